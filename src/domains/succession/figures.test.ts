import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { totalOf } from '#domains/monitoring/model.ts'
import { listDutyRows as listPublicRows, readProgress } from '#domains/monitoring/portal/store.ts'
import { countDutyRows, listDutyRows } from '#domains/monitoring/rows-store.ts'
import { listPlaces } from '#domains/monitoring/scope-store.ts'
import { countMonitor } from '#domains/monitoring/store.ts'
import { findDifferences, foldNotes } from '#kernel/indicator/fold-store.ts'
import { dueOf, fulfilledOf } from '#kernel/indicator/model.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import { openPortalCounty, type PortalCounty } from '#tools/testing/portal-county.ts'
import { endOrgan } from './end-organ.ts'

let county: PortalCounty
before(async () => {
  county = await openPortalCounty()
})
after(() => county[Symbol.asyncDispose]())

const period = { from: Temporal.PlainDate.from('2026-01-01'), to: Temporal.PlainDate.from('2026-03-05') }

/** The county's figures of a period that has passed, as staff and as the public read them, with the rows behind them. */
async function figures() {
  const today = county.today()
  const { organs, countyId, office } = county
  const places = (await listPlaces(office.staff, reachOf(await county.actor('city'), 'monitor.see'))).filter(
    ({ lineage }) => lineage.includes(organs.county),
  )
  const scope = { places, field: null }
  const organ = { id: organs.county, countyId, lineage: [organs.city, organs.county] }
  const { onTime, late, missed, waived, nil } = totalOf(await countMonitor(office.staff, scope, period, today))
  const staff = { onTime, late, missed, waived, nil }
  const { all, organs: below } = await readProgress(office.public, { organ }, period, today)
  assert.deepEqual({ ...staff, pending: 0, provisional: 0 }, all)
  for (const key of ['onTime', 'late', 'missed', 'waived', 'nil'] as const)
    assert.equal(
      below.reduce((sum, one) => sum + one[key], 0),
      all[key],
      `the lines below add up: ${key}`,
    )
  const opened = await listDutyRows(office.staff, 'fulfilled', scope, period, today, { limit: 100 })
  assert.equal(await countDutyRows(office.staff, 'fulfilled', scope, period, today), onTime + late)
  assert.equal(opened.rows.length, onTime + late, 'each is shown')
  const { total, duties } = await listPublicRows(office.public, { organ }, 'due', period, 1, today)
  assert.deepEqual([total, duties.length], [dueOf(all), dueOf(all)])
  assert.ok(fulfilledOf(all) > 0)
  return { ...staff, names: below.map(({ name }) => name), of: opened.rows.map(({ organName }) => organName) }
}

test('机关撤销以后，过去一段时间的数字不变：已公开的、迟公开的、豁免的照样计算；同一期都没有公开的并成一项', async () => {
  const { organs } = county
  await foldNotes(county.office.staff)
  const before = await figures()
  assert.ok(before.late > 0 && before.missed > 0 && before.waived > 0)
  const { united } = await county.as('office')(endOrgan, {
    organId: organs.town,
    on: county.today(),
    basis: '清政函〔2026〕12号',
    to: { kind: 'merge', organId: organs.otherTown },
    seen: null,
  })
  const unitedBefore = await county.database.owner.db
    .selectFrom('obligation')
    .select('id')
    .where('ended_as', '=', 'united')
    .where('due_on', '<=', period.to)
    .execute()
  assert.ok(united > unitedBefore.length)
  const expected = { ...before, missed: before.missed - unitedBefore.length }
  const after = await figures()
  const { names: _, of: __, ...numbers } = after
  const { names: ___, of: ____, ...wanted } = expected
  assert.deepEqual(numbers, wanted)
  assert.ok(after.names.includes('清水镇（已撤销）'), after.names.join())
  assert.deepEqual(after.of, before.of, 'the rows stay with the organ that did them')
  await foldNotes(county.office.staff)
  assert.deepEqual(await figures(), after, 'before and after the notes are folded')
  assert.deepEqual((await findDifferences(county.office.staff, 5)).differences, [])
})
