/** Whose count a period is: working days, hours from the moment, days of the calendar or months (the last day moved). */
export type DutyUnit = 'workday' | 'calendar-day' | 'hour' | 'week' | 'month' | 'quarter' | 'half-year' | 'year'

/**
 * `within`: at the latest so long after the event. `at-least`: not before so long after it (a draft must lie open, a log
 * must be kept). `before`: at the latest so long before the event. `every`: once in each such part of the year. `yearly`:
 * each year by a day. `promptly` (及时) and `at-once` (立即): the law names no figure; the one given is the limit kept here.
 */
export const dutyDirections = ['within', 'at-least', 'before', 'every', 'yearly', 'promptly', 'at-once'] as const
export type DutyDirection = (typeof dutyDirections)[number]

/** The part of an office's work a duty belongs to. */
export const dutyGroups = [
  'disclosure',
  'response',
  'decision',
  'land',
  'finance',
  'enforcement',
  'emergency',
  'message',
  'village',
  'enterprise',
  'report',
  'record',
] as const
export type DutyGroup = (typeof dutyGroups)[number]

/** A period set by law for something that must be published, answered, delivered, filed or kept. */
export interface Duty {
  id: string
  group: DutyGroup
  /** What must be done, in the words shown to the person. */
  does: string
  /** The event the period is counted from; for `every` and `yearly` a day that the period holds. */
  event: string
  direction: DutyDirection
  amount: number
  unit: DutyUnit
  basis: string
  /** False where the figure is practice or was not found in the text: an installation may set its own. */
  fixed: boolean
  /** Of `yearly`: the day. */
  on?: { month: number; day: number }
  /** Where, or to whom, where the law says so. */
  place?: string
  /** First day it holds, where a law brought it that is younger than the calendar; ISO. */
  from?: string
  /** Where the same rule stood up to and including a day (ISO), before its law was numbered anew. */
  formerly?: { basis: string; to: string }
}

/** 及时 without a figure: twenty working days at the most (条例第二十六条), five to aim at. */
export const PROMPT_WORKDAYS = 20
/** 立即 without a figure: an alarm after a day, one hour to aim at. */
export const AT_ONCE_HOURS = 24
