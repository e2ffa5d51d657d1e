import { movedOn, workdayAfter } from '../calendar/numbered-days.ts'
import { receipts } from './channels.ts'
import { type Course, isOver, type Laws, type Run, runOf, spentOf } from './course.ts'
import type { Fact } from './model.ts'
import type { Happening } from './order-facts.ts'
import { type Step, transitions } from './transitions.ts'
import { says } from './words.ts'

/** Carries one fact, which the guards have let through, into the course. */
export function applyFact(happening: Happening, course: Course, laws: Laws): void {
  const { kind } = happening.fact
  const step = transitions[course.standing][kind]!
  const before = course.standing
  course.standing = step.to
  deeds[kind]?.({ ...happening, course, laws, step, before })
  if (step.clock === 'close') close(happening.on, course, step)
}

interface Deed extends Happening {
  course: Course
  laws: Laws
  step: Step
  before: Course['standing']
}

const deeds: Partial<Record<Fact['kind'], (deed: Deed) => void>> = {
  received({ fact, on, course, laws }) {
    const channel = fact.channel!
    course.channel = channel
    course.arrivedOn = on
    if (!receipts[channel].atOnce) return
    course.standing = 'in-process'
    begin(course, on, receipts[channel].basis, laws)
  },
  confirmed({ on, place, course, laws }) {
    const receipt = receipts[course.channel!]
    begin(course, on, receipt.basis, laws)
    if (receipt.sameDay && on !== course.arrivedOn)
      course.problems.push(says.confirmedLater(course.arrivedOn!, place, receipt.basis))
  },
  'correction-asked'({ on, until, place, course, laws, step }) {
    const run = runOf(course)!
    // From the receipt of the application: a period that a payment began anew brings no new seven days.
    const last = workdayAfter(course.runs[0]!.startedOn, laws.rules.askCorrectionWithin, laws.days)
    const late = on > last
    const lapses = until ?? workdayAfter(on, laws.rules.correctWithin, laws.days)
    course.correction = { askedOn: on, until: lapses, late, received: false }
    if (!late) {
      run.end = { on, by: 'voided', basis: step.basis }
      return
    }
    course.standing = 'in-process'
    course.problems.push(says.lateCorrection(last, place))
  },
  'correction-received'({ on, place, course, laws, before, step }) {
    const { until } = course.correction!
    course.correction!.received = true
    if (on > until) course.problems.push(says.correctedLate(until, place))
    if (before === 'awaiting-correction') begin(course, on, step.basis, laws)
  },
  'reasons-asked'({ course }) {
    course.reasons = 'asked'
  },
  'reasons-received'({ course }) {
    course.reasons = 'received'
  },
  deferred({ on, until, course, laws }) {
    const run = runOf(course)!
    const last = movedOn(until!, laws.days)
    run.allowed = spentOf(run, course, last, laws)
    run.deferral = { on, until: last }
  },
  'third-party-asked': consult,
  'organ-asked': consult,
  'third-party-delivered': ({ fact, on, course }) => {
    consultationOf(fact, course)!.deliveredOn = on
  },
  'organ-delivered': ({ fact, on, course }) => {
    consultationOf(fact, course)!.deliveredOn = on
  },
  'third-party-replied': ({ fact, on, course }) => {
    consultationOf(fact, course)!.repliedOn = on
  },
  'organ-replied': ({ fact, on, course }) => {
    consultationOf(fact, course)!.repliedOn = on
  },
  extended({ fact, on, course }) {
    const run = runOf(course)!
    run.allowed += fact.workingDays!
    run.extensions.push({ on, days: fact.workingDays! })
    course.extended += fact.workingDays!
  },
  'fee-noticed'({ on, place, course, laws, step }) {
    const run = runOf(course)!
    const late = isOver(run, course, on, laws)
    course.fee = { noticedOn: on, late, paid: false }
    if (!late) {
      run.end = { on, by: 'stopped', basis: step.basis }
      return
    }
    course.standing = 'in-process'
    course.problems.push(says.lateFee(place))
  },
  'fee-paid'({ on, place, course, laws, before, step }) {
    const { noticedOn } = course.fee!
    const last = workdayAfter(noticedOn, laws.rules.payWithin, laws.days)
    course.fee!.paid = true
    if (on > last) course.problems.push(says.paidLate(last, place))
    if (before === 'in-process') return
    if (laws.rules.afterPayment === 'anew') {
      begin(course, on, step.basis, laws)
      return
    }
    const run = course.runs.at(-1)!
    run.end = null
    run.pauses.push({ from: noticedOn, to: on, provisional: false })
  },
}

function begin(course: Course, on: number, basis: string, { rules }: Laws): void {
  course.runs.push({
    startedOn: on,
    basis,
    allowed: rules.answerWithin,
    pauses: [],
    extensions: [],
    deferral: null,
    end: null,
  })
}

function consult({ fact, on, place, course, laws }: Deed): void {
  const run: Run = runOf(course)!
  const idle = isOver(run, course, on, laws)
  course.consultations.push({
    of: fact.kind === 'organ-asked' ? 'organ' : 'third-party',
    party: fact.party ?? '',
    askedOn: on,
    deliveredOn: null,
    repliedOn: null,
    idle,
  })
  if (idle) course.problems.push(says.lateConsultation(place))
}

/** The consultation a letter's delivery or a reply belongs to. */
export const consultationOf = ({ kind, party = '' }: Fact, { consultations }: Course) =>
  consultations.find((each) => each.of === (kind.startsWith('organ') ? 'organ' : 'third-party') && each.party === party)

function close(on: number, course: Course, { basis }: Step): void {
  course.closedOn = on
  const run = runOf(course)
  if (run) run.end = { on, by: 'closed', basis }
}
