import { workerData } from 'node:worker_threads'
import { answerWith, type ForeignFile } from './guarded-thread.ts'
import { tablesOf } from './tables-of.ts'

const { bytes, fileName, limits } = workerData as ForeignFile

answerWith(() => tablesOf(bytes, fileName, limits))
