import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Measured } from './measure-tests.ts'
import type { Mutant, Outcome, Verdict } from './model.ts'

/**
 * What of earlier verdicts is taken over: nothing; what no change can have touched; or, besides, that what was noticed
 * once is noticed still, so that only survivors and new mutants are judged.
 */
export type Trust = 'nothing' | 'unchanged' | 'noticed'

/** Verdicts of earlier runs, so that `--again` judges only what a change of program or tests can have touched. */
export interface Memory {
  recall(mutant: Mutant, tests: readonly Measured[], trust: Trust): Verdict | null
  /** The test that noticed this mutant last time: to be asked first, nothing more. */
  killerOf(mutant: Mutant): string | null
  keep(verdict: Verdict, tests: readonly Measured[]): void
  save(): Promise<void>
}

interface Kept {
  text: string
  outcome: Outcome
  by: string | null
  print: string
}

const place = '.cache/mutation/memory.json'

export async function openMemory(root: string): Promise<Memory> {
  const path = join(root, place)
  const known: Record<string, Kept> = JSON.parse(await readFile(path, 'utf8').catch(() => '{}'))
  return {
    recall(mutant, tests, trust) {
      const kept = known[mutant.id]
      if (trust === 'nothing' || kept?.text !== mutant.text) return null
      const noticed = kept.outcome === 'killed' || kept.outcome === 'timeout'
      if (!(trust === 'noticed' && noticed) && kept.print !== printFor(kept.by, tests)) return null
      return { mutant, outcome: kept.outcome, by: kept.by }
    },
    killerOf({ id, text }) {
      const kept = known[id]
      return kept?.text === text ? kept.by : null
    },
    keep({ mutant: { id, text }, outcome, by }, tests) {
      known[id] = { text, outcome, by, print: printFor(by, tests) }
    },
    async save() {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, JSON.stringify(known))
    },
  }
}

/** Who was killed stays so while its killer and all that loads are the same; who lived, while every judge is. */
function printFor(by: string | null, tests: readonly Measured[]): string {
  const judges = by === null ? tests : tests.filter(({ test }) => test === by)
  const hash = createHash('sha256')
  for (const { test, print } of judges.toSorted((one, other) => (one.test < other.test ? -1 : 1)))
    hash.update(`${test} ${print}\n`)
  return hash.digest('hex')
}
