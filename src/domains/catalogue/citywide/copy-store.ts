import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { CatalogueRecord } from '../store.ts'

/** Writes a city's draft under a county's key, with every row as people left it; it becomes the county's own version 1. */
export async function copyToCounty(
  write: Write,
  draft: Pick<CatalogueRecord, 'countyId' | 'id'>,
  to: { countyId: string; organId: string; id: string },
): Promise<void> {
  await sql`insert into catalogue (county_id, id, organ_id, title, binds, coverage, field_code, field_name, state, file_sha256, file_name,
      layout, problems, headings, layout_key, lessons, imported_by, imported_at, version, origin_county, origin)
    select ${to.countyId}::uuid, ${to.id}::uuid, ${to.organId}::uuid, title, binds, coverage, field_code, field_name, 'draft', file_sha256,
      file_name, layout, problems, headings, layout_key, lessons, imported_by, imported_at, 1, county_id, id
    from catalogue where county_id = ${draft.countyId} and id = ${draft.id}`.execute(write)
  await sql`insert into catalogue_row (county_id, catalogue_id, row_number, seq, fields, read, doubts, corrected_by, corrected_at, left_out, part_of, version)
    select ${to.countyId}::uuid, ${to.id}::uuid, row_number, seq, fields, read, doubts, corrected_by, corrected_at, left_out, part_of, version
    from catalogue_row where county_id = ${draft.countyId} and catalogue_id = ${draft.id}`.execute(write)
}

/** A city's drafts that are in force in its counties now: neither draft nor in force for the city's own organs. */
export const markCitywide = (
  write: Write,
  countyId: string,
  ids: readonly string[],
  { by, on }: { by: string; on: Temporal.PlainDate },
) =>
  write
    .updateTable('catalogue')
    .set({ state: 'citywide', planned_on: null, adopted_by: by, adopted_on: on, version: sql<number>`version + 1` })
    .where('county_id', '=', countyId)
    .where('id', 'in', ids)
    .execute()

/** What a county has of a city's catalogue. */
export interface CountyCopy {
  countyId: string
  id: string
  organName: string
  state: string
  items: number
}

/** The counties' catalogues that came of a city's, by the organs' codes. */
export async function copiesOf(db: Read, origin: string): Promise<CountyCopy[]> {
  const { rows } = await sql<CountyCopy>`
    select c.county_id as "countyId", c.id, o.short_name as "organName", c.state,
      (select count(*)::int from item_version v where v.county_id = c.county_id and v.catalogue_id = c.id and v.effective_until is null) as items
    from catalogue c join organ o on o.id = c.organ_id where c.origin = ${origin} order by o.code`.execute(db)
  return rows
}
