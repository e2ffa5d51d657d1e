/** The one source of the present moment; everybody else is handed an instant or a day. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** A clock that stands still at one instant, or is moved by its owner: for tests, the demonstration and replays. */
export function fixedClock(
  start: string | Temporal.Instant,
): Clock & { set(instant: string | Temporal.Instant): void } {
  let instant = Temporal.Instant.from(start)
  return {
    now: () => instant,
    set: (next) => {
      instant = Temporal.Instant.from(next)
    },
  }
}

/** A legal day is a day in Asia/Shanghai, wherever the server stands. */
export const legalZone = 'Asia/Shanghai'

/** The legal day on which an instant falls. */
export const legalDayOf = (instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(legalZone).toPlainDate()

/** The instant at which a legal day begins. */
export const startOfLegalDay = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: legalZone, plainTime: '00:00' }).toInstant()
