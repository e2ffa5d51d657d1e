import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { CleanupResult } from './model.ts'

/** A clean-up whose list this publication is; null for every other publication. */
export async function cleanupOfList(
  db: Read,
  countyId: string,
  publicationId: string,
): Promise<{ id: string; title: string } | null> {
  const row = await db
    .selectFrom('cleanup')
    .select(['id', 'title'])
    .where('county_id', '=', countyId)
    .where('publication_id', '=', publicationId)
    .executeTakeFirst()
  return row ?? null
}

export interface PassedResult {
  publicationId: string
  result: CleanupResult
  until: Temporal.PlainDate | null
}

/** Results that the office has passed. */
export async function passedResults(db: Read, countyId: string, cleanupId: string): Promise<PassedResult[]> {
  const { rows } = await sql<PassedResult>`
    select publication_id as "publicationId", result, until_on as until from cleanup_document
    where county_id = ${countyId}::uuid and cleanup_id = ${cleanupId}::uuid and review = 'passed' order by publication_id`.execute(
    db,
  )
  return rows
}

export const setCleanupState = (write: Write, countyId: string, id: string, state: 'finished' | 'published') =>
  write.updateTable('cleanup').set({ state }).where('county_id', '=', countyId).where('id', '=', id).execute()
