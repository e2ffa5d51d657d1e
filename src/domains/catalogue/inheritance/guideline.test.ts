import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { to } from '#kernel/links.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { openPortal } from '#tools/testing/portal.ts'
import { openStaffPages, wordsOf } from '#tools/testing/staff-pages.ts'
import { calendar, type SmallCity, smallCity } from '#tools/testing/test-city.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { findSourceRows } from '../inventories/issues/row-store.ts'
import { decideLink } from '../inventories/links/decide-link.ts'
import { adoptedItems, powersOf, sourceRow, takenSource } from '../inventories/testing.ts'
import { findCatalogue } from '../store.ts'
import { guidelineTier } from './model.ts'
import { readInheritance } from './read-inheritance.ts'
import { reasonsAgainstDepartures } from './reasons-against-departures.ts'
import { setRule } from './set-rule.ts'
import { settleInheritance } from './settle-inheritance.ts'
import { takeBackSettlement } from './take-back-settlement.ts'

const monday = '2026-03-02'
let database: FreshDatabase
let city: SmallCity
let countyId: string
let catalogueId: string
let items: Map<string, string>
let rows: Map<string, string>
before(async () => {
  database = await freshDatabase()
  city = await smallCity(database)
  countyId = city.organs['county-a'].countyId
  ;({ catalogueId, items } = await adoptedItems(city, ['低保对象', '临时救助', '本县自有'], monday))
  const guideline = powersOf(
    city,
    [
      sourceRow('最低生活保障', { heading: '综合业务' }),
      sourceRow('临时救助', { heading: '综合业务', elements: '1.只有指引才写的监督热线' }),
      sourceRow('流浪乞讨人员救助', { heading: '综合业务' }),
    ],
    {
      ...{ organId: city.organs['county-a'].id, kind: 'guideline', fieldCode: 'social-assistance' },
      ...{ title: '社会救助领域标准指引', issuer: '某部' },
    },
  )
  const source = await takenSource(city, guideline, monday)
  rows = new Map(
    (await findSourceRows(city.ground.db, source.countyId, source.sourceId)).map(({ name, id }) => [name, id]),
  )
  await city.as('officer', monday)(decideLink, {
    countyId,
    itemId: items.get('低保对象')!,
    ref: {
      sourceCountyId: source.countyId,
      sourceId: source.sourceId,
      rowId: rows.get('最低生活保障')!,
      statutoryId: null,
    },
    state: 'confirmed',
    seen: null,
  })
})
after(() => database.close())

const read = async () => {
  const catalogue = (await findCatalogue(city.ground.db, countyId, catalogueId))!
  const organ = (await findOrgan(city.ground.db, catalogue.organId))!
  return readInheritance(city.ground.db, { catalogue, organ, calendar }, guidelineTier)
}
const told = async () => {
  const { lines, dropped } = await read()
  return [
    ...lines.map(({ lower, upper, kind, reason }) => [lower.fields.level2, upper?.name ?? null, kind, reason]),
    ...dropped.map(({ upper, reason }) => [null, upper.name, 'dropped', reason]),
  ]
}
const settle = (lines: Record<string, string>, drops: Record<string, string>) =>
  city.as('officer', monday)(settleInheritance, {
    ...{ countyId, catalogueId, upperTier: guidelineTier },
    lines: Object.entries(lines).map(([item, reason]) => ({
      ...{ key: `i:${items.get(item)!}`, seen: null, kind: null, reason },
      upper: rows.get(item === '低保对象' ? '最低生活保障' : item)!,
    })),
    drops: Object.entries(drops).map(([row, reason]) => ({ upper: rows.get(row)!, seen: null, reason })),
  })

test('标准指引是县级目录的上级：确认过来源的就是沿用，少了要素的是收窄，没有事项的是未列入', async () => {
  const view = await read()
  assert.deepEqual(
    view.above.map(({ title, tier }) => [title, tier]),
    [['社会救助领域标准指引', guidelineTier]],
  )
  assert.deepEqual(await told(), [
    ['低保对象', '最低生活保障', 'taken', null],
    ['临时救助', '临时救助', 'narrowed', null],
    ['本县自有', null, 'own', null],
    [null, '流浪乞讨人员救助', 'dropped', null],
  ])
  const narrowed = view.lines.find(({ kind }) => kind === 'narrowed')!
  assert.deepEqual(
    narrowed.departures.filter(({ effect }) => effect === 'narrows'),
    [{ about: 'elements', effect: 'narrows', parts: ['只有指引才写的监督热线'] }],
  )
})

test('收窄和未列入写明理由，公众看得到；写明以后不再算“尚未编入”；可以整批撤回', async () => {
  await assert.rejects(settle({}, { 流浪乞讨人员救助: '无' }), /至少写四个字/)
  const done = await settle(
    { 低保对象: '', 临时救助: '监督热线由县级统一公开。' },
    { 流浪乞讨人员救助: '本县没有救助管理站，由市级公开。' },
  )
  assert.deepEqual([done.settled, done.passedOver], [3, []])
  assert.deepEqual(
    (await told()).map(([, , kind, reason]) => [kind, reason]),
    [
      ['taken', null],
      ['narrowed', '监督热线由县级统一公开。'],
      ['own', null],
      ['dropped', '本县没有救助管理站，由市级公开。'],
    ],
  )
  await using pages = await openStaffPages(database, city, monday)
  const page = await pages.get('officer', to.inheritance(countyId, catalogueId, { view: 'dropped' }))
  assert.match(wordsOf(page.body), /对照：社会救助领域标准指引.*流浪乞讨人员救助.*本县没有救助管理站/)
  assert.deepEqual(await htmlProblems(page.body), [])
  const deed = await pages.get('officer', to.inheritanceDeed(countyId, catalogueId, done.deed))
  assert.match(wordsOf(deed.body), /流浪乞讨人员救助 未列入.*最低生活保障 沿用/)
  const missing = await pages.get('officer', to.inventoryMissing({ county: city.organs['county-a'].code }))
  assert.doesNotMatch(wordsOf(missing.body), /流浪乞讨人员救助 /)
  await using portal = await openPortal(pages.office)
  const version = await portal.get(to.catalogueVersion(catalogueId))
  assert.match(
    version.body,
    /标准指引里有、本目录没有列入的事项[\s\S]*流浪乞讨人员救助[\s\S]*本县没有救助管理站，由市级公开。/,
  )
  assert.deepEqual(await htmlProblems(version.body), [])
  const { address } = await city.ground.db
    .selectFrom('item')
    .select('address')
    .where('id', '=', items.get('临时救助')!)
    .executeTakeFirstOrThrow()
  const item = await portal.get(to.item(address))
  assert.match(wordsOf(item.body), /收窄 来自《社会救助领域标准指引》：临时救助。.*监督热线由县级统一公开。/)
  assert.deepEqual(await htmlProblems(item.body), [])

  await city.as('officer', monday)(takeBackSettlement, { countyId, catalogueId, deed: done.deed })
  assert.deepEqual((await told()).at(-1), [null, '流浪乞讨人员救助', 'dropped', null])
})

test('县里规定写明理由才能采用的，指引里没有列入的也算', async () => {
  await city.as('officer', monday)(setRule, { organId: city.organs['county-a'].id, strict: true })
  const catalogue = { ...(await findCatalogue(city.ground.db, countyId, catalogueId))!, state: 'draft' as const }
  const organ = (await findOrgan(city.ground.db, catalogue.organId))!
  const reasons = await reasonsAgainstDepartures(city.ground.db, { catalogue, organ, calendar })
  assert.match(reasons.join(), /流浪乞讨人员救助/)
})
