import { generalNames } from '../../supplement/words.ts'
import { likeness } from '../../versions/compare-content.ts'
import { foldName } from '../model.ts'
import type { LinkEvidence, LinkItem, LinkRow, Proposal } from './model.ts'

/** From here on a name is worth showing to a person. */
const LEAST = 0.5
/** An article in common makes two names that are somewhat alike worth showing. */
const CITED = 0.2
/** No person reads more proposals of one row. */
const mostOfRow = 6

/**
 * Which items of a county may come from which rows of a source, by their names and by the articles that both cite; the
 * surest first. Nothing is a link before a person confirms it. Pure; the order of the lists matters not. Compares all with
 * all: asked for one row or one item at a time.
 */
export function proposeLinks(rows: readonly LinkRow[], items: readonly LinkItem[]): Proposal[] {
  const folded = items.map((item) => ({
    item,
    name: nameOf(item),
    group: core(item.level1),
    cites: new Set(item.cites),
  }))
  return rows.flatMap((row, at) => {
    const own = core(row.name)
    const heading = row.heading === null ? null : core(row.heading)
    const isGeneral = generalNames.has(own)
    const found = folded.flatMap((other, place): Proposal[] => {
      if (isGeneral && likeness(heading ?? '', other.group) < LEAST) return []
      const cites = row.cites.filter((each) => each.includes('#') && other.cites.has(each))
      const byName = likeness(own, other.name)
      const byGroup = likeness(own, other.group)
      const underHeading = heading === null ? 0 : 0.15 * likeness(heading, other.group)
      const score = Math.max(byName, 0.9 * byGroup) + (cites.length > 0 ? CITED : 0) + underHeading
      if (score < LEAST) return []
      return [
        { row: at, item: place, score, evidence: { name: look(own, other.name), group: byGroup >= LEAST, cites } },
      ]
    })
    return found
      .toSorted(
        (one, other) => other.score - one.score || (items[one.item]!.itemId < items[other.item]!.itemId ? -1 : 1),
      )
      .slice(0, mostOfRow)
  })
}

const look = (one: string, other: string): LinkEvidence['name'] =>
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
