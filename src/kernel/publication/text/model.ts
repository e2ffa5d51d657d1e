/**
 * 正文 (the body of an edition) as it is kept: a few kinds of blocks with a few marks, written in one canonical HTML.
 * What cannot be said in these types cannot be published.
 */

export const marks = ['strong', 'em', 'u', 'sub', 'sup'] as const
export type Mark = (typeof marks)[number]

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[]; readonly href: string | null }
  | { readonly kind: 'break' }
  /** An attachment shown in its place; whoever renders knows its address. */
  | { readonly kind: 'image'; readonly attachment: string; readonly alt: string }

/** Where the lines of a paragraph stand; null: as the page has it. */
export type Align = 'center' | 'right' | null

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly align: Align
  readonly content: readonly Inline[]
}

export interface Heading {
  readonly kind: 'heading'
  readonly level: 2 | 3 | 4
  readonly align: Align
  readonly content: readonly Inline[]
}

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  /** Number of the first item of an ordered list. */
  readonly start: number
  readonly items: readonly (readonly Block[])[]
}

export interface Cell {
  readonly head: boolean
  readonly colspan: number
  readonly rowspan: number
  readonly blocks: readonly Block[]
}

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly head: readonly (readonly Cell[])[]
  readonly body: readonly (readonly Cell[])[]
}

export interface Quote {
  readonly kind: 'quote'
  readonly blocks: readonly Block[]
}

export type Block = Paragraph | Heading | List | Table | Quote | { readonly kind: 'rule' }

/** How much a body may hold: beyond any real notice; what is larger is an attachment. */
export const bodyLimits = {
  /** Characters of markup as it comes in, and of text as it is kept. */
  markup: 1_500_000,
  text: 200_000,
  tableRows: 1_000,
  columns: 60,
  cells: 20_000,
  listDepth: 6,
  altText: 500,
} as const

/** What was left out or changed while a text was taken in, and how often. */
export type NoteKind =
  | 'image'
  | 'active'
  | 'deleted'
  | 'comment'
  | 'hidden'
  | 'link'
  | 'inner-table'
  | 'struck'
  | 'broken'
  | 'unseen'
export type Notes = ReadonlyMap<NoteKind, number>

const lineEnds = /<\/(?:p|h[2-4]|li|caption|tr)>|<br>|<hr>/g
const cellEnds = /<\/t[dh]>(?=<t[dh])/g
const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** The words of a body without its markup, a line for each paragraph, item and row. Reads canonical HTML only. */
export const textOf = (html: string): string =>
  html
    .replace(cellEnds, '\t')
    .replace(lineEnds, '\n')
    .replace(/<(?:ul|ol|table|blockquote)[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/\n+/g, '\n')
    .replace(/^\n|\n$/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, (sign) => signs[sign]!)
