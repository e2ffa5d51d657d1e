import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import type { BoundLevel, SourceKind } from '../../../inventories/model.ts'

export interface SourceLine {
  countyId: string
  id: string
  kind: SourceKind
  title: string
  issuer: string
  organName: string
  fieldCode: string | null
  fieldName: string | null
  levels: BoundLevel[]
  documentNumber: string | null
  issuedOn: Temporal.PlainDate | null
  /** Number of an issue that was read and waits. */
  waiting: number | null
  rows: number
  /** Rows on which an item of the county stands. */
  linked: number
}

/**
 * The sources that bind a county or belong to one of its organs, with how many of their rows stand in its catalogues; one
 * query. `fields`: only of these, where somebody guides some.
 */
export async function listSources(db: Read, county: Organ, fields: readonly string[] | null): Promise<SourceLine[]> {
  const { rows } = await sql<SourceLine>`
    select s.county_id as "countyId", s.id, s.kind, s.title, s.issuer, o.short_name as "organName", f.code as "fieldCode", f.name as "fieldName",
      s.levels, i.document_number as "documentNumber", i.issued_on as "issuedOn", w.number as waiting,
      (select count(*)::int from inventory_row r where r.county_id = s.county_id and r.source_id = s.id and r.ended is null) as rows,
      (select count(distinct l.row_id)::int from inventory_link l
        join inventory_row r on r.county_id = l.source_county_id and r.source_id = l.source_id and r.id = l.row_id and r.ended is null
        where l.county_id = ${county.id} and l.source_id = s.id and l.row_id is not null and l.state = 'confirmed') as linked
    from inventory_source s join organ o on o.id = s.organ_id left join field f on f.code = s.field_code
      left join inventory_issue i on i.county_id = s.county_id and i.source_id = s.id and i.state = 'in-force'
      left join inventory_issue w on w.county_id = s.county_id and w.source_id = s.id and w.state = 'read'
    where (s.county_id = ${county.id} or s.organ_id = any(${county.lineage}::uuid[]))
      ${fields === null ? sql`` : sql`and s.field_code = any(${fields}::text[])`}
    order by array_position(array['guideline', 'powers', 'services'], s.kind), f.ordinal nulls last, s.title, s.id
    limit 500`.execute(db)
  return rows
}

/** How many statutory items an item of the county stands on, by their ids. */
export async function linkedStatutes(db: Read, countyId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; items: number }>`
    select statutory_id as id, count(*)::int as items from inventory_link
    where county_id = ${countyId} and statutory_id is not null and state = 'confirmed' group by 1`.execute(db)
  return new Map(rows.map(({ id, items }) => [id, items]))
}

/** The sources near a county with whose they are; decides what may be changed there. */
export async function sourceOrgans(
  db: Read,
  county: Organ,
): Promise<{ id: string; organId: string; fieldCode: string | null }[]> {
  const { rows } = await sql<{ id: string; organId: string; fieldCode: string | null }>`
    select s.id, s.organ_id as "organId", s.field_code as "fieldCode" from inventory_source s
    where s.county_id = ${county.id} or s.organ_id = any(${county.lineage}::uuid[])`.execute(db)
  return rows
}
