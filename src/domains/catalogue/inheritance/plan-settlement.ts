import type { Calendar } from '#law/calendar/model.ts'
import { departuresFrom, kindOf } from './compare-standards.ts'
import type { DroppedLine, Line } from './lines.ts'
import { type InheritanceKind, reasonsAgainstReason, type UpperItem } from './model.ts'
import type { InheritanceView } from './read-inheritance.ts'

/** What a person says of one line: where it comes from, how, and why it departs. */
export interface SaidLine {
  key: string
  /** The relation that stood on the page, if any; undefined where nobody looked at a page. */
  seen: string | null | undefined
  upper: string | null
  /** Empty: as the content tells. */
  kind: InheritanceKind | null
  reason: string
}

/** What a person says of an item above that is left out; without a reason, that it was united with another. */
export interface SaidDrop {
  upper: string
  seen: string | null
  reason: string
}

export interface Settled {
  name: string
  upperName: string | null
  kind: InheritanceKind | 'dropped'
  reason: string | null
  /** Why nothing is written; null where it is. */
  why: string | null
  line: Line | null
  upper: UpperItem | null
}

/** Where a chosen parent stands, whichever list it is of; and what it itself comes from. */
export interface ParentPlace {
  itemId: string
  name: string
  tier: number | null
  ancestors: ReadonlySet<string>
}

/** What speaks against one item as the parent of another. The constraints of the table say the same. */
export function* reasonsAgainstParent(
  lower: { itemId: string | null; name: string; tier: number },
  parent: ParentPlace | null,
): Generator<string> {
  if (!parent) {
    yield '所选的上级事项不在上级现行目录里，请刷新页面后重新选择。'
    return
  }
  if (lower.itemId !== null && parent.itemId === lower.itemId) {
    yield `“${lower.name}”不能沿用自己，请改选上级目录里的事项。`
    return
  }
  if (lower.itemId !== null && parent.ancestors.has(lower.itemId))
    yield `“${parent.name}”又是从“${lower.name}”沿用来的，会绕成一圈；请先更正“${parent.name}”的来源，或者改选别的事项。`
  if (parent.tier !== null && parent.tier >= lower.tier)
    yield `“${parent.name}”在同级或者下级的目录里，只能沿用上级目录的事项，请改选。`
}

/** What settling lines and drops does, one by one; what is passed over says why. Writes nothing. */
export function planSettlement(
  view: InheritanceView,
  said: { lines: readonly SaidLine[]; drops: readonly SaidDrop[] },
  places: ReadonlyMap<string, ParentPlace>,
  calendar: Calendar,
): Settled[] {
  const lines = new Map(view.lines.map((line) => [line.lower.key, line]))
  const uppers = new Map(view.uppers.map((upper) => [upper.itemId, upper]))
  const dropped = new Map(view.dropped.map((line) => [line.upper.itemId, line]))
  const parentsOf = Map.groupBy(said.lines, ({ key }) => key)
  const once = new Map(said.lines.map((each) => [each.key, each]))
  return [
    ...[...once.values()].map((each) => {
      const line = lines.get(each.key)
      if (!line) return passedOver(each.key, '这一项已经不在目录里，请刷新页面。')
      const rivals = new Set(parentsOf.get(each.key)!.map(({ upper }) => upper))
      if (rivals.size > 1)
        return passedOver(line.lower.name, '同一事项只能沿用上级同一层目录里的一个事项，请只选一个。', line)
      return settleLine(view, line, each, uppers, places, calendar)
    }),
    ...[...new Map(said.drops.map((each) => [each.upper, each])).values()].map((each) =>
      settleDrop(dropped.get(each.upper), each),
    ),
  ]
}

const passedOver = (name: string, why: string, line: Line | null = null): Settled => ({
  name,
  upperName: line?.upper?.name ?? null,
  kind: line?.kind ?? 'own',
  reason: null,
  why,
  line,
  upper: null,
})

const tidy = (reason: string): string => reason.replace(/\s+/g, ' ').trim()

const stale = (by: string): string => `${by}刚刚改过这一项，没有覆盖；请看过新的内容后再办。`

function settleLine(
  view: InheritanceView,
  line: Line,
  { seen, upper: upperId, kind, reason: typed }: SaidLine,
  uppers: ReadonlyMap<string, UpperItem>,
  places: ReadonlyMap<string, ParentPlace>,
  calendar: Calendar,
): Settled {
  const { lower } = line
  const no = (why: string) => passedOver(lower.name, why, line)
  if (seen !== undefined && (line.said?.id ?? null) !== seen) return no(stale(line.said?.by ?? '其他人'))
  const reason = tidy(typed)
  const against = [...reasonsAgainstReason(reason)]
  const upper = upperId === null ? null : (uppers.get(upperId) ?? null)
  if (upperId !== null) {
    const of = { itemId: lower.itemId, name: lower.name, tier: view.lowerTier }
    const place = places.get(upperId) ?? null
    const parent = [...reasonsAgainstParent(of, place)]
    against.push(...parent)
    if (!upper && parent.length === 0) against.push(...reasonsAgainstParent(of, null))
  }
  if (against.length > 0) return no(against.join(''))
  const found = upper ? kindOf(departuresFrom(upper, lower.fields, { calendar, lowerTier: view.lowerTier })) : 'own'
  const chosen = upper === null ? 'own' : kind === 'own' || kind === null ? found : kind
  return {
    name: lower.name,
    upperName: upper?.name ?? null,
    kind: chosen,
    reason: reason === '' ? null : reason,
    why: null,
    line,
    upper,
  }
}

/** The reason where an item's content went into another line. */
export const unitedReason = (name: string): string => `内容并入本目录的“${name}”`

function settleDrop(line: DroppedLine | undefined, { seen, reason: typed }: SaidDrop): Settled {
  const no = (name: string, why: string): Settled => ({ ...passedOver(name, why), kind: 'dropped', upperName: name })
  if (!line) return no('', '这一项已经列入本目录，或者不再在上级目录里，不用说明。')
  if ((line.said?.id ?? null) !== seen) return no(line.upper.name, stale(line.said?.by ?? '其他人'))
  const reason = tidy(typed) || (line.unitedIn === null ? '' : unitedReason(line.unitedIn))
  if (reason === '') return no(line.upper.name, '没有列入的事项，请写明理由（会向社会公开）。')
  const against = [...reasonsAgainstReason(reason)]
  if (against.length > 0) return no(line.upper.name, against.join(''))
  return { name: '', upperName: line.upper.name, kind: 'dropped', reason, why: null, line: null, upper: line.upper }
}
