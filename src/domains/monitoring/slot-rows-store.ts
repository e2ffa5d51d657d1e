import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { LagPair, SlotCounts } from '#kernel/indicator/model.ts'
import { type DayPair, dayNumber, lagPairs } from './day-pairs-store.ts'
import { otherField, type Period, type Place } from './model.ts'

// What no tally holds organ by organ and is counted from the rows: slots by field, and the days between formation and
// publication.

const keysOf = (organs: readonly Place[]) => ({
  counties: sql`${[...new Set(organs.map(({ countyId }) => countyId))]}::uuid[]`,
  ids: sql`${organs.map(({ id }) => id)}::uuid[]`,
})

/** Slots by organ and field, and those without any obligation ever: as it is kept beside them, with what is noted since. */
export async function countSlotRows(
  db: Read,
  organs: readonly Place[],
  fields: readonly string[] | null,
): Promise<({ organId: string; field: string } & SlotCounts)[]> {
  const { counties, ids } = keysOf(organs)
  const { rows } = await sql<{ organId: string; field: string } & SlotCounts>`
    with noted as materialized (
      select county_id, organ_id, item_id, sum(n) as n from duty_delta
      where county_id = any(${counties}) and organ_id = any(${ids}) group by 1, 2, 3)
    select o.organ_id as "organId", coalesce(v.field_code, ${otherField}) as field, count(*)::int as slots,
      (count(*) filter (where coalesce(t.duties, 0) + coalesce(d.n, 0) = 0))::int as empty
    from slot o
      join item_version v on v.county_id = o.county_id and v.item_id = o.item_id and v.effective_until is null
      left join slot_standing t on t.county_id = o.county_id and t.item_id = o.item_id and t.organ_id = o.organ_id
      left join noted d on d.county_id = o.county_id and d.organ_id = o.organ_id and d.item_id = o.item_id
    where o.county_id = any(${counties}) and o.organ_id = any(${ids}) and o.closed_on is null and o.applicability = 'applies'
      ${fields === null ? sql`` : sql`and coalesce(v.field_code, ${otherField}) = any(${[...fields]}::text[])`}
    group by 1, 2`.execute(db)
  return rows
}

/** From formation to publication, by pairs of days, of what was due within some days. */
export async function countLagRows(
  db: Read,
  organs: readonly Place[],
  fields: readonly string[] | null,
  { from, to }: Period,
): Promise<LagPair[]> {
  const { counties, ids } = keysOf(organs)
  const counted = (more: RawBuilder<unknown>) => sql`
    select o.trigger_on, o.fulfilled_on from obligation o
    where o.county_id = any(${counties}) and o.organ_id = any(${ids})
      and o.due_on between ${from.toString()}::date and ${to.toString()}::date
      and o.fulfilled_on is not null and o.trigger_on is not null ${more} and not exists (
        select from slot c where c.closed_on is not null and c.county_id = any(${counties}) and c.organ_id = any(${ids})
          and c.county_id = o.county_id and c.organ_id = o.organ_id and c.item_id = o.item_id)`
  // Of some fields it is few items, each of which has its own range of an index.
  const rowsOfItems = sql`
    select o.* from item_version v cross join lateral (
      ${counted(sql`and o.county_id = v.county_id and o.item_id = v.item_id and o.item_version = v.version`)} offset 0) o
    where v.county_id = any(${counties}) and coalesce(v.field_code, ${otherField}) = any(${[...(fields ?? [])]}::text[])`
  const { rows } = await sql<DayPair>`
    select ${dayNumber(sql`trigger_on`)} as "from", ${dayNumber(sql`fulfilled_on`)} as "to", count(*)::int as times
    from (${fields === null ? counted(sql``) : rowsOfItems}) o
    group by 1, 2`.execute(db)
  return lagPairs(rows)
}
