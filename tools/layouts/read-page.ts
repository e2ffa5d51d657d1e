import { readBasisCell } from '#domains/catalogue/reading/basis.ts'
import { readDeadlineCell } from '#domains/catalogue/reading/deadlines.ts'
import { readDocument } from '#domains/catalogue/reading/read-document.ts'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { importLimits } from '#platform/documents/limits.ts'
import { tablesOf } from '#platform/documents/tables-of.ts'
import type { Reading } from './judge.ts'
import type { Page } from './model.ts'

/** The project's own reader on a page, in this thread; null where it refuses the file. */
export function readPage({ bytes, fileName }: Page): Reading {
  try {
    const document = tablesOf(bytes, fileName, importLimits)
    return readDocument(document, fileName, { readDeadline: readDeadlineCell, readBasis: readBasisCell }, importLimits)
  } catch (error) {
    if (error instanceof CannotReadFile) return null
    throw error
  }
}
