import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Doubt, DraftRow, GeneralProblem, RowFields } from './model.ts'
import { type RowColumns, rowColumns, rowOf } from './rows-store.ts'

/** A row of one of several catalogues. */
export interface RowOfOne extends DraftRow {
  catalogueId: string
}

const rowOfOne = (row: RowColumns & { catalogue_id: string }): RowOfOne => ({
  ...rowOf(row),
  catalogueId: row.catalogue_id,
})

/** Rows of several catalogues that have a doubt open, in the order of the files; by an index that holds only those. */
export async function findDoubtfulRows(
  db: Read,
  countyId: string,
  catalogueIds: readonly string[],
): Promise<RowOfOne[]> {
  if (catalogueIds.length === 0) return []
  const rows = await db
    .selectFrom('catalogue_row')
    .select([...rowColumns, 'catalogue_id'])
    .where('county_id', '=', countyId)
    .where('catalogue_id', 'in', catalogueIds)
    .where('open_doubts', '>', 0)
    .orderBy('catalogue_id')
    .orderBy(sql`coalesce(part_of, row_number)`)
    .orderBy('row_number')
    .execute()
  return rows.map(rowOfOne)
}

/** A row with open doubts, without what was read of it: enough to put doubts in order, and a third of its size. */
export type RowInDoubt = Pick<
  RowOfOne,
  'catalogueId' | 'rowNumber' | 'seq' | 'fields' | 'doubts' | 'leftOut' | 'version'
>

/** The same rows as findDoubtfulRows, for lists. */
export async function findRowsInDoubt(
  db: Read,
  countyId: string,
  catalogueIds: readonly string[],
): Promise<RowInDoubt[]> {
  if (catalogueIds.length === 0) return []
  const rows = await db
    .selectFrom('catalogue_row')
    .select(['catalogue_id', 'row_number', 'seq', 'fields', 'doubts', 'version'])
    .where('county_id', '=', countyId)
    .where('catalogue_id', 'in', catalogueIds)
    .where('open_doubts', '>', 0)
    .orderBy('catalogue_id')
    .orderBy(sql`coalesce(part_of, row_number)`)
    .orderBy('row_number')
    .execute()
  return rows.map((row) => ({
    catalogueId: row.catalogue_id,
    rowNumber: row.row_number,
    seq: row.seq,
    fields: row.fields as RowFields,
    doubts: row.doubts as Doubt[],
    leftOut: null,
    version: row.version,
  }))
}

/** A few rows of several catalogues in full. */
export async function findRowsAt(
  db: Read,
  countyId: string,
  places: readonly { catalogueId: string; rowNumber: number }[],
): Promise<RowOfOne[]> {
  if (places.length === 0) return []
  const rows = await db
    .selectFrom('catalogue_row')
    .select([...rowColumns, 'catalogue_id'])
    .where('county_id', '=', countyId)
    .where((eb) =>
      eb.or(places.map(({ catalogueId, rowNumber }) => eb.and({ catalogue_id: catalogueId, row_number: rowNumber }))),
    )
    .execute()
  return rows.map(rowOfOne)
}

/** How many kinds of doubts wait in several catalogues: their sentences, each once. */
export async function openSentences(
  db: Read,
  countyId: string,
  catalogueIds: readonly string[],
): Promise<{ column: string | null; message: string }[]> {
  if (catalogueIds.length === 0) return []
  const { rows } = await sql<{ column: string | null; message: string }>`
    select d ->> 'column' as column, d ->> 'message' as message
    from catalogue_row r cross join jsonb_array_elements(r.doubts) d
    where r.county_id = ${countyId} and r.catalogue_id = any(${catalogueIds}::uuid[]) and r.open_doubts > 0
      and d -> 'decided' = 'null'
    union
    select p ->> 'column', p ->> 'message' from catalogue c cross join jsonb_array_elements(c.problems) p
    where c.county_id = ${countyId} and c.id = any(${catalogueIds}::uuid[])
      and p ->> 'severity' = 'doubt' and p -> 'decided' = 'null'`.execute(db)
  return rows
}

/** Rows of which a doubt was decided by one deed, or as one lesson says. */
export async function findDecidedRows(
  db: Read,
  countyId: string,
  catalogueIds: readonly string[],
  by: { deed: string } | { lesson: string },
): Promise<RowOfOne[]> {
  const rows = await db
    .selectFrom('catalogue_row')
    .select([...rowColumns, 'catalogue_id'])
    .where('county_id', '=', countyId)
    .where('catalogue_id', 'in', catalogueIds)
    .where(sql<boolean>`doubts @> ${JSON.stringify([{ decided: by }])}::jsonb`)
    .execute()
  return rows.map(rowOfOne)
}

export interface SavedDoubts {
  catalogueId: string
  rowNumber: number
  doubts: readonly Doubt[]
}

/** Saves what was decided about the doubts of rows of several catalogues, in one statement. */
export const saveDoubts = (
  write: Write,
  countyId: string,
  rows: readonly SavedDoubts[],
  by: string,
  at: Temporal.Instant,
) =>
  sql`update catalogue_row r set doubts = k.doubts, corrected_by = ${by}::uuid, corrected_at = ${at.toString()}::timestamptz, version = r.version + 1
    from unnest(${rows.map((row) => row.catalogueId)}::uuid[], ${rows.map((row) => row.rowNumber)}::int[], ${rows.map((row) => JSON.stringify(row.doubts))}::jsonb[])
      as k(catalogue_id, row_number, doubts)
    where r.county_id = ${countyId} and r.catalogue_id = k.catalogue_id and r.row_number = k.row_number`.execute(write)

/** Saves what was decided about files as a whole, in one statement. */
export const saveProblems = (
  write: Write,
  countyId: string,
  files: readonly { catalogueId: string; problems: readonly GeneralProblem[] }[],
) =>
  sql`update catalogue c set problems = k.problems
    from unnest(${files.map((file) => file.catalogueId)}::uuid[], ${files.map((file) => JSON.stringify(file.problems))}::jsonb[])
      as k(id, problems)
    where c.county_id = ${countyId} and c.id = k.id`.execute(write)
