import { sql } from 'kysely'
import { calendarLock } from '#kernel/calendar/model.ts'
import { CalendarMoved } from '#kernel/calendar-moved.ts'
import type { Write } from '#kernel/context.ts'

/**
 * Due days are written only under the newest calendar: waits for a version that is being loaded, then throws
 * `CalendarMoved` where the days were counted with an older one. Two statements, because the second must see what the
 * first waited for.
 */
export async function requireNewestCalendar(write: Write, version: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${calendarLock})`.execute(write)
  const newest = await write
    .selectFrom('calendar_version')
    .select('version')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (newest && newest.version !== version) throw new CalendarMoved()
}
