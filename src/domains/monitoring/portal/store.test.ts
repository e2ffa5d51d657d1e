import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dueOf, fulfilledOf } from '#kernel/indicator/model.ts'
import { countDuties, countPressing } from '#kernel/indicator/public-store.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import { openPortalCounty, type PortalCounty } from '#tools/testing/portal-county.ts'
import { totalOf } from '../model.ts'
import { listPlaces } from '../scope-store.ts'
import { countMonitor } from '../store.ts'
import { type DutyScope, listDutyRows, type RowKind, readProgress, rowKinds } from './store.ts'

let county: PortalCounty
before(async () => {
  county = await openPortalCounty()
})
after(() => county[Symbol.asyncDispose]())

const db = () => county.office.public
const day = (text: string) => Temporal.PlainDate.from(text)
const year = { from: day('2026-01-01'), to: day('2026-12-31') }
const whole: DutyScope = { organ: null }

test('figures are what a clerk would count by hand', async () => {
  const today = county.today()
  const rows = await county.database.owner.db.selectFrom('obligation').selectAll().execute()
  const before = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0
  const inYear = rows.filter((row) => row.due_on.year === 2026 && !before(today, row.due_on))
  const live = inYear.filter((row) => !row.waived_on)
  const all2026 = rows.filter((row) => row.due_on.year === 2026)
  const expected = {
    onTime: live.filter((row) => row.fulfilled_on && !before(row.due_on, row.fulfilled_on)).length,
    late: live.filter((row) => row.fulfilled_on && before(row.due_on, row.fulfilled_on)).length,
    missed: live.filter((row) => !row.fulfilled_on && before(row.due_on, today)).length,
    waived: inYear.filter((row) => row.ended_as === 'waived').length,
    nil: inYear.filter((row) => row.ended_as === 'nil').length,
    pending: all2026.filter((row) => !row.fulfilled_on && !row.waived_on && !before(row.due_on, today)).length,
    provisional: all2026.filter((row) => !row.fulfilled_on && !row.waived_on && row.provisional).length,
  }
  const { all } = await readProgress(db(), whole, year, today)
  assert.deepEqual(all, expected)
  assert.ok(expected.late > 0 && expected.missed > 0 && expected.waived > 0 && expected.pending > 0)
  assert.deepEqual(await countDuties(db(), null, year, today), expected)
})

test('the public sees the figures that the supervisors see', async () => {
  const supervisor = await county.actor('city')
  const places = await listPlaces(county.office.staff, reachOf(supervisor, 'monitor.see'))
  for (const today of [county.today(), day('2026-04-15'), day('2026-12-31')]) {
    const counted = await countMonitor(county.office.staff, { places, field: null }, year, today)
    const { all } = await readProgress(db(), whole, year, today)
    const { onTime, late, missed, waived, nil, pending, provisional, overdue, soon } = totalOf(counted)
    assert.deepEqual(all, { onTime, late, missed, waived, nil, pending, provisional }, `${today}`)
    assert.deepEqual(await countPressing(db(), today), { overdue, soon }, `${today}`)
  }
})

test('months, organs and fields each add up to the whole', async () => {
  const later = day('2026-06-15')
  for (const scope of [
    whole,
    {
      organ: {
        id: county.organs.county,
        countyId: county.countyId,
        lineage: [county.organs.city, county.organs.county],
      },
    },
    { organ: null, field: 'budget' },
  ]) {
    const { all, months, organs, fields } = await readProgress(db(), scope, year, later)
    for (const parts of [months, organs, fields])
      for (const key of ['onTime', 'late', 'missed', 'waived', 'nil'] as const)
        assert.equal(
          parts.reduce((sum, part) => sum + part[key], 0),
          all[key],
          key,
        )
  }
})

test('every figure opens exactly the rows it counts', async () => {
  const today = day('2026-04-15')
  const { all, months } = await readProgress(db(), whole, year, today)
  const counts: Record<Exclude<RowKind, 'soon'>, number> = {
    due: dueOf(all),
    fulfilled: fulfilledOf(all),
    'on-time': all.onTime,
    late: all.late,
    overdue: all.missed,
    waived: all.waived,
    nil: all.nil,
  }
  for (const [kind, count] of Object.entries(counts))
    assert.equal((await listDutyRows(db(), whole, kind as RowKind, year, 1, today)).total, count, kind)
  for (const month of months) {
    const span = {
      from: new Temporal.PlainDate(2026, month.month, 1),
      to: new Temporal.PlainDate(2026, month.month, 1).add({ months: 1 }).subtract({ days: 1 }),
    }
    assert.equal((await listDutyRows(db(), whole, 'overdue', span, 1, today)).total, month.missed, `${month.month}`)
  }
  const pressing = await countPressing(db(), today)
  assert.equal((await listDutyRows(db(), whole, 'overdue', null, 1, today)).total, pressing.overdue)
  assert.equal((await listDutyRows(db(), whole, 'soon', null, 1, today)).total, pressing.soon)
})

test('on its due day an open obligation is not overdue; the day after it is', async () => {
  const overdueOn = async (today: string) =>
    (await readProgress(db(), { organ: null, field: 'budget' }, year, day(today))).all.missed
  assert.equal((await overdueOn('2026-03-11')) - (await overdueOn('2026-03-10')), 3)
})

test('below the city stand its counties, below a county its organs', async () => {
  const today = county.today()
  const city = await readProgress(db(), whole, year, today)
  assert.deepEqual(
    city.organs.map(({ name, own }) => [name, own]),
    [['示例县', false]],
  )
  const below = await readProgress(
    db(),
    {
      organ: {
        id: county.organs.county,
        countyId: county.countyId,
        lineage: [county.organs.city, county.organs.county],
      },
    },
    year,
    today,
  )
  assert.deepEqual(
    below.organs.map(({ name }) => name),
    ['县民政局', '清水镇', '石桥乡'],
  )
  const town = await readProgress(
    db(),
    {
      organ: {
        id: county.organs.town,
        countyId: county.countyId,
        lineage: [county.organs.city, county.organs.county, county.organs.town],
      },
    },
    year,
    today,
  )
  assert.deepEqual(
    town.organs.map(({ name, own }) => [name, own]),
    [['清水镇', true]],
  )
})

test('rows are paged, and a page past the end is the last', async () => {
  const today = day('2027-01-20')
  const first = await listDutyRows(db(), whole, 'due', null, 1, today)
  assert.ok(first.total > 0 && first.pages >= 1)
  const last = await listDutyRows(db(), whole, 'due', null, 999, today)
  assert.equal(last.page, first.pages)
  assert.ok(rowKinds.length === 8)
})

test('what a newer catalogue has closed is nobody’s debt', async () => {
  const today = day('2026-04-15')
  const before = await countPressing(db(), today)
  await county.database.owner.db
    .updateTable('slot')
    .set({ closed_on: day('2026-03-01') })
    .where('item_id', '=', county.items.accounts)
    .where('organ_id', '=', county.organs.town)
    .execute()
  const after = await countPressing(db(), today)
  assert.equal(before.overdue - after.overdue, 4)
  assert.equal((await listDutyRows(db(), whole, 'overdue', null, 1, today)).total, after.overdue)
})
