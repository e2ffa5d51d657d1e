import type { Calendar } from '../calendar/model.ts'
import { addWorkingDays } from '../calendar/working-days.ts'

/** One letter to a third party or to the organ that made the information too. */
export interface Consultation {
  of: 'third-party' | 'organ'
  party: string
  askedOn: Temporal.PlainDate
  deliveredOn: Temporal.PlainDate | null
  repliedOn: Temporal.PlainDate | null
  /** Asked when the period was over: it suspends nothing. */
  idle: boolean
}

/** A stretch taken out of the period: the days after `from` up to and including `to`; open where `to` is null. */
export interface Pause {
  from: Temporal.PlainDate
  to: Temporal.PlainDate | null
}

/**
 * From the day after the letter is sent to the reply, or to the end of the 15 working days after it was received
 * (条例第三十二条、第三十四条、第三十三条第三款); a later reply takes out no more days.
 */
export function pauseOf(
  { askedOn, deliveredOn, repliedOn }: Consultation,
  within: number,
  asOf: Temporal.PlainDate,
  calendar: Calendar,
): Pause & { provisional: boolean } {
  const expiry = deliveredOn && addWorkingDays(deliveredOn, within, calendar)
  const ends = [repliedOn, expiry?.date].filter((day): day is Temporal.PlainDate => day !== null && day !== undefined)
  const [first] = ends.sort(Temporal.PlainDate.compare)
  const to = first && Temporal.PlainDate.compare(first, asOf) <= 0 ? first : null
  return { from: askedOn, to, provisional: to !== null && to === expiry?.date && expiry.provisional }
}

/** Stretches that overlap or touch as one, in their order; an open one swallows all behind it. */
export function unite(pauses: readonly Pause[]): Pause[] {
  const united: Pause[] = []
  for (const pause of pauses.toSorted((one, other) => Temporal.PlainDate.compare(one.from, other.from))) {
    const last = united.at(-1)
    if (!last || (last.to && Temporal.PlainDate.compare(last.to, pause.from) < 0)) united.push({ ...pause })
    else if (last.to && (!pause.to || Temporal.PlainDate.compare(last.to, pause.to) < 0)) last.to = pause.to
  }
  return united
}
