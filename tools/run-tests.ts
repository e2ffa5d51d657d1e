import { spawnSync } from 'node:child_process'
import { glob } from 'node:fs/promises'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { ensureTemplate, ownServer } from './testing/server.ts'

// Everything that CI runs: types, format and lint, floors, unit, action, page and browser tests. With words
// (`npm test -- publishing`) only the test files whose path holds one of them. Ends with the plain closing line.

const words = process.argv.slice(2)
const count = { passed: 0, failed: 0, skipped: 0 }

function step(name: string, command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  count[status === 0 ? 'passed' : 'failed'] += 1
  console.log(`${status === 0 ? '✔' : '✖'} ${name}`)
}

async function tests(files: readonly string[], env: Record<string, string>): Promise<void> {
  Object.assign(process.env, env)
  const stream = run({ files: [...files], concurrency: 2, isolation: 'process', timeout: 600_000 })
  stream.on('test:pass', ({ details, skip }) => {
    if (details.type === 'suite') return
    count[skip === undefined || skip === false ? 'passed' : 'skipped'] += 1
  })
  stream.on('test:fail', ({ details }) => {
    if (details.type !== 'suite') count.failed += 1
  })
  for await (const part of stream.compose(new spec())) process.stdout.write(part)
}

const all = (await Array.fromAsync(glob('{src,tools,journeys,bench}/**/*.test.ts'))).sort()
const files = words.length > 0 ? all.filter((file) => words.some((word) => file.includes(word))) : all

if (words.length === 0) {
  step('types', 'tsc', ['--noEmit'])
  step('format and lint', 'biome', ['check', '--error-on-warnings', '.'])
}
const server = await ownServer()
try {
  await ensureTemplate(server)
  await tests(files, server.env)
  // A legal day never depends on where the server stands: law and kernel once more, on the other side of the world.
  const legal = files.filter((file) => /^src\/(law|kernel)\//.test(file))
  if (words.length === 0) await tests(legal, { ...server.env, TZ: 'America/New_York' })
} finally {
  await server.close()
}
if (count.passed + count.failed === 0) {
  console.error(`没有测试文件的路径含有：${words.join('、')}`)
  count.failed = 1
}
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`)
process.exitCode = count.failed > 0 ? 1 : 0
