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

const isNumber = (token: Token | undefined): boolean => /^\d{1,5}$/.test(token?.text ?? '')

function startsAfterTicks(tokens: readonly Token[], begin: number): number[] {
  const starts: number[] = []
  for (let i = begin; i < tokens.length; i++) {
    if (isNumber(tokens[i]) && (i === begin || beginsWithTick(tokens[i - 1]!.text))) starts.push(i)
  }
  return starts
}

function startsInSequence(tokens: readonly Token[], begin: number): number[] {
  if (!isNumber(tokens[begin])) return []
  const places = new Map<number, number[]>()
  for (let i = begin; i < tokens.length; i++) {
    if (!isNumber(tokens[i])) continue
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
  return { seq, line: tokens[start]!.line, words: kept, mixed: words.includes(String(seq + 1)) }
}
