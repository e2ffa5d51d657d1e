import type { Calendar } from '#law/calendar/model.ts'
import type { ReadHandle, WriteHandle } from '#platform/db/pool.ts'
import type { EventName, Events } from './events.ts'
import type { Actor } from './organisation/model.ts'
import type { Tables } from './tables.ts'

/** A handle that reads; store functions that only look ask for this. */
export type Read = ReadHandle<Tables>
/** A handle inside an action's transaction; made by `actAs`, nowhere else. */
export type Write = WriteHandle<Tables>

/** What an action is handed: everything it may touch, and which day it is. */
export interface Context {
  write: Write
  actor: Actor
  now: Temporal.Instant
  /** The legal day of `now` in Asia/Shanghai. */
  today: Temporal.PlainDate
  calendar: Calendar
  /** Tells others after the commit; a row of this transaction. */
  emit<Name extends EventName>(event: Name, countyId: string, payload: Events[Name]): Promise<void>
}

/** One thing a person does: who may, what speaks against it, what changes, what others should hear. */
export type Action<Params, Result> = (context: Context, params: Params) => Promise<Result>
