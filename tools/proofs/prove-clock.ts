import { isoOf, numberOf } from '#law/foi/testing/oracle.ts'
import type { Tally } from './clock/judge-courses.ts'
import { judgeInThreads } from './clock/judge-in-threads.ts'
import { shuffleCourses } from './clock/shuffle-courses.ts'
import { type ClockFigures, writeFigures } from './figures.ts'

const first = numberOf('2019-01-01')
const everyDay = Array.from({ length: numberOf('2026-12-31') - first + 1 }, (_, i) => first + i)

/**
 * Clock against oracle, and its figures in docs/proofs.md: all courses of at most `length` facts from every day, and random
 * entries. True where there is no difference.
 */
export async function proveClock(options: {
  jobs: number
  length: number
  shuffles: number
  seed: number
}): Promise<boolean> {
  const begun = performance.now()
  const say = (line: string) => console.log(line)
  const shuffled = shuffleCourses(options.shuffles, options.seed)
  say(`${shuffled.shuffles} shuffled courses, ${shuffled.differences.length} differences`)
  const tally = await judgeInThreads({ length: options.length, days: everyDay, jobs: options.jobs, say })
  const judged = figuresOf(tally, options.length, everyDay)
  say(`${tally.differences.length} differences: ${JSON.stringify(judged)}`)
  const differences = [...shuffled.differences, ...tally.differences]
  const minutes = Number(((performance.now() - begun) / 60_000).toFixed(1))
  const { shuffles, seed, byLength, strays } = shuffled
  await writeFigures((all) => ({
    ...all,
    clock: { judged, shuffles, seed, byLength, strays, differences: differences.length, minutes },
  }))
  for (const difference of differences) console.error(difference)
  say(`clock: ${differences.length} differences, ${minutes} minutes`)
  return differences.length === 0
}

function figuresOf(
  { courses, refused, tried, compared }: Tally,
  length: number,
  days: readonly number[],
): ClockFigures['judged'] {
  const [from, to] = [isoOf(days[0]!), isoOf(days.at(-1)!)]
  return { length, days: days.length, from, to, courses, refused, tried, compared }
}
