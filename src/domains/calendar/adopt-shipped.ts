import { shippedVersion } from '#kernel/calendar/current-calendar.ts'
import type { Context } from '#kernel/context.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { holdCalendar, type PutVersion, putVersion } from './put-version.ts'

/** Whether the program brings days that no notice here was loaded for. */
export const coversMore = (shipped: Calendar, calendar: Calendar): boolean => shipped.coverage.to > calendar.coverage.to

/**
 * A newer program that ships a longer calendar makes it the next version, with all that moves; null where the
 * installation knows as much already. The program's own deed: nobody typed anything.
 */
export async function adoptShipped(context: Context, { shipped }: { shipped: Calendar }): Promise<PutVersion | null> {
  const before = await holdCalendar(context)
  if (!coversMore(shipped, before.calendar)) return null
  const { calendar, documentNumber, title, wording, confirmed } = shippedVersion(0, shipped, context.now)
  return putVersion(context, before, { calendar, documentNumber, title, wording, confirmed }, null)
}
