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
  publish: { by: 'clerk', go: (key) => county.as('clerk')(publishEdition, key) },
  withdraw: {
    by: 'approver',
    go: (key) => county.as('approver')(withdrawEdition, { ...key, remark: '名单有误，核实后重新公开。' }),
  },
}

for (const state of editionStates)
  for (const deed of editionDeeds) {
    const step = transitions[state][deed]
    test(`${state} × ${deed}: ${step ? `leads to ${step.to}` : 'is refused and changes nothing'}`, async () => {
      const key = await editionIn(county, state)
      // Approval also asks for the secrecy review; the cell is about the state alone.
      if (step && deed === 'approve') await deeds['review-secrecy'].go(key, 0)
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
