import type { Cadence } from '#kernel/obligation/model.ts'
import type { Calendar } from '#law/calendar/model.ts'
import type { ItemsAt, KnownItem } from '../../items-of-rows.ts'
import type { DraftRow } from '../../model.ts'
import { type Adoption, planAdoption } from '../../plan-adoption.ts'
import { explainRule } from '../../portal/deadline-words.ts'
import { adoptWords as words } from '../words.ts'

export interface Consequences {
  organs: number
  items: number
  fresh: number
  kept: number
  gone: number
  slots: number
  obligations: number
  /** What each organ publishes by the calendar in a year: how often, on how many days, in days of work. */
  perOrgan: { times: number; days: number; work: number }
  byCadence: Record<Cadence, number>
  periodic: { name: string; rhythm: string; firstDue: Temporal.PlainDate; provisional: boolean; perYear: number }[]
  firstDue: Temporal.PlainDate | null
}

/**
 * What adopting would do, from the very plan that adopting carries out: planned for one organ and counted for all, since
 * every organ bound owes the same.
 */
export function consequencesOf(
  rows: readonly DraftRow[],
  known: readonly KnownItem[],
  organs: number,
  at: ItemsAt,
  calendar: Calendar,
): Consequences {
  const plan = planAdoption(rows, known, organs > 0 ? ['one'] : [], at, calendar)
  const year = plan.duties.filter((duty) => Temporal.PlainDate.compare(duty.dueOn, at.today.add({ years: 1 })) < 0)
  const fresh = plan.items.filter((item) => item.version === 1).length
  const periodic = periodicOf(plan, year)
  return {
    organs,
    items: plan.items.length,
    fresh,
    kept: plan.items.length - fresh,
    gone: plan.gone.length,
    slots: plan.items.length * organs,
    obligations: plan.duties.length * organs,
    perOrgan: {
      times: year.length,
      days: new Set(year.map((duty) => duty.dueOn.toString())).size,
      work: year.length * words.dayShare,
    },
    byCadence: {
      event: plan.items.filter((item) => item.cadence === 'event').length,
      periodic: plan.items.filter((item) => item.cadence === 'periodic').length,
      standing: plan.items.filter((item) => item.cadence === 'standing').length,
    },
    periodic,
    firstDue: periodic[0]?.firstDue ?? null,
  }
}

/** Each rule that returns, with its first day; the earliest first. */
function periodicOf({ items, duties }: Adoption, year: Adoption['duties']): Consequences['periodic'] {
  const key = (duty: Adoption['duties'][number]) => `${duty.itemId} ${duty.ruleIndex}`
  const inYear = Map.groupBy(year, key)
  const byId = new Map(items.map((item) => [item.itemId, item]))
  return [...Map.groupBy(duties, key)]
    .map(([id, planned]) => {
      const first = planned.reduce((a, b) => (Temporal.PlainDate.compare(a.dueOn, b.dueOn) <= 0 ? a : b))
      const item = byId.get(first.itemId)!
      return {
        name: item.name,
        rhythm: explainRule(item.rules[first.ruleIndex]!),
        firstDue: first.dueOn,
        provisional: first.provisional,
        perYear: inYear.get(id)?.length ?? 0,
      }
    })
    .sort((a, b) => Temporal.PlainDate.compare(a.firstDue, b.firstDue))
}
