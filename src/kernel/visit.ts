import type { Calendar } from '#law/calendar/model.ts'
import type { FieldKeys } from '#platform/crypto/field-keys.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Action, Read } from './context.ts'
import type { Actor } from './organisation/model.ts'

/** What a staff page is handed: who asks, when, a reading handle, and the way to act. */
export interface StaffVisit {
  actor: Actor
  now: Temporal.Instant
  today: Temporal.PlainDate
  calendar: Calendar
  db: Read
  files: FileStore
  keys: FieldKeys
  /** Runs an action as this person, in one transaction. */
  act<Params, Result>(action: Action<Params, Result>, params: Params): Promise<Result>
  /** Value of the hidden field `_token` that every form of this session carries. */
  formToken: string
  /** Where the site's addresses begin, for what is taken away from it. */
  origin: string
  demonstration: boolean
}

/** What a public page is handed: the public role's handle and the day. */
export interface PublicVisit {
  db: Read
  now: Temporal.Instant
  today: Temporal.PlainDate
  calendar: Calendar
  keys: FieldKeys
  /** From where somebody asks; counted against floods, kept with nothing. */
  network: string
  /** Runs one of the few actions that anybody may do, in the county it is about. */
  act<Params extends { countyId: string }, Result>(action: Action<Params, Result>, params: Params): Promise<Result>
  /** Where the site's addresses begin, for what is taken away from it. */
  origin: string
  demonstration: boolean
}

/** What a business system's call is handed: who calls, with which rights, and the way to act at its organs. */
export interface SystemVisit {
  countyId: string
  systemId: string
  organIds: readonly string[]
  rights: readonly string[]
  db: Read
  now: Temporal.Instant
  today: Temporal.PlainDate
  /** Where the site's addresses begin. */
  origin: string
  act<Params, Result>(action: Action<Params, Result>, params: Params): Promise<Result>
}
