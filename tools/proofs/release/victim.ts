import { writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { releaseDue } from '#domains/publishing/releasing/release-due.ts'
import { restoreEdition } from '#domains/publishing/releasing/restore-edition.ts'
import { withdrawEdition } from '#domains/publishing/withdraw-edition.ts'
import { readCalendar } from '#doors/cli/read-calendar.ts'
import type { Ground } from '#kernel/act-as.ts'
import { makeOffice } from '#kernel/office.ts'
import { loadActor } from '#kernel/organisation/store.ts'
import type { Tables } from '#kernel/tables.ts'
import { fixedClock } from '#platform/clock/clock.ts'
import { openPool } from '#platform/db/pool.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import { testKeys } from '../../testing/field-keys.ts'
import type { DeathPlan } from './plan.ts'

// The process that dies by signal 9 before or after one statement of an act; it says what was acknowledged to it.

const plan = JSON.parse(process.argv[2]!) as DeathPlan
const say = (line: string) => writeSync(1, `${line}\n`)
const pool = openPool<Tables>({ url: plan.url, max: 1 })
let statements = 0
let armed = false
pool.pg.on('connect', (client: pg.PoolClient) => {
  const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>
  client.query = (async (...given: unknown[]) => {
    if (!armed) return query(...given)
    statements += 1
    const mine = statements === plan.point
    if (mine && plan.side === 'before') process.kill(process.pid, 'SIGKILL')
    const answer = await query(...given)
    if (mine) process.kill(process.pid, 'SIGKILL')
    return answer
  }) as never
})

const ground: Ground = {
  db: pool.db,
  calendar: await readCalendar(),
  onceJobs: (event) => (event === 'publication.released' ? ['publication.read-back'] : []),
}
const office = makeOffice({
  ground,
  clock: fixedClock(plan.now),
  files: openFileStore(join(tmpdir(), 'changliang-none')),
  keys: testKeys,
  public: pool.db,
  audit: pool.db,
  demonstration: true,
})
const actor = (await loadActor(pool.db, plan.personId, office.today()))!
const key = { countyId: plan.countyId, editionId: plan.editionId }
const acts = {
  release: () => office.act(actor, publishEdition, key),
  scheduled: () => releaseDue(office),
  withdrawal: () => office.act(actor, withdrawEdition, { ...key, remark: '名单有误，核实后重新公开。' }),
  restoration: () => office.act(actor, restoreEdition, { ...key, reason: '经核实名单无误。' }),
}
armed = true
await acts[plan.act]()
say('done')
armed = false
say(`statements ${statements}`)
await pool.close()
