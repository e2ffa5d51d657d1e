import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import pg from 'pg'
import { migrate } from '#platform/db/migrate.ts'
import { testServer, withDatabase } from '#tools/testing/server.ts'

const folder = new URL('../../../../migrations/', import.meta.url)

async function on<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Brings an empty database to where it stood before the migration that this test is about; answers its name. */
async function migrateBefore(client: pg.Client): Promise<string> {
  const files = (await readdir(folder)).filter((each) => each.endsWith('.sql')).sort()
  const name = files.find((each) => each.endsWith('-coverage.sql'))!
  await client.query(
    'create table migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
  )
  for (const file of files.slice(0, files.indexOf(name))) {
    const text = await readFile(new URL(file, folder), 'utf8')
    await client.query(text)
    const sha256 = createHash('sha256').update(text).digest('hex')
    await client.query('insert into migration (name, sha256) values ($1, $2)', [file, sha256])
  }
  return name
}

const county = '00000000-0000-7000-8000-000000000001'
const person = '00000000-0000-7000-8000-000000000002'
const before = `
  insert into organ (id, county_id, code, name, short_name, level, kind, lineage, opened_on)
    values ('${county}', '${county}', 'c', '甲县', '甲县', 'county', 'government', '{${county}}', '2026-01-01');
  insert into file (sha256, size, media_type, state, stored_at)
    select repeat(n::text, 64), 1, 'text/csv', 'checked', now() from generate_series(1, 4) n;
  insert into catalogue (county_id, id, organ_id, title, binds, state, file_sha256, file_name, layout, problems,
      imported_by, imported_at, adopted_by, adopted_on, version, discarded_by, discarded_at, discarded_why)
    select '${county}', gen_random_uuid(), '${county}', title, 'town', state, repeat(n::text, 64), title, 'csv',
      '[{"row": null, "column": null, "from": null, "message": "旧疑问", "severity": "doubt", "decided": null}]',
      '${person}', now(), case when bound then '${person}'::uuid end, case when bound then date '2026-02-01' end, 1,
      case when state = 'discarded' then '${person}'::uuid end, case when state = 'discarded' then now() end,
      case when state = 'discarded' then '选错了' end
    from (values (1, '社会救助领域目录', 'adopted', true), (2, '旧目录', 'superseded', true), (3, '草稿', 'draft', false),
      (4, '撤销的', 'discarded', false)) as given(n, title, state, bound)`

test('以前的数据照旧有效：采用的目录按全部领域，草稿问一次领域，两次升级结果相同', async () => {
  const server = await testServer()
  const database = `test_${randomBytes(8).toString('hex')}`
  await on(server.owner, (client) => client.query(`create database ${database}`))
  const url = withDatabase(server.owner, database)
  try {
    const name = await on(url, async (client) => {
      const next = await migrateBefore(client)
      await client.query(before)
      return next
    })
    assert.equal((await migrate(url))[0], name)
    assert.deepEqual(await migrate(url), [])
    const { rows } = await on(url, (client) =>
      client.query(`select state, coverage, field_code, jsonb_array_length(problems) as problems,
        problems -> -1 ->> 'column' as asked, problems -> -1 -> 'decided' as decided from catalogue order by state`),
    )
    const rest = { field_code: null, problems: 1, asked: null, decided: null }
    assert.deepEqual(rows, [
      { state: 'adopted', coverage: 'organ', ...rest },
      { state: 'discarded', coverage: null, ...rest },
      { state: 'draft', coverage: null, ...rest, problems: 2, asked: 'coverage' },
      { state: 'superseded', coverage: 'organ', ...rest },
    ])
  } finally {
    await on(server.admin, (client) => client.query(`drop database if exists ${database} with (force)`))
  }
})
