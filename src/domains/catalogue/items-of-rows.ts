import { elementsOf, type ItemVersion } from '#kernel/obligation/model.ts'
import { cadenceOf } from '#law/deadline/due.ts'
import { newId } from '#platform/ids/ids.ts'
import { type KnownItem, matchItems } from './match-items.ts'
import type { DraftRow } from './model.ts'
import { nameItems } from './name-items.ts'

export type { KnownItem }

export interface ItemsAt {
  countyId: string
  catalogueId: string
  today: Temporal.PlainDate
  /** Every name of every field, with its code. */
  fields: ReadonlyMap<string, string>
}

/** Rows as item versions; a row whose words are known goes on under the same identity. */
export function itemsOfRows(rows: readonly DraftRow[], at: ItemsAt, known: readonly KnownItem[]): ItemVersion[] {
  const kept = rows.filter((row) => row.leftOut === null)
  const before = matchItems(
    kept.map((row) => row.fields),
    known,
  )
  const parts = kept.map(({ fields }) => ({
    level1: fields.level1 ?? '',
    level2: fields.level2,
    elements: elementsOf(fields.elements ?? ''),
  }))
  const names = nameItems(parts)
  const places = new Map(rows.map((row, index) => [row, index + 1]))
  return kept.map(({ fields }, index) => ({
    countyId: at.countyId,
    itemId: before[index]?.itemId ?? newId(),
    version: (before[index]?.version ?? 0) + 1,
    catalogueId: at.catalogueId,
    // The place in the catalogue: a row that was split off stands behind the one it came from.
    rowNumber: places.get(kept[index]!)!,
    level1: parts[index]!.level1,
    level2: parts[index]!.level2,
    name: names[index]!,
    fieldCode: at.fields.get(parts[index]!.level1.replace(/\s+/g, '')) ?? null,
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

/** The group in the catalogue's words; where it is only ticked, the heading's own word. */
const groupOf = (given: string | boolean | null): string | null => (given === true ? '特定群体' : given || null)
