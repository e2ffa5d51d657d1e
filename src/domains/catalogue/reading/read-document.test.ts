import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { delimiterNames } from '#platform/documents/delimited.ts'
import type { Cell, Grid, GridNote } from '#platform/documents/grid.ts'
import { importLimits } from '#platform/documents/limits.ts'
import type { TableDocument } from '#platform/documents/read-tables.ts'
import { noLessons } from './lessons.ts'
import type { ReadingDeps } from './model.ts'
import { readDocument } from './read-document.ts'
import { plainDeadlines, plainHead, plainRow, realDeadlines } from './testing.ts'
import { barHead } from './text/testing.ts'
import { refusals } from './words.ts'

const gridOf = (rows: readonly (readonly string[])[], name = '表1', notes: GridNote[] = []): Grid => ({
  name,
  rows: rows.map((texts, row) =>
    texts.map(
      (text, column): Cell => ({
        ...{ text, row, column, rowSpan: 1, colSpan: 1 },
        from: `${name} 第${row + 1}行第${column + 1}列`,
      }),
    ),
  ),
  notes,
})
const made = (grids: Grid[], more: Partial<TableDocument> = {}): TableDocument => ({
  ...{ kind: 'web-page', encoding: null, title: null, grids, text: '', notes: [] },
  ...more,
})
const plain = gridOf([plainHead, plainRow(1), plainRow(2)])
const read = (document: TableDocument, deps: Partial<ReadingDeps> = {}, limits = importLimits) =>
  readDocument(document, '甲.html', { ...plainDeadlines, ...deps }, limits)
const note = (row: number | null, message: string): GridNote => ({
  ...{ row, message, column: null, severity: 'note' },
  from: '某处',
})

function refusal(document: TableDocument, limits = importLimits) {
  try {
    read(document, {}, limits)
  } catch (error) {
    assert.ok(error instanceof CannotReadFile, String(error))
    assert.match(error.message, /「甲\.html」/, '拒绝时写明是哪个文件')
    return error.refusal
  }
  return assert.fail('没有拒绝')
}

test('版式由文件的种类定', () => {
  for (const [kind, layout] of [
    ['workbook', 'xlsx'],
    ['old-workbook', 'xls'],
    ['document', 'docx'],
    ['web-page', 'html-table'],
    ['plain-text', 'csv'],
  ] as const) {
    const { rows, ...reading } = read(made([plain], { kind }))
    assert.deepEqual([rows.length, reading.layout], [2, layout])
    assert.equal(reading.layoutKey, `${layout}|${plainHead.join('|').replace('（要素）', '(要素)')}`)
    assert.deepEqual(
      reading.headings?.map(({ table, columns }) => [table, columns.length]),
      [['表1', 8]],
    )
  }
})

test('题目：表头上面的话，没有就用文件的', () => {
  const titled = gridOf([['某县目录', '', '', '', '', '', '', ''], plainHead, plainRow(1)], '表2')
  assert.equal(read(made([plain], { title: '网页题目' })).sourceTitle, '网页题目')
  assert.equal(read(made([plain, titled], { title: '网页题目' })).sourceTitle, '某县目录')
  assert.equal(read(made([plain])).sourceTitle, null)
  const other = gridOf([['某市目录', '', '', '', '', '', '', ''], plainHead, plainRow(1)], '表3')
  assert.equal(read(made([titled, other])).sourceTitle, '某县目录', '头一张有题目的表')
})

test('文件和表自己的说明照说；没有读的表不说它的', () => {
  const other = gridOf([['首页', '公开']], '表2', [note(null, '隐藏的表')])
  const noted = gridOf([plainHead, plainRow(1)], '表1', [note(null, '有公式'), note(1, '这一行有公式')])
  const { problems } = read(made([other, noted], { notes: [note(null, '网页不完整')] }))
  assert.deepEqual(
    problems.map(({ row, from, message, severity }) => [row, from, message.split('：')[1], severity]),
    [
      [null, '某处', '网页不完整。', 'note'],
      [null, '某处', '有公式。', 'note'],
      [1, '某处', '这一行有公式。', 'note'],
    ],
  )
})

test('没有表头的大表要说：两行以上、有一行六格以上', () => {
  const said = (...rows: string[][]) =>
    read(made([gridOf([plainHead, plainRow(1)]), gridOf(rows, '表2')])).problems.map(({ from }) => from)
  const six = ['甲', '乙', '丙', '丁', '戊', '己', '']
  assert.deepEqual(said(six, ['甲']), ['表2'])
  assert.deepEqual(said(['甲'], six), ['表2'])
  assert.deepEqual(said(six), [])
  assert.deepEqual(said(six.with(0, ''), six.with(1, '')), [])
})

describe('拒绝', () => {
  test('没有表头：说看到的是什么、在哪里', () => {
    const small = gridOf([['小']], '表1')
    const big = gridOf(
      [
        ['', ''],
        ['首页', '', '公开'],
        ['三', '四'],
      ],
      '表2',
    )
    const { code, what, where } = refusal(made([small, big], { text: '别的话', notes: [note(null, '网页不完整')] }))
    assert.deepEqual([code, where], ['IMP_HEADER', '表2 第2行第1列'])
    assert.match(what, /^网页不完整；没有找到.*这里开始的是「首页｜公开」$/)
    const words = refusal(made([], { text: ` ${'字'.repeat(70)}` }))
    assert.match(words.what, /^没有找到.*「字{40}…」$/)
    assert.equal(words.where, null)
    assert.doesNotMatch(refusal(made([])).what, /这里开始的是/)
    assert.doesNotMatch(refusal(made([gridOf([['', '']])])).what, /这里开始的是/)
  })

  test('文字里有表头，行却分不清', () => {
    const text = `${plainHead.toReversed().join('\n\n')}\n\n随便`
    assert.equal(refusal(made([], { text, kind: 'plain-text' })).code, 'IMP_LAYOUT')
  })

  test('文字的各行除了序号什么也读不出：拒绝，不当作几项空的', () => {
    const head = '序号 | 公开事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 主动 | 依申请 |'
    const alone = ['甲 | 甲 | 2 |  | √ | 甲 | √ | 名单 | 甲 |', '2 | 甲 | 甲 |  | √ | 甲 | √ | √ |']
    for (const [name, lines] of [
      ['两项', [head, '1 | 甲 | 名单 | √ |  |  | 甲', '2 | 甲 | 名单 | √ |  |  |']],
      ['一项，还有一行不像一项', [barHead, ...alone]],
    ] as const) {
      const untold = made([], { text: lines.join('\n'), kind: 'plain-text' })
      assert.throws(
        () => read(untold, realDeadlines),
        ({ refusal }) => refusal === refusals.mixedText,
        name,
      )
    }
  })

  test('文字是一张卡片，却没有事项和内容：没有一项可读，不说是次序乱了', () => {
    const text = '公开依据：《甲法》\n公开时限：及时公开\n公开主体：县民政局\n公开渠道：政府网站\n公开方式：主动公开'
    const { rows } = read(made([], { text: `公开事项：低保\n${text}`, kind: 'plain-text' }), realDeadlines)
    assert.deepEqual(
      rows.map(({ level1 }) => level1),
      ['低保'],
    )
    assert.throws(() => read(made([], { text, kind: 'plain-text' }), realDeadlines), { code: 'IMP_EMPTY' })
  })

  test('只有表头、行数太多、格太长、行太多', () => {
    assert.equal(refusal(made([gridOf([plainHead])])).code, 'IMP_EMPTY')
    assert.equal(refusal(made([plain]), { ...importLimits, rows: 1 }).code, 'IMP_ROWS')
    assert.equal(read(made([plain]), {}, { ...importLimits, rows: 2 }).rows.length, 2)
    const long = gridOf([plainHead, plainRow(1).with(3, '一二三\n四五六')])
    const { code, where } = refusal(made([long]), { ...importLimits, cellLength: 6 })
    assert.deepEqual([code, where], ['IMP_CELL_LENGTH', '表1 第2行第4列'])
    const limited = (cellLength: number, cellLines: number) =>
      read(made([long]), {}, { ...importLimits, cellLength, cellLines }).rows.length
    assert.equal(limited(8, 2), 1)
    assert.equal(limited(7, 2), 1)
    assert.equal(refusal(made([long]), { ...importLimits, cellLines: 1 }).code, 'IMP_CELL_LENGTH')
    assert.equal(limited(8, 7), 1)
  })

  test('不是拒绝的错误原样抛出', () => {
    const wrong = new Error('错')
    const readDeadline = () => {
      throw wrong
    }
    assert.throws(() => read(made([plain]), { readDeadline }), wrong)
  })

  test('工作簿只看表，不看文字', () => {
    const row = (seq: number) =>
      `${seq} | 救助 | 低保 | 名单 | 《社会救助暂行办法》 | 及时公开 | 县民政局 | 政府网站 | √ | | √ | |`
    const text = [barHead, row(1), row(2), row(3)].join('\n')
    const readReal = (kind: 'plain-text' | 'workbook') => read(made([], { text, kind, title: '某县' }), realDeadlines)
    assert.deepEqual([readReal('plain-text').layout, readReal('plain-text').sourceTitle], ['flattened-text', '某县'])
    assert.throws(() => readReal('workbook'), { code: 'IMP_HEADER' })
  })
})

describe('分隔的文字', () => {
  const short = [plainHead, plainRow(1), plainRow(2).slice(0, 7)]

  test('第一种读得完整的分法；别的分法说过的话不算', () => {
    const band = gridOf([['一、救助']], '甲')
    const reading = read(made([band, plain, gridOf(short, '乙')], { kind: 'plain-text' }))
    assert.deepEqual([reading.rows.length, reading.problems], [2, []])
  })

  test('逗号分的一行少了格：拒绝，指出是哪一行；制表符分的改按文字读', () => {
    const twice = [...short, plainRow(3).slice(0, 6)]
    const { code, where, what } = refusal(made([gridOf(twice, '甲')], { kind: 'plain-text' }))
    assert.deepEqual([code, where], ['IMP_LAYOUT', '甲 第3行第1列'])
    assert.match(what, /只有 7 格，表头有 8 格/)
    const tabbed = made([gridOf(short, delimiterNames['\t']), plain], { kind: 'plain-text' })
    assert.deepEqual([read(tabbed).rows.length, read(tabbed).problems], [2, []])
    const noted = [...short, ['填表人：', '', '', '', '', '', '', '电话：']]
    const dropped = made([gridOf(noted, delimiterNames['\t']), plain], { kind: 'plain-text' })
    assert.deepEqual([read(dropped).rows.length, read(dropped).problems], [2, []])
  })
})

describe('同样的话只问一次', () => {
  test('时限连同依据、依据各记得上次的回答', () => {
    const asked: string[] = []
    const deps: ReadingDeps = {
      readDeadline: (text, basis) => {
        asked.push(`${text} ${basis}`)
        return plainDeadlines.readDeadline(text, basis)
      },
      readBasis: (text) => {
        asked.push(text)
        return { doubts: [], notes: [] }
      },
    }
    const rows = [
      plainRow(1).with(4, '《甲法》'),
      plainRow(2).with(4, '《甲法》'),
      plainRow(3).with(4, '《乙法》'),
      plainRow(4).with(4, ''),
    ]
    read(made([gridOf([plainHead, ...rows])]), deps)
    assert.deepEqual(
      asked.filter((each) => each.startsWith('《')),
      ['《甲法》', '《乙法》'],
    )
    for (const basis of ['《甲法》', '《乙法》'])
      assert.equal(asked.filter((each) => each === `及时公开 ${basis}`).length, 1)
  })
})

test('教过这种版式的：照教的读；别的版式不受影响', () => {
  const grid = gridOf([
    [...plainHead, '告知谁'],
    [...plainRow(1), '√'],
  ])
  const key = read(made([grid])).layoutKey!
  const taught = { ...noLessons, headings: new Map([['告知谁', 'audienceAll' as const]]) }
  assert.equal(read(made([grid]), { lessons: new Map([[key, taught]]) }).rows[0]!.audienceAll, true)
  assert.equal(read(made([grid]), { lessons: new Map([['xlsx|甲', taught]]) }).rows[0]!.audienceAll, null)
})

test('损坏的字先修再读，修过的留着原文', () => {
  const pinyin = (text: string) => [...text].map((each) => `${each}(gōng)`).join('')
  const { rows } = read(made([gridOf([plainHead, plainRow(1).with(1, pinyin('社会救助'))])]))
  assert.deepEqual([rows[0]!.level1, rows[0]!.source.level1], ['社会救助', pinyin('社会救助')])
})
