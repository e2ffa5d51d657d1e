import { parentPort, workerData } from 'node:worker_threads'
import { numbered } from '#law/calendar/numbered-days.ts'
import { calendar } from '#tools/testing/request-days.ts'
import { groundOf } from '#tools/testing/request-ground.ts'
import { openJudge } from './judge-courses.ts'

// A thread of prove-clock.ts: judges all courses that begin on the days it is given, one stretch after the other.

const { length } = workerData as { length: number }
const { judge, tally } = openJudge(length, groundOf(), numbered(calendar))

parentPort!.on('message', (days: readonly number[] | null) => {
  if (days === null) {
    parentPort!.postMessage({ tally })
    parentPort!.close()
    return
  }
  for (const day of days) judge(day)
  parentPort!.postMessage({ done: days.length })
})
parentPort!.postMessage({ done: 0 })
