import { goesOn, type KnownItem, originsOf, type RowOrigin } from '../match-items.ts'
import type { Words } from '../versions/compare-content.ts'
import { type Coverage, type FieldOfWork, fieldOfHeading } from './model.ts'
import { isOfField, type Loss } from './take-over.ts'

/** What people said of rows, by their places: the item a row goes on as; null: it is a new one. */
export type Said = ReadonlyMap<number, string | null>

/**
 * What each row has to do with the items that the adopted catalogue takes: first what people said. The same words stand in
 * many fields (政策法规、监督检查): an item of a field's catalogue goes on only in a row of that field; one of the whole
 * organ first in its own field, then wherever it was moved to.
 */
export function matchTaken(
  rows: readonly Words[],
  adopted: Coverage,
  losses: readonly Loss[],
  fields: readonly FieldOfWork[],
  said: Said = new Map(),
): RowOrigin[] {
  const origins = saidOrigins(said, losses)
  const settled = new Set(said.keys())
  const met = new Set(origins.map(({ item }) => item.itemId))
  const pass = (isMeant: (row: Words) => boolean, items: readonly KnownItem[]) => {
    const open = [...rows.keys()].filter((row) => !settled.has(row) && isMeant(rows[row]!))
    const found = originsOf(
      open.map((row) => rows[row]!),
      items.filter(({ itemId }) => !met.has(itemId)),
    ).map((origin) => ({ ...origin, row: open[origin.row]! }))
    for (const { row, item } of found.filter(goesOn)) {
      settled.add(row)
      met.add(item.itemId)
    }
    origins.push(...found)
  }
  if (adopted.of === 'field') {
    pass(
      () => true,
      losses.flatMap(({ taken }) => taken),
    )
    return lastWord(origins)
  }
  for (const { catalogue, taken } of losses)
    if (catalogue.coverage.of === 'field') pass((row) => isOfField(row.level1, catalogue.coverage, fields), taken)
  const codeOf = (level1: string | null) => fieldOfHeading(level1, fields)?.code
  const whole = losses.filter(({ catalogue }) => catalogue.coverage.of === 'organ').flatMap(({ taken }) => taken)
  for (const [code, items] of Map.groupBy(whole, ({ level1 }) => codeOf(level1)))
    pass((row) => codeOf(row.level1) === code, items)
  pass(() => true, whole)
  return lastWord(origins)
}

/** One item goes on in one row: where two were said, in the first; the other is a new one. */
function saidOrigins(said: Said, losses: readonly Loss[]): RowOrigin[] {
  const taken = new Map(losses.flatMap((loss) => loss.taken.map((item) => [item.itemId, item])))
  const origins: RowOrigin[] = []
  for (const [row, itemId] of [...said].sort(([a], [b]) => a - b)) {
    const item = itemId === null ? undefined : taken.get(itemId)
    if (!item) continue
    origins.push({ row, item, kind: 'said' })
    taken.delete(item.itemId)
  }
  return origins
}

/** What an early pass took for united or split off may go on by itself in a later one; each is told once. */
function lastWord(origins: readonly RowOrigin[]): RowOrigin[] {
  const on = origins.filter(goesOn)
  const [rows, items] = [new Set(on.map(({ row }) => row)), new Set(on.map(({ item }) => item.itemId))]
  return origins.filter((origin) => {
    if (goesOn(origin)) return true
    const { kind, row, item } = origin
    const told = kind === 'merged' ? items.has(item.itemId) : rows.has(row)
    if (kind === 'merged') items.add(item.itemId)
    else rows.add(row)
    return !told
  })
}
