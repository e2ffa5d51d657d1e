/** All legal days are days in China; the process's own zone plays no part. */
const ZONE = 'Asia/Shanghai'

/**
 * The moment a last day ends: 24:00, or where there are business hours the moment they close (民法典第二百零三条第二款).
 */
export function closingMoment(lastDay: Temporal.PlainDate, closesAt?: Temporal.PlainTime): Temporal.Instant {
  const at = closesAt
    ? lastDay.toZonedDateTime({ timeZone: ZONE, plainTime: closesAt })
    : lastDay.add({ days: 1 }).toZonedDateTime(ZONE)
  return at.toInstant()
}
