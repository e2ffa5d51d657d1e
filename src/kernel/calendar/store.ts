import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { type CalendarVersion, calendarLock } from './model.ts'

/** The version in force; null in an installation that has registered none. */
export async function newestVersion(db: Read): Promise<CalendarVersion | null> {
  const row = await db.selectFrom('calendar_version').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row ? versionOf(row) : null
}

/** Name and coverage of the version in force: what a node compares its own with. */
export const newestName = async (db: Read): Promise<{ version: string } | null> =>
  (await db.selectFrom('calendar_version').select('version').orderBy('number', 'desc').limit(1).executeTakeFirst()) ??
  null

/** All versions with who loaded them, the newest first; without their days. */
export async function listVersions(
  db: Read,
): Promise<
  (Omit<CalendarVersion, 'calendar' | 'wording'> & { version: string; coversTo: string; by: string | null })[]
> {
  const rows = await db
    .selectFrom('calendar_version as c')
    .leftJoin('person as p', 'p.id', 'c.loaded_by')
    .orderBy('c.number', 'desc')
    .select([
      'c.number',
      'c.version',
      'c.document_number',
      'c.title',
      'c.status',
      'c.covers_to',
      'c.sha256',
      'c.confirmed',
    ])
    .select(['c.loaded_by', 'c.loaded_at', 'c.moved', 'c.settled', 'p.name'])
    .execute()
  return rows.map((row) => ({
    number: row.number,
    version: row.version,
    documentNumber: row.document_number,
    title: row.title,
    status: row.status as CalendarVersion['status'],
    coversTo: row.covers_to.toString(),
    sha256: row.sha256,
    confirmed: row.confirmed,
    loadedBy: row.loaded_by,
    loadedAt: row.loaded_at,
    moved: row.moved,
    settled: row.settled,
    by: row.name,
  }))
}

/** Waits for everybody who is writing due days, and keeps others from it until the transaction ends. */
export const lockCalendar = (write: Write) => sql`select pg_advisory_xact_lock(${calendarLock})`.execute(write)

/** Adds a version; false where its number or its name is taken, because somebody else was first. */
export async function insertVersion(db: Read, version: CalendarVersion): Promise<boolean> {
  const { calendar } = version
  const result = await db
    .insertInto('calendar_version')
    .values({
      number: version.number,
      version: calendar.version,
      status: version.status,
      document_number: version.documentNumber,
      title: version.title,
      covers_from: Temporal.PlainDate.from(calendar.coverage.from),
      covers_to: Temporal.PlainDate.from(calendar.coverage.to),
      holidays: sql`${[...calendar.holidays].sort()}::date[]`,
      workdays: sql`${[...calendar.workdays].sort()}::date[]`,
      wording: version.wording,
      sha256: version.sha256,
      confirmed: [...version.confirmed],
      loaded_by: version.loadedBy,
      loaded_at: version.loadedAt,
      moved: version.moved,
      settled: version.settled,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

interface Row {
  number: number
  version: string
  status: string
  document_number: string
  title: string
  covers_from: Temporal.PlainDate
  covers_to: Temporal.PlainDate
  holidays: Temporal.PlainDate[]
  workdays: Temporal.PlainDate[]
  wording: string
  sha256: string
  confirmed: string[]
  loaded_by: string | null
  loaded_at: Temporal.Instant
  moved: number
  settled: number
}

function versionOf(row: Row): CalendarVersion {
  const calendar: Calendar = {
    version: row.version,
    coverage: { from: row.covers_from.toString(), to: row.covers_to.toString() },
    holidays: new Set(row.holidays.map(String)),
    workdays: new Set(row.workdays.map(String)),
  }
  return {
    number: row.number,
    calendar,
    documentNumber: row.document_number,
    title: row.title,
    status: row.status as CalendarVersion['status'],
    wording: row.wording,
    sha256: row.sha256,
    confirmed: row.confirmed,
    loadedBy: row.loaded_by,
    loadedAt: row.loaded_at,
    moved: row.moved,
    settled: row.settled,
  }
}
