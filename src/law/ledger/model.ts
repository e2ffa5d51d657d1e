/**
 * What a stretch of time does to a period that is counted from an event or closes with a part of the year. Requests
 * know further effects (`ledgerEffects` of foi/model.ts); a word that stands in both means the same.
 */
export const countEffects = [
  'day-zero',
  'counted',
  'make-up',
  'provisional',
  'weekend',
  'holiday',
  'calendar-days',
  'months',
  'hours',
  'moved',
  'kept',
  'aim',
  'same-day',
  'period',
  'named-day',
  'closing-day',
] as const
export type CountEffect = (typeof countEffects)[number]

/** One line of an explanation: these days, so many of them counted, this effect, by this article. */
export interface LedgerLine<Effect extends string = CountEffect, When = Temporal.PlainDate | Temporal.ZonedDateTime> {
  /** A day; a moment in China where the period is in hours. */
  from: When
  /** Null where the stretch has not ended. */
  to: When | null
  /** Days counted, working days unless the effect is `calendar-days` or `months`; 0 where days are not counted. */
  days: number
  effect: Effect
  basis: string
}

/** A line of days. */
export type DayLine = LedgerLine<CountEffect, Temporal.PlainDate>

/** The last day of a period with the account of it: what every clock of this floor can give. */
export interface Explained {
  dueOn: Temporal.PlainDate
  /** The moment in China, where the period is in hours. */
  dueAt: Temporal.ZonedDateTime | null
  /** The count touched days no holiday notice covers yet. */
  provisional: boolean
  ledger: LedgerLine[]
}
