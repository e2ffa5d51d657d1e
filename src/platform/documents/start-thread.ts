import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'

/**
 * Starts a thread for one file from outside. It loads its script and then waits for the file; nothing of it is ever
 * read into a second thread, nor a second file into this one.
 */
export const startThread = (script: URL, heapMegabytes: number): Worker =>
  new Worker(script, {
    env: { ...process.env, ...keptCode() },
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    stdout: true,
    stderr: true,
  })

/** What a reader makes of a file lives until the file is read: the more has room at once, the less is moved about. */
const youngMegabytes = 32

/** Where this process keeps compiled code (main.ts says whether it does), each thread need not compile it again. */
function keptCode(): { NODE_COMPILE_CACHE?: string } {
  const folder = getCompileCacheDir()
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder }
}
