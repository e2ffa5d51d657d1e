import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type EditionDeed,
  type EditionState,
  editionDeeds,
  editionStates,
  transitions,
} from '#kernel/publication/model.ts'
import { Refused } from '#platform/errors/errors.ts'
import { editionIn, editionNow, fullText } from '#tools/testing/editions.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { approveEdition } from './approve-edition.ts'
import type { EditionKey } from './model.ts'
import { publishEdition } from './publish-edition.ts'
import { callOffRelease } from './releasing/call-off-release.ts'
import { correctPublication } from './releasing/correct-publication.ts'
import { askToRestore, restoreEdition } from './releasing/restore-edition.ts'
import { setHour } from './releasing/set-hour.ts'
import { returnEdition } from './return-edition.ts'
import { reviewSecrecy } from './review-secrecy.ts'
import { saveDraft } from './save-draft.ts'
import { submitEdition } from './submit-edition.ts'
import { withdrawEdition } from './withdraw-edition.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const deeds: Record<EditionDeed, { by: Login; go: (key: EditionKey, version: number) => Promise<unknown> }> = {
  edit: {
    by: 'clerk',
    go: (key, version) => county.as('clerk')(saveDraft, { ...key, version, text: fullText(county) }),
  },
  submit: { by: 'clerk', go: (key) => county.as('clerk')(submitEdition, key) },
  'review-secrecy': { by: 'secrecy', go: (key) => county.as('secrecy')(reviewSecrecy, { ...key, remark: '' }) },
  return: { by: 'reviewer', go: (key) => county.as('reviewer')(returnEdition, { ...key, remark: '金额请核对。' }) },
  approve: { by: 'reviewer', go: (key) => county.as('reviewer')(approveEdition, key) },
  schedule: { by: 'clerk', go: (key) => county.as('clerk')(setHour, { ...key, ...inAnHour() }) },
  unschedule: { by: 'clerk', go: (key) => county.as('clerk')(callOffRelease, { ...key, reason: '内容还要核对。' }) },
  publish: { by: 'clerk', go: (key) => county.as('clerk')(publishEdition, key) },
  correct: { by: 'clerk', go: (key) => county.as('clerk')(correctPublication, { ...key, note }) },
  withdraw: {
    by: 'approver',
    go: (key) => county.as('approver')(withdrawEdition, { ...key, remark: '名单有误，核实后重新公开。' }),
  },
  'ask-restore': { by: 'clerk', go: (key) => county.as('clerk')(askToRestore, { ...key, reason: '核实无误。' }) },
  restore: { by: 'approver', go: (key) => county.as('approver')(restoreEdition, { ...key, reason: '核实无误。' }) },
}
const note = { weight: 'small', wrong: '三户', remedy: '四户' } as const
const inAnHour = () => ({ releaseAt: county.clock.now().add({ hours: 1 }), announce: false, reason: '会议改期。' })
/** What must have been done before, besides being in the state: the cell is about the state alone. */
const first: Partial<Record<EditionDeed, EditionDeed>> = {
  approve: 'review-secrecy',
  unschedule: 'schedule',
  restore: 'ask-restore',
}

for (const state of editionStates)
  for (const deed of editionDeeds) {
    const step = transitions[state][deed]
    test(`${state} × ${deed}: ${step ? `leads to ${step.to}` : 'is refused and changes nothing'}`, async () => {
      const key = await editionIn(county, state)
      if (step && first[deed]) await deeds[first[deed]].go(key, 0)
      const before = await editionNow(county, key)
      assert.equal(before.state, state)
      if (step) {
        await deeds[deed].go(key, before.version)
        assert.equal((await editionNow(county, key)).state, step.to satisfies EditionState)
        return
      }
      const steps = await countSteps(key)
      await assert.rejects(deeds[deed].go(key, before.version), Refused)
      assert.equal(JSON.stringify(await editionNow(county, key)), JSON.stringify(before))
      assert.equal(await countSteps(key), steps)
    })
  }

const countSteps = async (key: EditionKey): Promise<number> =>
  (await county.office.staff.selectFrom('edition_step').select('id').where('edition_id', '=', key.editionId).execute())
    .length
