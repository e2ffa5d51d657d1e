import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { ArticleRef } from '#law/citation/model.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import type { CatalogueItem } from '../../supplement/model.ts'
import { keysOfCitation } from '../issues/cites-of.ts'
import type { SourceRecord } from '../issues/source-store.ts'
import type { LinkItem } from './model.ts'

/** The items in force of a county that a source may be about: of its levels, and of a guideline's field. One query. */
export async function findLinkItems(
  db: Read,
  countyId: string,
  { levels, fieldCode }: Pick<SourceRecord, 'levels' | 'fieldCode'>,
): Promise<(LinkItem & { address: string })[]> {
  const { rows } = await sql<{
    item_id: string
    address: string
    level1: string
    level2: string | null
    name: string
    elements_text: string
    cited: { law: string; articles: ArticleRef[] }[] | null
  }>`
    select v.item_id, i.address, v.level1, v.level2, v.name, v.elements_text,
      (select jsonb_agg(jsonb_build_object('law', c.law, 'articles', c.articles)) from item_citation c
        where c.county_id = v.county_id and c.item_id = v.item_id and c.version = v.version) as cited
    from item_version v join item i on i.county_id = v.county_id and i.id = v.item_id
      join catalogue c on c.county_id = v.county_id and c.id = v.catalogue_id
    where v.county_id = ${countyId} and v.effective_until is null and c.binds = any(${levels}::text[])
      ${fieldCode === null ? sql`` : sql`and coalesce(v.field_code, ${fieldCode}) = ${fieldCode}`}
    order by v.catalogue_id, v.row_number`.execute(db)
  return rows.map((row) => ({
    itemId: row.item_id,
    address: row.address,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    elements: row.elements_text,
    cites: (row.cited ?? []).flatMap(({ law, articles }) => keysOfCitation(law, articles)),
  }))
}

/** The items in force of a county with all that statutes ask about them; one where asked. */
export async function findStatuteItems(
  db: Read,
  countyId: string,
  itemId?: string,
): Promise<(CatalogueItem & { name: string; address: string })[]> {
  const { rows } = await sql<{
    item_id: string
    address: string
    catalogue_id: string
    level1: string
    level2: string | null
    name: string
    elements_text: string
    basis: string
    deadline_text: string
    rules: unknown
    body: string
    channels: string[]
    audience_all: boolean | null
    active: boolean | null
    on_request: boolean | null
  }>`
    select v.item_id, i.address, v.catalogue_id, v.level1, v.level2, v.name, v.elements_text, v.basis, v.deadline_text, v.rules,
      v.body, v.channels, v.audience_all, v.active, v.on_request
    from item_version v join item i on i.county_id = v.county_id and i.id = v.item_id
    where v.county_id = ${countyId} and v.effective_until is null
      ${itemId === undefined ? sql`` : sql`and v.item_id = ${itemId}`}
    order by v.catalogue_id, v.row_number`.execute(db)
  return rows.map((row) => ({
    id: row.item_id,
    address: row.address,
    catalogue: row.catalogue_id,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    elements: row.elements_text,
    basis: row.basis,
    deadlineText: row.deadline_text,
    rules: row.rules as DeadlineRule[],
    body: row.body,
    channels: row.channels,
    audienceAll: row.audience_all,
    active: row.active,
    onRequest: row.on_request,
  }))
}

/** An item in force of a county, with whose it is. */
export async function findItemInForce(
  db: Read,
  countyId: string,
  itemId: string,
): Promise<{ organId: string; name: string; level1: string; level2: string | null; address: string } | null> {
  const row = await db
    .selectFrom('item_version as v')
    .innerJoin('item as i', (join) => join.onRef('i.county_id', '=', 'v.county_id').onRef('i.id', '=', 'v.item_id'))
    .select(['i.organ_id', 'v.name', 'v.level1', 'v.level2', 'i.address'])
    .where('v.county_id', '=', countyId)
    .where('v.item_id', '=', itemId)
    .where('v.effective_until', 'is', null)
    .executeTakeFirst()
  return row
    ? { organId: row.organ_id, name: row.name, level1: row.level1, level2: row.level2, address: row.address }
    : null
}
