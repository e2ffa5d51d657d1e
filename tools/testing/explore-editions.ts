import type { Actor, Role } from '#kernel/organisation/model.ts'
import { may } from '#kernel/organisation/policy.ts'
import { applyDeed, type Doing } from '#kernel/publication/flow/apply-deed.ts'
import { deedOfStep, type Flow, type StepDeed } from '#kernel/publication/flow/model.ts'
import { reasonsAgainst } from '#kernel/publication/flow/reasons-against.ts'
import { type Edition, type EditionDeed, editionDeeds, transitions } from '#kernel/publication/model.ts'
import { checkPoints } from '#kernel/publication/urgent/model.ts'
import type { Attribute } from '#law/attribute/grounds.ts'
import { makeCalendar } from '#law/calendar/make-calendar.ts'
import data from '../../reference/calendar/days.json' with { type: 'json' }

/** The rules under exploration: those of the program, or with a fault planted. */
export interface Rules {
  reasonsAgainst: typeof reasonsAgainst
  applyDeed: typeof applyDeed
}

export const realRules: Rules = { reasonsAgainst, applyDeed }

/** Where the exploration begins: who there is with which roles, under which flow, with what kind of content. */
export interface Start {
  roles: readonly (readonly Role[])[]
  flow: Flow
  contentType: string
}

/** What an observer beside the program wrote down: everybody who ever typed, and what was done since the text last changed. */
interface Ghost {
  wrote: readonly string[]
  done: readonly { deed: EditionDeed; by: string }[]
}

interface Situation {
  edition: Edition
  ghost: Ghost
}

export interface Exploration {
  states: number
  released: number
  /** The first path that breaks a promise, with the promise; null where none does. */
  broken: { promise: string; path: string[] } | null
}

const organ = 'organ'
const now = Temporal.Instant.from('2026-03-02T01:30:00Z')
const today = Temporal.PlainDate.from('2026-03-02')
const calendar = makeCalendar(data)
const check = { points: [...checkPoints], reason: '正在发生的险情', basis: '应急响应命令' }
const noCheck = { points: [], reason: '', basis: '' }

const blank = (contentType: string, authorId: string): Edition => ({
  countyId: 'county',
  id: 'edition',
  publicationId: 'publication',
  organId: organ,
  address: 'abcd',
  itemId: null,
  contentType,
  number: 1,
  state: 'draft',
  title: '题',
  body: '文',
  elements: [],
  channels: ['site'],
  documentNumber: null,
  formedOn: today,
  obligationId: null,
  authorId,
  writerIds: [authorId],
  secrecyReviewerId: null,
  secrecyReviewedAt: null,
  secrecyResult: null,
  approverId: null,
  approvedAt: null,
  submittedAt: null,
  releasedAt: null,
  withdrawnAt: null,
  withdrawal: null,
  withdrawalKind: null,
  releaseAt: null,
  attribute: null,
  plan: { interpreter: '起草科室', forms: ['text'], dueOn: today, exception: null },
  withheldOn: null,
  round: 0,
  reviews: [],
  draftingSince: now,
  urgent: null,
  version: 1,
  savedAt: now,
})

const given = (edition: Edition, attribute: Attribute, by: string): Edition => ({
  ...edition,
  attribute: {
    attribute,
    groundId: attribute === 'not-public' ? 'process' : null,
    otherLaw: '',
    reason: '理由',
    givenBy: by,
    givenByName: by,
    givenAt: now,
  },
})

/** Every situation that deeds of these people can lead to, breadth first; stops at the first broken promise. */
export function exploreEditions(start: Start, rules: Rules = realRules): Exploration {
  const people = start.roles.map(
    (roles, place): Actor => ({
      personId: `p${place}`,
      name: `p${place}`,
      organId: organ,
      countyId: 'county',
      grants: roles.map((role) => ({ role, scope: 'own', organId: organ, fieldCode: null, guidesBelow: null })),
    }),
  )
  const target = { organId: organ, lineage: [organ] }
  const writers = people.filter((person) => may(person, 'publication.draft', target))
  const seen = new Map<string, { from: string | null; by: string }>()
  const queue: Situation[] = []
  let released = 0
  let broken: Exploration['broken'] = null
  const reach = (situation: Situation, from: string | null, by: string) => {
    const key = keyOf(situation)
    if (seen.has(key)) return
    seen.set(key, { from, by })
    if (situation.edition.state === 'live') released += 1
    const promise = brokenPromise(situation, start)
    if (promise) broken = { promise, path: pathTo(key, seen) }
    queue.push(situation)
  }
  // Where everybody may do the same, it makes no difference who begins.
  const alike = new Set(start.roles.map((roles) => [...roles].sort().join())).size === 1
  for (const { personId } of alike ? writers.slice(0, 1) : writers)
    reach(
      { edition: blank(start.contentType, personId), ghost: { wrote: [personId], done: [] } },
      null,
      `${personId} draft`,
    )
  for (let at = 0; at < queue.length && broken === null; at += 1) {
    const situation = queue[at]!
    const from = keyOf(situation)
    const { edition } = situation
    // Another edition takes the place of this one.
    if (edition.state === 'live')
      reach({ ...situation, edition: { ...edition, state: 'superseded' } }, from, 'superseded')
    for (const person of people)
      for (const deed of editionDeeds) {
        const step = transitions[edition.state][deed]
        if (!step || !may(person, step.needs, target)) continue
        for (const [what, next] of outcomes(situation, deed, person, start, rules)) reach(next, from, what)
      }
  }
  return { states: seen.size, released, broken }
}

/** Deeds that may come round and round and that no promise asks for. */
const forgotten = new Set<EditionDeed>(['schedule', 'unschedule', 'correct', 'withdraw', 'ask-restore', 'restore'])

/** What a deed of a person leads to, where nothing speaks against it; a deed may come in variants. */
function* outcomes(
  { edition, ghost }: Situation,
  deed: EditionDeed,
  { personId }: Actor,
  { flow }: Start,
  rules: Rules,
): Generator<[string, Situation]> {
  const checks = deed === 'publish-urgently' ? [check, noCheck] : [noCheck]
  for (const checked of checks) {
    const remark = '审查意见如此'
    const asked = { personId, remark, demand: null, check: checked }
    if ([...rules.reasonsAgainst(edition, deed, asked)].length > 0) continue
    const doing: Doing = {
      ...{ personId, personName: personId, now, today, remark, calendar, flow, check: checked, newId: 'urgent' },
    }
    const after = rules.applyDeed(edition, deed, doing)
    const typed = deed === 'edit'
    const noted: Ghost = {
      wrote: typed ? [...new Set([...ghost.wrote, personId])].sort() : ghost.wrote,
      done:
        typed || deed === 'submit' ? [] : forgotten.has(deed) ? ghost.done : [...ghost.done, { deed, by: personId }],
    }
    // What went back into the drawer has not been seen by anybody since.
    if (after.state === 'draft' && deed !== 'withhold') noted.done = []
    if (!typed) {
      const opened = deed === 'reassess' ? given(after, 'active', personId) : after
      yield [`${personId} ${deed}`, { edition: opened, ghost: noted }]
      continue
    }
    yield [`${personId} edit`, { edition: after, ghost: noted }]
    if (edition.attribute === null || edition.state !== 'draft')
      for (const attribute of ['active', 'not-public'] as const)
        yield [`${personId} edit: ${attribute}`, { edition: given(after, attribute, personId), ghost: noted }]
  }
}

/** The promise that a situation breaks, told from what the observer wrote down. */
function brokenPromise({ edition, ghost }: Situation, { flow, contentType }: Start): string | null {
  const { state, urgent } = edition
  const by = (deed: EditionDeed) => ghost.done.filter((one) => one.deed === deed).map((one) => one.by)
  const strangers = (people: readonly string[]) => people.filter((person) => !ghost.wrote.includes(person))
  if (edition.withheldOn) {
    if (strangers(by('withhold')).length === 0) return 'filed as not public by another person than the writer'
    if (contentType !== 'announcement' && strangers(by('check-disclosure')).length === 0)
      return 'a policy document goes to the disclosure office before it is filed'
    if (state !== 'draft') return 'what is filed as not public is not on its way'
  }
  if (!['approved', 'live', 'superseded', 'withdrawn'].includes(state)) return null
  if (edition.attribute?.attribute !== 'active') return 'only what is public is released'
  if (urgent && state !== 'approved') {
    if (state === 'live' && urgent.verdict === 'withdrawn') return 'what a second person found wrong does not come back'
    if (urgent.points.length < checkPoints.length || urgent.reason === '')
      return 'an emergency release has its self-check'
    if (urgent.confirmedBy && (urgent.confirmedBy === urgent.releasedBy || ghost.wrote.includes(urgent.confirmedBy)))
      return 'an emergency release is confirmed by another person who did not write'
    const whole = strangers(by('confirm-urgent')).length > 0 || by('reject-urgent').length > 0
    return urgent.confirmedAt === null || whole ? null : 'the mark stays until somebody confirms'
  }
  if (strangers(by('review-secrecy')).length === 0) return 'a secrecy review of this text by somebody who did not write'
  if (strangers(by('approve')).length === 0) return 'approval of this text by somebody who did not write'
  if (new Set([...ghost.wrote, ...ghost.done.map((one) => one.by)]).size < 2) return 'two distinct people'
  const wanted = flow.steps.flatMap(({ kind }) => {
    const deed = (deedOfStep as Partial<Record<string, StepDeed>>)[kind]
    return deed ? [deed] : []
  })
  const steps = ghost.done.filter(({ deed }) => (wanted as EditionDeed[]).includes(deed))
  if (steps.map(({ deed }) => deed).join() !== wanted.join()) return 'every step of the flow, in its order'
  for (const deed of ['review', 'proofread'] as const) {
    const people = by(deed)
    if (new Set(people).size < people.length || strangers(people).length < people.length)
      return '三审三校 by different people, none of whom wrote'
  }
  return null
}

const keyOf = ({ edition, ghost }: Situation): string =>
  [
    edition.state,
    edition.attribute?.attribute,
    edition.withheldOn ? 'w' : '',
    edition.authorId,
    [...edition.writerIds].sort().join(''),
    edition.secrecyReviewerId,
    edition.approverId,
    edition.reviews.map(({ kind, personId, turnAt }) => `${kind}${personId ?? (turnAt ? '!' : '')}`).join(),
    edition.urgent &&
      `${edition.urgent.releasedBy}${edition.urgent.points.length}${edition.urgent.confirmedBy}${edition.urgent.verdict}`,
    ghost.wrote.join(''),
    ghost.done.map(({ deed, by }) => `${deed}${by}`).join(),
  ].join('|')

function pathTo(key: string, seen: ReadonlyMap<string, { from: string | null; by: string }>): string[] {
  const path: string[] = []
  for (let at: string | null = key; at !== null; ) {
    const step: { from: string | null; by: string } = seen.get(at)!
    path.unshift(step.by)
    at = step.from
  }
  return path
}
