import type { Calendar, DayAnswer } from '../calendar/model.ts'
import { lastDayMoved } from '../calendar/working-days.ts'
import type { Remedy } from './remedies.ts'

type Day = Temporal.PlainDate

const COURT_DAYS = 15
/** 普通程序、其延长、简易程序 (行政复议法第六十二条; cases of disclosure may go the short way, 第五十三条). */
const REVIEW_DAYS = { ordinary: 60, extension: 30, summary: 30 } as const

export type ReviewProcedure = 'ordinary' | 'summary'

/**
 * The last day for the decision of a reconsideration that was accepted on a day. Days of the calendar: 第八十八条 makes only
 * 三日、五日、七日、十日 working days. Before 2024 there was no short way (行政复议法（2017年修正）第三十一条).
 */
export const reviewDecidedBy = (
  acceptedOn: Day,
  { procedure, extended }: { procedure: ReviewProcedure; extended: boolean },
  calendar: Calendar,
): DayAnswer => {
  const more = procedure === 'ordinary' && extended ? REVIEW_DAYS.extension : 0
  return lastDayMoved(acceptedOn.add({ days: REVIEW_DAYS[procedure] + more }), calendar)
}

/**
 * The last day to sue after a reconsideration: fifteen days from the day its decision was received or, where none came, from
 * the day its period ended (行政诉讼法第四十五条；行政复议法第三十四条).
 */
export const courtAfterReview = (decidedOrEnded: Day, calendar: Calendar): DayAnswer =>
  lastDayMoved(decidedOrEnded.add({ days: COURT_DAYS }), calendar)

/**
 * The last day to ask for reconsideration where the answer told neither the right nor the body nor the period: a year
 * after its content was known (行政复议法第二十条第三款). Null for answers of before 2024, whose law had no such rule.
 */
export const uninformedUntil = (decidedOn: Day, knownOn: Day, calendar: Calendar): DayAnswer | null =>
  decidedOn.toString() < '2024-01-01' ? null : lastDayMoved(knownOn.add({ years: 1 }), calendar)

/** Whether a way of a remedy is still open on a day; null where its period begins with a decision that is not there yet. */
export const inTime = (remedy: Remedy, way: 'reconsideration' | 'court', on: Day): boolean | null => {
  const last = remedy.ways.find((each) => each.way === way)!.lastDay
  return last === null ? null : Temporal.PlainDate.compare(on, last) <= 0
}
