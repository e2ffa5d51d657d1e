import { elementsOf, type ItemVersion } from '#kernel/obligation/model.ts'
import { cadenceOf } from '#law/deadline/due.ts'
import { newId } from '#platform/ids/ids.ts'
import { type DraftRow, keyOf } from './model.ts'
import { nameItems } from './name-items.ts'

interface Known {
  item_id: string
  version: number
  level1: string
  level2: string | null
  elements_text: string
}

/** Rows as item versions; a row whose words are known goes on under the same identity. */
export function itemsOfRows(
  rows: readonly DraftRow[],
  at: { countyId: string; catalogueId: string; today: Temporal.PlainDate; fields: ReadonlyMap<string, string> },
  known: readonly Known[],
): ItemVersion[] {
  const byKey = Map.groupBy(known, (item) => keyOf({ level1: item.level1, level2: item.level2, elements: item.elements_text }))
  const kept = rows.filter((row) => row.leftOut === null)
  const parts = kept.map((row) => ({
    level1: row.fields.level1 ?? '',
    level2: row.fields.level2,
    elements: elementsOf(row.fields.elements ?? ''),
  }))
  const names = nameItems(parts)
  return kept.map((row, index) => {
    const { fields } = row
    const before = byKey.get(keyOf(fields))?.shift()
    const part = parts[index]!
    return {
      countyId: at.countyId,
      itemId: before?.item_id ?? newId(),
      version: before ? before.version + 1 : 1,
      catalogueId: at.catalogueId,
      rowNumber: row.rowNumber,
      level1: part.level1,
      level2: part.level2,
      name: names[index]!,
      fieldCode: at.fields.get(part.level1.replace(/\s+/g, '')) ?? null,
      elements: part.elements,
      elementsText: fields.elements ?? '',
      basis: fields.basis ?? '',
      deadlineText: fields.deadlineText ?? '',
      rules: fields.rules,
      cadence: cadenceOf(fields.rules),
      body: fields.body ?? '',
      channels: [...new Set(fields.channels ?? [])],
      audienceAll: fields.audienceAll,
      audienceSpecific: typeof fields.audienceSpecific === 'string' ? fields.audienceSpecific : null,
      active: fields.active,
      onRequest: fields.onRequest,
      effectiveFrom: at.today,
    }
  })
}
