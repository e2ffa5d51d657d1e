export type CalendarErrorCode = 'CAL_BEFORE_2004' | 'CAL_COUNT' | 'CAL_DATA' | 'CAL_NOTICE' | 'CAL_ORDER'

/** A date or count the calendar of the law cannot answer for; the message says what is wrong and how to go on. */
export class CalendarError extends RangeError {
  readonly code: CalendarErrorCode

  constructor(code: CalendarErrorCode, message: string) {
    super(message)
    this.name = 'CalendarError'
    this.code = code
  }
}
