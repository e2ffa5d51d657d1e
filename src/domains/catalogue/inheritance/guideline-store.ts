import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import type { Binds } from '../model.ts'
import type { UpperCatalogue } from './items-store.ts'
import { type Again, type Drop, guidelineTier, keyOfItem, keyOfRow, type Relation, type UpperItem } from './model.ts'

// 标准指引 (国办发〔2019〕54号) as a list above: its rows stand where items stand in a catalogue.

/** The guidelines in force that bind lists of a level at an organ or below it. */
export async function findGuidelines(db: Read, organ: Organ, binds: Binds): Promise<UpperCatalogue[]> {
  const { rows } = await sql<{ countyId: string; id: string; title: string; organName: string }>`
    select s.county_id as "countyId", s.id, s.title, s.issuer as "organName"
    from inventory_source s join inventory_issue i on i.county_id = s.county_id and i.source_id = s.id and i.state = 'in-force'
    where s.kind = 'guideline' and s.organ_id = any(${organ.lineage}::uuid[]) and ${binds} = any(s.levels)
      and (s.organ_ids is null or exists (
        select from organ o where o.id = any(s.organ_ids) and o.lineage @> array[${organ.id}]::uuid[]))
    order by s.field_code, s.id`.execute(db)
  return rows.map((row) => ({ ...row, binds, tier: guidelineTier }))
}

/** The rows in force of guidelines, as items above. A guideline names items and their content, and nothing else is compared. */
export async function findGuidelineRows(db: Read, guidelines: readonly UpperCatalogue[]): Promise<UpperItem[]> {
  const { rows } = await sql<{
    countyId: string
    itemId: string
    version: number
    name: string
    heading: string | null
    printed: string
    elements: string | null
    basis: string | null
    body: string | null
    fieldCode: string
    catalogueTitle: string
  }>`
    select r.county_id as "countyId", r.id as "itemId", coalesce(r.changed, r.since) as version, coalesce(r.listed_name, r.name) as name,
      r.heading, r.name as printed, r.row_elements as elements, r.row_basis as basis, r.row_body as body,
      s.field_code as "fieldCode", s.title as "catalogueTitle"
    from inventory_row r join inventory_source s on s.county_id = r.county_id and s.id = r.source_id
    where (r.county_id, r.source_id) in (select * from unnest(${guidelines.map(({ countyId }) => countyId)}::uuid[],
        ${guidelines.map(({ id }) => id)}::uuid[])) and r.ended is null
    order by s.field_code, s.id, r.ordinal`.execute(db)
  return rows.map(({ heading, printed, elements, basis, body, ...row }) => ({
    ...row,
    tier: guidelineTier,
    address: null,
    fields: {
      ...{ level1: heading ?? printed, level2: heading === null ? null : printed, elements, basis, body },
      ...{ deadlineText: null, rules: [], channels: null, audienceAll: null, audienceSpecific: null },
      ...{ active: null, onRequest: null },
    },
  }))
}

/** Items that people have confirmed to stand on rows: the row of each. */
export async function findRowsOfItems(
  db: Read,
  countyId: string,
  rowIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('inventory_link')
    .select(['item_id', 'row_id'])
    .where('county_id', '=', countyId)
    .where('state', '=', 'confirmed')
    .where(sql<boolean>`row_id = any(${[...rowIds]}::uuid[])`)
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.item_id, row.row_id!]))
}

/** What was said of items and of rows of a draft towards guidelines, with what changed since. */
export async function findGuidelineRelations(
  db: Read,
  about: { countyId: string; itemIds: readonly string[]; catalogueId: string },
): Promise<Relation[]> {
  const { countyId, itemIds, catalogueId } = about
  const { rows } = await sql<
    Omit<Relation, 'key' | 'ofRow' | 'upperAddress'> & { lowerItem: string | null; rowNumber: number | null }
  >`
    select n.id, n.lower_item as "lowerItem", n.row_number as "rowNumber", n.upper_item as "upperItem",
      coalesce(r.listed_name, r.name) as "upperName", n.kind, n.reason, n.decided_by_name as by, n.decided_at as at,
      case when n.upper_item is not null and r.ended is not null then 'upper-gone'
        when n.upper_item is not null and coalesce(r.changed, r.since) > n.upper_version then 'upper-changed' end as again
    from inheritance n
      left join inventory_row r on r.county_id = n.upper_county_id and r.id = n.upper_item
    where n.county_id = ${countyId}::uuid and n.ended_by_deed is null and n.upper_tier = ${guidelineTier}
      and (n.lower_item = any(${[...itemIds]}::uuid[]) or n.catalogue_id = ${catalogueId}::uuid)`.execute(db)
  return rows.map(({ lowerItem, rowNumber, ...row }) => ({
    ...row,
    upperAddress: null,
    key: lowerItem === null ? keyOfRow(rowNumber!) : keyOfItem(lowerItem),
    ofRow: lowerItem === null,
  }))
}

/** Why rows of guidelines are left out of a list, with what changed since. */
export async function findGuidelineDrops(
  db: Read,
  { countyId, organId, binds }: { countyId: string; organId: string; binds: Binds },
): Promise<Drop[]> {
  const { rows } = await sql<Omit<Drop, 'again'> & { again: Again | null }>`
    select d.id, d.upper_item as "upperItem", d.reason, d.decided_by_name as by, d.decided_at as at,
      case when coalesce(r.changed, r.since) > d.upper_version then 'upper-changed' end as again
    from inheritance_drop d
      join inventory_row r on r.county_id = d.upper_county_id and r.id = d.upper_item and r.ended is null
    where d.county_id = ${countyId}::uuid and d.organ_id = ${organId}::uuid and d.binds = ${binds} and d.of_guideline
      and d.ended_by_deed is null`.execute(db)
  return rows
}
