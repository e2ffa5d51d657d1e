import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Tables } from '#kernel/tables.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { type CaseFile, dueOf } from './model.ts'

/** A case by its key; locked for the rest of the transaction where asked. */
export async function findCase(
  db: Read,
  kind: string,
  countyId: string,
  id: string,
  lock = false,
): Promise<CaseFile | null> {
  let query = db
    .selectFrom('case_file')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where('kind', '=', kind)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row ? caseOf(row) : null
}

/** A case of a handling organ by its number, with the hash of its query code. */
export async function findByNumber(
  db: Read,
  kind: string,
  { organCode, year, serial }: { organCode: string; year: number; serial: number },
): Promise<{ file: CaseFile; codeHash: string } | null> {
  const row = await db
    .selectFrom('organ as o')
    .innerJoin('case_file as c', (join) =>
      join.onRef('c.organ_id', '=', 'o.id').onRef('c.county_id', '=', 'o.county_id'),
    )
    .selectAll('c')
    .where('o.code', '=', organCode)
    .where('c.kind', '=', kind)
    .where('c.year', '=', year)
    .where('c.serial', '=', serial)
    .executeTakeFirst()
  return row ? { file: caseOf(row), codeHash: row.code_hash } : null
}

/** A case by the hash of its query code: the form came a second time. */
export async function findByCode(db: Read, countyId: string, codeHash: string): Promise<CaseFile | null> {
  const row = await db
    .selectFrom('case_file')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return row ? caseOf(row) : null
}

/** Writes a new case. */
export const insertCase = (
  write: Write,
  file: CaseFile,
  more: { year: number; serial: number; codeHash: string; calendarVersion: string },
) =>
  write
    .insertInto('case_file')
    .values({
      county_id: file.countyId,
      id: file.id,
      kind: file.kind,
      organ_id: file.organId,
      year: more.year,
      serial: more.serial,
      number: file.number,
      about_county_id: file.about.countyId,
      about_organ_id: file.about.organId,
      item_id: file.about.itemId,
      obligation_id: file.about.obligationId,
      subject: file.subject,
      missing: file.missing,
      code_hash: more.codeHash,
      received_on: file.receivedOn,
      received_at: file.receivedAt,
      promise: file.promise,
      heard_from: file.heardFrom,
      version: file.version,
      ...movable(file, more.calendarVersion),
    })
    .execute()

/** Writes what a step changed, and counts the version up. */
export const saveCase = (write: Write, file: CaseFile, calendarVersion: string) =>
  write
    .updateTable('case_file')
    .set({ ...movable(file, calendarVersion), heard_from: file.heardFrom, version: file.version + 1 })
    .where('county_id', '=', file.countyId)
    .where('id', '=', file.id)
    .execute()

const movable = (file: CaseFile, calendarVersion: string) => ({
  order_id: file.orderId,
  state: file.state,
  clock_from: file.clock.from,
  promised_days: file.clock.promisedDays,
  waited_days: file.clock.waitedDays,
  waiting_since: file.clock.waitingSince,
  due_on: file.dueOn,
  provisional: file.provisional,
  calendar_version: calendarVersion,
  assigned_to: file.assignedTo,
  outcome: file.outcome,
  answered_on: file.answeredOn,
  closed_on: file.closedOn,
})

type Row = { [Column in keyof Tables['case_file']]: Tables['case_file'][Column] }

/** A row as the case it is. */
export const caseOf = (row: Row): CaseFile => ({
  countyId: row.county_id,
  id: row.id,
  kind: row.kind,
  organId: row.organ_id,
  number: row.number,
  about: {
    countyId: row.about_county_id,
    organId: row.about_organ_id,
    itemId: row.item_id,
    obligationId: row.obligation_id,
  },
  orderId: row.order_id,
  subject: row.subject,
  missing: row.missing,
  state: row.state,
  receivedOn: row.received_on,
  receivedAt: row.received_at,
  clock: {
    from: row.clock_from,
    promisedDays: row.promised_days,
    waitedDays: row.waited_days,
    waitingSince: row.waiting_since,
  },
  promise: row.promise,
  dueOn: row.due_on,
  provisional: row.provisional,
  assignedTo: row.assigned_to,
  heardFrom: row.heard_from,
  outcome: row.outcome,
  answeredOn: row.answered_on,
  closedOn: row.closed_on,
  version: row.version,
})

/**
 * The counter of an organ, a kind and a year, locked until the transaction ends: who opens a case at the same moment
 * waits. Answers the last number given. What is rolled back gives its number back, so that there is no gap.
 */
export async function lockCounter(
  write: Write,
  at: { countyId: string; organId: string; kind: string; year: number },
): Promise<number> {
  const { last } = await write
    .insertInto('case_counter')
    .values({ county_id: at.countyId, organ_id: at.organId, kind: at.kind, year: at.year, last: 0 })
    .onConflict((oc) =>
      oc
        .columns(['county_id', 'organ_id', 'kind', 'year'])
        .doUpdateSet((eb) => ({ last: eb.ref('case_counter.last') })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

export const setCounter = (
  write: Write,
  at: { countyId: string; organId: string; kind: string; year: number },
  last: number,
) =>
  write
    .updateTable('case_counter')
    .set({ last })
    .where('county_id', '=', at.countyId)
    .where('organ_id', '=', at.organId)
    .where('kind', '=', at.kind)
    .where('year', '=', at.year)
    .execute()

/** Counts the due days of open cases anew under a newer calendar; answers how many moved. May run again at any time. */
export const recountCases = (db: Read, calendar: Calendar): Promise<number> =>
  db.transaction().execute(async (write) => {
    const rows = await write
      .selectFrom('case_file')
      .selectAll()
      .where('answered_on', 'is', null)
      .where('calendar_version', '<>', calendar.version)
      .orderBy('county_id')
      .orderBy('id')
      .forUpdate()
      .execute()
    let moved = 0
    for (const row of rows) {
      const file = caseOf(row)
      const { date, provisional } = dueOf(file.clock, calendar)
      moved += date.equals(file.dueOn) ? 0 : 1
      await sql`update case_file set due_on = ${date.toString()}::date, provisional = ${provisional},
        calendar_version = ${calendar.version} where county_id = ${file.countyId}::uuid and id = ${file.id}::uuid`.execute(
        write,
      )
    }
    return moved
  })
