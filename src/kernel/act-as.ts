import type { Kysely } from 'kysely'
import type { Calendar } from '#law/calendar/model.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { CalendarMoved } from './calendar-moved.ts'
import type { Action, Context } from './context.ts'
import type { EventName, Events } from './events.ts'
import type { Actor } from './organisation/model.ts'
import { enqueue, writeAudit, writeEvent } from './store.ts'
import type { Tables } from './tables.ts'

/** What every action stands on. */
export interface Ground {
  db: Kysely<Tables>
  /** The newest this node knows; a getter where it can change. */
  readonly calendar: Calendar
  /** Reads the newest calendar of the installation; where it is missing the calendar never changes. */
  refreshCalendar?: () => Promise<void>
  /** Jobs that answer each event once, from `reactions.ts`. */
  onceJobs: (event: EventName) => readonly string[]
}

/** What of an action's parameters goes into the audit row: ids and days, never typed text. */
const aboutOf = (params: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries((params ?? {}) as Record<string, unknown>).filter(
      ([key, value]) =>
        /(^id|Id|Code|On|number|version|Number)$/.test(key) && ['string', 'number'].includes(typeof value),
    ),
  )

/**
 * Runs one action for an actor at an instant: one transaction that holds its changes, its events, its jobs and its
 * audit row, together or not at all. Where the calendar moved meanwhile nothing was kept, and it begins again once.
 */
export const actAs =
  (ground: Ground, actor: Actor, now: Temporal.Instant) =>
  async <Params, Result>(action: Action<Params, Result>, params: Params): Promise<Result> => {
    try {
      return await actOnce(ground, actor, now, action, params)
    } catch (error) {
      if (!(error instanceof CalendarMoved) || !ground.refreshCalendar) throw error
      await ground.refreshCalendar()
      return actOnce(ground, actor, now, action, params)
    }
  }

const actOnce = <Params, Result>(
  ground: Ground,
  actor: Actor,
  now: Temporal.Instant,
  action: Action<Params, Result>,
  params: Params,
): Promise<Result> =>
  ground.db.transaction().execute(async (write) => {
    const emit = async <Name extends EventName>(event: Name, countyId: string, payload: Events[Name]) => {
      await writeEvent(write, countyId, event, payload, now)
      for (const job of ground.onceJobs(event)) await enqueue(write, job, { ...payload, countyId })
    }
    const context: Context = { write, actor, now, today: legalDayOf(now), calendar: ground.calendar, emit }
    const result = await action(context, params)
    await writeAudit(write, actor.countyId, actor, action.name, aboutOf(params), now)
    return result
  })
