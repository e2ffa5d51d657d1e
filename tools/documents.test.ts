import assert from 'node:assert/strict'
import { glob, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { commands } from '#doors/cli/commands.ts'

const pages = (
  await Array.fromAsync(glob('{*.md,docs/**/*.md,src/**/README.md,fixtures/**/README.md,reference/**/README.md}'))
).filter((file) => !file.includes('node_modules'))

test('every link of every document leads to a file that is there', async () => {
  const broken: string[] = []
  for (const page of pages)
    for (const [, target] of (await readFile(page, 'utf8')).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
      if (/^[a-z]+:/.test(target!)) continue
      const there = await stat(join(dirname(page), target!)).catch(() => null)
      if (!there) broken.push(`${page} → ${target}`)
    }
  assert.deepEqual(broken, [])
})

test('both READMEs name every command, and the two commands of the start', async () => {
  for (const page of ['README.md', 'README.zh-CN.md']) {
    const text = await readFile(page, 'utf8')
    for (const line of ['npm ci && npm start', 'npm ci && npm test', 'npm run prove', 'npm run bench', 'npm run check'])
      assert.ok(text.includes(line), `${page}: ${line}`)
    for (const name of ['catalogue read', 'catalogue import', 'monitor show'])
      assert.ok(text.includes(name), `${page}: ${name}`)
  }
  assert.ok(commands.every((command) => command.usage.startsWith(command.name)))
})

/** Words that the glossary tells to avoid, where they are whole words of identifiers. */
test('identifiers use the words of the glossary', async () => {
  const glossary = await readFile('docs/glossary.md', 'utf8')
  const avoided = [...glossary.matchAll(/^\|[^|]*\|[^|]*\|[^|]*\| ([^|]+) \|$/gm)]
    .flatMap((match) => match[1]!.split(/, ?/))
    .map((word) => word.replace(/\s*\(.*$/, '').trim())
    .filter((word) => /^[a-z ]+$/.test(word) && word !== 'avoid')
  assert.ok(avoided.length > 8, 'the glossary was not read')
  const own = (await Array.fromAsync(glob('src/{kernel,domains,law}/**/*.ts'))).filter(
    (file) => !file.endsWith('.test.ts'),
  )
  const found: string[] = []
  for (const file of own)
    for (const match of (await readFile(file, 'utf8')).matchAll(
      /export (?:async )?(?:function|const|interface|type) ([A-Za-z]+)/g,
    )) {
      const parts = match[1]!.split(/(?=[A-Z])/).map((part) => part.toLowerCase())
      const bad = avoided.find((word) => parts.includes(word))
      if (bad) found.push(`${file}: ${match[1]} (${bad})`)
    }
  assert.deepEqual(found, [])
})

test('every decision record is numbered, dated and says what would reverse it', async () => {
  const records = (await Array.fromAsync(glob('docs/decisions/*.md'))).sort()
  assert.ok(records.length >= 5)
  for (const [index, file] of records.entries()) {
    const text = await readFile(file, 'utf8')
    assert.match(file, new RegExp(`/${String(index + 1).padStart(4, '0')}-`))
    assert.match(text, new RegExp(`^# ${index + 1}\\. .*20\\d\\d-\\d\\d-\\d\\d · `))
    assert.match(text, /Reverse (if|when): /)
  }
})
