import type { Calendar } from '../calendar/model.ts'
import { numbered } from '../calendar/numbered-days.ts'
import { faceOfLedger, type LedgerFace } from '../ledger/present.ts'
import { foldRequest } from './fold-request.ts'
import { ledgerOf } from './ledger.ts'
import { type ClockProblem, type ClockRules, type Fact, usualRules } from './model.ts'

/** The stable face of the clock: days as ISO text. */
export interface ClockFace {
  state: string | null
  dueOn: string | null
  provisional: boolean
  startedOn: string | null
  left: number | null
  overdue: boolean
  ledger: LedgerFace[]
  problems: ClockProblem[]
}

/** Clock and ledger of these facts on a day; see foldRequest and ledgerOf. */
export function clockFace(
  facts: readonly Fact[],
  asOf: Temporal.PlainDate,
  calendar: Calendar,
  rules: ClockRules = usualRules,
): ClockFace {
  const { clock, course } = foldRequest(facts, asOf, calendar, rules)
  const ledger = course ? ledgerOf(course, asOf, { days: numbered(calendar), rules }) : []
  return {
    state: clock.state,
    dueOn: clock.dueOn?.toString() ?? null,
    provisional: clock.provisional,
    startedOn: clock.startedOn?.toString() ?? null,
    left: clock.left,
    overdue: clock.overdue,
    ledger: faceOfLedger(ledger),
    problems: clock.problems,
  }
}
