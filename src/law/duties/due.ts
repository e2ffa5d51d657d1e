import type { Calendar, DayAnswer } from '../calendar/model.ts'
import { addWorkingDays, lastDayMoved, subtractWorkingDays } from '../calendar/working-days.ts'
import type { Duty } from './table.ts'

/**
 * The day a duty turns on: the last day to act (`within`, `before`) or the last day the matter must still lie open
 * (`at-least`). The day of the event does not count (民法典第二百零一条); a last day to act that is no working day moves to
 * the next one (第二百零三条), one counted back from an event never moves, for then it would come too late.
 */
export function dueOfDuty({ direction, amount, unit }: Duty, event: Temporal.PlainDate, calendar: Calendar): DayAnswer {
  if (direction === 'before')
    return unit === 'workday'
      ? subtractWorkingDays(event, amount, calendar)
      : { date: event.subtract({ days: amount }), provisional: false }
  return unit === 'workday'
    ? addWorkingDays(event, amount, calendar)
    : lastDayMoved(event.add({ days: amount }), calendar)
}
