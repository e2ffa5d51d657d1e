import type { RowFields } from './model.ts'

/** An item of the catalogue before, by the words of its row. */
export interface KnownItem {
  itemId: string
  version: number
  level1: string
  level2: string | null
  elements: string
}

/** What of a row tells which item it is. */
export type Words = Pick<RowFields, 'level1' | 'level2' | 'elements'>

/**
 * The item that each row goes on with, in the order of the rows; undefined for a new one. First rows with the very same
 * words (spaces and stops aside); then rows of which one part changed, where only one row and one item are left for it
 * and the content is still mostly the same. An address once published stays with its item.
 */
export function matchItems(rows: readonly Words[], known: readonly KnownItem[]): (KnownItem | undefined)[] {
  const matched = new Map<number, KnownItem>()
  const taken = new Set<KnownItem>()
  const take = (row: number, item: KnownItem) => {
    matched.set(row, item)
    taken.add(item)
  }
  const left = (key: (words: Words) => string) => ({
    rows: Map.groupBy(
      rows.keys().filter((row) => !matched.has(row)),
      (row) => key(rows[row]!),
    ),
    items: Map.groupBy(
      known.values().filter((item) => !taken.has(item)),
      key,
    ),
  })
  const exact = left((words) => keyOf([words.level1, words.level2, words.elements]))
  for (const [key, found] of exact.rows)
    found.forEach((row, index) => {
      const item = exact.items.get(key)?.[index]
      if (item) take(row, item)
    })
  for (const parts of partsThatMayStay) {
    const { rows: open, items } = left((words) => keyOf(parts.map((part) => words[part])))
    for (const [key, [row, ...others]] of open) {
      const [item, ...more] = items.get(key) ?? []
      if (item && others.length === 0 && more.length === 0 && isMostlySame(rows[row!]!.elements, item.elements))
        take(row!, item)
    }
  }
  return rows.map((_, row) => matched.get(row))
}

/** Which parts a changed row still shares with its item. */
const partsThatMayStay: (keyof Words)[][] = [
  ['level1', 'level2'],
  ['level2', 'elements'],
  ['level1', 'elements'],
]

const keyOf = (parts: readonly (string | null)[]): string => parts.map((part) => plain(part)).join('|')

const plain = (text: string | null): string => (text ?? '').replace(/[\s；;。]/g, '')

/** At least half of the pairs of characters in common (Dice). */
function isMostlySame(a: string | null, b: string | null): boolean {
  const [first, second] = [pairsOf(plain(a)), pairsOf(plain(b))]
  if (first.length + second.length === 0) return true
  const counts = new Map<string, number>()
  for (const pair of second) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of first) {
    const count = counts.get(pair) ?? 0
    if (count > 0) common++
    counts.set(pair, count - 1)
  }
  return (2 * common) / (first.length + second.length) >= 0.5
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
