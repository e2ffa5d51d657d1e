import type { Deed as GridDeed } from '#kernel/organisation/grid.ts'
import type { Actor, Target } from '#kernel/organisation/model.ts'
import { may } from '#kernel/organisation/policy.ts'
import { isPolicy } from '#kernel/publication/attribute/model.ts'
import {
  deedOfStep,
  type Flow,
  filingSteps,
  kindWords,
  type Review,
  type StepDeed,
  stepName,
} from '#kernel/publication/flow/model.ts'
import { reasonsAgainst } from '#kernel/publication/flow/reasons-against.ts'
import { type Checked, channelWords, type Edition, reasonsNotToRevise } from '#kernel/publication/model.ts'
import { reasonsNotBeforeHour } from '#kernel/publication/release/model.ts'
import { legalZone } from '#platform/clock/clock.ts'
import { deedWords, editionWords } from '../words.ts'
import type { Surroundings } from './edition-store.ts'
import type { EditionLine } from './store.ts'

/** Deeds that the page of an edition offers. */
export const offeredDeeds = [
  'submit',
  'review',
  'proofread',
  'review-secrecy',
  'check-disclosure',
  'withhold',
  'approve',
  'publish',
  'confirm-urgent',
  'reject-urgent',
  'return',
  'revise',
  'withdraw',
] as const
export type OfferedDeed = (typeof offeredDeeds)[number]

/** One deed as its page offers it: pressable, or greyed with all that speaks against it. */
export interface Offer {
  deed: OfferedDeed
  reasons: readonly string[]
}

const needs: Record<OfferedDeed, GridDeed> = {
  submit: 'publication.submit',
  review: 'publication.review',
  proofread: 'publication.proofread',
  'review-secrecy': 'publication.review-secrecy',
  'check-disclosure': 'publication.check-disclosure',
  withhold: 'publication.withhold',
  approve: 'publication.approve',
  publish: 'publication.publish',
  'confirm-urgent': 'publication.confirm-urgent',
  'reject-urgent': 'publication.confirm-urgent',
  return: 'publication.return',
  revise: 'publication.draft',
  withdraw: 'publication.withdraw',
}

/** A remark that passes every rule about remarks: what is asked before it is typed. */
const someRemark = '（待填写）'

/** What can be done with an edition as it stands: the way forward with its reasons, side ways only for those who may go them. */
export function offersOf(
  edition: Edition,
  at: Surroundings,
  actor: Actor,
  { checked, now }: { checked: Checked; now: Temporal.Instant },
): Offer[] {
  const target: Target = { organId: at.organ.id, lineage: at.organ.lineage, fieldCode: at.item?.fieldCode ?? null }
  const allowed = (deed: OfferedDeed) => may(actor, needs[deed], target)
  const forward = (deed: OfferedDeed, reasons: Iterable<string>): Offer => ({
    deed,
    reasons: allowed(deed) ? [...reasons] : [deedWords[deed].who, ...reasons],
  })
  const aside = (deed: OfferedDeed, reasons: Iterable<string>): Offer[] =>
    allowed(deed) ? [{ deed, reasons: [...reasons] }] : []
  const given = {
    personId: actor.personId,
    remark: someRemark,
    demand: at.item,
    check: { points: [], reason: '', basis: '' },
    checked,
  }
  const against = (deed: Exclude<OfferedDeed, 'revise'>) => reasonsAgainst(edition, deed, given)
  const others = {
    open: at.siblings.some(({ state }) => ['draft', 'in-review', 'approved'].includes(state)),
    live: at.siblings.some(({ state }) => state === 'live'),
  }
  switch (edition.state) {
    case 'draft':
      return [forward('submit', against('submit'))]
    case 'in-review':
      return [
        ...stepsShown(edition, allowed).map((deed) => forward(deed, against(deed))),
        ...aside('return', against('return')),
      ]
    case 'approved':
      return [
        forward('publish', [...against('publish'), ...reasonsNotBeforeHour(edition, now)]),
        ...aside('return', against('return')),
      ]
    case 'live':
      return [
        ...(edition.urgent && !edition.urgent.confirmedAt
          ? [forward('confirm-urgent', against('confirm-urgent')), ...aside('reject-urgent', against('reject-urgent'))]
          : []),
        ...aside('revise', reasonsNotToRevise(edition, others)),
      ]
    case 'withdrawn':
      return aside('revise', reasonsNotToRevise(edition, others))
    case 'superseded':
      return []
  }
}

/** The deeds of the steps that are still to be done, the next first: the later ones say what they wait for. */
const stepsToDo = ({ reviews }: Edition): StepDeed[] => [
  ...new Set(
    reviews.flatMap(({ kind, doneAt }) => {
      const deed = (deedOfStep as Partial<Record<string, StepDeed>>)[kind]
      return deed && doneAt === null ? [deed] : []
    }),
  ),
]

/** In a long flow others see the step whose turn it is, and everybody the own ones; the panel of steps shows the rest. */
function stepsShown(edition: Edition, allowed: (deed: OfferedDeed) => boolean): StepDeed[] {
  const deeds = stepsToDo(edition)
  return deeds.length <= 2 ? deeds : deeds.filter((deed, place) => place === 0 || allowed(deed))
}

/** The minute in China: 2026-03-05 10:21. */
export const minuteOf = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(legalZone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

export const dayAt = (instant: Temporal.Instant): string => minuteOf(instant).slice(0, 10)

/** What an edition of a list waits for, and whether that is past its limit. */
export function presentWait(line: EditionLine, now: Temporal.Instant): { says: string | null; late: boolean } {
  const late = (due: Temporal.Instant | null) => due !== null && Temporal.Instant.compare(due, now) < 0
  if (line.confirmBy) {
    const minute = minuteOf(line.confirmBy)
    const past = late(line.confirmBy)
    return { says: past ? editionWords.confirmLate(minute) : editionWords.confirmBy(minute), late: past }
  }
  if (!line.step) return { says: null, late: false }
  const past = late(line.stepDueAt)
  return { says: (past ? editionWords.stepLate : editionWords.stepAt)(kindWords[line.step]), late: past }
}

/** The steps of an edition and which one it is in; before it is submitted, those of the flow that holds today. */
export function stagesOf(edition: Edition, flow: Flow) {
  const planned =
    edition.attribute === null || edition.attribute.attribute === 'active'
      ? flow.steps
      : filingSteps(isPolicy(edition.contentType))
  const reviews: readonly Pick<Review, 'kind' | 'step' | 'personName' | 'doneAt' | 'post'>[] =
    edition.reviews.length > 0
      ? edition.reviews
      : planned.map(({ kind, post }, place) => ({ kind, post, step: place + 1, personName: null, doneAt: null }))
  const released = edition.releasedAt !== null || edition.withheldOn !== null
  const now = released ? -1 : reviews.findIndex(({ doneAt }) => doneAt === null)
  return reviews.map((review, place) => ({
    label: stepName(reviews, review),
    state: released || review.doneAt ? ('done' as const) : place === now ? ('now' as const) : ('later' as const),
    note: review.doneAt ? `${review.personName} ${dayAt(review.doneAt)}` : review.post || undefined,
  }))
}

export const channelNames = (channels: readonly string[]): string =>
  [...channels]
    .sort((a, b) => channelOrder.indexOf(a) - channelOrder.indexOf(b))
    .map((channel) => channelWords[channel] ?? channel)
    .join('、')

const channelOrder = Object.keys(channelWords)

/** To which control of the form a reason belongs, so that its line in the summary leads there. */
export function controlOf(reason: string, elements: readonly { element: string }[]): string {
  const place = elements.findIndex(({ element }) => reason.includes(element))
  if (reason.includes('公开渠道')) return 'f-channels'
  if (place >= 0) return elementId(place)
  if (reason.startsWith('标题')) return 'f-title'
  if (reason.startsWith('正文')) return 'f-body'
  if (reason.startsWith('文号')) return 'f-documentNumber'
  return reason.startsWith('成文日期') ? 'f-formedOn' : 'main'
}

export const elementId = (place: number): string => `f-element-${place + 1}`

/** One line of a list of editions. */
export const presentEdition = (line: EditionLine) => ({
  title: line.title || editionWords.untitled,
  answers: line.label ?? line.itemName,
  since: line.submittedAt ? dayAt(line.submittedAt) : null,
  released: line.releasedAt ? minuteOf(line.releasedAt) : null,
})
