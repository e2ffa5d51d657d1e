import { isoOf, numberOf } from '#law/foi/testing/oracle.ts'
import type { Tally } from './clock/judge-courses.ts'
import { judgeInThreads } from './clock/judge-in-threads.ts'
import { shuffleCourses } from './clock/shuffle-courses.ts'
import { type ClockFigures, writeFigures } from './figures.ts'

const first = numberOf('2019-01-01')
const everyDay = Array.from({ length: numberOf('2026-12-31') - first + 1 }, (_, i) => first + i)

/**
 * Where courses of more facts are followed as well: the first days of the specification's examples of counting, which lie
 * before long holidays, worked weekends and the end of the calendar, and one before the spring festival of each other year.
 */
const deepDays = [
  '2019-01-31 2020-01-20 2020-09-25 2020-10-19 2021-02-10 2022-01-30 2023-01-20 2024-02-05 2024-02-09 2024-09-14 2024-09-30',
  '2025-01-25 2025-01-26 2025-09-28 2026-01-04 2026-02-14 2026-05-09 2026-09-20 2026-09-25 2026-11-20 2026-12-02 2026-12-10',
].flatMap((line) => line.split(' ').map(numberOf))

/**
 * Clock against oracle, and its figures in docs/proofs.md: courses of at most `length` facts from every day, of `deep` from
 * chosen days, and random entries. True where there is no difference.
 */
export async function proveClock(options: {
  jobs: number
  length: number
  deep: number
  shuffles: number
  seed: number
}): Promise<boolean> {
  const begun = performance.now()
  const say = (line: string) => console.log(line)
  const shuffled = shuffleCourses(options.shuffles, options.seed)
  say(`${shuffled.shuffles} shuffled courses, ${shuffled.differences.length} differences`)
  const plans = [{ length: options.length, days: everyDay }]
  if (options.length < options.deep) plans.push({ length: options.deep, days: deepDays })
  const differences = [...shuffled.differences]
  const judged: ClockFigures['judged'] = []
  for (const { length, days } of plans) {
    const tally = await judgeInThreads({ length, days, jobs: options.jobs, say })
    differences.push(...tally.differences)
    judged.push(figuresOf(tally, length, days))
    say(`${tally.differences.length} differences: ${JSON.stringify(judged.at(-1))}`)
  }
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

function figuresOf({ courses, refused, tried, compared }: Tally, length: number, days: readonly number[]) {
  const [from, to] = [isoOf(days[0]!), isoOf(days.at(-1)!)]
  return { length, days: days.length, from, to, courses, refused, tried, compared }
}
