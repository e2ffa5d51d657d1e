import { completenessOf, dueOf, fulfilledOf, type Lag, timelinessOf } from '#kernel/indicator/model.ts'
import { legalZone } from '#platform/clock/clock.ts'
import {
  type Counted,
  type Counts,
  monthsOf,
  otherField,
  type Period,
  type Place,
  sumByField,
  sumByMonth,
  sumByOrgan,
  totalOf,
} from './model.ts'
import { words } from './words.ts'

/** The figures of a group; shares are from 0 to 1 in steps of 0.001, null where nothing was due. */
export interface GroupFigures {
  completeness: { due: number; fulfilled: number; waived: number; nil: number; value: number | null }
  timeliness: { due: number; onTime: number; late: number; value: number | null }
  /** Open ones due in the period: past their day, with their day still ahead, with a day that may still move. */
  missed: number
  pending: number
  provisional: number
}

/** What stands now, whatever the period. */
export interface PressingFigures {
  overdue: number
  soon: number
  /** Published although the due day is still ahead; in no rate before that day. */
  ahead: number
  slots: number
  emptySlots: number
}

/** The monitor for machines. Its keys are a promise: more may come, none goes. */
export interface MonitorFigures extends GroupFigures, PressingFigures {
  organ: { code: string; name: string }
  /** The moment of counting, in China's time. */
  asOf: string
  period: { from: string; to: string }
  /** 公开用时 in working days. */
  lag: Lag
  byField: (GroupFigures & PressingFigures & { code: string; name: string })[]
  /** Each organ by itself, not with what is below it: they add up to the whole. */
  byOrgan: (GroupFigures & PressingFigures & { code: string; name: string })[]
  byMonth: (GroupFigures & { month: string })[]
}

export function figuresOf(
  counted: Counted,
  of: {
    organ: { code: string; name: string }
    places: readonly Place[]
    fields: readonly { code: string; name: string }[]
    period: Period
    lag: Lag
    asOf: Temporal.Instant
  },
): MonitorFigures {
  const { organ, places, fields, period, lag, asOf } = of
  const total = totalOf(counted)
  const organs = sumByOrgan(counted, (organId) => organId)
  const months = sumByMonth(counted)
  const sums = sumByField(counted)
  return {
    organ: { code: organ.code, name: organ.name },
    asOf: asOf.toString({ timeZone: legalZone, smallestUnit: 'second' }),
    period: { from: period.from.toString(), to: period.to.toString() },
    ...groupOf(total),
    ...pressingOf(total),
    lag,
    byField: [...fields, { code: otherField, name: words.otherField }].flatMap(({ code, name }) => {
      const counts = sums.get(code)
      return counts ? [{ code, name, ...groupOf(counts), ...pressingOf(counts) }] : []
    }),
    byOrgan: places.flatMap(({ id, code, name }) => {
      const counts = organs.get(id)
      return counts ? [{ code, name, ...groupOf(counts), ...pressingOf(counts) }] : []
    }),
    byMonth: monthsOf(period).flatMap((month) => {
      const counts = months.get(month.toString())
      return counts ? [{ month: month.toString(), ...groupOf(counts) }] : []
    }),
  }
}

const groupOf = (counts: Counts): GroupFigures => ({
  completeness: {
    due: dueOf(counts),
    fulfilled: fulfilledOf(counts),
    waived: counts.waived,
    nil: counts.nil,
    value: completenessOf(counts).value,
  },
  timeliness: { due: dueOf(counts), onTime: counts.onTime, late: counts.late, value: timelinessOf(counts).value },
  missed: counts.missed,
  pending: counts.pending,
  provisional: counts.provisional,
})

const pressingOf = ({ overdue, soon, ahead, slots, empty }: Counts): PressingFigures => ({
  overdue,
  soon,
  ahead,
  slots,
  emptySlots: empty,
})
