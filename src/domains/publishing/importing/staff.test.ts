import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { to } from '#kernel/links.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { clerkDrafts, editionIn, editionNow } from '#tools/testing/editions.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { makeDocx } from '../../../../fixtures/damaged/docx.ts'
import { importingRoutes } from './staff.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const bring = async (login: Login, path: string, bytes: Uint8Array | null, name = '通知.docx') =>
  (await staffPages(county, login, importingRoutes)).post(path, {}, bytes ? [{ field: 'file', name, bytes }] : [])

const p = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const center = '<w:jc w:val="center"/>'
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a3"><w:name w:val="我的小标题"/><w:basedOn w:val="2"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>`
const body = [
  p('清水镇人民政府文件', center),
  p('清政发（2026）8号', center),
  p('关于公布临时救助', center),
  p('对象名单的通知', center),
  p('各村（居）民委员会：'),
  p('一、救助对象', '<w:pStyle w:val="1"/>'),
  p('（一）名单', '<w:pStyle w:val="a3"/>'),
  `<w:tbl><w:tr>${cell('村', '<w:vMerge w:val="restart"/>')}${cell('金额', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('一月')}${cell('二月')}</w:tr></w:tbl>`,
  `<w:p><w:r><w:t>每户</w:t></w:r><w:del><w:r><w:delText>九百</w:delText></w:r></w:del><w:ins><w:r><w:t>一千二百</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r><w:r><w:t>元&lt;b&gt;。</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r><w:r><w:drawing/></w:r></w:p>`,
  p('2026年3月2日', '<w:jc w:val="right"/>'),
].join('')

test('从公文里读出标题、文号、成文日期和正文，填进表单等人核对；什么都还没有保存', async () => {
  const { countyId, editionId } = await clerkDrafts(county)
  const page = await bring('clerk', to.importText(countyId, editionId), makeDocx({ body, styles }))
  assert.equal(page.status, 200)
  for (const value of ['关于公布临时救助对象名单的通知', '清政发〔2026〕8号', '2026-03-02'])
    assert.ok(page.markup.includes(`value="${value}"`), value)
  const html = /data-html="([^"]*)"/
    .exec(page.markup)![1]!
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
  assert.equal(
    html,
    '<p>各村（居）民委员会：</p><h2>一、救助对象</h2><h3>（一）名单</h3>' +
      '<table><tbody><tr><td rowspan="2">村</td><td colspan="2">金额</td></tr><tr><td>一月</td><td>二月</td></tr></tbody></table>' +
      '<p>每户一千二百元&amp;lt;b&amp;gt;。</p><p data-align="right">2026年3月2日</p>',
  )
  for (const said of ['已从“通知.docx”读出', '修订', '隐藏的文字', '批注', '1 张图片'])
    assert.ok(page.text.includes(said), said)
  assert.equal((await editionNow(county, { countyId, editionId })).version, 2)
})

test('不是文档、损坏、没有选的文件：一句话说明，原来的文字还在；别的机关和送审以后不能带入', async () => {
  const { countyId, editionId } = await clerkDrafts(county)
  const path = to.importText(countyId, editionId)
  const docx = makeDocx({ body })
  for (const [bytes, said] of [
    [new TextEncoder().encode('<html>甲</html>'), /这不是文字文档.*另存为/],
    [new TextEncoder().encode('%PDF-1.7'), /PDF/],
    [docx.subarray(0, docx.length - 40), /不完整/],
    [null, /请先选一份文件/],
  ] as const) {
    const page = await bring('clerk', path, bytes)
    assert.equal(page.status, 422)
    assert.match(page.text, said)
    assert.match(page.markup, /现将本批临时救助对象公示如下/)
  }
  await assert.rejects(bring('other.clerk', path, docx), NotFound)
  const review = await editionIn(county, 'in-review')
  await assert.rejects(bring('clerk', to.importText(review.countyId, review.editionId), docx), NotFound)
})
