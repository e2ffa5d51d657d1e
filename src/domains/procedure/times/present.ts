import { legalZone } from '#platform/clock/clock.ts'

/** The minute in China: 2026-03-05 10:21. */
export const minuteOf = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(legalZone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

/** A span as people say it: 40分钟, 5小时, 3.5天. */
export function spanOfMinutes(minutes: number): string {
  if (minutes < 60) return `${Math.round(minutes)}分钟`
  if (minutes < 48 * 60) return `${Math.round(minutes / 6) / 10}小时`
  return `${Math.round(minutes / 144) / 10}天`
}
