import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { lawRegister } from '#kernel/law-register.ts'
import type { ArticleRef } from '#law/citation/model.ts'
import { readCitations } from '#law/citation/read-citations.ts'

/** A law that the basis of an item version cites. */
export interface ItemCitation {
  itemId: string
  version: number
  ordinal: number
  law: string
  articles: ArticleRef[]
}

const chunk = 4_000

/** The laws of the register that these versions cite; which of their versions is in force is asked when it is shown. */
export function citationsOf(versions: readonly { itemId: string; version: number; basis: string }[]): ItemCitation[] {
  return versions.flatMap(({ itemId, version, basis }) =>
    readCitations(basis, lawRegister, lawRegister.asOf).citations.flatMap(({ law, articles }, ordinal) =>
      law ? [{ itemId, version, ordinal, law: law.slug, articles }] : [],
    ),
  )
}

/** Writes the citations of versions that have none yet; one statement a few thousand. */
export async function insertCitations(
  write: Write,
  countyId: string,
  citations: readonly ItemCitation[],
): Promise<void> {
  for (let at = 0; at < citations.length; at += chunk)
    await write
      .insertInto('item_citation')
      .values(
        citations.slice(at, at + chunk).map(({ itemId, version, ordinal, law, articles }) => ({
          county_id: countyId,
          item_id: itemId,
          version,
          ordinal,
          law,
          articles: JSON.stringify(articles),
        })),
      )
      .execute()
}

/** Every version of a county's items with its basis. */
export async function findBases(
  db: Read,
  countyId: string,
): Promise<{ itemId: string; version: number; basis: string }[]> {
  const rows = await db
    .selectFrom('item_version')
    .select(['item_id', 'version', 'basis'])
    .where('county_id', '=', countyId)
    .orderBy('item_id')
    .orderBy('version')
    .execute()
  return rows.map((row) => ({ itemId: row.item_id, version: row.version, basis: row.basis }))
}

/** What is kept for a county, in the order of `citationsOf` over `findBases`. */
export async function findCitations(db: Read, countyId: string): Promise<ItemCitation[]> {
  const rows = await db
    .selectFrom('item_citation')
    .selectAll()
    .where('county_id', '=', countyId)
    .orderBy('item_id')
    .orderBy('version')
    .orderBy('ordinal')
    .execute()
  return rows.map(({ item_id, version, ordinal, law, articles }) => ({
    itemId: item_id,
    version,
    ordinal,
    law,
    articles: articles as ArticleRef[],
  }))
}

/** Forgets the citations of these versions. */
export const deleteCitations = (
  write: Write,
  countyId: string,
  versions: readonly { itemId: string; version: number }[],
) =>
  sql`delete from item_citation where county_id = ${countyId} and (item_id, version) in (
    select * from unnest(${versions.map((one) => one.itemId)}::uuid[], ${versions.map((one) => one.version)}::int[]))`.execute(
    write,
  )
