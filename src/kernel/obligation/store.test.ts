import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Write } from '#kernel/context.ts'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import { newId } from '#platform/ids/ids.ts'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { calendar, morningOf, smallCity } from '#tools/testing/test-city.ts'
import type { ItemVersion } from './model.ts'
import { planPeriods } from './plan.ts'
import { replacePeriods, takeBackPeriods } from './replan-store.ts'
import { endDuty, findSlots, fulfil, insertItems, insertObligations, openSlots, periodicSlots } from './store.ts'

const today = Temporal.PlainDate.from('2026-03-02')
const made = { on: today, calendarVersion: calendar.version }

const version = (
  countyId: string,
  deadlineText: string,
  given: Partial<ItemVersion> = {},
): ItemVersion & { address: string | null } => ({
  countyId,
  itemId: newId(),
  version: 1,
  catalogueId: newId(),
  rowNumber: 1,
  level1: '财政预决算',
  level2: '财政收支',
  name: '财政收支',
  fieldCode: 'budget',
  elements: ['收入', '支出'],
  elementsText: '收入、支出',
  basis: '《预算法》',
  deadlineText,
  rules: readDeadline(deadlineText).rules,
  cadence: 'periodic',
  body: '乡镇人民政府',
  channels: ['site'],
  audienceAll: true,
  audienceSpecific: null,
  active: true,
  onRequest: false,
  effectiveFrom: today,
  address: newId().slice(-8),
  ...given,
})

async function world(database: FreshDatabase, deadlineText: string, given: Partial<ItemVersion> = {}) {
  const city = await smallCity(database)
  const county = city.organs['county-a']
  const town = city.organs['town-1']
  const item = version(county.countyId, deadlineText, given)
  const inside = <T>(work: (write: Write) => Promise<T>) => database.staff.db.transaction().execute(work)
  const plan = (rules: string, on = today) =>
    planPeriods({ ...item, itemVersion: 1, rules: readDeadline(rules).rules }, [town.id], on, calendar)
  await inside(async (write) => {
    await insertItems(write, county.id, morningOf('2026-03-02'), [item])
    await openSlots(write, item.countyId, [item.itemId], [town.id], today)
    await insertObligations(write, plan(deadlineText), made)
  })
  const replace = (rules: string, on = today) =>
    inside((write) =>
      replacePeriods(
        write,
        {
          countyId: item.countyId,
          itemIds: [item.itemId],
          by: city.actors.officer.personId,
          on,
          calendarVersion: calendar.version,
        },
        plan(rules, on),
      ),
    )
  const rows = async () =>
    (
      await sql<{
        id: string
        label: string
        due_on: Temporal.PlainDate
        open: boolean
        waiver: string | null
        fulfilled: boolean
      }>`
      select id, label, due_on, fulfilled_on is null and waived_on is null as open, waiver, fulfilled_on is not null as fulfilled
      from obligation where item_id = ${item.itemId} order by due_on, label`.execute(database.staff.db)
    ).rows
  return { city, item, town, inside, plan, replace, rows }
}

test('writing the same plan twice leaves the rows of the first', async () => {
  await using database = await freshDatabase()
  const { inside, plan, rows } = await world(database, '每季度公开1次')
  const before = await rows()
  await inside((write) => insertObligations(write, plan('每季度公开1次'), made))
  assert.deepEqual(await rows(), before)
  assert.equal(before.length, 5)
})

test('an item with an event and a rhythm is rolled forward too', async () => {
  await using database = await freshDatabase()
  const { item, town } = await world(database, '信息形成或变更之日起20个工作日内；每季度公开1次', { cadence: 'event' })
  const found = await periodicSlots(database.staff.db, item.countyId)
  assert.deepEqual(
    found.map((each) => [each.itemId, each.organIds]),
    [[item.itemId, [town.id]]],
  )
})

test('an item that only waits for events is not rolled forward', async () => {
  await using database = await freshDatabase()
  const { item } = await world(database, '信息形成或变更之日起20个工作日内', { cadence: 'event' })
  assert.deepEqual(await periodicSlots(database.staff.db, item.countyId), [])
})

test('a new rhythm replaces what lies ahead; overdue, fulfilled and waived obligations stay', async () => {
  await using database = await freshDatabase()
  const { inside, plan, replace, rows, item, city } = await world(database, '每季度公开1次')
  const [first, second, third] = await rows()
  const open = (all: Awaited<ReturnType<typeof rows>>) =>
    all.filter((row) => row.open).map((row) => `${row.label} ${row.due_on}`)
  await sql`alter table obligation drop constraint fulfilled_by_an_edition`.execute(database.owner.db)
  await inside(async (write) => {
    await fulfil(write, item.countyId, second!.id, newId(), Temporal.PlainDate.from('2026-04-02'))
    const by = city.actors.officer.personId
    const lifted = { as: 'waived', by, on: today, reason: '本季度没有收支' } as const
    await endDuty(write, { countyId: item.countyId, id: third!.id }, lifted)
  })
  await replace('每年一次', Temporal.PlainDate.from('2026-04-08'))
  const after = await rows()
  const known = (id: string) => after.find((row) => row.id === id)!
  assert.equal(known(first!.id).open, true, 'the first quarter was owed and is overdue: nobody erases it')
  assert.equal(known(second!.id).fulfilled, true)
  assert.equal(known(third!.id).waiver, '本季度没有收支')
  assert.deepEqual(open(after), ['2026年第1季度 2026-03-31'], 'of the year nothing more is planned yet')
  const later = Temporal.PlainDate.from('2026-12-01')
  await inside(async (write) => {
    await insertObligations(write, plan('每年一次', later), { ...made, on: later })
    await takeBackPeriods(write, plan('每年一次', later), calendar.version)
  })
  assert.deepEqual(
    open(await rows()),
    ['2026年第1季度 2026-03-31', '2027年 2027-12-31'],
    'the year follows when it comes near',
  )
})

test('what fell away with one catalogue comes back with the next', async () => {
  await using database = await freshDatabase()
  const { replace, rows } = await world(database, '每季度公开1次')
  const before = await rows()
  await replace('信息形成或变更之日起20个工作日内')
  assert.equal((await rows()).filter((row) => row.open).length, 0)
  assert.ok((await rows()).every((row) => row.waiver === '目录调整后不再适用'))
  await replace('每季度公开1次')
  assert.deepEqual(await rows(), before)
})

test('the same period with another day follows the new plan in place', async () => {
  await using database = await freshDatabase()
  const { replace, rows } = await world(database, '每月10日前公开上月财务收支')
  const before = await rows()
  await replace('每月20日前公开上月财务收支')
  const after = await rows()
  assert.deepEqual(
    after.map((row) => row.id),
    before.map((row) => row.id),
  )
  assert.deepEqual([before[0]?.due_on.toString(), after[0]?.due_on.toString()], ['2026-03-10', '2026-03-20'])
})

test('closed slots are not found, open ones with the current version', async () => {
  await using database = await freshDatabase()
  const { item, town, inside } = await world(database, '每季度公开1次')
  const key = [{ organId: town.id, itemId: item.itemId }]
  assert.equal((await findSlots(database.staff.db, item.countyId, [...key, ...key])).length, 1)
  await inside((write) => write.updateTable('slot').set({ closed_on: today }).execute())
  assert.equal((await findSlots(database.staff.db, item.countyId, key)).length, 0)
})
