import { checkDisclosure } from '#domains/publishing/attribute/check-disclosure.ts'
import { giveAttribute } from '#domains/publishing/attribute/give-attribute.ts'
import { withholdEdition } from '#domains/publishing/attribute/withhold-edition.ts'
import { confirmUrgent } from '#domains/publishing/emergency/confirm-urgent.ts'
import { publishUrgently } from '#domains/publishing/emergency/publish-urgently.ts'
import type { EditionKey } from '#domains/publishing/model.ts'
import { askToRestore } from '#domains/publishing/releasing/restore-edition.ts'
import { setHour } from '#domains/publishing/releasing/set-hour.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { reviewEdition } from '#domains/publishing/reviews/review-edition.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import type { AttributeChoice } from '#kernel/publication/attribute/model.ts'
import { kindWords, type StepKind, threeReviews } from '#kernel/publication/flow/model.ts'
import { checkPoints } from '#kernel/publication/urgent/model.ts'
import { newId } from '#platform/ids/ids.ts'
import { clerkDrafts, editionIn } from './editions.ts'
import type { SmallCounty } from './small-county.ts'

/** Where an edition can stand, finer than its state: which step waits, what marks it carries. */
export const places = [
  'draft',
  'without attribute',
  'secrecy',
  'approve',
  'first-review',
  'proofread',
  'disclosure-check',
  'withhold',
  'withheld',
  'approved',
  'scheduled',
  'live',
  'urgent',
  'confirmed',
  'superseded',
  'withdrawn',
  'asked back',
] as const
export type Place = (typeof places)[number]

/** A text that is not to be public, as a clerk proposes it. */
export const notPublic: AttributeChoice = {
  attribute: 'not-public',
  groundId: 'third-party',
  otherLaw: '',
  reason: '涉及企业的商业秘密',
}

export const selfCheck = { points: [...checkPoints], reason: '险情正在发生，不能等待', basis: '县防汛应急响应命令' }

/** Brings a fresh edition of the town to a place, by the people whose work it is; the clerk wrote it. */
export async function editionAt(county: SmallCounty, place: Place): Promise<EditionKey> {
  switch (place) {
    case 'draft':
    case 'approved':
    case 'live':
    case 'superseded':
    case 'withdrawn':
      return editionIn(county, place)
    case 'without attribute': {
      const key = await clerkDrafts(county)
      await county.database.owner.db.deleteFrom('edition_attribute').where('edition_id', '=', key.editionId).execute()
      return key
    }
    case 'scheduled': {
      const key = await editionIn(county, 'approved')
      const releaseAt = county.clock.now().add({ hours: 1 })
      await county.as('clerk')(setHour, { ...key, releaseAt, announce: false, reason: '' })
      return key
    }
    case 'asked back': {
      const key = await editionIn(county, 'withdrawn')
      await county.as('allround')(askToRestore, { ...key, reason: '核实无误。' })
      return key
    }
    case 'secrecy':
      return editionIn(county, 'in-review')
    case 'approve': {
      const key = await editionIn(county, 'in-review')
      await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
      return key
    }
    case 'first-review':
    case 'proofread': {
      const tableId = await putInForce(county, threeReviews)
      const key = await editionIn(county, 'in-review')
      if (place === 'proofread') await county.as('reviewer')(reviewEdition, { ...key, remark: '' })
      await dropTable(county, tableId)
      return key
    }
    case 'disclosure-check':
      return proposed(county, 'policy')
    case 'withhold':
      return proposed(county, 'announcement')
    case 'withheld': {
      const key = await proposed(county, 'policy')
      await county.as('office')(checkDisclosure, { ...key, remark: '理由成立。' })
      await county.as('reviewer')(withholdEdition, { ...key, remark: '' })
      return key
    }
    case 'urgent':
    case 'confirmed': {
      const key = await clerkDrafts(county)
      await county.as('approver')(publishUrgently, { ...key, ...selfCheck })
      if (place === 'confirmed') await county.as('secrecy')(confirmUrgent, { ...key, remark: '经审查，可以公开。' })
      return key
    }
  }
}

async function proposed(county: SmallCounty, contentType: string): Promise<EditionKey> {
  const key = await clerkDrafts(county)
  await county.as('clerk')(giveAttribute, { ...key, contentType, choice: notPublic, plan: null })
  await county.as('clerk')(submitEdition, key)
  return key
}

/** A duty table of the town in force from today, without its pages: those have tests of their own. Answers its id. */
export async function putInForce(county: SmallCounty, kinds: readonly StepKind[], hours = 24): Promise<string> {
  const id = newId()
  const person = await county.actor('approver')
  const rows = kinds.map((step) => ({
    link: 'active',
    step,
    contentType: null,
    task: kindWords[step],
    unit: '清水镇人民政府',
    office: '党政办公室',
    post: '政务公开岗',
    authority: '',
    procedure: '',
    basis: '',
    limit: step === 'publish' || step === 'draft' ? null : { amount: 1, unit: 'workday' },
  }))
  await county.database.owner.db
    .insertInto('duty_table')
    .values({
      county_id: county.countyId,
      id,
      organ_id: county.organs.town,
      number: (await countTables(county)) + 1,
      state: 'in-force',
      from_on: county.today(),
      rows: JSON.stringify(rows),
      emergency_hours: hours,
      version: 1,
      made_by: person.personId,
      made_by_name: person.name,
      made_at: county.clock.now(),
      put_in_force_by: person.personId,
      put_in_force_by_name: person.name,
      put_in_force_at: county.clock.now(),
    })
    .execute()
  return id
}

const countTables = async (county: SmallCounty): Promise<number> =>
  (await county.database.owner.db.selectFrom('duty_table').select('id').execute()).length

/** The table no longer holds for what is submitted from now on; what was submitted keeps its steps. */
const dropTable = (county: SmallCounty, id: string) =>
  county.database.owner.db
    .updateTable('duty_table')
    .set({ state: 'dropped', from_on: null, put_in_force_by: null, put_in_force_by_name: null, put_in_force_at: null })
    .where('id', '=', id)
    .execute()
