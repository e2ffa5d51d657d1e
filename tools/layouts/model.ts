import type { Channel, Field } from '#domains/catalogue/reading/model.ts'

/** What is printed in a table: one key for each column of a catalogue. */
export type Column =
  | 'seq'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'elements'
  | 'basis'
  | 'deadline'
  | 'body'
  | 'channels'
  | 'all'
  | 'specific'
  | 'active'
  | 'onRequest'
  | `level:${string}`
  | `extra:${string}`

/** The coarse demand of a deadline cell; triggers are not compared. */
export interface Demand {
  kind: string
  amount: number | null
  unit: string | null
}

/** One item of a made catalogue, with the words that the page prints. Line breaks are paragraphs of a cell. */
export interface Item {
  seq: number | null
  level1: string | null
  level2: string | null
  level3: string | null
  elements: string
  basis: string
  deadline: string
  demands: Demand[] | null
  body: string
  channels: Channel[]
  channelsText: string
  all: boolean
  specific: boolean | string
  active: boolean
  onRequest: boolean
  /** A mark for each level column, in their order: a tick, a blank, or a word that names the level. */
  levels: (boolean | string)[]
  /** Further columns by heading. */
  extra: Record<string, string>
  /** Columns whose cell is merged with the row above. */
  merged: Column[]
  /** Cells that the row does not have at all. */
  absent?: Column[]
  /** Words printed in place of the value, such as 同上. */
  printed?: Partial<Record<Column, string>>
  /** Other answers as right as the value. */
  also?: Partial<Record<Column, unknown[]>>
  /** Columns of this item that nobody can tell any more. */
  lost?: Column[]
}

/** A value of the truth; not knowable where the layout itself has lost it. */
export interface TruthCell {
  value: unknown
  knowable: boolean
  /** Other readings that are as right: repaired damage, a printed variant. */
  also?: unknown[]
}

export interface TruthRow {
  cells: Partial<Record<Field, TruthCell>>
  demands: Demand[] | null
}

/** A page with its truth. `refusable`: a reader that refuses the file is right about every cell. */
export interface Page {
  id: string
  layout: string
  fileName: string
  bytes: Uint8Array
  text: string
  rows: TruthRow[]
  refusable: boolean
}

/** A cell of a table as the page's own markup holds it; a cell that a merge covers is absent. */
export interface Cell {
  text: string
  column: Column | null
  rowSpan: number
  colSpan: number
}

/** A printed table: header rows, then rows. A band is a cell over the whole width. */
export interface Table {
  width: number
  head: Cell[][]
  body: Cell[][]
}
