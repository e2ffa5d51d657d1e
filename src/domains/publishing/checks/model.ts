import type { Attachment } from '#kernel/publication/attachments/model.ts'
import type { ElementText } from '#kernel/publication/model.ts'
import type { Register } from '#law/citation/model.ts'

/** A paragraph, a heading or a table of a text, numbered as a reader counts them. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'table'
  /** From 1. */
  number: number
  text: string
}

export interface TextTable {
  number: number
  rows: { text: string; head: boolean }[][]
  /** A table stands inside a cell of this one. */
  nests: boolean
}

export interface TextLink {
  href: string
  text: string
  number: number
}

export interface TextPicture {
  /** Id of the attachment that it shows. */
  attachment: string | null
  alt: string | null
  number: number
}

/** A text as the checks see it. */
export interface ReadText {
  blocks: Block[]
  tables: TextTable[]
  links: TextLink[]
  pictures: TextPicture[]
}

export const rules = [
  'dead-link',
  'link-not-asked',
  'inside-link',
  'attachment-silent',
  'attachment-missing',
  'attachment-name',
  'picture-missing',
  'picture-alt',
  'table-head',
  'layout-table',
  'repealed',
  'older-text',
  'no-such-day',
  'future-day',
  'formed-late',
  'signed-day',
  'doubled-title',
  'placeholder',
  'nil-reason',
  'see-attachment',
  'see-text',
] as const
export type Rule = (typeof rules)[number]

/** `must`: mended or answered before the draft is handed to review; `hint`: worth a look. */
export type Severity = 'must' | 'hint'

export interface Place {
  /** Which part of the edition: its title, a demanded element by its name, the body, the attachments, the date. */
  part: string
  /** Paragraph of the body, from 1. */
  paragraph: number | null
  /** The words around it. */
  around: string
}

/** What a rule found; `evidence` is what it is about, and nothing that changes when other words change. */
export interface Found {
  rule: Rule
  severity: Severity
  place: Place
  says: string
  mend: string
  evidence: string
}

export interface Finding extends Omit<Found, 'evidence'> {
  /** The same as long as the evidence is. */
  key: string
}

export interface Answer {
  key: string
  reason: string
  personName: string
  at: Temporal.Instant
}

export type LinkOutcome = 'alive' | 'broken' | 'not-checked'

/** Everything that the rules look at; no rule asks for more. */
export interface PageUnderCheck {
  title: string
  text: ReadText
  elements: readonly ElementText[]
  demanded: readonly string[]
  formedOn: Temporal.PlainDate
  /** The day on which readers get it: that of the release, or today. */
  releaseOn: Temporal.PlainDate
  /** Those that readers get, in their order. */
  attachments: readonly Attachment[]
  /** Paths of this site that stand in the text, and whether readers get a page there. */
  inside: ReadonlyMap<string, boolean>
  /** Outside addresses that were asked. */
  outside: ReadonlyMap<string, { outcome: LinkOutcome; says: string }>
  /** Other publications of the organ under the same title. */
  twins: readonly { title: string; state: string }[]
  register: Register
}

/** How a demanded element is answered, and where. */
export interface Evidence {
  element: string
  by: 'field' | 'nil' | 'passage' | 'attachment' | 'missing'
  place: string
}

/** The parts of an edition in which somebody types, each with its paragraphs. */
export function* typedParts(page: PageUnderCheck, words: { title: string; body: string }): Generator<[string, Block]> {
  yield [words.title, { kind: 'paragraph', number: 1, text: page.title }]
  for (const { element, text } of page.elements) yield [element, { kind: 'paragraph', number: 1, text }]
  for (const block of page.text.blocks) yield [words.body, block]
}

/** Some words before and after a place in a text. */
export function around(text: string, begin: number, end: number, reach = 12): string {
  const from = Math.max(0, begin - reach)
  const to = Math.min(text.length, end + reach)
  return `${from > 0 ? '…' : ''}${text.slice(from, to).toWellFormed()}${to < text.length ? '…' : ''}`
}

/** Paths of this site begin with one slash. */
export const isInside = (href: string): boolean => /^\/(?![/\\])/.test(href)
export const isOutside = (href: string): boolean => /^https?:\/\//i.test(href)
