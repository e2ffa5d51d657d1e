import { readInThread } from '#platform/documents/guarded-thread.ts'
import { type DocumentLimits, importLimits } from '#platform/documents/limits.ts'
import type { CatalogueReading } from './model.ts'

const thread = new URL('./reading-thread.ts', import.meta.url)

/**
 * Reads a published 标准目录 (web page, XLSX, CSV, or text copied from a page; told by content, not by name) in a
 * thread of its own. Gives only what the file says for certain; what is open or was filled is listed in `problems`.
 * Rejects with CannotReadFile, whose message names file and place and says how to go on.
 */
export const readCatalogue = (
  bytes: Uint8Array,
  fileName: string,
  limits: DocumentLimits = importLimits,
): Promise<CatalogueReading> => readInThread(thread, { bytes, fileName, limits })
