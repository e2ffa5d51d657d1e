import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import pg from 'pg'
import { describeSchema, describeTables } from '#platform/db/describe-schema.ts'
import { freshDatabase } from './testing/database.ts'

test('migrations lead to exactly the schema and the table types we committed', async () => {
  await using fresh = await freshDatabase()
  const client = new pg.Client({ connectionString: fresh.urls.owner })
  await client.connect()
  try {
    const say = 'run `npm run schema` and read the difference before you commit it'
    assert.equal(await describeSchema(client), await readFile('migrations/schema.txt', 'utf8'), say)
    assert.equal(await describeTables(client), await readFile('src/kernel/tables.ts', 'utf8'), say)
  } finally {
    await client.end()
  }
})

test('every growing table begins its keys with the county', async () => {
  const reference = [
    'installation',
    'file',
    'field',
    'organ',
    'guidance',
    'person',
    'post',
    'post_role',
    'post_holding',
    'session',
    'sign_in_failure',
    'address',
    'calendar_version',
    'migration',
  ]
  const schema = await readFile('migrations/schema.txt', 'utf8')
  const wrong = [...schema.matchAll(/^CREATE UNIQUE INDEX (\S+) ON public\.(\S+) USING btree \(([^)]*)/gm)].filter(
    ([, , table, columns]) => !reference.includes(table!) && !columns!.startsWith('county_id'),
  )
  assert.deepEqual(
    wrong.map((match) => match[1]),
    [],
  )
  const keys = [...schema.matchAll(/^(\S+) \S+ FOREIGN KEY \(([^)]*)\) REFERENCES (\w+)/gm)].filter(
    ([, table, columns, target]) =>
      !reference.includes(table!) && !reference.includes(target!) && !columns!.startsWith('county_id'),
  )
  assert.deepEqual(
    keys.map((match) => match[0]),
    [],
  )
})
