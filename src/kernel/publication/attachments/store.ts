import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { markFiles, registerFile } from '#kernel/files-store.ts'
import type { Attachment, AttachmentState, NewFile } from './model.ts'

interface EditionKey {
  countyId: string
  editionId: string
}

/** What an edition carries, in its order; those that were removed while it was a draft stand at the end. */
export async function attachmentsOf(db: Read, { countyId, editionId }: EditionKey): Promise<Attachment[]> {
  const rows = await db
    .selectFrom('edition_attachment as c')
    .innerJoin('attachment_version as v', (join) =>
      join
        .onRef('v.county_id', '=', 'c.county_id')
        .onRef('v.attachment_id', '=', 'c.attachment_id')
        .onRef('v.number', '=', 'c.version'),
    )
    .selectAll('v')
    .select(['c.version', 'c.place', 'c.file_name', 'c.accessible_name', 'c.removed_at', 'c.removed_by_name'])
    .where('c.county_id', '=', countyId)
    .where('c.edition_id', '=', editionId)
    .orderBy(sql`c.removed_at is not null`)
    .orderBy('c.place')
    .orderBy('c.attachment_id')
    .execute()
  return rows.map((row) => ({
    id: row.attachment_id,
    version: row.version,
    place: row.place,
    fileName: row.file_name,
    accessibleName: row.accessible_name,
    sha256: row.sha256,
    size: row.size,
    kind: row.kind,
    mediaType: row.media_type,
    pages: row.pages,
    hasText: row.has_text,
    state: row.state as AttachmentState,
    refusal: row.refusal,
    addedByName: row.added_by_name,
    addedAt: row.added_at,
    removed: row.removed_at === null ? null : { at: row.removed_at, byName: row.removed_by_name! },
  }))
}

interface By {
  personId: string
  personName: string
  at: Temporal.Instant
}

/** A new attachment of a publication; its file is given with `addVersion`. */
export const insertAttachment = (
  write: Write,
  given: { countyId: string; id: string; publicationId: string },
  at: Temporal.Instant,
) =>
  write
    .insertInto('attachment')
    .values({ county_id: given.countyId, id: given.id, publication_id: given.publicationId, created_at: at })
    .execute()

/** Names files whose bytes lie in the store, in one order: two who bring the same files wait for each other, never both. */
export async function nameFiles(write: Write, files: readonly NewFile[], at: Temporal.Instant): Promise<void> {
  for (const { sha256, size, facts, promised } of files.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)))
    await registerFile(
      write,
      { sha256, size, mediaType: (facts ?? promised).mediaType },
      at,
      facts ? 'checked' : 'quarantined',
    )
  await markFiles(
    write,
    files.filter(({ facts }) => facts).map(({ sha256 }) => sha256),
    'checked',
  )
}

/** Another file of an attachment, named before; answers its number. */
export async function addVersion(
  write: Write,
  attachment: { countyId: string; id: string },
  file: NewFile,
  { personId, personName, at }: By,
): Promise<number> {
  const { facts, sha256, size } = file
  const { kind, mediaType } = facts ?? file.promised
  const state = facts ? 'checked' : 'quarantined'
  const last = await write
    .selectFrom('attachment_version')
    .select((eb) => eb.fn.max<number | null>('number').as('number'))
    .where('county_id', '=', attachment.countyId)
    .where('attachment_id', '=', attachment.id)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await write
    .insertInto('attachment_version')
    .values({
      county_id: attachment.countyId,
      attachment_id: attachment.id,
      number,
      sha256,
      size,
      kind,
      media_type: mediaType,
      pages: facts?.pages ?? null,
      has_text: facts?.hasText ?? null,
      state,
      checked_at: facts ? at : null,
      added_by: personId,
      added_by_name: personName,
      added_at: at,
    })
    .execute()
  return number
}

/** An edition begins to carry a file, at the end of its list. */
export const carry = (
  write: Write,
  { countyId, editionId }: EditionKey,
  one: { id: string; version: number; place: number; fileName: string },
) =>
  write
    .insertInto('edition_attachment')
    .values({
      county_id: countyId,
      edition_id: editionId,
      attachment_id: one.id,
      version: one.version,
      place: one.place,
      file_name: one.fileName,
    })
    .execute()

/** Changes how an edition carries an attachment. */
export const changeCarried = (
  write: Write,
  { countyId, editionId }: EditionKey,
  id: string,
  change: Partial<{
    version: number
    place: number
    file_name: string
    accessible_name: string | null
    removed_at: Temporal.Instant | null
    removed_by_name: string | null
  }>,
) =>
  write
    .updateTable('edition_attachment')
    .set(change)
    .where('county_id', '=', countyId)
    .where('edition_id', '=', editionId)
    .where('attachment_id', '=', id)
    .execute()

/** Gives attachments the places 1, 2, 3 … in the order of the ids. */
export const placeInOrder = (write: Write, { countyId, editionId }: EditionKey, ids: readonly string[]) =>
  sql`update edition_attachment c set place = o.place
    from unnest(${`{${ids.join(',')}}`}::uuid[]) with ordinality as o (id, place)
    where c.county_id = ${countyId}::uuid and c.edition_id = ${editionId}::uuid and c.attachment_id = o.id`.execute(
    write,
  )

/** A new edition carries what the one before it carried. */
export const inheritAttachments = (write: Write, countyId: string, fromEdition: string, toEdition: string) =>
  write
    .insertInto('edition_attachment')
    .columns(['county_id', 'edition_id', 'attachment_id', 'version', 'place', 'file_name', 'accessible_name'])
    .expression((eb) =>
      eb
        .selectFrom('edition_attachment')
        .select([
          'county_id',
          sql<string>`${toEdition}::uuid`.as('edition_id'),
          'attachment_id',
          'version',
          'place',
          'file_name',
          'accessible_name',
        ])
        .where('county_id', '=', countyId)
        .where('edition_id', '=', fromEdition)
        .where('removed_at', 'is', null),
    )
    .execute()

/** What an edition carries is read by everybody from now on. */
export async function markReleased(write: Write, { countyId, editionId }: EditionKey): Promise<void> {
  const { rows } = await sql<{ sha256: string }>`
    update attachment_version v set state = 'public' from edition_attachment c
    where c.county_id = ${countyId}::uuid and c.edition_id = ${editionId}::uuid and c.removed_at is null
      and v.county_id = c.county_id and v.attachment_id = c.attachment_id and v.number = c.version and v.state = 'checked'
    returning v.sha256`.execute(write)
  if (rows.length > 0)
    await markFiles(
      write,
      rows.map((row) => row.sha256),
      'public',
    )
}

export interface Waiting {
  countyId: string
  attachmentId: string
  number: number
  sha256: string
  fileName: string
}

/** Files whose check could not be made when they came in, the oldest first. */
export async function waitingFiles(db: Read, limit: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select v.county_id as "countyId", v.attachment_id as "attachmentId", v.number, v.sha256,
      (select c.file_name from edition_attachment c where c.county_id = v.county_id and c.attachment_id = v.attachment_id
        and c.version = v.number limit 1) as "fileName"
    from attachment_version v where v.state = 'quarantined' order by v.added_at limit ${limit}`.execute(db)
  return rows
}

/** What the check of a waiting file found. */
export async function settleWaiting(
  write: Write,
  { countyId, attachmentId, number, sha256 }: Omit<Waiting, 'fileName'>,
  found: NonNullable<NewFile['facts']> | { refusal: string },
  at: Temporal.Instant,
): Promise<void> {
  const refused = 'refusal' in found
  await write
    .updateTable('attachment_version')
    .set(
      refused
        ? { state: 'refused', refusal: found.refusal, checked_at: at }
        : {
            state: 'checked',
            checked_at: at,
            kind: found.kind,
            media_type: found.mediaType,
            pages: found.pages,
            has_text: found.hasText,
          },
    )
    .where('county_id', '=', countyId)
    .where('attachment_id', '=', attachmentId)
    .where('number', '=', number)
    .where('state', '=', 'quarantined')
    .execute()
  if (!refused) await markFiles(write, [sha256], 'checked')
}
