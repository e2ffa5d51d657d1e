import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Action } from '#kernel/context.ts'
import { type Actor, type Role, roles } from '#kernel/organisation/model.ts'
import { may } from '#kernel/organisation/policy.ts'
import { applyDeed } from '#kernel/publication/flow/apply-deed.ts'
import { flowOf } from '#kernel/publication/flow/flow-store.ts'
import { reasonsAgainst } from '#kernel/publication/flow/reasons-against.ts'
import { type Edition, type EditionDeed, editionDeeds, transitions } from '#kernel/publication/model.ts'
import { findEdition } from '#kernel/publication/store.ts'
import { checkPoints } from '#kernel/publication/urgent/model.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { editionAt, type Place, places } from '#tools/testing/edition-places.ts'
import { editionNow, fullText } from '#tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { approveEdition } from './approve-edition.ts'
import { checkDisclosure } from './attribute/check-disclosure.ts'
import { reassessWithheld } from './attribute/reassess-withheld.ts'
import { withholdEdition } from './attribute/withhold-edition.ts'
import { confirmUrgent } from './emergency/confirm-urgent.ts'
import { publishUrgently } from './emergency/publish-urgently.ts'
import { rejectUrgent } from './emergency/reject-urgent.ts'
import type { EditionKey } from './model.ts'
import { publishEdition } from './publish-edition.ts'
import { callOffRelease } from './releasing/call-off-release.ts'
import { correctPublication } from './releasing/correct-publication.ts'
import { askToRestore, restoreEdition } from './releasing/restore-edition.ts'
import { setHour } from './releasing/set-hour.ts'
import { returnEdition } from './return-edition.ts'
import { reviewSecrecy } from './review-secrecy.ts'
import { proofreadEdition } from './reviews/proofread-edition.ts'
import { reviewEdition } from './reviews/review-edition.ts'
import { saveDraft } from './save-draft.ts'
import { submitEdition } from './submit-edition.ts'
import { withdrawEdition } from './withdraw-edition.ts'

/**
 * What leads where, written out a second time and by hand: the place of an edition, and under it every deed that leads on
 * for somebody who did not write. What is missing is refused and changes nothing, whoever asks.
 */
const leads: Record<Place, Partial<Record<EditionDeed, Edition['state']>>> = {
  draft: { edit: 'draft', submit: 'in-review', 'publish-urgently': 'live' },
  'without attribute': { edit: 'draft' },
  secrecy: { 'review-secrecy': 'in-review', return: 'draft', 'publish-urgently': 'live' },
  approve: { approve: 'approved', return: 'draft', 'publish-urgently': 'live' },
  'first-review': { review: 'in-review', return: 'draft', 'publish-urgently': 'live' },
  proofread: { proofread: 'in-review', return: 'draft', 'publish-urgently': 'live' },
  'disclosure-check': { 'check-disclosure': 'in-review', return: 'draft' },
  withhold: { withhold: 'draft', return: 'draft' },
  withheld: { reassess: 'draft' },
  approved: { schedule: 'approved', publish: 'live', return: 'draft' },
  scheduled: { schedule: 'approved', unschedule: 'approved', return: 'draft' },
  live: { correct: 'live', withdraw: 'withdrawn' },
  urgent: { 'confirm-urgent': 'live', 'reject-urgent': 'withdrawn', correct: 'live', withdraw: 'withdrawn' },
  confirmed: { correct: 'live', withdraw: 'withdrawn' },
  superseded: {},
  withdrawn: { correct: 'withdrawn', 'ask-restore': 'withdrawn' },
  'asked back': { correct: 'withdrawn', restore: 'live' },
}

/** What a writer of the text may still do, holding every role: never a step of its review. */
const writersDeeds: EditionDeed[] = [
  'edit',
  'submit',
  'return',
  'schedule',
  'unschedule',
  'publish',
  'publish-urgently',
  'correct',
  'withdraw',
  'ask-restore',
  'restore',
  'reassess',
]

let county: SmallCounty
const at = {} as Record<Place, EditionKey>
before(async () => {
  county = await openSmallCounty()
  for (const place of places) at[place] = await editionAt(county, place)
})
after(() => county[Symbol.asyncDispose]())

const remark = '核对过，可以公开。'
const note = { weight: 'small', wrong: '三户', remedy: '四户' } as const
const hour = () => county.clock.now().add({ hours: 2 })
const check = { points: [...checkPoints], reason: '正在发生的险情', basis: '应急响应命令' }

/** Runs inside somebody's action; the edition as it then stands is carried out of a transaction that is undone. */
class Undone extends Error {
  readonly edition: Edition
  constructor(edition: Edition) {
    super()
    this.edition = edition
  }
}

async function tryDeed(actor: Actor, deed: EditionDeed, key: EditionKey, version: number): Promise<Edition> {
  const undone =
    <Params>(action: Action<Params, unknown>, params: Params): Action<Record<string, never>, never> =>
    async (context) => {
      await action(context, params)
      throw new Undone((await findEdition(context.write, key.countyId, key.editionId))!)
    }
  const deeds: Record<EditionDeed, Action<Record<string, never>, never>> = {
    edit: undone(saveDraft, { ...key, version, text: fullText(county, { title: '改过的标题' }) }),
    submit: undone(submitEdition, key),
    review: undone(reviewEdition, { ...key, remark }),
    proofread: undone(proofreadEdition, { ...key, remark }),
    'review-secrecy': undone(reviewSecrecy, { ...key, remark }),
    'check-disclosure': undone(checkDisclosure, { ...key, remark }),
    withhold: undone(withholdEdition, { ...key, remark }),
    reassess: undone(reassessWithheld, { ...key, verdict: 'opens' as const, reason: '情况已经变化', nextOn: null }),
    return: undone(returnEdition, { ...key, remark }),
    approve: undone(approveEdition, key),
    publish: undone(publishEdition, key),
    'publish-urgently': undone(publishUrgently, { ...key, ...check }),
    'confirm-urgent': undone(confirmUrgent, { ...key, remark }),
    'reject-urgent': undone(rejectUrgent, { ...key, remark }),
    schedule: undone(setHour, { ...key, releaseAt: hour(), announce: false, reason: remark }),
    unschedule: undone(callOffRelease, { ...key, reason: remark }),
    correct: undone(correctPublication, { ...key, note }),
    withdraw: undone(withdrawEdition, { ...key, remark }),
    'ask-restore': undone(askToRestore, { ...key, reason: remark }),
    restore: undone(restoreEdition, { ...key, reason: remark }),
  }
  try {
    return await county.office.act(actor, deeds[deed], {})
  } catch (error) {
    if (error instanceof Undone) return error.edition
    throw error
  }
}

/** One person of the town with these roles there and nothing else. */
const holding = (actor: Actor, held: readonly Role[]): Actor => ({
  ...actor,
  grants: held.map((role) => ({
    role,
    scope: 'own',
    organId: county.organs.town,
    fieldCode: null,
    guidesBelow: null,
  })),
})

const needed = (deed: EditionDeed) => Object.values(transitions).find((row) => row[deed])![deed]!.needs

for (const place of places)
  test(`${place} × every deed × every role: as the table says, or refused without a trace`, async () => {
    const key = at[place]
    const before = await editionNow(county, key)
    const stranger = await county.actor('clerk2')
    const target = { organId: county.organs.town, lineage: [county.organs.town] }
    for (const deed of editionDeeds)
      for (const role of roles) {
        const actor = holding(stranger, [role])
        const cell = `${place} × ${deed} × ${role}`
        const to = leads[place][deed]
        if (!may(actor, needed(deed), target)) {
          await assert.rejects(
            tryDeed(actor, deed, key, before.version),
            (error: Error) => ['NotFound', 'Forbidden'].includes(error.name),
            cell,
          )
          continue
        }
        if (!to) {
          await assert.rejects(tryDeed(actor, deed, key, before.version), Refused, cell)
          continue
        }
        const now = await tryDeed(actor, deed, key, before.version)
        assert.equal(now.state, to, cell)
        assert.equal(transitions[before.state][deed]?.to, to, cell)
        assert.deepEqual(lookOf(now), lookOf(await foretold(before, deed, actor)), `${cell}: as the model says`)
      }
    assert.equal(JSON.stringify(await editionNow(county, key)), JSON.stringify(before))
  })

test('whoever wrote does no step of the review, with whatever roles', async () => {
  for (const place of places) {
    const before = await editionNow(county, at[place])
    const writer = holding({ ...(await county.actor('clerk')) }, roles)
    assert.equal(before.authorId, writer.personId)
    for (const deed of editionDeeds) {
      const leadsOn = leads[place][deed] !== undefined && writersDeeds.includes(deed)
      const tried = tryDeed(writer, deed, at[place], before.version)
      if (leadsOn) assert.equal((await tried).state, leads[place][deed], `${place} × ${deed}`)
      else await assert.rejects(tried, Refused, `${place} × ${deed}`)
    }
  }
})

test('nobody of another organ learns of it', async () => {
  const other = holding(await county.actor('other.reviewer'), roles)
  const elsewhere = { ...other, grants: other.grants.map((grant) => ({ ...grant, organId: county.organs.otherTown })) }
  for (const place of places.filter((one) => !['live', 'urgent', 'confirmed'].includes(one)))
    for (const deed of editionDeeds)
      await assert.rejects(tryDeed(elsewhere, deed, at[place], 1), NotFound, `${place} ${deed}`)
})

/** What the pure function of the model says becomes of the edition. */
async function foretold(edition: Edition, deed: EditionDeed, actor: Actor): Promise<Edition> {
  const now = county.clock.now()
  const given = {
    personId: actor.personId,
    remark,
    demand: null,
    check: deed === 'publish-urgently' ? check : { points: [], reason: '', basis: '' },
  }
  assert.deepEqual([...reasonsAgainst(edition, deed, given)], [])
  return applyDeed(edition, deed, {
    personId: actor.personId,
    personName: actor.name,
    now,
    today: county.today(),
    remark: ['approve', 'publish'].includes(deed) ? '' : remark,
    calendar: county.office.calendar,
    flow: await flowOf(county.office.staff, edition, county.today()),
    check,
    newId: 'new',
  })
}

/** What matters of an edition: where it stands, who did what, what waits. */
const lookOf = (edition: Edition) =>
  JSON.stringify(
    {
      state: edition.state,
      round: edition.round,
      writers: [...edition.writerIds].sort(),
      secrecy: [edition.secrecyReviewerId, edition.secrecyReviewedAt],
      approver: [edition.approverId, edition.approvedAt],
      dates: [edition.submittedAt, edition.releasedAt, edition.withdrawnAt, edition.withheldOn],
      reviews:
        edition.urgent || edition.state === 'draft' ? [] : edition.reviews.map((each) => Object.entries(each).sort()),
      urgent: edition.urgent && Object.entries({ ...edition.urgent, id: '' }).sort(),
    },
    (_, value) => (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate ? value.toString() : value),
  )
