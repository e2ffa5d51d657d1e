import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { to } from '#kernel/links.ts'
import { newToken } from '#platform/ids/ids.ts'
import { caseNow, complaintIn, requestFor, seenNow, somebodyAsks, townIsLate } from '#tools/testing/complaints.ts'
import { openPortal, type Portal } from '#tools/testing/portal.ts'
import { hostile } from '#tools/testing/portal-county.ts'
import { modulesOf, readQr } from '#tools/testing/read-qr.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { answerComplaints } from './answer-complaints.ts'

let county: SmallCounty
let portal: Portal
let askHere: string
let slotHere: string
let emptyHere: string
before(async () => {
  county = await openSmallCounty()
  await townIsLate(county)
  portal = await openPortal(county.office)
  const { itemAddress, organCode } = await requestFor(county)
  askHere = to.askFor(itemAddress, organCode)
  slotHere = to.slot(itemAddress, organCode)
  emptyHere = to.slot((await requestFor(county, { item: 'alarm' })).itemAddress, organCode)
})
after(async () => {
  await portal[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

let turn = 0
async function post(url: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  turn += 1
  const answer = await portal.app.inject({
    method: 'POST',
    url,
    remoteAddress: `198.51.100.${turn % 250}`,
    headers: {
      host: 'portal.test',
      origin: 'http://portal.test',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    payload: new URLSearchParams(form).toString(),
  })
  return { status: answer.statusCode, body: answer.body, headers: answer.headers }
}

const secretIn = (body: string) => /name="form" value="([^"]+)"/.exec(body)![1]!
const cases = async () => (await county.database.owner.db.selectFrom('case_file').select('id').execute()).length
const wordsOf = (body: string) =>
  /<main[\s\S]*<\/main>/
    .exec(body)![0]
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('逾期和空着的公开位有“请求公开”；有人提出以后只显示人数', async () => {
  for (const path of [slotHere, emptyHere]) assert.match((await portal.get(path)).body, />请求公开</)
  await somebodyAsks(county, { text: '不许公开的话' })
  await somebodyAsks(county)
  portal.cache.clear()
  const page = (await portal.get(slotHere)).body
  assert.match(page, /已有 2 人请求公开/)
  assert.ok(!page.includes('不许公开的话') && !page.includes('提出人甲') && !page.includes('GK-'))
})

test('提交以前说清楚：缺什么、何时到期、谁办、几时答复、是承诺不是法定；没到期的先说没到期', async () => {
  const { body, headers } = await portal.get(askHere)
  assert.equal(headers['cache-control'], 'no-store')
  const words = wordsOf(body)
  for (const said of [
    '临时救助对象名单',
    '清水镇人民政府',
    '一月救助名单',
    '示例县人民政府',
    '本地承诺',
    '法律没有规定',
    '第四十七条',
    '2026年3月23日',
  ])
    assert.ok(words.includes(said), said)
  assert.deepEqual(await htmlProblems(body), [])
  const early = await requestFor(county, { item: 'accounts' })
  assert.match(
    wordsOf((await portal.get(to.askFor(early.itemAddress, early.organCode))).body),
    /还没有到期[\s\S]*仍然可以现在提出/,
  )
  const again = (await portal.get(askHere)).body
  assert.notEqual(secretIn(body), secretIn(again), '每个人拿到自己的一张表')
  assert.equal(portal.cache.get(`standard ${county.today()} http://portal.test${askHere}?`), undefined)
})

test('提交得到收据：编号、查询码、二维码；再提交同一张表是同一件', async () => {
  const form = secretIn((await portal.get(askHere)).body)
  const before = await cases()
  const first = await post(askHere, { form, text: '请督促。', phone: '0000-5550188', site: '' })
  assert.equal(first.status, 200)
  assert.equal(first.headers['cache-control'], 'no-store')
  assert.deepEqual(await htmlProblems(first.body), [])
  const number = /GK-990021-2026-\d{4}/.exec(first.body)![0]
  const code = /<code>([^<]+)<\/code>/.exec(first.body)![1]!
  assert.match(code, /^[0-9a-z]{5}(-[0-9a-z]{5}){3}$/)
  assert.match(first.body, /最晚答复日期/)
  const drawn = [...first.body.matchAll(/<svg class="qr"[\s\S]*?<\/svg>/g)].map(([svg]) => readQr(modulesOf(svg)))
  assert.ok(drawn.includes(`http://portal.test${to.myRequest({ number })}`), drawn.join())
  assert.ok(
    drawn.every((text) => !text.includes(code) && !text.includes(code.replaceAll('-', ''))),
    '二维码里没有查询码',
  )
  const second = await post(askHere, { form, text: '请督促。' })
  assert.ok(second.body.includes(number) && second.body.includes(code))
  assert.match(second.body, /没有重复登记/)
  assert.equal(await cases(), before + 1)
  const followed = await post(to.myRequest(), { number, code })
  assert.equal(followed.status, 200)
  assert.ok(!followed.body.includes('0000-5550188'), '查询页面不显示联系方式')
  assert.match(wordsOf(followed.body), /已经收到您的请求[\s\S]*最晚在2026年3月23日前答复/)
})

test('填错了：说明错在哪里，填的还在；机器人、失效的表、别处来的表都不收', async () => {
  const form = secretIn((await portal.get(askHere)).body)
  const before = await cases()
  const long = await post(askHere, { form, text: '字'.repeat(1_001), name: '周某', phone: '1', address: '2' })
  assert.equal(long.status, 422)
  assert.match(long.body, /请控制在1000字以内/)
  assert.ok(long.body.includes('字'.repeat(1_001)) && long.body.includes('value="周某"'))
  assert.equal(secretIn(long.body), form)
  assert.deepEqual(await htmlProblems(long.body), [])
  const trapped = await post(askHere, { form, site: 'http://spam.invalid', text: '我的草稿' })
  assert.equal(trapped.status, 422)
  assert.match(trapped.body, /我的草稿/)
  const stale = await post(askHere, { form: 'x', text: '我的草稿' })
  assert.equal(stale.status, 422)
  assert.match(secretIn(stale.body), /^[\w-]{43}$/)
  for (const headers of [{ origin: 'https://elsewhere.invalid' }, { origin: 'null' }, { origin: '' }] as const)
    assert.equal((await post(askHere, { form }, headers)).status, 403)
  assert.equal((await post(askHere, { form, text: '长'.repeat(40_000) })).status, 413)
  const multipart = await post(askHere, {}, { 'content-type': 'multipart/form-data; boundary=x' })
  assert.ok(multipart.status >= 400 && multipart.status < 500)
  const json = await post(askHere, {}, { 'content-type': 'application/json' })
  assert.ok(json.status >= 400 && json.status < 500)
  assert.equal(await cases(), before)
  assert.deepEqual(portal.lines, [])
})

test('表里每一栏填任何东西，都不是故障，也不变成页面的一部分', async () => {
  const odd = [
    hostile,
    '\0\0',
    '\ud800',
    '../../etc/passwd',
    "'; drop table case_file; --",
    '{finding}',
    '𠮷'.repeat(50),
  ]
  for (const text of odd) {
    const answer = await post(askHere, { form: newToken(), text, name: text, phone: text, address: text, duty: text })
    assert.ok(answer.status === 200 || answer.status === 422, `${answer.status}`)
    const query = await post(to.myRequest(), { number: text, code: text })
    assert.equal(query.status, 422)
    assert.ok(!answer.body.includes('<script>globalThis') && !query.body.includes('<script>globalThis'))
    const got = await portal.get(to.myRequest({ number: text }))
    assert.equal(got.status, 200)
  }
  assert.deepEqual(portal.lines, [])
})

test('编号不存在和查询码不对，页面一个字节都不差', async () => {
  const asked = await somebodyAsks(county)
  const number = asked.number
  const missing = 'GK-990021-2026-8888'
  const one = await post(to.myRequest(), { number, code: '0'.repeat(20) })
  const two = await post(to.myRequest(), { number: missing, code: asked.code })
  assert.deepEqual([one.status, two.status], [422, 422])
  assert.equal(one.body.replaceAll(number, ''), two.body.replaceAll(missing, ''))
  assert.ok(!two.body.includes(asked.code), '输入的查询码不再出现')
})

test('查到以后可以补充；写得不对说明原因，写的还在；答复看得到', async () => {
  const asked = await complaintIn(county, 'awaiting-reply')
  const given = { number: asked.number, code: asked.code }
  const shown = await post(to.myRequest(), given)
  assert.match(wordsOf(shown.body), /请您补充说明[\s\S]*您指的是哪一批/)
  const empty = await post(to.addToRequest(), { ...given, text: ' ' })
  assert.equal(empty.status, 422)
  assert.match(empty.body, /请填写补充的内容/)
  const added = await post(to.addToRequest(), { ...given, text: `一月那一批${hostile}` })
  assert.equal(added.status, 200)
  assert.match(wordsOf(added.body), /已收到您的补充[\s\S]*正在核实/)
  assert.deepEqual(await htmlProblems(added.body), [])
  assert.equal((await caseNow(county, asked)).state, 'in-process')
  await county.as('office')(answerComplaints, {
    ...(await seenNow(county, asked)),
    others: [],
    outcome: 'not-owed',
    typed: { finding: '已经核实。', result: '请依法申请公开。' },
    addressOf: (address) => address,
  })
  assert.match(wordsOf((await post(to.myRequest(), given)).body), /已经答复[\s\S]*不属于应当主动公开的内容/)
  assert.equal((await portal.get(to.addToRequest())).status, 303)
})

test('不适用的、没有的公开位没有表', async () => {
  assert.equal((await portal.get(askHere.replace('990021101', '990022101'))).status, 404)
  assert.equal((await portal.get('/item/zzzzzzzz/990021101/request')).status, 404)
  assert.equal((await post('/item/zzzzzzzz/990021101/request', { form: newToken() })).status, 404)
})

test('逾期没有答复的，查询页面承认没有做到，并说出还能找谁', async () => {
  const asked = await somebodyAsks(county)
  const start = county.clock.now()
  try {
    county.clock.set('2026-04-20T01:30:00Z')
    const { body } = await post(to.myRequest(), { number: asked.number, code: asked.code })
    assert.match(wordsOf(body), /本地承诺的答复日期2026年3月23日已经过了，我们没有做到/)
  } finally {
    county.clock.set(start)
  }
})
