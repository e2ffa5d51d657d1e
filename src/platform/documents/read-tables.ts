import { Worker } from 'node:worker_threads'
import { CannotReadFile, type Refusal, refuse } from './cannot-read-file.ts'
import type { Encoding } from './decode-text.ts'
import type { FileKind } from './file-kind.ts'
import type { Grid, GridNote } from './grid.ts'
import { type DocumentLimits, importLimits } from './limits.ts'
import type { Workbook } from './read-workbook.ts'

/** What a file from outside holds, by its content and not by its name. */
export interface TableDocument {
  kind: FileKind
  /** Null for a workbook. */
  encoding: Encoding | null
  /** The title of a web page. */
  title: string | null
  /** Sheets, tables of the page, or the one table of a delimited text (once for each delimiter that fits). */
  grids: Grid[]
  /** The words of a web page or text, empty for a workbook. */
  text: string
  notes: GridNote[]
}

export type Answer = { document: TableDocument } | { refusal: Refusal }

/**
 * Reads the tables of a file from outside in a thread of its own, with limits on size, memory and time. Rejects
 * with CannotReadFile, which names the file and says how to go on.
 */
export async function readTables(
  bytes: Uint8Array,
  fileName: string,
  limits: DocumentLimits = importLimits,
): Promise<TableDocument> {
  const answer = bytes.length > limits.bytes ? { refusal: tooLarge(bytes, limits) } : await ask(bytes, fileName, limits)
  if ('refusal' in answer) throw new CannotReadFile(answer.refusal, fileName)
  return answer.document
}

/** Reads an XLSX workbook under the same guard; anything else is refused as a wrong type. */
export async function readSpreadsheet(bytes: Uint8Array, limits: DocumentLimits = importLimits): Promise<Workbook> {
  const document = await readTables(bytes, '', limits)
  if (document.kind === 'workbook') return { grids: document.grids, notes: document.notes }
  throw refuse('IMP_TYPE', '这不是 Excel 工作簿', '请用 WPS 或 Excel 打开后「另存为」Excel 工作簿（.xlsx）再导入')
}

const tooLarge = (bytes: Uint8Array, limits: DocumentLimits): Refusal => ({
  code: 'IMP_TOO_BIG',
  what: `文件有 ${Math.ceil(bytes.length / 2 ** 20)} 兆，超过 ${Math.floor(limits.bytes / 2 ** 20)} 兆`,
  advice: '请删去图片和多余的工作表，或分成几个文件再导入',
  where: null,
})

const outOfMemory: Refusal = {
  code: 'IMP_TOO_BIG',
  what: '读取这个文件需要的内存太多',
  advice: '请删去多余的工作表、行列和图片，或分成几个文件再导入',
  where: null,
}

const outOfTime: Refusal = {
  code: 'IMP_TIME',
  what: '读取这个文件用时太长，已停止',
  advice: '请删去多余的工作表、行列和图片，或分成几个文件再导入',
  where: null,
}

function ask(bytes: Uint8Array, fileName: string, limits: DocumentLimits): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const worker = new Worker(new URL('./tables-worker.ts', import.meta.url), {
    workerData: { bytes, fileName, limits },
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
    stdout: true,
    stderr: true,
  })
  const clock = setTimeout(() => resolve({ refusal: outOfTime }), limits.milliseconds)
  worker.once('message', resolve)
  worker.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refusal: outOfMemory })
    else reject(error)
  })
  worker.once('exit', () => reject(new Error('the reading thread ended without an answer')))
  return promise.finally(async () => {
    clearTimeout(clock)
    await worker.terminate()
  })
}
