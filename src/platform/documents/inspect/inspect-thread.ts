import { workerData } from 'node:worker_threads'
import { answerLater, type ForeignFile } from '../guarded-thread.ts'
import { factsOf } from './facts-of.ts'

const { bytes, fileName, limits } = workerData as ForeignFile

await answerLater(() => factsOf(bytes, fileName, limits))
