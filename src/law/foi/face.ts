import type { Calendar } from '../calendar/model.ts'
import { numbered } from '../calendar/numbered-days.ts'
import { faceOfLedger, type LedgerFace } from '../ledger/present.ts'
import { foldRequest } from './fold-request.ts'
import { ledgerOf } from './ledger.ts'
import { type ClockProblem, type ClockRules, type Fact, usualRules } from './model.ts'
import { type Wait, waitsOf } from './waits.ts'

/** The stable face of the clock: days as ISO text. */
export interface ClockFace {
  state: string | null
  dueOn: string | null
  provisional: boolean
  startedOn: string | null
  left: number | null
  overdue: boolean
  ledger: LedgerFace[]
  /** Whose answer is awaited, until when, and what silence means. */
  waits: WaitFace[]
  problems: ClockProblem[]
}

export type WaitFace = Omit<Wait, 'until'> & { until: string | null }

/** Clock and ledger of these facts on a day; see foldRequest and ledgerOf. */
export function clockFace(
  facts: readonly Fact[],
  asOf: Temporal.PlainDate,
  calendar: Calendar,
  rules: ClockRules = usualRules,
): ClockFace {
  const { clock, course } = foldRequest(facts, asOf, calendar, rules)
  const laws = { days: numbered(calendar), rules }
  const ledger = course ? ledgerOf(course, asOf, laws) : []
  const waits = course ? waitsOf(course, asOf, laws) : []
  return {
    state: clock.state,
    dueOn: clock.dueOn?.toString() ?? null,
    provisional: clock.provisional,
    startedOn: clock.startedOn?.toString() ?? null,
    left: clock.left,
    overdue: clock.overdue,
    ledger: faceOfLedger(ledger),
    waits: waits.map((wait) => ({ ...wait, until: wait.until?.toString() ?? null })),
    problems: clock.problems,
  }
}
