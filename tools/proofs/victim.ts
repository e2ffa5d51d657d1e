import { writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { adoptCatalogue } from '#domains/catalogue/adopt-catalogue.ts'
import { importCatalogue } from '#domains/catalogue/import-catalogue.ts'
import { mediaTypes } from '#domains/catalogue/media-types.ts'
import { readCatalogue } from '#domains/catalogue/reading/read-catalogue.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { readCalendar } from '#doors/cli/read-calendar.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { loadActor } from '#kernel/organisation/store.ts'
import type { Tables } from '#kernel/tables.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { openPool } from '#platform/db/pool.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import type { TrialPlan } from './trial.ts'

// The process that is killed: does one kind of act, and says each that the database has acknowledged.

const plan = JSON.parse(process.argv[2]!) as TrialPlan
const say = (line: string) => writeSync(1, `${line}\n`)
const now = Temporal.Instant.from(plan.now)
const pool = openPool<Tables>({ url: plan.url, max: 2 })
const ground: Ground = { db: pool.db, calendar: await readCalendar(), onceJobs: () => ['publication.read-back'] }
const actor = (await loadActor(pool.db, plan.personId, legalDayOf(now)))!
const act = actAs(ground, actor, now)

if (plan.kind === 'import') {
  const bytes = await readFile(new URL('../../fixtures/haitan/haitan.html', import.meta.url))
  const reading = await readCatalogue(bytes, 'haitan.html')
  say('begin')
  const file = { ...(await openFileStore(plan.files).put(bytes)), mediaType: mediaTypes[reading.layout] }
  await act(importCatalogue, { organId: plan.organId, binds: 'town', file, fileName: 'haitan.html', reading })
  say('done import')
}
if (plan.kind === 'adopt') {
  say('begin')
  await act(adoptCatalogue, {
    countyId: plan.countyId,
    catalogueId: plan.catalogueId,
    version: plan.version,
    organIds: null,
  })
  say('done adopt')
}
if (plan.kind === 'publish') {
  say('begin')
  for (const editionId of plan.editionIds) {
    await act(publishEdition, { countyId: plan.countyId, editionId })
    say(`done ${editionId}`)
  }
}
await pool.close()
