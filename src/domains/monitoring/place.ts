import type { CountKey } from '#kernel/indicator/model.ts'
import { to } from '#kernel/links.ts'
import type { Period, Place } from './model.ts'

/** Where somebody stands in the monitor; every link on its pages keeps it but for what it changes. */
export interface MonitorPlace {
  root: Place
  /** The organ alone, without those below. */
  own: boolean
  field: string | null
  period: Period
}

interface Change {
  organ?: string
  own?: boolean
  field?: string | null
  period?: Period
}

function queryOf({ root, own, field, period }: MonitorPlace, change: Change) {
  const days = change.period ?? period
  const chosen = change.field === undefined ? field : change.field
  return {
    organ: change.organ ?? root.code,
    own: (change.own ?? own) ? ('1' as const) : undefined,
    field: chosen ?? undefined,
    from: days.from.toString(),
    to: days.to.toString(),
  }
}

export const monitorHref = (place: MonitorPlace, change: Change = {}): string => to.monitor(queryOf(place, change))

/** The rows behind a figure, of the place or of a part of it. */
export const rowsHref = (
  place: MonitorPlace,
  count: CountKey,
  change: Change & { month?: string | undefined; after?: string; before?: string } = {},
): string => to.monitorRows({ ...queryOf(place, change), ...listOf(count, change) })

export const fileHref = (place: MonitorPlace, count: CountKey, month: string | undefined): string =>
  to.monitorFile({ ...queryOf(place, {}), ...listOf(count, { month }) })

const listOf = (
  count: CountKey,
  { month, after, before }: { month?: string | undefined; after?: string; before?: string },
) => ({
  count,
  month,
  after,
  before,
})
