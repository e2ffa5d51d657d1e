import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dutyRoutes } from '#domains/publishing/duties/staff.ts'
import { to } from '#kernel/links.ts'
import { NotFound } from '#platform/errors/errors.ts'
import {
  type Asked,
  asPublic,
  caseNow,
  complaintIn,
  nobody,
  office,
  seenNow,
  somebodyAsks,
  townIsLate,
} from '#tools/testing/complaints.ts'
import { publishText } from '#tools/testing/portal-county.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { acceptComplaint } from './accept-complaint.ts'
import { assignComplaint } from './assign-complaint.ts'
import { followComplaint } from './follow-complaint.ts'
import { complaints } from './index.ts'
import { noteComplaint } from './note-complaint.ts'

let county: SmallCounty
let lateDuty: string
before(async () => {
  county = await openSmallCounty()
  lateDuty = await townIsLate(county)
})
after(() => county[Symbol.asyncDispose]())

const as = (login: Login) => staffPages(county, login, complaints.staff)
const pathOf = ({ countyId, caseId }: Asked) => to.complaint(countyId, caseId)
const deedOf = ({ countyId, caseId }: Asked, deed: string) => to.complaintDeed(countyId, caseId, deed)
const versionOf = async (asked: Asked) => String((await caseNow(county, asked)).version)
const numbersIn = (markup: string) => [
  ...new Set([...markup.matchAll(/GK-990021-2026-\d{4}/g)].map(([number]) => number)),
]

test('工作清单：最紧的在前，视图带数目；督查看得到，镇里的人和邻县看不到', async () => {
  const start = county.clock.now()
  county.clock.set('2026-02-02T01:30:00Z')
  const old = await somebodyAsks(county)
  county.clock.set(start)
  const fresh = await somebodyAsks(county)
  const office = await as('office')
  const page = await office.get('/w/complaints')
  const numbers = numbersIn(page.markup)
  assert.ok(numbers.indexOf(old.number) < numbers.indexOf(fresh.number))
  assert.match(page.text, /答复逾期 \d+ 天/)
  assert.deepEqual(numbersIn((await office.get('/w/complaints?view=overdue')).markup), [old.number])
  assert.ok(numbersIn((await office.get('/w/complaints?view=unassigned')).markup).includes(fresh.number))
  assert.deepEqual(numbersIn((await office.get('/w/complaints?view=mine')).markup), [])
  assert.equal((await office.get('/w/complaints?view=nonsense&after=broken&before=1')).status, 200)
  await assert.rejects(office.get('/w/complaints?organ=990022101'), NotFound)
  assert.ok(numbersIn((await (await as('city')).get('/w/complaints')).markup).includes(old.number))
  assert.ok(numbersIn((await (await as('guide')).get('/w/complaints')).markup).includes(old.number))
  for (const login of ['clerk', 'reviewer', 'far.clerk'] as const)
    await assert.rejects((await as(login)).get('/w/complaints'), { name: 'Forbidden' })
  for (const login of ['clerk', 'far.clerk', 'sysadmin'] as const)
    await assert.rejects((await as(login)).get(pathOf(old)), NotFound)
})

test('督查读得到经过，每个按钮都灰着并说出理由，看不到联系方式', async () => {
  const asked = await complaintIn(county, 'in-process')
  const page = await (await as('city')).get(pathOf(asked))
  assert.match(page.text, /只有政府信息公开工作主管部门/)
  assert.ok(!page.markup.includes(`action="${deedOf(asked, 'answer')}"`))
  assert.ok(!page.markup.includes(`action="${deedOf(asked, 'contact')}"`))
})

test('不能做的都灰着并说出理由，能做的都有表', async () => {
  const asked = await somebodyAsks(county)
  const page = await (await as('office')).get(pathOf(asked))
  for (const deed of ['accept', 'assign', 'note'])
    assert.ok(page.markup.includes(`action="${deedOf(asked, deed)}"`), deed)
  for (const deed of ['ask-back', 'order', 'answer', 'close', 'reopen'])
    assert.ok(!page.markup.includes(`action="${deedOf(asked, deed)}"`), deed)
  assert.match(page.text, /当前状态为“待受理”，不能答复/)
})

test('缺必填内容的文书发不出去：一次说完缺什么，填过的还在；补全就发出，提出人读得到', async () => {
  const asked = await complaintIn(county, 'in-process')
  const pages = await as('office')
  const version = await versionOf(asked)
  const half = await pages.post(deedOf(asked, 'answer'), {
    version,
    outcome: 'not-owed',
    'answer-result': '请依法申请公开。',
  })
  assert.equal(half.status, 422)
  assert.match(half.text, /《答复》缺少：核实的情况/)
  assert.match(half.markup, /请依法申请公开。<\/textarea>/)
  const wrong = await pages.post(deedOf(asked, 'answer'), {
    version,
    outcome: 'published',
    'answer-finding': '已核实。',
    'answer-result': '已公开。',
  })
  assert.match(wrong.text, /还没有提出请求以后公开的信息/)
  assert.equal((await caseNow(county, asked)).state, 'in-process')
  const sent = await pages.post(deedOf(asked, 'answer'), {
    version,
    outcome: 'not-owed',
    'answer-finding': '已核实。',
    'answer-result': '请依法申请公开。',
  })
  assert.deepEqual([sent.status, sent.say], [303, '答复已发出。'])
  const followed = await asPublic(county)(followComplaint, {
    countyId: asked.countyId,
    network: 'a',
    written: asked.number,
    code: asked.code,
  })
  const letter = followed.kind === 'found' ? followed.letters.at(-1) : undefined
  assert.match(
    letter?.body ?? '',
    new RegExp(`编号${asked.number}[\\s\\S]*不属于应当主动公开的内容[\\s\\S]*第五十一条`),
  )
})

test('两个人同时办：后一个得到一句话和最新情况，填的还在', async () => {
  const asked = await complaintIn(county, 'in-process')
  const pages = await as('office')
  const version = await versionOf(asked)
  await county.as('office')(noteComplaint, { ...(await seenNow(county, asked)), text: '同事先记了一笔' })
  const late = await pages.post(deedOf(asked, 'ask-back'), {
    version,
    'question-question': '哪一批？',
    'question-office': office,
  })
  assert.equal(late.status, 409)
  assert.match(late.text, /刚刚有了变化/)
  assert.match(late.text, /同事先记了一笔/)
  assert.match(late.markup, /哪一批？<\/textarea>/)
  const seen = await seenNow(county, asked)
  const both = await Promise.allSettled(
    [1, 2].map(() => county.as('office')(noteComplaint, { ...seen, text: '同时记' })),
  )
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('分办给能办的人；别处的人、不能办的人都不行', async () => {
  const asked = await somebodyAsks(county)
  const officer = await county.actor('office')
  const clerk = await county.actor('clerk')
  const assign = async (personId: string | null) =>
    county.as('office')(assignComplaint, { ...(await seenNow(county, asked)), personId })
  await assert.rejects(assign(clerk.personId), /请另选一位/)
  await assign(officer.personId)
  assert.equal((await caseNow(county, asked)).assignedTo, officer.personId)
  assert.ok(numbersIn((await (await as('office')).get('/w/complaints?view=mine')).markup).includes(asked.number))
  await assign(null)
  assert.equal((await caseNow(county, asked)).assignedTo, null)
})

test('三个人请求同一项：一起看到、一次督促、一次答复，各有各的编号；有一件不能答复就一件也不答', async () => {
  const asked = await Promise.all([1, 2, 3].map((n) => somebodyAsks(county, { text: `第${n}个人`, contact: nobody })))
  const [first, second, third] = asked as [Asked, Asked, Asked]
  for (const one of [first, second])
    await county.as('office')(acceptComplaint, { ...(await seenNow(county, one)), typed: { office } })
  const pages = await as('office')
  const page = await pages.get(pathOf(first))
  assert.ok(page.text.includes(second.number))
  const boxes = async (...others: Asked[]) =>
    Promise.all(others.map(async (one) => `${one.caseId}_${await versionOf(one)}`))
  const answer = { outcome: 'not-owed', 'answer-finding': '已核实。', 'answer-result': '请依法申请公开。' }
  const mixed = await pages.post(deedOf(first, 'answer'), {
    ...answer,
    version: await versionOf(first),
    others: await boxes(second, third),
  })
  assert.equal(mixed.status, 422)
  assert.match(mixed.text, new RegExp(`${third.number}：当前状态为“待受理”，不能答复`))
  assert.equal((await caseNow(county, first)).state, 'in-process')
  const ordered = await pages.post(deedOf(first, 'order'), {
    version: await versionOf(first),
    others: await boxes(second),
    orderDue: '2026-03-16',
    'rectification-finding': '到期没有公开。',
    'rectification-demand': '按目录公开。',
  })
  assert.equal(ordered.say, '督促整改通知已发出。')
  const [a, b] = [await caseNow(county, first), await caseNow(county, second)]
  assert.ok(a.orderId && a.orderId === b.orderId)
  const orders = await county.office.staff.selectFrom('case_order').select('body').where('id', '=', a.orderId).execute()
  assert.equal(orders.length, 1)
  assert.ok(!orders[0]!.body.includes('个人'))
  const done = await pages.post(deedOf(first, 'answer'), {
    ...answer,
    outcome: 'ordered',
    version: await versionOf(first),
    others: await boxes(second),
  })
  assert.equal(done.status, 303)
  for (const one of [first, second]) {
    assert.equal((await caseNow(county, one)).state, 'answered')
    const [letter] = await county.office.staff
      .selectFrom('case_letter')
      .select('body')
      .where('case_id', '=', one.caseId)
      .where('template', '=', 'answer')
      .execute()
    assert.ok(letter?.body.includes(one.number))
  }
  assert.equal((await caseNow(county, third)).state, 'received')
})

test('关于别的事项的请求混不进来', async () => {
  const asked = await complaintIn(county, 'in-process')
  const other = await somebodyAsks(county, { item: 'alarm' })
  const refused = await (await as('office')).post(deedOf(asked, 'order'), {
    version: await versionOf(asked),
    others: `${other.caseId}_1`,
    orderDue: '2026-03-16',
    'rectification-finding': '到期没有公开。',
    'rectification-demand': '按目录公开。',
  })
  assert.match(refused.text, /不是关于同一机关同一事项/)
})

test('督促整改出现在那个机关的公开义务页面，不说是谁提出的；公开以后自动消去，办件提出该怎么答复', async () => {
  const asked = await somebodyAsks(county, { obligationId: lateDuty })
  await county.as('office')(acceptComplaint, { ...(await seenNow(county, asked)), typed: { office } })
  const pages = await as('office')
  const order = (orderDue: string, demand: string) => async () =>
    pages.post(deedOf(asked, 'order'), {
      version: await versionOf(asked),
      orderDue,
      'rectification-finding': '经核实确实没有公开。',
      'rectification-demand': demand,
    })
  for (const [due, says] of [
    ['2026-03-02', /应当在今天以后/],
    ['2026-02-31', /请填写整改期限/],
    ['2027-03-02', /最长90天/],
  ] as const)
    assert.match((await (await order(due, '公开'))()).text, says)
  assert.match((await (await order('2026-03-12', ''))()).text, /缺少：整改要求/)
  await (await order('2026-03-12', '请公开一月的名单'))()
  const dutiesOf = async (login: Login) => (await staffPages(county, login, dutyRoutes)).get('/w/duties')
  const town = await dutiesOf('clerk')
  assert.match(town.text, /督促整改[\s\S]*请公开一月的名单/)
  assert.match(town.text, /还有 10 天/)
  assert.ok(!town.text.includes('提出人甲') && !town.text.includes(asked.number))
  assert.ok(town.markup.includes(to.duty(county.countyId, lateDuty)))
  assert.ok(!(await dutiesOf('other.clerk')).text.includes('请公开一月的名单'))
  const address = await publishText(county, {}, lateDuty)
  assert.ok(!(await dutiesOf('clerk')).text.includes('请公开一月的名单'))
  const page = await pages.get(pathOf(asked))
  assert.match(page.text, /被请求的内容已经公开/)
  assert.match(page.markup, /<option value="published" selected>/)
  assert.ok(page.markup.includes(to.publication(address)))
  assert.ok(numbersIn((await pages.get('/w/complaints?view=fulfilled')).markup).includes(asked.number))
  const sent = await pages.post(deedOf(asked, 'answer'), {
    version: await versionOf(asked),
    outcome: 'published',
    'answer-finding': '经核实，当时没有公开。',
    'answer-result': '现已公开。',
  })
  assert.equal(sent.status, 303)
})

test('查看联系方式：不写用途不给看，写了当场显示一次', async () => {
  const asked = await somebodyAsks(county, { item: 'alarm' })
  const pages = await as('office')
  const before = await pages.get(pathOf(asked))
  assert.ok(!before.markup.includes('0000-5550177'))
  const refused = await pages.post(deedOf(asked, 'contact'), { purpose: ' ' })
  assert.equal(refused.status, 422)
  assert.ok(!refused.markup.includes('0000-5550177'))
  const shown = await pages.post(deedOf(asked, 'contact'), { purpose: '电话核实' })
  assert.match(shown.text, /0000-5550177/)
  const later = await pages.get(pathOf(asked))
  assert.ok(!later.markup.includes('0000-5550177'))
  assert.match(later.text, /查看联系方式[\s\S]*电话核实/)
})

test('承诺的页面：保存以后回到清单；写错了说明，填的还在', async () => {
  const pages = await as('office')
  assert.match((await pages.get('/w/complaints/promise')).text, /自收到之日起15个工作日内答复/)
  const refused = await pages.post('/w/complaints/promise', { days: '1e1', wording: '我们尽快答复大家' })
  assert.equal(refused.status, 422)
  assert.match(refused.markup, /value="我们尽快答复大家"/)
  const saved = await pages.post('/w/complaints/promise', { days: '12', wording: '自收到之日起12个工作日内答复' })
  assert.equal(saved.to, '/w/complaints')
  await assert.rejects((await as('city')).get('/w/complaints/promise'), { name: 'Forbidden' })
})

test('地址里的胡话得到“没有找到”，不是故障', async () => {
  const pages = await as('office')
  const nowhere = '01970000-0000-7000-8000-000000000000'
  await assert.rejects(pages.get(to.complaint(county.countyId, nowhere)), NotFound)
  await assert.rejects(pages.get(to.complaint(nowhere, nowhere)), NotFound)
  await assert.rejects(pages.get(to.complaint('x', 'y')), { name: 'BadInput' })
})
