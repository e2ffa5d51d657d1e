import type { Words } from './versions/compare-content.ts'
import { relateVersions } from './versions/relate-versions.ts'

/** An item of the catalogue before, by the words of its row. */
export interface KnownItem {
  itemId: string
  version: number
  level1: string
  level2: string | null
  elements: string
}

/**
 * The item that each row goes on with, in the order of the rows; undefined for a new one. An address once published
 * stays with its item.
 */
export function matchItems(rows: readonly Words[], known: readonly KnownItem[]): (KnownItem | undefined)[] {
  const items = new Map(
    relateVersions(known, rows).flatMap(({ before, after, kind }) =>
      kind === 'same' || kind === 'changed' ? [[after, known[before]!] as const] : [],
    ),
  )
  return rows.map((_, row) => items.get(row))
}
