import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { Trust } from './memory.ts'
import type { Outcome } from './model.ts'
import { runMutation } from './run-mutation.ts'

/** A small project in which each file is what the test plants. */
async function planted(files: Record<string, string>) {
  const root = await mkdtemp(join(tmpdir(), 'changliang-mutation-'))
  for (const [file, text] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), text)
  }
  return { root, [Symbol.asyncDispose]: () => rm(root, { recursive: true }) }
}

async function outcomesOf(root: string, folder: string, mutants: readonly string[] = [], trust: Trust = 'nothing') {
  const { areas, comparison } = await runMutation({
    root,
    folders: [folder],
    explanations: [{ why: 'planted', mutants }],
    jobs: 1,
    trust,
    sample: 0,
    seed: 1,
    say: () => {},
  })
  const verdicts = areas.flatMap((area) => area.verdicts)
  const ids = (outcome: Outcome) =>
    verdicts.filter((each) => each.outcome === outcome).map(({ mutant }) => mutant.id.replace(/^\S+ /, ''))
  return { verdicts, ids, comparison }
}

const limit = `import { test } from 'node:test'
import assert from 'node:assert/strict'
import { isLate } from './limit.ts'
`
const program = `export interface Days { left: number }
export const isLate = (days: number): boolean => days > 20
export function unused(): string { return 'never run' }
`

test('weak tests let the known mutants live, a place no test runs is told apart', async () => {
  await using project = await planted({
    'weak/limit.ts': program,
    'weak/limit.test.ts': `${limit}test('late', () => { assert.equal(isLate(30), true); assert.equal(isLate(3), false) })`,
  })
  const { ids, verdicts, comparison } = await outcomesOf(project.root, 'weak')
  assert.deepEqual(ids('survived'), [
    'isLate relation: ) => days > 20 → ) => days >= 20',
    'isLate number: => days > 20 → => days > 21',
    'isLate number: => days > 20 → => days > 19',
  ])
  assert.deepEqual(ids('uncovered'), ["unused string: return 'never run' → return ''"])
  assert.deepEqual(ids('killed').length, 2)
  assert.equal(comparison.unexplained.length, 4)
  assert.ok(verdicts.every(({ mutant }) => mutant.line > 1, 'types are not mutated'))
})

test('strong tests kill every mutant', async () => {
  await using project = await planted({
    'strong/limit.ts': program.replace(/^export function unused.*$/m, ''),
    'strong/limit.test.ts': `${limit}test('late', async (t) => {
      await t.test('on the day', () => assert.equal(isLate(20), false))
      await t.test('a day later', () => assert.equal(isLate(21), true))
    })`,
  })
  const { verdicts } = await outcomesOf(project.root, 'strong')
  assert.equal(verdicts.length, 5)
  assert.ok(verdicts.every(({ outcome }) => outcome === 'killed'))
})

test('a mutant without end is stopped and counted apart, and the next ones are judged by a new process', async () => {
  await using project = await planted({
    'endless/count.ts': `export function count(to: number): number {
  let n = 0
  while (n < to) n++
  return n
}
`,
    'endless/count.test.ts': `import { test } from 'node:test'
import assert from 'node:assert/strict'
import { count } from './count.ts'
test('counts', () => assert.equal(count(3), 3))`,
  })
  const { ids } = await outcomesOf(project.root, 'endless')
  assert.deepEqual(ids('timeout'), ['count assignment: n++ → n--'])
  assert.deepEqual(ids('survived'), ['count number: let n = 0 → let n = 1', 'count number: let n = 0 → let n = (-1)'])
  assert.ok(ids('killed').some((id) => id.startsWith('count return')))
})

test('a mutant is killed in a table read at the start, and in a thread', async () => {
  await using project = await planted({
    'deep/words.ts': "export const units = ['日', '月']\n",
    'deep/twice.ts': `import { parentPort, workerData } from 'node:worker_threads'
parentPort!.postMessage(workerData * 2)
`,
    'deep/deep.test.ts': `import { test } from 'node:test'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { units } from './words.ts'
test('units', () => assert.deepEqual(units, ['日', '月']))
test('twice', async () => {
  const worker = new Worker(new URL('./twice.ts', import.meta.url), { workerData: 21 })
  assert.deepEqual(await Promise.race([once(worker, 'message'), once(worker, 'exit')]), [42])
})`,
  })
  const { verdicts } = await outcomesOf(project.root, 'deep')
  assert.deepEqual([...new Set(verdicts.map(({ mutant }) => mutant.file))], ['deep/twice.ts', 'deep/words.ts'])
  assert.deepEqual(
    verdicts.filter(({ outcome }) => outcome === 'survived' || outcome === 'uncovered').map(({ mutant }) => mutant.id),
    [],
  )
})

test('hooks of a file run in every run, those of a suite in the suite, and a failing hook is noticed', async () => {
  const hooked = (expected: number) => `import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { appendFileSync } from 'node:fs'
import { first } from './first.ts'
let n = 0
before(() => { n += first() })
beforeEach(() => { n += 10 })
afterEach(() => { n += 100 })
after(() => appendFileSync(new URL('./ends.txt', import.meta.url), 'x'))
test('one', () => assert.equal(n, 11))
describe('suite', () => {
  before(() => { n += 1000 })
  test('two', () => assert.equal(n, ${expected}))
})`
  const first = 'export const first = () => 1\n'
  await using project = await planted({ 'hooks/first.ts': first, 'hooks/a.test.ts': hooked(1121) })
  const { verdicts } = await outcomesOf(project.root, 'hooks')
  assert.deepEqual(
    verdicts.map(({ outcome }) => outcome),
    ['killed', 'killed'],
  )
  assert.equal(await readFile(join(project.root, 'hooks/ends.txt'), 'utf8'), 'xxxx')
  await writeFile(join(project.root, 'hooks/a.test.ts'), hooked(1120))
  await assert.rejects(outcomesOf(project.root, 'hooks'), /1121 !== 1120/)
})

test('an explanation holds for its mutant only, and is told to be stale once the mutant dies or is gone', async () => {
  await using project = await planted({
    'told/limit.ts': program.replace(/^export function unused.*$/m, ''),
    'told/limit.test.ts': `${limit}test('late', () => { assert.equal(isLate(21), true); assert.equal(isLate(3), false) })`,
  })
  const at = 'told/limit.ts isLate'
  const { comparison } = await outcomesOf(project.root, 'told', [
    `${at} number: => days > 20 → => days > 19`,
    `${at} number: => days > 20 → => days > 21`,
    `${at} number: => days > 7 → => days > 8`,
    'elsewhere/other.ts isLate number: 1 → 2',
  ])
  assert.equal(comparison.explained, 1)
  assert.deepEqual(
    comparison.unexplained.map(({ mutant }) => mutant.id),
    [`${at} relation: ) => days > 20 → ) => days >= 20`],
  )
  assert.deepEqual(comparison.stale, [
    `killed now: ${at} number: => days > 20 → => days > 21`,
    `no such mutant: ${at} number: => days > 7 → => days > 8`,
  ])
})

test('judged again is only what a change can have touched', async () => {
  const weak = `${limit}test('late', () => assert.equal(isLate(30), true))`
  await using project = await planted({
    'again/limit.ts': program.replace(/^export function unused.*$/m, ''),
    'again/limit.test.ts': weak,
    'again/other.ts': 'export const two = () => 2\n',
    'again/other.test.ts': weak
      .replaceAll('isLate(30), true', 'two(), 2')
      .replace('{ isLate }', '{ two }')
      .replace('limit', 'other'),
  })
  const memory = join(project.root, '.cache/mutation/memory.json')
  const first = await outcomesOf(project.root, 'again')
  await writeFile(memory, (await readFile(memory, 'utf8')).replaceAll('"killed"', '"timeout"'))
  // What is remembered is taken as it stands…
  const second = await outcomesOf(project.root, 'again', [], 'unchanged')
  assert.deepEqual(second.ids('timeout'), first.ids('killed'))
  assert.deepEqual(second.ids('survived'), first.ids('survived'))
  // …but not what a changed test judges, and nothing where it was not asked for.
  await writeFile(
    join(project.root, 'again/limit.test.ts'),
    `${weak}; test('not yet', () => assert.equal(isLate(20), false))`,
  )
  // Where survivors are asked for, who was noticed once is not judged again, and who lived is.
  const open = await outcomesOf(project.root, 'again', [], 'noticed')
  assert.deepEqual(open.ids('timeout'), first.ids('killed'))
  assert.ok(open.ids('survived').length < first.ids('survived').length)
  const third = await outcomesOf(project.root, 'again', [], 'unchanged')
  assert.ok(third.ids('killed').length > 0 && third.ids('killed').every((id) => id.startsWith('isLate ')))
  assert.ok(third.ids('survived').length < first.ids('survived').length)
  assert.ok(third.ids('timeout').every((id) => id.startsWith('two ')))
  assert.deepEqual((await outcomesOf(project.root, 'again')).ids('timeout'), [])
})

test('a test that fails without any mutant stops the proof', async () => {
  await using project = await planted({
    'broken/limit.ts': program,
    'broken/limit.test.ts': `${limit}test('wrong', () => assert.equal(isLate(30), false))`,
  })
  await assert.rejects(outcomesOf(project.root, 'broken'), /broken\/limit\.test\.ts fails without any mutant/)
  await assert.rejects(outcomesOf(project.root, 'nowhere'), /no file to mutate in nowhere/)
})
