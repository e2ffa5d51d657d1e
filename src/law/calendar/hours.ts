import { CalendarError } from './calendar-error.ts'
import { requireDay } from './working-days.ts'

const ZONE = 'Asia/Shanghai'
/** A year and a bit: what is longer is counted in days. */
const LONGEST_HOURS = 10_000

/** A moment, and the legal day it lies on in China. */
export interface Moment {
  at: Temporal.Instant
  on: Temporal.PlainDate
}

/**
 * So many hours after a moment. Hours run round the clock from the moment itself, on days of rest too, and no last day
 * moves (民法典第二百零一条第二款). Throws CalendarError before 2004-01-01 and for a number that is no count.
 */
export function hoursAfter(moment: Temporal.Instant, hours: number): Moment {
  requireDay(dayOf(moment))
  if (!Number.isInteger(hours) || hours < 0 || hours > LONGEST_HOURS)
    throw new CalendarError('CAL_COUNT', `小时数应为0至${LONGEST_HOURS}的整数，现为${hours}，请核对期限`)
  const at = moment.add({ hours })
  return { at, on: dayOf(at) }
}

const dayOf = (moment: Temporal.Instant): Temporal.PlainDate => moment.toZonedDateTimeISO(ZONE).toPlainDate()
