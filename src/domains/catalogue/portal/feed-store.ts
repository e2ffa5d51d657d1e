import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'

/**
 * Something that happened to an item and everybody may read: a publication, what became of one, or a new version of the
 * catalogue.
 */
export interface FeedEvent {
  kind: 'publication' | 'version' | 'withdrawn' | 'restored'
  /** Address of the publication; of the version its number. */
  key: string
  title: string
  organName: string
  at: Temporal.Instant
  /** What was corrected, or why something was withdrawn or restored. */
  why: string | null
}

/** The newest things of an item: what was published for it, and how it changed, the newest first. */
export async function newsOfItem(
  db: Read,
  { countyId, itemId, organId }: { countyId: string; itemId: string; organId?: string | undefined },
  limit: number,
): Promise<FeedEvent[]> {
  const { rows } = await sql<FeedEvent>`
    select * from (
      select 'publication' as kind, e.address as key, e.title, o.name as "organName", e.released_at as at,
        (select c.remedy from portal.correction c where c.county_id = e.county_id and c.edition_id = e.id and c.weight = 'substantial') as why
      from portal.edition e join portal.publisher o on o.id = e.organ_id
      where e.county_id = ${countyId}::uuid and e.item_id = ${itemId}::uuid and e.state = 'live'
        ${organId === undefined ? sql`` : sql`and o.lineage @> array[${organId}]::uuid[]`}
      union all
      select d.kind, e.address, e.title, o.name, d.at, d.why
      from portal.edition e join portal.publisher o on o.id = e.organ_id
        join portal.withdrawal w on w.county_id = e.county_id and w.edition_id = e.id
        cross join lateral (values ('withdrawn', w.decided_at, w.reason), ('restored', w.restored_at, w.restore_reason)) d (kind, at, why)
      where e.county_id = ${countyId}::uuid and e.item_id = ${itemId}::uuid and d.at is not null
        ${organId === undefined ? sql`` : sql`and o.lineage @> array[${organId}]::uuid[]`}
      union all
      select 'version', v.version::text, v.catalogue_title, o.name,
        (v.effective_from::timestamp at time zone 'Asia/Shanghai'), null
      from portal.item_version v join portal.organ o on o.id = v.organ_id
      where v.county_id = ${countyId}::uuid and v.item_id = ${itemId}::uuid) news
    order by at desc, key, kind limit ${limit}`.execute(db)
  return rows
}
