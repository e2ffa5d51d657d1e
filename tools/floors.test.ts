import assert from 'node:assert/strict'
import { glob, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { forbidden, options } from './floors.ts'

const look = async (baseDir?: string): Promise<ICruiseResult> => {
  const { output } = await cruise(['src'], {
    ruleSet: { forbidden },
    validate: true,
    ...options,
    ...(baseDir ? { baseDir } : {}),
  } as never)
  return output as ICruiseResult
}

test('imports only go down, and the checker really looked at every file', async () => {
  const { modules, summary } = await look()
  const seen = modules.filter((m) => m.source.startsWith('src/')).length
  assert.equal(seen, (await Array.fromAsync(glob('src/**/*.ts'))).length, 'the checker did not parse every file')
  assert.deepEqual(
    summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`),
    [],
  )
})

/** One planted fault for each rule: a file, and what it imports. */
const faults: Record<string, Record<string, string>> = {
  'law-is-pure': { 'src/law/a.ts': "import '../platform/b.ts'", 'src/platform/b.ts': '' },
  'platform-knows-no-office-words': { 'src/platform/a.ts': "import '../kernel/b.ts'", 'src/kernel/b.ts': '' },
  'kernel-looks-down': { 'src/kernel/x/a.ts': "import '../../domains/y/b.ts'", 'src/domains/y/b.ts': '' },
  'kernel-siblings-meet-in-an-action': { 'src/kernel/x/a.ts': "import '../y/b.ts'", 'src/kernel/y/b.ts': '' },
  'domains-never-meet': { 'src/domains/x/a.ts': "import '../y/b.ts'", 'src/domains/y/b.ts': '' },
  'doors-do-not-know-main': { 'src/doors/x/a.ts': "import '../../reactions.ts'", 'src/reactions.ts': '' },
  'model-is-pure': { 'src/domains/x/model.ts': "import './store.ts'", 'src/domains/x/store.ts': '' },
  'sql-lives-in-store': { 'src/domains/x/a.ts': "import 'kysely'" },
  'actions-see-no-http': { 'src/domains/x/a.ts': "import '../../platform/http/b.ts'", 'src/platform/http/b.ts': '' },
  'no-cycle': { 'src/law/a.ts': "import './b.ts'", 'src/law/b.ts': "import './a.ts'" },
  'no-orphan': { 'src/law/a.ts': '' },
}

test('every rule has a planted fault', () => {
  assert.deepEqual(Object.keys(faults).sort(), forbidden.map((rule) => rule.name).sort())
})

for (const [rule, files] of Object.entries(faults))
  test(`a planted fault is found: ${rule}`, async () => {
    const house = await mkdtemp(join(import.meta.dirname, '..', '.cache-floors-'))
    try {
      for (const [file, text] of Object.entries(files)) {
        await mkdir(join(house, file, '..'), { recursive: true })
        await writeFile(join(house, file), `${text}\nexport const here = 1\n`)
      }
      await symlink(join(import.meta.dirname, '..', 'node_modules'), join(house, 'node_modules'))
      const { summary } = await look(house)
      assert.ok(
        summary.violations.some((v) => v.rule.name === rule),
        `found only: ${summary.violations.map((v) => v.rule.name).join(', ')}`,
      )
    } finally {
      await rm(house, { recursive: true, force: true })
    }
  })
