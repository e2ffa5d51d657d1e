import type { Context } from '#kernel/context.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { type Imported, importCatalogue } from '../import-catalogue.ts'
import { mediaTypes } from '../media-types.ts'
import type { CatalogueReading } from '../reading/model.ts'
import { baseName, type FileKey, isEnded } from './model.ts'
import { findFile, markRead } from './store.ts'

export interface TakeFile extends FileKey {
  reading: CatalogueReading
  /** Size of the file in bytes. */
  size: number
}

/**
 * Keeps what was read of a file as a draft and says so at the file, together or not at all. The file's own state is the
 * key of this effect: a reading that ran twice finds it ended and does nothing.
 */
export async function takeFile(context: Context, given: TakeFile): Promise<Imported | null> {
  const { write, now } = context
  const file = await findFile(write, given, true)
  if (!file) throw new NotFound('没有找到这个文件。')
  if (isEnded(file)) return null
  const { reading, size } = given
  const imported = await importCatalogue(context, {
    organId: file.organId,
    binds: file.binds,
    file: { sha256: file.sha256, size, mediaType: mediaTypes[reading.layout] },
    fileName: baseName(file.path),
    reading,
  })
  await markRead(write, given, imported, now)
  return imported
}
