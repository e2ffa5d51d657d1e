import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type pg from 'pg'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { testServer, withDatabase } from '#tools/testing/server.ts'
import { openPool } from './pool.ts'

let fresh: FreshDatabase
before(async () => {
  fresh = await freshDatabase()
})
after(() => fresh.close())

test('days arrive as days and instants as instants, whatever the zone of process or server', async () => {
  const { rows } = await sql<{ day: Temporal.PlainDate; at: Temporal.Instant; n: number }>`
    select date '2026-03-01' as day, timestamptz '2026-03-01 00:30:00+08' as at, count(*) as n from generate_series(1, 7)`.execute(
    fresh.staff.db,
  )
  const row = rows[0]!
  assert.ok(row.day instanceof Temporal.PlainDate)
  assert.equal(row.day.toString(), '2026-03-01')
  assert.equal(row.at.toString(), '2026-02-28T16:30:00Z')
  assert.equal(row.n, 7)
})

test('days and instants are sent as they are, alone and in lists', async () => {
  const day = Temporal.PlainDate.from('2026-03-01')
  const at = Temporal.Instant.from('2026-02-28T16:30:00Z')
  const { rows } = await sql<{ day: Temporal.PlainDate; at: Temporal.Instant; last: Temporal.PlainDate }>`
    select ${day}::date as day, ${at}::timestamptz as at, (${[day, day.add({ days: 1 })]}::date[])[2] as last`.execute(
    fresh.staff.db,
  )
  assert.deepEqual(
    [rows[0]!.day.toString(), rows[0]!.at.toString(), rows[0]!.last.toString()],
    ['2026-03-01', '2026-02-28T16:30:00Z', '2026-03-02'],
  )
})

test('a count that a number cannot hold is an error, not a wrong number', async () => {
  await assert.rejects(sql`select 9007199254740993::bigint`.execute(fresh.staff.db), /out of range/)
})

test('statements are named by their text, and not named where that is switched off', async () => {
  const named = async (on: boolean) => {
    await using pool = openPool<object>({ url: fresh.urls.staff, max: 1, named: on })
    await sql`select ${'x'}::text`.execute(pool.db)
    return (
      await sql<{
        n: number
      }>`select count(*) as n from pg_prepared_statements where statement like 'select $1::text%'`.execute(pool.db)
    ).rows[0]!.n
  }
  assert.equal(await named(true), 1)
  assert.equal(await named(false), 0)
})

test('a connection that the server ends does not end the process, and the next query works', async () => {
  const seen: string[] = []
  await using pool = openPool<object>({ url: fresh.urls.staff, max: 1, onError: (error) => seen.push(error.message) })
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(pool.db)
  const gone = new Promise<void>((resolve) => pool.pg.once('error', () => resolve()))
  const server = await testServer()
  await using admin = openPool<object>({ url: withDatabase(server.admin, 'postgres'), max: 1 })
  await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(admin.db)
  await gone
  assert.equal(seen.length, 1)
  assert.equal((await sql<{ one: number }>`select 1 as one`.execute(pool.db)).rows[0]!.one, 1)
})

test('a connection that is lost between two statements of a transaction fails that transaction and nothing else', async () => {
  const server = await testServer()
  await using admin = openPool<object>({ url: withDatabase(server.admin, 'postgres'), max: 1 })
  await using pool = openPool<object>({ url: fresh.urls.staff, max: 1 })
  let client: pg.PoolClient | undefined
  pool.pg.on('acquire', (acquired) => {
    client = acquired
  })
  const lost = pool.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    const gone = new Promise((resolve) => client!.once('end', resolve))
    await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(admin.db)
    await gone
    await sql`select 1`.execute(tx)
  })
  await assert.rejects(lost, /not queryable|terminat/)
  assert.equal((await sql<{ one: number }>`select 1 as one`.execute(pool.db)).rows[0]!.one, 1)
})

test('a pool is closed when its connections are, also where it was never used', async () => {
  const pool = openPool<object>({ url: fresh.urls.staff, max: 3 })
  let open = 0
  pool.pg.on('connect', () => {
    open += 1
  })
  pool.pg.on('remove', () => {
    open -= 1
  })
  await Promise.all([1, 2, 3].map(() => sql`select pg_sleep(0.02)`.execute(pool.db)))
  assert.equal(open, 3)
  await Promise.all([pool.close(), pool.close()])
  assert.equal(open, 0)
  await openPool<object>({ url: fresh.urls.staff }).close()
})

test('a statement beyond its limit is cut off', async () => {
  await using pool = openPool<object>({ url: fresh.urls.staff, max: 1, statementTimeout: 50 })
  await assert.rejects(sql`select pg_sleep(5)`.execute(pool.db), /statement timeout/)
})
