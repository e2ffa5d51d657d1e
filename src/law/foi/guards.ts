import { movedOn, workdayAfter } from '../calendar/numbered-days.ts'
import { consultationOf } from './apply-fact.ts'
import { articles, bases } from './bases.ts'
import { receipts } from './channels.ts'
import { type Course, dueOf, type Laws, runOf } from './course.ts'
import type { FactKind } from './model.ts'
import type { Happening } from './order-facts.ts'
import { transitions } from './transitions.ts'
import { refusalWords as words } from './words.ts'

/** Why a fact cannot be, with the rule's code and article. */
export interface Reason {
  code: string
  message: string
  basis: string
}

/** Everything that speaks against a fact after those before it; nothing where it can be. */
export function* reasonsAgainst(happening: Happening, course: Course, asOf: number, laws: Laws): Generator<Reason> {
  const { fact, on } = happening
  if (on > asOf) yield { code: 'FOI_FUTURE', message: words.future(fact.kind, on, asOf), basis: bases.count }
  if (fact.recordedAt && recordedOn(fact.recordedAt) < fact.happenedOn.toString())
    yield { code: 'FOI_RECORDED_BEFORE', message: words.recordedBefore(fact.kind, on), basis: bases.count }
  if (!transitions[course.standing][fact.kind]) {
    yield { code: 'FOI_ORDER', message: words.order(fact.kind, course), basis: orderBasis(fact.kind, course) }
    return
  }
  const guard = guards[fact.kind]
  if (guard) yield* guard(happening, course, laws)
}

/** Instants are the server's; the day is China's. */
const recordedOn = (at: Temporal.Instant): string => at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()

/** What the order broken stands on: the period begins with the receipt, and nothing follows the end. */
function orderBasis(kind: FactKind, { standing, channel, closedOn }: Course): string {
  if (closedOn !== null) return bases.served
  if (standing === 'not-received') return bases.answer
  const ofReceipt = kind === 'received' || kind === 'confirmed'
  return ofReceipt && channel ? receipts[channel].basis : articles[kind]
}

type Guard = (happening: Happening, course: Course, laws: Laws) => Generator<Reason>

const guards: Partial<Record<FactKind, Guard>> = {
  *received({ fact: { channel } }) {
    if (!channel || !(channel in receipts))
      yield { code: 'FOI_CHANNEL', message: words.channel(channel ?? ''), basis: bases.receiptOnline }
  },

  *'correction-asked'({ on, until }, { correction }) {
    if (correction) yield { code: 'FOI_CORRECTION_ONCE', message: words.correctionOnce(), basis: bases.correction }
    if (until !== null && until <= on)
      yield { code: 'FOI_UNTIL', message: words.untilBefore(until), basis: bases.correction }
  },

  *'correction-received'(_, { standing, correction }) {
    if (standing === 'in-process' && !(correction?.late && !correction.received))
      yield { code: 'FOI_NOT_ASKED', message: words.notAsked('correction-received'), basis: bases.correction }
  },

  *'correction-lapsed'({ on }, { correction }) {
    const { until } = correction!
    if (on <= until)
      yield { code: 'FOI_NOT_LAPSED', message: words.notLapsed('correction-lapsed', until), basis: bases.correction }
  },

  *'reasons-asked'(_, { reasons }) {
    if (reasons !== 'none') yield { code: 'FOI_TWICE', message: words.twice('reasons-asked'), basis: bases.reasons }
  },

  *'reasons-received'(_, { reasons }) {
    if (reasons !== 'asked')
      yield { code: 'FOI_NOT_ASKED', message: words.notAsked('reasons-received'), basis: bases.reasons }
  },

  *deferred({ on, until }, course, laws) {
    const run = runOf(course)!
    const basis = bases.reasons
    if (course.reasons !== 'received') yield { code: 'FOI_NOT_ASKED', message: words.notAsked('deferred'), basis }
    if (run.deferral) yield { code: 'FOI_TWICE', message: words.twice('deferred'), basis }
    if (until === null) {
      yield { code: 'FOI_FIELDS', message: words.noUntil(), basis }
      return
    }
    const due = dueOf(run, course, on, laws)
    if (due === null) yield { code: 'FOI_SUSPENDED', message: words.suspended('deferred'), basis: bases.excluded }
    else if (on > due) yield { code: 'FOI_OVER', message: words.over('deferred', due), basis }
    else if (movedOn(until, laws.days) <= due)
      yield { code: 'FOI_UNTIL', message: words.untilTooEarly(until, due), basis }
  },

  'third-party-asked': asked,
  'organ-asked': asked,
  'third-party-delivered': delivered,
  'organ-delivered': delivered,
  'third-party-replied': replied,
  'organ-replied': replied,

  *extended({ fact: { workingDays }, on }, course, laws) {
    const { extendAtMost } = laws.rules
    const basis = bases.answer
    const run = runOf(course)!
    if (workingDays === undefined || !Number.isInteger(workingDays) || workingDays < 1) {
      yield { code: 'FOI_FIELDS', message: words.noDays(extendAtMost), basis }
      return
    }
    if (course.extended + workingDays > extendAtMost)
      yield { code: 'FOI_EXTENDED', message: words.extendedBeyond(course.extended, workingDays, extendAtMost), basis }
    const due = dueOf(run, course, on, laws)
    if (due !== null && on > due) yield { code: 'FOI_OVER', message: words.over('extended', due), basis }
  },

  *'fee-noticed'(_, { fee }) {
    if (fee) yield { code: 'FOI_TWICE', message: words.twice('fee-noticed'), basis: bases.fee }
  },

  *'fee-paid'(_, { fee }) {
    if (!fee || fee.paid) yield { code: 'FOI_NOT_ASKED', message: words.notAsked('fee-paid'), basis: bases.fee }
  },

  *'fee-lapsed'({ on }, { fee }, { rules, days }) {
    if (!fee || fee.paid) {
      yield { code: 'FOI_NOT_ASKED', message: words.notAsked('fee-lapsed'), basis: bases.fee }
      return
    }
    const last = workdayAfter(fee.noticedOn, rules.payWithin, days)
    if (on <= last) yield { code: 'FOI_NOT_LAPSED', message: words.notLapsed('fee-lapsed', last), basis: bases.fee }
  },
}

function* asked({ fact }: Happening, course: Course): Generator<Reason> {
  if (consultationOf(fact, course))
    yield { code: 'FOI_TWICE', message: words.samePartyTwice(fact.party ?? ''), basis: articles[fact.kind] }
}

function* delivered({ fact }: Happening, course: Course): Generator<Reason> {
  const basis = articles[fact.kind]
  const found = consultationOf(fact, course)
  if (!found) yield { code: 'FOI_NOT_ASKED', message: words.notAsked(fact.kind), basis }
  else if (found.repliedOn !== null)
    yield { code: 'FOI_TWICE', message: words.answeredAlready(fact.kind, found.repliedOn), basis }
  else if (found.deliveredOn !== null) yield { code: 'FOI_TWICE', message: words.twice(fact.kind), basis }
}

function* replied({ fact }: Happening, course: Course): Generator<Reason> {
  const basis = articles[fact.kind]
  const found = consultationOf(fact, course)
  if (!found) yield { code: 'FOI_NOT_ASKED', message: words.notAsked(fact.kind), basis }
  else if (found.repliedOn !== null) yield { code: 'FOI_TWICE', message: words.twice(fact.kind), basis }
}
