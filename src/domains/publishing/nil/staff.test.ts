import assert from 'node:assert/strict'
import { test } from 'node:test'
import { to } from '#kernel/links.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'
import { publishing } from '../index.ts'
import { waiveObligation } from '../waive-obligation.ts'

const accounts = (county: SmallCounty, organId: string, on: string) =>
  county.office.staff
    .selectFrom('obligation')
    .select('id')
    .where('organ_id', '=', organId)
    .where('item_id', '=', county.items.accounts)
    .where('due_on', '=', Temporal.PlainDate.from(on))
    .executeTakeFirstOrThrow()

test('从一项义务申报零报告，签发人的菜单和清单里看到，签发以后义务和门户都写明理由', async () => {
  await using county = await openSmallCounty()
  const { id } = await accounts(county, county.organs.town, '2026-03-10')
  const duty = to.duty(county.countyId, id)
  const pages = (login: Parameters<SmallCounty['actor']>[0]) => staffPages(county, login, publishing.staff)
  const clerk = await pages('clerk')
  assert.match((await clerk.get(duty)).text, /零报告 本期确无内容可公开的/)
  const short = await clerk.post(to.declareNil(county.countyId, id), { reason: '无' })
  assert.equal(short.status, 422)
  assert.match(short.text, /请写明没有内容可公开的理由/)
  const done = await clerk.post(to.declareNil(county.countyId, id), { reason: '二月没有发生财政收支。' })
  assert.deepEqual([done.to, done.say], [duty, '已申报，等签发人签发。'])
  assert.match((await clerk.get(duty)).text, /等待签发 周敏于2026-03-02申报/)

  const approver = await pages('approver')
  assert.match((await approver.get(to.nilReturns({ view: 'waiting' }))).text, /财政收支情况（.*二月没有发生财政收支/)
  const nil = await county.office.staff.selectFrom('nil_return').select('id').executeTakeFirstOrThrow()
  assert.equal((await approver.post(to.nilDeed(county.countyId, nil.id, 'return'), { why: '' })).status, 422)
  await approver.post(to.nilDeed(county.countyId, nil.id, 'sign'))
  assert.match((await clerk.get(duty)).text, /零报告理由 二月没有发生财政收支/)
  assert.match((await clerk.get(to.duties({ standing: 'nil' }))).text, /财政收支情况.*零报告/)
  assert.doesNotMatch((await (await pages('other.clerk')).get(to.nilReturns())).text, /二月没有发生/)

  await using workspace = await openWorkspace(county.office)
  const jar = await workspace.signInAs('clerk')
  for (const path of [duty, to.nilReturns(), to.nilReturns({ view: 'waiting' }), to.waivers()])
    assert.deepEqual(await htmlProblems((await jar.get(path)).body), [], path)
  const item = await county.office.public
    .selectFrom('portal.item')
    .select('address')
    .where('id', '=', county.items.accounts)
    .executeTakeFirstOrThrow()
  const open = await jar.get(to.slot(item.address!, '990021101'))
  assert.match(open.body, /没有内容可公开：两人签署零报告（2026年3月2日）/)
  assert.match(open.body, /零报告，本期没有内容可公开。理由：二月没有发生财政收支/)
  assert.deepEqual(await htmlProblems(open.body), [])

  county.clock.set('2026-04-02T01:30:00Z')
  const city = await pages('city')
  assert.match((await city.get(to.nilReturns({ quarter: '2026Q1' }))).text, /抽样 .*示例县 1 0 0 0/)
  const drawn = await city.post(to.drawNilSample(county.countyId, '2026Q1'))
  assert.equal(drawn.say, '已从 1 份零报告中抽出 1 份，请逐份核实。')
  assert.equal((await city.post(to.nilDeed(county.countyId, nil.id, 'judge'), { reason: '查过台账' })).status, 422)
  await city.post(to.nilDeed(county.countyId, nil.id, 'judge'), { verdict: 'overturned', reason: '账上有一笔支出' })
  assert.match((await city.get(duty)).text, /逾期 23 天.*抽查推翻.*顾清于2026-04-02：账上有一笔支出/)
})

test('豁免的清单写明理由和豁免人，按年份筛选，看不到别的县', async () => {
  await using county = await openSmallCounty()
  const { id } = await accounts(county, county.organs.town, '2026-03-10')
  await county.as('office')(waiveObligation, {
    countyId: county.countyId,
    obligationId: id,
    reason: '这项职能已经划到县财政局。',
  })
  const city = await staffPages(county, 'city', publishing.staff)
  assert.match(
    (await city.get(to.waivers({ year: '2026' }))).text,
    /清水镇 2026-03-10 这项职能已经划到县财政局。 钱明，2026-03-02/,
  )
  assert.match((await city.get(to.waivers({ year: '2027' }))).text, /没有豁免的公开义务/)
  const far = await staffPages(county, 'far.clerk', publishing.staff)
  assert.match((await far.get(to.waivers())).text, /没有豁免的公开义务/)
})
