import { elementsOf, type ItemVersion } from '#kernel/obligation/model.ts'
import { cadenceOf } from '#law/deadline/due.ts'
import { newId } from '#platform/ids/ids.ts'
import { type Coverage, type FieldOfWork, fieldOfHeading } from './coverage/model.ts'
import type { KnownItem } from './match-items.ts'
import type { DraftRow } from './model.ts'
import { nameItems } from './name-items.ts'

export interface ItemsAt {
  countyId: string
  catalogueId: string
  today: Temporal.PlainDate
  coverage: Coverage
  fields: readonly FieldOfWork[]
}

/** The adopted rows as item versions; one that an item stands before, by its place, goes on under the same identity. */
export function itemsOfRows(
  rows: readonly DraftRow[],
  at: ItemsAt,
  before: ReadonlyMap<number, KnownItem>,
): ItemVersion[] {
  const kept = rows.filter((row) => row.leftOut === null)
  const parts = kept.map(({ fields }) => ({
    level1: fields.level1 ?? '',
    level2: fields.level2,
    elements: elementsOf(fields.elements ?? ''),
  }))
  const names = nameItems(parts)
  const places = new Map(rows.map((row, index) => [row, index + 1]))
  return kept.map(({ fields }, index) => ({
    countyId: at.countyId,
    itemId: before.get(index)?.itemId ?? newId(),
    version: (before.get(index)?.version ?? 0) + 1,
    catalogueId: at.catalogueId,
    // The place in the catalogue: a row that was split off stands behind the one it came from.
    rowNumber: places.get(kept[index]!)!,
    level1: parts[index]!.level1,
    level2: parts[index]!.level2,
    name: names[index]!,
    fieldCode: fieldCodeOf(parts[index]!.level1, at),
    elements: parts[index]!.elements,
    elementsText: fields.elements ?? '',
    basis: fields.basis ?? '',
    deadlineText: fields.deadlineText ?? '',
    rules: fields.rules,
    cadence: cadenceOf(fields.rules),
    body: fields.body ?? '',
    channels: [...new Set(fields.channels ?? [])],
    audienceAll: fields.audienceAll,
    audienceSpecific: groupOf(fields.audienceSpecific),
    active: fields.active,
    onRequest: fields.onRequest,
    effectiveFrom: at.today,
  }))
}

/** The field that the whole catalogue is about; else the one that the first level names. */
function fieldCodeOf(level1: string, { coverage, fields }: ItemsAt): string | null {
  if (coverage.of === 'organ') return fieldOfHeading(level1, fields)?.code ?? null
  return 'code' in coverage ? coverage.code : null
}

/** The group in the catalogue's words; where it is only ticked, the heading's own word. */
const groupOf = (given: string | boolean | null): string | null => (given === true ? '特定群体' : given || null)
