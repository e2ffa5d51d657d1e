import type { Pattern } from './pattern.ts'
import { patterns } from './patterns.ts'

/** Each word that some pattern needs, with its own bit in a row of numbers. */
const neededWords = [...new Set(patterns.flatMap(({ needs = [] }) => needs))].map((word, index) => ({
  word,
  slot: Math.floor(index / 31),
  bit: 1 << (index % 31),
}))
const byFirst = Map.groupBy(neededWords, ({ word }) => word.charCodeAt(0))
/** 1 for each character that begins a needed word: most characters of a cell begin none. */
const begins = new Uint8Array(0x10000)
for (const code of byFirst.keys()) begins[code] = 1
const slots = Math.ceil(neededWords.length / 31)

/** The part of the table for each set of words that was met; cells share a few dozen such sets. */
const known = new Map<string, readonly Pattern[]>()
const MOST_KNOWN = 2000

/** The patterns that can fit anywhere in this text, by the words they need, in the order of the table. */
export function hopefulFor(text: string): readonly Pattern[] {
  const present = wordsIn(text)
  const met = known.get(present)
  if (met) return met
  const hopeful = patterns.filter(({ needs }) => needs === undefined || needs.some((word) => text.includes(word)))
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(present, hopeful)
  return hopeful
}

/** Which needed words stand in the text, as a key. */
function wordsIn(text: string): string {
  const present = new Array<number>(slots).fill(0)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!begins[code]) continue
    for (const { word, slot, bit } of byFirst.get(code)!) if (text.startsWith(word, at)) present[slot]! |= bit
  }
  return present.join()
}
