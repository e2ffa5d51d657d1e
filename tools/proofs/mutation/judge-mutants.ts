import { join } from 'node:path'
import { type Measured, testsOf } from './measure-tests.ts'
import type { Memory, Trust } from './memory.ts'
import type { Mutant, Verdict } from './model.ts'
import { openTester, type Tester } from './open-tester.ts'
import { openTurns, type Turns } from './order-tests.ts'

/** A test that takes this many times its usual time, and two seconds, does not come to its end. */
const PATIENCE = 5
const GRACE_MS = 2000

export interface Court {
  root: string
  measured: readonly Measured[]
  memory: Memory
  /** Which remembered verdicts are taken. */
  trust: Trust
  /** How many processes judge at the same time. */
  jobs: number
  say: (line: string) => void
}

/** Lets the tests judge every mutant, in the order given. */
export async function judgeMutants(mutants: readonly Mutant[], court: Court): Promise<Verdict[]> {
  const verdicts = new Array<Verdict>(mutants.length)
  let next = 0
  let done = 0
  const turns = openTurns()
  const work = async () => {
    await using tester = openTester(court.root)
    while (next < mutants.length) {
      const index = next++
      const mutant = mutants[index]!
      const tests = testsOf(court.root, mutant, court.measured)
      const remembered = court.memory.recall(mutant, tests, court.trust)
      const verdict = remembered ?? { mutant, ...(await judge(mutant, tests, tester, court, turns)) }
      // What was taken on trust stays to be judged by whoever asks for more.
      if (!remembered) court.memory.keep(verdict, tests)
      verdicts[index] = verdict
      done += 1
      if (done % 250 !== 0) continue
      court.say(`${done} of ${mutants.length} mutants`)
      await court.memory.save()
    }
  }
  await Promise.all(Array.from({ length: court.jobs }, work))
  return verdicts
}

async function judge(
  mutant: Mutant,
  tests: readonly Measured[],
  tester: Tester,
  { root, memory }: Court,
  turns: Turns,
): Promise<Omit<Verdict, 'mutant'>> {
  const { start, end, text } = mutant
  const edit = { file: join(root, mutant.file), start, end, text }
  if (tests.length === 0) return { outcome: 'uncovered', by: null }
  for (const { test, milliseconds } of turns.inTurn(mutant.file, tests, memory.killerOf(mutant))) {
    const job = { test: join(root, test), edit, cover: false }
    const limit = milliseconds * PATIENCE + GRACE_MS
    let answer = await tester.ask(job, limit / 2)
    // A busy machine is slow too: only who does not end twice, the second time in a process of its own, hangs.
    if (answer === 'timeout') answer = await tester.ask(job, limit)
    if (answer === 'timeout') return { outcome: 'timeout', by: test }
    const killed = answer === 'dead' || answer.failure !== null
    turns.learn(mutant.file, test, killed)
    if (killed) return { outcome: 'killed', by: test }
  }
  return { outcome: 'survived', by: null }
}
