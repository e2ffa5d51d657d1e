import { spawnSync } from 'node:child_process'

// The quick half: types, format, lint and the rules of the house, in seconds.
const steps: readonly [string, readonly string[]][] = [
  ['tsc', ['--noEmit']],
  ['biome', ['check', '--error-on-warnings', '.']],
  ['node', ['--test', 'tools/floors.test.ts', 'tools/house.test.ts']],
]
for (const [command, args] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
