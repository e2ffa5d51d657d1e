import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import type { Column } from '../header.ts'
import { boxesBehindTicks, doubtChannelsAbove, withOpenChannels } from './boxes-behind-ticks.ts'
import { natures } from './nature.ts'
import { barHead, tellTicks } from './testing.ts'

/** Channels merged over rows, the rest of their boxes printed behind the ticks of a later row. */

const duty = '1.名单 | 《水法》 | 及时公开 | 县水务局 |'
const first = `1 | 河湖管理 | 采砂许可 | ${duty} ■政府网站 □公示栏 | √ |\n| √ |\n|`
const second = (behind: string) => `2 | 取水许可 | ${duty} √ |\n| √ |\n|${behind}`
const third = `3 | 排污许可 | ${duty} √ |\n| √ |\n|`
const told = (...rows: string[]) => tellTicks([barHead, ...rows].join('\n'))
const own = (seq: number, names: string, channels: string) =>
  `${seq}｜${names}｜1.名单｜《水法》｜及时公开｜县水务局｜${channels}｜√-√-`

describe('合并的渠道断开，后半印在下面一行的勾选后面', () => {
  test('那一行的渠道不定，别的照读；上面一行的渠道要人核对', () =>
    assert.deepEqual(told(first, second('\n□精准推送 ■其他 |'), third), [
      own(1, '河湖管理｜采砂许可', '■政府网站 □公示栏!'),
      own(2, '河湖管理^｜取水许可', '?!'),
      own(3, '河湖管理^｜排污许可', '?!'),
    ]))
  test('后面没有方框：合并的照上一行', () =>
    assert.deepEqual(told(first, second(''), third), [
      own(1, '河湖管理｜采砂许可', '■政府网站 □公示栏'),
      own(2, '河湖管理^｜取水许可', '■政府网站 □公示栏^!'),
      own(3, '河湖管理^｜排污许可', '■政府网站 □公示栏^!'),
    ]))
  test('自己另有方框的：是同一格的两半', () => {
    const row = `2 | 取水许可 | ${duty} ■政府网站 | √ |\n| √ |\n|\n□精准推送 ■其他 |`
    assert.equal(told(first, row, third)[1], own(2, '河湖管理^｜取水许可', '■政府网站/□精准推送 ■其他'))
  })
})

describe('勾选后面的方框在第几格', () => {
  const natureOf = natures(readDeadlineCell)
  const boxes = '■政府网站'
  const table: [string, string[], number][] = [
    ['什么都没有', [], -1],
    ['全是空格', ['', ''], -1],
    ['只有方框', [boxes], -1],
    ['只有勾选', ['及时公开', '√'], -1],
    ['紧跟着勾选', ['√', boxes], 1],
    ['勾选前面还有别的', ['名单', '√', boxes], 2],
    ['中间有空格', ['√', '', boxes], 2],
    ['后面有空格', ['√', boxes, ''], 1],
    ['方框前面不是勾选', ['√', '名单', boxes], -1],
    ['前面另有方框', [boxes, '√', boxes], -1],
    ['前面另有方框，不在最前', ['名单', boxes, '√', boxes], -1],
  ]
  for (const [name, cells, place] of table)
    test(name, () => assert.equal(boxesBehindTicks(cells.map((text) => natureOf(text))), place))
})

const columnsOf = (...heads: Column['head'][]): Column[] =>
  heads.map((head, index) => ({ index, title: '', head, levels: [] }))

interface Row {
  cells: Map<number, string>
  lacking: number[]
  open: number[]
  loose: string[]
  boxesBehind?: boolean
  guessed?: readonly number[]
}

const rowOf = (more: Partial<Row> = {}): Row => ({ cells: new Map(), lacking: [], open: [], loose: [], ...more })

describe('那一行的渠道不定', () => {
  const columns = columnsOf('seq', 'body', 'channels', 'active', 'channels')
  test('自己的渠道不算数，别的照旧', () =>
    assert.deepEqual(
      withOpenChannels(
        rowOf({
          cells: new Map([
            [0, '2'],
            [2, '□公示栏'],
          ]),
          lacking: [3],
          open: [1],
          loose: ['名单'],
        }),
        '■政府网站',
        columns,
      ),
      {
        cells: new Map([[0, '2']]),
        lacking: [3],
        open: [1, 2],
        loose: ['名单', '■政府网站'],
        boxesBehind: true,
      },
    ))
  test('本来没有渠道的、本来不定的，都是不定，只说一次', () => {
    assert.deepEqual(withOpenChannels(rowOf({ lacking: [1, 2, 3] }), '■政府网站', columns), {
      ...rowOf({ lacking: [1, 3], open: [2], loose: ['■政府网站'] }),
      boxesBehind: true,
    })
    assert.deepEqual(withOpenChannels(rowOf({ open: [2, 3] }), '■政府网站', columns).open, [2, 3])
  })
})

describe('上面最近一行有渠道的要人核对', () => {
  const columns = columnsOf('seq', 'channels')
  const own = new Map([[1, '■政府网站']])
  const guessed = (...rows: Partial<Row>[]) =>
    doubtChannelsAbove(
      rows.map((row) => rowOf(row)),
      columns,
    ).map((row) => row.guessed)
  const table: [string, Partial<Row>[], (number[] | undefined)[]][] = [
    ['没有断开的', [{ cells: own }, {}], [undefined, undefined]],
    ['上面一行', [{ cells: own }, { boxesBehind: true }], [[1], undefined]],
    ['最近的，不是最前的', [{ cells: own }, { cells: own }, { boxesBehind: true }], [undefined, [1], undefined]],
    [
      '在上面，不在下面',
      [{ cells: own }, {}, { boxesBehind: true }, { cells: own }],
      [[1], undefined, undefined, undefined],
    ],
    ['上面没有', [{}, { boxesBehind: true }, { cells: own }], [undefined, undefined, undefined]],
    ['已有别的要核对', [{ cells: own, guessed: [0] }, { boxesBehind: true }], [[0, 1], undefined]],
  ]
  for (const [name, rows, columnsToCheck] of table) test(name, () => assert.deepEqual(guessed(...rows), columnsToCheck))
})
