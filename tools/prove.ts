import { writeFile } from 'node:fs/promises'
import { runKillTrials } from './proofs/kill-trials.ts'

// Long proofs. The figures go into docs/proofs.md, so that they are read beside the code that made them.
const trials = Number(process.argv[2] ?? 210)
const seed = Number(process.argv[3] ?? 20261124)
const begun = performance.now()
const figures = await runKillTrials({ trials, seed, say: (line) => console.log(line) })
const minutes = ((performance.now() - begun) / 60_000).toFixed(1)
const table = Object.entries(figures.byKind)
  .map(([kind, row]) => `| ${kind} | ${row.trials} | ${row.nothing} | ${row.some} | ${row.whole} |`)
  .join('\n')
const report = `# Proofs

What \`npm run prove\` showed last; figures are written by the run.

## Kill trials

A process is killed with signal 9 at a random moment of an import (51 rows), an adoption (51 items for three towns) or a
series of 12 publications; each fifth time the whole database server is killed with it. Afterwards all or nothing must be
done, everything acknowledged must be there, and the same act asked again must come to its end.

${figures.trials} trials, seed ${figures.seed}, server killed too in ${figures.serverKilledToo}: **${figures.faults.length} faults** (${minutes} minutes).

| act | trials | nothing was done | some (whole ones) | all was done |
|---|---|---|---|---|
${table}
`
await writeFile(new URL('../docs/proofs.md', import.meta.url), report)
console.log(report)
for (const fault of figures.faults) console.error(fault)
process.exitCode = figures.faults.length > 0 ? 1 : 0
