import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Forbidden, NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { importOf, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { confirmDoubts } from './confirm-doubts.ts'
import { type CorrectRow, correctRow } from './correct-row.ts'
import { importCatalogue } from './import-catalogue.ts'
import { kindOf, openDoubtsOf } from './model.ts'
import { untoldRow } from './reading/model.ts'
import { findRow } from './rows-store.ts'
import { findCatalogue } from './store.ts'

const monday = '2026-03-02'
const reading = await readHaitan()

async function draft(database: Awaited<ReturnType<typeof freshDatabase>>, given = reading) {
  const city = await smallCity(database)
  const { catalogueId } = await city.as('officer', monday)(importCatalogue, importOf(city, given))
  const { countyId } = city.organs['county-a']
  const act = city.as('officer', monday)
  const row = async (rowNumber: number) => (await findRow(database.staff.db, countyId, catalogueId, rowNumber))!
  const correct = async (rowNumber: number, change: Partial<CorrectRow>) =>
    act(correctRow, {
      countyId,
      catalogueId,
      rowNumber,
      version: (await row(rowNumber)).version,
      fields: {},
      confirm: false,
      leftOut: null,
      ...change,
    })
  return { city, act, row, correct, countyId, catalogueId }
}

test('typing another value closes the doubt of that column and leaves the others open', async () => {
  await using database = await freshDatabase()
  const { correct, row } = await draft(database)
  const result = await correct(47, { fields: { audienceAll: false } })
  assert.deepEqual(result, { version: 2, open: 1 })
  const after = await row(47)
  const closed = after.doubts.find((doubt) => doubt.column === 'audienceAll')?.decided
  assert.deepEqual([closed?.by, closed?.how], ['林知远', 'corrected'])
  assert.equal(after.read.audienceAll, null, 'what was read is kept')
  assert.deepEqual((await correct(47, { confirm: true })).open, 0)
})

test('a new deadline is read again, and what it leaves open is a new doubt that this deed does not close', async () => {
  await using database = await freshDatabase()
  const { correct, row } = await draft(database)
  await correct(50, { fields: { deadlineText: '制定或获取信息之日起20个工作日内' } })
  const after = await row(50)
  assert.deepEqual(
    after.fields.rules.map((rule) => [rule.kind, rule.amount]),
    [['publish-within', 20]],
  )
  assert.deepEqual(openDoubtsOf(after), [])
  const again = await correct(50, { fields: { deadlineText: '信息形成之日起12O个工作曰内' }, confirm: true })
  assert.ok(again.open > 0)
  assert.ok(openDoubtsOf(await row(50)).every((doubt) => doubt.column === 'deadlineText'))
})

test('a field that was emptied is a gap, and cannot be confirmed away', async () => {
  await using database = await freshDatabase()
  const { correct, row } = await draft(database)
  assert.equal((await correct(1, { fields: { level1: ' ', deadlineText: '' }, confirm: true })).open, 2)
  assert.equal((await correct(1, { confirm: true })).open, 2)
  assert.deepEqual((await row(1)).fields.rules, [])
  assert.equal((await correct(1, { fields: { level1: '城乡规划', deadlineText: '及时公开' } })).open, 0)
})

test('a row left out has a reason and no open doubt; taken in again its doubts are open as before', async () => {
  await using database = await freshDatabase()
  const { correct } = await draft(database)
  await assert.rejects(correct(47, { leftOut: ' ' }), Refused)
  assert.equal((await correct(47, { leftOut: '本县没有农村集体土地征收' })).open, 0)
  assert.equal((await correct(47, { leftOut: null })).open, 2)
})

test('whoever looks at an older version is told, and nothing is changed', async () => {
  await using database = await freshDatabase()
  const { correct, row } = await draft(database)
  await correct(1, { fields: { body: '甲县自然资源局' } })
  await assert.rejects(correct(1, { version: 1, fields: { body: '乙' } }), Stale)
  assert.equal((await row(1)).fields.body, '甲县自然资源局')
})

test('two people correct one row at the same moment: one is heard, the other is told', async () => {
  await using database = await freshDatabase()
  const { correct, row } = await draft(database)
  const results = await Promise.allSettled(['甲', '乙'].map((body) => correct(2, { version: 1, fields: { body } })))
  assert.deepEqual(results.map((result) => result.status).sort(), ['fulfilled', 'rejected'])
  assert.ok(results.some((result) => result.status === 'rejected' && result.reason instanceof Stale))
  assert.equal((await row(2)).version, 2)
})

test('refused: another county, a row that is not there, a catalogue that is not there', async () => {
  await using database = await freshDatabase()
  const { city, act, countyId, catalogueId } = await draft(database)
  const given = { countyId, catalogueId, rowNumber: 1, version: 1, fields: {}, confirm: true, leftOut: null }
  await assert.rejects(city.as('other-officer', monday)(correctRow, given), Forbidden)
  await assert.rejects(city.as('clerk', monday)(correctRow, given), Forbidden)
  await assert.rejects(act(correctRow, { ...given, rowNumber: 52 }), NotFound)
  await assert.rejects(act(correctRow, { ...given, countyId: city.organs['county-b'].countyId }), NotFound)
})

test('doubts of one kind are confirmed together, those of other kinds stay', async () => {
  await using database = await freshDatabase()
  const { act, city, row, catalogueId } = await draft(database)
  const kind = kindOf((await row(50)).doubts[0]!)
  assert.equal(kindOf((await row(51)).doubts[0]!), kind)
  const key = await keyOf(city, catalogueId)
  const older = { ...key, version: key.version + 1 }
  await assert.rejects(act(confirmDoubts, { countyId: key.countyId, seen: [older], kind }), Stale)
  const { confirmed, changed } = await act(confirmDoubts, { countyId: key.countyId, seen: [key], kind })
  assert.deepEqual([confirmed, changed], [2, 0])
  assert.deepEqual([openDoubtsOf(await row(50)), openDoubtsOf(await row(51))], [[], []])
  assert.equal(openDoubtsOf(await row(47)).length, 2)
  assert.equal((await row(50)).version, 2, 'somebody who has the row open is told')
})

test('missing fields cannot be confirmed together; doubts about the file can', async () => {
  await using database = await freshDatabase()
  const bare = { ...untoldRow(), seq: 1, level1: '社会救助', from: { seq: 'A3' } }
  const whole = {
    row: null,
    column: null,
    from: null,
    message: '「目录.csv」：文字里没有找到第 2 行。',
    severity: 'doubt' as const,
  }
  const { act, city, row, countyId, catalogueId } = await draft(database, {
    ...reading,
    rows: [bare],
    problems: [whole],
  })
  const gap = kindOf((await row(1)).doubts[0]!)
  const seenNow = async () => [await keyOf(city, catalogueId)]
  await assert.rejects(act(confirmDoubts, { countyId, seen: await seenNow(), kind: gap }), Refused)
  const before = await findCatalogue(database.staff.db, countyId, catalogueId)
  const kind = kindOf(before!.problems[0]!)
  assert.equal((await act(confirmDoubts, { countyId, seen: await seenNow(), kind })).confirmed, 1)
  const after = await findCatalogue(database.staff.db, countyId, catalogueId)
  assert.equal(after?.problems[0]?.decided?.by, '林知远')
})
