import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'

/** Whom and what a change of an item touches. */
export interface Reach {
  /** Organs that owe the item. */
  organs: number
  /** Obligations not yet met, and those of them whose day is over. */
  open: number
  overdue: number
  /** Publications that everybody can read now. */
  live: number
}

export const noReach: Reach = { organs: 0, open: 0, overdue: 0, live: 0 }

/** The reach of each of some items, in one query. */
export async function findReach(
  db: Read,
  countyId: string,
  itemIds: readonly string[],
  today: Temporal.PlainDate,
): Promise<Map<string, Reach>> {
  if (itemIds.length === 0) return new Map()
  const { rows } = await sql<Reach & { itemId: string }>`
    select i.id as "itemId", s.organs, o.open, o.overdue, p.live
    from unnest(${[...itemIds]}::uuid[]) i(id)
      cross join lateral (select count(*)::int as organs from slot s
        where s.county_id = ${countyId} and s.item_id = i.id and s.closed_on is null and s.applicability = 'applies') s
      cross join lateral (select count(*)::int as open, count(*) filter (where o.due_on < ${today.toString()}::date)::int as overdue
        from obligation o where o.county_id = ${countyId} and o.item_id = i.id
          and o.fulfilled_on is null and o.waived_on is null) o
      cross join lateral (select count(*)::int as live from publication p
        where p.county_id = ${countyId} and p.item_id = i.id and exists (select from edition e
          where e.county_id = p.county_id and e.publication_id = p.id and e.state = 'live')) p`.execute(db)
  return new Map(rows.map(({ itemId, ...reach }) => [itemId, reach]))
}

export const sumOf = (reaches: Iterable<Reach>): Reach => {
  const sum = { ...noReach }
  for (const reach of reaches) for (const key of Object.keys(sum) as (keyof Reach)[]) sum[key] += reach[key]
  return sum
}
