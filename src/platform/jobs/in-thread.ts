import { Worker } from 'node:worker_threads'

/** Work in a thread took longer than it may. */
export class ThreadTooSlow extends Error {}

/**
 * Lets a script of our own count something long in a thread of its own, so that the caller's keeps answering. The script
 * finds `data` as its workerData and posts its answer once. Rejects with what it threw, or ThreadTooSlow.
 */
export function inThread<Answer>(script: URL, data: unknown, limits: { milliseconds: number }): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const worker = new Worker(script, { workerData: data })
  const clock = setTimeout(() => reject(new ThreadTooSlow()), limits.milliseconds)
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('the thread ended without an answer')))
  return promise.finally(async () => {
    clearTimeout(clock)
    await worker.terminate()
  })
}
