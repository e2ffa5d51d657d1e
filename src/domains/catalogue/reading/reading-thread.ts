import { workerData } from 'node:worker_threads'
import { answerWith, type ForeignFile } from '#platform/documents/guarded-thread.ts'
import { tablesOf } from '#platform/documents/tables-of.ts'
import { readBasisCell } from './basis.ts'
import { readDeadlineCell } from './deadlines.ts'
import type { LessonsByLayout } from './model.ts'
import { readDocument } from './read-document.ts'

/** Header, title and band rows stand beside the rows that count. */
const rowsBeside = 200

const { bytes, fileName, limits, lessons } = workerData as ForeignFile & { lessons: LessonsByLayout }

answerWith(() => {
  const document = tablesOf(bytes, fileName, { ...limits, rows: limits.rows + rowsBeside })
  const deps = { readDeadline: readDeadlineCell, readBasis: readBasisCell, lessons }
  return readDocument(document, fileName, deps, limits)
})
