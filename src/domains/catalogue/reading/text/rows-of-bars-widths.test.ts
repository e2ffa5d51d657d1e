import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type BarCell, cellsOfBars } from './bars.ts'
import { rowsOfBars } from './rows-of-bars.ts'
import { columnsOf, duty, natureOf, show, two } from './testing/told-cells.ts'

/** Where rows of bars begin and end, and what is left of their empty cells. */

const bars = (short: string) => `${short.replaceAll('|', ' | ')} |`
const cellsIn = (lines: readonly string[]): BarCell[] => cellsOfBars(lines.join('\n'))!
const read = (titles: string, ...lines: string[]) =>
  rowsOfBars(cellsIn(lines), columnsOf(titles), natureOf).map((row) => show(columnsOf(titles), row))
const row = (seq: number | string, names = '社会救助|低保') => `${seq}|${names}|标准|${duty}`
const plain = two.replace('序 ', '')
const ticked = `${two} 社会 特定 主动`

describe('没有序号列', () => {
  test('行前补宽度的空格不要；每行一样宽', () => {
    const rows = [row('', '社会救助|低保').slice(1), row('', '养老服务|津贴').slice(1)]
    assert.deepEqual(read(plain, '| | |', ...rows.map(bars)), rows)
  })
  test('只有空格：没有行', () => assert.deepEqual(read(plain, '| | | | | | | |'), []))
  test('两行以上以数开头：数是序号，虽然没有这一列', () => {
    const titles = `编码 ${plain}`
    assert.deepEqual(read(titles, bars(row(1)), bars(`2|特困|标准|${duty}`)), [row(1), `2|^|特困|标准|${duty}`])
  })
})

describe('序号在一级事项后面', () => {
  const titles = '一 序 二 内容 依据 时限 主体 渠道'
  const line = (front: string) => bars(`${front}|标准|${duty}`)
  test('从序号前的名称起；名称合并了就从序号起', () =>
    assert.deepEqual(read(titles, line('救助|1|低保'), line('2|特困'), line('养老|3|津贴')), [
      `救助|1|低保|标准|${duty}`,
      `^|2|特困|标准|${duty}`,
      `养老|3|津贴|标准|${duty}`,
    ]))
  test('名称里的页码不是序号', () =>
    assert.deepEqual(read(titles, line('救助|1|低保'), '养老', line('17|2|津贴')).at(-1), `养老|2|津贴|标准|${duty}`))
  test('内容里的数不是序号', () =>
    assert.deepEqual(
      read(titles, line('救助|1|低保'), bars(`养老|2|津贴|标准|${duty}`.replace('标准', '5'))).length,
      2,
    ))
})

describe('哪些数是序号', () => {
  test('数里有空格，六位以内', () => {
    assert.deepEqual(read(two, bars(row('1 0')), bars(row('1 1'))), [row('1 0'), row('1 1')])
    assert.deepEqual(read(two, bars(row('12 34 5')), bars(row('12 34 6'))), [row('12 34 5'), row('12 34 6')])
    assert.deepEqual(read(two, bars(row('123456')), bars(row('123457'))), [row('123456'), row('123457')])
  })
  const numbers = (...lines: string[]) =>
    read(two, ...lines)
      .filter((told) => !told.endsWith('续'))
      .map((told) => told.split('|')[0])
  test('跳号：后面有三格以上才是行', () => {
    assert.deepEqual(numbers(bars(row(1)), bars('3|甲'), bars(row(4))), ['1', '4'])
    assert.deepEqual(numbers(bars(row(1)), bars('3|甲|乙|丙'), bars(row(4))), ['1', '3', '4'])
  })
  test('竖线在下一行的数：后面有三格以上才是行', () => {
    assert.deepEqual(numbers(bars(row(1)), '2', '| 甲 |', bars(row(3))), ['1', '3'])
    assert.deepEqual(numbers(bars(row(1)), '2', `| ${bars(row('').slice(1))}`, bars(row(3))), ['1', '2', '3'])
  })
  test('接着数的行，一格也是行；从一重新数起也是', () => {
    assert.deepEqual(read(two, bars(row(1)), bars('2|甲'), bars(row(3))).length, 3)
    assert.deepEqual(read(two, bars(row(1)), bars(row(2)), bars('1|甲'), bars(row(2))).length, 4)
  })
})

describe('补足宽度的空格', () => {
  test('表头之外的空格：有勾选列时也不算', () => {
    for (const more of ['', '|', '||', '|||'])
      assert.deepEqual(
        read(ticked, ...[1, 2, 3].map((seq) => bars(`${row(seq)}|√||√${more}`))),
        [1, 2, 3].map((seq) => `${row(seq)}|√||√`),
        more,
      )
  })
  test('行末独占一行的竖线补宽度，行末的空格照留', () =>
    assert.deepEqual(read(ticked, ...[1, 2, 3].flatMap((seq) => [bars(`${row(seq)}|√||√`), '||'])), [
      `${row(1)}|√||√`,
      `${row(2)}|√||√`,
      `${row(3)}|√||√`,
    ]))
  test('独占一行的空格：每行都有才算，一格一行的文字不算', () => {
    const line = (seq: number) => [bars(`${row(seq)}|√`), '|', '√ |']
    assert.deepEqual(
      read(ticked, ...[1, 2, 3].flatMap(line)),
      [1, 2, 3].map((seq) => `${row(seq)}|√||√`),
    )
  })
})

describe('十行里三行中间有空格', () => {
  const line = (seq: number, inner: boolean) => bars(inner ? `${row(seq)}|√||√|` : `${row(seq)}|√|√||`)
  const count = (inner: number) =>
    read(ticked, ...Array.from({ length: 10 }, (_, i) => line(i + 1, i < inner))).filter((told) => !told.includes('?'))
      .length
  test('三行：空格留着', () => assert.equal(count(3), 10))
  test('两行：空格丢了', () => assert.ok(count(2) < 10))
})

describe('一个序号几行', () => {
  const second = `床位|补贴|${duty}`
  const wide = (short: string, width: number) => bars(`${short}${'|'.repeat(width - short.split('|').length)}`)
  test('下一行与表一样宽：另一项', () =>
    assert.deepEqual(read(two, bars(row(1)), wide(second, 8), bars(row(2))), [row(1), `^|^|床位|补贴|${duty}`, row(2)]))
  test('末一项短一些，三格以上：也是', () =>
    assert.deepEqual(read(two, bars(row(1)), bars(row(2)), bars(second)).at(-1), `^|^|床位|补贴|${duty}`))
  test('各行各有宽度，都从行首起，都有四格以上：各是一行', () =>
    assert.deepEqual(read(two, bars(`${row(1)}|`), bars(second), bars(`特困|标准|${duty}`), bars(row(2))).length, 4))
  test('多一格不另起一行', () => assert.equal(read(two, bars(`${row(1)}|√`), bars(row(2))).length, 2))
})

test('行与行之间的话：不是格', () => {
  const [, lost] = rowsOfBars(cellsIn([bars(row(1)), bars(row(2)), '主办：某县 | |']), columnsOf(two), natureOf).slice(
    1,
  )
  assert.deepEqual([lost!.open, lost!.lacking, lost!.cells.size, lost!.continued, lost!.line], [[], [], 0, true, 2])
})
