import type { Read } from '#kernel/context.ts'
import { type Coverage, coverageWords, type FieldOfWork, wholeOrgan } from '../coverage/model.ts'
import { findFields, findInForce } from '../coverage/store.ts'
import { lossesBy } from '../coverage/take-over.ts'
import { findRows } from '../rows-store.ts'
import { findCatalogue } from '../store.ts'
import type { CatalogueItem } from '../supplement/model.ts'
import { findItemFields } from '../versions/items-store.ts'
import type { ComparedItem, MadeOn, Scope } from './model.ts'
import { standNow } from './stand-now.ts'
import { reconcileWords as words } from './words.ts'

export interface Ground {
  items: ComparedItem[]
  madeOn: MadeOn
}

/** How a catalogue is named beside others of its organ: by what it covers, so that a new version keeps its name. */
const nameOf = (coverage: Coverage, fields: readonly FieldOfWork[]): string =>
  coverage.of === 'organ' ? coverageWords(coverage, fields) : words.field(coverageWords(coverage, fields))

/**
 * What is reconciled: a draft's rows with the items in force that would go on beside it; else all items in force. Null
 * where the catalogue is no draft any more.
 */
export async function itemsToCompare(db: Read, scope: Scope): Promise<Ground | null> {
  const { countyId, organId, binds, catalogueId } = scope
  // Read first: what changes in between makes the run outdated, never newer than it is.
  const madeOn = await standNow(db, scope)
  const [inForce, fields] = await Promise.all([findInForce(db, countyId, organId, binds), findFields(db)])
  const draft = catalogueId === null ? null : await draftOf(db, countyId, catalogueId)
  if (catalogueId !== null && !draft) return null
  const rows = draft?.rows ?? []
  const staying = draft
    ? lossesBy({ coverage: draft.coverage, headings: rows.map((row) => row.fields.level1) }, inForce, fields).map(
        ({ catalogue, stays }) => ({ ...catalogue, items: stays }),
      )
    : inForce
  const known = await findItemFields(
    db,
    countyId,
    staying.flatMap(({ items }) => items.map(({ itemId }) => itemId)),
  )
  const items = [
    ...rows.map((row) => ({
      catalogueId: catalogueId!,
      ofCatalogue: nameOf(draft!.coverage, fields),
      draftRow: row.rowNumber,
      itemAddress: null,
      fields: row.fields,
    })),
    ...staying.flatMap((catalogue) =>
      catalogue.items.map(({ itemId }) => ({
        catalogueId: catalogue.id,
        ofCatalogue: nameOf(catalogue.coverage, fields),
        draftRow: null,
        itemAddress: known.get(itemId)!.address,
        fields: known.get(itemId)!.fields,
      })),
    ),
  ]
  return {
    items: items.map((item, at) => ({ item: String(at + 1), ...item })),
    madeOn,
  }
}

async function draftOf(db: Read, countyId: string, catalogueId: string) {
  const catalogue = await findCatalogue(db, countyId, catalogueId)
  if (catalogue?.state !== 'draft') return null
  const rows = (await findRows(db, countyId, catalogueId)).filter(({ leftOut }) => leftOut === null)
  return { coverage: catalogue.coverage ?? wholeOrgan, rows }
}

/** As the rule asks for it. */
export const catalogueItemOf = ({ item, ofCatalogue, fields }: ComparedItem): CatalogueItem => ({
  id: item,
  catalogue: ofCatalogue,
  level1: fields.level1,
  level2: fields.level2,
  elements: fields.elements,
  basis: fields.basis,
  deadlineText: fields.deadlineText,
  rules: fields.rules,
  body: fields.body,
  channels: fields.channels,
  audienceAll: fields.audienceAll,
  active: fields.active,
  onRequest: fields.onRequest,
})
