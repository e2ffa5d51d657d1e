import { parentPort, workerData } from 'node:worker_threads'
import { CannotReadFile, type Refusal } from './cannot-read-file.ts'
import type { DocumentLimits } from './limits.ts'
import type { Answer } from './read-tables.ts'
import { tablesOf } from './tables-of.ts'

const { bytes, fileName, limits } = workerData as { bytes: Uint8Array; fileName: string; limits: DocumentLimits }

parentPort?.postMessage(answer())

function answer(): Answer {
  try {
    return { document: tablesOf(bytes, fileName, limits) }
  } catch (error) {
    if (error instanceof CannotReadFile) return { refusal: error.refusal }
    if (error instanceof RangeError) return { refusal: tooDeep }
    throw error
  }
}

/** A stack or a string that overflowed: only a file made to do so gets there. */
const tooDeep: Refusal = {
  code: 'IMP_TOO_BIG',
  what: '文件的内部结构过大或层数过深',
  advice: '请用 WPS 或 Excel 打开后另存为 .xlsx 再导入',
  where: null,
}
