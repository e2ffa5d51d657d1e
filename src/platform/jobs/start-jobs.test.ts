import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { startJobs } from './start-jobs.ts'

let fresh: FreshDatabase
before(async () => {
  fresh = await freshDatabase()
})
after(() => fresh.close())

const add = (name: string) =>
  sql`select graphile_worker.add_job(${name}, '{}'::json)`.execute(fresh.staff.db).then(() => {})

const connections = async (name: string) =>
  (
    await sql<{ pid: number }>`select pid from pg_stat_activity
      where application_name = ${name} and datname = current_database() and pid <> pg_backend_pid()`.execute(
      fresh.owner.db,
    )
  ).rows.map(({ pid }) => pid)

/** Comes back once no job is left: a handler that has ended is not yet a job that is written off. */
async function allWrittenOff(): Promise<void> {
  const left = sql`select from graphile_worker._private_jobs`
  while ((await left.execute(fresh.owner.db)).rows.length > 0) await setImmediate()
}

test('a job in hand comes to its end before the worker has stopped, and no connection is left', async () => {
  const lines: string[] = []
  const begun = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  let done = false
  const work = async () => {
    begun.resolve()
    await goOn.promise
    done = true
  }
  const url = `${fresh.urls.staff}&application_name=stopping`
  const jobs = await startJobs({ url, handlers: { work }, schedule: [], log: (line) => lines.push(line) })
  await add('work')
  await begun.promise
  assert.notDeepEqual(await connections('stopping'), [])
  const stopped = jobs.stop()
  goOn.resolve()
  await stopped
  assert.equal(done, true)
  await jobs.stop()
  assert.deepEqual(await connections('stopping'), [])
  assert.deepEqual(lines, [])
})

test('a worker whose connections the server ends goes on', async () => {
  const told = Promise.withResolvers<string>()
  let heard = Promise.withResolvers<void>()
  const work = async () => heard.resolve()
  const url = `${fresh.urls.staff}&application_name=losing`
  await using _jobs = await startJobs({ url, handlers: { work }, schedule: [], log: told.resolve })
  await add('work')
  await heard.promise
  await allWrittenOff()
  heard = Promise.withResolvers<void>()
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'losing' and datname = current_database()`.execute(fresh.staff.db)
  await add('work')
  await heard.promise
  assert.notEqual(await told.promise, '', 'the operator reads of it, before or after the work goes on')
})
