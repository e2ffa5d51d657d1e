import type { LedgerLine } from './model.ts'
import { ledgerWords } from './words.ts'

/** One line as a machine reads it: the stable face of every ledger. Moments carry the offset of China. */
export interface LedgerFace {
  from: string
  to: string | null
  days: number
  effect: string
  basis: string
}

/** One line as a person reads it. */
export interface LedgerRow {
  /** 2026-09-21至, 2026-09-25: the pieces that stay together; the day alone where it is one. */
  span: readonly string[]
  /** 计入期限 */
  says: string
  /** 5个工作日; empty where nothing is counted. */
  count: string
  basis: string
}

export const faceOfLedger = (lines: readonly LedgerLine<string>[]): LedgerFace[] =>
  lines.map(({ from, to, days, effect, basis }) => ({
    from: iso(from),
    to: to && iso(to),
    days,
    effect,
    basis,
  }))

/** The lines in words; `names` says what each effect is called in this clock. */
export const rowsOfLedger = <Effect extends string>(
  lines: readonly LedgerLine<Effect, Shown>[],
  names: Readonly<Record<Effect, string>>,
): LedgerRow[] =>
  lines.map((line) => ({ span: spanOf(line), says: names[line.effect], count: countOf(line), basis: line.basis }))

/** For a terminal and a printed file: 2026-09-21至2026-09-25  计入期限5个工作日（政府信息公开条例第三十三条第二款） */
export const textOfLedger = (rows: readonly LedgerRow[]): string[] =>
  rows.map(({ span, says, count, basis }) => `${span.join('')}  ${says}${count}（${basis}）`)

type Day = LedgerLine['from']
/** A day may come as its ISO text, from a face. */
type Shown = Day | string

const isMoment = (day: Shown | null): day is Temporal.ZonedDateTime => day instanceof Temporal.ZonedDateTime

const iso = (day: Day): string =>
  isMoment(day) ? day.toString({ timeZoneName: 'never', smallestUnit: 'second' }) : day.toString()

const readable = (day: Shown): string =>
  isMoment(day) ? `${day.toPlainDate()} ${day.toPlainTime().toString({ smallestUnit: 'minute' })}` : day.toString()

function spanOf({ from, to }: LedgerLine<string, Shown>): string[] {
  const [first, last] = [readable(from), to ? readable(to) : ledgerWords.now]
  return first === last ? [first] : [ledgerWords.until(first), last]
}

function countOf({ from, to, days, effect }: LedgerLine<string, Shown>): string {
  if (isMoment(from) && isMoment(to)) return hoursOf(from, to)
  if (days === 0 || effect === 'months') return ''
  return effect === 'calendar-days' ? ledgerWords.days(days) : ledgerWords.workdays(days)
}

function hoursOf(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): string {
  const { hours } = from.until(to)
  return hours === 0 ? '' : ledgerWords.hours(hours)
}
