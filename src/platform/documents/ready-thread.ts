import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { importLimits } from './limits.ts'
import { startThread } from './start-thread.ts'

/** A thread that stands by, its modules loaded. It neither keeps the process alive nor reads more than one file. */
interface Standby {
  worker: Worker
  loaded: Promise<unknown>
}

export interface ReadyThread extends AsyncDisposable {
  /** Settles once the thread that stands by now has loaded its modules, or has failed to. */
  loaded(): Promise<void>
}

const standbys = new Map<string, Standby | null>()

/**
 * Keeps a thread of this script ready, so that a file is read without waiting for its modules: for programs that stay,
 * as a command reads one file and ends. When a file has been read the next thread is started. Ended by disposing of it.
 */
export function keepThreadReady(script: URL): ReadyThread {
  standbys.set(script.href, null)
  refillThread(script)
  return {
    async loaded() {
      await standbys.get(script.href)?.loaded
    },
    async [Symbol.asyncDispose]() {
      const standby = standbys.get(script.href)
      standbys.delete(script.href)
      await standby?.worker.terminate()
    },
  }
}

/** The thread that stands by for this script, or a new one: this caller's alone. */
export function takeThread(script: URL, heapMegabytes: number): Worker {
  const standby = standbys.get(script.href)
  if (!standby || heapMegabytes !== importLimits.heapMegabytes) return startThread(script, heapMegabytes)
  standbys.set(script.href, null)
  standby.worker.ref()
  return standby.worker
}

/** Starts the next thread where the script is kept ready and none stands by. */
export function refillThread(script: URL): void {
  if (standbys.get(script.href) !== null) return
  const worker = startThread(script, importLimits.heapMegabytes)
  // One that dies while it waits is not started again and again: the next file starts its own and says what is wrong.
  const standsBy = () => standbys.get(script.href)?.worker === worker
  const forget = () => standsBy() && standbys.set(script.href, null)
  worker.once('error', forget)
  worker.once('exit', forget)
  const loaded = once(worker, 'message').then(
    () => standsBy() && worker.unref(),
    () => {},
  )
  standbys.set(script.href, { worker, loaded })
}
