import { dateOf } from '../calendar/day-number.ts'
import { numberOfDay, workdaysFrom } from '../calendar/numbered-days.ts'
import { bases } from './bases.ts'
import { receipts } from './channels.ts'
import { type Course, dueOf, type Laws, pausesOf, type Run } from './course.ts'
import type { LedgerEffect, LedgerLine } from './model.ts'

/**
 * The days of a request from its arrival to its end, each with what it does to the period and the article: stretches
 * that follow one another without a gap, and between them what was added. A period that still runs is shown up to its
 * due day.
 */
export function ledgerOf(course: Course, asOf: Temporal.PlainDate, laws: Laws): LedgerLine[] {
  const entries: LedgerLine[] = []
  const { arrivedOn, channel, runs } = course
  if (arrivedOn === null || !channel) return entries
  const today = numberOfDay(asOf)
  const [first] = runs
  const waits = first?.startedOn !== arrivedOn
  if (waits) {
    const to = first ? first.startedOn - 1 : course.closedOn
    entries.push(entry(arrivedOn, to, 0, 'waiting', receipts[channel].basis))
  }
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1]
    // A correction or a payment on the day of the notice: the day belongs to the period that begins with it.
    const last = next ? next.startedOn - 1 : null
    if (last === null || run.startedOn <= last)
      entries.push(entry(run.startedOn, run.startedOn, 0, 'day-zero', run.basis))
    entries.push(...inOrder([...daysOf(run, last, course, today, laws), ...additionsOf(run)]))
    if (run.end && run.end.by !== 'closed') {
      const until = last ?? course.closedOn
      const effect = run.end.by === 'voided' ? 'voided' : 'stopped'
      const from = run.end.on + 1
      if (until === null || from <= until) entries.push(entry(from, until, 0, effect, run.end.basis))
    }
  }
  return entries
}

const entry = (from: number, to: number | null, days: number, effect: LedgerEffect, basis: string): LedgerLine => ({
  from: dateOf(from),
  to: to === null ? null : dateOf(to),
  days,
  effect,
  basis,
})

/** The stretches of one run behind its day 0, none of them beyond `limit`. */
function* daysOf(run: Run, limit: number | null, course: Course, asOf: number, laws: Laws): Generator<LedgerLine> {
  const ended = run.end?.on ?? asOf
  const day = limit === null ? ended : Math.min(limit, ended)
  const due = dueOf(run, course, day, laws)
  const end = run.end ? day : due
  const count = (from: number, to: number) => workdaysFrom(from, to, laws.days)
  let at = run.startedOn
  for (const { from, to } of pausesOf(run, course, day, laws)) {
    if (at < from) yield entry(at + 1, from, count(at, from), 'counted', bases.answer)
    const until = to ?? (run.end ? day : null)
    if (until === null) {
      yield entry(from + 1, null, count(from, day), 'suspended', bases.excluded)
      return
    }
    if (from < until) yield entry(from + 1, until, count(from, until), 'suspended', bases.excluded)
    at = until
  }
  const last = due !== null && end !== null ? Math.min(due, end) : end
  if (last !== null && at < last) yield entry(at + 1, last, count(at, last), 'counted', bases.answer)
  const over = run.end?.by === 'closed' ? run.end.on : run.end ? null : asOf
  if (due !== null && over !== null && due < over) yield entry(due + 1, over, count(due, over), 'over', bases.answer)
}

/** What was added to a run, each on its day. */
const additionsOf = ({ extensions, deferral }: Run): LedgerLine[] => [
  ...extensions.map(({ on, days }) => entry(on, on, days, 'added', bases.answer)),
  ...(deferral ? [entry(deferral.on, deferral.until, 0, 'deferred', bases.reasons)] : []),
]

/** Additions stand behind the stretch they fall into. */
const inOrder = (entries: LedgerLine[]): LedgerLine[] =>
  entries.toSorted((one, other) => Temporal.PlainDate.compare(one.from, other.from))
