import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { to } from '#kernel/links.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { clerkDrafts, townOwes } from '#tools/testing/editions.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { recordFacts } from '../record-facts.ts'
import { dutyRoutes } from './staff.ts'

let county: SmallCounty
const duty: Record<string, string> = {}
before(async () => {
  county = await openSmallCounty()
  duty['late'] = await townOwes(county, { subject: '一月救助名单', on: '2026-01-05' })
  duty['near'] = await townOwes(county, { subject: '二月救助名单', on: '2026-02-02' })
  duty['hearing'] = await townOwes(county, { subject: '四月听证会', item: 'hearing', on: '2026-04-01' })
  duty['other'] = await townOwes(county, {
    subject: '石桥乡救助名单',
    on: '2026-01-06',
    organ: 'otherTown',
    by: 'other.clerk',
  })
})
after(() => county[Symbol.asyncDispose]())

const as = (login: Login) => staffPages(county, login, dutyRoutes)
const rows = (markup: string): string[] =>
  [...markup.matchAll(/<th scope="row"[^>]*><a href="[^"]+">([^<]+)/g)].map((found) => found[1]!)

test('信息员看到本机关的义务：最早到期的在最前面，逾期说出几天', async () => {
  const page = await (await as('clerk')).get('/w/duties')
  const names = rows(page.markup)
  assert.equal(names[0], '一月救助名单')
  assert.equal(names[1], '二月救助名单')
  assert.ok(!names.includes('石桥乡救助名单'))
  assert.match(page.text, /逾期 28 天/)
  assert.match(page.markup, new RegExp(`action="${to.draftForDuty(county.countyId, duty['late']!)}"`))
  assert.deepEqual(
    await htmlProblems(
      `<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><h1>x</h1>${page.markup}</body></html>`,
    ),
    [],
  )
})

test('县政务公开办看到全县，按机关筛选；邻县的不在其中', async () => {
  const office = await as('office')
  const all = await office.get('/w/duties?standing=overdue')
  assert.deepEqual(rows(all.markup).sort(), ['一月救助名单', '石桥乡救助名单'].sort())
  assert.match(all.text, /石桥乡/)
  assert.ok(!all.markup.includes('/draft"'), '县办不替乡镇拟稿')
  const one = await office.get('/w/duties?standing=overdue&organ=990021102')
  assert.deepEqual(rows(one.markup), ['石桥乡救助名单'])
  assert.deepEqual(rows((await (await as('far.clerk')).get('/w/duties')).markup), [])
})

test('指导单位只看到自己指导的领域', async () => {
  const page = await (await as('guide')).get('/w/duties')
  assert.deepEqual(rows(page.markup).sort(), ['一月救助名单', '二月救助名单', '石桥乡救助名单'].sort())
  const hearing = to.duty(county.countyId, duty['hearing']!)
  await assert.rejects((await as('guide')).get(hearing), NotFound)
  assert.equal((await (await as('clerk')).get(hearing)).status, 200)
})

test('按情况和领域筛选；没有的时候说明下一步', async () => {
  const clerk = await as('clerk')
  assert.deepEqual(rows((await clerk.get('/w/duties?standing=month&field=budget')).markup), [
    '财政收支情况（2026年2月）',
  ])
  const none = await clerk.get('/w/duties?standing=waived')
  assert.match(none.text, /没有豁免的义务/)
  assert.match(none.markup, /href="\/w\/duties"/)
  assert.equal((await clerk.get('/w/duties?standing=nonsense&after=broken')).status, 200)
  for (const day of ['2026-02-31', '2026-13-99', '0000-00-00'])
    assert.equal((await clerk.get(`/w/duties?after=${day}_01970000-0000-7000-8000-000000000000`)).status, 200, day)
})

test('一页一页看到全部，不重复、不遗漏，往回也一样', async () => {
  const at = await openSmallCounty()
  try {
    const facts = Array.from({ length: 130 }, (_, n) => ({
      organId: at.organs.town,
      itemId: at.items.relief,
      subject: `名单${n}`,
      // Many on one day: the place in the list must not depend on the day alone.
      happenedOn: Temporal.PlainDate.from('2026-02-02').add({ days: n % 3 }),
      happenedAt: null,
    }))
    await at.as('clerk')(recordFacts, { countyId: at.countyId, facts })
    const clerk = await staffPages(at, 'clerk', dutyRoutes)
    const href = (markup: string, rel: string) =>
      new RegExp(`href="([^"]+)" rel="${rel}"`).exec(markup)?.[1]?.replaceAll('&amp;', '&')
    const seen: string[][] = []
    let path: string | undefined = '/w/duties'
    while (path) {
      const page = await clerk.get(path)
      seen.push(rows(page.markup))
      path = href(page.markup, 'next')
      assert.ok(seen.length < 10)
    }
    const all = seen.flat().filter((name) => name.startsWith('名单'))
    assert.equal(all.length, 130)
    assert.equal(new Set(all).size, 130)
    const second = await clerk.get(href((await clerk.get('/w/duties')).markup, 'next')!)
    const back = await clerk.get(href(second.markup, 'prev')!)
    assert.deepEqual(rows(back.markup), seen[0])
    assert.equal(href(back.markup, 'prev'), undefined, '回到第一页')
  } finally {
    await at[Symbol.asyncDispose]()
  }
})

test('新目录不再列的事项，没有公开的不再算作欠账', async () => {
  const at = await openSmallCounty()
  try {
    await townOwes(at, { subject: '旧目录的名单', on: '2026-01-05' })
    const clerk = await staffPages(at, 'clerk', dutyRoutes)
    assert.ok(rows((await clerk.get('/w/duties')).markup).includes('旧目录的名单'))
    await at.database.owner.db
      .updateTable('slot')
      .set({ closed_on: at.today() })
      .where('item_id', '=', at.items.relief)
      .execute()
    assert.ok(!rows((await clerk.get('/w/duties')).markup).includes('旧目录的名单'))
  } finally {
    await at[Symbol.asyncDispose]()
  }
})

test('一项义务的页面说明期限怎么算出来，并能拟稿', async () => {
  const clerk = await as('clerk')
  const page = await clerk.get(to.duty(county.countyId, duty['near']!))
  assert.equal(page.title, '二月救助名单')
  // Spring Festival takes 15 to 23 February; Saturdays 14 and 28 February are worked.
  assert.match(page.text, /2026年2月2日信息形成或者变更，次一工作日起算20个工作日，至2026年3月6日（条例第二十六条/)
  assert.match(page.text, /chinese-days/)
  const begun = await clerk.post(to.draftForDuty(county.countyId, duty['near']!))
  assert.match(begun.to, /^\/w\/editions\//)
  const again = await clerk.post(to.draftForDuty(county.countyId, duty['near']!))
  assert.equal(again.to, begun.to)
  assert.match((await clerk.get(to.duty(county.countyId, duty['near']!))).text, /继续拟稿/)
})

test('不归谁管的义务，对谁都不存在：看不到，也不能拟稿、豁免', async () => {
  const path = to.duty(county.countyId, duty['late']!)
  for (const login of ['other.clerk', 'far.clerk', 'sysadmin'] as const) {
    const pages = await as(login)
    await assert.rejects(pages.get(path), NotFound, login)
    await assert.rejects(pages.post(`${path}/draft`), NotFound, login)
    await assert.rejects(pages.post(`${path}/waive`, { reason: '没有发生这件事。' }), NotFound, login)
  }
  await assert.rejects((await as('clerk')).get(to.duty(county.countyId, newId())), NotFound)
})

test('豁免：理由太短时保留填写的内容；豁免后公开显示理由', async () => {
  const office = await as('office')
  const path = to.duty(county.countyId, duty['hearing']!)
  const refused = await office.post(`${path}/waive`, { reason: '无' })
  assert.equal(refused.status, 422)
  assert.match(refused.markup, />\n无<\/textarea>/)
  assert.match(refused.text, /请写明豁免的理由/)
  const done = await office.post(`${path}/waive`, { reason: '听证会已经取消。' })
  assert.equal(done.to, path)
  const page = await office.get(path)
  assert.match(page.text, /听证会已经取消。/)
  assert.ok(!page.markup.includes('/waive"'))
  assert.match((await (await as('clerk')).get(path)).text, /这项公开义务已经豁免。/)
})

test('按钮旁边说出全部原因', async () => {
  const page = await (await as('reviewer')).get(to.duty(county.countyId, duty['late']!))
  assert.match(page.markup, /aria-disabled="true"/)
  assert.match(page.text, /拟稿由本机关的信息员办理。/)
  await clerkDrafts(county, duty['late'])
  assert.match((await (await as('reviewer')).get(to.duty(county.countyId, duty['late']!))).text, /打开稿件/)
})
