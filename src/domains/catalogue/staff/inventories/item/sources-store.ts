import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import type { SourceKind } from '../../../inventories/model.ts'

/** A row of a source as the page of an item shows it. */
export interface NearRow {
  countyId: string
  sourceId: string
  id: string
  heading: string | null
  name: string
  basis: string | null
  elements: string | null
  cites: string[]
  kind: SourceKind
  sourceTitle: string
  ended: boolean
}

/**
 * Rows that the item may come from: of the sources that bind its county and level and, for a guideline, its field, that
 * share a piece of its name; and those of which somebody said something. One query, bounded.
 */
export async function findNearRows(
  db: Read,
  county: Organ,
  item: { itemId: string; name: string; level1: string },
): Promise<NearRow[]> {
  const pieces = [...new Set([...piecesOf(item.name), ...piecesOf(item.level1)])].map((piece) => `%${piece}%`)
  const { rows } = await sql<NearRow>`
    select r.county_id as "countyId", r.source_id as "sourceId", r.id, r.heading, coalesce(r.listed_name, r.name) as name,
      r.row_basis as basis, r.row_elements as elements, r.cites, s.kind, s.title as "sourceTitle", r.ended is not null as ended
    from inventory_row r join inventory_source s on s.county_id = r.county_id and s.id = r.source_id
    where (s.county_id = ${county.id} or s.organ_id = any(${[...county.lineage]}::uuid[]))
      and ((r.ended is null and concat(r.heading, r.name, r.listed_name) like any(${pieces}::text[]))
        or exists (select from inventory_link l where l.county_id = ${county.id} and l.item_id = ${item.itemId} and l.row_id = r.id))
    order by s.title, r.ordinal limit 400`.execute(db)
  return rows
}

/** Pieces of three characters: what two names that are alike have in common. */
const piecesOf = (name: string): string[] => {
  const plain = name.replace(/[\s%_\\]/g, '')
  return plain.length < 3 ? [plain] : Array.from({ length: plain.length - 2 }, (_, at) => plain.slice(at, at + 3))
}
