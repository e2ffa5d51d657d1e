/** An item as it is compared with rows of sources. */
export interface LinkItem {
  itemId: string
  level1: string
  level2: string | null
  name: string
  elements: string
  /** What its basis cites: law#article, or the law. */
  cites: readonly string[]
}

/** A row of a source as it is compared with items. */
export interface LinkRow {
  heading: string | null
  name: string
  elements: string | null
  cites: readonly string[]
}

/** On what it stands that an item comes from a row. */
export interface LinkEvidence {
  name: 'same' | 'alike' | 'other'
  /** Its heading, or the item's first level, is what the row is called. */
  group: boolean
  /** Articles that both cite. */
  cites: readonly string[]
}

export interface Proposal {
  /** Places in the two lists. */
  row: number
  item: number
  /** For the order only. */
  score: number
  evidence: LinkEvidence
}

export type LinkState = 'confirmed' | 'refused'
