import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { ofOpenSlot } from '#kernel/indicator/public-store.ts'
import { soonDays } from '#kernel/obligation/model.ts'

export interface Extent {
  organs: number
  items: number
}

/** How much there is: organs that owe, and items in force. */
export async function readExtent(db: Read): Promise<Extent> {
  const { rows } = await sql<Extent>`
    select (select count(*)::int from portal.organ o where exists (
        select from portal.slot s where s.county_id = o.county_id and s.organ_id = o.id)) as organs,
      (select count(*)::int from portal.item) as items`.execute(db)
  return rows[0]!
}

/** The fields with how many items each has; the code of items of no field is `other`. */
export async function fieldsWithCounts(db: Read): Promise<{ code: string; name: string | null; items: number }[]> {
  const { rows } = await sql<{ code: string; name: string | null; items: number }>`
    select coalesce(f.code, 'other') as code, f.name, count(i.id)::int as items
    from portal.field f full join portal.item i on i.field_code = f.code
    group by f.code, f.name, f.ordinal order by f.ordinal nulls last`.execute(db)
  return rows
}

export interface PlaceLine {
  code: string
  name: string
  /** How many organs of the place stand at which level. */
  departments: number
  towns: number
  villages: number
}

/** The city and each county with the organs they hold. */
export async function placesWithOrgans(db: Read): Promise<PlaceLine[]> {
  const { rows } = await sql<PlaceLine>`
    select p.code, p.name,
      count(o.id) filter (where o.kind not in ('government', 'town', 'street', 'village', 'community'))::int as departments,
      count(o.id) filter (where o.level = 'town')::int as towns,
      count(o.id) filter (where o.level = 'village')::int as villages
    from portal.organ p left join portal.organ o on o.county_id = p.county_id and o.id <> p.id
    where p.id = p.county_id
    group by p.id, p.code, p.name, p.lineage order by array_length(p.lineage, 1), p.code`.execute(db)
  return rows
}

export interface PressingDuty {
  itemAddress: string
  itemName: string
  organCode: string
  organName: string
  label: string
  /** Of a period of the calendar, whose label does not name the item. */
  ofPeriod: boolean
  dueOn: Temporal.PlainDate
  /** Counted over a year whose holidays are not known yet. */
  provisional: boolean
}

/** Open obligations due within the next days, the nearest first. */
export async function dueSoon(db: Read, today: Temporal.PlainDate, limit: number): Promise<PressingDuty[]> {
  const [from, to] = [today, today.add({ days: soonDays })].map((day) => sql`${day.toString()}::date`)
  const { rows } = await sql<PressingDuty>`
    with picked as (
      select o.county_id, o.organ_id, o.item_id, o.label, o.trigger_on is null as of_period, o.due_on, o.provisional, o.id
      from portal.obligation o
      where o.fulfilled_on is null and o.waived_on is null and o.due_on between ${from} and ${to} and ${ofOpenSlot}
      order by o.due_on, o.id limit ${limit})
    select i.address as "itemAddress", i.name as "itemName", g.code as "organCode", g.short_name as "organName", p.label,
      p.of_period as "ofPeriod", p.due_on as "dueOn", p.provisional
    from picked p join portal.organ g on g.id = p.organ_id join portal.item i on i.county_id = p.county_id and i.id = p.item_id
    order by p.due_on, p.id`.execute(db)
  return rows
}

export interface LatestPublication {
  address: string
  title: string
  organName: string
  releasedAt: Temporal.Instant
}

/** The newest publications of everybody. */
export async function latestPublications(db: Read, limit: number): Promise<LatestPublication[]> {
  const rows = await db
    .selectFrom('portal.edition as e')
    .innerJoin('portal.publisher as o', 'o.id', 'e.organ_id')
    .where('e.state', '=', 'live')
    .orderBy('e.released_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
    .select(['e.address', 'e.title', 'e.released_at', 'o.short_name'])
    .execute()
  return rows.map((row) => ({
    address: row.address,
    title: row.title,
    organName: row.short_name,
    releasedAt: row.released_at!,
  }))
}
