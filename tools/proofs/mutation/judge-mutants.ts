import { join } from 'node:path'
import { type Measured, testsOf } from './measure-tests.ts'
import type { Mutant, Outcome, Verdict } from './model.ts'
import { openTester, type Tester } from './open-tester.ts'

/** A test that takes this many times its usual time, and two seconds, does not come to its end. */
const PATIENCE = 5
const GRACE_MS = 2000

export interface Court {
  root: string
  measured: readonly Measured[]
  /** How many processes judge at the same time. */
  jobs: number
  say: (line: string) => void
}

/** Lets the tests judge every mutant, in the order given. */
export async function judgeMutants(mutants: readonly Mutant[], court: Court): Promise<Verdict[]> {
  const verdicts = new Array<Verdict>(mutants.length)
  let next = 0
  let done = 0
  /** Neighbours are often killed by the same test, so it is asked first. */
  const lastKiller = new Map<string, Measured>()
  const work = async () => {
    await using tester = openTester(court.root)
    while (next < mutants.length) {
      const index = next++
      const mutant = mutants[index]!
      verdicts[index] = { mutant, outcome: await judge(mutant, tester, court, lastKiller) }
      done += 1
      if (done % 250 === 0) court.say(`${done} of ${mutants.length} mutants`)
    }
  }
  await Promise.all(Array.from({ length: court.jobs }, work))
  return verdicts
}

async function judge(
  mutant: Mutant,
  tester: Tester,
  { root, measured }: Court,
  lastKiller: Map<string, Measured>,
): Promise<Outcome> {
  const { start, end, text } = mutant
  const edit = { file: join(root, mutant.file), start, end, text }
  const tests = testsOf(root, mutant, measured)
  if (tests.length === 0) return 'uncovered'
  const first = lastKiller.get(mutant.file)
  if (first && tests.includes(first)) tests.unshift(...tests.splice(tests.indexOf(first), 1))
  for (const each of tests) {
    const { test, milliseconds } = each
    const job = { test: join(root, test), edit, cover: false }
    const limit = milliseconds * PATIENCE + GRACE_MS
    let answer = await tester.ask(job, limit)
    // A busy machine is slow too: only who does not end twice, the second time in a process of its own, hangs.
    if (answer === 'timeout') answer = await tester.ask(job, limit)
    if (answer === 'timeout') return 'timeout'
    if (answer !== 'dead' && answer.failure === null) continue
    lastKiller.set(mutant.file, each)
    return 'killed'
  }
  return 'survived'
}
