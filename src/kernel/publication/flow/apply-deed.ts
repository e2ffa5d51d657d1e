import type { Calendar } from '#law/calendar/model.ts'
import { isPolicy } from '../attribute/model.ts'
import { type Edition, type EditionDeed, transitions } from '../model.ts'
import type { SelfCheck } from '../urgent/model.ts'
import { dueOf, type Flow, type FlowStep, filingSteps, type Review, turnOf } from './model.ts'

/** Who did a deed, when, and what came with it. */
export interface Doing {
  personId: string
  personName: string
  now: Temporal.Instant
  today: Temporal.PlainDate
  remark: string
  calendar: Calendar
  /** The flow that holds for the organ today; asked for by `submit` and `publish-urgently`. */
  flow: Flow
  check: SelfCheck
  /** Id of the record that an emergency release makes. */
  newId: string
}

/** What the secrecy review says where its person typed nothing. */
const cleared = '经审查，不涉及国家秘密、工作秘密、商业秘密和个人隐私，可以公开。'

const unreviewed = {
  submittedAt: null,
  secrecyReviewerId: null,
  secrecyReviewedAt: null,
  secrecyResult: null,
  approverId: null,
  approvedAt: null,
}

/**
 * An edition after a deed: state, steps and marks. Nothing speaks against the deed; the action has asked. The same function
 * tells the action what to keep and the model check where each path leads.
 */
export function applyDeed(edition: Edition, deed: EditionDeed, doing: Doing): Edition {
  const step = transitions[edition.state][deed]
  if (!step) throw new Error(`${deed} leads nowhere from ${edition.state}`)
  const { personId, personName, now, remark, flow } = doing
  const next: Edition = { ...edition, state: step.to, savedAt: now }
  switch (deed) {
    case 'edit':
      return { ...next, writerIds: [...new Set([...edition.writerIds, personId])] }
    case 'submit':
      return { ...next, ...unreviewed, submittedAt: now, round: edition.round + 1, reviews: begun(edition, doing) }
    case 'review':
    case 'proofread':
    case 'check-disclosure':
      return { ...next, reviews: passed(edition.reviews, doing) }
    case 'review-secrecy':
      return {
        ...next,
        reviews: passed(edition.reviews, doing),
        secrecyReviewerId: personId,
        secrecyReviewedAt: now,
        secrecyResult: remark.trim() || cleared,
      }
    case 'approve':
      return { ...next, reviews: passed(edition.reviews, doing), approverId: personId, approvedAt: now }
    case 'withhold':
      return { ...next, ...unreviewed, reviews: [], draftingSince: now, withheldOn: doing.today }
    case 'reassess':
      return { ...next, withheldOn: null, draftingSince: now }
    case 'return':
      return { ...next, ...unreviewed, reviews: [], draftingSince: now, releaseAt: null }
    case 'unschedule':
      return { ...next, releaseAt: null }
    // The hour, the note and the request are rows of their own.
    case 'schedule':
    case 'correct':
    case 'ask-restore':
      return next
    case 'restore':
      return { ...next, withdrawnAt: null, withdrawal: null, withdrawalKind: null }
    case 'publish':
      return { ...next, reviews: passed(edition.reviews, doing), releasedAt: now }
    case 'publish-urgently':
      return {
        ...next,
        ...unreviewed,
        reviews: [],
        releasedAt: now,
        urgent: {
          ...doing.check,
          id: doing.newId,
          releasedBy: personId,
          releasedByName: personName,
          releasedAt: now,
          confirmBy: now.add({ hours: flow.emergencyHours }),
          confirmedBy: null,
          confirmedByName: null,
          confirmedAt: null,
          verdict: null,
          finding: null,
        },
      }
    case 'confirm-urgent':
      return {
        ...next,
        urgent: judged(edition, doing, 'upheld'),
        secrecyReviewerId: personId,
        secrecyReviewedAt: now,
        secrecyResult: remark.trim(),
        approverId: personId,
        approvedAt: now,
      }
    case 'reject-urgent':
      return {
        ...next,
        urgent: judged(edition, doing, 'withdrawn'),
        withdrawnAt: now,
        withdrawal: remark.trim(),
        withdrawalKind: 'error',
      }
    case 'withdraw':
      return { ...next, withdrawnAt: now, withdrawal: remark.trim(), withdrawalKind: 'error' }
  }
}

/** The steps of a new round: the draft is done, the next one's turn has come. */
function begun(edition: Edition, { flow, personId, personName, now, calendar }: Doing): Review[] {
  const steps: readonly FlowStep[] =
    edition.attribute?.attribute === 'active' ? flow.steps : filingSteps(isPolicy(edition.contentType))
  const since = edition.draftingSince
  return steps.map((each, place) => ({
    ...each,
    step: place + 1,
    tableId: flow.tableId,
    turnAt: place === 0 ? since : place === 1 ? now : null,
    dueAt: place === 0 ? dueOf(each.limit, since, calendar) : place === 1 ? dueOf(each.limit, now, calendar) : null,
    ...(place === 0
      ? { personId, personName, result: 'passed' as const, doneAt: now }
      : { personId: null, personName: null, result: null, doneAt: null }),
    remark: null,
  }))
}

/** The step whose turn it is, done; the turn goes on. */
function passed(reviews: readonly Review[], { personId, personName, now, remark, calendar }: Doing): Review[] {
  const turn = turnOf(reviews)
  if (!turn) return [...reviews]
  return reviews.map((each) => {
    if (each === turn)
      return { ...each, personId, personName, result: 'passed', remark: remark.trim() || null, doneAt: now }
    return each.step === turn.step + 1 ? { ...each, turnAt: now, dueAt: dueOf(each.limit, now, calendar) } : each
  })
}

const judged = ({ urgent }: Edition, { personId, personName, now, remark }: Doing, verdict: 'upheld' | 'withdrawn') =>
  urgent && {
    ...urgent,
    confirmedBy: personId,
    confirmedByName: personName,
    confirmedAt: now,
    verdict,
    finding: remark.trim(),
  }
