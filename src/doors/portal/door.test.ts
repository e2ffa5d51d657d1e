import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { makeOffice } from '#kernel/office.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { openPortal, type Portal } from '#tools/testing/portal.ts'
import { hostile, openPortalCounty, type PortalCounty, publishText } from '#tools/testing/portal-county.ts'
import { modulesOf, readQr } from '#tools/testing/read-qr.ts'

let county: PortalCounty
let portal: Portal
before(async () => {
  county = await openPortalCounty()
  portal = await openPortal(county.office)
})
after(async () => {
  await portal[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

test('a page is made once, answers 304 to who has it, and goes out compressed', async () => {
  portal.cache.clear()
  const first = await portal.get('/info')
  assert.equal(first.status, 200)
  assert.equal(portal.cache.size(), 1)
  const etag = String(first.headers.etag)
  assert.equal((await portal.get('/info', { 'if-none-match': etag })).status, 304)
  assert.equal((await portal.get('/info', { 'if-none-match': `W/${etag}` })).status, 304)
  const raw = await portal.app.inject({ url: '/info', headers: { host: 'portal.test', 'accept-encoding': 'gzip, br' } })
  assert.equal(raw.headers['content-encoding'], 'br')
  assert.equal(brotliDecompressSync(raw.rawPayload).toString(), first.body)
})

test('unknown parts of the query make no new page; the look and the day do', async () => {
  portal.cache.clear()
  await portal.get('/info')
  await portal.get('/info?utm_source=x&fbclid=2')
  assert.equal(portal.cache.size(), 1)
  const elder = await portal.get('/info', { cookie: 'theme=elder' })
  assert.match(elder.body, /<html lang="zh-CN" class="elder">/)
  assert.equal(portal.cache.size(), 2)
})

test('many readers of a missing page wait for one making of it', async () => {
  portal.cache.clear()
  let asked = 0
  const counted = makeOffice({
    ...county.office,
    ground: county.ground,
    public: new Proxy(county.office.public, {
      get(target, name, receiver) {
        if (name === 'selectFrom') asked += 1
        return Reflect.get(target, name, receiver)
      },
    }),
  })
  await using busy = await openPortal(counted)
  await busy.get('/accessibility')
  const one = asked
  busy.cache.clear()
  asked = 0
  await Promise.all(Array.from({ length: 20 }, () => busy.get('/accessibility')))
  assert.ok(one > 0)
  assert.equal(asked, one)
})

test('what is published shows as soon as the pages are forgotten', async () => {
  const before = await portal.get('/info')
  await publishText(county, { title: '刚刚发布的公告' })
  assert.equal((await portal.get('/info')).body, before.body)
  portal.cache.clear()
  assert.match((await portal.get('/info')).body, /刚刚发布的公告/)
})

test('an unknown address and a draft’s give the same answer', async () => {
  const blank = (body: string, address: string) => body.replaceAll(address, '')
  const unknown = await portal.get('/info/zzzzzzzz')
  assert.equal(unknown.status, 404)
  assert.match(unknown.body, /没有找到这个页面/)
  for (const state of ['draft', 'in-review', 'approved'] as const) {
    const address = county.addresses[state]
    const draft = await portal.get(`/info/${address}`)
    assert.equal(draft.status, 404, state)
    assert.equal(blank(draft.body, address), blank(unknown.body, 'zzzzzzzz'))
    assert.equal((await portal.get(`/info/${address}/1`)).status, 404)
  }
})

test('odd addresses are not found, in words, and leave nothing in the log', async () => {
  portal.lines.length = 0
  const odd = [
    '/nowhere',
    '/info/%00',
    '/info/a%00b',
    '/info/%27%20or%201%3D1--',
    '/info/../../etc/passwd',
    `/info/${'a'.repeat(180)}`,
    '/info/%E4%BD%8E%E4%BF%9D',
    '/item/%3Cscript%3E',
    '/item/zzzzzzzz',
    '/item/zzzzzzzz/990021',
    '/organ/%27',
    '/organ/%0d%0aSet-Cookie:x',
    '/organ/none',
    `/info/${county.addresses.live}/0`,
    `/info/${county.addresses.live}/99`,
    `/info/${county.addresses.live}/1e3x`,
    '/organ/.env',
    '/catalogue?organ=none',
    '/info?organ=none',
  ]
  for (const url of odd) {
    const answer = await portal.get(url)
    assert.equal(answer.status, 404, url)
    assert.match(answer.body, /没有找到这个页面/, url)
    assert.doesNotMatch(answer.body, /<script>(?!globalThis)/, url)
  }
  assert.deepEqual(portal.lines, [])
})

test('odd queries still show a page', async () => {
  portal.lines.length = 0
  const queries = [
    'q=%00',
    'q=%25%5F%5C',
    'q=%27;drop%20table%20organ;--',
    'q=a&q=b',
    'page=-1',
    'page=999999999',
    'page=x',
    'field=%27',
    'level=any',
    'state=draft',
    `q=${'%E4%BD%8E'.repeat(900)}`,
    'year=0',
    'month=13',
    '__proto__=1',
    'q[]=1',
  ]
  for (const path of [
    '/catalogue',
    '/info',
    '/progress',
    '/progress/rows',
    '/organ/990021101',
    `/item/${await county.itemAddress('relief')}`,
  ])
    for (const query of queries) assert.equal((await portal.get(`${path}?${query}`)).status, 200, `${path}?${query}`)
  assert.deepEqual(portal.lines, [])
})

test('a search that finds nothing says so and still offers the fields and what else carries the words', async () => {
  const { body } = await portal.get(`/catalogue?q=${encodeURIComponent('清水镇')}`)
  for (const said of [
    '没有符合条件的公开事项',
    '社会救助（1）',
    '也可能是要找',
    'href="/organ/990021101"',
    'href="/info?q=%E6%B8%85%E6%B0%B4%E9%95%87"',
  ])
    assert.ok(body.includes(said), said)
})

test('an address typed in capitals from paper leads to the same page', async () => {
  const upper = await portal.get(`/info/${county.addresses.live.toUpperCase()}`)
  assert.equal(upper.status, 200)
})

test('a failure says a number that the log repeats, and no inner words', async () => {
  const broken = makeOffice({
    ...county.office,
    ground: county.ground,
    public: new Proxy(county.office.public, {
      get() {
        throw new Error('secret inner words')
      },
    }),
  })
  await using shaken = await openPortal(broken)
  const answer = await shaken.get('/info')
  assert.equal(answer.status, 500)
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.doesNotMatch(answer.body, /secret inner words/)
  const trace = /<code>([0-9a-f-]{36})<\/code>/.exec(answer.body)?.[1]
  assert.ok(trace && shaken.lines.some((line) => line.includes(trace) && line.includes('secret inner words')))
})

test('the switch of the look remembers the choice and comes back to the page, only of this site', async () => {
  const page = await portal.get('/info?page=1&q=%E5%90%8D%E5%8D%95')
  const href = /href="(\/theme\?to=elder[^"]*)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&')
  assert.ok(href)
  const answer = await portal.get(href)
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.location, '/info?page=1&q=%E5%90%8D%E5%8D%95')
  assert.match(String(answer.headers['set-cookie']), /theme=elder; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax/)
  assert.equal((await portal.get('/theme?to=elder&next=//evil.test/')).headers.location, '/')
  assert.match(String((await portal.get('/theme?to=%3Cx%3E')).headers['set-cookie']), /theme=standard/)
})

test('the printed code of a publication and of its earlier edition leads to the current one', async () => {
  const { revised } = county.addresses
  const drawn = (body: string) => /<svg class="qr".*?<\/svg>/.exec(body)![0]
  await using site = await openPortal(county.office, { publicUrl: 'https://www.example.gov.cn' })
  for (const path of [`/info/${revised}`, `/info/${revised}/1`]) {
    const { body } = await site.get(path)
    assert.equal(readQr(modulesOf(drawn(body))), `https://www.example.gov.cn/info/${revised}`)
    assert.match(body, new RegExp(`<link rel="canonical" href="https://www.example.gov.cn/info/${revised}">`))
  }
})

test('a forged host is neither printed nor kept for others', async () => {
  portal.cache.clear()
  const forged = await portal.get('/info', { host: 'evil.test"><script>' })
  assert.doesNotMatch(forged.body, /evil\.test/)
  await portal.get('/info', { host: 'evil.test' })
  assert.doesNotMatch((await portal.get('/info')).body, /evil\.test/)
})

test('typed text is shown as text, in titles, elements, bodies, numbers and search boxes', async () => {
  const pages = [
    `/info/${county.addresses.hostile}`,
    '/info',
    '/',
    '/organ/990021101',
    `/catalogue?q=${encodeURIComponent(hostile)}`,
    `/info?q=${encodeURIComponent(hostile)}`,
  ]
  for (const url of pages) {
    const { body } = await portal.get(url)
    assert.doesNotMatch(body, /<script>globalThis|<img src=x/, url)
    assert.match(body, /&lt;img src=x|&lt;script&gt;/, url)
  }
})

test('an empty installation has pages that say what will come', async () => {
  await using database = await freshDatabase()
  await using empty = await openPortal(
    makeOffice({ ...county.office, ground: county.ground, public: database.public.db, demonstration: false }),
  )
  for (const url of ['/', '/catalogue', '/organs', '/info', '/progress', '/progress/rows', '/accessibility']) {
    const { status, body } = await empty.get(url)
    assert.equal(status, 200, url)
    assert.doesNotMatch(body, /undefined|NaN|演示数据/, url)
  }
  assert.deepEqual(empty.lines, [])
})
