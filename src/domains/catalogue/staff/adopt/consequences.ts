import type { Cadence, NewObligation } from '#kernel/obligation/model.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { type FieldOfWork, fieldOfHeading } from '../../coverage/model.ts'
import type { InForce, Loss } from '../../coverage/take-over.ts'
import { matchItems } from '../../match-items.ts'
import type { DraftRow } from '../../model.ts'
import { type Adoption, dutiesOf, type PlanAt, planAdoption } from '../../plan-adoption.ts'
import { explainRule } from '../../portal/deadline-words.ts'
import { adoptWords as words } from '../words.ts'

/** What one catalogue in force loses, by the names of its items. */
export interface LossFace {
  catalogue: InForce
  effect: Loss['effect']
  /** Items that go on in the adopted catalogue; that are no longer listed; that stay where they are. */
  goesOn: string[]
  gone: string[]
  stays: number
}

export interface Consequences {
  organs: number
  items: number
  fresh: number
  kept: number
  gone: number
  slots: number
  obligations: number
  /** Names of the items that are new. */
  enters: string[]
  losses: LossFace[]
  /** Items that stay in a catalogue of the whole organ without a field, and read like rows of this one. */
  doubled: string[]
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
  inForce: readonly InForce[],
  organs: number,
  at: PlanAt,
  calendar: Calendar,
): { consequences: Consequences; losses: Loss[]; gone: readonly string[] } {
  const plan = planAdoption(rows, inForce, at)
  const duties = dutiesOf(plan.items, organs > 0 ? ['one'] : [], at.today, calendar)
  const year = duties.filter((duty) => Temporal.PlainDate.compare(duty.dueOn, at.today.add({ years: 1 })) < 0)
  const enters = plan.items.filter((item) => item.version === 1)
  const periodic = periodicOf(plan.items, duties, year)
  const consequences: Consequences = {
    organs,
    items: plan.items.length,
    fresh: enters.length,
    kept: plan.items.length - enters.length,
    gone: plan.gone.length,
    slots: plan.items.length * organs,
    obligations: duties.length * organs,
    enters: enters.map(({ name }) => name),
    losses: lossFaces(plan),
    doubled: doubledBy(plan, at.fields),
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
  return { consequences, losses: plan.losses, gone: plan.gone }
}

function lossFaces({ items, losses }: Adoption): LossFace[] {
  const kept = new Set(items.map(({ itemId }) => itemId))
  return losses.map(({ catalogue, effect, taken, stays }) => ({
    catalogue,
    effect,
    goesOn: taken.filter(({ itemId }) => kept.has(itemId)).map(({ name }) => name),
    gone: taken.filter(({ itemId }) => !kept.has(itemId)).map(({ name }) => name),
    stays: stays.length,
  }))
}

/** Never taken over by guess, because nothing says which field they are of; but said. */
function doubledBy({ items, losses }: Adoption, fields: readonly FieldOfWork[]): string[] {
  const unnamed = losses
    .filter(({ effect }) => effect === 'takes-its-field')
    .flatMap(({ stays }) => stays.filter(({ level1 }) => fieldOfHeading(level1, fields) === null))
  const names = new Map(unnamed.map(({ itemId, name }) => [itemId, name]))
  const rows = items.map(({ level1, level2, elementsText: elements }) => ({ level1, level2, elements }))
  return matchItems(rows, unnamed).flatMap((item) => (item ? names.get(item.itemId)! : []))
}

/** Each rule that returns, with its first day; the earliest first. */
function periodicOf(
  items: Adoption['items'],
  duties: readonly NewObligation[],
  year: readonly NewObligation[],
): Consequences['periodic'] {
  const key = (duty: NewObligation) => `${duty.itemId} ${duty.ruleIndex}`
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
