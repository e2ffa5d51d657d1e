import type { Calendar } from '#law/calendar/model.ts'
import { type Departure, departuresFrom, kindOf } from './compare-standards.ts'
import type { Again, Drop, InheritanceKind, LowerLine, Relation, UpperItem } from './model.ts'
import { proposeRelations } from './propose-relations.ts'

/** A line of the list below with where it comes from: as a person said, else as the content tells. */
export interface Line {
  lower: LowerLine
  upper: UpperItem | null
  kind: InheritanceKind
  departures: Departure[]
  reason: string | null
  said: Relation | null
  /** Proposed so plainly that it may be confirmed without looking: nothing is narrowed. */
  certain: boolean
  again: Again | null
}

/** An item above that no line below stands for. */
export interface DroppedLine {
  upper: UpperItem
  reason: string | null
  said: Drop | null
  /** The line below that holds its content, to be named as the reason. */
  unitedIn: string | null
  again: Again | null
}

export interface Lines {
  lines: Line[]
  dropped: DroppedLine[]
}

/**
 * Every line below and every item above in one place: taken over, narrowed, widened or own below; dropped above. An item
 * above is dropped only where no line stands for it, neither said nor proposed.
 */
export function linesOf(
  uppers: readonly UpperItem[],
  lowers: readonly LowerLine[],
  said: { relations: readonly Relation[]; drops: readonly Drop[] },
  { calendar, lowerTier }: { calendar: Calendar; lowerTier: number },
  /** Which item above a line is known to stand on, by its key; nobody has said yet how. */
  known: ReadonlyMap<string, string> = new Map(),
): Lines {
  const byId = new Map(uppers.map((upper) => [upper.itemId, upper]))
  const relations = new Map(said.relations.map((relation) => [relation.key, relation]))
  const taken = new Set([...said.relations.flatMap(({ upperItem }) => upperItem ?? []), ...known.values()])
  const open = lowers.filter(({ key }) => !relations.has(key) && !known.has(key))
  const free = uppers.filter(({ itemId }) => !taken.has(itemId))
  const { parents, united } = proposeRelations(free.map(compared), open.map(compared))
  const proposed = new Map(
    [...parents].map(([place, { upper, certain }]) => [open[place]!.key, { upper: free[upper]!, certain }]),
  )
  const lines = lowers.map((lower): Line => {
    const relation = relations.get(lower.key) ?? null
    const linked = byId.get(known.get(lower.key) ?? '')
    const guess = linked ? { upper: linked, certain: true } : proposed.get(lower.key)
    const upper = relation
      ? relation.upperItem === null
        ? null
        : (byId.get(relation.upperItem) ?? null)
      : (guess?.upper ?? null)
    const departures = upper ? departuresFrom(upper, lower.fields, { calendar, lowerTier }) : []
    const kind = relation?.kind ?? (upper ? kindOf(departures) : 'own')
    return {
      lower,
      upper,
      kind,
      departures,
      reason: relation?.reason ?? null,
      said: relation,
      certain: relation === null && guess?.certain === true && kind !== 'narrowed' && !departures.some(isUnclear),
      again: relation ? (relation.again ?? (relation.upperItem !== null && !upper ? 'upper-gone' : null)) : null,
    }
  })
  const standing = new Set(lines.flatMap(({ upper }) => upper?.itemId ?? []))
  const drops = new Map(said.drops.map((drop) => [drop.upperItem, drop]))
  const places = new Map(free.map((upper, place) => [upper.itemId, place]))
  const dropped = uppers
    .filter(({ itemId }) => !standing.has(itemId))
    .map((upper): DroppedLine => {
      const drop = drops.get(upper.itemId) ?? null
      const into = united.get(places.get(upper.itemId) ?? -1)
      return {
        upper,
        reason: drop?.reason ?? null,
        said: drop,
        unitedIn: into === undefined ? null : open[into]!.name,
        again: drop?.again ?? null,
      }
    })
  return { lines, dropped }
}

const compared = ({ fieldCode, fields }: UpperItem | LowerLine) => ({
  fieldCode,
  level1: fields.level1,
  level2: fields.level2,
  elements: fields.elements,
})

const isUnclear = ({ effect }: Departure): boolean => effect === 'differs'

/** Departures that need a public reason and have none: what is narrowed, and what is dropped. */
export const unexplained = ({ lines, dropped }: Lines): { narrowed: Line[]; dropped: DroppedLine[] } => ({
  narrowed: lines.filter(({ kind, reason }) => kind === 'narrowed' && reason === null),
  dropped: dropped.filter(({ reason }) => reason === null),
})
