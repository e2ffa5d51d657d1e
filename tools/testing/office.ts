import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCalendar } from '#doors/cli/read-calendar.ts'
import type { Ground } from '#kernel/act-as.ts'
import { makeOffice, type Office } from '#kernel/office.ts'
import { fixedClock } from '#platform/clock/clock.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'
import { testKeys } from './field-keys.ts'

export interface TestOffice extends AsyncDisposable {
  office: Office
  ground: Ground
  clock: ReturnType<typeof fixedClock>
  database: FreshDatabase
}

/** An office on a database of its own, with a clock that the test moves. */
export async function openTestOffice(instant: string): Promise<TestOffice> {
  const database = await freshDatabase()
  const directory = await mkdtemp(join(tmpdir(), 'office-'))
  const clock = fixedClock(instant)
  const ground: Ground = { db: database.staff.db, calendar: await readCalendar(), onceJobs: () => [] }
  const office = makeOffice({
    ground,
    clock,
    files: openFileStore(directory),
    keys: testKeys,
    public: database.public.db,
    audit: database.audit.db,
    demonstration: true,
  })
  const close = async () => {
    await database.close()
    await rm(directory, { recursive: true, force: true })
  }
  return { office, ground, clock, database, [Symbol.asyncDispose]: close }
}
