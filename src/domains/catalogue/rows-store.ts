import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Doubt, DraftRow, RowFields } from './model.ts'

/** What was read stands together in one column; it is never changed. */
const readColumn = ({ read: fields, from, source, cells, lines, filled }: DraftRow): string =>
  JSON.stringify({ fields, from, source, cells, lines, filled })

/** Writes the rows of an import, a thousand a statement. */
export async function insertRows(
  write: Write,
  countyId: string,
  catalogueId: string,
  rows: readonly DraftRow[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 1_000)
    await write
      .insertInto('catalogue_row')
      .values(
        rows.slice(at, at + 1_000).map((row) => ({
          county_id: countyId,
          catalogue_id: catalogueId,
          row_number: row.rowNumber,
          seq: row.seq,
          fields: JSON.stringify(row.fields),
          read: readColumn(row),
          doubts: JSON.stringify(row.doubts),
          corrected_by: null,
          corrected_at: null,
          left_out: row.leftOut,
          part_of: row.partOf,
          statutory: row.statutory ?? null,
          version: row.version,
        })),
      )
      .execute()
}

export interface RowColumns {
  row_number: number
  seq: string | null
  fields: unknown
  read: unknown
  doubts: unknown
  left_out: string | null
  part_of: number | null
  statutory: string | null
  version: number
}

export function rowOf(row: RowColumns): DraftRow {
  const read = row.read as Pick<DraftRow, 'from' | 'filled'> &
    Partial<Pick<DraftRow, 'source' | 'cells' | 'lines'>> & { fields: RowFields }
  return {
    rowNumber: row.row_number,
    seq: row.seq,
    fields: row.fields as RowFields,
    read: read.fields,
    from: read.from,
    // Rows that an earlier program read carry none of them.
    source: read.source ?? {},
    cells: read.cells ?? [],
    lines: read.lines ?? [],
    filled: read.filled,
    doubts: row.doubts as Doubt[],
    leftOut: row.left_out,
    partOf: row.part_of,
    statutory: row.statutory,
    version: row.version,
  }
}

export const rowColumns = [
  'row_number',
  'seq',
  'fields',
  'read',
  'doubts',
  'left_out',
  'part_of',
  'statutory',
  'version',
] as const

const rowsOf = (db: Read, countyId: string, catalogueId: string) =>
  db
    .selectFrom('catalogue_row')
    .select(rowColumns)
    .where('county_id', '=', countyId)
    .where('catalogue_id', '=', catalogueId)

/** The rows in the order of the file; what was split off stands behind the row it came from. */
export const findRows = async (db: Read, countyId: string, catalogueId: string): Promise<DraftRow[]> =>
  (
    await rowsOf(db, countyId, catalogueId).orderBy(sql`coalesce(part_of, row_number)`).orderBy('row_number').execute()
  ).map(rowOf)

export async function findRow(
  db: Read,
  countyId: string,
  catalogueId: string,
  rowNumber: number,
): Promise<DraftRow | null> {
  const row = await rowsOf(db, countyId, catalogueId).where('row_number', '=', rowNumber).executeTakeFirst()
  return row ? rowOf(row) : null
}

/** The rows of a draft that were added for statutory items and are taken over: item by row number. */
export async function findAddedRows(db: Read, countyId: string, catalogueId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('catalogue_row')
    .select(['row_number', 'statutory'])
    .where('county_id', '=', countyId)
    .where('catalogue_id', '=', catalogueId)
    .where('statutory', 'is not', null)
    .where('left_out', 'is', null)
    .orderBy('row_number', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.statutory!, row.row_number]))
}

export async function lastRowNumber(db: Read, countyId: string, catalogueId: string): Promise<number> {
  const row = await db
    .selectFrom('catalogue_row')
    .select((eb) => eb.fn.max('row_number').as('last'))
    .where('county_id', '=', countyId)
    .where('catalogue_id', '=', catalogueId)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Saves a corrected row where nobody else did in between. */
export async function saveRow(
  write: Write,
  key: { countyId: string; catalogueId: string; rowNumber: number; version: number },
  change: { fields: RowFields; doubts: Doubt[]; leftOut: string | null },
  by: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const result = await write
    .updateTable('catalogue_row')
    .set({
      fields: JSON.stringify(change.fields),
      doubts: JSON.stringify(change.doubts),
      left_out: change.leftOut,
      corrected_by: by,
      corrected_at: at,
      version: key.version + 1,
    })
    .where('county_id', '=', key.countyId)
    .where('catalogue_id', '=', key.catalogueId)
    .where('row_number', '=', key.rowNumber)
    .where('version', '=', key.version)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
