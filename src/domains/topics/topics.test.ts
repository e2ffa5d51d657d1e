import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { withdrawEdition } from '#domains/publishing/withdraw-edition.ts'
import { to } from '#kernel/links.ts'
import { openPortalCounty, type PortalCounty, publishText } from '#tools/testing/portal-county.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace, type Workspace } from '#tools/testing/workspace.ts'

let county: PortalCounty
let workspace: Workspace
before(async () => {
  county = await openPortalCounty()
  workspace = await openWorkspace(county.office)
})
after(async () => {
  await workspace[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

const versionIn = (body: string) => /name="version" value="(\d+)"/.exec(body)![1]!
const seen = async (path: string) => {
  workspace.cache.clear()
  return workspace.visitor().get(path)
}

test('一个专题：编辑、送审、退回、由另一人发布、公众看到、改动、结束；草稿谁也看不到', async () => {
  const { live, withdrawn, draft, hostile } = county.addresses
  const clerk = await workspace.signInAs('clerk')
  const reviewer = await workspace.signInAs('reviewer')
  assert.match((await clerk.get(to.topicDesk())).body, /还没有专题/)
  assert.equal((await clerk.send(to.topicDesk(), { organ: county.organs.town, title: '' })).status, 422)
  const here = (await clerk.send(to.topicDesk(), { organ: county.organs.town, title: '社会救助' })).location
  const form = async (more: Record<string, string>) => ({
    version: versionIn((await clerk.get(here)).body),
    title: '社会救助<script>',
    lead: '面向困难群众。\n\n各镇公开的信息都在这里。',
    title1: '要点',
    entries1: `https://x/info/${live} 先看这一条\n${hostile}`,
    title2: '全部',
    field2: 'social-assistance',
    ...more,
  })
  const bad = await clerk.send(here, await form({ entries1: '不是网址', organ2: '000' }))
  assert.equal(bad.status, 422)
  assert.match(bad.body, /看不出是哪一条公开信息：不是网址/)
  assert.match(bad.body, /没有编号为“000”的机关/)
  assert.equal((await clerk.send(here, await form({ entries1: `${draft}\n${withdrawn}` }))).status, 303)
  const refused = await clerk.send(`${here}/propose`)
  assert.equal(refused.status, 422)
  assert.match(refused.body, new RegExp(`没有公开的信息，请核对或者删去：${draft}、${withdrawn}`))
  assert.equal((await clerk.send(here, await form({}))).status, 303)
  const stale = await clerk.send(here, { ...(await form({})), version: '1' })
  assert.equal(stale.status, 422)
  assert.match(stale.body, /刚才有同事保存过/)
  const { address } = await county.office.staff
    .selectFrom('address')
    .select('address')
    .where('kind', '=', 'topic')
    .executeTakeFirstOrThrow()
  const page = to.topic(address)
  assert.equal((await seen(page)).status, 404)
  assert.equal((await clerk.send(`${here}/release`)).status, 403)
  assert.equal((await reviewer.send(`${here}/release`)).status, 422)
  await clerk.send(`${here}/propose`)
  assert.equal((await seen(page)).status, 404)
  await reviewer.send(`${here}/return`, { remark: '请补充镇里的名单。' })
  assert.match((await clerk.get(here)).body, /退回意见：请补充镇里的名单/)
  await clerk.send(`${here}/propose`)
  const work = await reviewer.get(here)
  assert.deepEqual(await htmlProblems(work.body), [])
  // Between opening the page and the button the topic was changed and handed on again: nothing unread is released.
  const opened = { version: versionIn(work.body) }
  await clerk.send(here, await form({ lead: '面向困难群众。\n\n又补了一句。' }))
  await clerk.send(`${here}/propose`)
  const unread = await reviewer.send(`${here}/release`, opened)
  assert.equal(unread.status, 422)
  assert.match(unread.body, /又有改动，没有发布/)
  assert.equal((await seen(page)).status, 404)
  const read = { version: versionIn((await reviewer.get(here)).body) }
  assert.equal((await reviewer.send(`${here}/release`, read)).status, 303)

  const shown = await seen(page)
  assert.equal(shown.status, 200)
  assert.deepEqual(await htmlProblems(shown.body), [])
  assert.match(shown.body, /<h1>社会救助&lt;script&gt;<\/h1>/)
  assert.match(shown.body, /先看这一条/)
  assert.equal(shown.body.split(to.publication(live)).length - 1, 2, 'once among the entries, once by the rule')
  assert.match((await seen(to.topics())).body, /社会救助/)
  assert.match((await seen('/')).body, /href="\/topics"/)

  await clerk.send(here, await form({ lead: '还没有发布的新导语' }))
  assert.doesNotMatch((await seen(page)).body, /还没有发布的新导语/)
  const key = await county.office.staff
    .selectFrom('edition as e')
    .innerJoin('publication as p', 'p.id', 'e.publication_id')
    .select(['e.id', 'e.county_id'])
    .where('p.address', '=', live)
    .where('e.state', '=', 'live')
    .executeTakeFirstOrThrow()
  await county.as('approver')(withdrawEdition, {
    countyId: key.county_id,
    editionId: key.id,
    remark: '名单有误，撤回更正。',
  })
  assert.doesNotMatch((await seen(page)).body, new RegExp(live))

  assert.equal((await reviewer.send(`${here}/end`, { why: '' })).status, 422)
  await reviewer.send(`${here}/end`, { why: '这项工作已经完成。' })
  const ended = await seen(page)
  assert.equal(ended.status, 200)
  assert.match(ended.body, /这个专题已于.*结束.*这项工作已经完成/)
  county.clock.set(county.clock.now().add({ hours: 1 }))
  const after = await publishText(county, { title: '结束以后才公开的名单' })
  assert.match((await seen(to.publications())).body, new RegExp(after))
  assert.doesNotMatch((await seen(page)).body, new RegExp(after), 'an ended topic takes nothing new in')
  const stranger = await workspace.signInAs('other.clerk')
  assert.equal((await stranger.get(here)).status, 404)
  assert.deepEqual(workspace.lines, [])
})
