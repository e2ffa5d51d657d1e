import { Worker } from 'node:worker_threads'
import { newTally, type Tally } from './judge-courses.ts'

/** At most so many days at once: courses that begin near one another come to the same states. */
const mostAtOnce = 15

/** Judges the courses of at most `length` facts that begin on these days, on so many threads. */
export async function judgeInThreads(options: {
  length: number
  days: readonly number[]
  jobs: number
  say: (line: string) => void
}): Promise<Tally> {
  const { length, days, jobs, say } = options
  const atOnce = Math.min(mostAtOnce, Math.ceil(days.length / jobs / 4))
  const stretches = Array.from({ length: Math.ceil(days.length / atOnce) }, (_, i) =>
    days.slice(i * atOnce, (i + 1) * atOnce),
  )
  let done = 0
  const tell = (more: number) => {
    const before = Math.floor(done / 250)
    done += more
    if (Math.floor(done / 250) > before) say(`${done} of ${days.length} start days, up to ${length} facts`)
  }
  const tallies = await Promise.all(Array.from({ length: jobs }, () => runThread(length, stretches, tell)))
  return tallies.reduce(sum, newTally(length))
}

const runThread = (length: number, stretches: (readonly number[])[], tell: (more: number) => void): Promise<Tally> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./judge-days.ts', import.meta.url), {
      workerData: { length },
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    })
    worker.on('error', reject)
    worker.on('message', (message: { done: number } | { tally: Tally }) => {
      if ('tally' in message) return resolve(message.tally)
      tell(message.done)
      worker.postMessage(stretches.shift() ?? null)
    })
  })

function sum(one: Tally, other: Tally): Tally {
  const both = (a: readonly number[], b: readonly number[]) => a.map((count, i) => count + b[i]!)
  return {
    courses: both(one.courses, other.courses),
    refused: both(one.refused, other.refused),
    tried: one.tried + other.tried,
    compared: one.compared + other.compared,
    differences: [...one.differences, ...other.differences],
  }
}
