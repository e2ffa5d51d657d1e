import { likeness, sharedWeight, type Weigh, weighParts, weightOf } from '../versions/compare-content.ts'
import { relateVersions } from '../versions/relate-versions.ts'
import type { Evidence } from './model.ts'
import type { PreparedItem } from './prepare-item.ts'
import { generalNames } from './words.ts'

/** Two items of the catalogues that say the same, with the words they share. */
export interface Twins {
  items: readonly [PreparedItem, PreparedItem]
  evidence: readonly Evidence[]
}

/**
 * Items of different catalogues that are alike, and items of one catalogue in the very same words. Rows of a general name
 * (政策文件, 监督举报) are alike only under headings that are: every field has its own.
 */
export function findTwins(items: readonly PreparedItem[]): Twins[] {
  const weigh = weighParts(items.map(({ content }) => content))
  const catalogues = [...Map.groupBy(items, ({ catalogue }) => catalogue).values()]
  const within = catalogues.flatMap(sameWords)
  const across = catalogues.flatMap((one, at) =>
    catalogues.slice(at + 1).flatMap((other) => pairsOf(one, other).filter((pair) => areTwins(pair, weigh))),
  )
  return [...within, ...across].map((pair) => ({ items: pair, evidence: [alikeness(pair)] }))
}

type Pair = readonly [PreparedItem, PreparedItem]

function sameWords(items: readonly PreparedItem[]): Pair[] {
  const groups = Map.groupBy(items, ({ content }) => JSON.stringify(content))
  return [...groups.values()].flatMap(([first, ...others]) => others.map((other): Pair => [first!, other]))
}

const wordsOf = ({ item: { level1, level2, elements } }: PreparedItem) => ({ level1, level2, elements })

const pairsOf = (one: readonly PreparedItem[], other: readonly PreparedItem[]): Pair[] =>
  relateVersions(one.map(wordsOf), other.map(wordsOf))
    .filter(({ kind }) => kind === 'same' || kind === 'changed')
    .map(({ before, after }): Pair => [one[before]!, other[after]!])

const ALIKE = 0.6

function areTwins([one, other]: Pair, weigh: Weigh): boolean {
  const [a, b] = [one.content, other.content]
  if (likeness(a.name, b.name) < ALIKE) return false
  const all = weightOf(a.parts, weigh) + weightOf(b.parts, weigh)
  if (all > 0 && (2 * sharedWeight(a.parts, b.parts, weigh, ALIKE)) / all < ALIKE) return false
  const general = generalNames.has(a.name) || generalNames.has(b.name)
  return !general || likeness(a.level1, b.level1) >= ALIKE
}

const alikeness = ([one, other]: Pair): Evidence => ({
  kind: 'alike',
  item: one.item.id,
  written: one.title,
  meets: other.title,
})
