import { addWorkingDays } from '../calendar/working-days.ts'
import { receipts } from './channels.ts'
import { type Course, isOver, type Laws, movedDay, type Run, runOf, spentOf } from './course.ts'
import type { Fact } from './model.ts'
import { type Step, transitions } from './transitions.ts'
import { says } from './words.ts'

/** Carries one fact, which the guards have let through, into the course. */
export function applyFact(fact: Fact, place: number, course: Course, laws: Laws): void {
  const step = transitions[course.standing][fact.kind]!
  const before = course.standing
  course.standing = step.to
  deeds[fact.kind]?.({ fact, place, course, laws, step, before })
  if (step.clock === 'close') close(fact, course, step)
}

interface Deed {
  fact: Fact
  place: number
  course: Course
  laws: Laws
  step: Step
  before: Course['standing']
}

const deeds: Partial<Record<Fact['kind'], (deed: Deed) => void>> = {
  received({ fact, course, laws }) {
    const channel = fact.channel!
    course.channel = channel
    course.arrivedOn = fact.happenedOn
    if (!receipts[channel].atOnce) return
    course.standing = 'in-process'
    begin(course, fact.happenedOn, receipts[channel].basis, laws)
  },
  confirmed({ fact, place, course, laws }) {
    const receipt = receipts[course.channel!]
    begin(course, fact.happenedOn, receipt.basis, laws)
    if (receipt.sameDay && !fact.happenedOn.equals(course.arrivedOn!))
      course.problems.push(says.confirmedLater(course.arrivedOn!, place, receipt.basis))
  },
  'correction-asked'({ fact, place, course, laws, step }) {
    const run = runOf(course)!
    const { date: last } = addWorkingDays(run.startedOn, laws.rules.askCorrectionWithin, laws.calendar)
    const late = Temporal.PlainDate.compare(fact.happenedOn, last) > 0
    const until = fact.until ?? addWorkingDays(fact.happenedOn, laws.rules.correctWithin, laws.calendar).date
    course.correction = { askedOn: fact.happenedOn, until, late, received: false }
    if (!late) {
      run.end = { on: fact.happenedOn, by: 'voided', basis: step.basis }
      return
    }
    course.standing = 'in-process'
    course.problems.push(says.lateCorrection(last, place))
  },
  'correction-received'({ fact, course, laws, before, step }) {
    course.correction!.received = true
    if (before === 'awaiting-correction') begin(course, fact.happenedOn, step.basis, laws)
  },
  'reasons-asked'({ course }) {
    course.reasons = 'asked'
  },
  'reasons-received'({ course }) {
    course.reasons = 'received'
  },
  deferred({ fact, course, laws }) {
    const run = runOf(course)!
    const until = movedDay(fact.until!, laws)
    run.allowed = spentOf(run, course, until, laws)
    run.deferral = { on: fact.happenedOn, until }
  },
  'third-party-asked': consult,
  'organ-asked': consult,
  'third-party-delivered': ({ fact, course }) => {
    consultationOf(fact, course)!.deliveredOn = fact.happenedOn
  },
  'organ-delivered': ({ fact, course }) => {
    consultationOf(fact, course)!.deliveredOn = fact.happenedOn
  },
  'third-party-replied': ({ fact, course }) => {
    consultationOf(fact, course)!.repliedOn = fact.happenedOn
  },
  'organ-replied': ({ fact, course }) => {
    consultationOf(fact, course)!.repliedOn = fact.happenedOn
  },
  extended({ fact, course }) {
    const run = runOf(course)!
    run.allowed += fact.workingDays!
    run.extensions.push({ on: fact.happenedOn, days: fact.workingDays! })
    course.extended += fact.workingDays!
  },
  'fee-noticed'({ fact, place, course, laws, step }) {
    const run = runOf(course)!
    course.feeNoticedOn = fact.happenedOn
    if (!isOver(run, course, fact.happenedOn, laws)) {
      run.end = { on: fact.happenedOn, by: 'stopped', basis: step.basis }
      return
    }
    course.standing = 'in-process'
    course.problems.push(says.lateFee(place))
  },
  'fee-paid'({ fact, course, laws, step }) {
    if (laws.rules.afterPayment === 'anew') {
      begin(course, fact.happenedOn, step.basis, laws)
      return
    }
    const run = course.runs.at(-1)!
    run.end = null
    run.pauses.push({ from: course.feeNoticedOn!, to: fact.happenedOn })
  },
}

function begin(course: Course, on: Temporal.PlainDate, basis: string, { rules }: Laws): void {
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

function consult({ fact, place, course, laws }: Deed): void {
  const run: Run = runOf(course)!
  const idle = isOver(run, course, fact.happenedOn, laws)
  course.consultations.push({
    of: fact.kind === 'organ-asked' ? 'organ' : 'third-party',
    party: fact.party ?? '',
    askedOn: fact.happenedOn,
    deliveredOn: null,
    repliedOn: null,
    idle,
  })
  if (idle) course.problems.push(says.lateConsultation(place))
}

/** The consultation a letter's delivery or a reply belongs to. */
export const consultationOf = ({ kind, party = '' }: Fact, { consultations }: Course) =>
  consultations.find((each) => each.of === (kind.startsWith('organ') ? 'organ' : 'third-party') && each.party === party)

function close({ happenedOn }: Fact, course: Course, { basis }: Step): void {
  course.closedOn = happenedOn
  const run = runOf(course)
  if (run) run.end = { on: happenedOn, by: 'closed', basis }
}
