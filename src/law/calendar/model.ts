/** A State Council holiday calendar with the range it covers; beyond it every answer is provisional. */
export interface Calendar {
  /** Version of the data, shown beside dates that were computed with it. */
  version: string
  /** First and last day covered by official notices, ISO. */
  coverage: { from: string; to: string }
  /** Days (ISO) that are holidays although Monday to Friday or not. */
  holidays: ReadonlySet<string>
  /** Saturdays and Sundays (ISO) that are worked (调休上班日). */
  workdays: ReadonlySet<string>
}

/** A computed legal day; provisional where the count touched a day beyond the calendar's coverage. */
export interface DayAnswer {
  date: Temporal.PlainDate
  provisional: boolean
}
