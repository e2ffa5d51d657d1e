import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { ArticleRef } from '#law/citation/model.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import type { CatalogueItem } from '../../supplement/model.ts'
import { keysOfCitation } from '../issues/cites-of.ts'
import type { SourceRecord } from '../issues/source-store.ts'
import type { LinkItem } from './model.ts'

/** An item in force, with the level and the field by which sources are about it. */
export type ItemNear = LinkItem & { level: string; fieldCode: string | null }

/** Is a source about the item: of its levels, and of a guideline's field? */
export const isAbout =
  ({ levels, fieldCode }: Pick<SourceRecord, 'levels' | 'fieldCode'>) =>
  (item: ItemNear): boolean =>
    levels.some((level) => level === item.level) &&
    (fieldCode === null || item.fieldCode === null || item.fieldCode === fieldCode)

/** The items in force of a county; one query. */
export async function findLinkItems(db: Read, countyId: string): Promise<ItemNear[]> {
  const { rows } = await sql<{
    item_id: string
    level1: string
    level2: string | null
    name: string
    elements_text: string
    binds: string
    field_code: string | null
    cited: { law: string; articles: ArticleRef[] }[] | null
  }>`
    select v.item_id, v.level1, v.level2, v.name, v.elements_text, c.binds, v.field_code,
      (select jsonb_agg(jsonb_build_object('law', q.law, 'articles', q.articles)) from item_citation q
        where q.county_id = v.county_id and q.item_id = v.item_id and q.version = v.version) as cited
    from item_version v join catalogue c on c.county_id = v.county_id and c.id = v.catalogue_id
    where v.county_id = ${countyId} and v.effective_until is null
    order by v.catalogue_id, v.row_number`.execute(db)
  return rows.map((row) => ({
    itemId: row.item_id,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    elements: row.elements_text,
    level: row.binds,
    fieldCode: row.field_code,
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
