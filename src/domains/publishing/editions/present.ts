import type { Deed as GridDeed } from '#kernel/organisation/grid.ts'
import type { Actor, Target } from '#kernel/organisation/model.ts'
import { may } from '#kernel/organisation/policy.ts'
import {
  channelWords,
  type Edition,
  reasonsNotToApprove,
  reasonsNotToPublish,
  reasonsNotToReturn,
  reasonsNotToReviewSecrecy,
  reasonsNotToRevise,
  reasonsNotToSubmit,
  reasonsNotToWithdraw,
} from '#kernel/publication/model.ts'
import { legalZone } from '#platform/clock/clock.ts'
import { deedWords, editionWords, editorWords } from '../words.ts'
import type { EditionStep, Surroundings } from './edition-store.ts'
import type { EditionLine } from './store.ts'

/** Deeds that the page of an edition offers. */
export const offeredDeeds = ['submit', 'review-secrecy', 'approve', 'publish', 'return', 'revise', 'withdraw'] as const
export type OfferedDeed = (typeof offeredDeeds)[number]

/** One deed as its page offers it: pressable, or greyed with all that speaks against it. */
export interface Offer {
  deed: OfferedDeed
  reasons: readonly string[]
}

const needs: Record<OfferedDeed, GridDeed> = {
  submit: 'publication.submit',
  'review-secrecy': 'publication.review-secrecy',
  approve: 'publication.approve',
  publish: 'publication.publish',
  return: 'publication.return',
  revise: 'publication.draft',
  withdraw: 'publication.withdraw',
}

/** A remark that passes every rule about remarks: what is asked before it is typed. */
const someRemark = '（待填写）'

/** What can be done with an edition as it stands: the way forward with its reasons, side ways only for those who may go them. */
export function offersOf(edition: Edition, at: Surroundings, actor: Actor): Offer[] {
  const target: Target = { organId: at.organ.id, lineage: at.organ.lineage, fieldCode: at.item?.fieldCode ?? null }
  const allowed = (deed: OfferedDeed) => may(actor, needs[deed], target)
  const forward = (deed: OfferedDeed, reasons: Iterable<string>): Offer => ({
    deed,
    reasons: allowed(deed) ? [...reasons] : [deedWords[deed].who, ...reasons],
  })
  const aside = (deed: OfferedDeed, reasons: Iterable<string>): Offer[] =>
    allowed(deed) ? [{ deed, reasons: [...reasons] }] : []
  const others = {
    open: at.siblings.some(({ state }) => ['draft', 'in-review', 'approved'].includes(state)),
    live: at.siblings.some(({ state }) => state === 'live'),
  }
  switch (edition.state) {
    case 'draft':
      return [forward('submit', reasonsNotToSubmit(edition, at.item))]
    case 'in-review':
      return [
        ...(edition.secrecyReviewedAt
          ? []
          : [forward('review-secrecy', reasonsNotToReviewSecrecy(edition, actor.personId))]),
        forward('approve', reasonsNotToApprove(edition, actor.personId)),
        ...aside('return', reasonsNotToReturn(edition, someRemark)),
      ]
    case 'approved':
      return [
        forward('publish', reasonsNotToPublish(edition, at.item)),
        ...aside('return', reasonsNotToReturn(edition, someRemark)),
      ]
    case 'live':
      return [
        ...aside('revise', reasonsNotToRevise(edition, others)),
        ...aside('withdraw', reasonsNotToWithdraw(edition, someRemark)),
      ]
    case 'withdrawn':
      return aside('revise', reasonsNotToRevise(edition, others))
    case 'superseded':
      return []
  }
}

/** The minute in China: 2026-03-05 10:21. */
export const minuteOf = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(legalZone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

export const dayAt = (instant: Temporal.Instant): string => minuteOf(instant).slice(0, 10)

/** The four stages of an edition and which one it is in. */
export function stagesOf(edition: Edition, steps: readonly EditionStep[]) {
  const last = (...deeds: string[]) => steps.findLast(({ deed }) => deeds.includes(deed))
  const note = (step: EditionStep | undefined) => step && `${step.personName} ${dayAt(step.at)}`
  const released = edition.releasedAt !== null
  const approved = released || edition.approvedAt !== null
  const reviewed = approved || edition.secrecyReviewedAt !== null
  const submitted = reviewed || edition.state !== 'draft'
  const names = editorWords.stageNames
  const stages = [
    { label: names.draft, done: submitted, note: note(last('draft', 'revise')) },
    { label: names.secrecy, done: reviewed, note: reviewed ? note(last('review-secrecy')) : undefined },
    { label: names.approve, done: approved, note: approved ? note(last('approve')) : undefined },
    { label: names.publish, done: released, note: released ? note(last('publish')) : undefined },
  ]
  const now = stages.findIndex(({ done }) => !done)
  return stages.map(({ label, done, note: text }, place) => ({
    label,
    state: done ? ('done' as const) : place === now ? ('now' as const) : ('later' as const),
    note: text,
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
