import { addWorkingDays, requireDay } from '../calendar/working-days.ts'
import { consultationOf } from './apply-fact.ts'
import { bases } from './bases.ts'
import { receipts } from './channels.ts'
import { type Course, dueOf, isOver, type Laws, movedDay, runOf } from './course.ts'
import type { Fact, FactKind } from './model.ts'
import { transitions } from './transitions.ts'
import { refusalWords as words } from './words.ts'

/** Why a fact cannot be, with the rule's code and article. */
export interface Reason {
  code: string
  message: string
  basis: string
}

/** Everything that speaks against a fact after those before it; nothing where it can be. */
export function* reasonsAgainst(fact: Fact, course: Course, asOf: Temporal.PlainDate, laws: Laws): Generator<Reason> {
  requireDay(fact.happenedOn)
  if (Temporal.PlainDate.compare(fact.happenedOn, asOf) > 0)
    yield { code: 'FOI_FUTURE', message: words.future(fact.kind, fact.happenedOn, asOf), basis: '' }
  if (fact.recordedAt && recordedOn(fact.recordedAt) < fact.happenedOn.toString())
    yield { code: 'FOI_RECORDED_BEFORE', message: words.recordedBefore(fact.kind, fact.happenedOn), basis: '' }
  if (!transitions[course.standing][fact.kind]) {
    yield { code: 'FOI_ORDER', message: words.order(fact.kind, course), basis: orderBasis(fact.kind, course) }
    return
  }
  yield* (guards[fact.kind] ?? nothing)(fact, course, laws)
}

/** Instants are the server's; the day is China's. */
const recordedOn = (at: Temporal.Instant): string => at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()

function orderBasis(kind: FactKind, { channel, closedOn }: Course): string {
  if (closedOn) return bases.served
  if (kind === 'confirmed' && channel) return receipts[channel].basis
  return kind.startsWith('fee') ? bases.fee : bases.answer
}

type Guard = (fact: Fact, course: Course, laws: Laws) => Generator<Reason>

function* nothing(): Generator<Reason> {}

const guards: Partial<Record<FactKind, Guard>> = {
  *received({ channel }) {
    if (!channel || !(channel in receipts))
      yield { code: 'FOI_CHANNEL', message: words.channel(channel ?? ''), basis: bases.receiptOnline }
  },

  *'correction-asked'({ happenedOn, until }, { correction }) {
    if (correction) yield { code: 'FOI_CORRECTION_ONCE', message: words.correctionOnce(), basis: bases.correction }
    if (until && Temporal.PlainDate.compare(until, happenedOn) <= 0)
      yield { code: 'FOI_UNTIL', message: words.untilBefore(until), basis: bases.correction }
  },

  *'correction-received'(_, { standing, correction }) {
    if (standing === 'in-process' && !(correction?.late && !correction.received))
      yield { code: 'FOI_NOT_ASKED', message: words.notAsked('correction-received'), basis: bases.correction }
  },

  *'correction-lapsed'({ happenedOn }, { correction }) {
    const { until } = correction!
    if (Temporal.PlainDate.compare(happenedOn, until) <= 0)
      yield { code: 'FOI_NOT_LAPSED', message: words.notLapsed('correction-lapsed', until), basis: bases.correction }
  },

  *'reasons-asked'(_, { reasons }) {
    if (reasons !== 'none') yield { code: 'FOI_TWICE', message: words.twice('reasons-asked'), basis: bases.reasons }
  },

  *'reasons-received'(_, { reasons }) {
    if (reasons !== 'asked')
      yield { code: 'FOI_NOT_ASKED', message: words.notAsked('reasons-received'), basis: bases.reasons }
  },

  *deferred({ happenedOn, until }, course, laws) {
    const run = runOf(course)!
    const basis = bases.reasons
    if (course.reasons !== 'received') yield { code: 'FOI_NOT_ASKED', message: words.notAsked('deferred'), basis }
    if (run.deferral) yield { code: 'FOI_TWICE', message: words.twice('deferred'), basis }
    if (!until) {
      yield { code: 'FOI_FIELDS', message: words.noUntil(), basis }
      return
    }
    const due = dueOf(run, course, happenedOn, laws)
    if (!due) yield { code: 'FOI_SUSPENDED', message: words.suspended('deferred'), basis: bases.excluded }
    else if (Temporal.PlainDate.compare(happenedOn, due.date) > 0)
      yield { code: 'FOI_OVER', message: words.over('deferred', due.date), basis }
    else if (Temporal.PlainDate.compare(movedDay(until, laws), due.date) <= 0)
      yield { code: 'FOI_UNTIL', message: words.untilTooEarly(until, due.date), basis }
  },

  'third-party-asked': asked,
  'organ-asked': asked,
  'third-party-delivered': delivered,
  'organ-delivered': delivered,
  'third-party-replied': replied,
  'organ-replied': replied,

  *extended({ happenedOn, workingDays }, course, laws) {
    const { extendAtMost } = laws.rules
    const basis = bases.answer
    const run = runOf(course)!
    if (workingDays === undefined || !Number.isInteger(workingDays) || workingDays < 1) {
      yield { code: 'FOI_FIELDS', message: words.noDays(extendAtMost), basis }
      return
    }
    if (course.extended + workingDays > extendAtMost)
      yield { code: 'FOI_EXTENDED', message: words.extendedBeyond(course.extended, workingDays, extendAtMost), basis }
    if (isOver(run, course, happenedOn, laws))
      yield {
        code: 'FOI_OVER',
        message: words.over('extended', dueOf(run, course, happenedOn, laws)?.date ?? null),
        basis,
      }
  },

  *'fee-noticed'(_, { feeNoticedOn }) {
    if (feeNoticedOn) yield { code: 'FOI_TWICE', message: words.twice('fee-noticed'), basis: bases.fee }
  },

  *'fee-lapsed'({ happenedOn }, { feeNoticedOn }, { rules, calendar }) {
    const { date: last } = addWorkingDays(feeNoticedOn!, rules.payWithin, calendar)
    if (Temporal.PlainDate.compare(happenedOn, last) <= 0)
      yield { code: 'FOI_NOT_LAPSED', message: words.notLapsed('fee-lapsed', last), basis: bases.fee }
  },
}

const articleOf = (kind: FactKind): string => (kind.startsWith('organ') ? bases.organ : bases.thirdParty)

function* asked(fact: Fact, course: Course): Generator<Reason> {
  if (consultationOf(fact, course))
    yield { code: 'FOI_TWICE', message: words.samePartyTwice(fact.party ?? ''), basis: articleOf(fact.kind) }
}

function* delivered(fact: Fact, course: Course): Generator<Reason> {
  const basis = articleOf(fact.kind)
  const found = consultationOf(fact, course)
  if (!found) yield { code: 'FOI_NOT_ASKED', message: words.notAsked(fact.kind), basis }
  else if (found.deliveredOn || found.repliedOn) yield { code: 'FOI_TWICE', message: words.twice(fact.kind), basis }
}

function* replied(fact: Fact, course: Course): Generator<Reason> {
  const basis = articleOf(fact.kind)
  const found = consultationOf(fact, course)
  if (!found) yield { code: 'FOI_NOT_ASKED', message: words.notAsked(fact.kind), basis }
  else if (found.repliedOn) yield { code: 'FOI_TWICE', message: words.twice(fact.kind), basis }
}
