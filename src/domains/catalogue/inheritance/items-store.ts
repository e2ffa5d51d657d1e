import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import type { Binds } from '../model.ts'
import { keyOfItem, type LowerLine, type Standard, tierOf, type UpperItem } from './model.ts'

/** A catalogue in force above another one. */
export interface UpperCatalogue {
  countyId: string
  id: string
  title: string
  organName: string
  binds: Binds
  tier: number
}

/** Catalogues in force above a tier: of the issuing organ itself and of those above it, the nearest tier first. */
export async function findUpperCatalogues(
  db: Read,
  lineage: readonly string[],
  tier: number,
): Promise<UpperCatalogue[]> {
  const rows = await db
    .selectFrom('catalogue as c')
    .innerJoin('organ as o', 'o.id', 'c.organ_id')
    .select(['c.county_id', 'c.id', 'c.title', 'c.binds', 'o.short_name', 'o.level'])
    .where(sql<boolean>`c.organ_id = any(${[...lineage]}::uuid[])`)
    .where('c.state', '=', 'adopted')
    .orderBy('c.id')
    .execute()
  return rows
    .map((row) => ({
      countyId: row.county_id,
      id: row.id,
      title: row.title,
      organName: row.short_name,
      binds: row.binds as Binds,
      tier: tierOf({ organLevel: row.level, binds: row.binds as Binds }),
    }))
    .filter((each) => each.tier < tier)
    .sort((one, other) => other.tier - one.tier)
}

interface ItemColumns {
  county_id: string
  item_id: string
  version: number
  address: string
  name: string
  field_code: string | null
  catalogue_id: string
  catalogue_title: string
  level1: string
  level2: string | null
  elements_text: string
  basis: string
  deadline_text: string
  rules: unknown
  body: string
  channels: string[]
  audience_all: boolean | null
  audience_specific: string | null
  active: boolean | null
  on_request: boolean | null
}

const itemsInForce = async (db: Read, countyIds: readonly string[], catalogueIds: readonly string[]) =>
  (
    await sql<ItemColumns>`
    select v.county_id, v.item_id, v.version, i.address, v.name, v.field_code, v.catalogue_id, c.title as catalogue_title,
      v.level1, v.level2, v.elements_text, v.basis, v.deadline_text, v.rules, v.body, v.channels, v.audience_all,
      v.audience_specific, v.active, v.on_request
    from item_version v
      join item i on i.county_id = v.county_id and i.id = v.item_id
      join catalogue c on c.county_id = v.county_id and c.id = v.catalogue_id
    where v.county_id = any(${[...countyIds]}::uuid[]) and v.catalogue_id = any(${[...catalogueIds]}::uuid[])
      and v.effective_until is null
    order by v.catalogue_id, v.row_number`.execute(db)
  ).rows

const standardOf = (row: ItemColumns): Standard => ({
  level1: row.level1,
  level2: row.level2,
  elements: row.elements_text,
  basis: row.basis,
  deadlineText: row.deadline_text,
  rules: row.rules as DeadlineRule[],
  body: row.body,
  channels: row.channels,
  audienceAll: row.audience_all,
  audienceSpecific: row.audience_specific,
  active: row.active,
  onRequest: row.on_request,
})

/** The items in force of catalogues above, in the order of each. */
export async function findUpperItems(db: Read, catalogues: readonly UpperCatalogue[]): Promise<UpperItem[]> {
  if (catalogues.length === 0) return []
  const tiers = new Map(catalogues.map(({ id, tier }) => [id, tier]))
  const rows = await itemsInForce(
    db,
    catalogues.map(({ countyId }) => countyId),
    catalogues.map(({ id }) => id),
  )
  return rows.map((row) => ({
    countyId: row.county_id,
    itemId: row.item_id,
    version: row.version,
    tier: tiers.get(row.catalogue_id)!,
    address: row.address,
    name: row.name,
    fieldCode: row.field_code,
    catalogueTitle: row.catalogue_title,
    fields: standardOf(row),
  }))
}

/** The items that stand in a catalogue in force, as lines of the list below. */
export async function findLowerItems(db: Read, countyId: string, catalogueId: string): Promise<LowerLine[]> {
  return (await itemsInForce(db, [countyId], [catalogueId])).map((row) => ({
    key: keyOfItem(row.item_id),
    itemId: row.item_id,
    rowNumber: null,
    version: row.version,
    address: row.address,
    name: row.name,
    fieldCode: row.field_code,
    fields: standardOf(row),
  }))
}

/** Does the content of a version differ from what stands in force now? Numbers and new versions alone are no change. */
export const contentDiffers = (
  seen: RawBuilder<unknown>,
  now: RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`
  (${seen}.level1, ${seen}.level2, ${seen}.elements_text, ${seen}.deadline_text, ${seen}.channels, ${seen}.audience_all,
    ${seen}.audience_specific, ${seen}.active, ${seen}.on_request)
  is distinct from (${now}.level1, ${now}.level2, ${now}.elements_text, ${now}.deadline_text, ${now}.channels,
    ${now}.audience_all, ${now}.audience_specific, ${now}.active, ${now}.on_request)`
