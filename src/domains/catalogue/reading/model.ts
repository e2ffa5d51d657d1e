import type { Face } from '#law/deadline/face.ts'

/** What is read from a published 标准目录: only what the file says for certain; null is "cannot be told". */

export const channelCodes = [
  'site',
  'gazette',
  'newmedia',
  'press',
  'broadcast',
  'print',
  'reading',
  'service',
  'station',
  'onsite',
  'board',
  'push',
  'other',
] as const
/** The thirteen channels of the national template, in its order. */
export type Channel = (typeof channelCodes)[number]

export const levelNames = ['prefecture', 'county', 'town', 'village'] as const
export type Level = (typeof levelNames)[number]
export type Levels = Record<Level, boolean | null>

/** A value of a row, as the names of its source cells are filed. */
export type Field =
  | 'seq'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'elements'
  | 'basis'
  | 'deadlineText'
  | 'body'
  | 'channels'
  | 'audienceAll'
  | 'audienceSpecific'
  | 'active'
  | 'onRequest'
  | `levels.${Level}`

/** One demand of a deadline cell, in the coarse form of the face. */
export type Deadline = Face

export interface CatalogueRow {
  /** The number printed in the row; it may restart or jump and is no key. */
  seq: number | null
  level1: string | null
  level2: string | null
  level3?: string
  elements: string | null
  basis: string | null
  deadlineText: string | null
  deadlines: Deadline[] | null
  body: string | null
  channels: Channel[] | null
  /** The channel cell in its own words. */
  channelsText: string | null
  audienceAll: boolean | null
  /** The group's words; true where it is ticked without words, false where it is blank for certain. */
  audienceSpecific: string | boolean | null
  active: boolean | null
  onRequest: boolean | null
  levels: Levels
  /** Where each value stands in the file (B12; 表1 第3行第2列). */
  from: Partial<Record<Field, string>>
  /** The characters that stand there, as the file holds them: the proof beside each value. */
  source: Partial<Record<Field, string>>
  /** Values taken from a merged cell, from the row above or from 同上. */
  filled: Field[]
  /** Every cell of the item's rows, read or not, as the file holds it; none where the text has no table. */
  cells?: SourceCell[]
  /** The lines of a text that the item stands on, read or not; none where the file has cells. */
  lines?: SourceLine[]
  /** Columns this reader does not know, by their heading. */
  extra: Record<string, string>
  /** Further cells of a row that has more than one for the same heading; channels marked 可选 in the legend. */
  more?: { deadlineText?: string[]; optionalChannels?: Channel[] }
}

/** A cell as the file holds it; columns count from 0. A merged cell stands in each column it covers. */
export interface SourceCell {
  column: number
  from: string
  text: string
}

/** A line of a text as the file holds it. */
export interface SourceLine {
  from: string
  text: string
}

export interface Problem {
  /** The row's printed number, else its row in the file counted from 1; null where the whole file is meant. */
  row: number | null
  /** The heading of the column. */
  column: string | null
  from: string | null
  message: string
  /** A doubt must be decided by a person before the catalogue is adopted; a note is only said. */
  severity: 'doubt' | 'note'
}

export type Layout = 'html-table' | 'xlsx' | 'xls' | 'docx' | 'csv' | 'flattened-text'

/** A table of the file as its headings name it: shows a row as it stands there, and tells the layout. */
export interface TableHeadings {
  /** As the addresses of its cells name it (表2, a sheet's name). */
  table: string
  /** Columns from left to right; `means` is the field, fields of levels joined by +, or null for an unknown column. */
  columns: { index: number; title: string; means: string | null }[]
}

export interface CatalogueReading {
  rows: CatalogueRow[]
  problems: Problem[]
  layout: Layout
  sourceTitle: string | null
  /** Absent where the text has no table. */
  headings?: TableHeadings[]
  /** Which layout the file has, for what was taught about it (`layoutOf`). */
  layoutKey?: string
}

/** What people have said about files of one layout. Headings, signs and words are folded, as they are compared. */
export interface Lessons {
  headings: ReadonlyMap<string, Exclude<Field, `levels.${Level}`> | 'ignore'>
  levels: ReadonlyMap<string, Level>
  marks: ReadonlyMap<string, 'ticked' | 'unticked'>
  channels: ReadonlyMap<string, Channel>
}

export type LessonsByLayout = ReadonlyMap<string, Lessons>

/** What the reader asks of the deadline grammar: the demands of a cell, and what a person must decide about them. */
export type ReadDeadlineCell = (
  text: string,
  basis: string | null,
) => { deadlines: Deadline[]; doubts: string[]; certain: boolean }

/** What the reader asks of the register of laws: what must be compared with the source, and what is worth knowing. */
export type ReadBasisCell = (text: string) => { doubts: string[]; notes: string[] }

export interface ReadingDeps {
  readDeadline: ReadDeadlineCell
  readBasis: ReadBasisCell
  /** What was taught, by layout. */
  lessons?: LessonsByLayout
}

/** A row of which nothing is told yet. */
export const untoldRow = (): CatalogueRow => ({
  seq: null,
  level1: null,
  level2: null,
  elements: null,
  basis: null,
  deadlineText: null,
  deadlines: null,
  body: null,
  channels: null,
  channelsText: null,
  audienceAll: null,
  audienceSpecific: null,
  active: null,
  onRequest: null,
  levels: { prefecture: null, county: null, town: null, village: null },
  from: {},
  source: {},
  filled: [],
  extra: {},
})
