import { ensureTemplate, ownServer } from '../testing/server.ts'
import { writeFigures } from './figures.ts'
import { runReleaseTrials } from './release/trials.ts'

/** Deaths at every statement of release, scheduled release, withdrawal and restoration. True where all was whole or nothing. */
export async function proveRelease(seed: number): Promise<boolean> {
  const begun = performance.now()
  const server = await ownServer()
  try {
    await ensureTemplate(server)
    Object.assign(process.env, server.env)
    const { faults, byAct } = await runReleaseTrials({ seed, say: (line) => console.log(line) })
    const minutes = Number(((performance.now() - begun) / 60_000).toFixed(1))
    await writeFigures((all) => ({ ...all, release: { byAct, faults: faults.length, minutes } }))
    for (const fault of faults) console.error(fault)
    console.log(`release: ${JSON.stringify(byAct)}, ${faults.length} faults`)
    return faults.length === 0
  } finally {
    await server.close()
  }
}
