import { type RawBuilder, sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Span } from '#law/calendar/changed-days.ts'
import type { Calendar } from '#law/calendar/model.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { columnOf } from '#platform/db/column-of.ts'
import {
  changesDay,
  type DueGroup,
  type DueMove,
  distinctRules,
  type ItemRules,
  movesUnder,
  type Recomputation,
  type RulePlace,
} from './recompute.ts'

/**
 * Open obligations that a change of these days can reach: what is counted between the day it begins and the day it is
 * due touches them. Moments in hours run through every day alike.
 */
const touched = ({ from, to }: Span): RawBuilder<boolean> => sql<boolean>`o.fulfilled_on is null and o.waived_on is null
  and o.due_at is null and greatest(o.due_on, coalesce(o.period_end, o.trigger_on)) >= ${from.toString()}::date
  and least(o.due_on, coalesce(o.period_start, o.trigger_on)) <= ${to.toString()}::date`

/**
 * Joins of this module for the rest of a transaction: the planner takes the lists of rules and moves for a handful of
 * rows and would compare each with every obligation; hashed, a million rows are read once. Also for a whole city's
 * rows, which take longer than a page may.
 */
const readOnce = async (write: Write): Promise<void> => {
  await sql`set local enable_nestloop = off`.execute(write)
  await sql`set local statement_timeout = '30min'`.execute(write)
}

/** Which open due days another calendar moves. Reads groups, not rows: a million obligations are some thousand groups. */
export async function recompute(db: Write, span: Span, calendar: Calendar): Promise<Recomputation> {
  await readOnce(db)
  const { rules, places } = distinctRules(await touchedRules(db, span))
  const moves = movesUnder(await touchedGroups(db, span, places), rules, calendar)
  return { span, places, moves }
}

async function touchedRules(db: Read, span: Span): Promise<ItemRules[]> {
  const { rows } = await sql<{
    county_id: string
    item_id: string
    item_version: number
    rule_index: number
    of_period: boolean
    rules: DeadlineRule[]
  }>`
    select t.*, v.rules from (
      select distinct o.county_id, o.item_id, o.item_version, o.rule_index, o.period_start is not null as of_period
      from obligation o where ${touched(span)}) t
    join item_version v on v.county_id = t.county_id and v.item_id = t.item_id and v.version = t.item_version`.execute(
    db,
  )
  return rows.map((row) => ({
    countyId: row.county_id,
    itemId: row.item_id,
    itemVersion: row.item_version,
    ruleIndex: row.rule_index,
    ofPeriod: row.of_period,
    rules: row.rules,
  }))
}

async function touchedGroups(db: Read, span: Span, places: readonly RulePlace[]): Promise<DueGroup[]> {
  const { rows } = await sql<{
    rule: number
    of_period: boolean
    anchor: Temporal.PlainDate
    due_on: Temporal.PlainDate
    provisional: boolean
    n: number
  }>`
    with p as materialized (${placeTable(places)})
    select p.rule, o.period_start is not null as of_period, coalesce(o.period_start, o.trigger_on) as anchor, o.due_on,
      o.provisional, count(*)::int as n
    from obligation o join p on ${ofPlace}
    where ${touched(span)} group by 1, 2, 3, 4, 5 order by 4, 3, 1`.execute(db)
  return rows.map((row) => ({
    rule: row.rule,
    ofPeriod: row.of_period,
    anchor: row.anchor,
    dueOn: row.due_on,
    provisional: row.provisional,
    count: row.n,
  }))
}

/**
 * Moves the due days and keeps the list of what moved: one statement each for days that change, for those that only
 * become certain, and for periods that are gone. Whatever was fulfilled or waived meanwhile stays as it is.
 */
export async function writeMoves(
  write: Write,
  { span, places, moves }: Recomputation,
  made: {
    calendarNumber: number
    version: string
    on: Temporal.PlainDate
    by: string
    gone: string
    reasonOf(move: DueMove): string
  },
): Promise<void> {
  const groups = {
    moved: moves.filter((move) => move.after && changesDay(move)),
    settled: moves.filter((move) => move.after && !changesDay(move)),
    gone: moves.filter((move) => !move.after),
  }
  const found = sql`with p as materialized (${placeTable(places)})`
  if (groups.moved.length > 0)
    await sql`${found}, m as materialized (${moveTable(groups.moved, made.reasonOf)}),
      moved as (update obligation o set due_on = m.after, provisional = m.after_provisional, calendar_version = ${made.version}
        from p join m on m.rule = p.rule where ${ofPlace} and ${ofMove} and ${touched(span)}
        returning o.county_id, o.id, m.due_on, m.after, m.reason)
      insert into due_move (county_id, calendar_number, obligation_id, due_on_before, due_on_after, reason)
      select county_id, ${made.calendarNumber}::int, id, due_on, after, reason from moved`.execute(write)
  if (groups.settled.length > 0)
    await sql`${found}, m as materialized (${moveTable(groups.settled, () => '')})
      update obligation o set provisional = m.after_provisional, calendar_version = ${made.version}
      from p join m on m.rule = p.rule where ${ofPlace} and ${ofMove} and ${touched(span)}`.execute(write)
  if (groups.gone.length > 0)
    await sql`${found}, m as materialized (${moveTable(groups.gone, () => made.gone)}),
      gone as (update obligation o set waived_on = ${made.on.toString()}::date, waived_by = ${made.by}::uuid, waiver = m.reason, ended_as = 'lapsed'
        from p join m on m.rule = p.rule where ${ofPlace} and ${ofMove} and ${touched(span)}
        returning o.county_id, o.id, m.due_on, m.reason)
      insert into due_move (county_id, calendar_number, obligation_id, due_on_before, due_on_after, reason)
      select county_id, ${made.calendarNumber}::int, id, due_on, null, reason from gone`.execute(write)
}

/** One obligation whose due day moves, as a person knows it. */
export interface MovedDuty {
  countyId: string
  id: string
  organ: string
  item: string
  label: string
  before: Temporal.PlainDate
  after: Temporal.PlainDate | null
}

/** The first so many obligations whose day would move, in order of the old day. */
export async function listWouldMove(
  db: Write,
  { span, places, moves }: Recomputation,
  limit: number,
): Promise<MovedDuty[]> {
  const moving = firstGroups(moves.filter(changesDay), limit)
  if (moving.length === 0) return []
  const { rows } = await sql<MovedRow>`
    with p as materialized (${placeTable(places)}), m as materialized (${moveTable(moving, () => '')}),
    d as (select o.county_id, o.id, o.organ_id, o.item_id, o.item_version, o.label, m.due_on as before, m.after
      from obligation o join p on ${ofPlace} join m on m.rule = p.rule and ${ofMove} where ${touched(span)}
      order by m.due_on, o.county_id, o.id limit ${limit})
    select d.county_id, d.id, d.label, d.before, d.after, g.short_name as organ, v.name as item from d
      join organ g on g.id = d.organ_id
      join item_version v on v.county_id = d.county_id and v.item_id = d.item_id and v.version = d.item_version
    order by d.before, g.code, v.name, d.id`.execute(db)
  return rows.map(movedOf)
}

/** As many groups, in order of the old day, as hold the first so many obligations: groups come sorted by it. */
function firstGroups(moves: readonly DueMove[], limit: number): DueMove[] {
  let held = 0
  return moves.filter(({ count }) => {
    const needed = held < limit
    held += count
    return needed
  })
}

/** What a version moved, from the list kept with it; a county's, or the whole installation's. */
export async function listMoved(
  db: Read,
  calendarNumber: number,
  limit: number,
): Promise<(MovedDuty & { reason: string })[]> {
  const { rows } = await sql<MovedRow & { reason: string }>`
    select d.county_id, d.obligation_id as id, d.due_on_before as before, d.due_on_after as after, d.reason, o.label,
      g.short_name as organ, v.name as item
    from due_move d join obligation o on o.county_id = d.county_id and o.id = d.obligation_id
      join organ g on g.id = o.organ_id
      join item_version v on v.county_id = o.county_id and v.item_id = o.item_id and v.version = o.item_version
    where d.calendar_number = ${calendarNumber} order by d.due_on_before, g.code, v.name, d.obligation_id limit ${limit}`.execute(
    db,
  )
  return rows.map((row) => ({ ...movedOf(row), reason: row.reason }))
}

interface MovedRow {
  county_id: string
  id: string
  organ: string
  item: string
  label: string
  before: Temporal.PlainDate
  after: Temporal.PlainDate | null
}

const movedOf = (row: MovedRow): MovedDuty => ({
  countyId: row.county_id,
  id: row.id,
  organ: row.organ,
  item: row.item,
  label: row.label,
  before: row.before,
  after: row.after,
})

const ofPlace = sql`p.county_id = o.county_id and p.item_id = o.item_id and p.item_version = o.item_version and p.rule_index = o.rule_index`
const ofMove = sql`m.of_period = (o.period_start is not null) and m.anchor = coalesce(o.period_start, o.trigger_on)
  and m.due_on = o.due_on and m.provisional = o.provisional`

const placeTable = (places: readonly RulePlace[]) =>
  sql`select * from unnest(${columnOf(places, (p) => p.countyId)}::uuid[], ${columnOf(places, (p) => p.itemId)}::uuid[],
    ${columnOf(places, (p) => p.itemVersion)}::int[], ${columnOf(places, (p) => p.ruleIndex)}::smallint[],
    ${columnOf(places, (p) => p.rule)}::int[]) as p (county_id, item_id, item_version, rule_index, rule)`

const moveTable = (moves: readonly DueMove[], reasonOf: (move: DueMove) => string) =>
  sql`select * from unnest(${columnOf(moves, (m) => m.rule)}::int[], ${columnOf(moves, (m) => m.ofPeriod)}::boolean[],
    ${columnOf(moves, (m) => m.anchor)}::date[], ${columnOf(moves, (m) => m.dueOn)}::date[],
    ${columnOf(moves, (m) => m.provisional)}::boolean[], ${columnOf(moves, (m) => m.after?.dueOn)}::date[],
    ${columnOf(moves, (m) => m.after?.provisional)}::boolean[], ${columnOf(moves, reasonOf)}::text[])
    as m (rule, of_period, anchor, due_on, provisional, after, after_provisional, reason)`
