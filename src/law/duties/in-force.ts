import type { Law, LawVersion, Register } from '../citation/model.ts'
import { readCitations } from '../citation/read-citations.ts'
import type { Duty } from './model.ts'

type Day = Temporal.PlainDate

/** Whether a day lies in the time for which the rule stood elsewhere. */
const wasElsewhere = ({ formerly }: Duty, day: Day): boolean => formerly !== undefined && day.toString() <= formerly.to

/** The article a duty stands on on a day. */
export const basisOn = (duty: Duty, day: Day): string => (wasElsewhere(duty, day) ? duty.formerly!.basis : duty.basis)

/** Whether there is such a duty on a day; one that a younger law brought does not reach back before it. */
export const holdsOn = ({ from }: Duty, day: Day): boolean => from === undefined || from <= day.toString()

/** A law a duty stands on, in the version that is meant. */
export interface DutyLaw {
  law: Law
  /** Null where the register knows none in force. */
  version: LawVersion | null
  /** The event lies before this version came into force: what held then may be another rule. */
  younger: boolean
}

/**
 * The laws behind a duty for an event of a day, by the register: the version in force when the articles stood elsewhere,
 * else the one in force now, for that is what the articles were taken from. None where the ground is practice or local.
 */
export function lawsBehind(duty: Duty, event: Day, register: Register): DutyLaw[] {
  const now = Temporal.PlainDate.compare(event, register.asOf) > 0 ? event : register.asOf
  const on = wasElsewhere(duty, event) ? event : now
  return readCitations(basisOn(duty, event), register, on).citations.flatMap(({ law, version }) =>
    law
      ? [{ law, version, younger: Boolean(version?.from && Temporal.PlainDate.compare(event, version.from) < 0) }]
      : [],
  )
}
