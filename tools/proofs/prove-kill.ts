import { writeFigures } from './figures.ts'
import { runKillTrials } from './kill-trials.ts'

/** Kill trials, and their figures in docs/proofs.md. True where nothing was half done and nothing lost. */
export async function proveKill(trials: number, seed: number): Promise<boolean> {
  const begun = performance.now()
  const { faults, ...figures } = await runKillTrials({ trials, seed, say: (line) => console.log(line) })
  const minutes = Number(((performance.now() - begun) / 60_000).toFixed(1))
  await writeFigures((all) => ({ ...all, kill: { ...figures, faults: faults.length, minutes } }))
  for (const fault of faults) console.error(fault)
  console.log(`kill: ${figures.trials} trials, ${faults.length} faults`)
  return faults.length === 0
}
