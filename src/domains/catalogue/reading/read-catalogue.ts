import { readInThread } from '#platform/documents/guarded-thread.ts'
import { type DocumentLimits, importLimits } from '#platform/documents/limits.ts'
import { keepThreadReady, type ReadyThread } from '#platform/documents/ready-thread.ts'
import type { CatalogueReading, LessonsByLayout } from './model.ts'

const thread = new URL('./reading-thread.ts', import.meta.url)

/**
 * Reads a published 标准目录 (web page, XLSX, CSV, or text copied from a page; told by content, not by name) in a
 * thread of its own. Gives only what the file says for certain; what is open or was filled is listed in `problems`.
 * `lessons` are what people have said about files of known layouts. Rejects with CannotReadFile, whose message names file and place and says how to go on.
 */
export const readCatalogue = (
  bytes: Uint8Array,
  fileName: string,
  limits: DocumentLimits = importLimits,
  lessons: LessonsByLayout = new Map(),
): Promise<CatalogueReading> => readInThread(thread, { bytes, fileName, limits }, { lessons })

/** Keeps a thread ready to read the next catalogue; for a program that stays. */
export const keepReaderReady = (): ReadyThread => keepThreadReady(thread)
