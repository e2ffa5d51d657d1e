import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { testServer, withDatabase } from '#tools/testing/server.ts'
import { readConfig } from '../config/config.ts'
import { CannotMigrate, migrate } from './migrate.ts'
import { openDatabase } from './open-database.ts'

/** An empty database of a login of its own, as a database administrator hands it out. */
async function withEmpty(member: boolean, work: (url: string) => Promise<void>): Promise<void> {
  const server = await testServer()
  const name = `office_${randomBytes(5).toString('hex')}`
  const admin = new pg.Client({ connectionString: server.admin })
  await admin.connect()
  try {
    await admin.query(`create role ${name} login password 'secret'`)
    if (member) await admin.query(`grant changliang_staff, changliang_public, changliang_audit to ${name}`)
    await admin.query(`create database ${name} owner ${name}`)
    await work(withDatabase(server.admin, name).replace(/\/\/[^@]*@/, `//${name}:secret@`))
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`drop role if exists ${name}`)
    await admin.end()
  }
}

test('an external database with one login: it is migrated, and each pool works in its own role', () =>
  withEmpty(true, async (url) => {
    await using database = await openDatabase<object>(readConfig({ DATABASE_URL: url }))
    const roleOf = async (pool: typeof database.staff) =>
      (await sql<{ role: string }>`select current_user as role`.execute(pool.db)).rows[0]!.role
    assert.deepEqual(
      [await roleOf(database.staff), await roleOf(database.public), await roleOf(database.audit)],
      ['changliang_staff', 'changliang_public', 'changliang_audit'],
    )
    await assert.rejects(sql`select * from edition`.execute(database.public.db), /permission denied/)
    await sql`select * from portal.edition`.execute(database.public.db)
  }))

test('migrations run again change nothing', () =>
  withEmpty(true, async (url) => {
    assert.ok((await migrate(url)).length >= 7)
    assert.deepEqual(await migrate(url), [])
  }))

test('two starts at once migrate once', () =>
  withEmpty(true, async (url) => {
    const done = await Promise.all([migrate(url), migrate(url)])
    assert.deepEqual(done.map((names) => names.length > 0).sort(), [false, true])
  }))

test('a database that is newer than the program, or whose history was changed, is refused in one sentence', () =>
  withEmpty(true, async (url) => {
    await migrate(url)
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      await client.query(`insert into migration (name, sha256) values ('9999-future.sql', 'x')`)
      await assert.rejects(migrate(url), (error) => error instanceof CannotMigrate && /比程序新/.test(error.message))
      await client.query(`delete from migration where name = '9999-future.sql'`)
      await client.query(`update migration set sha256 = 'y' where name like '0001%'`)
      await assert.rejects(
        migrate(url),
        (error) => error instanceof CannotMigrate && /0001-ground\.sql.*改动过/.test(error.message),
      )
    } finally {
      await client.end()
    }
  }))
