import type { Law, LawVersion } from './model.ts'

const { compare } = Temporal.PlainDate

/** The version in force on a day; null where the law is repealed, ran out or has not begun. */
export function versionOn(law: Law, on: Temporal.PlainDate): LawVersion | null {
  if (law.repealed && compare(on, law.repealed.on) >= 0) return null
  const holds = ({ from, to }: LawVersion) =>
    (from === null || compare(from, on) <= 0) && (to === null || compare(on, to) <= 0)
  return law.versions.findLast(holds) ?? null
}

export type LawState = 'in-force' | 'repealed' | 'expired' | 'not-yet' | 'unknown'

/** How a law stands on a day; `unknown` on days between entered versions. */
export function stateOn(law: Law, on: Temporal.PlainDate): LawState {
  if (versionOn(law, on)) return 'in-force'
  if (law.repealed && compare(on, law.repealed.on) >= 0) return 'repealed'
  const [first, last] = [law.versions[0]!, law.versions.at(-1)!]
  if (first.from && compare(on, first.from) < 0) return 'not-yet'
  return last.to && compare(last.to, on) < 0 ? 'expired' : 'unknown'
}
