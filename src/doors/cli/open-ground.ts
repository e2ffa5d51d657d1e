import { adoptShipped, coversMore } from '#domains/calendar/adopt-shipped.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { openCalendar } from '#kernel/calendar/current-calendar.ts'
import type { Read } from '#kernel/context.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { findRoot } from '#kernel/organisation/store.ts'
import type { Reactions } from './reactions.ts'
import { readCalendar } from './read-calendar.ts'

/** What every action of an installation stands on, with the newest calendar that was loaded there. */
export async function openGround(
  db: Read,
  reactions: Pick<Reactions, 'once'>,
  now: Temporal.Instant,
): Promise<Ground & { refreshCalendar: () => Promise<void> }> {
  const current = await openCalendar(db, await readCalendar(), now)
  return {
    db,
    get calendar() {
      return current.calendar
    },
    refreshCalendar: current.refresh,
    onceJobs: (event) => reactions.once[event],
  }
}

/** A program that ships a longer calendar than the installation knows makes it the newest version, and says so. */
export async function adoptNewerCalendar(
  ground: Ground & { refreshCalendar: () => Promise<void> },
  now: Temporal.Instant,
  say: (line: string) => void,
): Promise<void> {
  const shipped = await readCalendar()
  const root = coversMore(shipped, ground.calendar) ? await findRoot(ground.db) : null
  if (!root) return
  const put = await actAs(ground, theSystem(root.countyId), now)(adoptShipped, { shipped })
  if (!put) return
  await ground.refreshCalendar()
  say(`节假日历已更新为程序附带的“${put.version}”，${put.moved} 项公开义务的到期日随之变动。`)
}
