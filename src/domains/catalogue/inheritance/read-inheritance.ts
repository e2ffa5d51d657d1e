import type { Read } from '#kernel/context.ts'
import { elementsOf } from '#kernel/obligation/model.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { matchTaken } from '../coverage/match-taken.ts'
import { type Coverage, type FieldOfWork, fieldOfHeading, foldFieldName, wholeOrgan } from '../coverage/model.ts'
import { findFields, findInForce } from '../coverage/store.ts'
import { lossesBy } from '../coverage/take-over.ts'
import { foldName } from '../inventories/model.ts'
import { goesOn } from '../match-items.ts'
import { nameItems } from '../name-items.ts'
import { findRows } from '../rows-store.ts'
import type { CatalogueRecord } from '../store.ts'
import { findSaid } from '../versions/matches-store.ts'
import { fitVillage } from '../villages/fit-village.ts'
import {
  findGuidelineDrops,
  findGuidelineRelations,
  findGuidelineRows,
  findGuidelines,
  findRowsOfItems,
} from './guideline-store.ts'
import { findLowerItems, findUpperCatalogues, findUpperItems, type UpperCatalogue } from './items-store.ts'
import { type Lines, linesOf } from './lines.ts'
import { guidelineTier, keyOfRow, type LowerLine, type Relation, tierOf, type UpperItem, villageTier } from './model.ts'
import { findDrops, findRelations } from './relations-store.ts'

export interface InheritanceView extends Lines {
  lowerTier: number
  /** The tier that the list is held against; null where nothing above is in force. */
  upperTier: number | null
  /** Catalogues in force above, the nearest tier first. */
  above: UpperCatalogue[]
  uppers: UpperItem[]
}

/**
 * A list beside the list above it, line by line. Of a draft its rows, else the items in force. Above stands the nearest
 * catalogue unless another tier is asked for, or the guidelines that bind it; a catalogue of one field is held against that field only, and to a village only what
 * is marked for villages and close to people's lives can be missing.
 */
export async function readInheritance(
  db: Read,
  { catalogue, organ, calendar }: { catalogue: CatalogueRecord; organ: Organ; calendar: Calendar },
  wanted?: number,
): Promise<InheritanceView> {
  const { countyId, id: catalogueId, binds } = catalogue
  const lowerTier = tierOf({ organLevel: organ.level, binds })
  const coverage = catalogue.coverage ?? wholeOrgan
  const fields = await findFields(db)
  const lists = (await findUpperCatalogues(db, organ.lineage, lowerTier)).filter(({ id }) => id !== catalogueId)
  const above = [...lists, ...(await findGuidelines(db, organ, binds))].sort((one, other) => other.tier - one.tier)
  const upperTier = above.find(({ tier }) => tier === wanted)?.tier ?? lists[0]?.tier ?? null
  if (upperTier === null) return { lowerTier, upperTier, above, uppers: [], lines: [], dropped: [] }
  const isGuideline = upperTier === guidelineTier
  const ofTier = above.filter(({ tier }) => tier === upperTier)
  const all = await (isGuideline ? findGuidelineRows(db, ofTier) : findUpperItems(db, ofTier))
  const uppers = all.filter((item) => isCovered(item, coverage))
  const lowers =
    catalogue.state === 'draft'
      ? await rowLines(db, catalogue, coverage, fields)
      : await findLowerItems(db, countyId, catalogueId)
  const itemIds = lowers.flatMap(({ itemId }) => itemId ?? [])
  const list = { countyId, organId: organ.id, binds }
  const relations = isGuideline
    ? await findGuidelineRelations(db, { countyId, itemIds, catalogueId })
    : await findRelations(db, { countyId, itemIds, catalogueId, upperTier })
  const drops = await (isGuideline ? findGuidelineDrops(db, list) : findDrops(db, list))
  const said = { relations: ofLines(lowers, relations), drops }
  const linked = isGuideline
    ? await findRowsOfItems(
        db,
        countyId,
        uppers.map(({ itemId }) => itemId),
      )
    : new Map<string, string>()
  const known = new Map([
    ...(isGuideline ? sameNames(uppers, lowers, new Set(linked.values())) : []),
    ...lowers.flatMap(({ key, itemId }) => {
      const row = linked.get(itemId ?? '')
      return row === undefined ? [] : [[key, row] as const]
    }),
  ])
  const lines = linesOf(uppers, lowers, said, { calendar, lowerTier }, known)
  const isDemanded = ({ upper, said }: Lines['dropped'][number]) =>
    lowerTier < villageTier || said !== null || fitVillage(upper).proposed
  return { ...lines, dropped: lines.dropped.filter(isDemanded), lowerTier, upperTier, above, uppers }
}

/** Rows of a guideline that a line has the very name of, where there is one of that name on either side. */
function sameNames(
  uppers: readonly UpperItem[],
  lowers: readonly LowerLine[],
  linked: ReadonlySet<string>,
): [string, string][] {
  const free = Map.groupBy(
    uppers.filter(({ itemId }) => !linked.has(itemId)),
    ({ fields }) => foldName(fields.level2 ?? fields.level1 ?? ''),
  )
  const lines = Map.groupBy(lowers, ({ fields }) => foldName(fields.level2 ?? fields.level1 ?? ''))
  return [...lines].flatMap(([name, [line, ...others]]): [string, string][] => {
    const [row, ...rivals] = free.get(name) ?? []
    return line && row && others.length + rivals.length === 0 ? [[line.key, row.itemId]] : []
  })
}

function isCovered({ fieldCode, fields }: UpperItem, coverage: Coverage): boolean {
  if (coverage.of === 'organ') return true
  if ('code' in coverage) return fieldCode === coverage.code
  return foldFieldName(fields.level1 ?? '') === coverage.name
}

/** Rows of a draft with the items that they go on as: what was said of the item holds for the row until it says otherwise. */
async function rowLines(
  db: Read,
  { countyId, id, organId, binds }: CatalogueRecord,
  coverage: Coverage,
  fields: readonly FieldOfWork[],
): Promise<LowerLine[]> {
  const rows = (await findRows(db, countyId, id)).filter(({ leftOut }) => leftOut === null)
  const words = rows.map((row) => row.fields)
  const inForce = await findInForce(db, countyId, organId, binds)
  const said = await findSaid(db, countyId, id)
  const places = new Map(
    rows.flatMap(({ rowNumber }, place) => (said.has(rowNumber) ? [[place, said.get(rowNumber)!] as const] : [])),
  )
  const losses = lossesBy({ coverage, headings: words.map(({ level1 }) => level1) }, inForce, fields)
  const origins = matchTaken(words, coverage, losses, fields, places)
  const before = new Map(origins.filter(goesOn).map(({ row, item }) => [row, item.itemId]))
  const names = nameItems(
    words.map((each) => ({
      level1: each.level1 ?? '',
      level2: each.level2,
      elements: elementsOf(each.elements ?? ''),
    })),
  )
  return rows.map((row, place) => ({
    key: keyOfRow(row.rowNumber),
    itemId: before.get(place) ?? null,
    rowNumber: row.rowNumber,
    version: null,
    address: null,
    name: names[place]!,
    fieldCode:
      coverage.of === 'field'
        ? 'code' in coverage
          ? coverage.code
          : null
        : (fieldOfHeading(row.fields.level1, fields)?.code ?? null),
    fields: row.fields,
  }))
}

/** Relations under the keys of the lines: a row's own goes before that of the item it goes on as. */
function ofLines(lowers: readonly LowerLine[], relations: readonly Relation[]): Relation[] {
  const byKey = new Map(relations.map((relation) => [relation.key, relation]))
  return lowers.flatMap(({ key, itemId }) => {
    const relation = byKey.get(key) ?? (itemId === null ? undefined : byKey.get(`i:${itemId}`))
    return relation ? [{ ...relation, key }] : []
  })
}
