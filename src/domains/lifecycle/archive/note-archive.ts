import type { Context } from '#kernel/context.ts'
import { registerFile } from '#kernel/files-store.ts'
import { noteProgress } from './archive-store.ts'

type Progress = Parameters<typeof noteProgress>[2]

/** Keeps how far a package is; once it is ready, also the name of its file. */
export async function noteArchive(
  { write, now }: Context,
  { countyId, archiveId, progress }: { countyId: string; archiveId: string; progress: Progress },
): Promise<void> {
  if (progress.state === 'ready')
    await registerFile(write, { sha256: progress.sha256, size: progress.size, mediaType: 'application/zip' }, now)
  await noteProgress(write, { countyId, id: archiveId }, progress)
}
