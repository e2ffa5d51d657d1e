import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawRegister } from '#kernel/law-register.ts'
import type { Attachment } from '#kernel/publication/attachments/model.ts'
import { findingsOf } from './find.ts'
import type { PageUnderCheck, Rule } from './model.ts'
import { picturesIn, readText } from './page.ts'
import { evidenceOf } from './rules/elements.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

const attachment = (given: Partial<Attachment>): Attachment => ({
  id: '0197a1b2-0000-7000-8000-000000000001',
  version: 1,
  place: 1,
  fileName: '低保名单.xlsx',
  accessibleName: null,
  sha256: 'a'.repeat(64),
  size: 1_000,
  kind: 'xlsx',
  mediaType: '',
  pages: 1,
  hasText: true,
  state: 'checked',
  refusal: null,
  addedByName: '周敏',
  addedAt: Temporal.Instant.from('2026-03-02T01:00:00Z'),
  removed: null,
  ...given,
})

const page = ({ body = '', ...given }: Partial<PageUnderCheck> & { body?: string }): PageUnderCheck => ({
  title: '清水镇临时救助对象名单公示',
  text: readText(body),
  elements: [],
  demanded: [],
  formedOn: day('2026-03-02'),
  releaseOn: day('2026-03-02'),
  attachments: [],
  inside: new Map(),
  outside: new Map(),
  twins: [],
  register: lawRegister,
  ...given,
})

/** Rules that speak, each with its severity and place. */
const said = (given: Parameters<typeof page>[0]) =>
  findingsOf(page(given)).map(({ rule, severity, place }) => [rule, severity, place.part, place.paragraph])
const rulesOf = (given: Parameters<typeof page>[0]): Rule[] => findingsOf(page(given)).map(({ rule }) => rule)

test('an ordinary notice is left alone', () => {
  const body = `现将《中华人民共和国民法典》宣传情况公示如下，公示期自2026年3月2日起至2026年3月9日止，截止日期为2026年3月9日。

张某某，身份证号 3201××××××××1234，金额1200元。截至2026年2月28日，已发放三户。

姓名	金额
李某某	1200

清水镇人民政府
2026年3月2日`
  assert.deepEqual(said({ body }), [])
})

test('dead, unasked, inside and staff links', () => {
  const body = '见 https://a.test/x 和 https://b.test/y\n<p>'.slice(0, -4)
  const outside = new Map([['https://a.test/x', { outcome: 'broken' as const, says: '网页已经不在了' }]])
  assert.deepEqual(said({ body, outside }), [
    ['dead-link', 'must', '正文', 1],
    ['link-not-asked', 'hint', '正文', 1],
  ])
  const html = (href: string) => `<p>见<a href="${href}">这里</a></p>`
  const inside = new Map([
    ['/info/abcd', true],
    ['/info/efgh', false],
  ])
  assert.deepEqual(rulesOf({ body: html('/info/abcd?x=1#y'), inside }), [])
  for (const href of ['/info/efgh', '/nowhere', '/w/editions', 'javascript:alert(1)', '//evil.test/x'])
    assert.deepEqual(said({ body: html(href), inside }), [['inside-link', 'must', '正文', 1]], href)
  for (const href of ['#top', 'mailto:a@b.test', 'tel:00005550100']) assert.deepEqual(rulesOf({ body: html(href) }), [])
})

test('attachments: without a text layer, without a name, promised and not there', () => {
  const silent = attachment({ hasText: false, kind: 'pdf', fileName: '低保名单.pdf' })
  assert.deepEqual(said({ attachments: [silent] }), [['attachment-silent', 'must', '附件', null]])
  for (const fileName of [
    'IMG_20260301.jpg',
    '扫描件0001.pdf',
    '新建 Microsoft Word 文档.docx',
    '20260301.pdf',
    '微信图片_2026.png',
  ])
    assert.deepEqual(rulesOf({ attachments: [attachment({ fileName })] }), ['attachment-name'], fileName)
  assert.deepEqual(rulesOf({ attachments: [attachment({ fileName: '1.pdf', accessibleName: '低保名单' })] }), [])
  assert.deepEqual(rulesOf({ attachments: [attachment({ fileName: '2026年低保名单.pdf' })] }), [])
  assert.deepEqual(said({ body: '通知如下。\n附件：1.名单' }), [['attachment-missing', 'must', '正文', 2]])
  assert.deepEqual(rulesOf({ body: '附件2：表', attachments: [attachment({})] }), ['attachment-missing'])
  assert.deepEqual(rulesOf({ body: '附件一：表', attachments: [attachment({})] }), [])
})

test('pictures: without words, with the file name for words, not attached', () => {
  const picture = attachment({ kind: 'png', fileName: '流程图.png' })
  const img = (more: string) => `<p>见图</p><p><img data-attachment="${picture.id}"${more}></p>`
  const attachments = [picture]
  assert.deepEqual(said({ body: img(''), attachments }), [['picture-alt', 'must', '正文', 2]])
  assert.deepEqual(rulesOf({ body: img(' alt=" "'), attachments }), ['picture-alt'])
  assert.deepEqual(rulesOf({ body: img(' alt="流程图.png"'), attachments }), ['picture-alt'])
  assert.deepEqual(rulesOf({ body: img(' alt="申请、审核、公示三步"'), attachments }), [])
  assert.deepEqual(rulesOf({ body: img(' alt="x"') }), ['picture-missing'])
  assert.deepEqual([...picturesIn(img(''))], [picture.id])
  assert.deepEqual([...picturesIn('typed <img data-attachment="x">')], [])
})

test('tables: data without heads, tables for layout', () => {
  const table = (rows: string) => `<p>名单</p><table><tbody>${rows}</tbody></table>`
  assert.deepEqual(said({ body: table('<tr><td>姓名</td><td>金额</td></tr><tr><td>张某</td><td>1</td></tr>') }), [
    ['table-head', 'must', '正文', 2],
  ])
  assert.deepEqual(rulesOf({ body: table('<tr><th>姓名</th><th>金额</th></tr><tr><td>张某</td><td>1</td></tr>') }), [])
  assert.deepEqual(rulesOf({ body: table('<tr><td>全文</td></tr>') }), ['layout-table'])
  assert.deepEqual(
    rulesOf({ body: table('<tr><th>甲</th><td><table><tr><th>x</th><td>y</td></tr></table></td></tr>') }),
    ['layout-table'],
  )
  assert.deepEqual(rulesOf({ body: table(`<tr><td>${'长'.repeat(400)}</td><td>${'长'.repeat(400)}</td></tr>`) }), [
    'layout-table',
  ])
  const rows = Array.from({ length: 10_000 }, (_, at) => `<tr><td>${at}</td><td>x</td></tr>`).join('')
  assert.deepEqual(rulesOf({ body: table(rows) }), ['table-head'])
})

test('repealed laws are named with what took their place; a text about the repeal itself may name them', () => {
  const [found] = findingsOf(page({ body: '根据《中华人民共和国合同法》第八条规定，公告如下。' }))
  assert.equal(found?.rule, 'repealed')
  assert.equal(found?.severity, 'must')
  assert.match(found!.says, /废止，由《中华人民共和国民法典》替代。$/)
  assert.match(found!.mend, /^请改引现行规定/)
  assert.deepEqual(rulesOf({ body: '《中华人民共和国合同法》同时废止。' }), [])
  assert.deepEqual(rulesOf({ body: '《关于印发某项工作方案的通知》已经下发。' }), [])
})

test('days: impossible, still to come, younger than the release, other than the date of the document', () => {
  assert.deepEqual(said({ body: '受理时间为2026年2月30日。' }), [['no-such-day', 'must', '正文', 1]])
  assert.deepEqual(rulesOf({ body: '截至2026年3月31日，发放完毕。' }), ['future-day'])
  assert.deepEqual(rulesOf({ body: '截至二〇二六年三月三十一日，发放完毕。' }), ['future-day'])
  assert.deepEqual(rulesOf({ body: '公示截止2026年3月31日。' }), [])
  assert.deepEqual(rulesOf({ body: '编号2026-02-301和电话0000-5550100' }), [])
  assert.deepEqual(said({ formedOn: day('2026-03-05') }), [['formed-late', 'must', '成文日期', null]])
  assert.deepEqual(said({ body: '通知\n二〇二六年三月一日' }), [['signed-day', 'hint', '正文', 2]])
  assert.deepEqual(rulesOf({ body: '通知\n2026年3月9日' }), ['future-day'])
  assert.deepEqual(rulesOf({ body: '通知\n2026年3月2日' }), [])
})

test('words that wait to be filled in', () => {
  for (const body of [
    '由XX镇人民政府负责。',
    '共计××元。',
    '由某某单位承办。',
    '于某年某月某日发放。',
    '联系人：（请填写）',
    '（此处填写内容）',
    '联系电话：______',
    '清水镇人民政府\n  年  月  日',
    '金额待补充。',
  ])
    assert.deepEqual(rulesOf({ body }), ['placeholder'], body)
  for (const body of ['张某某等三户。', '车牌苏A×××12', '身份证3201××××1234', '邮箱 xx@example.test', '长×宽', '5×8米'])
    assert.deepEqual(rulesOf({ body }), [], body)
  assert.deepEqual(said({ title: '关于XX的通知' }), [['placeholder', 'must', '标题', null]])
  assert.deepEqual(said({ elements: [{ element: '监督电话', text: '×××' }] }), [
    ['placeholder', 'must', '监督电话', null],
  ])
})

test('the same title twice is a hint', () => {
  assert.deepEqual(said({ twins: [{ title: '清水镇临时救助对象名单公示', state: 'live' }] }), [
    ['doubled-title', 'hint', '标题', null],
  ])
})

test('elements: what a field promises must be there', () => {
  const field = (text: string, more: Parameters<typeof page>[0] = {}) =>
    said({ elements: [{ element: '救助对象', text }], ...more })
  for (const text of ['本期无', '无', '无。', '暂无', '本期无，无'])
    assert.deepEqual(field(text), [['nil-reason', 'must', '救助对象', null]], text)
  for (const text of ['本期无，没有新增救助对象。', '无障碍设施齐全', '无人机巡查三次'])
    assert.deepEqual(field(text), [], text)
  assert.deepEqual(field('详见附件2'), [['see-attachment', 'must', '救助对象', null]])
  assert.deepEqual(field('详见附件', { attachments: [attachment({})] }), [])
  assert.deepEqual(field('见正文', { body: '公示如下。' }), [['see-text', 'hint', '救助对象', null]])
  assert.deepEqual(field('见正文', { body: '救助对象：三户。' }), [])
})

test('evidence of each element: field, passage, attachment, nothing to publish, missing', () => {
  const body = `<h2>一、救助对象</h2><p>张某某等三户。</p><p>监督电话：0000-5550100</p><h2>救助标准</h2><h2>其他</h2>`
  const evidence = evidenceOf(
    page({
      body,
      demanded: ['救助对象', '监督电话', '救助标准', '救助金额', '发放名单', '受理单位', '说明'],
      elements: [
        { element: '救助对象', text: '' },
        { element: '救助金额', text: '每户1200元' },
        { element: '受理单位', text: '本期无，由县民政局直接受理。' },
        { element: '说明', text: '见附件1' },
      ],
      attachments: [attachment({ accessibleName: '三月发放名单' })],
    }),
  )
  assert.deepEqual(
    evidence.map(({ element, by, place }) => [element, by, place]),
    [
      ['救助对象', 'passage', '正文第1段'],
      ['监督电话', 'passage', '正文第3段'],
      ['救助标准', 'missing', ''],
      ['救助金额', 'field', '稿件'],
      ['发放名单', 'attachment', '附件1：三月发放名单'],
      ['受理单位', 'nil', '稿件'],
      ['说明', 'attachment', '附件1：三月发放名单'],
    ],
  )
})

test('a finding keeps its key while its evidence stays, wherever it moves; changed evidence is another finding', () => {
  const keys = (body: string) => findingsOf(page({ body })).map(({ key }) => key)
  const before = keys('根据《中华人民共和国合同法》办理。')
  assert.deepEqual(keys('前面加了一段。\n\n根据《中华人民共和国合同法》办理。'), before)
  assert.notDeepEqual(keys('由XX镇负责。'), keys('由XX村负责。'))
  assert.equal(keys('由XX镇负责。\n由XX镇负责。').length, 1)
})

test('hostile markup: deep, unclosed, huge; read within bounds and without an error', () => {
  const deep = `<p>${'<div>'.repeat(20_000)}x`
  assert.equal(readText(deep).blocks.at(-1)?.text, 'x')
  const unclosed = readText('<table><tr><td>a<table><a href="/x">b<img>')
  assert.equal(unclosed.tables.length, 1)
  assert.doesNotThrow(() => findingsOf(page({ body: `<p>${'《'.repeat(50_000)}</p>` })))
  assert.doesNotThrow(() => findingsOf(page({ body: `${'×'.repeat(100_000)}\n${' '.repeat(50_000)}年` })))
  assert.ok(findingsOf(page({ body: '由XX镇负责。'.repeat(10_000) })).length < 400)
})
