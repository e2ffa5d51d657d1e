import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { foldNotes } from '#kernel/indicator/fold-store.ts'
import { type CountKey, countKeys, dueOf, fulfilledOf } from '#kernel/indicator/model.ts'
import type { Actor } from '#kernel/organisation/model.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { arbitraryDuties, dayAt, openTestSlots, type TestDuty, type TestSlot } from '#tools/testing/monitor-slots.ts'
import { type SmallCity, smallCity } from '#tools/testing/test-city.ts'
import {
  type Counts,
  nothingCounted,
  otherField,
  type Place,
  placesBelow,
  type Scope,
  sumByField,
  sumByMonth,
  sumByOrgan,
  totalOf,
} from './model.ts'
import { countDutyRows, countEmptySlots, type DutyRow, listDutyRows, listEmptySlots } from './rows-store.ts'
import { countOrgans, listPlaces } from './scope-store.ts'
import { splitScope } from './split-scope.ts'
import { countMonitor } from './store.ts'

let database: FreshDatabase
let city: SmallCity
let world: Awaited<ReturnType<typeof openTestSlots>>
before(async () => {
  database = await freshDatabase()
  city = await smallCity(database, '2025-12-01')
  world = await openTestSlots(database, city)
})
after(() => database.close())

const db = () => database.staff.db
const placesOf = (actor: Actor): Promise<Place[]> => listPlaces(db(), reachOf(actor, 'monitor.see'))

/** May this person see the slot's rows? The rule in the office's words, written again. */
function sees(who: Watcher, slot: TestSlot): boolean {
  if (who === 'officer') return slot.organ !== 'town-b1'
  if (who === 'other-officer') return slot.organ === 'town-b1'
  if (who === 'clerk') return slot.organ === 'town-1'
  return slot.organ !== 'town-b1' && slot.field === 'social-assistance'
}
const watchers = ['officer', 'other-officer', 'clerk', 'supervisor'] as const
type Watcher = (typeof watchers)[number]

interface Asked {
  who: Watcher
  field: string | null
  from: number
  to: number
  today: number
}

/** Is the row counted under this key? One row at a time, by the definitions. */
function isCounted(key: CountKey, duty: TestDuty, { from, to, today }: Asked): boolean {
  const { due, published, ended } = duty
  const open = published === null && ended === null
  const within = from <= due && due <= to
  const settled = within && due <= today
  const table: Record<Exclude<CountKey, 'empty'>, boolean> = {
    due: settled && (published !== null || (open && due < today)),
    fulfilled: settled && published !== null,
    'on-time': settled && published !== null && published <= 0,
    late: settled && published !== null && published > 0,
    missed: within && open && due < today,
    waived: settled && ended === 'waived',
    nil: settled && ended === 'nil',
    pending: within && open && due >= today,
    provisional: within && open && duty.provisional,
    measured: settled && published !== null && duty.triggered !== null,
    overdue: open && due < today,
    soon: open && due >= today && due <= today + 5,
    ahead: published !== null && due > today,
  }
  return key !== 'empty' && table[key]
}

const slowly = (duties: readonly TestDuty[], asked: Asked) => {
  const rows = duties.filter(
    ({ slot }) =>
      slot.state !== 'closed' &&
      sees(asked.who, slot) &&
      (asked.field === null || (slot.field ?? otherField) === asked.field),
  )
  return { rows, count: (key: CountKey) => rows.filter((duty) => isCounted(key, duty, asked)).length }
}

const emptySlots = (duties: readonly TestDuty[], asked: Asked): TestSlot[] =>
  world.slots.filter(
    (slot) =>
      slot.state === 'open' &&
      sees(asked.who, slot) &&
      (asked.field === null || (slot.field ?? otherField) === asked.field) &&
      !duties.some((duty) => duty.slot === slot),
  )

const wholeOf = async (asked: Asked): Promise<Scope> => {
  const places = await placesOf(city.actors[asked.who])
  return { places, field: asked.field }
}
const periodOf = ({ from, to }: Asked) => ({ from: dayAt(from), to: dayAt(to) })

const keyed = (counts: Counts): Record<Exclude<CountKey, 'measured' | 'empty'>, number> => ({
  due: dueOf(counts),
  fulfilled: fulfilledOf(counts),
  'on-time': counts.onTime,
  late: counts.late,
  missed: counts.missed,
  waived: counts.waived,
  nil: counts.nil,
  pending: counts.pending,
  provisional: counts.provisional,
  overdue: counts.overdue,
  soon: counts.soon,
  ahead: counts.ahead,
})

/** Somebody looks at a period on a day; made when the slots are there. */
const question = () =>
  fc.integer({ min: 5, max: 70 }).chain((today) =>
    fc
      .record({
        who: fc.constantFrom(...watchers),
        field: fc.option(fc.constantFrom('social-assistance', 'budget', otherField)),
        from: fc.nat(60),
        length: fc.nat(60),
      })
      .chain(({ who, field, from, length }) =>
        fc.record({
          asked: fc.constant<Asked>({ who, field, from, to: from + length, today }),
          duties: arbitraryDuties(world.slots, today),
        }),
      ),
  )

test('every figure equals a slow count of the rows, in all and by organ, field and month', async () => {
  await fc.assert(
    fc.asyncProperty(question(), async ({ asked, duties }) => {
      await world.fill(duties)
      // Some figures come of notes alone, some of tallies and notes.
      if (asked.today % 2 === 0) await foldNotes(db())
      const scope = await wholeOf(asked)
      const counted = await countMonitor(db(), scope, periodOf(asked), dayAt(asked.today))
      const slow = slowly(duties, asked)
      const total = totalOf(counted)
      for (const [key, value] of Object.entries(keyed(total))) assert.equal(value, slow.count(key as CountKey), key)
      assert.equal(total.empty, emptySlots(duties, asked).length)
      assert.equal(
        counted.lags.reduce((sum, pair) => sum + pair.times, 0),
        slow.count('measured'),
      )
      const parts = (groups: Map<string, Counts>, of: (duty: TestDuty) => string, keys: readonly CountKey[]) => {
        for (const group of new Set([...groups.keys(), ...slow.rows.map(of)])) {
          const counts = keyed(groups.get(group) ?? nothingCounted)
          const rows = slow.rows.filter((duty) => of(duty) === group)
          for (const key of keys)
            assert.equal(
              counts[key as keyof typeof counts],
              rows.filter((duty) => isCounted(key, duty, asked)).length,
              `${group} ${key}`,
            )
        }
      }
      const ofPeriod = ['due', 'on-time', 'late', 'missed', 'waived', 'nil', 'pending', 'provisional'] as const
      parts(
        sumByOrgan(counted, (id) => id),
        ({ slot }) => slot.organId,
        [...ofPeriod, 'overdue', 'soon', 'ahead'],
      )
      parts(sumByField(counted), ({ slot }) => slot.field ?? otherField, [...ofPeriod, 'overdue', 'soon', 'ahead'])
      parts(sumByMonth(counted), ({ due }) => dayAt(due).toPlainYearMonth().toString(), ofPeriod)
    }),
    { numRuns: 60 },
  )
})

test('tallies of whole counties and counts of rows give the same answers, in one group or organ by organ', async () => {
  const ways = new Set<string>()
  await fc.assert(
    fc.asyncProperty(question(), fc.boolean(), async ({ asked, duties }, folded) => {
      await world.fill(duties)
      if (folded) await foldNotes(db())
      const scope = await wholeOf(asked)
      const [period, today] = [periodOf(asked), dayAt(asked.today)]
      const organs = await countOrgans(db())
      const alone = (id: string) => id
      // Without one of its organs no county is whole, and that organ by itself is none either.
      const [first, ...others] = scope.places
      const halves: Scope[] = [
        { ...scope, places: first ? [first] : [] },
        { ...scope, places: others },
      ]
      for (const half of halves)
        ways.add(splitScope(half, organs, alone).some(({ whole }) => whole.length > 0) ? 'whole half' : 'by organ')
      const counted = await Promise.all(halves.map((half) => countMonitor(db(), half, period, today)))
      const slow = { ...nothingCounted }
      for (const half of counted.map(totalOf))
        for (const key of Object.keys(slow) as (keyof Counts)[]) slow[key] += half[key]
      for (const groupOf of [alone, () => city.organs['county-a'].id]) {
        ways.add(splitScope(scope, organs, groupOf).some(({ whole }) => whole.length > 0) ? 'whole' : 'by organ')
        const quick = await countMonitor(db(), scope, period, today, groupOf)
        assert.deepEqual({ ...totalOf(quick) }, slow)
        const times = (lags: readonly { times: number }[]) => lags.reduce((sum, pair) => sum + pair.times, 0)
        assert.equal(times(quick.lags), times(counted.flatMap(({ lags }) => lags)))
      }
    }),
    { numRuns: 40 },
  )
  assert.ok(ways.has('whole') && ways.has('by organ'))
})

test('a figure opens exactly the rows it counts, page by page, forth and back', async () => {
  await fc.assert(
    fc.asyncProperty(question(), async ({ asked, duties }) => {
      await world.fill(duties)
      if (asked.today % 2 === 0) await foldNotes(db())
      const scope = await wholeOf(asked)
      const slow = slowly(duties, asked)
      for (const key of countKeys) {
        if (key === 'empty') continue
        const expected = slow.rows
          .filter((duty) => isCounted(key, duty, asked))
          .map(({ slot, due }) => `${dayAt(due)} ${slot.organ} 事项${slot.item + 1}`)
        const found = await pages(key, scope, asked)
        assert.deepEqual(found.sort(), expected.sort(), key)
        assert.equal(await countDutyRows(db(), key, scope, periodOf(asked), dayAt(asked.today)), expected.length, key)
      }
      const { rows } = await listEmptySlots(db(), scope, { limit: 100 })
      assert.deepEqual(
        rows.map((row) => `${row.organCode} ${row.itemName}`).sort(),
        emptySlots(duties, asked)
          .map((slot) => `${slot.organ} 事项${slot.item + 1}`)
          .sort(),
      )
      assert.equal(await countEmptySlots(db(), scope), rows.length)
    }),
    { numRuns: 12 },
  )
})

/** All rows of a figure, read seven at a time; on the way the page before each page is read again. */
async function pages(key: Exclude<CountKey, 'empty'>, scope: Scope, asked: Asked): Promise<string[]> {
  const read = (place: Parameters<typeof listDutyRows>[5]['place']) =>
    listDutyRows(db(), key, scope, periodOf(asked), dayAt(asked.today), { place, limit: 7 })
  const found: DutyRow[] = []
  let page = await read(undefined)
  let before: DutyRow[] | null = null
  for (;;) {
    found.push(...page.rows)
    if (before && page.rows[0]) {
      const back = await read({ direction: 'before', key: page.rows[0] })
      assert.deepEqual(
        back.rows.map((row) => row.id),
        before.map((row) => row.id),
      )
    }
    if (!page.more) break
    before = page.rows
    page = await read({ direction: 'after', key: page.rows.at(-1)! })
  }
  return found.map((row) => `${row.dueOn} ${row.organCode} ${row.itemName}`)
}

const one = (more: Partial<TestDuty>): TestDuty => ({
  slot: world.slots.find((slot) => slot.organ === 'town-1')!,
  due: 40,
  published: null,
  ended: null,
  triggered: 20,
  provisional: false,
  ...more,
})
const clerkOn = async (duties: readonly TestDuty[], today: number, period = { from: dayAt(0), to: dayAt(80) }) => {
  await world.fill(duties)
  const scope = { places: await placesOf(city.actors.clerk), field: null }
  return keyed(totalOf(await countMonitor(db(), scope, period, dayAt(today))))
}

test('due today is not overdue; tomorrow it is', async () => {
  const { due, missed, pending, overdue, soon } = await clerkOn([one({})], 40)
  assert.deepEqual({ due, missed, pending, overdue, soon }, { due: 0, missed: 0, pending: 1, overdue: 0, soon: 1 })
  const next = await clerkOn([one({})], 41)
  assert.deepEqual([next.due, next.missed, next.pending, next.overdue, next.soon], [1, 1, 0, 1, 0])
})

test('published on the due day is on time, the day after is late', async () => {
  const onTheDay = await clerkOn([one({ published: 0 })], 40)
  assert.deepEqual([onTheDay.due, onTheDay['on-time'], onTheDay.late], [1, 1, 0])
  const after = await clerkOn([one({ published: 1 })], 41)
  assert.deepEqual([after.due, after['on-time'], after.late], [1, 0, 1])
})

test('published before its day it stands apart until the day comes', async () => {
  const before = await clerkOn([one({ published: -10 })], 39)
  assert.deepEqual([before.due, before.fulfilled, before.ahead], [0, 0, 1])
  const then = await clerkOn([one({ published: -10 })], 40)
  assert.deepEqual([then.due, then.fulfilled, then.ahead], [1, 1, 0])
})

test('five days ahead is near, six are not', async () => {
  assert.equal((await clerkOn([one({})], 35)).soon, 1)
  assert.equal((await clerkOn([one({})], 34)).soon, 0)
})

test('the first and the last day of a period belong to it, the days beside them do not', async () => {
  const slots = world.slots.filter((slot) => slot.organ === 'town-1')
  const duties = [30, 31, 58, 59].map((due, index) => one({ due, slot: slots[index]! }))
  // February 2026: days 31 to 58.
  const period = { from: dayAt(31), to: dayAt(58) }
  assert.equal(`${period.from} ${period.to}`, '2026-02-01 2026-02-28')
  assert.equal((await clerkOn(duties, 70, period)).due, 2)
})

test('an organ that owes nothing has no figures, and nobody sees what is not theirs', async () => {
  await world.fill([one({ slot: world.slots.find((slot) => slot.organ === 'town-b1')! })])
  const places = await placesOf(city.actors.officer)
  const land = placesBelow(places, city.organs['land-a'], false)
  const empty = await countMonitor(db(), { places: land, field: null }, { from: dayAt(0), to: dayAt(80) }, dayAt(60))
  assert.deepEqual({ ...totalOf(empty) }, { ...nothingCounted })
  assert.ok(places.every((place) => place.id !== city.organs['town-b1'].id))
  assert.deepEqual(await placesOf(city.actors['county-system']), [])
  const none = await countMonitor(db(), { places: [], field: null }, { from: dayAt(0), to: dayAt(80) }, dayAt(60))
  assert.deepEqual(none, { duties: [], pressing: [], slots: [], fields: [], lags: [] })
})
