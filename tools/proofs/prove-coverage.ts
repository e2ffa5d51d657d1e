import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CoverageFigures, writeFigures } from './figures.ts'

/** The law floor: each branch of it is a rule, so its own tests must go through every one. */
const floor = 'src/law'

/** Runs the floor's own tests and counts its branches; true where each was taken. */
export async function proveCoverage(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'))
  try {
    const report = join(folder, 'report.info')
    const { status } = spawnSync(
      process.execPath,
      [
        ['--test', '--experimental-test-coverage', `--test-coverage-include=${floor}/**/*.ts`],
        [`--test-coverage-exclude=${floor}/**/*.test.ts`, `--test-coverage-exclude=${floor}/**/testing/**`],
        ['--test-reporter=lcov', `--test-reporter-destination=${report}`, `${floor}/**/*.test.ts`],
      ].flat(),
      { stdio: 'inherit' },
    )
    const { figures, open } = countBranches(readFileSync(report, 'utf8'))
    for (const place of open) console.error(`not taken: ${place}`)
    console.log(`coverage of ${floor}: ${figures.taken} of ${figures.branches} branches in ${figures.files} files`)
    await writeFigures((all) => ({ ...all, coverage: figures }))
    return status === 0 && open.length === 0
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Branches of an lcov report (SF: the file; BRDA: line, block, branch, how often it was taken). */
export function countBranches(report: string): { figures: CoverageFigures; open: string[] } {
  const open: string[] = []
  let [file, files, branches] = ['', 0, 0]
  for (const line of report.split('\n')) {
    if (line.startsWith('SF:')) {
      file = line.slice(3)
      files += 1
    }
    if (!line.startsWith('BRDA:')) continue
    const [at, , , taken] = line.slice(5).split(',')
    branches += 1
    if (taken === '0' || taken === '-') open.push(`${file}:${at}`)
  }
  return { figures: { files, branches, taken: branches - open.length }, open }
}
