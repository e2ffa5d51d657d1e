import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { to } from '#kernel/links.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { clerkDrafts, editionIn } from '#tools/testing/editions.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace, type Workspace } from '#tools/testing/workspace.ts'
import { editionRoutes } from '../editions/staff.ts'
import { carriers } from './model.ts'
import { previewRoutes } from './staff.ts'

let county: SmallCounty
let workspace: Workspace
before(async () => {
  county = await openSmallCounty()
  workspace = await openWorkspace(county.office)
})
after(async () => {
  await workspace[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

const as = (login: Login) => staffPages(county, login, [...previewRoutes, ...editionRoutes])

test('四种样子都由公开页面的同一套画出来，标明预览；谁也不缓存，公众打不开', async () => {
  const { countyId, editionId } = await clerkDrafts(county)
  const jar = await workspace.signInAs('clerk')
  for (const carrier of carriers) {
    const path = to.previewEdition(countyId, editionId, carrier)
    const page = await jar.get(path)
    assert.equal(page.status, 200)
    assert.equal(page.headers['cache-control'], 'no-store')
    assert.deepEqual(await htmlProblems(page.body), [], carrier)
    assert.match(page.body, /预览，尚未公开/)
    assert.match(page.body, /现将本批临时救助对象公示如下/)
    assert.equal(/<svg class="qr"/.test(page.body), carrier === 'print' || carrier === 'board')
    const stranger = await workspace.visitor().get(path)
    assert.equal(stranger.status, 303)
    assert.match(stranger.location, /sign-in/)
  }
  assert.match((await jar.get(to.previewEdition(countyId, editionId, 'board'))).body, /截至2026年3月2日/)
})

test('别的机关看不到预览；公开以后没有预览', async () => {
  const { countyId, editionId } = await clerkDrafts(county)
  await assert.rejects((await as('other.clerk')).get(to.previewEdition(countyId, editionId, 'web')), NotFound)
  const live = await editionIn(county, 'live')
  await assert.rejects((await as('clerk')).get(to.previewEdition(live.countyId, live.editionId, 'web')), NotFound)
})

test('预览链接只对选中的岗位有效，到期、撤销、发布后谁也打不开', async () => {
  const { countyId, editionId } = await clerkDrafts(county)
  const clerk = await as('clerk')
  const make = (fields: Record<string, unknown>) => clerk.post(to.sharePreview(countyId, editionId), fields)
  const posts = [county.posts['reviewer']!]
  assert.match((await make({ days: '3' })).say, /至少选一个岗位/)
  assert.match((await make({ posts, days: '15' })).say, /1到14天/)
  assert.match((await make({ posts: [county.posts['other.clerk']!], days: '3' })).say, /只能给本机关的岗位/)
  assert.match((await make({ posts, days: '3' })).say, /已经开好/)
  const page = await clerk.get(to.edition(countyId, editionId))
  const link = /href="(\/w\/previews\/[^"]+)"/.exec(page.markup)![1]!
  const open = async (login: Login) => (await as(login)).get(link)
  assert.match((await open('reviewer')).text, /现将本批临时救助对象公示如下/)
  for (const login of ['clerk', 'secrecy', 'other.clerk', 'other.reviewer'] as const)
    await assert.rejects(open(login), NotFound, login)
  const before = county.clock.now()
  county.clock.set(before.add({ hours: 73 }))
  await assert.rejects(open('reviewer'), NotFound)
  county.clock.set(before)
  const id = link.split('/').at(-2)!
  await assert.rejects((await as('other.clerk')).post(to.endPreview(countyId, editionId, id)), NotFound)
  await clerk.post(to.endPreview(countyId, editionId, id))
  await assert.rejects(open('reviewer'), NotFound)
})
