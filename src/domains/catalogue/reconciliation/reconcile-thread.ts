import { parentPort, workerData } from 'node:worker_threads'
import { compare, type ToCompare } from './compare.ts'

parentPort!.postMessage(compare(workerData as ToCompare))
