import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { type DocumentFields, type Normative, noFields } from './model.ts'

/** Fields as they are kept for an edition, with the version on which a save builds; 0 where nothing was ever typed. */
export interface KeptFields extends DocumentFields {
  version: number
}

export async function fieldsOf(db: Read, countyId: string, editionId: string): Promise<KeptFields> {
  const row = await db
    .selectFrom('document_field')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('edition_id', '=', editionId)
    .executeTakeFirst()
  if (!row) return { ...noFields, version: 0 }
  return {
    theme: row.theme_code,
    genre: row.genre_code,
    keywords: row.keywords,
    summary: row.summary,
    office: row.office,
    normative: row.normative as Normative,
    inForceFrom: row.in_force_from,
    inForceUntil: row.in_force_until,
    version: row.version,
  }
}

/** Keeps fields where nobody else saved since `version`; false otherwise. */
export async function saveFields(
  write: Write,
  key: { countyId: string; editionId: string },
  fields: DocumentFields,
  version: number,
): Promise<boolean> {
  const columns = {
    theme_code: fields.theme,
    genre_code: fields.genre,
    keywords: [...fields.keywords],
    summary: fields.summary,
    office: fields.office,
    normative: fields.normative,
    in_force_from: fields.inForceFrom,
    in_force_until: fields.inForceUntil,
    version: version + 1,
  }
  const result = await write
    .insertInto('document_field')
    .values({ county_id: key.countyId, edition_id: key.editionId, ...columns })
    .onConflict((oc) =>
      oc.columns(['county_id', 'edition_id']).doUpdateSet(columns).where('document_field.version', '=', version),
    )
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** A new edition takes over the fields of the one before it, so that nobody types them again. */
export const carryFields = (write: Write, countyId: string, publicationId: string, editionId: string) =>
  sql`
    insert into document_field (county_id, edition_id, theme_code, genre_code, keywords, summary, office, normative, in_force_from, in_force_until, version)
    select f.county_id, ${editionId}::uuid, f.theme_code, f.genre_code, f.keywords, f.summary, f.office, f.normative, f.in_force_from, f.in_force_until, 1
    from edition e join document_field f on f.county_id = e.county_id and f.edition_id = e.id
    where e.county_id = ${countyId}::uuid and e.publication_id = ${publicationId}::uuid and e.id <> ${editionId}::uuid
    order by e.number desc limit 1`.execute(write)
