import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import type { Binds } from '../model.ts'
import { coverageOf } from '../store.ts'
import type { FileKey, FileState, GivenFile, ImportFile, ImportKey } from './model.ts'

export interface ImportRecord extends ImportKey {
  organId: string
  binds: Binds
  startedBy: string
  startedByName: string
  startedAt: Temporal.Instant
}

/** One import; locked where asked, so that files are added to it one after the other. */
export async function findImportRecord(
  db: Read,
  { countyId, importId }: ImportKey,
  lock = false,
): Promise<ImportRecord | null> {
  let query = db.selectFrom('catalogue_import').selectAll().where('county_id', '=', countyId).where('id', '=', importId)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row
    ? {
        countyId,
        importId,
        organId: row.organ_id,
        binds: row.binds as Binds,
        startedBy: row.started_by,
        startedByName: row.started_by_name,
        startedAt: row.started_at,
      }
    : null
}

export const insertImport = (write: Write, record: ImportRecord) =>
  write
    .insertInto('catalogue_import')
    .values({
      county_id: record.countyId,
      id: record.importId,
      organ_id: record.organId,
      binds: record.binds,
      started_by: record.startedBy,
      started_by_name: record.startedByName,
      started_at: record.startedAt,
    })
    .execute()

/** What an import holds already: for its limits, and so that the same bytes are read once. */
export async function filesThere(
  db: Read,
  { countyId, importId }: ImportKey,
): Promise<{ fileNumber: number; path: string; size: number; sha256: string | null }[]> {
  const rows = await db
    .selectFrom('catalogue_import_file')
    .select(['file_number', 'path', 'size', 'file_sha256'])
    .where('county_id', '=', countyId)
    .where('import_id', '=', importId)
    .orderBy('file_number')
    .execute()
  return rows.map((row) => ({
    fileNumber: row.file_number,
    path: row.path,
    size: row.size,
    sha256: row.file_sha256,
  }))
}

/** Writes files of an import: kept ones wait to be read, refused ones have ended. */
export async function insertFiles(
  write: Write,
  key: ImportKey,
  binds: Binds,
  files: readonly (GivenFile & { fileNumber: number })[],
  at: Temporal.Instant,
): Promise<void> {
  if (files.length === 0) return
  await write
    .insertInto('catalogue_import_file')
    .values(
      files.map((file) => {
        const refused = 'refusal' in file ? file.refusal : null
        return {
          county_id: key.countyId,
          import_id: key.importId,
          file_number: file.fileNumber,
          path: file.path,
          size: file.size,
          file_sha256: 'sha256' in file ? file.sha256 : null,
          binds,
          state: refused ? 'refused' : 'waiting',
          refusal_code: refused?.code ?? null,
          refusal: refused?.sentence ?? null,
          catalogue_id: null,
          rows: null,
          doubts: null,
          ended_at: refused ? at : null,
        }
      }),
    )
    .execute()
}

const stateOfCatalogue = sql`left join catalogue c on c.county_id = f.county_id and c.id = f.catalogue_id`

const openDoubtsNow = sql`(
  coalesce((select sum(r.open_doubts) from catalogue_row r
    where r.county_id = f.county_id and r.catalogue_id = f.catalogue_id and r.open_doubts > 0), 0)
  + (select count(*) from jsonb_array_elements(coalesce(c.problems, '[]'::jsonb)) p
    where p ->> 'severity' = 'doubt' and p -> 'decided' = 'null'))::int`

/** The files of an import as they stand now, in one query. */
export async function findFiles(db: Read, key: ImportKey): Promise<ImportFile[]> {
  const { rows } = await sql<{
    file_number: number
    path: string
    size: number
    binds: string
    state: string
    refusal_code: string | null
    refusal: string | null
    catalogue_id: string | null
    title: string | null
    catalogue_state: string | null
    catalogue_version: number | null
    coverage: string | null
    field_code: string | null
    field_name: string | null
    imported_at: Temporal.Instant | null
    rows: number | null
    doubts: number
  }>`
    select f.file_number, f.path, f.size, f.binds, f.state, f.refusal_code, f.refusal, f.catalogue_id, c.title,
      c.state as catalogue_state, c.version as catalogue_version, c.imported_at, c.coverage, c.field_code, c.field_name, f.rows,
      case when c.state = 'draft' then ${openDoubtsNow} else 0 end as doubts
    from catalogue_import_file f ${stateOfCatalogue}
    where f.county_id = ${key.countyId} and f.import_id = ${key.importId} order by f.file_number`.execute(db)
  return rows.map((row) => ({
    ...key,
    fileNumber: row.file_number,
    path: row.path,
    size: row.size,
    binds: row.binds as Binds,
    state: row.state as FileState,
    refusal: row.refusal === null ? null : { code: row.refusal_code ?? '', sentence: row.refusal },
    catalogueId: row.catalogue_id,
    title: row.title,
    catalogueState: row.catalogue_state,
    coverage: coverageOf(row),
    catalogueVersion: row.catalogue_version,
    importedAt: row.imported_at,
    rows: row.rows ?? 0,
    doubts: row.doubts,
  }))
}

export interface FileToRead extends FileKey {
  path: string
  sha256: string
  binds: Binds
  state: FileState
  catalogueId: string | null
  organId: string
  startedBy: string
  attempts: number
}

/** One kept file of an import; locked where asked, so that a reading that runs twice is taken once. */
export async function findFile(db: Read, key: FileKey, lock = false): Promise<FileToRead | null> {
  let query = db
    .selectFrom('catalogue_import_file as f')
    .innerJoin('catalogue_import as i', (join) =>
      join.onRef('i.county_id', '=', 'f.county_id').onRef('i.id', '=', 'f.import_id'),
    )
    .select([
      'f.path',
      'f.file_sha256',
      'f.binds',
      'f.state',
      'f.catalogue_id',
      'f.attempts',
      'i.organ_id',
      'i.started_by',
    ])
    .where('f.county_id', '=', key.countyId)
    .where('f.import_id', '=', key.importId)
    .where('f.file_number', '=', key.fileNumber)
  if (lock) query = query.forUpdate('f')
  const row = await query.executeTakeFirst()
  if (!row || row.file_sha256 === null) return null
  return {
    ...key,
    path: row.path,
    sha256: row.file_sha256,
    binds: row.binds as Binds,
    state: row.state as FileState,
    catalogueId: row.catalogue_id,
    organId: row.organ_id,
    startedBy: row.started_by,
    attempts: row.attempts,
  }
}

const fileAt = (db: Read, { countyId, importId, fileNumber }: FileKey) =>
  db
    .updateTable('catalogue_import_file')
    .where('county_id', '=', countyId)
    .where('import_id', '=', importId)
    .where('file_number', '=', fileNumber)

/** Says that a file is being read now. For the eye only: nothing depends on it, so it is no action. */
export const markReading = (db: Read, key: FileKey) =>
  fileAt(db, key)
    .set({ state: 'reading', attempts: sql<number>`attempts + 1` })
    .where('state', 'in', ['waiting', 'reading'])
    .execute()

export const markRead = (
  write: Write,
  key: FileKey,
  result: { catalogueId: string; again: boolean; rows: number; doubts: number },
  at: Temporal.Instant,
) =>
  fileAt(write, key)
    .set({
      state: result.again ? 'again' : 'read',
      catalogue_id: result.catalogueId,
      rows: result.rows,
      doubts: result.doubts,
      ended_at: at,
    })
    .execute()

export const markRefused = (
  write: Write,
  key: FileKey,
  refusal: { code: string; sentence: string },
  at: Temporal.Instant,
) =>
  fileAt(write, key)
    .set({ state: 'refused', refusal_code: refusal.code, refusal: refusal.sentence, ended_at: at })
    .execute()

/** Sets the level that a file binds; what was read of it before is forgotten, and it waits again. */
export const markWaiting = (write: Write, key: FileKey, binds: Binds) =>
  fileAt(write, key)
    .set({ state: 'waiting', binds, catalogue_id: null, rows: null, doubts: null, ended_at: null, attempts: 0 })
    .execute()

/** Name of the job that reads one file; a second one of the same key takes the place of one that still waits. */
const jobOf = sql`graphile_worker.add_job('catalogue.read-file',
  payload := json_build_object('countyId', f.county_id, 'importId', f.import_id, 'fileNumber', f.file_number),
  job_key := 'read-file:' || f.import_id || ':' || f.file_number, priority := 10, max_attempts := 8)`

/** Jobs for the files of an import that wait, in the transaction that made them wait; other work goes before them. */
export const enqueueReading = (write: Write, { countyId, importId }: ImportKey, fileNumbers: readonly number[]) =>
  sql`select ${jobOf} from catalogue_import_file f
    where f.county_id = ${countyId} and f.import_id = ${importId} and f.file_number = any(${fileNumbers}::int[])
      and f.state = 'waiting'`.execute(write)

/** Jobs for every file whose reading never ended: the process that held its job is gone. Answers how many. */
export async function enqueueUnread(db: Read): Promise<number> {
  const { rows } =
    await sql`select ${jobOf} from catalogue_import_file f where f.state in ('waiting', 'reading')`.execute(db)
  return rows.length
}

export interface ImportLine extends ImportKey {
  organName: string
  binds: Binds
  startedByName: string
  startedAt: Temporal.Instant
  files: number
  ended: number
  refused: number
  doubts: number
}

/** The newest imports within reach. */
export async function listImports(db: Read, reach: Reach, most: number): Promise<ImportLine[]> {
  const { rows } = await sql<{
    county_id: string
    id: string
    organ_name: string
    binds: string
    started_by_name: string
    started_at: Temporal.Instant
    files: number
    ended: number
    refused: number
    doubts: number
  }>`
    with seen as (${seenOrgans(reach)}),
    listed as (
      select i.*, s.short_name as organ_name from catalogue_import i join seen s on s.id = i.organ_id and s.whole
      order by i.started_at desc, i.id desc limit ${most})
    select l.county_id, l.id, l.organ_name, l.binds, l.started_by_name, l.started_at,
      count(f.file_number)::int as files,
      count(*) filter (where f.state not in ('waiting', 'reading'))::int as ended,
      count(*) filter (where f.state = 'refused')::int as refused,
      coalesce(sum(case when c.state = 'draft' then ${openDoubtsNow} else 0 end), 0)::int as doubts
    from listed l left join catalogue_import_file f on f.county_id = l.county_id and f.import_id = l.id ${stateOfCatalogue}
    group by l.county_id, l.id, l.organ_name, l.binds, l.started_by_name, l.started_at
    order by l.started_at desc, l.id desc`.execute(db)
  return rows.map((row) => ({
    countyId: row.county_id,
    importId: row.id,
    organName: row.organ_name,
    binds: row.binds as Binds,
    startedByName: row.started_by_name,
    startedAt: row.started_at,
    files: row.files,
    ended: row.ended,
    refused: row.refused,
    doubts: row.doubts,
  }))
}

/** The newest import that a catalogue came in; null where it came by another way. */
export async function importOfCatalogue(db: Read, countyId: string, catalogueId: string): Promise<string | null> {
  const row = await db
    .selectFrom('catalogue_import_file')
    .select('import_id')
    .where('county_id', '=', countyId)
    .where('catalogue_id', '=', catalogueId)
    .orderBy('ended_at', 'desc')
    .executeTakeFirst()
  return row?.import_id ?? null
}
