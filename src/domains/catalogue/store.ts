import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Coverage } from './coverage/model.ts'
import type { UsedLesson } from './lessons/model.ts'
import type { Binds, DraftRow, GeneralProblem } from './model.ts'
import type { TableHeadings } from './reading/model.ts'
import { insertRows } from './rows-store.ts'

export interface CatalogueRecord {
  countyId: string
  id: string
  organId: string
  title: string
  binds: Binds
  /** What it covers; null while nobody has said so, which a doubt of the file asks for. */
  coverage: Coverage | null
  state: string
  fileSha256: string
  fileName: string
  layout: string
  problems: GeneralProblem[]
  /** The file's tables by their headings, and the layout they make; none for text without a table. */
  headings: TableHeadings[]
  layoutKey: string | null
  /** What was taught before and used while reading. */
  lessons: UsedLesson[]
  importedAt: Temporal.Instant
  adoptedOn: Temporal.PlainDate | null
  /** A draft that is to be in force from this day. */
  plannedOn: Temporal.PlainDate | null
  importedBy: string
  /** Who else looked at this very version. */
  review: { by: string; at: Temporal.Instant } | null
  version: number
}

type CatalogueColumns = {
  county_id: string
  id: string
  organ_id: string
  title: string
  binds: string
  coverage: string | null
  field_code: string | null
  field_name: string | null
  state: string
  file_sha256: string
  file_name: string
  layout: string
  problems: unknown
  headings: unknown
  layout_key: string | null
  lessons: unknown
  imported_at: Temporal.Instant
  adopted_on: Temporal.PlainDate | null
  planned_on: Temporal.PlainDate | null
  imported_by: string
  reviewed_by_name: string | null
  reviewed_at: Temporal.Instant | null
  reviewed_version: number | null
  version: number
}

/** The coverage as its three columns hold it; two drafts of one field are found by them. */
export const coverageOf = (row: Pick<CatalogueColumns, 'coverage' | 'field_code' | 'field_name'>): Coverage | null => {
  if (row.coverage === null) return null
  if (row.coverage === 'organ') return { of: 'organ' }
  return row.field_code === null ? { of: 'field', name: row.field_name! } : { of: 'field', code: row.field_code }
}

const coverageColumns = (coverage: Coverage | null) => ({
  coverage: coverage?.of ?? null,
  field_code: coverage?.of === 'field' && 'code' in coverage ? coverage.code : null,
  field_name: coverage?.of === 'field' && 'name' in coverage ? coverage.name : null,
})

/** Adopting raises the version once more: what was reviewed is what was adopted. */
const reviewOf = ({ state, version, reviewed_version, reviewed_by_name, reviewed_at }: CatalogueColumns) =>
  reviewed_version !== null && reviewed_version === (state === 'draft' ? version : version - 1)
    ? { by: reviewed_by_name!, at: reviewed_at! }
    : null

const catalogueOf = (row: CatalogueColumns): CatalogueRecord => ({
  countyId: row.county_id,
  id: row.id,
  organId: row.organ_id,
  title: row.title,
  binds: row.binds as Binds,
  coverage: coverageOf(row),
  state: row.state,
  fileSha256: row.file_sha256,
  fileName: row.file_name,
  layout: row.layout,
  problems: row.problems as GeneralProblem[],
  headings: row.headings as TableHeadings[],
  layoutKey: row.layout_key,
  lessons: row.lessons as UsedLesson[],
  importedAt: row.imported_at,
  adoptedOn: row.adopted_on,
  plannedOn: row.planned_on,
  importedBy: row.imported_by,
  review: reviewOf(row),
  version: row.version,
})

/** One catalogue; locked for the rest of the transaction where asked, so that two adoptions come one after the other. */
export async function findCatalogue(
  db: Read,
  countyId: string,
  id: string,
  lock = false,
): Promise<CatalogueRecord | null> {
  let query = db.selectFrom('catalogue').selectAll().where('county_id', '=', countyId).where('id', '=', id)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row ? catalogueOf(row) : null
}

/** Several catalogues of a county in one query, by id, so that two deeds lock them in one order. */
export async function findCatalogues(
  db: Read,
  countyId: string,
  ids: readonly string[],
  lock = false,
): Promise<CatalogueRecord[]> {
  if (ids.length === 0) return []
  let query = db.selectFrom('catalogue').selectAll().where('county_id', '=', countyId).where('id', 'in', ids)
  if (lock) query = query.forUpdate()
  return (await query.orderBy('id').execute()).map(catalogueOf)
}

export async function findImport(
  db: Read,
  organId: string,
  binds: Binds,
  sha256: string,
): Promise<CatalogueRecord | null> {
  const row = await db
    .selectFrom('catalogue')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('binds', '=', binds)
    .where('file_sha256', '=', sha256)
    .where('state', '<>', 'discarded')
    .where('origin', 'is', null)
    .executeTakeFirst()
  return row ? catalogueOf(row) : null
}

/** The catalogues now in force for an organ and level, by id; locked where the handle writes and asks for it. */
export async function findAdopted(
  db: Read,
  countyId: string,
  organId: string,
  binds: Binds,
  lock = false,
): Promise<(CatalogueRecord & { coverage: Coverage })[]> {
  let query = db
    .selectFrom('catalogue')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('organ_id', '=', organId)
    .where('binds', '=', binds)
    .where('state', '=', 'adopted')
    .orderBy('id')
  if (lock) query = query.forUpdate()
  return (await query.execute()).map((row) => ({ ...catalogueOf(row), coverage: coverageOf(row)! }))
}

/** Writes a draft; false where the same file was imported for this organ and level by somebody else just now. */
export async function insertCatalogue(
  write: Write,
  catalogue: Omit<
    CatalogueRecord,
    'importedAt' | 'importedBy' | 'adoptedOn' | 'plannedOn' | 'review' | 'version' | 'state'
  >,
  by: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const result = await write
    .insertInto('catalogue')
    .values({
      county_id: catalogue.countyId,
      id: catalogue.id,
      organ_id: catalogue.organId,
      title: catalogue.title,
      binds: catalogue.binds,
      ...coverageColumns(catalogue.coverage),
      state: 'draft',
      file_sha256: catalogue.fileSha256,
      file_name: catalogue.fileName,
      layout: catalogue.layout,
      problems: JSON.stringify(catalogue.problems),
      headings: JSON.stringify(catalogue.headings),
      layout_key: catalogue.layoutKey,
      lessons: JSON.stringify(catalogue.lessons),
      imported_by: by,
      imported_at: at,
      adopted_by: null,
      adopted_on: null,
      version: 1,
    })
    .onConflict((oc) =>
      oc
        .columns(['county_id', 'organ_id', 'binds', 'file_sha256'])
        // Written out: a prepared statement with a parameter here no longer finds its index after five runs.
        .where(sql<boolean>`state <> 'discarded' and origin is null`)
        .doNothing(),
    )
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Puts another reading in the place of a draft's rows. */
export async function replaceReading(
  write: Write,
  { countyId, catalogueId }: { countyId: string; catalogueId: string },
  read: Pick<CatalogueRecord, 'problems' | 'headings' | 'layoutKey' | 'layout' | 'lessons'>,
  rows: readonly DraftRow[],
): Promise<void> {
  await write
    .deleteFrom('catalogue_row')
    .where('county_id', '=', countyId)
    .where('catalogue_id', '=', catalogueId)
    .execute()
  await insertRows(write, countyId, catalogueId, rows)
  await write
    .updateTable('catalogue')
    .set({
      problems: JSON.stringify(read.problems),
      headings: JSON.stringify(read.headings),
      layout_key: read.layoutKey,
      layout: read.layout,
      lessons: JSON.stringify(read.lessons),
      version: sql<number>`version + 1`,
    })
    .where('county_id', '=', countyId)
    .where('id', '=', catalogueId)
    .execute()
}

/** Says what a draft covers. */
export const saveCoverage = (write: Write, countyId: string, id: string, coverage: Coverage) =>
  write
    .updateTable('catalogue')
    .set(coverageColumns(coverage))
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

/** Raises the version of catalogues: whoever looks at an older one is told when adopting. */
export const touchCatalogues = (write: Write, countyId: string, ids: readonly string[]) =>
  write
    .updateTable('catalogue')
    .set({ version: sql<number>`version + 1` })
    .where('county_id', '=', countyId)
    .where('id', 'in', ids)
    .execute()

export const touchCatalogue = (write: Write, countyId: string, id: string) => touchCatalogues(write, countyId, [id])

export const markAdopted = (write: Write, countyId: string, id: string, by: string, on: Temporal.PlainDate) =>
  write
    .updateTable('catalogue')
    .set({ state: 'adopted', planned_on: null, adopted_by: by, adopted_on: on, version: sql<number>`version + 1` })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

/** Says from which day drafts are to be in force; null: no more. */
export const markPlanned = (write: Write, countyId: string, ids: readonly string[], on: Temporal.PlainDate | null) =>
  write
    .updateTable('catalogue')
    .set({ planned_on: on })
    .where('county_id', '=', countyId)
    .where('id', 'in', ids)
    .where('state', '=', 'draft')
    .execute()

export const markReviewed = (
  write: Write,
  { countyId, id, version }: Pick<CatalogueRecord, 'countyId' | 'id' | 'version'>,
  by: { personId: string; name: string },
  at: Temporal.Instant,
) =>
  write
    .updateTable('catalogue')
    .set({ reviewed_by: by.personId, reviewed_by_name: by.name, reviewed_at: at, reviewed_version: version })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

export const markSuperseded = (write: Write, countyId: string, ids: readonly string[]) =>
  ids.length === 0
    ? null
    : write
        .updateTable('catalogue')
        .set({ state: 'superseded' })
        .where('county_id', '=', countyId)
        .where('id', 'in', ids)
        .execute()

export const markDiscarded = (
  write: Write,
  countyId: string,
  id: string,
  how: { by: string; at: Temporal.Instant; why: string },
) =>
  write
    .updateTable('catalogue')
    .set({
      state: 'discarded',
      discarded_by: how.by,
      discarded_at: how.at,
      discarded_why: how.why,
      version: sql<number>`version + 1`,
    })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()
