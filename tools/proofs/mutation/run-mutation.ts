import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seededRandom } from '#doors/cli/demonstration/random.ts'
import { chooseFiles } from './areas.ts'
import { type Comparison, compareWithExplanations, type Explanation } from './explanations.ts'
import { findMutants } from './find-mutants.ts'
import { judgeMutants } from './judge-mutants.ts'
import { measureTests } from './measure-tests.ts'
import { openMemory, type Trust } from './memory.ts'
import type { Mutant, Verdict } from './model.ts'

export interface MutationResult {
  /** By area, in the order of the table of areas. */
  areas: { folder: string; of: number; verdicts: Verdict[] }[]
  comparison: Comparison
}

/**
 * Changes the program in one place at a time and looks whether the tests notice. Throws where a test fails without any
 * change. `trust` says which verdicts of earlier runs are taken over. `sample` judges only so many mutants of each area, drawn by `seed`; 0 judges all.
 */
export async function runMutation(options: {
  root: string
  folders: readonly string[]
  explanations: readonly Explanation[]
  jobs: number
  trust: Trust
  sample: number
  seed: number
  say: (line: string) => void
}): Promise<MutationResult> {
  const { root, jobs, trust, say } = options
  const memory = await openMemory(root)
  const all: Mutant[] = []
  const areas: MutationResult['areas'] = []
  for (const { area, files, tests } of await chooseFiles(root, options.folders)) {
    const mutants = files.flatMap((file) => findMutants(root, file))
    all.push(...mutants)
    const chosen = options.sample > 0 ? drawn(mutants, options.sample, options.seed) : mutants
    say(
      `${area.folder}: ${chosen.length} of ${mutants.length} mutants in ${files.length} files, ${tests.length} test files`,
    )
    const measured = await measureTests(root, tests)
    areas.push({
      folder: area.folder,
      of: mutants.length,
      verdicts: await judgeMutants(chosen, { root, measured, memory, trust, jobs, say }),
    })
  }
  await memory.save()
  if (areas.length === 0) throw new Error(`no file to mutate in ${options.folders.join(', ')}`)
  const verdicts = areas.flatMap((area) => area.verdicts)
  return { areas, comparison: compareWithExplanations(verdicts, all, options.explanations) }
}

export const readExplanations = async (root: string): Promise<Explanation[]> =>
  JSON.parse(await readFile(join(root, 'tools/proofs/survivors.json'), 'utf8')) as Explanation[]

function drawn(mutants: readonly Mutant[], size: number, seed: number): Mutant[] {
  const random = seededRandom(seed)
  return mutants
    .map((mutant) => ({ mutant, lot: random() }))
    .sort((one, other) => one.lot - other.lot)
    .slice(0, size)
    .map(({ mutant }) => mutant)
}
