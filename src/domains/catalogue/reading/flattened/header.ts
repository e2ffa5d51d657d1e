import { fold } from '../fold.ts'
import { type Group, groupOf, type Head, headOf, levelHeadOf } from '../heads.ts'

/** A word of text between white space. */
export interface Token {
  text: string
  line: number
}

export function tokensOf(text: string): Token[] {
  return text.split('\n').flatMap((words, line) =>
    words
      .split(/\s/u)
      .filter((word) => word !== '')
      .map((word) => ({ text: word, line })),
  )
}

export type FlatHead = Head | Group

export interface FlatHeader {
  /** The first token after the headings. */
  end: number
  /** The headings as they are printed. */
  order: FlatHead[]
  /** Tick columns are among the headings. */
  ticks: boolean
  title: string | null
}

/** Longest run of tokens one heading may be broken into (序 号; 依 申 请; 公开内容 （要素）). */
const longestRun = 4

/** Finds the headings of a table whose cells have run together; null where three of the duty's side are not in a row. */
export function findFlatHeader(tokens: readonly Token[]): FlatHeader | null {
  for (let start = 0; start < tokens.length; start++) {
    const first = headingAt(tokens, start)
    if (!first || (first.head !== 'seq' && first.head !== 'item')) continue
    const { order, end } = runFrom(tokens, start)
    if (duties.filter((head) => order.includes(head)).length >= 3) {
      return { end, order, ticks: hasTicks(order), title: titleBefore(tokens, start) }
    }
    // The rest of a run is no better than the whole, and asking it again would square the work.
    start = end - 1
  }
  return null
}

const duties: FlatHead[] = ['elements', 'basis', 'deadlineText', 'body', 'channels']

function runFrom(tokens: readonly Token[], start: number): { order: FlatHead[]; end: number } {
  const order: FlatHead[] = []
  let end = start
  for (let found = headingAt(tokens, end); found; found = headingAt(tokens, end)) {
    order.push(found.head)
    end += found.length
  }
  return { order, end }
}

/** The longest run of tokens from here that makes one heading. */
function headingAt(tokens: readonly Token[], start: number): { head: FlatHead; length: number } | null {
  for (let length = Math.min(longestRun, tokens.length - start); length > 0; length--) {
    const text = fold(
      tokens
        .slice(start, start + length)
        .map((token) => token.text)
        .join(''),
    )
    if (!hanOnly.test(text)) continue
    const head = headOf(text) ?? groupOf(text) ?? (levelHeadOf(text) ? 'levels' : null)
    if (head) return { head, length }
  }
  return null
}

const hanOnly = /^[\u4e00-\u9fff()、/]+$/

const hasTicks = (order: FlatHead[]): boolean =>
  order.some((head) => ['audience', 'audienceAll', 'mode', 'active', 'levels'].includes(head))

/** The word before the headings, where it calls itself a catalogue; else a line that says 标题. */
function titleBefore(tokens: readonly Token[], start: number): string | null {
  const before = tokens[start - 1]?.text
  if (before && /目录|清单|一览表/.test(before)) return before
  const label = tokens.findIndex((token) => /^标题[:：]?$/.test(token.text))
  return label >= 0 && label + 1 < start ? tokens[label + 1]!.text : null
}
