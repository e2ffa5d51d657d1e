import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { SourceDoubt, SourceRow } from '../model.ts'

export interface IssueKey {
  countyId: string
  sourceId: string
  number: number
}

/** 一版 of a source. */
export interface Issue extends IssueKey {
  state: 'read' | 'in-force' | 'superseded' | 'discarded'
  documentNumber: string | null
  issuedOn: Temporal.PlainDate
  fileSha256: string
  fileName: string
  /** As it was read. */
  rows: SourceRow[]
  doubts: SourceDoubt[]
  readBy: string
  readAt: Temporal.Instant
  takenBy: string | null
  takenOn: Temporal.PlainDate | null
}

/** Every issue of a source, newest first; without their rows. */
export async function findIssues(db: Read, countyId: string, sourceId: string): Promise<Omit<Issue, 'rows'>[]> {
  const rows = await db
    .selectFrom('inventory_issue')
    .select(['county_id', 'source_id', 'number', 'state', 'document_number', 'issued_on', 'file_sha256', 'file_name'])
    .select(['doubts', 'read_by_name', 'read_at', 'taken_by_name', 'taken_on'])
    .where('county_id', '=', countyId)
    .where('source_id', '=', sourceId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(factsOf)
}

type IssueColumns = {
  county_id: string
  source_id: string
  number: number
  state: string
  document_number: string | null
  issued_on: Temporal.PlainDate
  file_sha256: string
  file_name: string
  doubts: unknown
  read_by_name: string
  read_at: Temporal.Instant
  taken_by_name: string | null
  taken_on: Temporal.PlainDate | null
}

const factsOf = (row: IssueColumns): Omit<Issue, 'rows'> => ({
  countyId: row.county_id,
  sourceId: row.source_id,
  number: row.number,
  state: row.state as Issue['state'],
  documentNumber: row.document_number,
  issuedOn: row.issued_on,
  fileSha256: row.file_sha256,
  fileName: row.file_name,
  doubts: row.doubts as SourceDoubt[],
  readBy: row.read_by_name,
  readAt: row.read_at,
  takenBy: row.taken_by_name,
  takenOn: row.taken_on,
})

/** One issue with the rows that were read. */
export async function findIssue(db: Read, { countyId, sourceId, number }: IssueKey): Promise<Issue | null> {
  const row = await db
    .selectFrom('inventory_issue')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('source_id', '=', sourceId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? { ...factsOf(row), rows: row.reading as SourceRow[] } : null
}

export const insertIssue = (
  write: Write,
  issue: IssueKey & Pick<Issue, 'documentNumber' | 'issuedOn' | 'fileSha256' | 'fileName' | 'rows' | 'doubts'>,
  by: { personId: string; name: string; at: Temporal.Instant },
) =>
  write
    .insertInto('inventory_issue')
    .values({
      county_id: issue.countyId,
      source_id: issue.sourceId,
      number: issue.number,
      state: 'read',
      document_number: issue.documentNumber,
      issued_on: issue.issuedOn,
      file_sha256: issue.fileSha256,
      file_name: issue.fileName,
      reading: JSON.stringify(issue.rows),
      doubts: JSON.stringify(issue.doubts),
      read_by: by.personId,
      read_by_name: by.name,
      read_at: by.at,
      taken_by: null,
      taken_by_name: null,
      taken_on: null,
    })
    .execute()

/** What waits and was never taken makes room for another file. */
export const discardWaiting = (write: Write, countyId: string, sourceId: string) =>
  write
    .updateTable('inventory_issue')
    .set({ state: 'discarded' })
    .where('county_id', '=', countyId)
    .where('source_id', '=', sourceId)
    .where('state', '=', 'read')
    .execute()

/** The issue in force ends; this one takes its place. */
export async function putIssueInForce(
  write: Write,
  { countyId, sourceId, number }: IssueKey,
  by: { personId: string; name: string; on: Temporal.PlainDate },
): Promise<void> {
  const ofSource = write
    .updateTable('inventory_issue')
    .where('county_id', '=', countyId)
    .where('source_id', '=', sourceId)
  await ofSource.set({ state: 'superseded' }).where('state', '=', 'in-force').execute()
  await ofSource
    .set({ state: 'in-force', taken_by: by.personId, taken_by_name: by.name, taken_on: by.on })
    .where('number', '=', number)
    .execute()
}

/** The next number of a source's issues. */
export async function nextNumber(db: Read, countyId: string, sourceId: string): Promise<number> {
  const { last } = await db
    .selectFrom('inventory_issue')
    .select(sql<number>`coalesce(max(number), 0)::int`.as('last'))
    .where('county_id', '=', countyId)
    .where('source_id', '=', sourceId)
    .executeTakeFirstOrThrow()
  return last + 1
}
