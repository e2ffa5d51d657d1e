import { answerWith, type ForeignFile } from '#platform/documents/guarded-thread.ts'
import { tablesOf } from '#platform/documents/tables-of.ts'
import { readBasisCell } from './basis.ts'
import { readDeadlineCell } from './deadlines.ts'
import type { LessonsByLayout } from './model.ts'
import { readDocument } from './read-document.ts'

/** Header, title and band rows stand beside the rows that count. */
const rowsBeside = 200

answerWith(({ bytes, fileName, limits, lessons }: ForeignFile & { lessons: LessonsByLayout }) => {
  const document = tablesOf(bytes, fileName, { ...limits, rows: limits.rows + rowsBeside })
  const deps = { readDeadline: readDeadlineCell, readBasis: readBasisCell, lessons }
  return readDocument(document, fileName, deps, limits)
})
