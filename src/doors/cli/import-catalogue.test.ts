import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { openTestOffice, type TestOffice } from '#tools/testing/office.ts'
import { seedOrgans } from './demonstration/seed-organs.ts'
import { importCatalogueCommand } from './import-catalogue.ts'

const file = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url))
const haitan = file('fixtures/haitan/haitan.html')
const clean = file('reference/demonstration/village-list.csv')

const openCity = async () => {
  const world = await openTestOffice('2026-06-01T02:00:00Z')
  await seedOrgans(world.ground, world.clock.now(), 'Command-2026-test')
  return world
}

const run = async (world: TestOffice, args: string[]) => {
  let out = ''
  let words = ''
  const code = await importCatalogueCommand(args, world.office, {
    stdout: (text) => (out += text),
    stderr: (text) => (words += text),
  })
  return { code, json: JSON.parse(out), words }
}

const count = async (world: TestOffice, table: string) =>
  (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(world.database.owner.db)).rows[0]!.n

test('without --write the command says what it would do and changes nothing', async () => {
  await using world = await openCity()
  const { code, json } = await run(world, [haitan, '--organ', '990021'])
  assert.equal(code, 0)
  assert.deepEqual([json.rows, json.dry, json.written, json.adopted], [51, true, false, false])
  assert.equal(await count(world, 'catalogue'), 0)
  assert.equal(await count(world, 'file'), 0)
})

test('with --write the draft is there; the same file again says so and changes nothing', async () => {
  await using world = await openCity()
  const first = await run(world, [haitan, '--organ', '990021', '--write'])
  assert.deepEqual([first.code, first.json.written], [0, true])
  const again = await run(world, [haitan, '--organ', '990021', '--write'])
  assert.deepEqual([again.code, again.json.written, again.json.again], [0, false, true])
  assert.equal(await count(world, 'catalogue'), 1)
  assert.equal(await count(world, 'catalogue_row'), 51)
})

test('--adopt is refused while a row has an open doubt; the draft stays, nothing is adopted', async () => {
  await using world = await openCity()
  const { code, json, words } = await run(world, [haitan, '--organ', '990021', '--write', '--adopt'])
  assert.equal(code, 1)
  assert.ok(json.doubts > 0)
  assert.equal(json.adopted, false)
  assert.match(words, /疑问/)
  assert.equal(await count(world, 'item'), 0)
  assert.equal(await count(world, 'catalogue_row'), 51)
})

test('--adopt takes over a list without doubts: items, slots and obligations of every village', async () => {
  await using world = await openCity()
  const { code, json } = await run(world, [clean, '--organ', '990021', '--binds', 'village', '--write', '--adopt'])
  assert.equal(code, 0, JSON.stringify(json.reasons))
  assert.deepEqual([json.items, json.slots], [6, 36])
  assert.equal(await count(world, 'obligation'), json.obligations)
  assert.ok(json.obligations > 0)
  assert.equal(json.field, '全部领域', 'nothing was in force that it could end')
})

test('--field says what a file covers; where a catalogue is in force it has to be said', async () => {
  await using world = await openCity()
  const village = ['--organ', '990021', '--binds', 'village', '--write', '--adopt']
  await run(world, [clean, ...village])
  const other = file('reference/demonstration/department-list.csv')
  const unsaid = await run(world, [other, ...village])
  assert.equal(unsaid.code, 1)
  assert.match(unsaid.words, /没有写明领域.*--field/)
  const said = await run(world, [other, ...village, '--field', '养老服务领域'])
  assert.deepEqual([said.code, said.json.field], [0, '养老服务'], said.words)
  assert.equal(await count(world, `catalogue`), 2)
  const { rows } = await sql<{ field_code: string | null; n: number }>`
    select field_code, count(*)::int as n from catalogue where state = 'adopted' group by 1 order by 1`.execute(
    world.database.owner.db,
  )
  assert.deepEqual(rows, [
    { field_code: 'elder-care', n: 1 },
    { field_code: null, n: 1 },
  ])
  await assert.rejects(run(world, [clean, ...village, '--field', '某']), /--field/)
})

test('an unknown organ, a missing file and an unknown option are told in one sentence', async () => {
  await using world = await openCity()
  await assert.rejects(run(world, [haitan, '--organ', 'nobody']), /nobody/)
  await assert.rejects(run(world, [file('no-such-file.html'), '--organ', '990021']), /没有找到文件/)
  await assert.rejects(run(world, [haitan, '--organ', '990021', '--force']), /--force/)
  await assert.rejects(run(world, [haitan]), /--organ/)
})
