import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { lawRegister } from '#kernel/law-register.ts'
import { markOf } from '#law/citation/model.ts'
import { openPortal, type Portal } from '#tools/testing/portal.ts'
import { openPortalCounty, type PortalCounty } from '#tools/testing/portal-county.ts'
import { wordsOf } from '#tools/testing/staff-pages.ts'
import { rebuildCitations } from '../rebuild-citations.ts'
import { basisPage } from './pages/basis.ts'
import { basisParts } from './present-basis.ts'

const basis = '《政府信息公开条例》第二十一条第（七）项、《收养法》、《甲县规定》及相关规定'

let county: PortalCounty
let portal: Portal
let hearing: string
before(async () => {
  county = await openPortalCounty()
  hearing = await county.itemAddress('hearing')
  await county.database.owner.db
    .updateTable('item_version')
    .set({ basis })
    .where('item_id', '=', county.items.hearing)
    .execute()
  await county.as('office')(rebuildCitations, { countyId: county.countyId })
  portal = await openPortal(county.office)
})
after(async () => {
  await portal[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

test('an item names its basis in its own words, and each law of the register is a link', async () => {
  for (const path of [`/item/${hearing}`, `/item/${hearing}/990021101`]) {
    const { body } = await portal.get(path)
    assert.ok(
      body.includes('<a href="/basis/open-government-information">《政府信息公开条例》</a>第二十一条第（七）项'),
      path,
    )
    assert.ok(body.includes('<a href="/basis/adoption-law">《收养法》</a>、《甲县规定》及相关规定'), path)
  }
})

test('the list tells how many items cite each law, and how it stands', async () => {
  const { status, body } = await portal.get('/basis')
  assert.equal(status, 200)
  const words = wordsOf(body)
  assert.match(words, /中华人民共和国收养法\s*已废止\s*1/)
  assert.match(words, /中华人民共和国政府信息公开条例\s*有效\s*5/)
  assert.doesNotMatch(words, /中华人民共和国预算法/)
})

test('a law says which text is in force, and which items cite which articles', async () => {
  const words = wordsOf((await portal.get('/basis/open-government-information')).body)
  assert.match(words, /有效\s*现行的是2019年文本，自2019年5月15日起施行/)
  assert.match(words, /2019年文本\s*有效\s*国令第711号/)
  assert.match(words, /听证会公告.*?第二十一条第（七）项/)
  assert.match(words, /临时救助对象名单.*?没有写明条款/)
})

test('a repealed law leads to what stands in its place', async () => {
  const { body } = await portal.get('/basis/adoption-law')
  assert.match(wordsOf(body), /已废止\s*自2021年1月1日起废止\s*现行规定：《中华人民共和国民法典》/)
  assert.match(body, /href="\/basis\/civil-code"/)
  assert.match(wordsOf((await portal.get('/basis/civil-code')).body), /现行目录里没有事项引用它/)
})

test('an address that names no law is not there', async () => {
  for (const slug of ['no-such-law', 'ADOPTION-LAW', 'x'.repeat(60)])
    assert.equal((await portal.get(`/basis/${slug}`)).status, 404, slug)
})

test('a number that nobody compared with the published text stands on no page; a day says that nobody did', () => {
  const today = Temporal.PlainDate.from('2026-03-02')
  for (const law of lawRegister.laws.values()) {
    const markup = basisPage({ law, today, items: [], total: 0, page: 1 }).toString()
    for (const version of law.versions) {
      if (version.number !== null)
        assert.equal(
          markup.includes(version.number),
          markOf(version, 'number') !== 'K',
          `${law.slug} ${version.number}`,
        )
      if (version.from && markOf(version, 'from') === 'K')
        assert.ok(markup.includes(`${version.from}（待核对）`), `${law.slug} ${version.from}`)
    }
  }
})

test('the parts of a basis are the basis', () => {
  const today = Temporal.PlainDate.from('2026-03-02')
  for (const text of [
    basis,
    '',
    '信息公开规定',
    '《政府信息公开条例、《就业促进法》',
    '国务院令第711号《政府信息公开条例》。',
  ])
    assert.equal(
      basisParts(text, today)
        .map((part) => part.text)
        .join(''),
      text,
    )
})
