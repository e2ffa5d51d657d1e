import { isBeyond, type Numbered, workdayAfter } from '../calendar/numbered-days.ts'

/** One letter to a third party or to the organ that made the information too. */
export interface Consultation {
  of: 'third-party' | 'organ'
  party: string
  askedOn: number
  deliveredOn: number | null
  repliedOn: number | null
  /** Asked when the period was over: it suspends nothing. */
  idle: boolean
}

/** A stretch taken out of the period: the days after `from` up to and including `to`; open where `to` is null. */
export interface Pause {
  from: number
  to: number | null
  /** Its end was counted beyond the holiday notices. */
  provisional: boolean
}

/**
 * From the day after the letter is sent to the reply, or to the end of the 15 working days after it was received
 * (条例第三十二条、第三十四条、第三十三条第三款); a later reply takes out no more days.
 */
export function pauseOf(letter: Consultation, within: number, asOf: number, days: Numbered): Pause {
  const { askedOn, deliveredOn, repliedOn } = letter
  const expiry = deliveredOn === null ? null : workdayAfter(deliveredOn, within, days)
  const first = repliedOn !== null && (expiry === null || repliedOn <= expiry) ? repliedOn : expiry
  const to = first !== null && first <= asOf ? first : null
  return { from: askedOn, to, provisional: to !== null && to !== repliedOn && isBeyond(to, days) }
}

/** Stretches that overlap or touch as one, in their order; an open one swallows all behind it. */
export function unite(pauses: readonly Pause[]): readonly Pause[] {
  if (pauses.length < 2) return pauses
  const united: Pause[] = []
  for (const pause of pauses.toSorted((one, other) => one.from - other.from)) {
    const last = united.at(-1)
    if (!last || (last.to !== null && last.to < pause.from)) {
      united.push({ ...pause })
      continue
    }
    last.provisional ||= pause.provisional
    if (last.to !== null && (pause.to === null || last.to < pause.to)) last.to = pause.to
  }
  return united
}
