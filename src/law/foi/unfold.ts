import type { Calendar } from '../calendar/model.ts'
import type { CountEffect, LedgerLine as Line } from '../ledger/model.ts'
import { stretchesOf } from '../ledger/stretches.ts'
import { countNames } from '../ledger/words.ts'
import type { LedgerEffect, LedgerLine } from './model.ts'
import { effectNames } from './words.ts'

/** A line of a request with every day, or of any other clock. */
export type UnfoldedLine = Line<LedgerEffect | CountEffect, Temporal.PlainDate>

/**
 * The ledger of a request with the days that are not counted: weekends and holidays inside a counted stretch become lines
 * of their own. Nothing is added or left out; the sum of counted days stays.
 */
export const unfoldLedger = (lines: readonly LedgerLine[], calendar: Calendar): UnfoldedLine[] =>
  lines.flatMap((line): UnfoldedLine[] =>
    line.effect === 'counted' && line.to
      ? stretchesOf(line.from.subtract({ days: 1 }), line.to, line.basis, calendar)
      : [line],
  )

/** What the lines of an unfolded ledger are called. */
export const unfoldedNames: Record<LedgerEffect | CountEffect, string> = { ...countNames, ...effectNames }
