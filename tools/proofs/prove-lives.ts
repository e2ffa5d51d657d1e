import { runCourses } from '../lives/run-courses.ts'
import { ensureTemplate, ownServer } from '../testing/server.ts'
import { writeFigures } from './figures.ts'

/** Lives of obligations in random counties, and their figures in docs/proofs.md. True where no rule was broken. */
export async function proveLives(courses: number, seed: number): Promise<boolean> {
  const begun = performance.now()
  const server = await ownServer()
  try {
    await ensureTemplate(server)
    Object.assign(process.env, server.env)
    const { faults, ...figures } = await runCourses({ courses, events: 50, seed, say: (line) => console.log(line) })
    const minutes = Number(((performance.now() - begun) / 60_000).toFixed(1))
    await writeFigures((all) => ({ ...all, lives: { ...figures, faults: faults.length, minutes } }))
    for (const fault of faults) console.error(fault)
    console.log(`lives: ${courses} courses, ${faults.length} faults`)
    return faults.length === 0
  } finally {
    await server.close()
  }
}
