import { fold } from './fold.ts'
import type { Reading } from './model.ts'

/** A text as written and as folded; positions are the same in both. */
export interface Folded {
  written: string
  text: string
}

/** Where a finder saw a candidate, and how it reads. */
export interface Find {
  begin: number
  end: number
  reading: Reading
}

/**
 * Tries `read` at every place where `form` matches. What is not accepted is given up by one character only, so that a
 * candidate cannot swallow the true one behind it; `read` gets the words as written too; `form` must match a bounded length to keep the whole linear.
 */
export function* scan(
  { written, text }: Folded,
  form: RegExp,
  read: (match: RegExpExecArray, written: string) => Find | null,
): Generator<Find> {
  // The position is kept here, since a form is shared by all who scan.
  let position = 0
  for (;;) {
    form.lastIndex = position
    const match = form.exec(text)
    if (!match) return
    const find = read(match, written.slice(match.index, wholeCharacter(written, match.index + match[0].length)))
    if (find) yield find
    position = find ? find.end : match.index + 1
  }
}

/** How a text reads that is one number from end to end, blanks apart; null where it is not. */
export function readWhole(written: string, find: (folded: Folded) => Iterable<Find>): Reading | null {
  const trimmed = written.trim()
  for (const { begin, end, reading } of find({ written: trimmed, text: fold(trimmed) }))
    if (begin === 0 && end === trimmed.length) return reading
  return null
}

/** Whether the words just before a place name what stands there: 身份证号：, 电话（传真）. */
export const isLabelled = (text: string, begin: number, label: RegExp): boolean =>
  label.test(text.slice(Math.max(0, begin - 24), begin))

/** Whether the candidate is all the text there is: somebody asks about this one value. */
export const isAlone = (text: string, begin: number, end: number): boolean =>
  isBlank(text.slice(0, begin)) && isBlank(text.slice(end))

/** Whether a place stands inside an address of the web, whose figures are numbers of pages. */
export function isInAddress(text: string, begin: number): boolean {
  let start = begin
  while (begin - start < 200 && isVisibleAscii(text.charCodeAt(start - 1))) start--
  return /:\/\/|www\.|\.(?:cn|com|net|org)\b|[?&][a-z_]+=$|[/_]$/i.test(text.slice(start, begin))
}

const isVisibleAscii = (unit: number): boolean => unit > 0x20 && unit < 0x7f

const isBlank = (text: string): boolean => /^\s{0,60}$/.test(text)

/** A figure may be written as a character of two units; the second belongs to it. */
function wholeCharacter(written: string, end: number): number {
  return /[\ud800-\udbff]/.test(written.charAt(end - 1)) ? end + 1 : end
}
