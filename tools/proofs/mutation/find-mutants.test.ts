import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parseSync } from '@swc/core'
import { findMutants } from './find-mutants.ts'
import { readSource } from './source.ts'

const root = await mkdtemp(join(tmpdir(), 'changliang-mutants-'))
after(() => rm(root, { recursive: true }))

async function mutated(text: string) {
  await writeFile(join(root, 'planted.ts'), text)
  const source = readSource(join(root, 'planted.ts'))
  const mutants = findMutants(root, 'planted.ts')
  return mutants.map((mutant) => ({
    ...mutant,
    program: source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end),
  }))
}

/** Words with a hole of a template where the @ stands. */
const holed = (words: string): string => words.replaceAll('@', `\${A}`)

const texts = async (expression: string): Promise<string[]> =>
  (await mutated(`export const it = ${expression}`)).map(({ program }) => program.slice('export const it = '.length))

test('what is done to each kind of expression', async () => {
  const expected: [expression: string, mutants: string[]][] = [
    ['a + b', ['a - b']],
    ["a + '日'", ["a + ''"]],
    ['a <= b', ['a < b', 'a > b']],
    ['a === b', ['a !== b']],
    ['a ?? b', ['((a) && (b))']],
    ['a ? b : c', ['true ? b : c', 'false ? b : c']],
    ['!a', ['(a)']],
    ['true', ['false']],
    ['20', ['21', '19']],
    ["''", ["'mutant'"]],
    [holed('`@日`'), ['``']],
    ['[a]', ['[]']],
    ['[]', ["['mutant']"]],
    ['{ a: b }', ['{}']],
    ['a?.b', ['a.b']],
    ['a?.[b]', ['a[b]']],
    ['a?.(b)', ['a(b)']],
    ['a.some(b)', ['a.every(b)']],
    ['a.filter(b)', ['(a)']],
    ['Math.floor(a)', ['Math.ceil(a)']],
    ['() => a', ['() => null']],
    ["typeof a === 'string'", ["typeof a !== 'string'"]],
    ['/日$/u', ['/日/u']],
    ['/个?月/u', ['/个月/u', '/月/u']],
    ['/\\d+/u', ['/\\d*/u', '/\\d/u', '/\\D+/u']],
    ['/(?:日|天)(?!前)/u', ['/(?:天)(?!前)/u', '/(?:日)(?!前)/u', '/(?:日|天)/u']],
    ['/[日号]/u', ['/[^日号]/u', '/[号]/u', '/[日]/u']],
    ['/a{2,4}/u', ['/a{3,4}/u', '/a{1,4}/u', '/a{2,5}/u', '/a{2,3}/u']],
    ['/日/gu', ['/日/u']],
  ]
  for (const [expression, mutants] of expected)
    assert.deepEqual((await texts(expression)).toSorted(), mutants.toSorted(), expression)
})

test('a pattern in words is changed as a pattern, its pieces and holes stay', async () => {
  assert.deepEqual((await texts("form('{SHOULD}(?:日|号){END}?')")).toSorted(), [
    `form('')`,
    `form('{SHOULD}(?:号){END}?')`,
    `form('{SHOULD}(?:日){END}?')`,
    `form('{SHOULD}(?:日|号)')`,
    `form('{SHOULD}(?:日|号){END}')`,
  ])
  assert.deepEqual((await texts(holed('`(?:@|\\\\d)`'))).toSorted(), [
    holed('`(?:@)`'),
    holed('`(?:@|\\\\D)`'),
    '`(?:\\\\d)`',
    '``',
  ])
  assert.deepEqual((await texts(holed('String.raw`\\d(?=@)`'))).toSorted(), [
    holed('String.raw`\\D(?=@)`'),
    'String.raw`\\d`',
    'String.raw``',
  ])
  assert.deepEqual(await texts(`form('(?:"|\\'|x)')`), [
    `form('')`,
    `form('(?:\\'|x)')`,
    `form('(?:"|x)')`,
    `form('(?:"|\\')')`,
  ])
  assert.deepEqual(await texts("'期限届满（第3条）'"), ["''"])
})

const statements = `
interface Only { types: 'are not mutated' }
export function dueOn(days: number, list: readonly string[] = []): number | null {
  let sum = days
  for (const each of list) {
    if (each === '日') continue
    sum += 1
    sum++
  }
  switch (sum) {
    case 3:
      return null
    default:
      sum -= 2
  }
  if (sum < 0 && list.length > 0) return null
  else sum = 0
  return sum
}
`

test('every mutant parses, names its place, and no two are the same program', async () => {
  const mutants = await mutated(statements)
  assert.ok(mutants.length > 30)
  for (const { program } of mutants) assert.doesNotThrow(() => parseSync(program, { syntax: 'ecmascript' }), program)
  assert.equal(new Set(mutants.map(({ program }) => program)).size, mutants.length)
  assert.equal(new Set(mutants.map(({ id }) => id)).size, mutants.length)
  assert.ok(mutants.every(({ id, line }) => id.startsWith('planted.ts dueOn ') && line > 2))
})

test('the names of mutants hold when lines move and other functions change', async () => {
  const moved = `// a new line\nexport const other = (a: number) => a * 2\n${statements}`
  const ids = (await mutated(moved)).map(({ id }) => id).filter((id) => !id.includes(' other '))
  assert.deepEqual(
    ids,
    (await mutated(statements)).map(({ id }) => id),
  )
})
