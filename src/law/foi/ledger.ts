import { bases } from './bases.ts'
import { receipts } from './channels.ts'
import { type Course, countOf, dueOf, type Laws, pausesOf, type Run } from './course.ts'
import type { LedgerEffect, LedgerEntry } from './model.ts'

/**
 * The days of a request from its arrival to its end, each with what it does to the period and the article: stretches
 * that follow one another without a gap, and between them what was added. A period that still runs is shown up to its
 * due day.
 */
export function ledgerOf(course: Course, asOf: Temporal.PlainDate, laws: Laws): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  const { arrivedOn, channel, runs } = course
  if (!arrivedOn || !channel) return entries
  const [first] = runs
  const waits = !first?.startedOn.equals(arrivedOn)
  if (waits) {
    const to = first ? first.startedOn.subtract({ days: 1 }) : course.closedOn
    entries.push(entry(arrivedOn, to, 0, 'waiting', receipts[channel].basis))
  }
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1]
    // A correction or a payment on the day of the notice: the day belongs to the period that begins with it.
    const last = next ? next.startedOn.subtract({ days: 1 }) : null
    if (!last || Temporal.PlainDate.compare(run.startedOn, last) <= 0)
      entries.push(entry(run.startedOn, run.startedOn, 0, 'day-zero', run.basis))
    entries.push(...inOrder([...daysOf(run, last, course, asOf, laws), ...additionsOf(run)]))
    if (run.end && run.end.by !== 'closed') {
      const until = last ?? course.closedOn
      const effect = run.end.by === 'voided' ? 'voided' : 'stopped'
      const from = run.end.on.add({ days: 1 })
      if (!until || Temporal.PlainDate.compare(from, until) <= 0)
        entries.push(entry(from, until, 0, effect, run.end.basis))
    }
  }
  return entries
}

const entry = (
  from: Temporal.PlainDate,
  to: Temporal.PlainDate | null,
  days: number,
  effect: LedgerEffect,
  basis: string,
): LedgerEntry => ({ from, to, days, effect, basis })

/** The stretches of one run behind its day 0, none of them beyond `limit`. */
function* daysOf(
  run: Run,
  limit: Temporal.PlainDate | null,
  course: Course,
  asOf: Temporal.PlainDate,
  laws: Laws,
): Generator<LedgerEntry> {
  const ended = run.end?.on ?? asOf
  const day = limit && Temporal.PlainDate.compare(limit, ended) < 0 ? limit : ended
  const due = dueOf(run, course, day, laws)?.date ?? null
  const end = run.end ? day : due
  const last = due && end && Temporal.PlainDate.compare(due, end) < 0 ? due : end
  let at = run.startedOn
  for (const { from, to } of pausesOf(run, course, day, laws)) {
    yield* counted(at, from, course, laws)
    const until = to ?? (run.end ? day : null)
    if (!until) {
      yield entry(from.add({ days: 1 }), null, countOf(from, day, course, laws), 'suspended', bases.excluded)
      return
    }
    if (Temporal.PlainDate.compare(from, until) < 0)
      yield entry(from.add({ days: 1 }), until, countOf(from, until, course, laws), 'suspended', bases.excluded)
    at = until
  }
  if (last) yield* counted(at, last, course, laws)
  if (due && run.end?.by === 'closed' && Temporal.PlainDate.compare(due, run.end.on) < 0)
    yield entry(due.add({ days: 1 }), run.end.on, countOf(due, run.end.on, course, laws), 'over', bases.answer)
  else if (due && !run.end && Temporal.PlainDate.compare(due, asOf) < 0)
    yield entry(due.add({ days: 1 }), asOf, countOf(due, asOf, course, laws), 'over', bases.answer)
}

/** Counted days after `from` up to and including `to`. */
function* counted(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  course: Course,
  laws: Laws,
): Generator<LedgerEntry> {
  if (Temporal.PlainDate.compare(from, to) < 0)
    yield entry(from.add({ days: 1 }), to, countOf(from, to, course, laws), 'counted', bases.answer)
}

/** What was added to a run, each on its day. */
const additionsOf = ({ extensions, deferral }: Run): LedgerEntry[] => [
  ...extensions.map(({ on, days }) => entry(on, on, days, 'added', bases.answer)),
  ...(deferral ? [entry(deferral.on, deferral.until, 0, 'deferred', bases.reasons)] : []),
]

/** Additions stand behind the stretch they fall into. */
const inOrder = (entries: LedgerEntry[]): LedgerEntry[] =>
  entries.toSorted((one, other) => Temporal.PlainDate.compare(one.from, other.from))
