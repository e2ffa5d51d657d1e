import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { to } from '#kernel/links.ts'
import type { EditionState } from '#kernel/publication/model.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { clerkDrafts, editionIn, editionNow, townOwes } from '#tools/testing/editions.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { type Shown, staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import type { EditionKey } from '../model.ts'
import { writingRoutes } from '../writing/staff.ts'
import { offeredDeeds } from './present.ts'
import { editionRoutes } from './staff.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const as = (login: Login) => staffPages(county, login, [...writingRoutes, ...editionRoutes])
const pathOf = ({ countyId, editionId }: EditionKey) => to.edition(countyId, editionId)
const view = async (login: Login, key: EditionKey) => (await as(login)).get(pathOf(key))
const deed = async (login: Login, key: EditionKey, name: string, fields: Record<string, unknown> = {}) =>
  (await as(login)).post(`${pathOf(key)}/${name}`, fields)

/** The text form as a browser would send it back, with some fields typed over. */
const typed = (version: number, more: Record<string, unknown> = {}) => ({
  version: String(version),
  title: '清水镇临时救助对象名单公示',
  documentNumber: '',
  formedOn: '2026-03-02',
  body: '现将名单公示如下。',
  'element[]': ['救助对象', '救助金额', '监督电话'],
  'elementText[]': ['三户', '每户1200元', '0000-5550100'],
  channels: ['site', 'board'],
  ...more,
})

/** Deeds that can be pressed on a page, and those that are greyed. */
function offered(page: Shown): { open: string[]; greyed: string[] } {
  const names = (pattern: RegExp) => [...page.markup.matchAll(pattern)].map((found) => found[1]!)
  const open = names(/<form class="form" action="[^"]+\/([a-z-]+)" method="post"/g).filter(
    (name) => !['save', 'attribute', 'urgent', 'assess'].includes(name),
  )
  const greyed = names(
    /id="deed-([a-z-]+)" class="button" aria-disabled="true"|<button type="button" id="deed-([a-z-]+)"/g,
  )
  return { open, greyed }
}

const valid = async (page: Shown) =>
  assert.deepEqual(
    await htmlProblems(
      `<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><h1>x</h1>${page.markup}</body></html>`,
    ),
    [],
  )

test('写稿：保存草稿，页面给出事项要求的要素和必选渠道', async () => {
  const key = await clerkDrafts(county)
  const page = await view('clerk', key)
  await valid(page)
  assert.match(page.markup, /name="elementText\[\]"[^>]*>\n张某某等三户<\/textarea>/)
  assert.match(page.text, /政府网站（必选）/)
  const saved = await deed(
    'clerk',
    key,
    'save',
    typed(2, { title: '改过的标题', 'elementText[]': ['五户', '', ''], channels: 'site' }),
  )
  assert.equal(saved.to, pathOf(key))
  const edition = await editionNow(county, key)
  assert.equal(edition.title, '改过的标题')
  assert.deepEqual(
    edition.elements.map(({ text }) => text),
    ['五户', '', ''],
  )
  assert.deepEqual(edition.channels, ['site'])
  await deed('clerk', key, 'save', {
    ...typed(3),
    channels: undefined,
    'element[]': undefined,
    'elementText[]': undefined,
  })
  assert.deepEqual((await editionNow(county, key)).channels, [])
})

test('写错的日期：填写的内容一个字不丢，什么都没有保存', async () => {
  const key = await clerkDrafts(county)
  const page = await deed('clerk', key, 'save', typed(2, { formedOn: '2026-02-30', body: '新写的<b>正文</b>' }))
  assert.equal(page.status, 422)
  assert.match(page.markup, /href="#f-formedOn"/)
  assert.match(page.markup, /value="2026-02-30"/)
  assert.match(page.markup, /新写的&lt;b&gt;正文&lt;\/b&gt;/)
  assert.equal((await editionNow(county, key)).version, 2)
})

test('两人改了不同的地方：合到一起，说明合并了什么', async () => {
  const key = await clerkDrafts(county)
  const body = '现将本批临时救助对象公示如下，公示期七天。'
  const first = await deed('clerk2', key, 'save', typed(2, { title: '孙悦的标题', body }))
  assert.equal(first.say, '已保存。')
  const second = await deed('clerk', key, 'save', typed(2, { title: '清水镇临时救助对象名单公示', body: '周敏的正文' }))
  assert.equal(second.say, '已保存，并合并了同事同时修改的：标题。请看一遍。')
  const now = await editionNow(county, key)
  assert.deepEqual([now.title, now.body, now.version], ['孙悦的标题', '<p>周敏的正文</p>', 4])
})

test('两人改了同一处：两份文字并排，选好才合上；谁的文字都不丢', async () => {
  const key = await clerkDrafts(county)
  await deed('clerk2', key, 'save', typed(2, { title: '孙悦的标题', body: '孙悦的正文' }))
  const sent = await deed('clerk', key, 'save', typed(2, { title: '周敏的标题', body: '周敏的正文\n周敏又写一段' }))
  assert.match(sent.to, /\/merge\//)
  assert.match(sent.say, /两份文字都还在/)
  assert.equal((await editionNow(county, key)).title, '孙悦的标题')
  assert.match((await view('clerk', key)).text, /保存的文字还没有合到稿件里/)
  assert.doesNotMatch((await view('clerk2', key)).text, /还没有合到稿件里/)

  const pages = await as('clerk')
  const page = await pages.get(sent.to)
  await valid(page)
  assert.match(page.text, /第1处：标题.*周敏的标题.*孙悦的标题.*第2处：正文.*周敏又写一段.*孙悦的正文/)
  await assert.rejects((await as('clerk2')).get(sent.to), NotFound)
  await deed('clerk2', key, 'save', typed(3, { title: '孙悦的标题', body: '孙悦的正文\n孙悦再写一段' }))
  const choice = { 'choice-0': 'mine', 'choice-1': 'both' }
  const late = await pages.post(sent.to, { version: '3', ...choice })
  assert.deepEqual([late.to, late.say], [sent.to, '在您选择的时候，同事又保存了一次，请按现在的文字再选一遍。'])
  const done = await pages.post(sent.to, { version: '4', ...choice })
  assert.deepEqual([done.to, done.say], [pathOf(key), '已按您的选择保存。'])
  const now = await editionNow(county, key)
  assert.equal(now.title, '周敏的标题')
  assert.equal(now.body, '<p>孙悦的正文</p><p>孙悦再写一段</p><p>周敏的正文</p><p>周敏又写一段</p>')
  assert.doesNotMatch((await view('clerk', key)).text, /还没有合到稿件里/)
})

test('自动保存：回答版本和时间；同事改了别处就把合好的文字一起给回来，接着写的以自己的那份为底', async () => {
  const key = await clerkDrafts(county)
  const pages = await as('clerk')
  const send = async (version: number, more: Record<string, unknown>) =>
    (await pages.post(to.autosave(key.countyId, key.editionId), { ...typed(version, more), bodyKind: 'html' }))
      .json as Record<string, unknown>
  const first = await send(2, { body: '<p>一</p><p>二</p>' })
  assert.deepEqual([first['version'], first['taken'], first['text']], [3, [], null])
  assert.deepEqual((await send(3, { body: '<p>一</p><p>二</p>' }))['version'], 3, 'nothing new is no version')
  await deed('clerk2', key, 'save', typed(3, { body: '一\n二\n孙悦加的' }))
  const merged = await send(3, { body: '<p>周敏改的</p><p>二</p>' })
  assert.deepEqual([merged['version'], merged['taken']], [5, ['正文']])
  assert.equal((merged['text'] as { body: string }).body, '<p>周敏改的</p><p>二</p><p>孙悦加的</p>')
  const goesOn = await send(3, { base: merged['save'], body: '<p>周敏再改</p><p>二</p>' })
  assert.equal((goesOn['text'] as { body: string }).body, '<p>周敏再改</p><p>二</p><p>孙悦加的</p>')
  const stuck = await send(3, { body: '<p>周敏另改</p><p>二</p>' })
  assert.match(String(stuck['conflict']), /\/merge\//)
  const refused = await send(6, { formedOn: '2026-02-30' })
  assert.match(String(refused['refused']), /成文日期/)
})

test('保存记录：每一份都在，看得出哪里不同，恢复之后现在的也还在', async () => {
  const key = await clerkDrafts(county)
  await deed('clerk2', key, 'save', typed(2, { title: '孙悦的标题' }))
  const pages = await as('clerk')
  const list = await pages.get(to.editionSaves(key.countyId, key.editionId))
  await valid(list)
  assert.match(list.text, /孙悦 孙悦的标题.*周敏 清水镇临时救助对象名单公示/)
  const saves = [...list.markup.matchAll(/href="([^"]+\/saves\/[0-9a-f-]+)"/g)].map((found) => found[1]!)
  assert.equal(saves.length, 3)
  const one = await pages.get(saves[1]!)
  await valid(one)
  assert.match(one.text, /标题 清水镇临时救助对象名单公示/)
  assert.equal((await pages.post(`${saves[1]}/restore`)).to, pathOf(key))
  assert.equal((await editionNow(county, key)).title, '清水镇临时救助对象名单公示')
  assert.match((await pages.get(saves[0]!)).text, /标题 孙悦的标题/)
  const strange = await as('other.clerk')
  await assert.rejects(strange.get(saves[0]!), NotFound)
  await assert.rejects(strange.post(`${saves[0]}/restore`), NotFound)
})

test('保存时稿件已被送审：保留填写的内容并说明原因', async () => {
  const key = await editionIn(county, 'in-review')
  const { version } = await editionNow(county, key)
  const page = await deed('clerk', key, 'save', typed(version, { body: '来不及保存的正文' }))
  assert.equal(page.status, 422)
  assert.match(page.text, /当前状态为“审核中”，不能修改。/)
  assert.match(page.markup, /来不及保存的正文/)
})

test('保存并送审：缺什么一次说全，已经填写的先保存下来', async () => {
  const key = await clerkDrafts(county)
  const page = await deed(
    'clerk',
    key,
    'save',
    typed(2, { title: '', 'elementText[]': ['三户', '', ''], next: 'submit' }),
  )
  assert.equal(page.status, 422)
  assert.match(page.text, /内容已经保存，但还不能送审/)
  for (const anchor of ['f-title', 'f-element-2', 'f-element-3'])
    assert.match(page.markup, new RegExp(`href="#${anchor}"`))
  assert.equal((await editionNow(county, key)).elements[0]?.text, '三户')
  const greyed = await view('clerk', key)
  assert.match(greyed.markup, /aria-disabled="true"/)
  assert.match(greyed.text, /缺少公开要素：救助金额.*缺少公开要素：监督电话/)
  const done = await deed('clerk', key, 'save', typed(3, { next: 'submit' }))
  assert.match(done.say, /已送审/)
  assert.equal((await editionNow(county, key)).state, 'in-review')
})

test('从拟稿到发布：每个人只能按自己的按钮，别人的按钮说明由谁办理', async () => {
  const key = await editionIn(county, 'in-review')
  const clerk = await view('clerk', key)
  assert.deepEqual(offered(clerk).open, [])
  assert.match(clerk.text, /保密和个人信息审查由本机关的保密审查员办理。.*审核由本机关的审核员办理。/)
  const early = await view('reviewer', key)
  assert.deepEqual(offered(early).open, ['return'])
  assert.match(early.text, /还没有完成保密和个人信息审查/)

  const secrecy = await view('secrecy', key)
  assert.deepEqual(offered(secrecy).open, ['review-secrecy', 'return'])
  await deed('secrecy', key, 'review-secrecy', { remark: '' })
  assert.deepEqual(offered(await view('reviewer', key)).open, ['approve', 'return'])
  await deed('reviewer', key, 'approve')
  const ready = await view('clerk', key)
  assert.deepEqual(offered(ready).open, ['publish'])
  const published = await deed('clerk', key, 'publish')
  assert.match(published.say, /已发布/)
  const live = await view('clerk', key)
  await valid(live)
  assert.match(live.markup, /href="\/info\//)
  assert.match(live.text, /按时公开/)
  assert.deepEqual(offered(live).open, ['revise'])
  const office = await view('office', key)
  assert.deepEqual(offered(office).open, [])
  assert.match(office.markup, new RegExp(to.withdrawEdition(key.countyId, key.editionId)))
})

test('一人兼任所有岗位时，自己写的稿子审查和审核按钮都是灰的', async () => {
  const key = await clerkDrafts(county, undefined, 'allround')
  await deed('allround', key, 'save', typed(2, { next: 'submit' }))
  const page = await view('allround', key)
  assert.deepEqual(offered(page).open, ['return'])
  assert.match(page.text, /不能审查这份稿件.*不能审核这份稿件/)
  for (const name of ['review-secrecy', 'approve']) assert.equal((await deed('allround', key, name)).status, 422)
  assert.equal((await editionNow(county, key)).state, 'in-review')
})

test('退回和撤回要写理由：太短时保留填写的内容', async () => {
  const key = await editionIn(county, 'in-review')
  const refused = await deed('reviewer', key, 'return', { remark: '改' })
  assert.equal(refused.status, 422)
  assert.match(refused.markup, />\n改<\/textarea>/)
  await valid(refused)
  await deed('reviewer', key, 'return', { remark: '金额与台账不一致。' })
  const back = await view('clerk', key)
  assert.match(back.text, /意见：金额与台账不一致。/)

  const live = await editionIn(county, 'live')
  const withdrawn = await deed('approver', live, 'withdraw', { remark: '名单有误，核实后重新公开。' })
  assert.match(withdrawn.say, /已撤回/)
  assert.deepEqual(offered(await view('clerk', live)).open, ['revise'])
})

test('修订：来到新的一版，旧版还在门户上', async () => {
  const key = await editionIn(county, 'live')
  const begun = await deed('clerk', key, 'revise')
  assert.match(begun.to, /^\/w\/editions\//)
  assert.notEqual(begun.to, pathOf(key))
  const page = await (await as('clerk')).get(begun.to)
  assert.match(page.text, /第 2 版/)
  assert.match((await view('clerk', key)).text, /已有一份正在修订的稿件/)
})

for (const state of ['draft', 'in-review', 'approved', 'live', 'withdrawn'] as const satisfies readonly EditionState[])
  test(`${state}：外单位的人看不到，任何一步都办不成，什么都没有改变`, async () => {
    const key = await editionIn(county, state)
    const before = JSON.stringify(await editionNow(county, key))
    for (const login of ['other.clerk', 'other.reviewer', 'far.clerk', 'guide', 'city', 'sysadmin'] as const) {
      await assert.rejects(view(login, key), NotFound, login)
      await assert.rejects(deed(login, key, 'save', typed(2)), NotFound, login)
      for (const name of offeredDeeds)
        await assert.rejects(deed(login, key, name, { remark: '随便写几个字' }), NotFound, `${login} ${name}`)
    }
    assert.equal(JSON.stringify(await editionNow(county, key)), before)
  })

test('稿件列表：等我办理的按到期日排，写明等什么；自己写的不等自己审', async () => {
  const at = await openSmallCounty()
  try {
    const list = async (login: Login, query = '') =>
      (await staffPages(at, login, editionRoutes)).get(`/w/editions${query}`)
    const rows = ({ markup }: Shown) =>
      [...markup.matchAll(/<th scope="row"[^>]*>.*?<small>([^<]+)<\/small><\/th>/g)].map((found) => found[1])
    const later = await clerkDrafts(at, await townOwes(at, { subject: '后到期', on: '2026-03-02' }))
    const sooner = await clerkDrafts(at, await townOwes(at, { subject: '先到期', on: '2026-02-10' }))
    const own = await clerkDrafts(at, await townOwes(at, { subject: '自己写的', on: '2026-02-03' }), 'allround')
    for (const key of [later, sooner])
      await (await staffPages(at, 'clerk', editionRoutes)).post(`${pathOf(key)}/submit`)
    await (await staffPages(at, 'allround', editionRoutes)).post(`${pathOf(own)}/submit`)

    assert.deepEqual(rows(await list('secrecy', '?state=waiting')), ['自己写的', '先到期', '后到期'])
    assert.deepEqual(rows(await list('allround', '?state=waiting')), ['先到期', '后到期'])
    assert.match((await list('reviewer', '?state=waiting')).text, /还没有轮到 等保密和个人信息审查/)
    await (await staffPages(at, 'secrecy', editionRoutes)).post(`${pathOf(later)}/review-secrecy`)
    const waiting = await list('reviewer', '?state=waiting')
    assert.equal(rows(waiting)[0], '后到期', '能办的排在还不能办的前面')
    assert.match(waiting.text, /等您审核签发/)
    await (await staffPages(at, 'reviewer', editionRoutes)).post(`${pathOf(sooner)}/return`, { remark: '请补充。' })
    assert.match((await list('clerk')).text, /退回给您修改/)
    assert.match((await list('clerk', '?state=live')).text, /还没有发布过信息/)
    assert.match((await list('office', '?state=open')).text, /清水镇/)
    assert.equal(rows(await list('other.clerk', '?state=open')).length, 0)
  } finally {
    await at[Symbol.asyncDispose]()
  }
})
