/** How an application came in; it decides which day it counts as received (条例第三十一条). */
export const requestChannels = [
  'in-person',
  'registered-mail',
  'ordinary-mail',
  'misdirected-mail',
  'internet',
  'fax',
] as const
export type RequestChannel = (typeof requestChannels)[number]

/** What can happen to an application. */
export const factKinds = [
  'received',
  'confirmed',
  'correction-asked',
  'correction-received',
  'correction-lapsed',
  'reasons-asked',
  'reasons-received',
  'deferred',
  'third-party-asked',
  'third-party-delivered',
  'third-party-replied',
  'organ-asked',
  'organ-delivered',
  'organ-replied',
  'extended',
  'fee-noticed',
  'fee-paid',
  'fee-lapsed',
  'withdrawn',
  'transferred',
  'served',
] as const
export type FactKind = (typeof factKinds)[number]

/**
 * One thing that happened, on the day it happened. When it was written down (`recordedAt`) never moves a date; it only
 * cannot lie before the day itself.
 */
export interface Fact {
  kind: FactKind
  happenedOn: Temporal.PlainDate
  recordedAt?: Temporal.Instant | undefined
  /** Of `received`. */
  channel?: RequestChannel | undefined
  /** Whom a consultation is with, where several run side by side; two with the same name are refused. */
  party?: string | undefined
  /** Of `extended`: working days added. */
  workingDays?: number | undefined
  /** Of `deferred`: the day promised. Of `correction-asked`: the last day to correct. */
  until?: Temporal.PlainDate | undefined
}

/** Where an application stands. Late is no state: it is computed from the due day. */
export const requestStates = [
  'not-received',
  'awaiting-confirmation',
  'in-process',
  'awaiting-correction',
  'awaiting-reasons',
  'consulting',
  'awaiting-fee',
  'correction-lapsed',
  'fee-lapsed',
  'withdrawn',
  'transferred',
  'served',
] as const
export type RequestState = (typeof requestStates)[number]

/** What a stretch of days does to the period for the answer. */
export const ledgerEffects = [
  'waiting',
  'day-zero',
  'counted',
  'suspended',
  'voided',
  'stopped',
  'added',
  'deferred',
  'over',
] as const
export type LedgerEffect = (typeof ledgerEffects)[number]

/** One line of the explanation: these days, so many working days, this effect, by this article. */
export interface LedgerLine {
  from: Temporal.PlainDate
  /** Null where the stretch has not ended. */
  to: Temporal.PlainDate | null
  /** Working days counted, taken out or added; 0 where days are not counted. */
  days: number
  effect: LedgerEffect
  basis: string
}

/** `refused`: the facts cannot all be true or lawful, and no date is given. `risk`: lawful to record, but attackable. */
export interface ClockProblem {
  severity: 'refused' | 'risk'
  code: string
  /** Place of the fact in the list given, from 0; null where it is about the whole. */
  fact: number | null
  message: string
  basis: string
}

export interface RequestClock {
  /** Null where the facts are refused. */
  state: RequestState | null
  /** The day the application counts as received; after a correction or a payment that day. */
  startedOn: Temporal.PlainDate | null
  /** Last day for the answer. Null while no period runs or its end cannot be known yet. */
  dueOn: Temporal.PlainDate | null
  /** The count touched days no holiday notice covers yet. */
  provisional: boolean
  /** Working days left before the period ends while it is stopped or suspended, and where it runs, on the day asked for. */
  left: number | null
  closedOn: Temporal.PlainDate | null
  /** The answer came, or has not come, after the due day. */
  overdue: boolean
  problems: ClockProblem[]
}

/** Figures the law leaves to practice (marked K in the specification), and those it sets. */
export interface ClockRules {
  /** 条例第三十三条第二款 */
  answerWithin: number
  /** 条例第三十三条第二款：延长最长不得超过20个工作日 */
  extendAtMost: number
  /** 条例第三十条：收到申请之日起7个工作日内一次性告知 */
  askCorrectionWithin: number
  /** 条例第三十二条 */
  thirdPartyWithin: number
  /** 条例第三十四条 */
  organWithin: number
  /** The law sets no period for corrections; offices usually give 15 working days. */
  correctWithin: number
  /** 国办函〔2020〕109号：收到收费通知次日起20个工作日内缴费 */
  payWithin: number
  /** Whether the period begins anew after the payment, or goes on. */
  afterPayment: 'anew' | 'on'
}

export const usualRules: ClockRules = {
  answerWithin: 20,
  extendAtMost: 20,
  askCorrectionWithin: 7,
  thirdPartyWithin: 15,
  organWithin: 15,
  correctWithin: 15,
  payWithin: 20,
  afterPayment: 'anew',
}
