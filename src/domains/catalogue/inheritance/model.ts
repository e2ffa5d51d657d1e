import type { DeadlineRule } from '#law/deadline/model.ts'
import { type Binds, binds as levels, type RowFields } from '../model.ts'

/** 继承: how an item of a list stands to the list above it. */
export const kinds = ['taken', 'narrowed', 'widened', 'own'] as const
export type InheritanceKind = (typeof kinds)[number]

/**
 * How far down a list stands: the guideline of the city (0), then county, town and village; what a town issues for itself
 * stands below what the county issues for towns. An item inherits from a smaller tier only, so that nothing ever
 * inherits from itself.
 */
export const tierOf = ({ organLevel, binds }: { organLevel: string; binds: Binds }): number =>
  organLevel === 'city' ? 0 : (levels.indexOf(binds) + 1) * 10 + (organLevel === 'town' ? 1 : 0)

export const villageTier = 30

/** A guideline of a ministry: above what the county lists, whether or not the city has a list of its own. */
export const guidelineTier = 5

/** Rules and cells of a row, as far as two standards are compared. */
export type Standard = RowFields & { rules: DeadlineRule[] }

/** An item of the list above. */
export interface UpperItem {
  countyId: string
  itemId: string
  version: number
  tier: number
  /** Null for a row of a guideline, which has no page. */
  address: string | null
  name: string
  fieldCode: string | null
  catalogueTitle: string
  fields: Standard
}

/** A line of the list below: an item in force, or a row of a draft. */
export interface LowerLine {
  /** `i:` and the item, or `r:` and the row number. */
  key: string
  /** The item; of a row the one it goes on as, null for a new one. */
  itemId: string | null
  rowNumber: number | null
  /** Of an item in force. */
  version: number | null
  address: string | null
  name: string
  fieldCode: string | null
  fields: Standard
}

export const keyOfItem = (itemId: string): string => `i:${itemId}`
export const keyOfRow = (rowNumber: number): string => `r:${rowNumber}`

/** What a person said of a line: where it comes from, and how. */
export interface Relation {
  id: string
  key: string
  /** Of a row of a draft itself, not of the item it goes on as. */
  ofRow: boolean
  upperItem: string | null
  upperName: string | null
  upperAddress: string | null
  kind: InheritanceKind
  reason: string | null
  by: string
  at: Temporal.Instant
  /** What changed since: the upper item's content, or it is no longer listed; the lower item's own content. */
  again: Again | null
}

export type Again = 'upper-changed' | 'upper-gone' | 'lower-changed'

/** Why an item above is left out. */
export interface Drop {
  id: string
  upperItem: string
  reason: string
  by: string
  at: Temporal.Instant
  again: Again | null
}

const shortestReason = 4
export const longestReason = 300

/** What speaks against a reason that is given; an empty one is no reason, and allowed where none is demanded. */
export function* reasonsAgainstReason(reason: string): Generator<string> {
  if (reason.length > 0 && reason.length < shortestReason) yield '理由至少写四个字，让公众看得明白。'
  if (reason.length > longestReason) yield `理由请控制在${longestReason}字以内。`
}
