import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Forbidden, Refused, Stale } from '#platform/errors/errors.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { importDecided, importOf, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { adoptCatalogue } from './adopt-catalogue.ts'
import { confirmDoubt } from './confirm-doubt.ts'
import { correctRow } from './correct-row.ts'
import { importCatalogue } from './import-catalogue.ts'
import { joinRows } from './join-rows.ts'
import { openDoubtsOf } from './model.ts'
import { reopenDoubts } from './reopen-doubts.ts'
import { findRow, findRows } from './rows-store.ts'
import { splitRow } from './split-row.ts'
import { findCatalogue } from './store.ts'

const monday = '2026-03-02'
const reading = await readHaitan()

async function draft(database: Awaited<ReturnType<typeof freshDatabase>>, decided = false) {
  const city = await smallCity(database)
  const act = city.as('officer', monday)
  const catalogueId = decided
    ? await importDecided(city, monday, reading)
    : (await act(importCatalogue, importOf(city, reading))).catalogueId
  const { countyId } = city.organs['county-a']
  const row = async (rowNumber: number) => (await findRow(database.staff.db, countyId, catalogueId, rowNumber))!
  const key = async (rowNumber: number) => ({
    countyId,
    catalogueId,
    rowNumber,
    version: (await row(rowNumber)).version,
  })
  return { city, act, row, key, countyId, catalogueId }
}

test('a row with two deadlines becomes two items, a deadline each; both ask to be looked at, and stand together', async () => {
  await using database = await freshDatabase()
  const { act, row, key, countyId, catalogueId } = await draft(database)
  const { deadlineText } = (await row(47)).fields
  const { rowNumber } = await act(splitRow, await key(47))
  const [first, second] = [await row(47), await row(rowNumber)]
  assert.equal(`${first.fields.deadlineText}\n${second.fields.deadlineText}`, deadlineText)
  assert.ok(first.fields.rules.length > 0 && second.fields.rules.length > 0)
  for (const each of [first, second])
    assert.ok(openDoubtsOf(each).some(({ message }) => message.startsWith('这一项刚由一行拆成两项')))
  const order = (await findRows(database.staff.db, countyId, catalogueId)).map((each) => each.rowNumber)
  assert.deepEqual(order.slice(46, 48), [47, rowNumber])
  await assert.rejects(act(splitRow, { ...(await key(47)), version: 1 }), Stale)
})

test('items of a catalogue with a split row stand in the order of the file', async () => {
  await using database = await freshDatabase()
  const { act, key, city, catalogueId } = await draft(database, true)
  const { rowNumber } = await act(splitRow, await key(2))
  for (const each of [2, rowNumber])
    await act(correctRow, { ...(await key(each)), fields: {}, confirm: true, leftOut: null })
  const { items } = await act(adoptCatalogue, { ...(await keyOf(city, catalogueId)), organIds: null })
  assert.equal(items, 52)
  const names = await database.staff.db
    .selectFrom('item_version')
    .select(['row_number', 'level2'])
    .where('catalogue_id', '=', catalogueId)
    .orderBy('row_number')
    .execute()
  assert.equal(names[1]?.level2, names[2]?.level2)
  assert.deepEqual(
    names.map(({ row_number }) => row_number),
    names.map((_, index) => index + 1),
  )
})

test('a row goes into the one above: its words below, its doubts with it, itself left out with the reason', async () => {
  await using database = await freshDatabase()
  const { act, row, key } = await draft(database)
  const [above, below] = [await row(46), await row(47)]
  assert.deepEqual(await act(joinRows, await key(47)), { into: 46 })
  const joined = await row(46)
  assert.equal(joined.fields.elements, `${above.fields.elements}\n${below.fields.elements}`)
  assert.equal(openDoubtsOf(joined).length, openDoubtsOf(above).length + openDoubtsOf(below).length)
  assert.equal((await row(47)).leftOut, '已并入序号 46')
  await assert.rejects(act(joinRows, await key(47)), /不需要再合并/)
  await assert.rejects(act(joinRows, await key(1)), /上面没有可以并入的事项/)
})

test('one doubt is confirmed, once, at the version that was seen; taken back it is open again', async () => {
  await using database = await freshDatabase()
  const { act, city, key, row, countyId, catalogueId } = await draft(database)
  const at = { ...(await key(50)), index: 0 }
  await assert.rejects(city.as('other-officer', monday)(confirmDoubt, at), Forbidden)
  await assert.rejects(act(confirmDoubt, { ...at, version: 9 }), Stale)
  const results = await Promise.allSettled([1, 2].map(() => act(confirmDoubt, at)))
  assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.deepEqual(openDoubtsOf(await row(50)), [])
  const deed = (await row(50)).doubts[0]!.decided!.deed!
  const before = (await findCatalogue(database.staff.db, countyId, catalogueId))!.version
  const back = { countyId, catalogueIds: [catalogueId], decided: { deed } }
  assert.deepEqual(await act(reopenDoubts, back), { reopened: 1 })
  assert.equal(openDoubtsOf(await row(50)).length, 1)
  assert.equal((await findCatalogue(database.staff.db, countyId, catalogueId))!.version, before + 1)
  await assert.rejects(act(reopenDoubts, back), Refused)
})
