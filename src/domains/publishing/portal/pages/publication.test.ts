import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findEdition } from '#kernel/publication/store.ts'
import { openPortal, type Portal } from '#tools/testing/portal.ts'
import { openPortalCounty, type PortalCounty } from '#tools/testing/portal-county.ts'
import { approveEdition } from '../../approve-edition.ts'
import { publishEdition } from '../../publish-edition.ts'
import { reviewSecrecy } from '../../review-secrecy.ts'
import { revisePublication } from '../../revise-publication.ts'
import { saveDraft } from '../../save-draft.ts'
import { submitEdition } from '../../submit-edition.ts'

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

test('a publication says whose it is, what it answers, when it came and whether in time', async () => {
  const { status, body } = await portal.get(`/info/${county.addresses.late}`)
  assert.equal(status, 200)
  assert.match(body, /<h1>清水镇一月临时救助对象名单<\/h1>/)
  for (const said of [
    '清水镇人民政府',
    '临时救助对象名单',
    '2026-03-06 09:30',
    '政府网站、社区/企事业单位/村公示栏（电子屏）',
    '每户1200元',
    '公示期七天',
  ])
    assert.ok(body.includes(said), said)
  assert.match(body, /逾期\d+天公开/)
  assert.match((await portal.get(`/info/${county.addresses.live}`)).body, /按时公开/)
})

test('the inspectors’ tags of an article are there', async () => {
  const { body } = await portal.get(`/info/${county.addresses.late}`)
  for (const tag of [
    'SiteName" content="示例市政务公开',
    'SiteDomain" content="portal.test',
    'ColumnName" content="最新公开',
    'ArticleTitle" content="清水镇一月临时救助对象名单',
    'PubDate" content="2026-03-06 09:30',
    'ContentSource" content="清水镇人民政府',
  ])
    assert.ok(body.includes(`<meta name="${tag}">`), tag)
})

test('an earlier edition is readable with a clear mark; the current one answers at the address itself', async () => {
  const address = county.addresses.revised
  const current = await portal.get(`/info/${address}`)
  assert.match(current.body, /历次版本/)
  assert.match(current.body, new RegExp(`href="/info/${address}/1"`))
  const earlier = await portal.get(`/info/${address}/1`)
  assert.equal(earlier.status, 200)
  assert.match(earlier.body, /这是第1版，已被新版本替代/)
  assert.match(earlier.body, /公示期七天/)
  assert.match(earlier.body, /<meta name="robots" content="noindex">/)
  const moved = await portal.get(`/info/${address}/2`)
  assert.deepEqual([moved.status, moved.headers.location], [303, `/info/${address}`])
})

test('what was withdrawn answers with reason and day, never with its text, nor with an earlier one', async () => {
  for (const path of [`/info/${county.addresses.withdrawn}`, `/info/${county.addresses.withdrawn}/1`]) {
    const { status, body } = await portal.get(path)
    assert.equal(status, 410)
    assert.match(body, /这条信息已经撤回/)
    assert.match(body, /名单有误，核实后重新公开。/)
    assert.match(body, /2026-03-06 09:30/)
    assert.doesNotMatch(body, /公示期七天|每户1200元/)
  }
})

test('withdrawing a revised publication takes its earlier texts away too', async () => {
  const { revised } = county.addresses
  const owner = county.database.owner.db
  const editions = await owner
    .selectFrom('edition as e')
    .innerJoin('publication as p', 'p.id', 'e.publication_id')
    .where('p.address', '=', revised)
    .where('e.state', '=', 'live')
    .select(['e.id', 'e.county_id'])
    .execute()
  const { withdrawEdition } = await import('../../withdraw-edition.ts')
  await county.as('approver')(withdrawEdition, {
    countyId: editions[0]!.county_id,
    editionId: editions[0]!.id,
    remark: '内容涉及个人隐私。',
  })
  portal.cache.clear()
  for (const path of [`/info/${revised}`, `/info/${revised}/1`, `/info/${revised}/2`]) {
    const { status, body } = await portal.get(path)
    assert.equal(status, 410, path)
    assert.doesNotMatch(body, /公示期七天|每户1200元/, path)
  }
})

test('citizens see which words changed between two released editions; nothing of what was withdrawn', async () => {
  const address = county.addresses.late
  const owner = county.database.owner.db
  const edition = await owner
    .selectFrom('edition as e')
    .innerJoin('publication as p', 'p.id', 'e.publication_id')
    .where('p.address', '=', address)
    .select(['e.id', 'e.county_id', 'e.body'])
    .executeTakeFirstOrThrow()
  const key = { countyId: edition.county_id, editionId: edition.id }
  const alone = await portal.get(`/info/${address}/compare`)
  assert.deepEqual([alone.status, alone.headers.location], [303, `/info/${address}`])
  const next = { ...key, ...(await county.as('clerk')(revisePublication, key)) }
  const draft = (await findEdition(county.office.staff, next.countyId, next.editionId))!
  const body = `${draft.body.replace('七天', '十天')}<p>监督电话见上。</p>`
  await county.as('clerk')(saveDraft, { ...next, version: 1, text: { ...draft, body } })
  portal.cache.clear()
  assert.equal((await portal.get(`/info/${address}/compare?from=1&to=2`)).status, 303, 'a draft is nobody’s to compare')
  await county.as('clerk')(submitEdition, next)
  await county.as('secrecy')(reviewSecrecy, { ...next, remark: '' })
  await county.as('reviewer')(approveEdition, next)
  await county.as('clerk')(publishEdition, next)
  portal.cache.clear()
  const { status, body: shown } = await portal.get(`/info/${address}/compare`)
  assert.equal(status, 200)
  assert.match(
    shown,
    /<del><span class="unseen">删去：<\/span>七天?<\/del><ins><span class="unseen">新增：<\/span>十天?<\/ins>/,
  )
  assert.match(shown, /<ins><span class="unseen">新增：<\/span>监督电话见上。<\/ins>/)
  assert.match((await portal.get(`/info/${address}`)).body, new RegExp(`href="/info/${address}/compare"`))
  const gone = await portal.get(`/info/${county.addresses.withdrawn}/compare?from=1&to=1`)
  assert.equal(gone.status, 410)
  assert.doesNotMatch(gone.body, /公示期七天/)
})
