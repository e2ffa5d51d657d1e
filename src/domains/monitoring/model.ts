import { type DutyCounts, noDuties, type PressingCounts, type SlotCounts } from '#kernel/indicator/model.ts'
import type { Organ } from '#kernel/organisation/model.ts'

/** The legal days from the first to the last, both included. */
export interface Period {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
}

/** An organ whose obligations somebody sees: all of them, or only those of some fields. */
export interface Place extends Organ {
  whole: boolean
  fields: readonly string[]
}

/** Which obligations are meant: of these organs and, where one is named, of one field. */
export interface Scope {
  places: readonly Place[]
  field: string | null
}

/** Stands for items of none of the fields. */
export const otherField = 'other'

/** The places from an organ down, or the organ alone. */
export const placesBelow = (all: readonly Place[], root: Organ, own: boolean): Place[] =>
  all.filter((place) => (own ? place.id === root.id : place.lineage.includes(root.id)))

/** The organ a person looks at when none is named: the highest that is seen. */
export const topOf = (places: readonly Place[]): Place | undefined =>
  places.reduce<Place | undefined>(
    (top, place) => (top === undefined || place.lineage.length < top.lineage.length ? place : top),
    undefined,
  )

export const presetKeys = ['month', 'last-month', 'quarter', 'last-quarter', 'year', 'last-year'] as const
export type PresetKey = (typeof presetKeys)[number]

/** The month, quarter and year of a day, and those before. */
export function presetPeriod(key: PresetKey, today: Temporal.PlainDate): Period {
  const months = key.endsWith('month') ? 1 : key.endsWith('quarter') ? 3 : 12
  const first = today.with({ day: 1, month: today.month - ((today.month - 1) % months) })
  const from = key.startsWith('last') ? first.subtract({ months }) : first
  return { from, to: from.add({ months }).subtract({ days: 1 }) }
}

/** Rows are counted by due day from 2004 on; nothing is due later than this. */
const bounds = { from: Temporal.PlainDate.from('2004-01-01'), to: Temporal.PlainDate.from('2199-12-31') }

/** What speaks against a period. */
export function* reasonsAgainstPeriod({ from, to }: Period): Generator<string> {
  if (Temporal.PlainDate.compare(from, to) > 0) yield `起始日期 ${from} 晚于截止日期 ${to}，请对调或者重新选择。`
  if (Temporal.PlainDate.compare(from, bounds.from) < 0) yield `起始日期不能早于 ${bounds.from}。`
  if (Temporal.PlainDate.compare(to, bounds.to) > 0) yield `截止日期不能晚于 ${bounds.to}。`
}

/** The part of a month that lies in a period; null where none does. */
export function monthWithin(month: Temporal.PlainYearMonth, period: Period): Period | null {
  const compare = Temporal.PlainDate.compare
  const first = month.toPlainDate({ day: 1 })
  const last = month.toPlainDate({ day: month.daysInMonth })
  const from = compare(first, period.from) < 0 ? period.from : first
  const to = compare(last, period.to) > 0 ? period.to : last
  return compare(from, to) > 0 ? null : { from, to }
}

/** The months that a period touches, in order. */
export function monthsOf({ from, to }: Period): Temporal.PlainYearMonth[] {
  const months: Temporal.PlainYearMonth[] = []
  for (let month = from.toPlainYearMonth(); Temporal.PlainYearMonth.compare(month, to.toPlainYearMonth()) <= 0; ) {
    months.push(month)
    month = month.add({ months: 1 })
  }
  return months
}

/** All that is counted of one group of rows. */
export interface Counts extends DutyCounts, PressingCounts, SlotCounts {}

export const nothingCounted: Counts = { ...noDuties, overdue: 0, soon: 0, ahead: 0, slots: 0, empty: 0 }

/** What a count query answers: groups with something in them, each with the counts that it was asked for. */
export interface Counted {
  /** Of an organ and the month of the due day, such as 2026-03. */
  duties: readonly (Partial<Counts> & { organId: string; month: string })[]
  pressing: readonly (Partial<Counts> & { organId: string })[]
  slots: readonly (Partial<Counts> & { organId: string })[]
  fields: readonly (Partial<Counts> & { field: string })[]
}

const countNames = Object.keys(nothingCounted) as (keyof Counts)[]

function sumBy<Row extends Partial<Counts>>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  into = new Map<string, Counts>(),
) {
  for (const row of rows) {
    const key = keyOf(row)
    const sum = into.get(key) ?? { ...nothingCounted }
    for (const name of countNames) sum[name] += row[name] ?? 0
    into.set(key, sum)
  }
  return into
}

/** The figures of everything, by groups of organs; `groupOf` says under which organ an organ is shown. */
export function sumByOrgan(
  { duties, pressing, slots }: Counted,
  groupOf: (organId: string) => string,
): Map<string, Counts> {
  const keyOf = ({ organId }: { organId: string }) => groupOf(organId)
  return sumBy(slots, keyOf, sumBy(pressing, keyOf, sumBy(duties, keyOf)))
}

export const totalOf = (counted: Counted): Counts => sumByOrgan(counted, () => '').get('') ?? nothingCounted

/** By month of the due day; only what belongs to the period is in it. */
export const sumByMonth = ({ duties }: Counted): Map<string, Counts> => sumBy(duties, (row) => row.month)

export const sumByField = ({ fields }: Counted): Map<string, Counts> => sumBy(fields, (row) => row.field)

/** By group and month, for the grid. */
export const sumByOrganAndMonth = ({ duties }: Counted, groupOf: (organId: string) => string): Map<string, Counts> =>
  sumBy(duties, (row) => `${groupOf(row.organId)} ${row.month}`)

/**
 * Under which organ an organ is shown below a root: the one right below the root on its way, so that a town stands for
 * its villages; the root for itself.
 */
export function groupsBelow(places: readonly Place[], root: Organ): (organId: string) => string {
  const groups = new Map(places.map((place) => [place.id, place.lineage[root.lineage.length] ?? place.id]))
  return (organId) => groups.get(organId) ?? organId
}
