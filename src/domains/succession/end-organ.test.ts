import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { revisePublication } from '#domains/publishing/revise-publication.ts'
import { to } from '#kernel/links.ts'
import { findLife } from '#kernel/obligation/life/explain-store.ts'
import { openOrgan } from '#kernel/organisation/open-organ.ts'
import { Forbidden, Refused, Stale } from '#platform/errors/errors.ts'
import { clerkDrafts, editionIn, editionNow, townOwes } from '#tools/testing/editions.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'
import { endOrgan } from './end-organ.ts'
import { succession } from './index.ts'
import type { EndOrgan } from './model.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const end = (given: Partial<EndOrgan>, login: Login = 'office', at = county) =>
  at.as(login)(endOrgan, {
    organId: at.organs.town,
    on: at.today(),
    basis: '清政函〔2026〕12号',
    to: { kind: 'merge', organId: at.organs.otherTown },
    seen: null,
    ...given,
  })
const refusedFor = (pattern: RegExp) => (error: unknown) => error instanceof Refused && pattern.test(error.message)
const into = (organId: string) => ({ to: { kind: 'merge' as const, organId } })

test('不能办理的都说出原因：自己、外县、层级不同、日期未到、没有依据、县政府、已经采用目录的', async () => {
  await assert.rejects(end({}, 'clerk'), Forbidden)
  await assert.rejects(end(into(county.organs.town)), refusedFor(/不能由它自己承接/))
  await assert.rejects(end(into(county.organs.farTown)), refusedFor(/不在同一个县/))
  await assert.rejects(end(into(county.organs.welfare)), refusedFor(/层级不同/))
  await assert.rejects(end({ on: county.today().add({ days: 1 }) }), refusedFor(/还没有到/))
  await assert.rejects(end({ on: county.today().subtract({ days: 1 }) }), refusedFor(/早于它的登记日期/))
  await assert.rejects(end({ basis: '无' }), refusedFor(/请写明机构变动的依据/))
  await assert.rejects(
    end({ organId: county.organs.county }),
    refusedFor(/归属，不能在这里合并或拆分.*采用的标准目录仍在执行/),
  )
})

test('拆分时没有人承接的事项、会丢掉的义务、重复的承接机关，都不能办理', async () => {
  const shares = [{ itemId: county.items.relief, toOrgan: county.organs.otherTown }]
  await assert.rejects(
    end({ to: { kind: 'split', shares, below: [] } }),
    refusedFor(/拆分要有两个以上的承接机关.*有4个事项还没有确定由谁承接.*其中有\d+项待公开的义务会没有人承担/),
  )
  const twice = [...shares, { itemId: county.items.relief, toOrgan: county.organs.welfare }]
  await assert.rejects(
    end({ to: { kind: 'split', shares: twice, below: [] } }),
    refusedFor(/每个事项只能由一个机关承接/),
  )
})

test('承接机关是下级的，会形成循环', async () => {
  await using other = await openSmallCounty()
  const { organId } = await other.as('sysadmin')(openOrgan, {
    parentId: other.organs.town,
    code: '990021101-dept',
    name: '清水镇便民服务中心',
    shortName: '便民中心',
    level: 'town',
    kind: 'department',
  })
  await assert.rejects(end(into(organId), 'office', other), refusedFor(/是它的下级，会形成循环/))
})

test('合并：义务、公开位、稿件、下级都到承接机关，同一期合为一项，每一项都说得出来去；已公开的可以由承接机关修订', async () => {
  const { countyId, organs, items } = county
  const { organId: villageId } = await county.as('sysadmin')(openOrgan, {
    parentId: organs.town,
    code: '990021101201',
    name: '上坪村村民委员会',
    shortName: '上坪村',
    level: 'village',
    kind: 'village',
  })
  const overdue = await townOwes(county, { subject: '一月救助名单', on: '2026-01-05' })
  const draft = await clerkDrafts(county, await townOwes(county, { subject: '二月救助名单' }))
  const live = await editionIn(county, 'live')
  const open = () =>
    county.office.staff
      .selectFrom('obligation')
      .selectAll()
      .where('organ_id', 'in', [organs.town, organs.otherTown])
      .where('fulfilled_on', 'is', null)
      .where('waived_on', 'is', null)
      .execute()
  const before = await open()
  await assert.rejects(end({ seen: '0-0-0-0-0-0' }), Stale)
  const { changeId, moved, united } = await end({})
  assert.deepEqual([moved, united], [2, 14], 'two of facts go on; fourteen months are owed by both')
  const now = await open()
  assert.ok(now.every(({ organ_id }) => organ_id === organs.otherTown))
  assert.equal(now.length, before.length - united)

  const life = await findLife(county.office.staff, countyId, overdue)
  assert.deepEqual(life?.end, { as: 'open', ownerId: organs.otherTown })
  assert.deepEqual(
    life.steps.map(({ from, to: goes, reason }) => [from.name, goes.name, reason]),
    [['清水镇人民政府', '石桥乡人民政府', '机关合并：原由清水镇承担，自2026-03-02起由石桥乡承担。']],
  )
  const accounts = await county.office.staff
    .selectFrom('obligation')
    .selectAll()
    .where('organ_id', '=', organs.town)
    .where('item_id', '=', items.accounts)
    .where('due_on', '=', Temporal.PlainDate.from('2026-03-10'))
    .executeTakeFirstOrThrow()
  assert.equal(accounts.ended_as, 'united')
  assert.match(accounts.waiver ?? '', /两项合为一项；公开的内容要包括原清水镇的情况/)

  const text = await editionNow(county, draft)
  assert.equal(text.organId, organs.otherTown)
  const village = await county.office.staff
    .selectFrom('organ')
    .selectAll()
    .where('id', '=', villageId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(village.lineage, [organs.city, organs.county, organs.otherTown, villageId])
  await assert.rejects(county.actor('clerk'), /holds no post/)
  await assert.rejects(end({}), refusedFor(/已于2026-03-02撤销/))

  const revised = await county.as('other.clerk')(revisePublication, live)
  assert.equal((await editionNow(county, { countyId, editionId: revised.editionId })).organId, organs.otherTown)

  const office = await staffPages(county, 'office', succession.staff)
  const page = await office.get(to.organChange(countyId, changeId))
  assert.match(page.text, /移交的义务 2 与承接机关同一期合为一项 14/)
  assert.match(page.text, /临时救助对象名单（一月救助名单） 2026-02-\d\d 石桥乡 机关合并：原由清水镇承担/)
  assert.match((await office.get(to.organChanges())).text, /清水镇人民政府：合并（2026-03-02） 石桥乡/)
  await using workspace = await openWorkspace(county.office)
  const jar = await workspace.signInAs('office')
  for (const path of [
    to.organChanges(),
    to.organChange(countyId, changeId),
    to.duty(countyId, overdue),
    to.organDesk('990021101'),
  ])
    assert.deepEqual(await htmlProblems((await jar.get(path)).body), [], path)
  const ended = await jar.get(to.organ('990021101'))
  assert.match(ended.body, /这个机关已经合并[\s\S]*石桥乡人民政府/)
  assert.equal((await jar.get(to.publication(text.address))).status, 404, 'a draft stays unknown')
  const address = (await editionNow(county, live)).address
  assert.equal((await jar.get(to.publication(address))).status, 200, 'what was published keeps its address')
})

test('办理页面：先预览有多少项移交，变了要重看，确认以后到变动记录', async () => {
  await using other = await openSmallCounty()
  const pages = await staffPages(other, 'office', succession.staff)
  assert.match((await pages.get(to.endOrgan('990021101'))).text, /怎样变动.*并入/)
  const split = { way: 'split', into: '', on: '2026-03-02', basis: '清政函〔2026〕12号' }
  assert.match((await pages.post(to.previewEnd('990021101'), split)).text, /有5个事项还没有确定由谁承接.*事项分给谁/)
  const typed = { way: 'merge', into: '990021102', on: '2026-03-02', basis: '清政函〔2026〕12号' }
  const preview = await pages.post(to.previewEnd('990021101'), typed)
  assert.match(preview.text, /移交的事项 5 移交的义务 0 与承接机关同一期合为一项 14/)
  const seen = /name="seen" value="([^"]+)"/.exec(preview.markup)![1]!
  const wrong = await pages.post(to.previewEnd('990021101'), { ...typed, into: '', on: '2026-13-40' })
  assert.match(wrong.text, /还没有选择承接机关.*|生效日期要写成/)
  await townOwes(other)
  const stale = await pages.post(to.endOrgan('990021101'), { ...typed, seen })
  assert.equal(stale.status, 422)
  assert.match(stale.text, /又有变化/)
  const again = /name="seen" value="([^"]+)"/.exec((await pages.post(to.previewEnd('990021101'), typed)).markup)![1]!
  const done = await pages.post(to.endOrgan('990021101'), { ...typed, seen: again })
  assert.match(done.to, /^\/w\/organ-changes\//)
  await assert.rejects(pages.get(to.endOrgan('no-such')), /没有找到/)
})
