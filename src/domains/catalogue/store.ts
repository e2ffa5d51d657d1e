import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { UsedLesson } from './lessons/model.ts'
import type { KnownItem } from './match-items.ts'
import type { Binds, DraftRow, GeneralProblem } from './model.ts'
import type { TableHeadings } from './reading/model.ts'
import { insertRows } from './rows-store.ts'

export interface CatalogueRecord {
  countyId: string
  id: string
  organId: string
  title: string
  binds: Binds
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
  version: number
}

type CatalogueColumns = {
  county_id: string
  id: string
  organ_id: string
  title: string
  binds: string
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
  version: number
}

const catalogueOf = (row: CatalogueColumns): CatalogueRecord => ({
  countyId: row.county_id,
  id: row.id,
  organId: row.organ_id,
  title: row.title,
  binds: row.binds as Binds,
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
    .executeTakeFirst()
  return row ? catalogueOf(row) : null
}

/** The catalogue now in force for an organ and level; locked where the handle writes and asks for it. */
export async function findAdopted(
  db: Read,
  countyId: string,
  organId: string,
  binds: Binds,
  lock = false,
): Promise<CatalogueRecord | null> {
  let query = db
    .selectFrom('catalogue')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('organ_id', '=', organId)
    .where('binds', '=', binds)
    .where('state', '=', 'adopted')
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row ? catalogueOf(row) : null
}

/** Writes a draft; false where the same file was imported for this organ and level by somebody else just now. */
export async function insertCatalogue(
  write: Write,
  catalogue: Omit<CatalogueRecord, 'importedAt' | 'adoptedOn' | 'version' | 'state'>,
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
        .where(sql<boolean>`state <> 'discarded'`)
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
    .set({ state: 'adopted', adopted_by: by, adopted_on: on, version: sql<number>`version + 1` })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

export const markSuperseded = (write: Write, countyId: string, id: string) =>
  write
    .updateTable('catalogue')
    .set({ state: 'superseded' })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
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

/** The items that a catalogue made, by the words of their rows, in the order of the rows. */
export async function itemsOf(db: Read, countyId: string, catalogueId: string): Promise<KnownItem[]> {
  const rows = await db
    .selectFrom('item_version')
    .select(['item_id', 'version', 'level1', 'level2', 'elements_text'])
    .where('county_id', '=', countyId)
    .where('catalogue_id', '=', catalogueId)
    .where('effective_until', 'is', null)
    .orderBy('row_number')
    .execute()
  return rows.map((row) => ({
    itemId: row.item_id,
    version: row.version,
    level1: row.level1,
    level2: row.level2,
    elements: row.elements_text,
  }))
}

/** Every name of every field, for recognising the field of a first-level item. */
export async function fieldNames(db: Read): Promise<Map<string, string>> {
  const rows = await db.selectFrom('field').select(['code', 'name', 'aliases']).execute()
  return new Map(rows.flatMap((row) => [row.name, ...row.aliases].map((name) => [name, row.code] as const)))
}
