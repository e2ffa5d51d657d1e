import { contentOf, type Words } from '../versions/compare-content.ts'
import { relateVersions } from '../versions/relate-versions.ts'

/** A line as it is looked for in the other list. */
export interface Compared extends Words {
  fieldCode: string | null
}

/** Which item above a line most likely comes from, by its place; and items above that a line unites with another. */
export interface Proposals {
  /** By the place of the line below. */
  parents: Map<number, { upper: number; certain: boolean }>
  /** By the place of the item above: the line below that holds its content. */
  united: Map<number, number>
}

/**
 * Where the lines of a list come from in the list above, by content: first within each field, for the same words
 * (政策法规、监督检查) stand in many; then whatever is left. Certain is what has the same name under the same heading and
 * no rival.
 */
export function proposeRelations(uppers: readonly Compared[], lowers: readonly Compared[]): Proposals {
  const found: Proposals = { parents: new Map(), united: new Map() }
  const met = new Set<number>()
  const codes = new Set(uppers.flatMap(({ fieldCode }) => fieldCode ?? []))
  for (const code of codes) pass(({ fieldCode }) => fieldCode === code)
  pass(() => true)
  return found

  function pass(isMeant: (line: Compared) => boolean): void {
    const above = [...uppers.keys()].filter((place) => !met.has(place) && isMeant(uppers[place]!))
    const below = [...lowers.keys()].filter((place) => !found.parents.has(place) && isMeant(lowers[place]!))
    if (above.length === 0 || below.length === 0) return
    for (const { before, after, kind } of relateVersions(
      above.map((place) => uppers[place]!),
      below.map((place) => lowers[place]!),
    )) {
      const [upper, lower] = [above[before]!, below[after]!]
      if (kind === 'merged') {
        found.united.set(upper, lower)
        continue
      }
      found.parents.set(lower, { upper, certain: kind === 'same' || (kind === 'changed' && sameName(upper, lower)) })
      met.add(upper)
    }
  }

  function sameName(upper: number, lower: number): boolean {
    const [one, other] = [contentOf(uppers[upper]!), contentOf(lowers[lower]!)]
    return one.name === other.name && one.level1 === other.level1
  }
}
