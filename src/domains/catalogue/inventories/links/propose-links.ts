import { generalNames } from '../../supplement/words.ts'
import { likeness } from '../../versions/compare-content.ts'
import { relateVersions } from '../../versions/relate-versions.ts'
import { foldName } from '../model.ts'
import type { LinkItem, LinkRow, Proposal } from './model.ts'

/** From here on a name is worth showing to a person. */
const LEAST = 0.5
/** An article in common makes two names that are somewhat alike worth showing. */
const CITED = 0.2
/** No person reads more proposals of one row. */
const mostOfRow = 6

/**
 * Which items of a county may come from which rows of a source, by their names and by the articles that both cite; the
 * surest first. A guideline is held against the catalogue like two versions of one list. Nothing is a link before a
 * person confirms it; only what has the very same words may be confirmed in bulk. Pure; the order of the lists matters not.
 */
export function proposeLinks(rows: readonly LinkRow[], items: readonly LinkItem[]): Proposal[] {
  const folded = items.map((item) => ({ name: nameOf(item), group: core(item.level1), item }))
  const near = neighboursOf(folded.map(({ name, group }) => [name, group]))
  const certain = certainPairs(rows, items)
  return rows.flatMap((row, at) => {
    const own = core(row.name)
    const heading = row.heading === null ? null : core(row.heading)
    const found = [...new Set([...near(own), ...(certain.get(at) ?? [])])].flatMap((place): Proposal[] => {
      const other = folded[place]!
      const isCertain = certain.get(at)?.includes(place) ?? false
      const cites = row.cites.filter((each) => each.includes('#') && other.item.cites.includes(each))
      const byName = likeness(own, other.name)
      const byGroup = likeness(own, other.group)
      const underHeading = heading === null ? 0 : 0.15 * likeness(heading, other.group)
      const score = Math.max(byName, 0.9 * byGroup) + (cites.length > 0 ? CITED : 0) + underHeading
      if (!isCertain && score < LEAST) return []
      if (!isCertain && generalNames.has(own) && likeness(heading ?? '', other.group) < LEAST) return []
      return [
        {
          row: at,
          item: place,
          certain: isCertain,
          score: isCertain ? 2 : Math.min(1, score),
          evidence: { name: look(own, other.name), group: byGroup >= LEAST, cites },
        },
      ]
    })
    return found
      .toSorted((one, other) => other.score - one.score || (idOf(items, one) < idOf(items, other) ? -1 : 1))
      .slice(0, mostOfRow)
  })
}

const idOf = (items: readonly LinkItem[], { item }: Proposal): string => items[item]!.itemId

const look = (one: string, other: string): Proposal['evidence']['name'] =>
  one === other ? 'same' : likeness(one, other) >= LEAST ? 'alike' : 'other'

const nameOf = ({ level1, level2 }: LinkItem): string => core(level2 ?? level1)

/** 对骗取救助的处罚 → 骗取救助: what a power is about, without the words that say what kind of power it is. */
const core = (name: string): string => {
  const folded = foldName(name)
  const bare = folded
    .replace(/^(?:对|关于)/, '')
    .replace(/(?:的)?(?:行政)?(?:许可|处罚|强制|征收|给付|检查|确认|奖励|裁决|备案)$/, '')
  return bare.length >= 2 ? bare : folded
}

/** Rows and items in the very same words under the same heading, each the only one that has them. */
function certainPairs(rows: readonly LinkRow[], items: readonly LinkItem[]): Map<number, number[]> {
  const all = [...sameNames(rows, items), ...sameRows(rows, items)]
  const pairs = [...new Map(all.map((pair) => [`${pair.row}|${pair.item}`, pair])).values()]
  const once = (of: 'row' | 'item') => {
    const groups = Map.groupBy(pairs, (pair) => pair[of])
    return (pair: (typeof pairs)[number]) => groups.get(pair[of])!.length === 1
  }
  const [rowOnce, itemOnce] = [once('row'), once('item')]
  return new Map(pairs.filter((pair) => rowOnce(pair) && itemOnce(pair)).map(({ row, item }) => [row, [item]]))
}

function sameNames(rows: readonly LinkRow[], items: readonly LinkItem[]): { row: number; item: number }[] {
  const byBoth = onceEach(items, ({ level1, level2 }) => `${foldName(level1)}|${foldName(level2 ?? level1)}`)
  const byName = onceEach(items, ({ level1, level2 }) => foldName(level2 ?? level1))
  const rowKey = ({ heading, name }: LinkRow) =>
    heading === null ? foldName(name) : `${foldName(heading)}|${foldName(name)}`
  return [...onceEach(rows, rowKey)].flatMap(([key, row]) => {
    const { heading, name } = rows[row]!
    if (heading === null && generalNames.has(foldName(name))) return []
    const item = (heading === null ? byName : byBoth).get(key)
    return item === undefined ? [] : [{ row, item }]
  })
}

/** Rows with elements, as a guideline has them, go on in a catalogue as one version does in the next. */
function sameRows(rows: readonly LinkRow[], items: readonly LinkItem[]): { row: number; item: number }[] {
  const told = [...rows.entries()].filter(([, { elements }]) => elements !== null)
  if (told.length === 0) return []
  const before = told.map(([, { heading, name, elements }]) => ({
    level1: heading ?? name,
    level2: heading === null ? null : name,
    elements,
  }))
  const rowsOnce = new Set(
    onceEach(before, ({ level1, level2 }) => `${foldName(level1)}|${foldName(level2 ?? '')}`).values(),
  )
  return relateVersions(before, items)
    .filter(({ kind, before: at }) => kind === 'same' && rowsOnce.has(at))
    .map(({ before: at, after }) => ({ row: told[at]![0], item: after }))
}

/** Places of what is the only one with its key. */
function onceEach<Each>(list: readonly Each[], keyOf: (each: Each) => string): Map<string, number> {
  const groups = Map.groupBy(list.keys(), (at) => keyOf(list[at]!))
  return new Map([...groups].flatMap(([key, places]) => (places.length === 1 ? [[key, places[0]!] as const] : [])))
}

/**
 * Finds texts that share pairs of neighbouring characters with another, without comparing all with all: a county has
 * thousands of rows and a thousand items.
 */
function neighboursOf(texts: readonly (readonly string[])[]): (text: string) => number[] {
  const places = new Map<string, number[]>()
  for (const [at, of] of texts.entries())
    for (const pair of new Set(of.flatMap(pairsOf))) {
      const there = places.get(pair)
      if (there) there.push(at)
      else places.set(pair, [at])
    }
  return (text) => {
    const pairs = pairsOf(text)
    const counts = new Map<number, number>()
    for (const pair of pairs) for (const at of places.get(pair) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1)
    // With a fifth of the pairs in common the names can still be alike once an article joins them.
    const least = Math.max(1, pairs.length * 0.2)
    return [...counts].flatMap(([at, count]) => (count >= least ? [at] : []))
  }
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
