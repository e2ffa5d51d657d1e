import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { dayAt, openTestSlots, type TestSlot } from '#tools/testing/monitor-slots.ts'
import { type SmallCity, smallCity } from '#tools/testing/test-city.ts'
import { findDifferences, foldNotes, recount } from './fold-store.ts'

let database: FreshDatabase
let city: SmallCity
let slots: TestSlot[]
before(async () => {
  database = await freshDatabase()
  city = await smallCity(database, '2025-12-01')
  slots = (await openTestSlots(database, city)).slots
})
after(() => database.close())

const db = () => database.owner.db
const staff = () => database.staff.db

/** What people do to obligations, slots and organs, each by the statement that the stores use. */
type Deed =
  | { deed: 'plan'; slot: number; days: number[]; provisional: boolean; triggered: boolean }
  | { deed: 'publish' | 'waive' | 'take-back'; share: number }
  | { deed: 'move'; by: number; share: number }
  | { deed: 'settle'; share: number }
  | { deed: 'plan-again'; share: number; by: number }
  | { deed: 'version'; slot: number; field: string | null }
  | { deed: 'close' | 'give-away' | 'open' | 'exempt' | 'apply'; slot: number }
  | { deed: 'hand-over'; from: number; share: number }
  | { deed: 'close-organ' | 'open-organ'; organ: number }
  | { deed: 'delete'; share: number }
  | { deed: 'fold' }

const organsOf = () => [...new Set(slots.map(({ organId }) => organId))]
/** So many of a hundred obligations, the same ones in every run. */
const some = (share: number) => sql`abs(hashtext(label || due_on::text)) % 100 < ${share}`

async function act(one: Deed): Promise<void> {
  const run = (query: RawBuilder<unknown>) => query.execute(db())
  const slot = 'slot' in one ? slots[one.slot % slots.length]! : slots[0]!
  const here = sql`county_id = ${slot.countyId} and organ_id = ${slot.organId} and item_id = ${slot.itemId}`
  switch (one.deed) {
    case 'plan': {
      const days = one.days.map((n) => dayAt(n).toString())
      await run(sql`insert into obligation (county_id, id, organ_id, item_id, item_version, rule_index, label, period_start, period_end,
          trigger_fact_id, trigger_on, due_on, provisional, calendar_version, created_on)
        select ${slot.countyId}::uuid, gen_random_uuid(), ${slot.organId}::uuid, ${slot.itemId}::uuid,
          (select max(version) from item_version where county_id = ${slot.countyId} and item_id = ${slot.itemId}), 0, '第' || n || '项',
          case when ${one.triggered} then null else d end, case when ${one.triggered} then null else d end,
          case when ${one.triggered} then gen_random_uuid() end, case when ${one.triggered} then d - 10 end, d, ${one.provisional}, '测试', d
        from unnest(${days}::date[]) with ordinality as u (d, n) on conflict do nothing`)
      return
    }
    case 'publish':
      await run(sql`update obligation set fulfilled_on = due_on - 3 + abs(hashtext(label)) % 6, fulfilled_by = (select id from edition e where e.county_id = obligation.county_id limit 1)
        where fulfilled_on is null and waived_on is null and ${some(one.share)}`)
      return
    case 'waive':
      await run(sql`update obligation set waived_on = due_on, waived_by = gen_random_uuid(), waiver = '没有此项业务',
          ended_as = (array['waived', 'nil', 'lapsed'])[1 + abs(hashtext(label)) % 3]
        where fulfilled_on is null and waived_on is null and ${some(one.share)}`)
      return
    case 'take-back':
      await run(
        sql`update obligation set waived_on = null, waived_by = null, waiver = null, ended_as = null where ${some(one.share)}`,
      )
      return
    case 'move':
      await run(
        sql`update obligation set due_on = due_on + ${one.by}::int, provisional = not provisional where ${some(one.share)}`,
      )
      return
    case 'settle':
      await run(sql`update obligation set calendar_version = '新' where ${some(one.share)}`)
      return
    case 'plan-again':
      await run(sql`insert into obligation select * from obligation where period_start is not null and ${some(one.share)}
        on conflict (county_id, organ_id, item_id, rule_index, period_start) where period_start is not null and taken_from is null do update
          set due_on = excluded.due_on + ${one.by}::int, waived_on = null, waived_by = null, waiver = null, ended_as = null
        where obligation.fulfilled_on is null`)
      return
    case 'version':
      await run(sql`with last as (
          update item_version set effective_until = '2026-01-01'
          where county_id = ${slot.countyId} and item_id = ${slot.itemId} and effective_until is null returning *)
        insert into item_version select (jsonb_populate_record(null::item_version, to_jsonb(last) || jsonb_build_object(
          'version', last.version + 1, 'field_code', ${one.field}::text, 'catalogue_id', gen_random_uuid()))).* from last`)
      await run(sql`update item_version set effective_until = null where county_id = ${slot.countyId} and item_id = ${slot.itemId}
        and version = (select max(version) from item_version where county_id = ${slot.countyId} and item_id = ${slot.itemId})`)
      await run(sql`update obligation o set item_version = (select max(version) from item_version v
          where v.county_id = o.county_id and v.item_id = o.item_id)
        where ${here} and fulfilled_on is null`)
      return
    case 'close':
      await run(sql`update slot set closed_on = '2026-01-10' where ${here} and closed_on is null`)
      return
    case 'give-away':
      await run(sql`update slot set closed_on = '2026-01-10', handed_over = true where ${here} and closed_on is null`)
      return
    case 'open':
      await run(sql`update slot set closed_on = null, handed_over = false where ${here}`)
      return
    case 'exempt':
      await run(sql`update slot set applicability = 'does-not-apply', reason = '没有此项业务' where ${here}`)
      return
    case 'apply':
      await run(sql`update slot set applicability = 'applies', reason = null where ${here}`)
      return
    case 'hand-over': {
      const from = organsOf()[one.from % organsOf().length]!
      const to = slots.find(
        ({ organId, countyId }) => organId !== from && slots.some((s) => s.organId === from && s.countyId === countyId),
      )
      if (!to) return
      await run(sql`update obligation o set organ_id = ${to.organId} where organ_id = ${from} and ${some(one.share)}
        and not exists (select from obligation p where p.organ_id = ${to.organId} and p.item_id = o.item_id and p.period_start = o.period_start)`)
      return
    }
    case 'close-organ':
    case 'open-organ':
      await run(sql`update organ set closed_on = ${one.deed === 'close-organ' ? '2026-02-01' : null}::date
        where id = ${organsOf()[one.organ % organsOf().length]!}`)
      return
    case 'delete':
      await run(sql`delete from obligation where ${some(one.share)}`)
      return
    case 'fold':
      await foldNotes(staff())
  }
}

const share = fc.integer({ min: 0, max: 60 })
const n = fc.nat(40)
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      deed: fc.constant('plan' as const),
      slot: n,
      days: fc.array(fc.nat(90), { minLength: 1, maxLength: 8 }),
      provisional: fc.boolean(),
      triggered: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ deed: fc.constantFrom('publish', 'waive', 'take-back'), share }) },
  {
    weight: 2,
    arbitrary: fc.record({ deed: fc.constant('move' as const), by: fc.integer({ min: -40, max: 40 }), share }),
  },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('settle' as const), share }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('plan-again' as const), by: fc.nat(30), share }) },
  {
    weight: 1,
    arbitrary: fc.record({
      deed: fc.constant('version' as const),
      slot: n,
      field: fc.constantFrom('budget', 'health', null),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ deed: fc.constantFrom('close', 'give-away', 'open', 'exempt', 'apply'), slot: n }),
  },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('hand-over' as const), from: n, share }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constantFrom('close-organ', 'open-organ'), organ: n }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('delete' as const), share }) },
  { weight: 4, arbitrary: fc.record({ deed: fc.constant('fold' as const) }) },
)

const spans = sql`cross join lateral (values ('day', due_on), ('month', date_trunc('month', due_on)::date)) as s (span, starts_on)`
/** What a reader adds up, and what the rows say; each as a table of the same columns. */
const readings: Record<string, { keys: string; sums: string; held: RawBuilder<unknown>; truth: string }> = {
  organs: {
    keys: 'county_id, span, starts_on, organ_id, class',
    sums: 'n',
    held: sql`select county_id, span, starts_on, organ_id, class, n from organ_tally
      union all select county_id, s.span, s.starts_on, organ_id, class, n from counting.duty_changes(array(select distinct county_id from organ)) ${spans}`,
    truth: 'counting.by_organ',
  },
  fields: {
    keys: 'county_id, span, starts_on, field_code, class',
    sums: 'n',
    held: sql`select county_id, span, starts_on, field_code, class, n from field_tally
      union all select county_id, s.span, s.starts_on, field_code, class, n from counting.duty_changes(array(select distinct county_id from organ)) ${spans}`,
    truth: 'counting.by_field',
  },
  lags: {
    keys: 'county_id, due_on, trigger_on, fulfilled_on',
    sums: 'n',
    held: sql`select county_id, due_on, trigger_on, fulfilled_on, n from lag_tally
      union all select county_id, due_on, trigger_on, fulfilled_on, n from counting.duty_changes(array(select distinct county_id from organ)) where trigger_on is not null and fulfilled_on is not null`,
    truth: 'counting.lags',
  },
  'organs and fields': {
    keys: 'county_id, organ_id, field_code, starts_on, class',
    sums: 'n',
    held: sql`select county_id, organ_id, field_code, starts_on, class, n from organ_field_tally
      union all select county_id, organ_id, field_code, date_trunc('month', due_on)::date, class, n
      from counting.duty_changes(array(select distinct county_id from organ))`,
    truth: 'counting.by_organ_and_field',
  },
  'lags of fields': {
    keys: 'county_id, field_code, due_on, trigger_on, fulfilled_on',
    sums: 'n',
    held: sql`select county_id, field_code, due_on, trigger_on, fulfilled_on, n from field_lag_tally
      union all select county_id, field_code, due_on, trigger_on, fulfilled_on, n
      from counting.duty_changes(array(select distinct county_id from organ)) where trigger_on is not null and fulfilled_on is not null`,
    truth: 'counting.field_lags',
  },
  'slots of organs': {
    keys: 'county_id, organ_id',
    sums: 'slots, empty',
    held: sql`select county_id, organ_id, slots, empty from organ_slots
      union all select county_id, organ_id, slots, empty from counting.slot_changes(array(select distinct county_id from organ))`,
    truth: 'counting.organ_slots',
  },
  'slots of items': {
    keys: 'county_id, item_id, level',
    sums: 'slots, empty',
    held: sql`select county_id, item_id, level, slots, empty from item_slots
      union all select c.county_id, item_id, level, slots, empty
      from counting.slot_changes(array(select distinct county_id from organ)) c join organ g on g.id = c.organ_id`,
    truth: 'counting.item_slots',
  },
}

/** Every reading equals a count of the rows; those of closed slots and organs count for nothing. */
async function agree(at: string): Promise<void> {
  for (const [name, { keys, sums, held, truth }] of Object.entries(readings)) {
    const names = sums.split(', ')
    const summed = sql.raw(names.map((one) => `sum(${one})::int as ${one}`).join(', '))
    const some = sql.raw(names.map((one) => `sum(${one}) <> 0`).join(' or '))
    const { rows } = await sql`
      with held as (select ${sql.raw(keys)}, ${summed} from (${held}) h group by ${sql.raw(keys)} having ${some}),
        truth as (select ${sql.raw(`${keys}, ${sums}`)} from ${sql.table(truth)})
      (select 'held' as side, * from (table held except table truth) a) union all
      (select 'truth', * from (table truth except table held) b)`.execute(db())
    assert.deepEqual(rows, [], `${name}, ${at}`)
  }
  const { rows } = await sql`
    with moved as (select distinct county_id, item_id, organ_id from duty_delta)
    select t.item_id, t.organ_id, s.due_on as held, t.due_on as counted from counting.standing t
      left join slot_standing s using (county_id, item_id, organ_id)
    where not exists (select from moved m where m.county_id = t.county_id and m.item_id = t.item_id and m.organ_id = t.organ_id)
      and (s.due_on, s.last_on, coalesce(s.duties, 0)) is distinct from (t.due_on, t.last_on, t.duties)`.execute(db())
  assert.deepEqual(rows, [], `standings, ${at}`)
  const { rows: texts } = await sql`
    select * from item_text t full join (
        select county_id, item_id, item_words(name, level1, level2, elements, basis) as words from item_version
        where effective_until is null) v using (county_id, item_id)
    where t.words is distinct from v.words`.execute(db())
  assert.deepEqual(texts, [], `words of items, ${at}`)
}

test('after any sequence of deeds, tallies and notes are what a count of the rows is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 4, maxLength: 14 }), async (sequence) => {
      for (const [index, one] of sequence.entries()) {
        await act(one)
        await agree(`after ${index + 1}: ${JSON.stringify(one)}`)
      }
      assert.equal((await findDifferences(staff(), 5)).total, 0)
      await foldNotes(staff())
      assert.equal((await findDifferences(staff(), 5)).total, 0)
      const { rows } = await sql`select from duty_delta union all select from slot_touch`.execute(db())
      assert.equal(rows.length, 0)
    }),
    { numRuns: 25 },
  )
})

const clean = async () => {
  await sql`update organ set closed_on = null`.execute(db())
  await sql`update slot set closed_on = null, handed_over = false, applicability = 'applies', reason = null`.execute(
    db(),
  )
  await sql`delete from obligation`.execute(db())
  await foldNotes(staff())
}
const plan = (slot: number, ...days: number[]): Deed => ({
  deed: 'plan',
  slot,
  days,
  provisional: false,
  triggered: false,
})

test('what two people do at once is counted once, whoever comes to the end first and wherever the fold falls', async () => {
  const slot = slots[0]!
  const here = sql`county_id = ${slot.countyId} and organ_id = ${slot.organId} and item_id = ${slot.itemId}`
  for (const first of ['closing', 'planning'] as const)
    for (const folds of ['none', 'between', 'before'] as const) {
      await clean()
      await act(plan(0, 3, 4))
      if (folds === 'before') await foldNotes(staff())
      const [closing, planning] = [await db().startTransaction().execute(), await staff().startTransaction().execute()]
      await sql`update slot set closed_on = '2026-01-10' where ${here}`.execute(closing)
      await sql`insert into obligation (county_id, id, organ_id, item_id, item_version, rule_index, label, period_start, period_end,
          due_on, provisional, calendar_version, created_on)
        select county_id, gen_random_uuid(), organ_id, item_id, 1, 0, '同时的', date '2026-02-01', date '2026-02-28', date '2026-03-10',
          false, '测试', date '2026-01-01' from slot where ${here}`.execute(planning)
      const order = first === 'closing' ? [closing, planning] : [planning, closing]
      await order[0]!.commit().execute()
      await agree(`${first} first, ${folds}`)
      if (folds === 'between') await foldNotes(staff())
      await order[1]!.commit().execute()
      await agree(`${first} first, both, ${folds}`)
      await foldNotes(staff())
      await act({ deed: 'open', slot: 0 })
      await agree('open again')
    }
})

test('an organ closes while a slot opens in it', async () => {
  await clean()
  const slot = slots[0]!
  await act(plan(0, 3, 4))
  await act({ deed: 'close', slot: 0 })
  await foldNotes(staff())
  const [organ, opening] = [await db().startTransaction().execute(), await staff().startTransaction().execute()]
  await sql`update organ set closed_on = '2026-02-01' where id = ${slot.organId}`.execute(organ)
  await sql`update slot set closed_on = null, handed_over = false where organ_id = ${slot.organId} and item_id = ${slot.itemId}`.execute(
    opening,
  )
  await opening.commit().execute()
  await foldNotes(staff())
  await organ.commit().execute()
  await agree('after both')
  await foldNotes(staff())
  await agree('folded')
  await clean()
})

test('whoever publishes does not wait for an adoption under way, nor for a fold', async () => {
  await clean()
  await act(plan(0, 3, 4))
  const adoption = await db().startTransaction().execute()
  await sql`update slot set closed_on = '2026-01-10' where county_id = ${slots[0]!.countyId}`.execute(adoption)
  await sql`insert into obligation select (jsonb_populate_record(null::obligation, to_jsonb(o) || jsonb_build_object('id', gen_random_uuid(),
      'period_start', o.period_start + 100, 'period_end', o.period_end + 100))).* from obligation o`.execute(adoption)
  await db()
    .transaction()
    .execute(async (write) => {
      await sql`set local lock_timeout = '1ms'`.execute(write)
      await sql`update obligation set fulfilled_on = due_on, fulfilled_by = (select id from edition e where e.county_id = obligation.county_id limit 1)`.execute(
        write,
      )
    })
  assert.ok((await foldNotes(staff())) > 0)
  await agree('while the adoption is under way')
  await adoption.commit().execute()
  await agree('after it')
})

test('two folds at once fold once, and a rebuild repairs what somebody spoilt', async () => {
  await clean()
  await act(plan(0, 3, 4, 40))
  await Promise.allSettled([foldNotes(staff()), foldNotes(staff()), foldNotes(staff())])
  await foldNotes(staff())
  await agree('after three folds')
  await sql`update organ_tally set n = n + 1`.execute(db())
  await sql`delete from slot_standing`.execute(db())
  const { total, differences } = await findDifferences(staff(), 1)
  assert.ok(total > slots.length - 2)
  assert.deepEqual([...new Set(differences.map(({ tally }) => tally))].sort(), ['organ_tally', 'slot_standing'])
  await act(plan(1, 7))
  assert.equal(await recount(staff()), true)
  assert.equal((await findDifferences(staff(), 1)).total, 0)
  await agree('after the rebuild')
})
