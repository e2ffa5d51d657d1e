import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { tickedMarks } from '../ticks.ts'
import { refusals } from '../words.ts'
import type { Token } from './header.ts'

/** One row of run-together text, from its number to its last tick. */
export interface FlatRow {
  seq: number
  line: number
  words: string[]
  /** A number that should begin the next row stands inside: two rows may have run together. */
  mixed: boolean
}

export interface FlatRows {
  rows: FlatRow[]
  /** Numbers that are not there. */
  missing: number[]
}

export const beginsWithTick = (word: string): boolean => tickedMarks.includes(word[0]!)

/**
 * Splits the words after the headings into rows. A bare number begins a row where it comes first or after a tick;
 * where the ticks are lost too, only a number that follows on and stands there once. Anything else is refused.
 */
export function splitRows(tokens: readonly Token[], begin: number, ticks: boolean): FlatRows {
  const ticked = ticks && tokens.slice(begin).some((token) => beginsWithTick(token.text))
  const starts = ticked ? startsAfterTicks(tokens, begin) : startsInSequence(tokens, begin)
  if (starts[0] !== begin) throw new CannotReadFile(refusals.mixedText)
  const rows = starts.map((start, i) => rowFrom(tokens, start, starts[i + 1] ?? null, ticked))
  const missing: number[] = []
  for (let i = 1; i < rows.length; i++) {
    const [before, seq] = [rows[i - 1]!.seq, rows[i]!.seq]
    if (seq <= before || seq - before > 200) throw new CannotReadFile(refusals.mixedText)
    for (let n = before + 1; n < seq; n++) missing.push(n)
  }
  return { rows, missing }
}

/** A number alone; in front of a mark it numbers a list whose line end stands before the mark (2 / .文号). */
const isNumberAt = (tokens: readonly Token[], at: number): boolean =>
  /^\d{1,5}$/.test(tokens[at]?.text ?? '') && !/^[.．、)）]/.test(tokens[at + 1]?.text ?? '')

function startsAfterTicks(tokens: readonly Token[], begin: number): number[] {
  const starts: number[] = []
  for (let i = begin; i < tokens.length; i++) {
    if (isNumberAt(tokens, i) && (i === begin || beginsWithTick(tokens[i - 1]!.text))) starts.push(i)
  }
  return starts
}

function startsInSequence(tokens: readonly Token[], begin: number): number[] {
  if (!isNumberAt(tokens, begin)) return []
  const places = new Map<number, number[]>()
  for (let i = begin; i < tokens.length; i++) {
    if (!isNumberAt(tokens, i)) continue
    const number = Number(tokens[i]!.text)
    const known = places.get(number)
    if (known) known.push(i)
    else places.set(number, [i])
  }
  const starts = [begin]
  for (let next = Number(tokens[begin]!.text) + 1; ; next++) {
    const found = (places.get(next) ?? []).filter((place) => place > starts.at(-1)!)
    if (found.length === 0) return starts
    if (found.length > 1) throw new CannotReadFile(refusals.mixedText)
    starts.push(found[0]!)
  }
}

function rowFrom(tokens: readonly Token[], start: number, next: number | null, ticked: boolean): FlatRow {
  const seq = Number(tokens[start]!.text)
  const words = tokens.slice(start + 1, next ?? tokens.length).map((token) => token.text)
  const last = ticked ? words.findLastIndex(beginsWithTick) : words.length - 1
  const kept = words.slice(0, last + 1)
  // Behind the last tick too: a row whose ticks were lost or merged would else be gone without a word.
  const mixed = words.some((word, i) => word === String(seq + 1) && isNumberAt(tokens, start + 1 + i))
  return { seq, line: tokens[start]!.line, words: kept, mixed }
}
