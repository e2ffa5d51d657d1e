import type { Pattern } from './pattern.ts'
import { patterns } from './patterns.ts'

const neededWords = [...new Set(patterns.flatMap(({ needs = [] }) => needs))]

/** The part of the table for each set of words that was met; cells share a few dozen such sets. */
const known = new Map<string, readonly Pattern[]>()
const MOST_KNOWN = 2000

/** The patterns that can fit anywhere in this text, by the words they need, in the order of the table. */
export function hopefulFor(text: string): readonly Pattern[] {
  let present = ''
  for (const word of neededWords) if (text.includes(word)) present += `${word} `
  const met = known.get(present)
  if (met) return met
  const hopeful = patterns.filter(({ needs }) => needs === undefined || needs.some((word) => text.includes(word)))
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(present, hopeful)
  return hopeful
}
