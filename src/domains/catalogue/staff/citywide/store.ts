import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'

/** A draft of an organ with what it holds and what still speaks against it. */
export interface DraftLine {
  id: string
  rows: number
  doubts: number
}

/** The drafts of one organ, the newest first, a hundred at most: a city adopts 26 fields for three levels. */
export async function draftsOf(db: Read, countyId: string, organId: string): Promise<DraftLine[]> {
  const { rows } = await sql<DraftLine>`
    select c.id,
      (select count(*)::int from catalogue_row r where r.county_id = c.county_id and r.catalogue_id = c.id and r.left_out is null) as rows,
      (select coalesce(sum(r.open_doubts), 0)::int from catalogue_row r
        where r.county_id = c.county_id and r.catalogue_id = c.id and r.open_doubts > 0)
      + (select count(*)::int from jsonb_array_elements(c.problems) p where p ->> 'severity' = 'doubt' and p -> 'decided' = 'null') as doubts
    from catalogue c where c.county_id = ${countyId} and c.organ_id = ${organId} and c.state = 'draft'
    order by c.imported_at desc, c.id limit 100`.execute(db)
  return rows
}
