import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openPortal, type Portal } from '#tools/testing/portal.ts'
import { openPortalCounty, type PortalCounty } from '#tools/testing/portal-county.ts'

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

const entriesOf = (xml: string) =>
  [...xml.matchAll(/<entry><id>([^<]*)<\/id><title>([^<]*)<\/title><updated>([^<]*)<\/updated>/g)].map(
    ([, id, title, updated]) => ({ id: id!, title: title!, updated: updated! }),
  )

test('订阅一个事项：公开的信息和目录的改动，新的在前；撤回的、没有公开的不在其中', async () => {
  const address = await county.itemAddress('relief')
  const { status, headers, body } = await portal.get(`/item/${address}/feed`)
  assert.equal(status, 200)
  assert.equal(headers['content-type'], 'application/atom+xml; charset=utf-8')
  assert.match(String(headers['content-disposition']), /^inline;/)
  const entries = entriesOf(body)
  assert.ok(entries.some(({ title }) => title.startsWith('目录改版：')))
  assert.ok(entries.some(({ id }) => id.includes('/info/')))
  const days = entries.map(({ updated }) => updated)
  assert.deepEqual(days, days.toSorted().reverse())
  assert.match(body, new RegExp(`<updated>${days[0]}</updated><link rel="self"`))
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length)
  assert.ok(!body.includes(`/info/${county.addresses.withdrawn}<`))
})

test('只订一个机关的；没有这个事项、没有这个机关的不给；事项页面上找得到', async () => {
  const address = await county.itemAddress('relief')
  const all = entriesOf((await portal.get(`/item/${address}/feed`)).body)
  const { body } = await portal.get(`/item/${address}/feed?organ=990021101`)
  assert.match(body, /<title>清水镇人民政府：/)
  assert.ok(entriesOf(body).length <= all.length)
  assert.match(body, new RegExp(`rel="self"[^>]*href="http://portal.test/item/${address}/feed\\?organ=990021101"`))
  assert.equal((await portal.get('/item/zzzz/feed')).status, 404)
  assert.equal((await portal.get(`/item/${address}/feed?organ=999999`)).status, 404)
  const page = (await portal.get(`/item/${address}`)).body
  assert.match(
    page,
    new RegExp(`<link rel="alternate" type="application/atom\\+xml"[^>]*href="/item/${address}/feed">`),
  )
})

test('标题里写什么都只是文字', async () => {
  const { feedOf } = await import('./pages/feed.ts')
  const xml = feedOf({
    title: '<b>&"',
    self: 'http://x/feed?a=1&b=2',
    page: 'http://x/',
    addressOf: () => 'http://x/info/a',
    events: [],
    since: Temporal.Instant.from('2026-03-02T00:00:00+08:00'),
  })
  assert.match(xml, /<title>&lt;b&gt;&amp;&quot;<\/title><updated>2026-03-01T16:00:00Z<\/updated>/)
  assert.match(xml, /href="http:\/\/x\/feed\?a=1&amp;b=2"/)
})
