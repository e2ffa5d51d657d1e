import { sql } from 'kysely'
import type { Read, Write } from './context.ts'

/** A file whose bytes lie in the file store. */
export interface StoredFile {
  sha256: string
  size: number
  mediaType: string
}

/** Names a stored file in the database: the bytes are on disk before their row. */
export const registerFile = (
  write: Write,
  file: StoredFile,
  at: Temporal.Instant,
  state: 'quarantined' | 'checked' = 'checked',
) =>
  write
    .insertInto('file')
    .values({ sha256: file.sha256, size: file.size, media_type: file.mediaType, state, stored_at: at })
    .onConflict((oc) => oc.column('sha256').doNothing())
    .execute()

/** The same for several files, in one statement. */
export async function registerFiles(write: Write, files: readonly StoredFile[], at: Temporal.Instant): Promise<void> {
  if (files.length === 0) return
  await write
    .insertInto('file')
    .values(
      files.map(({ sha256, size, mediaType }) => ({
        sha256,
        size,
        media_type: mediaType,
        state: 'checked',
        stored_at: at,
      })),
    )
    .onConflict((oc) => oc.column('sha256').doNothing())
    .execute()
}

/**
 * Notes how far stored files have come: through their check, or out to readers. A public one stays public. Rows are
 * locked in one order, so that two who share files wait for each other and never both.
 */
export const markFiles = (write: Write, sha256s: readonly string[], state: 'checked' | 'public') =>
  sql`update file f set state = ${state} from (
      select sha256 from file where sha256 = any(${`{${sha256s.join(',')}}`}::text[])
        and state in ('quarantined', ${state === 'public' ? 'checked' : 'quarantined'}) order by sha256 for update) o
    where f.sha256 = o.sha256`.execute(write)

/** Does any row name this file? */
export const isFileKnown = async (db: Read, sha256: string): Promise<boolean> =>
  (await db.selectFrom('file').select('sha256').where('sha256', '=', sha256).executeTakeFirst()) !== undefined
