import { answerWith } from './guarded-thread.ts'
import { tablesOf } from './tables-of.ts'

answerWith(({ bytes, fileName, limits }) => tablesOf(bytes, fileName, limits))
