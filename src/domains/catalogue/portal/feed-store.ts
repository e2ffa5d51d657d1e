import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'

/** Something that happened to an item and everybody may read: a publication, or a new version of the catalogue. */
export interface FeedEvent {
  kind: 'publication' | 'version'
  /** Of the publication; of the version its number. */
  key: string
  title: string
  organName: string
  at: Temporal.Instant
}

/** The newest things of an item: what was published for it, and how it changed, the newest first. */
export async function newsOfItem(
  db: Read,
  { countyId, itemId, organId }: { countyId: string; itemId: string; organId?: string | undefined },
  limit: number,
): Promise<FeedEvent[]> {
  const { rows } = await sql<FeedEvent>`
    select * from (
      select 'publication' as kind, e.address as key, e.title, o.name as "organName", e.released_at as at
      from portal.edition e join portal.publisher o on o.id = e.organ_id
      where e.county_id = ${countyId}::uuid and e.item_id = ${itemId}::uuid and e.state = 'live'
        ${organId === undefined ? sql`` : sql`and o.lineage @> array[${organId}]::uuid[]`}
      union all
      select 'version', v.version::text, v.catalogue_title, o.name,
        (v.effective_from::timestamp at time zone 'Asia/Shanghai')
      from portal.item_version v join portal.organ o on o.id = v.organ_id
      where v.county_id = ${countyId}::uuid and v.item_id = ${itemId}::uuid) news
    order by at desc, key limit ${limit}`.execute(db)
  return rows
}
