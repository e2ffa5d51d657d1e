import { Session } from 'node:inspector/promises'
import { mock } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { EDIT } from './environment.ts'
import type { Answer, Job, Range } from './model.ts'
import { beginRun, fail, failureOfRun, settled } from './watch.ts'

// A warm process that runs test files again and again, each time with fresh modules and with one change in the program.

/** Chance would make a mutant live in one proof and die in the next; the smallest counterexample is of no use here. */
fc.configureGlobal({ seed: 20261127, endOnFailure: true })

let runs = 0
let threads = false
process.on('worker', () => {
  threads = true
})
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)
process.on('disconnect', () => process.exit())
process.on('message', async (job: Job) => process.send?.(await answer(job)))

async function answer({ test, edit, cover }: Job): Promise<Answer> {
  process.env[EDIT] = edit ? JSON.stringify(edit) : ''
  threads = false
  mock.reset()
  beginRun()
  runs += 1
  const counting = cover ? await startCounting() : null
  const begun = performance.now()
  try {
    await import(`${pathToFileURL(test)}?run=${runs}`)
  } catch (error) {
    fail(error)
  }
  await settled()
  return {
    failure: failureOfRun(),
    milliseconds: performance.now() - begun,
    memory: process.memoryUsage().rss,
    ranges: counting ? await rangesOf(counting, `?run=${runs}`) : {},
    threads,
  }
}

async function startCounting(): Promise<Session> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return session
}

async function rangesOf(session: Session, run: string): Promise<Record<string, Range[]>> {
  const { result } = await session.post('Profiler.takePreciseCoverage')
  session.disconnect()
  return Object.fromEntries(
    result
      .filter(({ url }) => url.endsWith(run))
      .map(({ url, functions }) => [
        fileURLToPath(url.slice(0, -run.length)),
        functions.flatMap((each) => each.ranges),
      ]),
  )
}
