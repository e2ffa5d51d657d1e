import { parentPort, type Worker } from 'node:worker_threads'
import { CannotReadFile, type Refusal } from './cannot-read-file.ts'
import type { DocumentLimits } from './limits.ts'
import { type Packed, pack, unpack } from './packed.ts'
import { refillThread, takeThread } from './ready-thread.ts'
import { refusals } from './words.ts'

/** What a guarded thread answers: its work, or why the file was refused. */
type Answer<T> = { done: T } | { refusal: Refusal }

/** What a guarded thread is given to read. */
export interface ForeignFile {
  bytes: Uint8Array
  fileName: string
  limits: DocumentLimits
}

/**
 * Lets a script read a file from outside in a thread of its own, within the limits of size, memory and time. Rejects
 * with CannotReadFile, which names the file and says how to go on; the caller's thread is never held up. `more` is
 * handed to the script beside the file.
 */
export async function readInThread<T>(script: URL, file: ForeignFile, more: object = {}): Promise<T> {
  const { bytes, fileName, limits } = file
  const answer: Answer<T> =
    bytes.length > limits.bytes
      ? { refusal: refusals.bytes(bytes.length, limits.bytes) }
      : await ask(script, file, more)
  if ('refusal' in answer) throw new CannotReadFile(answer.refusal, fileName)
  return answer.done
}

/**
 * In a guarded thread, whose modules are loaded then: says so, waits for its one file, and hands over the work, or the
 * refusal that was thrown. Other errors stay errors.
 */
export function answerWith<Job extends ForeignFile>(work: (job: Job) => unknown): void {
  parentPort?.once('message', (job: Job) => {
    const packed = pack(answerOf(() => work(job)))
    parentPort?.postMessage(packed, [packed.codes.buffer])
  })
  parentPort?.postMessage(loaded)
}

/** The same for work that waits for others, such as a reader that is written so. */
export function answerLater<Job extends ForeignFile>(work: (job: Job) => Promise<unknown>): void {
  parentPort?.once('message', async (job: Job) => {
    const packed = pack(await work(job).then((done) => ({ done }), refusedBy))
    parentPort?.postMessage(packed, [packed.codes.buffer])
  })
  parentPort?.postMessage(loaded)
}

/** The first word of a thread; its second is the answer. */
const loaded = null

function answerOf<T>(work: () => T): Answer<T> {
  try {
    return { done: work() }
  } catch (error) {
    return refusedBy(error)
  }
}

function refusedBy(error: unknown): { refusal: Refusal } {
  if (error instanceof CannotReadFile) return { refusal: error.refusal }
  // A stack or a string that overflowed: only a file made to do so gets there.
  if (error instanceof RangeError) return { refusal: refusals.structure() }
  throw error
}

function ask<T>(script: URL, file: ForeignFile, more: object): Promise<Answer<T>> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer<T>>()
  const start = performance.now()
  const worker = takeThread(script, file.limits.heapMegabytes)
  const clock = setInterval(
    () => void isLate(worker, start, file.limits).then((late) => late && resolve({ refusal: refusals.time() })),
    Math.max(1, Math.min(500, file.limits.milliseconds / 4)),
  )
  worker.on('message', (packed: Packed | typeof loaded) => {
    if (packed !== loaded) resolve(unpack(packed) as Answer<T>)
  })
  worker.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refusal: refusals.memory() })
    else reject(error)
  })
  worker.once('exit', () => reject(new Error('the reading thread ended without an answer')))
  worker.postMessage({ ...more, ...file })
  return promise.finally(async () => {
    clearInterval(clock)
    await worker.terminate()
    refillThread(script)
  })
}

/** How much longer than its processor time a thread may take in all: on a machine at work it waits for its turn. */
const patience = 8

/**
 * The limit counts the processor's time of the thread, so that an honest file is not refused because the machine is
 * busy with others; one that waits without working ends too.
 */
async function isLate(worker: Worker, start: number, { milliseconds }: DocumentLimits): Promise<boolean> {
  const elapsed = performance.now() - start
  if (elapsed <= milliseconds) return false
  if (elapsed > milliseconds * patience) return true
  // A thread that has just ended has no time to tell.
  const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }))
  return (user + system) / 1_000 > milliseconds
}
