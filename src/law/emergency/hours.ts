import type { Duty } from '../duties/model.ts'
import { dutyOf } from '../duties/table.ts'
import { hourLine } from '../ledger/count-lines.ts'
import type { Explained } from '../ledger/model.ts'
import type { EventGrade } from './model.ts'

/** Hours run round the clock from the moment itself (民法典第二百零一条第二款), holidays or not. */
export interface HourLimit {
  what: 'information' | 'press-conference' | 'response-to-concern'
  hours: number
  basis: string
  /** False where the figure was not found in the national text. */
  fixed: boolean
}

const limitOf = (what: HourLimit['what'], { amount, basis, fixed }: Duty): HourLimit => ({
  what,
  hours: amount,
  basis,
  fixed,
})

const grave = [
  limitOf('information', dutyOf('emergency-information')!),
  limitOf('press-conference', dutyOf('emergency-conference')!),
]
const other = [limitOf('response-to-concern', dutyOf('concern-response')!)]

/**
 * How soon the public must hear: of extraordinary and major emergencies within 5 hours, with a press conference within 24;
 * of other concerns within 48 (国办发〔2016〕80号、61号).
 */
export const hourLimitsOf = (grade: EventGrade | null): readonly HourLimit[] =>
  grade === 'extraordinary' || grade === 'major' ? grave : other

/** The last moment of a limit. */
export const lastMoment = (happened: Temporal.Instant, { hours }: HourLimit): Temporal.Instant =>
  happened.add({ hours })

/** The last moment with its account. */
export function explainLimit(happened: Temporal.Instant, limit: HourLimit): Explained {
  const [from, to] = [happened, lastMoment(happened, limit)].map((at) => at.toZonedDateTimeISO('Asia/Shanghai'))
  return { dueOn: to!.toPlainDate(), dueAt: to!, provisional: false, ledger: [hourLine(from!, to!, limit.basis)] }
}
