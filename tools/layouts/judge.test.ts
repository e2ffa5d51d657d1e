import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CatalogueRow, type Field, type Problem, untoldRow } from '#domains/catalogue/reading/model.ts'
import { foldText } from './fold-text.ts'
import { judge } from './judge.ts'
import type { Page, TruthRow } from './model.ts'
import { makePages } from './pages.ts'
import { makeQuirkPages } from './quirk-pages.ts'

const pages = [...makePages(1), ...makeQuirkPages(1)].filter((page) => page.rows.length > 0)

/** A reader that knows the truth. */
function rowOf({ cells, demands }: TruthRow): CatalogueRow {
  const row = untoldRow()
  for (const [field, { value }] of Object.entries(cells)) put(row, field as Field, value as never)
  return { ...row, deadlines: (demands ?? []).map((one) => ({ ...one, trigger: null })) as CatalogueRow['deadlines'] }
}

function put(row: CatalogueRow, field: Field, value: never): void {
  if (field.startsWith('levels.')) row.levels[field.slice(7) as 'county'] = value
  else Object.assign(row, { [field]: value })
}

const perfect = (page: Page): CatalogueRow[] => page.rows.map(rowOf)
const page = pages.find((one) => one.id === 'S001.html')!
const verdict = (rows: CatalogueRow[], problems: Problem[] = []) => judge(page, { rows, problems })

test('全对的读法在每一页都是百分之百', () => {
  for (const one of pages) {
    const { cells, right, invented, missing, deadlines } = judge(one, { rows: perfect(one), problems: [] })
    assert.deepEqual({ id: one.id, right, invented, missing }, { id: one.id, right: cells, invented: 0, missing: 0 })
    assert.equal(deadlines.right, deadlines.compared, one.id)
  }
})

test('种下的错被找到：有疑问的算错，没有疑问的算确定而错', () => {
  const rows = perfect(page)
  rows[2]!.body = '别的机关'
  assert.equal(verdict(rows).wrong, 1)
  assert.equal(verdict(rows).certainAndWrong, 1)
  const doubt: Problem = { row: 3, column: '公开主体', from: null, message: '', severity: 'doubt' }
  assert.equal(verdict(rows, [doubt]).certainAndWrong, 0)
  assert.equal(verdict(rows, [{ ...doubt, severity: 'note' }]).certainAndWrong, 1)
  assert.equal(verdict(rows, [{ ...doubt, column: '公开时限' }]).certainAndWrong, 1)
  assert.equal(verdict(rows, [{ ...doubt, row: 4 }]).certainAndWrong, 1)
})

test('多出的行是编造，少掉的行全部未读', () => {
  const rows = perfect(page)
  const stray = { ...untoldRow(), level2: '凭空的事项', elements: '无' }
  assert.equal(verdict([...rows.slice(0, 3), stray, ...rows.slice(3)]).invented, 1)
  const short = verdict(rows.slice(1))
  assert.equal(short.missing, 1)
  assert.equal(short.open, Object.keys(page.rows[0]!.cells).length)
})

test('空着：能确定的算未读，不能确定的算对', () => {
  const rows = perfect(page)
  rows[0]!.active = null
  assert.equal(verdict(rows).open, 1)
  const lines = pages.find((one) => one.id === 'S025.txt')!
  const bare = perfect(lines).map((row) => ({ ...row, active: null, onRequest: null }))
  assert.equal(judge(lines, { rows: bare, problems: [] }).open, 0)
  const guessed = perfect(lines).map((row) => ({ ...row, active: false }))
  assert.equal(judge(lines, { rows: guessed, problems: [] }).certainAndWrong, guessed.length)
})

test('没有的列读出值来是错', () => {
  const rows = perfect(page)
  rows[0]!.levels.village = true
  assert.equal(verdict(rows).certainAndWrong, 1)
})

test('退回：读不了的版式算对，读得了的全部未读', () => {
  const scrambled = pages.find((one) => one.layout === 'pdf_scrambled_order')!
  assert.equal(judge(scrambled, null).right, judge(scrambled, null).cells)
  assert.equal(judge(page, null).right, 0)
})

test('时限文字对而规则错，另外计数', () => {
  const rows = perfect(page)
  rows[0]!.deadlines = [{ kind: 'realtime', amount: null, unit: null, trigger: null }]
  const { deadlines, wrong } = verdict(rows)
  assert.equal(deadlines.right, deadlines.compared - 1)
  assert.equal(wrong, 0)
})

test('比较时只放过空白、全半角、繁体和注音', () => {
  assert.equal(foldText('公（gōng）開 （ kāi ）\n時限'), foldText('公开时限'))
  assert.equal(foldText('（Ａ）'), foldText('(A)'))
  assert.notEqual(foldText('20个工作日内'), foldText('2个工作日内'))
  assert.notEqual(foldText('甲、乙'), foldText('甲乙'))
})
