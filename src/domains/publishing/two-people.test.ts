import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refused } from '#platform/errors/errors.ts'
import { clerkDrafts, editionIn, editionNow, fullText } from '#tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { approveEdition } from './approve-edition.ts'
import { publishEdition } from './publish-edition.ts'
import { reviewSecrecy } from './review-secrecy.ts'
import { saveDraft } from './save-draft.ts'
import { submitEdition } from './submit-edition.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

test('一人兼任所有岗位，也不能审查、审核自己的稿件', async () => {
  const key = await clerkDrafts(county, undefined, 'allround')
  await county.as('allround')(submitEdition, key)
  await assert.rejects(county.as('allround')(reviewSecrecy, { ...key, remark: '' }), Refused)
  await assert.rejects(county.as('allround')(approveEdition, key), Refused)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await assert.rejects(county.as('allround')(approveEdition, key), /拟稿人和修改过稿件的人不能审核/)
  assert.equal((await editionNow(county, key)).state, 'in-review')
  await county.as('reviewer')(approveEdition, key)
  await county.as('allround')(publishEdition, key)
})

test('改写同事稿件的人同样不能审查、审核它', async () => {
  const key = await clerkDrafts(county)
  await county.as('allround')(saveDraft, { ...key, version: 2, text: fullText(county, { title: '被改写的标题' }) })
  await county.as('clerk')(submitEdition, key)
  await assert.rejects(county.as('allround')(reviewSecrecy, { ...key, remark: '' }), Refused)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await assert.rejects(county.as('allround')(approveEdition, key), /修改过稿件的人不能审核/)
})

test('没有保密审查就不能审核通过（先审查、后公开）', async () => {
  const key = await editionIn(county, 'in-review')
  await assert.rejects(county.as('reviewer')(approveEdition, key), /还没有完成保密和个人信息审查/)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '已隐去身份证号。' })
  await assert.rejects(county.as('secrecy')(reviewSecrecy, { ...key, remark: '' }), /已经完成/)
  const edition = await editionNow(county, key)
  assert.equal(edition.secrecyResult, '已隐去身份证号。')
  await county.as('reviewer')(approveEdition, key)
})

test('岗位没有的权限，谁来都不行', async () => {
  const key = await editionIn(county, 'in-review')
  for (const login of ['clerk', 'reviewer', 'approver', 'office', 'city'] as const)
    await assert.rejects(county.as(login)(reviewSecrecy, { ...key, remark: '' }), { name: 'NotFound' }, login)
  for (const login of ['clerk', 'clerk2', 'secrecy', 'office', 'city'] as const)
    await assert.rejects(county.as(login)(approveEdition, key), { name: 'NotFound' }, login)
})

test('绕过程序直接改数据库，也不能让拟稿人审核自己的稿件', async () => {
  const key = await editionIn(county, 'in-review')
  const { authorId } = await editionNow(county, key)
  const set = (columns: Record<string, unknown>) =>
    county.database.owner.db.updateTable('edition').set(columns).where('id', '=', key.editionId).execute()
  const at = county.clock.now()
  const reviewed = { secrecy_reviewer_id: (await county.actor('secrecy')).personId, secrecy_reviewed_at: at }
  const rule = /released_only_after_secrecy_review_and_two_people/
  await assert.rejects(set({ state: 'approved', approver_id: authorId, approved_at: at, ...reviewed }), rule)
  await assert.rejects(set({ state: 'live', released_at: at }), rule)
  const approver = (await county.actor('reviewer')).personId
  await assert.rejects(set({ state: 'approved', approver_id: approver, approved_at: at }), rule)
  await assert.rejects(
    set({
      state: 'approved',
      approver_id: approver,
      approved_at: at,
      secrecy_reviewer_id: authorId,
      secrecy_reviewed_at: at,
    }),
    rule,
  )
})
