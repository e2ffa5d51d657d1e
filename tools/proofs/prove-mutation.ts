import { mkdir, writeFile } from 'node:fs/promises'
import { writeFigures } from './figures.ts'
import { LEAST_SCORE } from './mutation/areas.ts'
import { draftExplanations, type Explanation } from './mutation/explanations.ts'
import type { Trust } from './mutation/memory.ts'
import type { Verdict } from './mutation/model.ts'
import { readExplanations, runMutation } from './mutation/run-mutation.ts'
import { byFolder, byOperator, mutantsIn, scoreOf, type Tally, tallyOf } from './mutation/tally.ts'

/** What a run leaves to look at: all verdicts, and the unexplained survivors in the form of survivors.json. */
const kept = '.cache/mutation'

/** Mutation tests, and their figures in docs/proofs.md. True where each area reaches its score and survivors are explained. */
export async function proveMutation(
  folders: readonly string[],
  options: { jobs: number; trust: Trust; sample: number; seed: number },
): Promise<boolean> {
  const begun = performance.now()
  const root = process.cwd()
  const explanations = await readExplanations(root)
  const { areas, comparison } = await runMutation({
    root,
    folders,
    explanations,
    ...options,
    say: (line) => console.log(line),
  })
  const { unexplained, stale } = comparison
  for (const { mutant, outcome } of unexplained) console.log(`${outcome} ${mutant.file}:${mutant.line} ${mutant.id}`)
  for (const each of stale) console.log(`stale explanation: ${each}`)
  const verdicts = areas.flatMap((area) => area.verdicts)
  for (const [operator, some] of byOperator(verdicts)) console.log(line(operator, tallyOf(some)))
  for (const [folder, some] of byFolder(verdicts)) console.log(line(folder, tallyOf(some)))
  const wholeFolders = options.sample === 0 && !folders.some((each) => each.endsWith('.ts'))
  if (wholeFolders && options.trust !== 'noticed')
    await keep(verdicts, new Set(explanations.flatMap(({ mutants }) => mutants)), folders.length > 0)
  if (options.sample > 0 && folders.length === 0) await keepSample(areas, options.seed, explanations)
  await mkdir(kept, { recursive: true })
  await writeFile(`${kept}/unexplained.json`, `${JSON.stringify(draftExplanations(unexplained), null, 2)}\n`)
  await writeFile(`${kept}/verdicts.json`, `${JSON.stringify(verdicts, null, 2)}\n`)
  const low = areas.filter((area) => scoreOf(tallyOf(area.verdicts)) < LEAST_SCORE)
  for (const area of areas) console.log(line(`all of ${area.folder}`, tallyOf(area.verdicts)))
  console.log(
    `${unexplained.length} survivors unexplained (${kept}/unexplained.json), ${comparison.explained} explained, ${stale.length} explanations stale, ${((performance.now() - begun) / 60_000).toFixed(1)} minutes`,
  )
  for (const { folder } of low) console.error(`${folder}: below ${LEAST_SCORE} %`)
  return low.length === 0 && unexplained.length === 0
}

/** What a sample of whole areas showed; that of an area that was not drawn from stays. */
async function keepSample(
  areas: readonly { folder: string; of: number; verdicts: Verdict[] }[],
  seed: number,
  explanations: readonly Explanation[],
): Promise<void> {
  const explained = new Set(explanations.flatMap(({ mutants }) => mutants))
  const rows = areas.map(({ folder, of, verdicts }) => [folder, { ...rowOf(verdicts, explained), of, seed }] as const)
  await writeFigures((all) => ({ ...all, sampled: { ...all.sampled, ...Object.fromEntries(rows) } }))
}

const rowOf = (verdicts: readonly Verdict[], explained: ReadonlySet<string>) => ({
  ...tallyOf(verdicts),
  explained: verdicts.filter(({ mutant, outcome }) => /survived|uncovered/.test(outcome) && explained.has(mutant.id))
    .length,
})

/** The rows of the folders that were judged; those of other folders stay where only some were asked for. */
async function keep(verdicts: readonly Verdict[], explained: ReadonlySet<string>, othersStay: boolean): Promise<void> {
  const rows = [...byFolder(verdicts)].map(([folder, some]) => [folder, rowOf(some, explained)] as const)
  await writeFigures((all) => ({
    ...all,
    mutation: { ...(othersStay ? all.mutation : {}), ...Object.fromEntries(rows) },
  }))
}

const line = (name: string, tally: Tally): string =>
  `${name}: ${mutantsIn(tally)} mutants, ${tally.killed} killed, ${tally.timeout} without end, ${tally.survived} survived, ${tally.uncovered} not run: ${scoreOf(tally).toFixed(1)} %`
