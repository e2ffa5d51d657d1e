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

/** Notes how far stored files have come: through their check, or out to readers. A public one stays public. */
export const markFiles = (write: Write, sha256s: readonly string[], state: 'checked' | 'public') =>
  write
    .updateTable('file')
    .set({ state })
    .where('sha256', 'in', [...sha256s, ''])
    .where('state', '<>', 'public')
    .execute()

/** Does any row name this file? */
export const isFileKnown = async (db: Read, sha256: string): Promise<boolean> =>
  (await db.selectFrom('file').select('sha256').where('sha256', '=', sha256).executeTakeFirst()) !== undefined
