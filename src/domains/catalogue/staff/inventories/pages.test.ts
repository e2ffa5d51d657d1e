import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '#tools/testing/database.ts'
import { fieldsOfForm, openStaffPages, type StaffPages, wordsOf } from '#tools/testing/staff-pages.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { adoptedItems } from '../../inventories/testing.ts'

const monday = '2026-03-02'
const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))

/** Sends a form and follows to the page it leads to. */
async function send(
  pages: StaffPages,
  url: string,
  fields: Record<string, string | readonly string[]>,
  bytes?: Uint8Array,
) {
  const files = bytes ? [{ field: 'file', name: '清单.csv', bytes }] : []
  const answer = await pages.post('officer', url, { fields, files })
  assert.equal(answer.status, 303, wordsOf(answer.body))
  const next = await pages.get('officer', answer.location, answer)
  assert.deepEqual(await htmlProblems(next.body), [])
  return { url: answer.location, body: next.body, says: wordsOf(next.body) }
}

test('从文件到事项：登记、核对、采用、成批确认来源、认定属性，每一步先看后办', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const { items } = await adoptedItems(city, ['临时救助', '低保审核', '特困供养'], monday)
  await using pages = await openStaffPages(database, city, monday)
  const county = city.organs['county-a'].id

  const empty = await pages.get('officer', '/w/inventories')
  assert.match(wordsOf(empty.body), /还没有登记标准指引和清单.*法律法规规定的主动公开事项/)
  const form = {
    kind: 'powers',
    title: '甲县民政局权责清单',
    issuer: '甲县民政局',
    organ: city.organs['civil-a'].id,
    levels: 'town',
    issuedOn: '2026-01-10',
  }
  const bad = await pages.post('officer', '/w/inventories/register', { fields: { ...form, organ: '', issuedOn: '' } })
  assert.equal(bad.status, 422)
  assert.match(wordsOf(bad.body), /请填写制发日期。.*请选择文件。|请选择文件。.*请填写制发日期。/)
  assert.match(bad.body, /value="甲县民政局权责清单"/, '填过的还在')

  const read = await send(
    pages,
    '/w/inventories/register',
    form,
    csv(
      '权力编码,事项名称,职权类型,实施依据',
      'A1,临时救助,行政给付,《社会救助暂行办法》第四十七条',
      'A2,低保审核,行政确认,',
      'A3,慈善募捐备案,其他权力,',
      'A3,同一编码,其他权力,',
      'A9,,其他权力,',
    ),
  )
  assert.match(read.says, /等待采用.*A6 这一行没有事项名称，没有列入。 B5 编码“A3”在 B4 已经出现过/)
  const taken = await send(
    pages,
    `${read.url}/take`,
    fieldsOfForm(read.body, `${read.url}/take`) as Record<string, string>,
  )
  assert.match(taken.says, /已采用：新增4行.*全部 4 已编入目录 0 尚未编入目录 4/)

  const links = wordsOf((await pages.get('officer', '/w/inventories/links')).body)
  assert.match(links, /甲县民政局权责清单 0 \/ 4 2 先看是哪些.* 4/)
  const source = /sources\/[^/]+\/([^/?]+)/.exec(taken.url)![1]!
  const preview = await pages.get('officer', `/w/inventories/links?source=${source}`)
  assert.match(wordsOf(preview.body), /下面2行与现行目录的事项名称一字不差.*确认这2项/)
  const confirmed = await send(
    pages,
    '/w/inventories/links/confirm',
    fieldsOfForm(preview.body, '/w/inventories/links/confirm'),
  )
  assert.match(confirmed.says, /已确认2项来源.*2 \/ 4.*最近成批确认的.*林知远 2026-03-02确认/)
  assert.match(
    wordsOf((await pages.get('officer', '/w/inventories/missing')).body),
    /来源中的4行，有2行尚未编入目录.*慈善募捐备案/,
  )

  const item = `/w/inventories/items/${county}/${items.get('临时救助')}`
  const page = await pages.get('officer', item)
  assert.deepEqual(await htmlProblems(page.body), [])
  assert.match(
    wordsOf(page.body),
    /这个事项的来源 .*权责清单 临时救助 甲县民政局权责清单 《社会救助暂行办法》第四十七条 林知远 2026-03-02确认/,
  )
  const decided = await send(pages, '/w/inventories/attributes/decide', {
    ...fieldsOfForm(page.body, '/w/inventories/attributes/decide'),
    attribute: 'on-request',
    reason: '涉及个人情况',
  })
  assert.equal(decided.url, item)
  assert.match(decided.says, /已认定为依申请公开。.*林知远认定为依申请公开.*下次评估：2027-03-02/)

  const attributes = await pages.get('officer', '/w/inventories/attributes')
  assert.match(wordsOf(attributes.body), /目录里写明主动公开、还没有认定的2项.*还没有认定 4 .*依申请公开 1/)
  const suggested = { county: 'county-a', step: 'preview', suggested: 'active', nextOn: '2027-03-02' }
  const bulk = await pages.post('officer', '/w/inventories/attributes/bulk', { fields: suggested })
  assert.deepEqual(await htmlProblems(bulk.body), [])
  assert.match(wordsOf(bulk.body), /下面2项将认定为主动公开。现在还没有作任何改动。.*可以认定.*确认认定2项/)
  const done = await send(
    pages,
    '/w/inventories/attributes/bulk',
    fieldsOfForm(bulk.body, '/w/inventories/attributes/bulk'),
  )
  assert.match(done.says, /已认定2项.*最近成批认定的.*主动公开2项/)
  const undone = await send(
    pages,
    '/w/inventories/attributes/undo',
    fieldsOfForm(done.body, '/w/inventories/attributes/undo'),
  )
  assert.match(undone.says, /已撤销2项，恢复为没有认定/)

  const subjects = [...undone.body.matchAll(/name="subjects" value="(row:[^"]+)"/g)].map((match) => match[1]!)
  const ticked = {
    county: 'county-a',
    step: 'preview',
    subjects,
    attribute: 'not-public',
    reason: '内部流程',
    nextOn: '',
  }
  const refused = await pages.post('officer', '/w/inventories/attributes/bulk', { fields: ticked })
  assert.match(wordsOf(refused.body), /有2项不能这样认定.*必须选择《政府信息公开条例》第十四条至第十六条中的一项理由/)
  assert.doesNotMatch(wordsOf(refused.body), /确认认定/)
  assert.deepEqual(pages.lines, [])
})

test('法规条目：按条文和名称提示，可以确认、自己找；新的一版说明哪些改了', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await adoptedItems(city, ['临时救助', '低保审核'], monday)
  await using pages = await openStaffPages(database, city, monday)
  const list = await pages.get('officer', '/w/inventories/statutes')
  assert.deepEqual(await htmlProblems(list.body), [])
  const href = /href="(\/w\/inventories\/statutes\/[^"]+)"/.exec(list.body)![1]!.replaceAll('&amp;', '&')
  const found = await pages.get('officer', `${href}&q=临时`)
  assert.deepEqual(await htmlProblems(found.body), [])
  assert.match(wordsOf(found.body), /自己找.*临时救助.*确认/)
  const linked = await send(
    pages,
    '/w/inventories/links/decide',
    fieldsOfForm(found.body, '/w/inventories/links/decide'),
  )
  assert.match(linked.says, /已确认来源。.*林知远 2026-03-02确认 撤销/)
  assert.match(wordsOf((await pages.get('officer', '/w/inventories/statutes')).body), /1项/)

  const form = {
    kind: 'services',
    title: '甲县公共服务事项清单',
    issuer: '甲县人民政府',
    organ: city.organs['county-a'].id,
    levels: ['county', 'town'],
    issuedOn: '2026-01-10',
  }
  const read = await send(
    pages,
    '/w/inventories/register',
    form,
    csv('事项名称,事项编码,备注', '高龄津贴,G1,', '护理补贴,G2,'),
  )
  const taken = await send(pages, `${read.url}/take`, fieldsOfForm(read.body, `${read.url}/take`))
  const loadUrl = `${taken.url.split('?')[0]}/load`
  assert.equal((await pages.get('officer', loadUrl)).status, 200)
  const next = await send(
    pages,
    loadUrl,
    { issuedOn: '2026-02-10' },
    csv('事项名称,事项编码,备注', '高龄老人津贴,G1,', '助餐服务,G3,'),
  )
  assert.match(
    next.says,
    /新增 1行 改动 1行 不再列入 1行 没有改动 0行.*改动.*名称：高龄老人津贴 原为：高龄津贴.*不再列入.*护理补贴.*新增.*助餐服务/,
  )
  const back = await send(pages, `${next.url}/discard`, fieldsOfForm(next.body, `${next.url}/discard`))
  assert.match(back.says, /已撤销这一版/)
  const broken = await pages.post('officer', loadUrl, {
    fields: { issuedOn: '2026-02-10' },
    files: [{ field: 'file', name: '电话.csv', bytes: csv('姓名,电话,地址', '甲,1,2') }],
  })
  assert.equal(broken.status, 422)
  assert.match(wordsOf(broken.body), /「电话.csv」：没有找到清单的表头/)
})

test('谁看到什么：镇里的人看得到，不能改；别的县看不到；没有权限的进不来', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await adoptedItems(city, ['临时救助'], monday)
  await using pages = await openStaffPages(database, city, monday)
  const clerk = await pages.get('clerk', '/w/inventories')
  assert.equal(clerk.status, 200)
  assert.doesNotMatch(clerk.body, /登记来源/)
  assert.doesNotMatch((await pages.get('clerk', '/w/inventories/attributes')).body, /先看结果/)
  assert.equal((await pages.get('clerk', '/w/inventories/register')).status, 403)
  assert.equal((await pages.get('clerk', '/w/inventories?county=county-b')).status, 404)
  assert.equal((await pages.get('county-system', '/w/inventories')).status, 403)
  assert.equal((await pages.get('officer', '/w/inventories/sources/x/y')).status, 404)
  assert.equal((await pages.get('officer', '/w/inventories/rows/x/y/z')).status, 404)
  assert.equal((await pages.get('officer', `/w/inventories/items/${city.organs['county-a'].id}/x`)).status, 404)
  assert.equal((await pages.get('officer', '/w/inventories/statutes/no-such')).status, 404)
  assert.deepEqual(pages.lines, [])
})
