import { type RawBuilder, sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { columnOf } from '#platform/db/column-of.ts'
import type { Handed, Share } from './model.ts'

/** Whose duties go to whom. */
export interface HandOver {
  countyId: string
  fromOrgan: string
  shares: readonly Share[]
  /** Only this obligation; all that are open where it is left out. */
  obligationId?: string
}

const shareTable = (shares: readonly Share[]): RawBuilder<unknown> =>
  sql`unnest(${columnOf(shares, (share) => share.itemId)}::uuid[], ${columnOf(shares, (share) => share.toOrgan)}::uuid[]) as k (item_id, to_organ)`

/**
 * What becomes of each open obligation, as `d`: the same rows tell the preview and write the change. `target_id` is the
 * one it is united into: an open one of the successor for the same item, rule and period, one of the successor that had
 * lapsed and comes back, or the first of several that come together. What was answered already is no target: the duty
 * that comes has not been answered by it, and stands beside it (`beside`).
 */
const dispositions = ({ countyId, fromOrgan, shares, obligationId }: HandOver): RawBuilder<unknown> => sql`
  came as (
    select o.id, o.item_id, o.rule_index, o.period_start, o.due_on, o.taken_from, k.to_organ,
      case when o.period_start is not null
        then first_value(o.id) over (partition by k.to_organ, o.item_id, o.rule_index, o.period_start order by o.taken_from nulls first, o.id)
      end as first_id
    from obligation o join ${shareTable(shares)} on k.item_id = o.item_id
    where o.county_id = ${countyId}::uuid and o.organ_id = ${fromOrgan}::uuid and o.fulfilled_on is null and o.waived_on is null
      ${obligationId ? sql`and o.id = ${obligationId}::uuid` : sql``}),
  d as (
    select c.id, c.item_id, c.to_organ, c.due_on, t.lapsed_id, coalesce(t.has_own, false) as beside,
      coalesce(t.open_id, t.lapsed_id, case when c.first_id <> c.id then c.first_id end) as target_id
    from came c left join lateral (
      select (array_agg(t.id order by t.taken_from nulls first, t.id) filter (where t.fulfilled_on is null and t.waived_on is null))[1] as open_id,
        (array_agg(t.id order by t.taken_from nulls first, t.id) filter (where t.ended_as = 'lapsed'))[1] as lapsed_id,
        bool_or(t.taken_from is null) as has_own
      from obligation t
      where c.period_start is not null and t.county_id = ${countyId}::uuid and t.organ_id = c.to_organ and t.item_id = c.item_id
        and t.rule_index = c.rule_index and t.period_start = c.period_start) t on true)`

/** How many open obligations would go which way. */
export async function countHandOver(db: Read, over: HandOver, on: Temporal.PlainDate): Promise<Handed> {
  const { rows } = await sql<Handed>`
    with ${dispositions(over)}
    select count(*) filter (where target_id is null)::int as moved, count(target_id)::int as united,
      count(*) filter (where target_id is null and beside)::int as beside,
      count(*) filter (where due_on < ${on.toString()}::date)::int as overdue
    from d`.execute(db)
  return rows[0]!
}

/** What is written about a change, in words; the successor's name comes into them. */
export interface Reasons {
  moved(to: string): string
  united(to: string): string
}

/**
 * Opens the successors' slots: a new one as the organ's own stood, a closed one again; where the successor had said that
 * the item does not apply, it applies now, for what is taken over has to be answered. The organ's own slots close.
 */
export async function handOverSlots(
  write: Write,
  { countyId, fromOrgan, shares }: HandOver,
  at: { changeId: string; on: Temporal.PlainDate },
): Promise<void> {
  const day = at.on.toString()
  await sql`insert into organ_change_item (county_id, change_id, item_id, to_organ, found)
    select ${countyId}::uuid, ${at.changeId}::uuid, k.item_id, k.to_organ,
      case when s.item_id is null then 'nothing' when s.closed_on is not null then 'closed'
        when s.applicability <> 'applies' then 'not-applicable' else 'open' end
    from ${shareTable(shares)}
      left join slot s on s.county_id = ${countyId}::uuid and s.organ_id = k.to_organ and s.item_id = k.item_id
    on conflict do nothing`.execute(write)
  await sql`insert into slot (county_id, organ_id, item_id, applicability, reason, opened_on, closed_on)
    select a.county_id, k.to_organ, a.item_id, a.applicability, a.reason, ${day}::date,
      case when a.closed_on is not null then ${day}::date end
    from ${shareTable(shares)}
      join slot a on a.county_id = ${countyId}::uuid and a.organ_id = ${fromOrgan}::uuid and a.item_id = k.item_id
    on conflict (county_id, organ_id, item_id) do update set
      applicability = case when slot.closed_on is null then 'applies' else excluded.applicability end,
      reason = case when slot.closed_on is null then null else excluded.reason end,
      closed_on = null, handed_over = false
    where excluded.closed_on is null
      and (slot.closed_on is not null or (slot.applicability <> 'applies' and excluded.applicability = 'applies'))`.execute(
    write,
  )
  await sql`update slot set closed_on = ${day}::date, handed_over = true where county_id = ${countyId}::uuid and organ_id = ${fromOrgan}::uuid
    and closed_on is null and item_id in (select k.item_id from ${shareTable(shares)})`.execute(write)
}

/**
 * Every open obligation gets exactly one owner: it moves under its own identity, or ends united with the successor's own
 * of the same period. A line for each says which and why. The slots of the successors stand already.
 */
export async function handOverDuties(
  write: Write,
  over: HandOver,
  at: {
    changeId: string
    on: Temporal.PlainDate
    today: Temporal.PlainDate
    by: string
    names: ReadonlyMap<string, string>
  },
  reasons: Reasons,
): Promise<Handed> {
  const { countyId, fromOrgan } = over
  const counted = await countHandOver(write, over, at.on)
  const successors = [...at.names].map(([id, name]) => ({
    id,
    moved: reasons.moved(name),
    united: reasons.united(name),
  }))
  const today = at.today.toString()
  await sql`
    with ${dispositions(over)},
    named as (select * from unnest(${columnOf(successors, (one) => one.id)}::uuid[], ${columnOf(successors, (one) => one.moved)}::text[],
      ${columnOf(successors, (one) => one.united)}::text[]) as n (organ_id, moved, united)),
    -- What had lapsed at the successor comes back with the days of the one that comes.
    back as (update obligation t set waived_on = null, waived_by = null, waiver = null, ended_as = null,
        item_version = o.item_version, label = o.label, period_end = o.period_end, due_on = o.due_on, provisional = o.provisional,
        calendar_version = o.calendar_version
      from d join obligation o on o.county_id = ${countyId}::uuid and o.id = d.id
      where t.county_id = ${countyId}::uuid and t.id = d.lapsed_id and d.target_id = d.lapsed_id),
    moved as (update obligation o set organ_id = d.to_organ,
        taken_from = case when d.beside then coalesce(o.taken_from, ${fromOrgan}::uuid) end
      from d where o.county_id = ${countyId}::uuid and o.id = d.id and d.target_id is null),
    united as (update obligation o set waived_on = ${today}::date, waived_by = ${at.by}::uuid, waiver = n.united,
        ended_as = 'united', united_into = d.target_id
      from d join named n on n.organ_id = d.to_organ
      where o.county_id = ${countyId}::uuid and o.id = d.id and d.target_id is not null)
    insert into obligation_move (county_id, change_id, obligation_id, from_organ, to_organ, due_on, united_into, reason, moved_on)
    select ${countyId}::uuid, ${at.changeId}::uuid, d.id, ${fromOrgan}::uuid, d.to_organ, d.due_on, d.target_id,
      case when d.target_id is null then n.moved else n.united end, ${today}::date
    from d join named n on n.organ_id = d.to_organ`.execute(write)
  return counted
}

/** Which items need an owner when an organ ends: those of its open places, and those of which something is still open. */
export async function itemsToHandOver(
  db: Read,
  countyId: string,
  organId: string,
): Promise<{ itemId: string; name: string; level1: string; open: number; hasSlot: boolean }[]> {
  const { rows } = await sql<{ itemId: string; name: string; level1: string; open: number; hasSlot: boolean }>`
    with owed as (
      select item_id, count(*)::int as open from obligation
      where county_id = ${countyId}::uuid and organ_id = ${organId}::uuid and fulfilled_on is null and waived_on is null group by 1)
    select s.item_id as "itemId", v.name, v.level1, coalesce(w.open, 0) as open, s.closed_on is null as "hasSlot"
    from slot s left join owed w on w.item_id = s.item_id
      join lateral (select name, level1, row_number from item_version v where v.county_id = s.county_id and v.item_id = s.item_id
        order by v.version desc limit 1) v on true
    where s.county_id = ${countyId}::uuid and s.organ_id = ${organId}::uuid and (s.closed_on is null or w.item_id is not null)
    order by v.level1, v.row_number, s.item_id`.execute(db)
  return rows
}
