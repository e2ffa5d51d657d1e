import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doubtsInOrder, nextOpen, placeText } from './doubts-in-order.ts'
import type { RowOfOne } from './doubts-store.ts'
import type { Doubt, GeneralProblem, RowFields } from './model.ts'
import type { CatalogueRecord } from './store.ts'

const fields: RowFields = {
  level1: '社会救助',
  level2: null,
  elements: '名单',
  basis: '条例',
  deadlineText: '及时公开',
  rules: [],
  body: '民政局',
  channels: ['site'],
  audienceAll: true,
  audienceSpecific: null,
  active: true,
  onRequest: null,
}

const doubt = (message: string, column: string | null = null, decided: Doubt['decided'] = null): Doubt => ({
  column,
  from: null,
  message,
  decided,
})

const row = (catalogueId: string, rowNumber: number, doubts: Doubt[], leftOut: string | null = null): RowOfOne => ({
  catalogueId,
  rowNumber,
  seq: String(rowNumber),
  fields,
  read: fields,
  from: {},
  source: {},
  cells: [],
  lines: [],
  filled: [],
  doubts,
  leftOut,
  partOf: null,
  version: 1,
})

const file = (id: string, problems: GeneralProblem[] = []): CatalogueRecord => ({
  countyId: 'c',
  id,
  organId: 'o',
  title: id,
  binds: 'town',
  coverage: { of: 'organ' },
  state: 'draft',
  fileSha256: '',
  fileName: id,
  layout: 'csv',
  problems,
  headings: [],
  layoutKey: null,
  lessons: [],
  importedAt: Temporal.Instant.from('2026-03-02T00:00:00Z'),
  adoptedOn: null,
  plannedOn: null,
  importedBy: '',
  review: null,
  version: 1,
})

const placesOf = (doubts: readonly { catalogueId: string; rowNumber: number | null; index: number }[]) =>
  doubts.map(placeText)

test('what stands often comes first, over all files; what stands once follows in the order of the files', () => {
  const whole = { row: null, column: null, from: null, message: '整份文件', severity: 'doubt' as const, decided: null }
  const rows = [
    row('a', 1, [doubt('只此一处')]),
    row('a', 2, [doubt('第3行有两个时限'), doubt('已定', null, { by: '甲', at: '', how: 'confirmed' })]),
    row('b', 1, [doubt('第47行有两个时限'), doubt('第8行有两个时限')]),
    row('b', 2, [doubt('不用的行')], '不采用'),
  ]
  const order = doubtsInOrder([file('a'), file('b', [whole])], rows)
  assert.deepEqual(placesOf(order), ['a.2.0', 'b.1.0', 'b.1.1', 'a.1.0', 'b.file.0'])
  assert.equal(new Set(order.slice(0, 3).map(({ kind }) => kind)).size, 1, 'numbers make no other kind')
})

test('a missing field is no doubt to confirm', () => {
  const empty = { ...row('a', 1, [doubt('公开主体没有读出', 'body')]), fields: { ...fields, body: null } }
  assert.deepEqual(
    doubtsInOrder([file('a')], [empty]).map(({ confirmable }) => confirmable),
    [false],
  )
})

test('after a decision comes the next one that it did not settle, and after the last one the first', () => {
  const order = doubtsInOrder(
    [file('a')],
    [1, 2, 3].map((rowNumber) => row('a', rowNumber, [doubt('同样'), doubt(`另一${'甲乙丙'[rowNumber - 1]}`)])),
  )
  const [first] = order
  const kind = (each: { kind: string }) => each.kind === first!.kind
  assert.equal(placeText(nextOpen(order, 0, (each) => each === first)!), 'a.2.0')
  assert.equal(placeText(nextOpen(order, 0, kind)!), 'a.1.1')
  assert.equal(placeText(nextOpen(order, order.length - 1, (each) => each === order.at(-1))!), 'a.1.0')
  assert.equal(
    nextOpen(order, 0, () => true),
    null,
  )
})
