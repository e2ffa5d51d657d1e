import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { OutsideDocument, RelationKind } from './model.ts'

export interface NewRelation {
  countyId: string
  id: string
  publicationId: string
  kind: RelationKind
  to: { countyId: string; publicationId: string } | OutsideDocument
  effectiveOn: Temporal.PlainDate | null
  reason: string
}

export const insertRelation = (
  write: Write,
  relation: NewRelation,
  by: { id: string; name: string; at: Temporal.Instant },
) => {
  const { to } = relation
  const inside = 'publicationId' in to ? to : null
  const outside = 'publicationId' in to ? null : to
  return write
    .insertInto('relation')
    .values({
      county_id: relation.countyId,
      id: relation.id,
      publication_id: relation.publicationId,
      kind: relation.kind,
      to_county_id: inside?.countyId ?? null,
      to_publication_id: inside?.publicationId ?? null,
      outside_title: outside?.title ?? null,
      outside_number: outside?.number ?? null,
      effective_on: relation.effectiveOn,
      reason: relation.reason,
      added_by: by.id,
      added_by_name: by.name,
      added_at: by.at,
    })
    .execute()
}

/** Takes a relation away; it stays in the record with who, when and why. */
export async function removeRelation(
  write: Write,
  key: { countyId: string; id: string },
  by: { name: string; at: Temporal.Instant; why: string },
): Promise<boolean> {
  const result = await write
    .updateTable('relation')
    .set({ removed_at: by.at, removed_by_name: by.name, removed_why: by.why })
    .where('county_id', '=', key.countyId)
    .where('id', '=', key.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export interface RelationRow {
  countyId: string
  id: string
  publicationId: string
  kind: RelationKind
  toCountyId: string | null
  toPublicationId: string | null
}

export async function findRelation(db: Read, countyId: string, id: string): Promise<RelationRow | null> {
  const { rows } = await sql<RelationRow>`
    select county_id as "countyId", id, publication_id as "publicationId", kind, to_county_id as "toCountyId",
      to_publication_id as "toPublicationId"
    from relation where county_id = ${countyId}::uuid and id = ${id}::uuid and removed_at is null`.execute(db)
  return rows[0] ?? null
}

/** Makes those wait who add or remove what changes documents of a county: three people at once make no circle. */
export const lockChanges = (write: Write, countyId: string) =>
  sql`select pg_advisory_xact_lock(hashtext('relations'), hashtext(${countyId}))`.execute(write)

/** Is there such a relation already, and does the other lead back here by what changes documents? */
export async function circumstances(
  db: Read,
  { countyId, publicationId, kind, to }: Pick<NewRelation, 'countyId' | 'publicationId' | 'kind' | 'to'>,
): Promise<{ already: boolean; leadsBack: boolean }> {
  if (!('publicationId' in to)) {
    const { rows } = await sql<{ already: boolean }>`
      select exists (select from relation where county_id = ${countyId}::uuid and publication_id = ${publicationId}::uuid
        and kind = ${kind} and outside_title = ${to.title} and removed_at is null) as already`.execute(db)
    return { already: rows[0]!.already, leadsBack: false }
  }
  const { rows } = await sql<{ already: boolean; leadsBack: boolean }>`
    with recursive changed (county_id, publication_id) as (
      select ${to.countyId}::uuid, ${to.publicationId}::uuid
      union
      select r.to_county_id, r.to_publication_id from changed c join relation r on r.county_id = c.county_id
        and r.publication_id = c.publication_id and r.removed_at is null and r.to_publication_id is not null
        and r.kind in ('amends', 'repeals', 'replaces'))
    select exists (select from relation where county_id = ${countyId}::uuid and publication_id = ${publicationId}::uuid
        and kind = ${kind} and to_publication_id = ${to.publicationId}::uuid and removed_at is null) as already,
      exists (select from changed where county_id = ${countyId}::uuid and publication_id = ${publicationId}::uuid) as "leadsBack"`.execute(
    db,
  )
  return rows[0]!
}

/** What a publication changes from its release on: days that nobody set are the day it takes effect. */
export async function settleRelations(
  write: Write,
  key: { countyId: string; publicationId: string; editionId: string },
  today: Temporal.PlainDate,
): Promise<{ kind: 'amends' | 'repeals' | 'replaces'; toCountyId: string; toPublicationId: string }[]> {
  const { rows } = await sql<{
    kind: 'amends' | 'repeals' | 'replaces'
    toCountyId: string
    toPublicationId: string
  }>`
    update relation r set effective_on = coalesce(
      (select in_force_from from document_field f where f.county_id = r.county_id and f.edition_id = ${key.editionId}::uuid),
      ${today.toString()}::date)
    where r.county_id = ${key.countyId}::uuid and r.publication_id = ${key.publicationId}::uuid and r.removed_at is null
      and r.to_publication_id is not null and r.kind in ('amends', 'repeals', 'replaces') and r.effective_on is null
    returning kind, to_county_id as "toCountyId", to_publication_id as "toPublicationId"`.execute(write)
  return rows
}
