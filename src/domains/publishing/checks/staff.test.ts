import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { to } from '#kernel/links.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { attach } from '#tools/testing/attachments.ts'
import { clerkDrafts, editionIn, editionNow, fullText } from '#tools/testing/editions.ts'
import { pdf } from '#tools/testing/files.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { type Shown, staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { attachmentRoutes } from '../attachments/staff.ts'
import { editionRoutes } from '../editions/staff.ts'
import type { EditionKey } from '../model.ts'
import { revisePublication } from '../revise-publication.ts'
import { saveDraft } from '../save-draft.ts'
import { submitEdition } from '../submit-edition.ts'
import { answerFinding } from './answer-finding.ts'
import { checkEdition } from './check-edition.ts'
import { findingRoutes } from './staff.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const as = (login: Login) => staffPages(county, login, [...attachmentRoutes, ...findingRoutes, ...editionRoutes])
const pageOf = async (login: Login, { countyId, editionId }: EditionKey) =>
  (await as(login)).get(to.edition(countyId, editionId))
const keysIn = ({ markup }: Shown) => [...markup.matchAll(/name="key" value="([^"]+)"/g)].map((found) => found[1]!)
const answer = async (login: Login, { countyId, editionId }: EditionKey, key: string, reason: string) =>
  (await as(login)).post(to.answerFinding(countyId, editionId), { key, reason })
const valid = async ({ markup }: Shown) =>
  assert.deepEqual(
    await htmlProblems(
      `<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><h1>x</h1>${markup}</body></html>`,
    ),
    [],
  )

/** A draft with a body, and a version to save on. */
async function drafted(body: string): Promise<EditionKey> {
  const key = await clerkDrafts(county)
  await county.as('clerk')(saveDraft, { ...key, version: 2, text: fullText(county, { body }) })
  return key
}

test('须处理的发现：改好或者写明理由才能送审；理由记着谁、什么时候，审核的人看得到', async () => {
  const key = await drafted('由XX镇负责。')
  await attach(county, key, { '名单.pdf': pdf('0 0 9 9 re f') })
  const page = await pageOf('clerk', key)
  await valid(page)
  assert.match(page.text, /须处理 2 处/)
  assert.match(page.text, /没有填写的内容 “XX”像是没有填写的内容。 正文第1段 “由XX镇负责。”/)
  assert.match(page.text, /没有文字层/)
  await assert.rejects(county.as('clerk')(submitEdition, key), (error: unknown) => {
    assert.ok(error instanceof Refused)
    assert.equal(error.reasons.length, 2)
    assert.match(error.reasons[0]!, /^内容检查（正文第1段）：“XX”像是/)
    return true
  })
  const [placeholder, silent] = keysIn(page)
  const short = await answer('clerk', key, silent!, '可以')
  assert.equal(short.status, 422)
  assert.match(short.text, /至少四个字/)
  assert.match(short.markup, /<details open>/)
  await valid(short)
  const given = await answer('clerk2', key, silent!, '原件只有纸质扫描，正文已写出全部内容。')
  assert.equal(given.to, `${to.edition(key.countyId, key.editionId)}#findings`)
  await assert.rejects(county.as('clerk')(submitEdition, key), /XX/)
  const { version } = await editionNow(county, key)
  await county.as('clerk')(saveDraft, { ...key, version, text: fullText(county, { body: '由清水镇负责。' }) })
  await county.as('clerk')(submitEdition, key)
  const seen = await pageOf('reviewer', key)
  assert.match(seen.text, /已说明 读不出的附件.*孙悦于2026-03-02 09:30说明： 原件只有纸质扫描/)
  assert.deepEqual(keysIn(seen), [], 'nothing to answer any more')
  assert.match(seen.text, /对检查发现作出说明/)
  assert.notEqual(placeholder, silent)
})

test('证据没变，说明就一直有效，改别处、换地方、出新版都一样；证据变了，就要重新说明', async () => {
  const key = await drafted('根据《中华人民共和国合同法》办理。')
  const [found] = keysIn(await pageOf('clerk', key))
  await answer('clerk', key, found!, '引用的是当时签订合同所依据的法律。')
  const open = async (at: EditionKey) => {
    const checked = await checkEdition(county.office.staff, await editionNow(county, at), null, [], county.today())
    return checked.unanswered.length
  }
  const save = async (at: EditionKey, body: string) =>
    county.as('clerk')(saveDraft, {
      ...at,
      version: (await editionNow(county, at)).version,
      text: fullText(county, { body }),
    })
  assert.equal(await open(key), 0)
  await save(key, '新加的第一段。\n\n根据《中华人民共和国合同法》办理。')
  assert.equal(await open(key), 0)
  await save(key, '根据《中华人民共和国担保法》办理。')
  assert.equal(await open(key), 1)
  assert.deepEqual(keysIn(await pageOf('clerk', key)).includes(found!), false)
  await save(key, '根据《中华人民共和国合同法》办理。')
  assert.equal(await open(key), 0)
  const live = await editionIn(county, 'live')
  const next = { ...live, editionId: (await county.as('clerk')(revisePublication, live)).editionId }
  await save(next, '根据《中华人民共和国合同法》办理。')
  assert.equal(await open(next), 1, 'another publication was not answered')
  const [again] = keysIn(await pageOf('clerk', next))
  assert.equal(again, found)
})

test('说明由能写这份稿件的人作出；没有的发现、只是提示的，不用也不能说明', async () => {
  const key = await drafted('根据《中华人民共和国合同法》办理。\n2026年3月1日')
  const page = await pageOf('clerk', key)
  const [found] = keysIn(page)
  const deed = (login: Login, given: string) =>
    county.as(login)(answerFinding, { ...key, key: given, reason: '已经核对过了。' })
  await assert.rejects(deed('other.clerk', found!), NotFound)
  await assert.rejects(deed('reviewer', found!), { name: 'NotFound' })
  await assert.rejects(deed('clerk', 'nothing-1'), /没有这处发现/)
  const checked = await checkEdition(county.office.staff, await editionNow(county, key), null, [], county.today())
  const hint = checked.findings.find(({ severity }) => severity === 'hint')
  await assert.rejects(deed('clerk', hint!.key), /这只是提示/)
})

test('检查清单可以打印：每处发现的位置和改法，要素逐项有没有、在哪里', async () => {
  const key = await clerkDrafts(county)
  const text = fullText(county, { body: '<h2>一、救助金额</h2><p>每户1200元。</p>', channels: ['site'] })
  const elements = text.elements.map(({ element }) => ({ element, text: element === '监督电话' ? '0000-5550100' : '' }))
  await county.as('clerk')(saveDraft, { ...key, version: 2, text: { ...text, elements } })
  const report = await (await as('secrecy')).get(to.findings(key.countyId, key.editionId))
  await valid(report)
  assert.match(report.title, /^内容检查清单：/)
  assert.match(report.text, /救助对象 缺少 — 救助金额 正文里写了 正文第1段 监督电话 已填写 稿件/)
  assert.match(report.text, /缺少：社区\/企事业单位\/村公示栏/)
  await assert.rejects(county.as('clerk')(submitEdition, key), (error: unknown) => {
    assert.ok(error instanceof Refused)
    assert.ok(!error.reasons.some((reason) => reason.includes('救助金额')), 'answered by a passage')
    return error.reasons.some((reason) => reason.includes('缺少公开要素：救助对象'))
  })
  await assert.rejects((await as('other.clerk')).get(to.findings(key.countyId, key.editionId)), NotFound)
})

test('本站链接：公开的页面可以，没有公开的要改', async () => {
  const { address } = await editionNow(county, await editionIn(county, 'live'))
  const hidden = await editionNow(county, await editionIn(county, 'approved'))
  const key = await drafted(
    `<p>见<a href="/info/${address}">上期</a>、<a href="/info/${hidden.address}">下期</a>、<a href="/catalogue">目录</a></p>`,
  )
  const checked = await checkEdition(county.office.staff, await editionNow(county, key), null, [], county.today())
  assert.deepEqual(
    checked.findings.filter(({ rule }) => rule === 'inside-link').map(({ says }) => says),
    [`链接“/info/${hidden.address}”在本站没有公开的页面。`],
  )
})
