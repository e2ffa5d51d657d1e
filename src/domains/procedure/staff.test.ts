import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { approveEdition } from '#domains/publishing/approve-edition.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { to } from '#kernel/links.ts'
import { threeReviews } from '#kernel/publication/flow/model.ts'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'
import { editionIn, editionNow } from '#tools/testing/editions.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { procedure } from './index.ts'
import { publicPage } from './pages/public.ts'
import { publicTable } from './public-store.ts'
import { startTable } from './start-table.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const as = (login: Login) => staffPages(county, login, procedure.staff)
const valid = async (markup: string) =>
  assert.deepEqual(
    await htmlProblems(
      `<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><h1>x</h1>${markup}</body></html>`,
    ),
    [],
  )
const kindsIn = async () => {
  const key = await editionIn(county, 'in-review')
  return (await editionNow(county, key)).reviews.map(({ kind }) => kind)
}

test('县级默认、本机关另行规定，分版本施行；送审的稿件按当天适用的走，已经送审的不变', async () => {
  const office = await as('office')
  const first = await office.get('/w/procedure')
  await valid(first.markup)
  assert.match(first.text, /还没有施行职责表/)
  assert.match(first.text, /系统自带的通用职责表/)
  const before = await editionIn(county, 'in-review')

  const { to: page } = await office.post('/w/procedure', { owner: 'county' })
  const draft = await office.get(page)
  await valid(draft.markup)
  // The other one who begins comes to the same draft.
  assert.equal((await office.post('/w/procedure', { owner: 'county' })).to, page)
  await office.post(`${page}/hours`, { version: '1', hours: '12' })
  await office.post(`${page}/adopt`, { version: '2', fromOn: '2026-03-02' })
  assert.deepEqual(await kindsIn(), ['draft', 'secrecy', 'approve', 'publish'])
  assert.match((await office.get(page)).text, /自2026-03-02起施行/)
  await valid((await office.get(page)).markup)
  assert.match((await office.post(`${page}/hours`, { version: '3', hours: '9' })).text, /施行的职责表不能再改/)

  const approver = await as('approver')
  const { to: own } = await approver.post('/w/procedure', { owner: 'organ' })
  await approver.post(`${own}/flow`, { version: '1', preset: 'three-reviews', contentType: '' })
  const strict = await approver.get(own)
  await valid(strict.markup)
  assert.match(strict.text, /初审 /)
  await approver.post(`${own}/adopt`, { version: '2', fromOn: '2026-03-03' })
  assert.deepEqual(await kindsIn(), ['draft', 'secrecy', 'approve', 'publish'], 'not before its day')
  county.clock.set('2026-03-03T01:00:00Z')
  assert.deepEqual(await kindsIn(), [...threeReviews])
  await county.as('secrecy')(reviewSecrecy, { ...before, remark: '' })
  await county.as('reviewer')(approveEdition, before)
  assert.equal((await editionNow(county, before)).state, 'approved')
})

test('改一行、加一行、上移下移、删除；别人改过的不覆盖', async () => {
  const office = await as('office')
  const { to: page } = await office.post('/w/procedure', { owner: 'kind:village' })
  const form = await office.get(`${page}/rows/1`)
  await valid(form.markup)
  const fields = {
    version: '1',
    link: 'active',
    step: 'secrecy',
    task: '保密审查',
    unit: '村民委员会',
    office: '',
    post: '监督员',
    amount: '2',
    limitUnit: 'workday',
  }
  const wrong = await office.post(`${page}/rows/1`, { ...fields, post: '', amount: '很快' })
  assert.equal(wrong.status, 422)
  await valid(wrong.markup)
  assert.match(wrong.text, /请填写岗位。 时限应当是1至365的整数。/)
  await office.post(`${page}/rows/1`, fields)
  assert.match((await office.get(page)).text, /保密审查 村民委员会 — 监督员/)
  const stale = await office.post(`${page}/rows/1`, fields)
  assert.match(stale.text, /刚刚被其他人改过/)
  await office.post(`${page}/rows/new`, { ...fields, version: '2', link: 'platform', step: '', task: '公示栏维护' })
  assert.match((await office.get(page)).text, /公示栏维护/)
  await office.post(`${page}/row`, { version: '3', place: '2', do: 'up' })
  assert.match((await office.get(page)).text, /发布之前应当|保密审查/)
  await office.post(`${page}/row`, { version: '4', place: '1', do: 'remove' })
  const broken = await office.post(`${page}/adopt`, { version: '5', fromOn: '2026-03-03' })
  assert.equal(broken.status, 422)
  assert.match(broken.text, /发布之前应当由另一人审核签发/)
  await office.post(`${page}/drop`)
  await assert.rejects(async () => (await as('clerk')).get(page), NotFound)
})

test('没有权限的人不能编写；草稿别人看不到；施行的本县区都能看', async () => {
  const { countyId, organs } = county
  for (const login of ['clerk', 'reviewer', 'city', 'other.clerk'] as const)
    await assert.rejects(county.as(login)(startTable, { countyId, organId: organs.town, organKind: null }), Forbidden)
  await assert.rejects(
    county.as('approver')(startTable, { countyId, organId: null, organKind: null }),
    Forbidden,
    'the default is the county office’s',
  )
  const { tableId } = await county.as('office')(startTable, { countyId, organId: organs.otherTown, organKind: null })
  await assert.rejects(async () => (await as('clerk')).get(to.dutyTable(countyId, tableId)), NotFound)
  const list = await (await as('clerk')).get('/w/procedure')
  assert.match(list.text, /示例县（全县区通用） 第1版 自2026-03-02起施行/)
})

test('门户公布施行的职责表：本机关规定的先于通用的，草稿不公布', async () => {
  const organOf = (id: string, kind: string) => ({ id, countyId: county.countyId, kind })
  const read = (id: string, kind: string) => publicTable(county.office.public, organOf(id, kind), county.today())
  const [town, other, far] = await Promise.all([
    read(county.organs.town, 'town'),
    read(county.organs.otherTown, 'town'),
    publicTable(
      county.office.public,
      { id: county.organs.farTown, countyId: county.organs.neighbour, kind: 'town' },
      county.today(),
    ),
  ])
  assert.deepEqual([town?.of, other?.of, far], ['organ', 'county', null])
  const markup = publicPage({ organ: null, organs: [{ code: '990021', name: '示例县' }], table: town }).toString()
  await valid(markup)
  assert.match(markup, /第1版，自2026-03-03起施行/)
})

test('环节用时：每个数字点开就是那些稿件，超时的看得出来', async () => {
  county.clock.set('2026-03-12T01:00:00Z')
  const office = await as('office')
  const times = await office.get('/w/procedure/times')
  await valid(times.markup)
  const figures = [...times.markup.matchAll(/href="(\/w\/procedure\/times\/rows[^"]+)">(\d+)</g)]
  assert.ok(figures.length >= 8)
  for (const [, href = '', figure] of figures) {
    const rows = await office.get(href.replaceAll('&amp;', '&'))
    assert.match(rows.text, new RegExp(`共 ${figure} 条`), href)
  }
  const late = figures.find(([, href]) => href!.includes('state=late') && href!.includes('step=first-review'))
  assert.ok(late, 'the first review waits past its day')
  const rows = await office.get(late[1]!.replaceAll('&amp;', '&'))
  await valid(rows.markup)
  assert.match(rows.text, /超时/)
  assert.doesNotMatch((await (await as('other.clerk')).get('/w/procedure/times')).markup, /times\/rows/)
})

test('职责表可以下载', async () => {
  const { id } = await county.office.staff
    .selectFrom('duty_table')
    .select('id')
    .where('state', '=', 'in-force')
    .executeTakeFirstOrThrow()
  const route = procedure.staff.find(({ url }) => url.endsWith('files/:format'))
  assert.ok(route)
  await (await as('clerk')).get(to.dutyTableFile(county.countyId, id, 'csv'))
  await (await as('clerk')).get(to.dutyTableFile(county.countyId, id, 'xlsx'))
})
