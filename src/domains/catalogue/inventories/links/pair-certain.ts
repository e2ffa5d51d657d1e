import { generalNames } from '../../supplement/words.ts'
import { relateVersions } from '../../versions/relate-versions.ts'
import { foldName } from '../model.ts'
import type { LinkItem, LinkRow } from './model.ts'

/** Places of a row and of an item. */
export interface CertainPair {
  row: number
  item: number
}

/**
 * Rows and items in the very same words under the same heading, each the only one that has them: what may be confirmed in
 * bulk. A guideline is held against the catalogue like two versions of one list. Pure; the order of the lists matters not.
 */
export function pairCertain(rows: readonly LinkRow[], items: readonly LinkItem[]): CertainPair[] {
  const all = [...sameNames(rows, items), ...sameRows(rows, items)]
  const pairs = [...new Map(all.map((pair) => [`${pair.row}|${pair.item}`, pair])).values()]
  const [ofRow, ofItem] = [Map.groupBy(pairs, ({ row }) => row), Map.groupBy(pairs, ({ item }) => item)]
  return pairs.filter(({ row, item }) => ofRow.get(row)!.length === 1 && ofItem.get(item)!.length === 1)
}

function sameNames(rows: readonly LinkRow[], items: readonly LinkItem[]): CertainPair[] {
  const byBoth = onceEach(items, ({ level1, level2 }) => `${foldName(level1)}|${foldName(level2 ?? level1)}`)
  const byName = onceEach(items, ({ level1, level2 }) => foldName(level2 ?? level1))
  const rowKey = ({ heading, name }: LinkRow) =>
    heading === null ? foldName(name) : `${foldName(heading)}|${foldName(name)}`
  return [...onceEach(rows, rowKey)].flatMap(([key, row]) => {
    const { heading, name } = rows[row]!
    // 办理指南 without a heading is everybody's.
    if (heading === null && generalNames.has(foldName(name))) return []
    const item = (heading === null ? byName : byBoth).get(key)
    return item === undefined ? [] : [{ row, item }]
  })
}

/** Rows with elements, as a guideline has them, go on in a catalogue as one version does in the next. */
function sameRows(rows: readonly LinkRow[], items: readonly LinkItem[]): CertainPair[] {
  const told = [...rows.entries()].filter(([, { elements }]) => elements !== null)
  if (told.length === 0) return []
  const before = told.map(([, { heading, name, elements }]) => ({
    level1: heading ?? name,
    level2: heading === null ? null : name,
    elements,
  }))
  const once = new Set(
    onceEach(before, ({ level1, level2 }) => `${foldName(level1)}|${foldName(level2 ?? '')}`).values(),
  )
  return relateVersions(before, items)
    .filter(({ kind, before: at }) => kind === 'same' && once.has(at))
    .map(({ before: at, after }) => ({ row: told[at]![0], item: after }))
}

/** Places of what is the only one with its key. */
function onceEach<Each>(list: readonly Each[], keyOf: (each: Each) => string): Map<string, number> {
  const groups = Map.groupBy(list.keys(), (at) => keyOf(list[at]!))
  return new Map([...groups].flatMap(([key, places]) => (places.length === 1 ? [[key, places[0]!] as const] : [])))
}
