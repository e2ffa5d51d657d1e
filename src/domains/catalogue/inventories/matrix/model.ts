import type { BoundLevel } from '../model.ts'

/**
 * 编制情况 of a field in a county at a level. `compiled`: a catalogue in force covers it. `stale`: an issue of the guideline
 * is newer than the catalogue. `due`: a guideline binds the level and no catalogue in force covers the field for all who
 * are bound. `none`: no guideline binds it, and no catalogue covers it.
 */
export const cellStates = ['compiled', 'stale', 'due', 'none'] as const
export type CellState = (typeof cellStates)[number]

/** What is known of a field at a level of a county. */
export interface CellFacts {
  countyId: string
  fieldCode: string
  level: BoundLevel
  /** The day of the newest issue of a guideline that binds it. */
  guidelineOn: Temporal.PlainDate | null
  /** Adoption of the catalogue that covers it for the whole county, the newest. */
  adoptedOn: Temporal.PlainDate | null
  /** Organs below with a catalogue of their own for it, and how many there are at the level; the oldest of those. */
  ownCatalogues: number
  organs: number
  ownAdoptedOn: Temporal.PlainDate | null
}

/** The adoption that counts: the county's, else the oldest of those of its organs, where each has its own. */
export const coveredSince = (facts: CellFacts): Temporal.PlainDate | null =>
  facts.adoptedOn ?? (facts.organs > 0 && facts.ownCatalogues >= facts.organs ? facts.ownAdoptedOn : null)

/** How a field stands; computed, never kept. A guideline of the very day of the adoption was there to be followed. */
export function cellState(facts: CellFacts): CellState {
  const since = coveredSince(facts)
  if (since === null) return facts.guidelineOn === null ? 'none' : 'due'
  const isNewer = facts.guidelineOn !== null && Temporal.PlainDate.compare(facts.guidelineOn, since) > 0
  return isNewer ? 'stale' : 'compiled'
}
