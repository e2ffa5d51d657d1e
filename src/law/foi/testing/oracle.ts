import type { Fact, RequestChannel } from '../model.ts'

/**
 * The clock once more, slow and by itself: a walk from day to day, written from the specification. It shares nothing with
 * the clock but the words for facts, keeps no list of what happened and computes no stretch of days: it counts.
 */
export interface Walk {
  /** The day reached, its facts so far included; days since 1970. Meaningless before the first fact. */
  day: number
  stage: string
  channel: RequestChannel | null
  arrived: number
  /** The first day 0: 条例第三十条 counts the seven working days for a correction from it, payments notwithstanding. */
  receivedOn: number
  day0: number | null
  /** The period is neither voided nor stopped. */
  running: boolean
  /** Working days used; day 0 is none. */
  used: number
  allowed: number
  /** The last day of the period whose being worked or not was asked for. */
  counted: number
  /** The day it was voided, stopped or closed. */
  endedOn: number | null
  /** The day on whose evening the period was used up; null before, and again where it was prolonged since. */
  due: number | null
  correction: 'none' | 'asked' | 'late' | 'done'
  /** Last day for the correction that was asked. */
  correctBy: number
  reasons: 'none' | 'asked' | 'given'
  deferred: boolean
  letters: Letter[]
  feeNoticedOn: number | null
  /** `late`: noticed when the period was over. */
  fee: 'none' | 'asked' | 'late' | 'done'
  extended: number
  closed: boolean
  /** Codes of what can be attacked, in the order it happened. */
  risks: readonly string[]
}

interface Letter {
  to: string
  delivered: boolean
  /** Working days since it was delivered. */
  waited: number
  /** The day it was answered or its fifteen working days were over, whichever came first. */
  endedOn: number | null
  answeredOn: number | null
  /** Sent when the period was over. */
  idle: boolean
}

/** What the walk knows of the world. */
export interface Ground {
  /** Whether people work on a day. */
  works(day: number): boolean
  /** Last day that a holiday notice covers. */
  last: number
  afterPayment: 'anew' | 'on'
}

export interface Answer {
  state: string
  startedOn: number | null
  dueOn: number | null
  overdue: boolean
  left: number | null
  provisional: boolean
  risks: readonly string[]
}

export const newWalk = (): Walk => ({
  day: 0,
  stage: 'not-received',
  channel: null,
  arrived: 0,
  receivedOn: 0,
  day0: null,
  running: false,
  used: 0,
  allowed: 0,
  counted: 0,
  endedOn: null,
  due: null,
  correction: 'none',
  correctBy: 0,
  reasons: 'none',
  deferred: false,
  letters: [],
  feeNoticedOn: null,
  fee: 'none',
  extended: 0,
  closed: false,
  risks: [],
})

export const copyWalk = (walk: Walk): Walk => ({ ...walk, letters: walk.letters.map((letter) => ({ ...letter })) })

/** Whether a letter that is out stops the count. */
export function suspended({ letters }: Walk): boolean {
  for (const { endedOn, idle } of letters) if (endedOn === null && !idle) return true
  return false
}

/** The period ended on the evening of an earlier day. */
export const late = ({ due, day }: Walk): boolean => due !== null && day > due

/** The evening of the day reached, the night, and the morning of the next. */
export function toNextDay(walk: Walk, ground: Ground): void {
  closeDay(walk, ground)
  walk.day += 1
  const counts = walk.running && !suspended(walk)
  if (counts) walk.counted = walk.day
  if (!ground.works(walk.day)) return
  if (counts) walk.used += 1
  for (const letter of walk.letters) {
    if (!letter.delivered || letter.endedOn !== null) continue
    letter.waited += 1
    // The fifteenth day is the last one taken out (条例第三十二条、第三十四条).
    if (letter.waited < 15) continue
    letter.endedOn = walk.day
  }
}

function closeDay(walk: Walk, { works }: Ground): void {
  if (walk.due !== null || !walk.running || suspended(walk)) return
  if (walk.used >= walk.allowed && works(walk.day)) walk.due = walk.day
}

/** The last day as it looks in the evening of the day reached, if nothing more happens; null where that cannot be said. */
export function dueOf(walk: Walk, { works }: Ground): number | null {
  if (walk.due !== null) return walk.due
  if (!walk.running || suspended(walk)) return null
  let { day, used } = walk
  while (used < walk.allowed || !works(day)) {
    day += 1
    if (works(day)) used += 1
  }
  return day
}

/** What is to be said on the evening of the day reached. */
export function answerOf(walk: Walk, ground: Ground): Answer {
  const dueOn = dueOf(walk, ground)
  const overdue = dueOn !== null && walk.day > dueOn
  return {
    state: stateOf(walk),
    startedOn: walk.day0,
    dueOn,
    overdue,
    left: leftOf(walk),
    provisional: walk.day0 !== null && (dueOn ?? walk.endedOn ?? lastCounted(walk)) > ground.last,
    risks: overdue ? [...walk.risks, 'FOI_OVERDUE'] : walk.risks,
  }
}

function stateOf(walk: Walk): string {
  if (walk.stage !== 'in-process') return walk.stage
  if (suspended(walk)) return 'consulting'
  return walk.reasons === 'asked' ? 'awaiting-reasons' : 'in-process'
}

/** While it runs, and frozen while a fee is awaited or was never paid; nothing of a period voided or answered. */
function leftOf({ day0, closed, running, correction, stage, used, allowed }: Walk): number | null {
  if (day0 === null || (closed && running)) return null
  if (correction === 'asked' || stage === 'correction-lapsed') return null
  return allowed - used
}

/** A letter that was over unanswered was counted to its last day; one answered on that day ended with the answer. */
function lastCounted({ day0, counted, letters }: Walk): number {
  const expired = letters.filter(({ endedOn, answeredOn, idle }) => !idle && endedOn !== null && endedOn !== answeredOn)
  return Math.max(counted, ...expired.map(({ endedOn }) => endedOn!).filter((on) => on > day0!))
}

/** Lets a lawful fact happen on the day reached. */
export function happen(walk: Walk, fact: Fact, ground: Ground): void {
  const { day } = walk
  switch (fact.kind) {
    case 'received':
      walk.channel = fact.channel!
      walk.arrived = day
      if (fact.channel === 'in-person' || fact.channel === 'registered-mail') receive(walk)
      else walk.stage = 'awaiting-confirmation'
      return
    case 'confirmed':
      receive(walk)
      if (/mail/.test(walk.channel!) && day !== walk.arrived) walk.risks = [...walk.risks, 'FOI_CONFIRMED_LATER']
      return
    case 'correction-asked':
      walk.correctBy = fact.until ? numberOf(fact.until.toString()) : after(day, 15, ground)
      if (day > after(walk.receivedOn, 7, ground)) {
        walk.correction = 'late'
        walk.risks = [...walk.risks, 'FOI_CORRECTION_LATE']
        return
      }
      walk.correction = 'asked'
      walk.stage = 'awaiting-correction'
      stop(walk)
      return
    case 'correction-received':
      if (day > walk.correctBy) walk.risks = [...walk.risks, 'FOI_CORRECTED_LATE']
      if (walk.correction === 'asked') begin(walk)
      walk.correction = 'done'
      return
    case 'reasons-asked':
      walk.reasons = 'asked'
      return
    case 'reasons-received':
      walk.reasons = 'given'
      return
    case 'deferred':
      walk.allowed = walk.used
      for (let at = day + 1; at <= promised(fact, ground); at++) if (ground.works(at)) walk.allowed += 1
      walk.deferred = true
      walk.due = null
      return
    case 'third-party-asked':
    case 'organ-asked': {
      const idle = late(walk)
      walk.letters.push({ to: nameOf(fact), delivered: false, waited: 0, endedOn: null, answeredOn: null, idle })
      if (idle) walk.risks = [...walk.risks, 'FOI_CONSULTED_LATE']
      else walk.due = null
      return
    }
    case 'third-party-delivered':
    case 'organ-delivered':
      letterOf(walk, fact)!.delivered = true
      return
    case 'third-party-replied':
    case 'organ-replied': {
      const letter = letterOf(walk, fact)!
      // After the fifteen days the organ has already gone on.
      letter.endedOn ??= day
      letter.answeredOn = day
      return
    }
    case 'extended':
      walk.allowed += fact.workingDays!
      walk.extended += fact.workingDays!
      walk.due = null
      return
    case 'fee-noticed':
      walk.feeNoticedOn = day
      if (late(walk)) {
        walk.fee = 'late'
        walk.risks = [...walk.risks, 'FOI_FEE_LATE']
        return
      }
      walk.fee = 'asked'
      walk.stage = 'awaiting-fee'
      stop(walk)
      return
    case 'fee-paid':
      if (day > after(walk.feeNoticedOn!, 20, ground)) walk.risks = [...walk.risks, 'FOI_PAID_LATE']
      if (walk.fee === 'late') {
        walk.fee = 'done'
        return
      }
      walk.fee = 'done'
      if (ground.afterPayment === 'anew') begin(walk)
      walk.stage = 'in-process'
      walk.running = true
      walk.endedOn = null
      return
    default:
      walk.stage = fact.kind
      walk.closed = true
      if (walk.running) walk.endedOn = day
  }
}

function receive(walk: Walk): void {
  walk.receivedOn = walk.day
  begin(walk)
}

function begin(walk: Walk): void {
  walk.stage = 'in-process'
  walk.day0 = walk.day
  walk.running = true
  walk.used = 0
  walk.counted = walk.day
  walk.endedOn = null
  walk.allowed = 20
  walk.due = null
  walk.deferred = false
}

function stop(walk: Walk): void {
  walk.endedOn = walk.day
  walk.running = false
  walk.due = null
}

/** The nth day worked after a day. */
export function after(day: number, n: number, { works }: Ground): number {
  let at = day
  for (let left = n; left > 0; ) {
    at += 1
    if (works(at)) left -= 1
  }
  return at
}

/** The day promised, or the next one worked (民法典第二百零三条). */
export function promised(fact: Fact, { works }: Ground): number {
  let at = numberOf(fact.until!.toString())
  while (!works(at)) at += 1
  return at
}

export const letterOf = (walk: Walk, fact: Fact): Letter | undefined => {
  const name = nameOf(fact)
  return walk.letters.find(({ to }) => to === name)
}

/** A letter is told by the kind of its addressee and the name. */
const nameOf = ({ kind, party = '' }: Fact): string => `${kind.slice(0, 5)} ${party}`

/** Days since 1970 of an ISO day. */
export const numberOf = (iso: string): number => Date.parse(iso) / 86_400_000

export const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
