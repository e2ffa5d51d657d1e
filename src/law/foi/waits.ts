import { dateOf } from '../calendar/day-number.ts'
import { isBeyond, numberOfDay, workdayAfter } from '../calendar/numbered-days.ts'
import { bases } from './bases.ts'
import type { Consultation } from './consultations.ts'
import type { Course, Laws } from './course.ts'

/**
 * What it means that nobody answers. Three laws, three meanings: an applicant gave up (第三十条；国办函〔2020〕109号), of a third
 * party the organ decides by itself (第三十二条), an organ that made the information too agrees (第三十四条).
 */
export const silences = ['abandoned', 'organ-decides', 'deemed-consent'] as const
export type Silence = (typeof silences)[number]

export const silenceNames: Record<Silence, string> = {
  abandoned: '视为放弃申请，不再处理',
  'organ-decides': '由本机关决定是否公开',
  'deemed-consent': '视为同意公开',
}

export const waitNames: Record<Wait['on'], string> = {
  correction: '申请人补正',
  'third-party': '第三方意见',
  organ: '其他机关意见',
  fee: '申请人缴费',
}

/** Somebody whose answer a request waits for. */
export interface Wait {
  on: 'correction' | 'third-party' | 'organ' | 'fee'
  /** Of a consultation: with whom; empty where only one is asked. */
  party: string
  /** The last day to answer; null while the letter was not delivered. */
  until: Temporal.PlainDate | null
  provisional: boolean
  /** The last day has passed: what silence means has come true. */
  over: boolean
  silence: Silence
  basis: string
}

/** Whom a request waits for on a day, each with the last day and what silence means; none once it is closed. */
export function waitsOf(course: Course, asOf: Temporal.PlainDate, { days, rules }: Laws): Wait[] {
  if (course.closedOn !== null) return []
  const today = numberOfDay(asOf)
  const wait = (on: Wait['on'], party: string, until: number | null, silence: Silence, basis: string): Wait => ({
    on,
    party,
    until: until === null ? null : dateOf(until),
    provisional: until !== null && isBeyond(until, days),
    over: until !== null && today > until,
    silence,
    basis,
  })
  const letter = ({ of, party, deliveredOn }: Consultation): Wait => {
    const within = of === 'organ' ? rules.organWithin : rules.thirdPartyWithin
    const until = deliveredOn === null ? null : workdayAfter(deliveredOn, within, days)
    return of === 'organ'
      ? wait('organ', party, until, 'deemed-consent', bases.organ)
      : wait('third-party', party, until, 'organ-decides', bases.thirdParty)
  }
  const { correction, fee, consultations, standing } = course
  return [
    ...(correction && standing === 'awaiting-correction'
      ? [wait('correction', '', correction.until, 'abandoned', bases.correction)]
      : []),
    ...consultations.filter(({ repliedOn }) => repliedOn === null).map(letter),
    ...(fee && !fee.paid
      ? [wait('fee', '', workdayAfter(fee.noticedOn, rules.payWithin, days), 'abandoned', bases.fee)]
      : []),
  ]
}
