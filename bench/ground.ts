import { readFile } from 'node:fs/promises'
import type { Ground } from '#kernel/act-as.ts'
import type { Tables } from '#kernel/tables.ts'
import { type CalendarData, makeCalendar } from '#law/calendar/make-calendar.ts'
import { attachEmbedded } from '#platform/db/embedded/attach-embedded.ts'
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openPool, type Pool } from '#platform/db/pool.ts'
import { ownServer } from '#tools/testing/server.ts'

export interface BenchGround extends Ground, AsyncDisposable {
  public: Pool<Tables>
  owner: Pool<Tables>
}

/**
 * An embedded server as an installation starts it, with its pools: a fresh one that is gone when the bench ends, or the
 * one of a folder, which stays, as it is or as it runs there.
 */
export async function openGround(folder?: string): Promise<BenchGround> {
  const server = folder === undefined ? await ownServer() : await serverIn(folder)
  await migrate(server.owner)
  const staff = openPool<Tables>({ url: server.staff, max: 12, statementTimeout: 120_000 })
  const open = openPool<Tables>({ url: server.public, max: 12, statementTimeout: 10_000 })
  const owner = openPool<Tables>({ url: server.owner, max: 2, statementTimeout: 600_000 })
  const days = new URL('../reference/calendar/days.json', import.meta.url)
  return {
    db: staff.db,
    public: open,
    owner,
    calendar: makeCalendar(JSON.parse(await readFile(days, 'utf8')) as CalendarData),
    onceJobs: () => [],
    [Symbol.asyncDispose]: async () => {
      for (const pool of [staff, open, owner]) await pool.close()
      await server.close()
    },
  }
}

async function serverIn(dataDir: string) {
  const running = await attachEmbedded(dataDir)
  const own = running ? null : await startEmbedded({ dataDir })
  const { url } = running ?? own!
  return { owner: url('owner'), staff: url('staff'), public: url('public'), close: async () => own?.stop() }
}
