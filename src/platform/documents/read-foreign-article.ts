import type { Article } from './docx/read-article.ts'
import { readInThread } from './guarded-thread.ts'
import { type DocumentLimits, importLimits } from './limits.ts'

/** Reads the text of a DOCX file from outside, guarded. Rejects with CannotReadFile, which names the file. */
export const readForeignArticle = (
  bytes: Uint8Array,
  fileName: string,
  limits: DocumentLimits = importLimits,
): Promise<Article> => readInThread(new URL('./article-thread.ts', import.meta.url), { bytes, fileName, limits })
