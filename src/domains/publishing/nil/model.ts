import { type Dated, reasonsOfEnd, soonDays } from '#kernel/obligation/model.ts'

/** 零报告: two people sign that a period has nothing to publish. */

/** Declared by the clerk, sent back or signed by another, then upheld or overturned; void where something was published. */
export const nilStates = ['declared', 'returned', 'signed', 'upheld', 'overturned', 'void'] as const
export type NilState = (typeof nilStates)[number]

export interface NilReturn {
  countyId: string
  id: string
  obligationId: string
  state: NilState
  reason: string
  declaredBy: string
  declaredByName: string
  declaredAt: Temporal.Instant
  decidedBy: string | null
  decidedByName: string | null
  decidedOn: Temporal.PlainDate | null
  returnedWhy: string | null
  sampledOn: Temporal.PlainDate | null
  judgedByName: string | null
  judgedOn: Temporal.PlainDate | null
  judgement: string | null
}

/** An obligation that somebody wants to end with a nil return. */
export interface NilDuty extends Dated {
  period: { start: Temporal.PlainDate; end: Temporal.PlainDate } | null
}

/** What else there is about it. */
export interface NilSurroundings {
  slot: { applicability: string } | null
  /** A text of this period is already with its reviewers. */
  inReview: boolean
  /** A nil return waits for its signature. */
  waiting: boolean
}

/** The first day on which a period can be said to hold nothing: when it is over, or a few days before it is due. */
export function nilFrom({ dueOn, period }: NilDuty): Temporal.PlainDate {
  const before = dueOn.subtract({ days: soonDays })
  const over = period ? period.end.add({ days: 1 }) : before
  return Temporal.PlainDate.compare(over, before) < 0 ? over : before
}

/** What speaks against declaring that a period has nothing to publish. */
export function* reasonsNotToDeclare(
  duty: NilDuty,
  around: NilSurroundings,
  today: Temporal.PlainDate,
): Generator<string> {
  if (!duty.period) yield '这项义务是登记的事由产生的，不作零报告；登记有误的，请县级政务公开主管部门豁免。'
  yield* reasonsOfState(duty, around)
  if (around.waiting) yield '这一期的零报告已经申报，正在等签发。'
  const from = nilFrom(duty)
  if (Temporal.PlainDate.compare(today, from) < 0) yield `这一期还没有结束，${from}起可以申报零报告。`
}

/** What speaks against signing it: also what has changed since it was declared. */
export function* reasonsNotToSign(
  nil: Pick<NilReturn, 'state' | 'declaredBy'>,
  duty: NilDuty,
  around: Omit<NilSurroundings, 'waiting'>,
  personId: string,
): Generator<string> {
  yield* reasonsNotWaiting(nil)
  yield* reasonsOfState(duty, around)
  if (nil.declaredBy === personId) yield '申报人不能签发自己的零报告，请由另一位签发人签发。'
}

/** What speaks against sending it back. */
export function* reasonsNotToSendBack(
  nil: Pick<NilReturn, 'state' | 'declaredBy'>,
  why: string,
  personId: string,
): Generator<string> {
  yield* reasonsNotWaiting(nil)
  if (nil.declaredBy === personId) yield '申报人不能退回自己的零报告，请由另一位签发人办理。'
  yield* reasonsOfText('退回的意见', why)
}

/** What speaks against a judgement. */
export function* reasonsNotToJudge(
  nil: Pick<NilReturn, 'state' | 'declaredBy' | 'decidedBy'>,
  reason: string,
  personId: string,
): Generator<string> {
  if (nil.state === 'upheld' || nil.state === 'overturned') yield '这份零报告已经有抽查结论。'
  else if (nil.state === 'void') yield '这一期后来已经公开，零报告已经作废，不用再抽查。'
  else if (nil.state !== 'signed') yield '这份零报告还没有签发，签发以后才能抽查。'
  if (personId === nil.declaredBy || personId === nil.decidedBy) yield '申报人和签发人不能抽查自己的零报告。'
  yield* reasonsOfText('抽查结论的理由', reason)
}

/** What speaks against a text that others will read. */
export function* reasonsOfText(name: string, text: string): Generator<string> {
  if (text.trim().length < 4) yield `请写明${name}（会公开显示）。`
  if (text.trim().length > 500) yield `${name}请控制在500字以内。`
}

function* reasonsNotWaiting({ state }: Pick<NilReturn, 'state'>): Generator<string> {
  if (state === 'returned') yield '这份零报告已经退回。'
  else if (state === 'void') yield '这一期后来已经公开，零报告已经作废。'
  else if (state !== 'declared') yield '这份零报告已经签发。'
}

function* reasonsOfState(
  duty: NilDuty,
  { slot, inReview }: Pick<NilSurroundings, 'slot' | 'inReview'>,
): Generator<string> {
  if (duty.fulfilledOn) yield '这一期已经公开，不用作零报告。'
  yield* reasonsOfEnd(duty)
  if (!slot) yield '这个事项已不在现行目录中，请联系县级政务公开主管部门。'
  else if (slot.applicability !== 'applies') yield '本机关已声明此事项不适用，不用作零报告。'
  if (inReview) yield '这一期已有稿件送审，不能同时作零报告；确无内容的，请先退回稿件。'
}

/** A quarter of signing days, such as 2026Q1. */
export interface Quarter {
  key: string
  from: Temporal.PlainDate
  to: Temporal.PlainDate
}

/** The quarter of a name; null where it is none. */
export function quarterOf(key: string): Quarter | null {
  const match = /^(20[0-9]{2})Q([1-4])$/.exec(key)
  if (!match) return null
  const from = new Temporal.PlainDate(Number(match[1]), (Number(match[2]) - 1) * 3 + 1, 1)
  return { key, from, to: from.add({ months: 3 }).subtract({ days: 1 }) }
}

/** The quarter in which a day lies. */
export const quarterAt = (day: Temporal.PlainDate): Quarter =>
  quarterOf(`${day.year}Q${Math.floor((day.month - 1) / 3) + 1}`)!

/** What speaks against drawing the sample of a quarter. */
export function* reasonsNotToDraw(
  quarter: Quarter,
  found: { signed: number; drawn: number },
  today: Temporal.PlainDate,
): Generator<string> {
  if (Temporal.PlainDate.compare(today, quarter.to) <= 0)
    yield `这个季度到${quarter.to}结束，结束以后再抽，样本才不会随签发变化。要查其中一份的，可以在那一项义务里直接抽查。`
  else if (found.drawn > 0) yield '这个季度已经抽过样，样本不重抽。'
  else if (found.signed === 0) yield '这个季度没有签发过零报告，不用抽样。'
}
