import type { Calendar } from '#law/calendar/model.ts'
import { dueAfter, periodsOf } from '#law/deadline/due.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { eventRules, monthsAhead, type NewObligation, type PlacedRule, periodicRules } from './model.ts'

interface Owed {
  countyId: string
  itemId: string
  itemVersion: number
  rules: readonly DeadlineRule[]
}

/**
 * Periodic obligations of one item for its organs, due from a day on and thirteen months ahead. A period that was due
 * before that day is not owed: nobody was bound yet. The same input gives the same rows.
 */
export function planPeriods(
  item: Owed,
  organIds: readonly string[],
  from: Temporal.PlainDate,
  calendar: Calendar,
): NewObligation[] {
  const isOwed = ({ dueOn }: { dueOn: Temporal.PlainDate }) => Temporal.PlainDate.compare(dueOn, from) >= 0
  return periodicRules(item.rules).flatMap(({ rule, index }) =>
    periodsOf(rule, from, from.add({ months: monthsAhead }), calendar)
      .filter(isOwed)
      .flatMap((period) =>
        organIds.map((organId) => ({
          countyId: item.countyId,
          organId,
          itemId: item.itemId,
          itemVersion: item.itemVersion,
          ruleIndex: index,
          label: period.label,
          period: { start: period.start, end: period.end },
          fact: null,
          dueOn: period.dueOn,
          dueAt: null,
          provisional: period.provisional,
        })),
      ),
  )
}

/** The obligations that one trigger fact sets running: one for each rule that follows an event; 条例 26 where none is named. */
export function planFact(
  item: Owed,
  organId: string,
  fact: { id: string; subject: string; on: Temporal.PlainDate; at: Temporal.Instant | null },
  calendar: Calendar,
): NewObligation[] {
  return factRules(item.rules).map(({ rule, index }) => {
    const due = dueAfter(rule, fact.at ? { day: fact.on, instant: fact.at } : { day: fact.on }, calendar)
    return {
      countyId: item.countyId,
      organId,
      itemId: item.itemId,
      itemVersion: item.itemVersion,
      ruleIndex: index,
      label: fact.subject,
      period: null,
      fact: { id: fact.id, on: fact.on },
      dueOn: due.dueOn,
      dueAt: due.dueAt,
      provisional: due.provisional,
    }
  })
}

/** The rules that a fact sets running, with their places. */
function factRules(rules: readonly DeadlineRule[]): PlacedRule[] {
  const named = eventRules(rules)
  return named.length > 0 ? named : [{ rule: statutory, index: 0 }]
}

/** The rule by which an obligation of a fact was counted. */
export const ruleOfFact = (rules: readonly DeadlineRule[], index: number): DeadlineRule | undefined =>
  factRules(rules).find((placed) => placed.index === index)?.rule

/** 条例 26: twenty working days after the information is made or changed, where the catalogue names no other limit. */
const statutory: DeadlineRule = {
  kind: 'publish-within',
  amount: 20,
  unit: 'workday',
  trigger: '信息形成或者变更',
  words: '条例第二十六条',
}
