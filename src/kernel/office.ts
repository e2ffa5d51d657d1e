import type { Calendar } from '#law/calendar/model.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import type { FieldKeys } from '#platform/crypto/field-keys.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { actAs, type Ground } from './act-as.ts'
import type { Action, Read } from './context.ts'
import type { Actor } from './organisation/model.ts'

/** The running installation as doors, jobs and commands see it. */
export interface Office {
  clock: Clock
  /** The newest this node knows. */
  readonly calendar: Calendar
  files: FileStore
  /** Seals what is personal, field by field. */
  keys: FieldKeys
  /** Reading handles by database role: staff sees its tables, public only published projections. */
  staff: Read
  public: Read
  audit: Read
  demonstration: boolean
  today(): Temporal.PlainDate
  /** Runs an action for an actor now; the day and the instant are the clock's. */
  act<Params, Result>(actor: Actor, action: Action<Params, Result>, params: Params): Promise<Result>
}

export function makeOffice(parts: {
  ground: Ground
  clock: Clock
  files: FileStore
  keys: FieldKeys
  public: Read
  audit: Read
  demonstration: boolean
}): Office {
  const { ground, clock } = parts
  return {
    clock,
    get calendar() {
      return ground.calendar
    },
    files: parts.files,
    keys: parts.keys,
    staff: ground.db,
    public: parts.public,
    audit: parts.audit,
    demonstration: parts.demonstration,
    today: () => legalDayOf(clock.now()),
    act: (actor, action, params) => actAs(ground, actor, clock.now())(action, params),
  }
}
