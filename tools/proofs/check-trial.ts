import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { TrialKind } from './trial.ts'

/** What a database holds, counted; the same after "nothing happened" and after "all of it happened" in every trial. */
type Counts = Record<string, number>

const countSql = `select
  (select count(*)::int from catalogue) as catalogues,
  (select count(*)::int from catalogue where state = 'adopted') as adopted,
  (select count(*)::int from catalogue_row) as rows,
  (select count(*)::int from file) as files,
  (select count(*)::int from item) as items,
  (select count(*)::int from item_version) as versions,
  (select count(*)::int from slot) as slots,
  (select count(*)::int from obligation) as obligations,
  (select count(*)::int from address) as addresses,
  (select count(*)::int from outbox) as events,
  (select count(*)::int from audit) as audits,
  (select count(*)::int from graphile_worker._private_jobs) as jobs`

const perEdition = `select e.id, e.state = 'live' as live, coalesce(o.fulfilled_by = e.id, false) as fulfilled,
  exists (select from edition_step s where s.edition_id = e.id and s.deed = 'publish') as step,
  exists (select from outbox b where b.payload->>'editionId' = e.id::text and b.event = 'publication.released') as event,
  exists (select from audit a where a.about->>'editionId' = e.id::text and a.action = 'publishEdition') as audit,
  exists (select from graphile_worker._private_jobs j where j.payload->>'editionId' = e.id::text) as job
  from edition e join obligation o on o.county_id = e.county_id and o.id = e.obligation_id`

/** Reads a trial's database as its owner (audit rows included). */
export async function look(
  url: string,
): Promise<{ counts: Counts; editions: Record<string, boolean | string>[]; files: string[] }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const counts = (await client.query(countSql)).rows[0] as Counts
    const editions = (await client.query(perEdition)).rows as Record<string, boolean | string>[]
    const files = (await client.query('select sha256 from file')).rows.map((row) => row.sha256 as string)
    return { counts, editions, files }
  } finally {
    await client.end()
  }
}

/** Every fault of a killed trial in one sentence each; empty where all or nothing holds and nothing acknowledged is lost. */
export async function faultsOf(
  kind: TrialKind,
  before: Counts,
  whole: Counts,
  found: Awaited<ReturnType<typeof look>>,
  acknowledged: readonly string[],
  fileDirectory: string,
): Promise<string[]> {
  const faults: string[] = []
  if (kind === 'publish') {
    for (const edition of found.editions) {
      const marks = ['live', 'fulfilled', 'step', 'event', 'audit', 'job'].map((mark) => edition[mark])
      if (new Set(marks).size > 1) faults.push(`edition ${edition.id} is half released: ${JSON.stringify(edition)}`)
      if (acknowledged.includes(String(edition.id)) && !edition.live)
        faults.push(`edition ${edition.id} was acknowledged and is lost`)
    }
    return faults
  }
  const same = (a: Counts, b: Counts) => Object.keys(a).every((key) => a[key] === b[key])
  const none = same(found.counts, before)
  if (!none && !same(found.counts, whole)) faults.push(`${kind} is half done: ${JSON.stringify(found.counts)}`)
  if (none && acknowledged.length > 0) faults.push(`${kind} was acknowledged and is lost`)
  for (const sha256 of found.files) {
    const bytes = await readFile(join(fileDirectory, sha256.slice(0, 2), sha256)).catch(() => null)
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256)
      faults.push(`file ${sha256} has a row and no whole bytes`)
  }
  return faults
}
