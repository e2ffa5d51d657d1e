import { elementsOf } from '#kernel/obligation/model.ts'

/** A row's words as they are compared: without spaces, stops and numbers of parts. */
export interface Content {
  level1: string
  name: string
  parts: readonly string[]
}

/** What of a row tells which item it is. */
export interface Words {
  level1: string | null
  level2: string | null
  elements: string | null
}

export function contentOf({ level1, level2, elements }: Words): Content {
  const group = plain(level1)
  const parts = elementsOf(elements ?? '').map(plain)
  return { level1: group, name: plain(level2) || group, parts: parts.filter((part) => part !== '') }
}

/** Words without the blanks and stops that files set one way or another. */
export const plain = (text: string | null): string => (text ?? '').replace(/[\s；;。，,、“”"（）()：:]/g, '')

/** How much of a list's content each of its parts is: what stands in many items tells little about one. */
export type Weigh = (part: string) => number

export function weighParts(contents: readonly Content[]): Weigh {
  const counts = new Map<string, number>()
  for (const { parts } of contents) for (const part of new Set(parts)) counts.set(part, (counts.get(part) ?? 0) + 1)
  return (part) => 1 / Math.sqrt(counts.get(part) ?? 1)
}

/**
 * The weight of the parts of one list that another has too; a part that is nearly the same counts as much as it is alike.
 * `nearly`: how alike, from 0 to 1, two parts must be at least.
 */
export function sharedWeight(one: readonly string[], other: readonly string[], weigh: Weigh, nearly: number): number {
  const left = new Set(other)
  let shared = 0
  const open: string[] = []
  for (const part of one) {
    if (left.delete(part)) shared += weigh(part)
    else open.push(part)
  }
  for (const part of open) {
    const [best, alike] = mostLike(part, left)
    if (best === null || alike < nearly) continue
    left.delete(best)
    shared += alike * weigh(part)
  }
  return shared
}

function mostLike(part: string, others: Iterable<string>): [string | null, number] {
  let best: [string | null, number] = [null, 0]
  for (const other of others) {
    const alike = likeness(part, other)
    if (alike > best[1]) best = [other, alike]
  }
  return best
}

export const weightOf = (parts: readonly string[], weigh: Weigh): number =>
  parts.reduce((sum, part) => sum + weigh(part), 0)

/** How alike two texts are, from 0 to 1: the share of pairs of neighbouring characters in common (Dice). */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const all = Math.max(0, one.length - 1) + Math.max(0, other.length - 1)
  if (all === 0) return 0
  const counts = new Map<number, number>()
  for (let at = 1; at < other.length; at++) {
    const pair = pairAt(other, at)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  let common = 0
  for (let at = 1; at < one.length; at++) {
    const pair = pairAt(one, at)
    const count = counts.get(pair) ?? 0
    if (count === 0) continue
    common++
    counts.set(pair, count - 1)
  }
  return (2 * common) / all
}

/** The characters before and at a place as one number: a text costs no further texts to compare. */
const pairAt = (text: string, at: number): number => text.charCodeAt(at - 1) * 65_536 + text.charCodeAt(at)
