import { startOfLegalDay } from '#platform/clock/clock.ts'

/** The instant at an hour of a legal day. */
export const at = (day: Temporal.PlainDate, hour: number, minute = 0): Temporal.Instant =>
  startOfLegalDay(day).add({ hours: hour, minutes: minute })
