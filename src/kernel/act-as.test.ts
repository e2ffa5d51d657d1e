import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '#tools/testing/database.ts'
import { actAs, type Ground } from './act-as.ts'
import type { Context } from './context.ts'
import { theSystem } from './organisation/model.ts'
import { claimEffect, newsAfter } from './store.ts'

const county = '00000000-0000-7000-8000-000000000001'
const calendar = {
  version: 'test',
  coverage: { from: '2026-01-01', to: '2026-12-31' },
  holidays: new Set<string>(),
  workdays: new Set<string>(),
}
const groundOf = (db: Ground['db'], jobs: readonly string[] = ['publication.read-back']): Ground => ({
  db,
  calendar,
  onceJobs: () => jobs,
})
const now = Temporal.Instant.from('2026-02-28T16:30:00Z')

async function tellSomething(
  context: Context,
  { fail, reasonText }: { fail: boolean; organId: string; reasonText: string },
): Promise<string> {
  await context.emit('obligation.changed', county, { organId: county })
  if (fail) throw new Error(`broken off ${reasonText}`)
  return context.today.toString()
}

const counts = async (db: Ground['db'], audit: Ground['db']) => {
  const n = async (from: Ground['db'], table: string) =>
    (await sql<{ n: number }>`select count(*) as n from ${sql.raw(table)}`.execute(from)).rows[0]!.n
  return [await n(db, 'outbox'), await n(db, 'graphile_worker._private_jobs'), await n(audit, 'audit')]
}

test('an action leaves its event, its job and its audit row; the day is the one in Asia/Shanghai', async () => {
  await using fresh = await freshDatabase()
  const act = actAs(groundOf(fresh.staff.db), theSystem(county), now)
  const today = await act(tellSomething, { fail: false, organId: county, reasonText: '身份证号 110101199001011234' })
  assert.equal(today, '2026-03-01')
  assert.deepEqual(await counts(fresh.staff.db, fresh.audit.db), [1, 1, 1])
  const { rows } = await sql<{
    action: string
    about: unknown
    at: Temporal.Instant
  }>`select action, about, at from audit`.execute(fresh.audit.db)
  assert.equal(rows[0]!.action, 'tellSomething')
  assert.deepEqual(rows[0]!.about, { organId: county }, 'typed text stays out of the audit row')
  assert.equal(rows[0]!.at.toString(), now.toString())
})

test('an action that breaks off leaves nothing: no event, no job, no audit row', async () => {
  await using fresh = await freshDatabase()
  const act = actAs(groundOf(fresh.staff.db), theSystem(county), now)
  await assert.rejects(act(tellSomething, { fail: true, organId: county, reasonText: '' }), /broken off/)
  assert.deepEqual(await counts(fresh.staff.db, fresh.audit.db), [0, 0, 0])
})

test('a transaction that commits late is not skipped by the reader of the outbox', async () => {
  await using fresh = await freshDatabase()
  const act = actAs(groundOf(fresh.staff.db, []), theSystem(county), now)
  let release = () => {}
  let begun = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const inside = new Promise<void>((resolve) => (begun = resolve))
  const slow = act(async function slowAction(context: Context) {
    await context.emit('obligation.changed', county, { organId: county })
    begun()
    await held
  }, {})
  await inside
  await act(tellSomething, { fail: false, organId: county, reasonText: '' })
  assert.deepEqual(
    await newsAfter(fresh.public.db, null, 10),
    [],
    'what an open transaction may still precede is not handed out',
  )
  release()
  await slow
  // Transactions of other databases of this server may hold the snapshot back for a moment; they end.
  let first = await newsAfter(fresh.public.db, null, 1)
  while (first.length === 0) first = await newsAfter(fresh.public.db, null, 1)
  const place = { xid: first[0]!.xid, id: first[0]!.id }
  let rest = await newsAfter(fresh.public.db, place, 10)
  while (rest.length === 0) rest = await newsAfter(fresh.public.db, place, 10)
  assert.equal(rest.length, 1)
})

test('an outside effect is claimed once, however often the job runs', async () => {
  await using fresh = await freshDatabase()
  const claim = () => fresh.staff.db.transaction().execute((write) => claimEffect(write, county, 'mail:1', now))
  const claims = await Promise.all([claim(), claim(), claim()])
  assert.equal(claims.filter(Boolean).length, 1)
})
