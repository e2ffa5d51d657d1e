import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { to } from '#kernel/links.ts'
import { checkPoints } from '#kernel/publication/urgent/model.ts'
import { newId } from '#platform/ids/ids.ts'
import { editionAt, selfCheck } from '#tools/testing/edition-places.ts'
import { clerkDrafts, editionNow, townOwes } from '#tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { publishing } from '../index.ts'
import { confirmUrgent } from './confirm-urgent.ts'
import { publishUrgently } from './publish-urgently.ts'
import { rejectUrgent } from './reject-urgent.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const publicOf = (address: string) =>
  county.office.public
    .selectFrom('portal.edition')
    .select(['state', 'urgent', 'urgent_confirmed_at'])
    .where('address', '=', address)
    .executeTakeFirst()

test('一个人自查后立即公开，门户带标记；义务同时履行；另一人补审后标记取消', async () => {
  const duty = await townOwes(county)
  const key = await clerkDrafts(county, duty)
  const { address, confirmBy } = await county.as('approver')(publishUrgently, { ...key, ...selfCheck })
  assert.equal(confirmBy.toString(), '2026-03-03T01:30:00Z')
  assert.deepEqual(await publicOf(address), { state: 'live', urgent: true, urgent_confirmed_at: null })
  const { fulfilled_by } = await county.office.staff
    .selectFrom('obligation')
    .select('fulfilled_by')
    .where('id', '=', duty)
    .executeTakeFirstOrThrow()
  assert.equal(fulfilled_by, key.editionId)
  for (const [login, words] of [['approver', /应急发布的人不能补审/]] as const)
    await assert.rejects(county.as(login)(confirmUrgent, { ...key, remark: '可以公开。' }), words)
  await assert.rejects(county.as('secrecy')(confirmUrgent, { ...key, remark: '' }), /请写明保密和个人信息审查的结果/)
  await county.as('secrecy')(confirmUrgent, { ...key, remark: '经审查，可以公开。' })
  const now = await editionNow(county, key)
  assert.equal(now.urgent?.verdict, 'upheld')
  assert.equal(now.secrecyResult, '经审查，可以公开。')
  assert.ok((await publicOf(address))?.urgent_confirmed_at)
  await assert.rejects(county.as('allround')(confirmUrgent, { ...key, remark: '可以公开。' }), /已经补审/)
})

test('自查没有逐项确认、没有理由和依据的，不能应急发布；信息员不能', async () => {
  const key = await clerkDrafts(county)
  const part = { points: checkPoints.slice(1), reason: '', basis: '无' }
  await assert.rejects(
    county.as('approver')(publishUrgently, { ...key, ...part }),
    /事实已经核实.*为什么不能等到审查以后.*应急发布的依据/,
  )
  for (const login of ['clerk', 'reviewer', 'secrecy'] as const)
    await assert.rejects(county.as(login)(publishUrgently, { ...key, ...selfCheck }), { name: 'NotFound' }, login)
  assert.equal((await editionNow(county, key)).state, 'draft')
})

test('补审发现问题的，立即撤回，原因公开', async () => {
  const key = await editionAt(county, 'urgent')
  await county.as('secrecy')(rejectUrgent, { ...key, remark: '含有村民的病情，不应公开。' })
  const now = await editionNow(county, key)
  assert.deepEqual(
    [now.state, now.withdrawal, now.urgent?.verdict],
    ['withdrawn', '含有村民的病情，不应公开。', 'withdrawn'],
  )
})

test('绕过程序直接改数据库：只有留下自查记录的应急发布可以不经两个人', async () => {
  const owner = county.database.owner.db
  const rule = /released_only_after_secrecy_review_and_two_people/
  const draft = await clerkDrafts(county)
  const at = county.clock.now()
  const set = (columns: Record<string, unknown>, key = draft) =>
    owner.updateTable('edition').set(columns).where('id', '=', key.editionId).execute()
  await assert.rejects(set({ state: 'live', released_at: at }), rule)
  await assert.rejects(set({ state: 'live', released_at: at, urgent_id: newId() }), /urgent_with_its_self_check/)
  const urgent = await editionAt(county, 'urgent')
  await assert.rejects(set({ state: 'approved' }, urgent), rule)
  await assert.rejects(set({ urgent_id: null }, urgent), rule)
  const { authorId } = await editionNow(county, urgent)
  await assert.rejects(set({ approver_id: authorId, approved_at: at }, urgent), rule)
  const record = (columns: Record<string, unknown>) =>
    owner.updateTable('urgent_release').set(columns).where('edition_id', '=', urgent.editionId).execute()
  await assert.rejects(record({ points: [] }), /self_check_is_recorded/)
  const { personId, name } = await county.actor('approver')
  await assert.rejects(
    record({ confirmed_by: personId, confirmed_by_name: name, confirmed_at: at, verdict: 'upheld', finding: '好' }),
    /confirmed_by_another_person/,
  )
})

test('稿件页面：签发人看到自查表；发布后写明谁、依据、补审时限；补审的人看到按钮', async () => {
  const page = async (login: 'approver' | 'clerk' | 'secrecy') =>
    (await staffPages(county, login, publishing.staff)).get(to.edition(key.countyId, key.editionId))
  const key = await clerkDrafts(county)
  assert.doesNotMatch((await page('clerk')).text, /先发后审/)
  assert.match((await page('approver')).text, /应急发布（先发后审）.*发布前自查/)
  const send = async (fields: Record<string, unknown>) =>
    (await staffPages(county, 'approver', publishing.staff)).post(
      `${to.edition(key.countyId, key.editionId)}/urgent`,
      fields,
    )
  const refused = await send({ points: 'true', reason: '险情', basis: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /没有发布，原因： 发布前的自查还没有逐项确认/)
  assert.match(refused.markup, />\n险情<\/textarea>/)
  const sent = await send(selfCheck)
  assert.match(sent.say, /请另一位在2026-03-03 09:30前补审/)
  assert.match((await page('secrecy')).text, /补审时限 2026-03-03 09:30/)
  const waiting = await (await staffPages(county, 'secrecy', publishing.staff)).get('/w/editions?state=waiting')
  assert.match(waiting.text, /等您补审 应急发布，2026-03-03 09:30前补审/)
})
