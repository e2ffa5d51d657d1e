import { type RawBuilder, sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'

/** A tally: its table, the view that counts it anew from the rows, what names a row of it and what is counted in it. */
interface Tally {
  table: string
  truth: string
  keys: readonly string[]
  sums: readonly string[]
  /** What the notes add to it, as a query of the same columns. */
  changes: RawBuilder<unknown>
}

const spans = sql`cross join lateral (values ('day', d.due_on), ('month', date_trunc('month', d.due_on)::date)) as s (span, starts_on)`

const tallies: readonly Tally[] = [
  {
    table: 'organ_tally',
    truth: 'counting.by_organ',
    keys: ['county_id', 'span', 'starts_on', 'organ_id', 'class'],
    sums: ['n'],
    changes: sql`select d.county_id, s.span, s.starts_on, d.organ_id, d.class, sum(d.n)::int as n
      from counting.duty_change d ${spans} group by 1, 2, 3, 4, 5`,
  },
  {
    table: 'field_tally',
    truth: 'counting.by_field',
    keys: ['county_id', 'span', 'starts_on', 'field_code', 'class'],
    sums: ['n'],
    changes: sql`select d.county_id, s.span, s.starts_on, d.field_code, d.class, sum(d.n)::int as n
      from counting.field_change d ${spans} group by 1, 2, 3, 4, 5`,
  },
  {
    table: 'organ_field_tally',
    truth: 'counting.by_organ_and_field',
    keys: ['county_id', 'organ_id', 'field_code', 'starts_on', 'class'],
    sums: ['n'],
    changes: sql`select county_id, organ_id, field_code, date_trunc('month', due_on)::date as starts_on, class, sum(n)::int as n
      from counting.field_change group by 1, 2, 3, 4, 5`,
  },
  {
    table: 'lag_tally',
    truth: 'counting.lags',
    keys: ['county_id', 'due_on', 'trigger_on', 'fulfilled_on'],
    sums: ['n'],
    changes: sql`select county_id, due_on, trigger_on, fulfilled_on, sum(n)::int as n from counting.duty_change
      where trigger_on is not null and fulfilled_on is not null group by 1, 2, 3, 4`,
  },
  {
    table: 'field_lag_tally',
    truth: 'counting.field_lags',
    keys: ['county_id', 'field_code', 'due_on', 'trigger_on', 'fulfilled_on'],
    sums: ['n'],
    changes: sql`select county_id, field_code, due_on, trigger_on, fulfilled_on, sum(n)::int as n from counting.field_change
      where trigger_on is not null and fulfilled_on is not null group by 1, 2, 3, 4, 5`,
  },
  {
    table: 'organ_slots',
    truth: 'counting.organ_slots',
    keys: ['county_id', 'organ_id'],
    sums: ['slots', 'empty'],
    changes: sql`select county_id, organ_id, sum(slots)::int as slots, sum(empty)::int as empty from counting.slot_change group by 1, 2`,
  },
  {
    table: 'item_slots',
    truth: 'counting.item_slots',
    keys: ['county_id', 'item_id', 'level'],
    sums: ['slots', 'empty'],
    changes: sql`select c.county_id, c.item_id, g.level, sum(c.slots)::int as slots, sum(c.empty)::int as empty
      from counting.slot_change c join organ g on g.id = c.organ_id group by 1, 2, 3`,
  },
]

const standing = {
  table: 'slot_standing',
  truth: 'counting.standing',
  keys: ['county_id', 'item_id', 'organ_id'],
  rest: ['is_open', 'applies', 'duties', 'due_on', 'last_on'],
} as const

const list = (names: readonly string[], of?: string) =>
  sql.join(names.map((name) => (of === undefined ? sql.ref(name) : sql.ref(`${of}.${name}`))))
const same = (keys: readonly string[]) =>
  sql.join(
    keys.map((key) => sql`t.${sql.ref(key)} = s.${sql.ref(key)}`),
    sql` and `,
  )

/** So many notes are not the work of some clerks in a minute, but an adoption or an import. */
const many = 20_000

/**
 * Adds the notes that are committed to the tallies and takes them away. All of it reads one snapshot, in which notes and
 * rows agree, and writes what only the fold writes; a second fold at the same time leaves it to the first. Answers how
 * many notes there were.
 */
export const foldNotes = (db: Read): Promise<number> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (write) => {
      await sql`set local statement_timeout = '10min'`.execute(write)
      const { rows } = await sql<{ mine: boolean; waiting: number }>`
        select pg_try_advisory_xact_lock(hashtext('tallies')) as mine,
          (select count(*)::int from (select from duty_delta limit ${many}) d)
          + (select count(*)::int from (select from slot_touch limit ${many}) t) as waiting`.execute(write)
      const { mine, waiting } = rows[0]!
      if (!mine || waiting === 0) return 0
      // The notes are mostly few, and so the planner takes them to be; a city's are joined once, not one by one.
      if (waiting >= many) await sql`set local enable_nestloop = off`.execute(write)
      await sql`set local work_mem = '64MB'`.execute(write)
      for (const tally of tallies) await addChanges(write, tally)
      await renewStandings(write)
      const duties = await sql`delete from duty_delta`.execute(write)
      const slots = await sql`delete from slot_touch`.execute(write)
      return Number(duties.numAffectedRows ?? 0n) + Number(slots.numAffectedRows ?? 0n)
    })

/** What has come to nothing goes: a tally holds no zeros. */
const addChanges = (write: Write, { table, keys, sums, changes }: Tally) => {
  const added = (name: string) => sql`t.${sql.ref(name)} + s.${sql.ref(name)}`
  const nothing = (of: (name: string) => RawBuilder<unknown>) =>
    sql.join(
      sums.map((name) => sql`${of(name)} = 0`),
      sql` and `,
    )
  return sql`merge into ${sql.table(table)} t using (${changes}) s on ${same(keys)}
    when matched and ${nothing(added)} then delete
    when matched then update set ${sql.join(sums.map((name) => sql`${sql.ref(name)} = ${added(name)}`))}
    when not matched and not (${nothing((name) => sql`s.${sql.ref(name)}`)})
      then insert (${list([...keys, ...sums])}) values (${list([...keys, ...sums], 's')})`.execute(write)
}

const renewStandings = async (write: Write): Promise<void> => {
  await sql`
    insert into slot_standing (${list([...standing.keys, ...standing.rest])})
    select s.county_id, s.item_id, s.organ_id, s.closed_on is null or s.handed_over,
      s.closed_on is null and g.closed_on is null and s.applicability = 'applies', d.duties, d.due_on, d.last_on
    from ${moved} k
      join slot s on s.county_id = k.county_id and s.organ_id = k.organ_id and s.item_id = k.item_id
      join organ g on g.id = s.organ_id
      cross join lateral (
        select count(*)::int as duties, min(o.due_on) filter (where o.fulfilled_on is null and o.waived_on is null) as due_on,
          max(o.fulfilled_on) as last_on
        from obligation o where o.county_id = k.county_id and o.item_id = k.item_id and o.organ_id = k.organ_id) d
    on conflict (county_id, item_id, organ_id) do update
      set ${sql.join(standing.rest.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))}`.execute(write)
  await sql`delete from slot_standing t using ${moved} s where ${same(standing.keys)}
    and not exists (select from slot o where o.county_id = t.county_id and o.organ_id = t.organ_id and o.item_id = t.item_id)`.execute(
    write,
  )
}

/** A row of a tally that is not, with what is noted, as the rows say. */
export interface Difference {
  tally: string
  key: Record<string, unknown>
  held: Record<string, unknown> | null
  counted: Record<string, unknown> | null
}

interface Compared {
  table: string
  keys: readonly string[]
  rest: readonly string[]
  held: RawBuilder<unknown>
  truth: RawBuilder<unknown>
}

const moved = sql`(select county_id, item_id, organ_id from counting.touched_slot
  union select county_id, item_id, organ_id from duty_delta)`

const compared: readonly Compared[] = [
  ...tallies.map(({ table, truth, keys, sums, changes }): Compared => {
    const isNothing = sql.join(
      sums.map((name) => sql`sum(${sql.ref(name)}) = 0`),
      sql` and `,
    )
    return {
      table,
      keys,
      rest: sums,
      held: sql`(select ${list(keys)}, ${sql.join(sums.map((name) => sql`sum(${sql.ref(name)})::int as ${sql.ref(name)}`))}
        from (select ${list([...keys, ...sums])} from ${sql.table(table)} union all ${changes}) h
        group by ${list(keys)} having not (${isNothing}))`,
      truth: sql.table(truth),
    }
  }),
  {
    table: standing.table,
    keys: standing.keys,
    rest: standing.rest,
    // Where something is noted the standing is read from the rows anyway.
    held: sql`(select * from slot_standing where (county_id, item_id, organ_id) not in ${moved})`,
    truth: sql`(select * from counting.standing where (county_id, item_id, organ_id) not in ${moved})`,
  },
]

/** How many rows of the tallies differ from a count of the rows, as of one moment, with the first few of each. */
export const findDifferences = (db: Read, shown: number): Promise<{ differences: Difference[]; total: number }> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      await sql`set local statement_timeout = '60min'`.execute(snapshot)
      const differences: Difference[] = []
      let total = 0
      for (const { table, keys, rest, held, truth } of compared) {
        const object = (names: readonly string[], of: string) =>
          sql`jsonb_build_object(${sql.join(names.flatMap((name) => [sql.lit(name), sql.ref(`${of}.${name}`)]))})`
        const { rows } = await sql<Omit<Difference, 'tally'> & { n: number }>`
          select case when t.county_id is null then ${object(keys, 's')} else ${object(keys, 't')} end as key,
            case when t.county_id is not null then ${object(rest, 't')} end as held,
            case when s.county_id is not null then ${object(rest, 's')} end as counted, (count(*) over ())::int as n
          from ${held} t full join ${truth} s on ${same(keys)}
          where (${list(rest, 't')}) is distinct from (${list(rest, 's')}) limit ${shown}`.execute(snapshot)
        total += rows[0]?.n ?? 0
        differences.push(...rows.map(({ n: _, ...row }) => ({ tally: table, ...row })))
      }
      return { differences, total }
    })

/** Counts everything anew; false where a fold is at it. Writers go on; what they note meanwhile stays noted. */
export const recount = (db: Read): Promise<boolean> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (write) => {
      await sql`set local statement_timeout = '60min'`.execute(write)
      const { rows } = await sql<{ mine: boolean }>`
        select pg_try_advisory_xact_lock(hashtext('tallies')) as mine`.execute(write)
      if (!rows[0]!.mine) return false
      const rest = tallies.map(({ sums, ...tally }) => ({ ...tally, rest: sums }))
      for (const { table, truth, keys, rest: columns } of [...rest, standing]) {
        await sql`delete from ${sql.table(table)}`.execute(write)
        await sql`insert into ${sql.table(table)} (${list([...keys, ...columns])})
          select ${list([...keys, ...columns])} from ${sql.table(truth)} order by ${list(keys)}`.execute(write)
      }
      await sql`delete from duty_delta`.execute(write)
      await sql`delete from slot_touch`.execute(write)
      return true
    })
