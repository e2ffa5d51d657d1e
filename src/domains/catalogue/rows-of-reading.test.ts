import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHaitan } from '#tools/testing/haitan.ts'
import { draftsOf } from './drafts-of-reading.ts'
import { openDoubts } from './model.ts'
import { type CatalogueReading, type CatalogueRow, type Problem, untoldRow } from './reading/model.ts'
import { place } from './reading/words.ts'
import { rowsOfReading } from './rows-of-reading.ts'

const row = (given: Partial<CatalogueRow>): CatalogueRow => ({
  ...untoldRow(),
  level1: '社会救助',
  elements: '名单',
  ...given,
})
const problem = (given: Partial<Problem>, sentence = '请核对'): Problem => {
  const spot = { row: null, column: null, from: null, ...given }
  return {
    ...spot,
    severity: 'doubt',
    ...given,
    message: `${place('目录.xlsx', spot.row, spot.column, spot.from)}${sentence}。`,
  }
}
const reading = (rows: CatalogueRow[], problems: Problem[] = []): CatalogueReading => ({
  rows,
  problems,
  layout: 'xlsx',
  sourceTitle: null,
})
const doubtsOf = (given: CatalogueReading) =>
  rowsOfReading(given).rows.map((each) => each.doubts.map((doubt) => [doubt.column, doubt.from, doubt.message]))

test('a published catalogue: four doubts, each at its row and column; what is general is only said', async () => {
  const { rows, general } = rowsOfReading(await readHaitan())
  assert.equal(rows.length, 51)
  assert.deepEqual(
    general.map((each) => [each.row, each.column, each.severity]),
    ['6', '11', '19', '26', '27', '38', '41', '46', '49', '50', '51'].map((row) => [row, '公开依据', 'note']),
  )
  assert.deepEqual(
    rows.flatMap((each) => each.doubts.map((doubt) => `${each.seq} ${doubt.column} ${doubt.from}`)),
    [
      '47 deadlineText 表2 第51行第6列',
      '47 audienceAll 表2 第50行第9列',
      '50 deadlineText 表2 第54行第6列',
      '51 deadlineText 表2 第55行第6列',
    ],
  )
  assert.ok(
    rows[49]?.doubts[0]?.message.startsWith('“120个工作日”超过'),
    'file, row and cell are shown beside, not in the sentence',
  )
  assert.deepEqual(rows[2]?.filled, ['level1'])
  assert.equal(openDoubts(draftsOf(await readHaitan())), 4)
})

test('a row with two deadline cells keeps the words and the rules of both', async () => {
  const { rows } = rowsOfReading(await readHaitan())
  assert.deepEqual(
    rows[46]?.fields.rules.map((rule) => [rule.kind, rule.amount, rule.trigger]),
    [
      ['publish-within', 5, '拟征收土地现状调查结束'],
      ['publish-within', 10, '收到征地批准文件'],
    ],
  )
  assert.match(rows[46]?.fields.deadlineText ?? '', /5个工作日.*\n.*10个工作日/)
  assert.deepEqual(rows[46]?.read, rows[46]?.fields)
})

test('a printed number that fits one row is that row', () => {
  const rows = [row({ seq: 3, from: { seq: 'A5' } }), row({ seq: 8, from: { seq: 'A6' } })]
  assert.deepEqual(doubtsOf(reading(rows, [problem({ row: 8, column: '公开时限' })])), [
    [],
    [['deadlineText', null, '请核对。']],
  ])
})

test('a number that restarts is settled by the cell, and stays general without one', () => {
  const rows = [row({ seq: 1, from: { seq: '表1 第2行第1列' } }), row({ seq: 1, from: { seq: '表2 第2行第1列' } })]
  const at = problem({ row: 1, column: '公开依据', from: '表2 第2行第5列' })
  const open = problem({ row: 1, column: '公开依据' })
  assert.deepEqual(doubtsOf(reading(rows, [at, open])), [[], [['basis', '表2 第2行第5列', '请核对。']]])
  assert.deepEqual(
    rowsOfReading(reading(rows, [at, open])).general.map((each) => [each.row, each.column]),
    [['1', '公开依据']],
  )
})

test('a row without a number is found by its line, even where another row prints that number', () => {
  const rows = [row({ seq: 12, from: { seq: 'A5', elements: 'D5' } }), row({ seq: null, from: { elements: 'D12' } })]
  const doubts = doubtsOf(reading(rows, [problem({ row: 12, column: '公开主体', from: 'G12' })]))
  assert.deepEqual(doubts, [[], [['body', 'G12', '请核对。']]])
})

test('a line that became no row is nobody’s, whatever its number', () => {
  const rows = [row({ seq: 7, from: { seq: 'A9' } }), row({ seq: 8, from: { seq: 'A10' } })]
  const lost = problem({ row: 7, from: 'A7' }, '这一行只有序号')
  assert.deepEqual(doubtsOf(reading(rows, [lost])), [[], []])
  assert.deepEqual(
    rowsOfReading(reading(rows, [lost])).general.map((each) => each.message),
    ['这一行只有序号。'],
  )
})

test('a line that goes on a row belongs to the row above it', () => {
  const rows = [
    row({ seq: 1, from: { seq: 'A3' } }),
    row({ seq: 2, from: { seq: 'A4' } }),
    row({ seq: 3, from: { seq: 'A7' } }),
  ]
  assert.deepEqual(
    doubtsOf(reading(rows, [problem({ row: 5 })])).map((each) => each.length),
    [0, 1, 0],
  )
})

test('headings become our columns; unknown ones keep their words; a merged cell above does not mislead', () => {
  const rows = [
    row({ seq: 1, from: { level1: 'B3', elements: 'D3' } }),
    row({ seq: 2, from: { level1: 'B3', elements: 'D4' }, filled: ['level1'] }),
  ]
  const columns = (heading: string, from: string | null = null) =>
    doubtsOf(reading(rows, [problem({ row: 2, column: heading, from })]))[1]?.[0]?.[0]
  assert.equal(columns('公开对象/全社会'), 'audienceAll')
  assert.equal(columns('公开事项/二级事项'), 'level2')
  assert.equal(columns('公开内容（要素）'), 'elements')
  assert.equal(columns('公开事项', 'B3'), 'level1')
  assert.equal(columns('联系电话'), '联系电话')
})

test('notes are kept apart from doubts', () => {
  const { rows, general } = rowsOfReading(
    reading([row({ seq: 1, from: { seq: 'A3' } })], [problem({ row: 1, column: '公开渠道和载体', severity: 'note' })]),
  )
  assert.deepEqual(rows[0]?.doubts, [])
  assert.deepEqual(
    general.map((each) => [each.row, each.severity]),
    [['1', 'note']],
  )
})

test('a row unticked for the level is left out with its reason; one that says nothing is taken over', () => {
  const levels = (town: boolean | null) => ({ prefecture: null, county: true, town, village: null })
  const rows = [row({ levels: levels(true) }), row({ levels: levels(false) }), row({ levels: levels(null) })]
  assert.deepEqual(
    rowsOfReading(reading(rows), 'town').rows.map((each) => each.leftOut),
    [null, '原目录的公开层级没有勾选“乡级”', null],
  )
  assert.deepEqual(
    rowsOfReading(reading(rows)).rows.map((each) => each.leftOut),
    [null, null, null],
  )
})

test('every gap of a draft is a doubt of its own column', () => {
  const [draft] = draftsOf(reading([row({ seq: 1, level1: null, channels: [] })]))
  assert.deepEqual(
    draft?.doubts.map((doubt) => doubt.column),
    ['level1', 'basis', 'deadlineText', 'body', 'channels'],
  )
})

test('a third level is not lost', () => {
  assert.equal(
    rowsOfReading(reading([row({ level2: '养老保险', level3: '参保登记' })])).rows[0]?.fields.level2,
    '养老保险／参保登记',
  )
})
