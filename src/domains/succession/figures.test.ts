import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { totalOf } from '#domains/monitoring/model.ts'
import { listDutyRows as listPublicRows, readProgress } from '#domains/monitoring/portal/store.ts'
import { countDutyRows, listDutyRows } from '#domains/monitoring/rows-store.ts'
import { listPlaces } from '#domains/monitoring/scope-store.ts'
import { countMonitor } from '#domains/monitoring/store.ts'
import { findDifferences, foldNotes } from '#kernel/indicator/fold-store.ts'
import { dueOf, fulfilledOf } from '#kernel/indicator/model.ts'
import { to } from '#kernel/links.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import { openPortal } from '#tools/testing/portal.ts'
import { openPortalCounty, type PortalCounty } from '#tools/testing/portal-county.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
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

test('撤销机关的公开位和页面仍然打得开：改由谁负责、哪天起、当时公开过什么；请求公开也引到那里', async () => {
  await using portal = await openPortal(county.office)
  const address = await county.itemAddress('relief')
  const read = async (path: string) => {
    const { status, body } = await portal.get(path)
    assert.equal(status, 200, path)
    assert.deepEqual(await htmlProblems(body), [], path)
    return body
  }
  const slot = await read(to.slot(address, '990021101'))
  assert.match(slot, /已由其他机关承接[\s\S]*自2026年3月6日起，这个事项改由石桥乡人民政府负责公开/)
  assert.ok(slot.includes(`href="${to.slot(address, '990021102')}"`))
  assert.match(slot, /一月临时救助对象名单<\/a>[\s\S]*2026-03-06/)
  assert.doesNotMatch(slot, />请求公开</)
  const organ = await read(to.organ('990021101'))
  assert.match(organ, /这个机关已经合并[\s\S]*原来由它负责的事项[\s\S]*它公开过的信息/)
  assert.ok(organ.includes(`href="${to.slot(address, '990021101')}"`))
  assert.match(await read(to.publications({ organ: '990021101' })), /清水镇一月临时救助对象名单/)
  const asked = await portal.get(to.askFor(address, '990021101'))
  assert.deepEqual([asked.status, asked.headers.location], [303, to.slot(address, '990021101')])
  assert.equal((await portal.get(to.slot(address, '990022101'))).status, 404)
})
