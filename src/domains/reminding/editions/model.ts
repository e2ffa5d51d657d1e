/** What reminders tell of editions. */
export const causes = ['urgent', 'urgent-late', 'assess'] as const
export type Cause = (typeof causes)[number]

/** Days before a withheld text is to be assessed on which its people are told. */
export const assessAhead = { days: 30 }
