import { parseArgs } from 'node:util'
import { proveClock } from './proofs/prove-clock.ts'
import { proveCoverage } from './proofs/prove-coverage.ts'
import { proveKill } from './proofs/prove-kill.ts'
import { proveLives } from './proofs/prove-lives.ts'
import { proveMutation } from './proofs/prove-mutation.ts'
import { proveRelease } from './proofs/prove-release.ts'

// Long proofs. The figures go into docs/proofs.md, so that they are read beside the code that made them.
//   npm run prove                                       all of them
//   npm run prove -- kill [trials] [seed]
//   npm run prove -- release [seed]
//   npm run prove -- lives [courses] [seed]
//   npm run prove -- clock [--jobs 2] [--length 6] [--seed 711]
//   npm run prove -- coverage
//   npm run prove -- mutation [folder…] [--jobs 2] [--again | --survivors] [--sample 200 --seed 1]
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    again: { type: 'boolean' },
    survivors: { type: 'boolean' },
    jobs: { type: 'string' },
    length: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string' },
  },
})
const [what = 'all', ...rest] = positionals
const kill = () => proveKill(Number(rest[0] ?? 210), Number(rest[1] ?? 20261124))
const release = () => proveRelease(Number(rest[0] ?? 20261128))
const lives = () => proveLives(Number(rest[0] ?? 200), Number(rest[1] ?? 20261127))
const clock = () =>
  proveClock({
    jobs: Number(values.jobs ?? 1),
    length: Number(values.length ?? 6),
    shuffles: 100_000,
    seed: Number(values.seed ?? 711),
  })
const mutation = (folders: readonly string[]) =>
  proveMutation(folders, {
    jobs: Number(values.jobs ?? 1),
    trust: values.survivors ? 'noticed' : values.again ? 'unchanged' : 'nothing',
    sample: Number(values.sample ?? 0),
    seed: Number(values.seed ?? 1),
  })
const proofs: Record<string, () => Promise<boolean>> = {
  all: async () =>
    [await kill(), await release(), await lives(), await clock(), await proveCoverage(), await mutation([])].every(
      Boolean,
    ),
  kill,
  release,
  lives,
  clock,
  coverage: proveCoverage,
  mutation: () => mutation(rest),
}
const proof = proofs[what]
if (!proof) throw new Error(`no proof is called ${what}: ${Object.keys(proofs).join(', ')}`)
process.exitCode = (await proof()) ? 0 : 1
