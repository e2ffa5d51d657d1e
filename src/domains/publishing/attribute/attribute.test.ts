import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { to } from '#kernel/links.ts'
import { editionAt, notPublic } from '#tools/testing/edition-places.ts'
import { clerkDrafts, editionNow } from '#tools/testing/editions.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { publishing } from '../index.ts'
import type { EditionKey } from '../model.ts'
import { submitEdition } from '../submit-edition.ts'
import { checkDisclosure } from './check-disclosure.ts'
import { giveAttribute } from './give-attribute.ts'
import { reassessWithheld } from './reassess-withheld.ts'
import { withholdEdition } from './withhold-edition.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const view = async (login: Login, { countyId, editionId }: EditionKey) =>
  (await staffPages(county, login, publishing.staff)).get(to.edition(countyId, editionId))
const post = async (login: Login, key: EditionKey, deed: string, fields: Record<string, unknown>) =>
  (await staffPages(county, login, publishing.staff)).post(`${to.edition(key.countyId, key.editionId)}/${deed}`, fields)
/** The entry of an edition in the register of government information. */
const recordOf = (key: EditionKey) =>
  county.office.staff
    .selectFrom('edition as e')
    .innerJoin('record as r', 'r.id', 'e.record_id')
    .select(['r.attribute', 'r.ground', 'r.origin'])
    .where('e.id', '=', key.editionId)
    .executeTakeFirstOrThrow()
const valid = async (markup: string) =>
  assert.deepEqual(
    await htmlProblems(
      `<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><h1>x</h1>${markup}</body></html>`,
    ),
    [],
  )

test('目录列为主动公开的，拟稿时带出；没有公开属性的不能送审', async () => {
  const key = await clerkDrafts(county)
  assert.equal((await editionNow(county, key)).attribute?.attribute, 'active')
  const without = await editionAt(county, 'without attribute')
  await assert.rejects(county.as('clerk')(submitEdition, without), /还没有选择公开属性.*国办发〔2016〕80号/)
  const page = await view('clerk', without)
  await valid(page.markup)
  assert.match(page.text, /公开属性 还没有选择/)
})

test('不予公开要有理由和条文；目录列为主动公开的，不能以第十六条为由不公开', async () => {
  const key = await clerkDrafts(county)
  const refused = await post('clerk', key, 'attribute', {
    attribute: 'not-public',
    ground: 'process',
    reason: '过程稿',
  })
  assert.equal(refused.status, 422)
  await valid(refused.markup)
  assert.match(refused.text, /请写明认定的理由/)
  assert.match(refused.text, /标准目录规定应当主动公开，不能认定为不予公开/)
  const none = await post('clerk', key, 'attribute', { attribute: 'not-public', reason: '涉及商业秘密' })
  assert.match(none.text, /必须选择《政府信息公开条例》第十四条至第十六条中的一项理由/)
  assert.equal((await post('clerk', key, 'attribute', {})).status, 422)
  assert.equal((await editionNow(county, key)).attribute?.attribute, 'active')
  const saved = await post('clerk', key, 'attribute', {
    attribute: 'not-public',
    ground: 'third-party',
    reason: '涉及商业秘密',
  })
  assert.match(saved.say, /已保存/)
  assert.equal((await editionNow(county, key)).attribute?.groundId, 'third-party')
  // Whoever chose it has a hand in the text.
  await post('clerk2', key, 'attribute', { attribute: 'active' })
  assert.equal((await editionNow(county, key)).writerIds.length, 2)
})

test('政策文件没有解读方案的不能送审；填写方案或者不需要的理由后可以', async () => {
  const key = await clerkDrafts(county)
  await post('clerk', key, 'attribute', { contentType: 'policy', attribute: 'active' })
  await assert.rejects(county.as('clerk')(submitEdition, key), /政策文件还没有解读方案/)
  const page = await view('clerk', key)
  await valid(page.markup)
  assert.match(page.text, /解读方案 解读与文件同步组织/)
  const past = await post('clerk', key, 'attribute', {
    ...{ contentType: 'policy', attribute: 'active', interpreter: '民政办', forms: 'text', planDue: '2026-03-01' },
  })
  assert.match(past.text, /解读材料的发布日期已经过去/)
  await post('clerk', key, 'attribute', {
    ...{
      contentType: 'policy',
      attribute: 'active',
      interpreter: '民政办',
      forms: ['text', 'qa'],
      planDue: '2026-03-06',
    },
  })
  assert.deepEqual((await editionNow(county, key)).plan?.forms, ['text', 'qa'])
  await county.as('clerk')(submitEdition, key)
  const other = await clerkDrafts(county)
  await post('clerk', other, 'attribute', {
    contentType: 'normative',
    attribute: 'active',
    exception: '只改了联系电话',
  })
  await county.as('clerk')(submitEdition, other)
  assert.equal((await editionNow(county, other)).plan?.exception, '只改了联系电话')
})

test('拟不公开的政策文件先报政务公开机构，再认定登记，永不发布；到期评估后维持或者公开', async () => {
  const key = await clerkDrafts(county)
  await county.as('clerk')(giveAttribute, { ...key, contentType: 'policy', choice: notPublic, plan: null })
  await county.as('clerk')(submitEdition, key)
  await assert.rejects(county.as('reviewer')(withholdEdition, { ...key, remark: '' }), /还没有完成政务公开机构审查/)
  assert.match(
    (await (await staffPages(county, 'office', publishing.staff)).get('/w/editions?state=waiting')).text,
    /等您审查公开属性/,
  )
  await county.as('office')(checkDisclosure, { ...key, remark: '理由成立。' })
  const { nextOn } = await county.as('reviewer')(withholdEdition, { ...key, remark: '' })
  assert.equal(nextOn.toString(), '2027-03-02')
  const held = await editionNow(county, key)
  assert.deepEqual([held.state, held.withheldOn?.toString()], ['draft', '2026-03-02'])
  assert.deepEqual(await recordOf(key), { attribute: 'withheld', ground: 'third-party', origin: 'made' })
  await assert.rejects(county.as('clerk')(submitEdition, key), /已于2026-03-02登记为不予公开/)
  const page = await view('reviewer', key)
  await valid(page.markup)
  assert.match(page.text, /认定登记（不予公开） 李强/)

  const list = async (query: string) =>
    (await staffPages(county, 'office', publishing.staff)).get(`/w/withheld${query}`)
  assert.match((await list('')).text, /没有到期要评估的/)
  assert.match((await list('?view=standing')).text, /第十五条 李强，2026-03-02 2027-03-02/)
  county.clock.set('2027-02-20T01:00:00Z')
  const due = await list('')
  await valid(due.markup)
  assert.match(due.text, /还有 10 天/)
  const bad = await post('reviewer', key, 'assess', { verdict: 'stays', reason: '仍', nextOn: '2027-01-01' })
  assert.equal(bad.status, 422)
  await valid(bad.markup)
  assert.match(bad.text, /请写明评估的理由。 下次评估的日期应当在今天以后。/)
  await post('reviewer', key, 'assess', { verdict: 'stays', reason: '商业秘密尚未解除', nextOn: '2028-02-20' })
  assert.match((await list('')).text, /没有到期要评估的/)
  await county.as('reviewer')(reassessWithheld, { ...key, verdict: 'opens', reason: '企业同意公开', nextOn: null })
  const open = await editionNow(county, key)
  assert.equal((await recordOf(key)).attribute, 'active')
  assert.deepEqual([open.withheldOn, open.attribute?.attribute], [null, 'active'])
  assert.match((await list('?view=standing')).text, /没有登记的/)
  await assert.rejects(county.as('clerk')(submitEdition, key), /解读方案/)
})

test('审查的人可以退文：理由不成立的回到拟稿人', async () => {
  const key = await editionAt(county, 'disclosure-check')
  const back = await post('office', key, 'return', { remark: '理由不成立，应当公开。' })
  assert.match(back.say, /已退回拟稿人/)
  assert.equal((await editionNow(county, key)).state, 'draft')
})
