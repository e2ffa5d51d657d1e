/** 有效性: how a document stands on a day, computed from what was stated; nothing keeps the result. */

export const validities = ['in-force', 'amended', 'not-yet', 'expired', 'repealed', 'unstated'] as const
export type Validity = (typeof validities)[number]

/** 修改、废止、替代、宣布失效、继续有效: each from its day on. */
export interface ValidityChange {
  kind: 'amended' | 'repealed' | 'replaced' | 'expired' | 'continued'
  on: Temporal.PlainDate
  /** Of what goes on: its new last day; null where it has none. */
  until: Temporal.PlainDate | null
}

export interface ValidityFacts {
  from: Temporal.PlainDate | null
  /** The last day in force, as the document itself says. */
  until: Temporal.PlainDate | null
  changes: readonly ValidityChange[]
}

/** From the weakest to the strongest of those stated for one day: 继续有效 stands above 失效, a later end above an earlier. */
const stronger = (a: ValidityChange, b: ValidityChange): boolean => {
  const days = Temporal.PlainDate.compare(a.on, b.on)
  if (days !== 0) return days > 0
  if (a.kind !== b.kind) return a.kind === 'continued'
  return a.until === null || (b.until !== null && Temporal.PlainDate.compare(a.until, b.until) > 0)
}

/** The statement about its term that holds on a day: that it goes on, or that it has lapsed. */
const termOn = (day: Temporal.PlainDate, changes: readonly ValidityChange[]): ValidityChange | null =>
  changes
    .filter(({ kind, on }) => (kind === 'expired' || kind === 'continued') && Temporal.PlainDate.compare(on, day) <= 0)
    .reduce<ValidityChange | null>((best, one) => (best && !stronger(one, best) ? best : one), null)

/** The last day in force as it stands on a day; null where none is set, or it has been ended already. */
export function lastDayOn(day: Temporal.PlainDate, { until, changes }: ValidityFacts): Temporal.PlainDate | null {
  const term = termOn(day, changes)
  return term?.kind === 'continued' ? term.until : until
}

/** How a document stands on a day. What was repealed never comes back; what lapsed goes on where that was stated later. */
export function validityOn(day: Temporal.PlainDate, facts: ValidityFacts): Validity {
  const reached = facts.changes.filter(({ on }) => Temporal.PlainDate.compare(on, day) <= 0)
  if (reached.some(({ kind }) => kind === 'repealed' || kind === 'replaced')) return 'repealed'
  const term = termOn(day, facts.changes)
  if (term?.kind === 'expired') return 'expired'
  const last = lastDayOn(day, facts)
  if (last && Temporal.PlainDate.compare(last, day) < 0) return 'expired'
  if (facts.from && Temporal.PlainDate.compare(facts.from, day) > 0) return 'not-yet'
  if (reached.some(({ kind }) => kind === 'amended')) return 'amended'
  return facts.from || facts.until || term ? 'in-force' : 'unstated'
}

/** May somebody still go by it? Lists show these first. */
export const isCurrent = (validity: Validity): boolean => validity !== 'repealed' && validity !== 'expired'

export const validityWords: Record<Validity, string> = {
  'in-force': '有效',
  amended: '已修改',
  'not-yet': '尚未生效',
  expired: '失效',
  repealed: '废止',
  unstated: '未标明',
}

/** How a mark of validity looks. */
export const validityTones: Record<Validity, 'done' | 'soon' | 'calm' | 'late' | 'empty'> = {
  'in-force': 'done',
  amended: 'soon',
  'not-yet': 'calm',
  expired: 'late',
  repealed: 'late',
  unstated: 'empty',
}

/** What a statement about validity says. */
export const changeWords: Record<ValidityChange['kind'], string> = {
  amended: '修改',
  repealed: '废止',
  replaced: '替代',
  expired: '宣布失效',
  continued: '继续有效',
}
