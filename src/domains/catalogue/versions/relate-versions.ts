import {
  type Content,
  contentOf,
  likeness,
  sharedWeight,
  type Weigh,
  type Words,
  weighParts,
  weightOf,
} from './compare-content.ts'

/**
 * How a row of a new version goes on with an item of the one before. `same`: the very same words. `changed`: the one
 * goes on as the other. `merged`: one more item that the row unites. `split`: one more row that the item became.
 */
export interface Relation {
  before: number
  after: number
  kind: 'same' | 'changed' | 'merged' | 'split'
}

/**
 * Which items of a version go on in which rows of the next, by their words; numbers and order do not matter. What is in
 * no relation was dropped, or is new. First the very same words; then pairs, the most alike first; then what went into a
 * row that already goes on with another item, and what came out of an item that already goes on.
 */
export function relateVersions(before: readonly Words[], after: readonly Words[]): Relation[] {
  const [old, young] = [before.map(contentOf), after.map(contentOf)]
  const weigh = weighParts([...old, ...young])
  const same = sameWords(old, young)
  const [metOld, metYoung] = [new Set(same.map((each) => each.before)), new Set(same.map((each) => each.after))]
  const changed = pairsOfLikes(openOf(old, metOld), openOf(young, metYoung), weigh)
  for (const each of changed) {
    metOld.add(each.before)
    metYoung.add(each.after)
  }
  const pairs = [...same, ...changed]
  const youngLeft = withoutPartner(young, old, new Map(pairs.map((each) => [each.after, each.before])))
  const merged = openOf(old, metOld).flatMap(([at, content]): Relation[] => {
    const into = placeOf(content, youngLeft, weigh)
    return into === null ? [] : [{ before: at, after: into, kind: 'merged' }]
  })
  const oldLeft = withoutPartner(old, young, new Map(pairs.map((each) => [each.before, each.after])))
  const split = openOf(young, metYoung).flatMap(([at, content]): Relation[] => {
    const from = placeOf(content, oldLeft, weigh)
    const told = merged.some((each) => each.before === from && each.after === at)
    return from === null || told ? [] : [{ before: from, after: at, kind: 'split' }]
  })
  return [...same, ...changed, ...merged, ...split]
}

type Placed = [at: number, content: Content]

const openOf = (contents: readonly Content[], met: ReadonlySet<number>): Placed[] =>
  [...contents.entries()].filter(([at]) => !met.has(at))

/** Rows with the very same words take their items in order, each once. */
function sameWords(old: readonly Content[], young: readonly Content[]): Relation[] {
  const key = ({ level1, name, parts }: Content) => JSON.stringify([level1, name, parts])
  const left = Map.groupBy(old.keys(), (at) => key(old[at]!))
  return [...young.entries()].flatMap(([at, content]): Relation[] => {
    const from = left.get(key(content))?.shift()
    return from === undefined ? [] : [{ before: from, after: at, kind: 'same' }]
  })
}

/** What the name, the group and the content count when two rows are compared; and how alike they must be. */
const shares = { name: 0.35, group: 0.2, content: 0.45 }
const LEAST_LIKENESS = 0.5
/** Rows of other names and no part in common are not compared further: a catalogue has a million pairs of rows. */
const LIKE_NAMES = 0.5
/** Another content under the same name is another item. */
const LEAST_CONTENT = 0.3
const NEARLY = 0.6

function pairsOfLikes(old: readonly Placed[], young: readonly Placed[], weigh: Weigh): Relation[] {
  const others = new Map(young.map(([after, { parts }]) => [after, new Set(parts)]))
  const found: { before: number; after: number; score: number }[] = []
  for (const [before, one] of old)
    for (const [after, other] of young) {
      const name = likeness(one.name, other.name)
      if (name < LIKE_NAMES && !one.parts.some((part) => others.get(after)!.has(part))) continue
      const content = contentLikeness(one, other, weigh)
      if (content < LEAST_CONTENT) continue
      const score = shares.name * name + shares.group * likeness(one.level1, other.level1) + shares.content * content
      if (score >= LEAST_LIKENESS) found.push({ before, after, score })
    }
  const [metOld, metYoung] = [new Set<number>(), new Set<number>()]
  const pairs: Relation[] = []
  for (const { before, after, score } of found.sort((one, other) => other.score - one.score)) {
    if (metOld.has(before) || metYoung.has(after)) continue
    const rivals = found.filter(
      (each) =>
        (each.before === before) !== (each.after === after) &&
        Math.abs(each.score - score) < AS_ALIKE &&
        !metOld.has(each.before) &&
        !metYoung.has(each.after),
    )
    metOld.add(before)
    metYoung.add(after)
    if (rivals.length === 0) pairs.push({ before, after, kind: 'changed' })
  }
  return pairs
}

function contentLikeness(one: Content, other: Content, weigh: Weigh): number {
  const all = weightOf(one.parts, weigh) + weightOf(other.parts, weigh)
  return all === 0 ? 1 : (2 * sharedWeight(one.parts, other.parts, weigh, NEARLY)) / all
}

/** Where two could be meant, neither is taken: a person says which. */
const AS_ALIKE = 1e-9

/** What of each row its partner does not already account for: only that can have come from, or gone to, another. */
function withoutPartner(rows: readonly Content[], others: readonly Content[], partners: ReadonlyMap<number, number>) {
  return rows.map((row, at): Content => {
    const partner = partners.get(at)
    if (partner === undefined) return row
    const own = new Set(others[partner]!.parts)
    return { ...row, parts: row.parts.filter((part) => !own.has(part)) }
  })
}

/** A row holds another item where so much of the item's content stands in it. */
const LEAST_HELD = 0.6
/** A part of another item only where it is all but word for word: lists of one group resemble each other. */
const REWORDED = 0.9

/** The one row that holds the content of another, of the same group or with its name; null where none does. */
function placeOf(content: Content, rows: readonly Content[], weigh: Weigh): number | null {
  const whole = weightOf(content.parts, weigh)
  if (whole === 0) return null
  let best: { at: number; score: number } | null = null
  for (const [at, row] of rows.entries()) {
    const named = row.name.includes(content.name) || content.name.includes(row.name)
    const group = likeness(content.level1, row.level1)
    if (!named && group < 0.5) continue
    const held = sharedWeight(content.parts, row.parts, weigh, REWORDED) / whole
    const score = held + 0.3 * likeness(content.name, row.name) + 0.2 * group + (named ? 0.3 : 0)
    if (held >= LEAST_HELD && (!best || score > best.score)) best = { at, score }
  }
  return best?.at ?? null
}
