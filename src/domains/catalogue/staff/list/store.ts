import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import { organOf } from '#kernel/organisation/store.ts'
import type { Coverage } from '../../coverage/model.ts'
import type { Binds } from '../../model.ts'
import { coverageOf } from '../../store.ts'

export interface CatalogueLine {
  countyId: string
  id: string
  organName: string
  title: string
  fileName: string
  binds: Binds
  coverage: Coverage | null
  /** The name of its field, where it is one of the 26. */
  fieldName: string | null
  state: string
  importedAt: Temporal.Instant
  adoptedOn: Temporal.PlainDate | null
  rows: number
  doubts: number
}

/** Catalogues a page. */
export const pageLength = 30

/** Catalogues within reach, newest first: one page, with the number of rows and, for drafts, of open doubts. */
export async function listCatalogues(
  db: Read,
  reach: Reach,
  state: string | null,
  page: number,
): Promise<CatalogueLine[]> {
  const { rows } = await sql<{
    county_id: string
    id: string
    organ_name: string
    title: string
    file_name: string
    binds: string
    coverage: string | null
    field_code: string | null
    field_name: string | null
    field_of: string | null
    state: string
    imported_at: Temporal.Instant
    adopted_on: Temporal.PlainDate | null
    rows: number
    doubts: number
  }>`
    with seen as (${seenOrgans(reach)}),
    listed as (
      select c.*, s.short_name as organ_name from catalogue c join seen s on s.id = c.organ_id and s.whole
      where ${state === null ? sql`c.state <> 'discarded'` : sql`c.state = ${state}`}
      order by c.imported_at desc, c.id limit ${pageLength} offset ${(page - 1) * pageLength})
    select l.county_id, l.id, l.organ_name, l.title, l.file_name, l.binds, l.coverage, l.field_code, l.field_name,
      (select f.name from field f where f.code = l.field_code) as field_of, l.state, l.imported_at, l.adopted_on,
      (select count(*)::int from catalogue_row r where r.county_id = l.county_id and r.catalogue_id = l.id and r.left_out is null) as rows,
      case when l.state = 'draft' then (
        select coalesce(sum(r.open_doubts), 0)::int from catalogue_row r
        where r.county_id = l.county_id and r.catalogue_id = l.id and r.open_doubts > 0)
        + (select count(*)::int from jsonb_array_elements(l.problems) p where p ->> 'severity' = 'doubt' and p -> 'decided' = 'null')
      else 0 end as doubts
    from listed l order by l.imported_at desc, l.id`.execute(db)
  return rows.map((row) => ({
    countyId: row.county_id,
    id: row.id,
    organName: row.organ_name,
    title: row.title,
    fileName: row.file_name,
    binds: row.binds as Binds,
    coverage: coverageOf(row),
    fieldName: row.field_of,
    state: row.state,
    importedAt: row.imported_at,
    adoptedOn: row.adopted_on,
    rows: row.rows,
    doubts: row.doubts,
  }))
}

/** How many catalogues are within reach, by state. */
export async function countCatalogues(db: Read, reach: Reach): Promise<Map<string, number>> {
  const { rows } = await sql<{ state: string; n: number }>`
    with seen as (${seenOrgans(reach)})
    select c.state, count(*)::int as n from catalogue c join seen s on s.id = c.organ_id and s.whole where c.state <> 'discarded' group by c.state`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.state, row.n]))
}

/** Organs within reach that have others below them: who may issue a catalogue. Parents come before their children. */
export async function organsThatIssue(db: Read, reach: Reach): Promise<Organ[]> {
  const rows = await db
    .selectFrom('organ as o')
    .selectAll('o')
    .where(sql<boolean>`o.id in (select id from (${seenOrgans(reach)}) s where s.whole)`)
    .where('o.closed_on', 'is', null)
    .where('o.level', 'in', ['city', 'county', 'town'])
    .where('o.kind', 'in', ['government', 'town', 'street'])
    .orderBy(sql`array_length(o.lineage, 1)`)
    .orderBy('o.code')
    .execute()
  return rows.map(organOf)
}
