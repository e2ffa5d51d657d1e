import { addText, type Run, type Tell, tidyRun } from './inline-run.ts'
import {
  type Align,
  type Block,
  bodyLimits,
  type Inline,
  type Mark,
  marks as markOrder,
  type NoteKind,
} from './model.ts'
import { TooMuch } from './too-much.ts'
import { tooMuchWords } from './words.ts'

/** What is counted over a whole body while it is read, and what is to be told of it. */
export interface Tally {
  notes: Map<NoteKind, number>
  tell: Tell
  cells: number
  characters: number
  /** How far the headings are set down: a page has one h1, its title. */
  shift: number
}

export function newTally(shift: number): Tally {
  const notes = new Map<NoteKind, number>()
  const tell: Tell = (kind, times = 1) => void notes.set(kind, (notes.get(kind) ?? 0) + times)
  return { notes, tell, cells: 0, characters: 0, shift }
}

/** The marks and the place in which words stand. */
export interface Style {
  marks: readonly Mark[]
  href: string | null
  align: Align
  /** Level of the heading around the words; null in a paragraph. */
  heading: 2 | 3 | 4 | null
}

export const plainStyle: Style = { marks: [], href: null, align: null, heading: null }

/** Adds a mark in the one order in which marks are kept; a word is not raised and lowered at once. */
export function withMark(style: Style, mark: Mark): Style {
  const all = new Set<Mark>([...style.marks, mark])
  if (all.has('sub') && all.has('sup')) all.delete(mark === 'sub' ? 'sup' : 'sub')
  return { ...style, marks: markOrder.filter((each) => all.has(each)) }
}

export const withoutMark = (style: Style, mark: Mark): Style =>
  style.marks.includes(mark) ? { ...style, marks: style.marks.filter((each) => each !== mark) } : style

/** Where blocks come to stand: the body itself, a quote, an item or a cell. Headings stand in the body only. */
export interface Flow {
  blocks: Block[]
  run: Run
  style: Style
  place: 'body' | 'inside'
  listDepth: number
  inTable: boolean
  inQuote: boolean
  /** What stands here is heavy by itself: a head cell. */
  heavy: boolean
  tally: Tally
}

export const newFlow = (tally: Tally, around?: Partial<Flow>): Flow => ({
  blocks: [],
  run: [],
  style: plainStyle,
  place: 'body',
  listDepth: 0,
  inTable: false,
  inQuote: false,
  heavy: false,
  ...around,
  tally,
})

export function addWords(flow: Flow, words: string, style: Style): void {
  flow.tally.characters += words.length
  if (flow.tally.characters > bodyLimits.text * 2) throw new TooMuch(tooMuchWords.text(bodyLimits.text))
  startRun(flow, style)
  addText(flow.run, words, style.marks, style.href, flow.tally.tell)
}

export function addPiece(flow: Flow, piece: Inline, style: Style): void {
  startRun(flow, style)
  const last = flow.run.at(-1)
  // Two line ends are how web pages write a new paragraph.
  if (piece.kind === 'break' && last?.kind === 'break') endParagraph(flow)
  else flow.run.push(piece)
}

function startRun(flow: Flow, style: Style): void {
  if (flow.run.length === 0) flow.style = style
}

/** Ends the paragraph or heading being read; one without words leaves nothing. */
export function endParagraph(flow: Flow): void {
  const { run, style, place, heavy } = flow
  if (run.length === 0) return
  flow.run = []
  const { heading, align } = style
  const light = heading !== null || heavy
  const pieces = light ? run.map((piece) => (piece.kind === 'text' ? lighter(piece) : piece)) : run
  const content = tidyRun(pieces)
  if (content.length === 0) return
  flow.blocks.push(
    heading === null || place === 'inside'
      ? { kind: 'paragraph', align, content }
      : { kind: 'heading', level: heading, align, content },
  )
}

/** A heading and a head cell are heavy by themselves. */
const lighter = (piece: Extract<Inline, { kind: 'text' }>): Inline => ({
  ...piece,
  marks: piece.marks.filter((mark) => mark !== 'strong'),
})
