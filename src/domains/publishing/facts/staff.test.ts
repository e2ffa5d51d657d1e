import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import type { ItemKey } from '#tools/testing/small-county-items.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { factRoutes } from './staff.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const as = (login: Login) => staffPages(county, login, factRoutes)
const factCount = async () => (await county.office.staff.selectFrom('trigger_fact').select('id').execute()).length

/** The form of an item as the browser would send it back. */
async function formOf(login: Login, item: ItemKey): Promise<Record<string, string>> {
  const page = await (await as(login)).get(`/w/facts/new?item=${county.items[item]}`)
  assert.deepEqual(
    await htmlProblems(
      `<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><h1>x</h1>${page.markup}</body></html>`,
    ),
    [],
  )
  return Object.fromEntries(
    [...page.markup.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  )
}

test('按一级事项列出由事件触发的事项，可以查找；按周期公开的不在其中', async () => {
  const clerk = await as('clerk')
  const all = await clerk.get('/w/facts/new')
  for (const name of ['临时救助对象名单', '突发事件预警信息', '听证会公告', '机构职能'])
    assert.match(all.text, new RegExp(name))
  assert.ok(!all.text.includes('财政收支情况'))
  const found = await clerk.get('/w/facts/new?q=救助')
  assert.match(found.text, /临时救助对象名单/)
  assert.ok(!found.text.includes('听证会公告'))
  assert.match((await clerk.get('/w/facts/new?q=没有这个词')).text, /没有找到这样的事项/)
  assert.equal((await clerk.get('/w/facts/new?q=%25')).text.includes('临时救助对象名单'), false, '百分号只是一个字')
})

test('先预览期限，什么都没有写下；再登记，来到新产生的义务', async () => {
  const clerk = await as('clerk')
  const hidden = await formOf('clerk', 'relief')
  const before = await factCount()
  const typed = { ...hidden, subject: '三月救助名单', happenedOn: '2026-03-02' }
  const preview = await clerk.post('/w/facts/new', { ...typed, next: 'preview' })
  assert.match(preview.text, /到期日：2026-03-30/)
  assert.match(preview.text, /次一工作日起算20个工作日/)
  assert.match(preview.markup, /value="三月救助名单"/)
  assert.equal(await factCount(), before)
  const done = await clerk.post('/w/facts/new', { ...typed, next: 'record' })
  assert.match(done.to, new RegExp(`^/w/duties/${county.countyId}/`))
  assert.match(done.say, /2026-03-30/)
  const again = await clerk.post('/w/facts/new', { ...typed, next: 'record' })
  assert.equal(again.status, 422)
  assert.match(again.text, /刚才已经登记过/)
  assert.equal(await factCount(), before + 1)
  assert.match((await clerk.get(`/w/facts/new?item=${county.items.relief}`)).text, /最近登记过.*三月救助名单/)
})

test('按小时计算的事项要写时刻', async () => {
  const clerk = await as('clerk')
  const hidden = await formOf('clerk', 'alarm')
  const typed = { ...hidden, subject: '暴雨橙色预警', happenedOn: '2026年3月2日', next: 'preview' }
  const missing = await clerk.post('/w/facts/new', typed)
  assert.equal(missing.status, 422)
  assert.match(missing.markup, /href="#f-time"/)
  for (const time of ['25:00', '9', '下午'])
    assert.equal((await clerk.post('/w/facts/new', { ...typed, time })).status, 422, time)
  assert.match((await clerk.post('/w/facts/new', { ...typed, time: '8：30' })).text, /到期日：2026-03-02 10:30/)
})

test('写错的地方一次说全，填写的内容保留', async () => {
  const hidden = await formOf('clerk', 'relief')
  const page = await (await as('clerk')).post('/w/facts/new', {
    ...hidden,
    subject: '一',
    happenedOn: '2026-02-30',
    next: 'record',
  })
  assert.equal(page.status, 422)
  assert.match(page.markup, /href="#f-happenedOn"/)
  assert.match(page.markup, /value="2026-02-30"/)
  const later = await (await as('clerk')).post('/w/facts/new', {
    ...hidden,
    subject: '一',
    happenedOn: '2026-03-03',
    next: 'record',
  })
  assert.match(later.markup, /href="#f-subject"/)
  assert.match(later.markup, /href="#f-happenedOn"/)
})

test('听证会可以提前登记', async () => {
  const hidden = await formOf('clerk', 'hearing')
  const page = await (await as('clerk')).post('/w/facts/new', {
    ...hidden,
    subject: '四月听证会',
    happenedOn: '2026-04-01',
    next: 'preview',
  })
  assert.match(page.text, /到期日：2026-03-2/)
})

test('别的机关不能替：县办可以替下级，审核员不能登记', async () => {
  await assert.rejects((await as('clerk')).get('/w/facts/new?organ=990021102'), NotFound)
  await assert.rejects((await as('reviewer')).get('/w/facts/new'), Forbidden)
  await assert.rejects((await as('city')).get('/w/facts/new'), Forbidden)
  assert.match((await (await as('office')).get('/w/facts/new?organ=990021102')).text, /临时救助对象名单/)
  await assert.rejects((await as('office')).get('/w/facts/new?organ=990022101'), NotFound)
})
