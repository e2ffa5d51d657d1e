import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { newId } from '#platform/ids/ids.ts'
import type { EditionKey } from '../model.ts'

export interface PreviewLink {
  id: string
  posts: string[]
  validUntil: Temporal.Instant
}

/** The posts of an organ, to choose from. */
export const postsOf = (db: Read, organId: string): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom('post')
    .where('organ_id', '=', organId)
    .where('closed_on', 'is', null)
    .orderBy('name')
    .select(['id', 'name'])
    .execute()

/** Links to an edition's preview that are still valid, with the names of their posts. */
export async function linksOf(
  db: Read,
  { countyId, editionId }: EditionKey,
  now: Temporal.Instant,
): Promise<PreviewLink[]> {
  const { rows } = await sql<PreviewLink>`
    select v.id, array(select p.name from post p where p.id = any (v.posts) order by p.name) as posts, v.valid_until as "validUntil"
    from edition_preview v where v.county_id = ${countyId}::uuid and v.edition_id = ${editionId}::uuid
      and v.valid_until > ${now.toString()}::timestamptz
    order by v.id desc limit 50`.execute(db)
  return rows
}

export async function insertLink(
  write: Write,
  { countyId, editionId }: EditionKey,
  link: { posts: readonly string[]; madeBy: string; madeAt: Temporal.Instant; validUntil: Temporal.Instant },
): Promise<string> {
  const id = newId()
  await write
    .insertInto('edition_preview')
    .values({
      county_id: countyId,
      edition_id: editionId,
      id,
      posts: [...link.posts],
      made_by: link.madeBy,
      made_at: link.madeAt,
      valid_until: link.validUntil,
    })
    .execute()
  return id
}

export const deleteLink = (write: Write, { countyId, editionId }: EditionKey, id: string) =>
  write
    .deleteFrom('edition_preview')
    .where('county_id', '=', countyId)
    .where('edition_id', '=', editionId)
    .where('id', '=', id)
    .execute()

/** Whether a link opens an edition's preview for a person: valid, and one of its posts is theirs today. */
export async function mayLook(
  db: Read,
  { countyId, editionId }: EditionKey,
  link: string,
  { personId, now, today }: { personId: string; now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<boolean> {
  const { rows } = await sql`
    select from edition_preview v join post_holding h on h.post_id = any (v.posts)
    where v.county_id = ${countyId}::uuid and v.edition_id = ${editionId}::uuid and v.id = ${link}::uuid
      and v.valid_until > ${now.toString()}::timestamptz and h.person_id = ${personId}::uuid
      and h.from_on <= ${today.toString()}::date and (h.until_on is null or h.until_on >= ${today.toString()}::date)
    limit 1`.execute(db)
  return rows.length > 0
}
