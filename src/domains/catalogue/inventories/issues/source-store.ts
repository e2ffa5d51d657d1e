import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { BoundLevel, SourceFields, SourceKind } from '../model.ts'

/** A source as it is registered. */
export interface SourceRecord extends SourceFields {
  countyId: string
  id: string
  organId: string
  levels: BoundLevel[]
  /** Null: every organ of those levels. */
  organIds: string[] | null
  guideId: string | null
  version: number
}

type SourceColumns = {
  county_id: string
  id: string
  organ_id: string
  kind: string
  title: string
  issuer: string
  field_code: string | null
  levels: string[]
  organ_ids: string[] | null
  guide_id: string | null
  version: number
}

const sourceOf = (row: SourceColumns): SourceRecord => ({
  countyId: row.county_id,
  id: row.id,
  organId: row.organ_id,
  kind: row.kind as SourceKind,
  title: row.title,
  issuer: row.issuer,
  fieldCode: row.field_code,
  levels: row.levels as BoundLevel[],
  organIds: row.organ_ids,
  guideId: row.guide_id,
  version: row.version,
})

/** One source; locked for the rest of the transaction where asked, so that two issues come one after the other. */
export async function findSource(db: Read, countyId: string, id: string, lock = false): Promise<SourceRecord | null> {
  let query = db.selectFrom('inventory_source').selectAll().where('county_id', '=', countyId).where('id', '=', id)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row ? sourceOf(row) : null
}

/** Is there a source of this kind and title at the organ already? */
export const isRegistered = async (
  db: Read,
  { organId, kind, title }: Pick<SourceRecord, 'organId' | 'kind' | 'title'>,
): Promise<boolean> =>
  (await db
    .selectFrom('inventory_source')
    .select('id')
    .where('organ_id', '=', organId)
    .where('kind', '=', kind)
    .where('title', '=', title)
    .executeTakeFirst()) !== undefined

export const insertSource = (
  write: Write,
  source: Omit<SourceRecord, 'version'>,
  by: { personId: string; at: Temporal.Instant },
) =>
  write
    .insertInto('inventory_source')
    .values({
      county_id: source.countyId,
      id: source.id,
      organ_id: source.organId,
      kind: source.kind,
      title: source.title,
      issuer: source.issuer,
      field_code: source.fieldCode,
      levels: source.levels,
      organ_ids: source.organIds,
      guide_id: source.guideId,
      created_by: by.personId,
      created_at: by.at,
      version: 1,
    })
    .execute()

/** Something of the source has changed: who looked at it before looks again. */
export const touchSource = (write: Write, { countyId, id }: Pick<SourceRecord, 'countyId' | 'id'>) =>
  write
    .updateTable('inventory_source')
    .set({ version: sql`version + 1` })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()
