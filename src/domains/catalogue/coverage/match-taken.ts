import { type KnownItem, matchItems } from '../match-items.ts'
import type { Words } from '../versions/compare-content.ts'
import { type Coverage, type FieldOfWork, fieldOfHeading } from './model.ts'
import { isOfField, type Loss } from './take-over.ts'

/**
 * The item that each row goes on with, of those that the adopted catalogue takes. The same words stand in many fields
 * (政策法规、监督检查): an item of a field's catalogue goes on only in a row of that field; one of the whole organ first
 * in its own field, then wherever it was moved to.
 */
export function matchTaken(
  rows: readonly Words[],
  adopted: Coverage,
  losses: readonly Loss[],
  fields: readonly FieldOfWork[],
): (KnownItem | undefined)[] {
  if (adopted.of === 'field')
    return matchItems(
      rows,
      losses.flatMap(({ taken }) => taken),
    )
  const matched = new Map<number, KnownItem>()
  const met = new Set<string>()
  const pass = (isMeant: (row: Words) => boolean, items: readonly KnownItem[]) => {
    const open = [...rows.keys()].filter((row) => !matched.has(row) && isMeant(rows[row]!))
    const left = items.filter(({ itemId }) => !met.has(itemId))
    matchItems(
      open.map((row) => rows[row]!),
      left,
    ).forEach((item, index) => {
      if (!item) return
      matched.set(open[index]!, item)
      met.add(item.itemId)
    })
  }
  for (const { catalogue, taken } of losses)
    if (catalogue.coverage.of === 'field') pass((row) => isOfField(row.level1, catalogue.coverage, fields), taken)
  const codeOf = (level1: string | null) => fieldOfHeading(level1, fields)?.code
  const whole = losses.filter(({ catalogue }) => catalogue.coverage.of === 'organ').flatMap(({ taken }) => taken)
  for (const [code, items] of Map.groupBy(whole, ({ level1 }) => codeOf(level1)))
    pass((row) => codeOf(row.level1) === code, items)
  pass(() => true, whole)
  return rows.map((_, row) => matched.get(row))
}
