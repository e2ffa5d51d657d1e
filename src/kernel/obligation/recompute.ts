import type { Span } from '#law/calendar/changed-days.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { dueAfter, periodFrom } from '#law/deadline/due.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { ruleOfFact } from './plan.ts'

/** Open obligations that one rule counts from one day to one due day; they move together. */
export interface DueGroup {
  /** Which rule, as a place in the list of distinct rules. */
  rule: number
  ofPeriod: boolean
  /** The first day of the period, or the day of the fact. */
  anchor: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  provisional: boolean
  count: number
}

/** What becomes of a group under another calendar; no day where the period is gone (每个工作日 that is a holiday now). */
export interface DueMove extends DueGroup {
  after: { dueOn: Temporal.PlainDate; provisional: boolean } | null
}

/** A rule of an item version, and the distinct rule it is. */
export interface RulePlace {
  countyId: string
  itemId: string
  itemVersion: number
  ruleIndex: number
  rule: number
}

export interface ItemRules {
  countyId: string
  itemId: string
  itemVersion: number
  ruleIndex: number
  ofPeriod: boolean
  rules: readonly DeadlineRule[]
}

/** What a recomputation finds: the groups that move, and which obligations belong to them. */
export interface Recomputation {
  span: Span
  places: RulePlace[]
  moves: DueMove[]
}

/** The distinct rules behind item versions: a city has thousands of rules and a few dozen ways to say them. */
export function distinctRules(items: readonly ItemRules[]): { rules: DeadlineRule[]; places: RulePlace[] } {
  const known = new Map<string, number>()
  const rules: DeadlineRule[] = []
  const places = items.flatMap((item): RulePlace[] => {
    const rule = item.ofPeriod ? item.rules[item.ruleIndex] : ruleOfFact(item.rules, item.ruleIndex)
    if (!rule) return []
    const key = JSON.stringify(rule)
    const place = known.get(key) ?? rules.push(rule) - 1
    known.set(key, place)
    const { countyId, itemId, itemVersion, ruleIndex } = item
    return [{ countyId, itemId, itemVersion, ruleIndex, rule: place }]
  })
  return { rules, places }
}

/** The groups whose day, or whose certainty, is another under this calendar. */
export function movesUnder(groups: readonly DueGroup[], rules: readonly DeadlineRule[], calendar: Calendar): DueMove[] {
  return groups.flatMap((group) => {
    const after = dueUnder(group, rules[group.rule]!, calendar)
    const same = after?.dueOn.equals(group.dueOn) && after.provisional === group.provisional
    return same ? [] : [{ ...group, after }]
  })
}

function dueUnder({ ofPeriod, anchor }: DueGroup, rule: DeadlineRule, calendar: Calendar): DueMove['after'] {
  if (!ofPeriod) return pick(dueAfter(rule, { day: anchor }, calendar))
  const period = periodFrom(rule, anchor, calendar)
  return period ? pick(period) : null
}

const pick = ({ dueOn, provisional }: { dueOn: Temporal.PlainDate; provisional: boolean }) => ({ dueOn, provisional })

/** Moves that change the day; the others only become certain, or lose it. */
export const changesDay = ({ dueOn, after }: DueMove): boolean => !after?.dueOn.equals(dueOn)
