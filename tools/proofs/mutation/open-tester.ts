import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ROOT } from './environment.ts'
import type { Answer, Job } from './model.ts'

/** Modules are never unloaded, so a tester that has grown this large gives way to a new one. */
const LARGEST_MEMORY = 1_200_000_000
/** The first runs of a new process read and compile everything once. */
const WARMING_MS = 3000

/** Runs test files one after another in one process, which is replaced when it hangs, dies or has grown too large. */
export interface Tester extends AsyncDisposable {
  /** The answer, `timeout` after the limit in milliseconds, or `dead` where the process itself came to its end. */
  ask(job: Job, limit: number): Promise<Answer | 'timeout' | 'dead'>
}

export function openTester(root: string): Tester {
  let child: ChildProcess | null = null
  let fresh = true
  const end = async () => {
    if (!child) return
    const ended = child
    child = null
    if (ended.exitCode !== null || ended.signalCode !== null) return
    ended.kill('SIGKILL')
    await once(ended, 'exit')
  }
  return {
    async ask(job, limit) {
      child ??= start(root)
      const asked = child
      const waiting = new AbortController()
      const { signal } = waiting
      try {
        const answer = await Promise.race([
          once(asked, 'message', { signal }).then(([message]) => message as Answer),
          once(asked, 'exit', { signal }).then(() => 'dead' as const),
          pause(limit + (fresh ? WARMING_MS : 0), signal),
        ])
        fresh = typeof answer === 'string' || answer.memory > LARGEST_MEMORY
        if (fresh) await end()
        return answer
      } finally {
        waiting.abort()
      }
      function pause(milliseconds: number, stop: AbortSignal) {
        const { promise, resolve } = Promise.withResolvers<'timeout'>()
        const timer = setTimeout(() => resolve('timeout'), milliseconds)
        stop.addEventListener('abort', () => clearTimeout(timer))
        asked.send(job)
        return promise
      }
    },
    [Symbol.asyncDispose]: end,
  }
}

function start(root: string): ChildProcess {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
  return fork(here('./tester.ts'), {
    cwd: root,
    execArgv: ['--import', here('./stage.ts'), '--disable-warning=ExperimentalWarning', '--max-old-space-size=2048'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...env, [ROOT]: root },
  })
}
