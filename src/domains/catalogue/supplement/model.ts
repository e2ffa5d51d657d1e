import type { DeadlineRule } from '#law/deadline/model.ts'
import type { StatutoryItem } from '#law/statutory/model.ts'

/** An item of a catalogue in force, as far as statutes ask about it; null is "cannot be told". */
export interface CatalogueItem {
  /** Tells it from the others; what was decided does not rest on it. */
  id: string
  /** The catalogue it stands in: its field, or the title of the file. */
  catalogue: string
  level1: string | null
  level2: string | null
  elements: string | null
  basis: string | null
  deadlineText: string | null
  /** As people settled them; where they are not given, the deadline cell is read. */
  rules?: readonly DeadlineRule[]
  body: string | null
  channels: readonly string[] | null
  audienceAll: boolean | null
  active: boolean | null
  onRequest: boolean | null
}

/** How a statutory item stands in the catalogues; the gravest that holds, in this order. */
export const standings = ['missing', 'overlapping', 'duplicate', 'differing-standard', 'covered'] as const
export type Standing = (typeof standings)[number]
export type FindingKind = Exclude<Standing, 'covered'>

/** Why an item of a catalogue is about a statutory item, in words that both have. */
export interface Evidence {
  kind: 'article' | 'name' | 'heading' | 'element' | 'alike'
  item: string
  /** As the catalogue writes it. */
  written: string
  /** What of the statute, or of the other catalogue, it meets. */
  meets: string
}

/** Where the standard of a catalogue falls short of the statute's. */
export interface Difference {
  about: 'deadline' | 'channels' | 'body' | 'way'
  item: string
  written: string
  statutory: string
}

/** Something a person should decide. */
export interface Finding {
  /** Stays the same while what it rests on does: kind, statutory item, digest of words and differences. */
  key: string
  kind: FindingKind
  /** The statutory item; null where two items of the catalogues are alike. */
  statutory: string | null
  items: readonly string[]
  evidence: readonly Evidence[]
  /** Elements that no item has. */
  lacking: readonly string[]
  differences: readonly Difference[]
}

export interface StandingOfItem {
  statutory: StatutoryItem
  standing: Standing
  /** The items that answer it, wholly or in part. */
  items: readonly string[]
  evidence: readonly Evidence[]
}

export interface Reconciliation {
  standings: readonly StandingOfItem[]
  findings: readonly Finding[]
}
