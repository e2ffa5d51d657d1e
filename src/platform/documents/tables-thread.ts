import { parentPort, workerData } from 'node:worker_threads'
import { answerOf, type ForeignFile } from './guarded-thread.ts'
import { tablesOf } from './tables-of.ts'

const { bytes, fileName, limits } = workerData as ForeignFile

parentPort?.postMessage(answerOf(() => tablesOf(bytes, fileName, limits)))
