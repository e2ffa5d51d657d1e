import { refuseIf } from '#platform/errors/errors.ts'
import { reasonsAgainstDay } from './model.ts'

/** The day an adoption has to wait for; null where it is today, or none was named. Refused where it is past or too far. */
export function dayAhead(on: Temporal.PlainDate | undefined, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (on === undefined) return null
  refuseIf(reasonsAgainstDay(on, today))
  return on.equals(today) ? null : on
}
