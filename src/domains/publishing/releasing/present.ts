import { legalZone } from '#platform/clock/clock.ts'

/** The minute in China: 2026-03-05 10:21. */
export const minuteOf = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(legalZone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

/** Day and time as they stand in the fields of a form. */
export const fieldsOf = (instant: Temporal.Instant): { day: string; time: string } => {
  const [day = '', time = ''] = minuteOf(instant).split(' ')
  return { day, time }
}

/** The instant that a day and a time of the clock in China name; null where there is none such. */
export function instantOf(day: string, time: string): Temporal.Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return null
  try {
    return Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' }).toZonedDateTime(legalZone).toInstant()
  } catch {
    return null
  }
}
