import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { oddForm, sendFolder } from '#tools/testing/folder.ts'
import { readWaiting } from '#tools/testing/reading.ts'
import { fieldsOfForm, openStaffPages, wordsOf } from '#tools/testing/staff-pages.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { findFiles } from '../importing/store.ts'
import { carryOut } from '../together/carry-out.ts'
import { enqueueUnended, findAdoption, markProgress, markRunning } from '../together/store.ts'
import { adoptCitywide } from './adopt-citywide.ts'
import { askCitywide } from './ask-citywide.ts'

const monday = '2026-03-02'
const file = (items: readonly string[]) =>
  oddForm({ items: [...items], title: '示范市社会救助领域基层政务公开标准目录' })

async function open(items: readonly string[] = ['低保对象', '特困标准']) {
  const database = await freshDatabase()
  const city = await smallCity(database)
  const pages = await openStaffPages(database, city, monday)
  const { office } = pages
  const { rows } = {
    rows: async <Row>(text: ReturnType<typeof sql<Row>>) => (await text.execute(database.owner.db)).rows,
  }
  /** A city's draft of a file, without a doubt. */
  const draft = async (of: readonly string[]) => {
    const key = await sendFolder(office, city.actors['city-officer'], city.organs.city.id, { 'a.html': file(of) })
    await readWaiting(office)
    const [read] = await findFiles(office.staff, key)
    return { catalogueId: read!.catalogueId!, version: read!.catalogueVersion! }
  }
  const cityId = city.organs.city.id
  const seen = (touches: Record<string, string[]> = {}, ...organs: ('county-a' | 'county-b')[]) =>
    (organs.length > 0 ? organs : (['county-a', 'county-b'] as const)).map((key) => ({
      organId: city.organs[key].id,
      touches,
    }))
  const act = city.as('city-officer', monday)
  return {
    database,
    city,
    pages,
    office,
    rows,
    draft,
    seen,
    act,
    cityId,
    first: await draft(items),
    states: async () =>
      (
        await rows(
          sql<{
            is: string
          }>`select o.short_name || ' ' || c.state as is from catalogue c join organ o on o.id = c.organ_id order by 1`,
        )
      ).map(({ is }) => is),
    items: async () =>
      (
        await rows(
          sql<{
            is: string
          }>`select o.short_name || ' ' || v.name || ' ' || i.address as is from item i join item_version v
            on v.county_id = i.county_id and v.item_id = i.id and v.effective_until is null join organ o on o.id = i.organ_id order by 1`,
        )
      ).map(({ is }) => is),
    async [Symbol.asyncDispose]() {
      await pages[Symbol.asyncDispose]()
      await database.close()
    },
  }
}

test('市级目录在两个县同时生效：每个县有自己的目录、事项和公开位，市级草稿不再是草稿', async () => {
  await using world = await open()
  const { office, cityId, first, seen } = world
  const key = await world.act(askCitywide, { countyId: cityId, drafts: [first], counties: seen() })
  assert.deepEqual(await world.states(), ['示范市 draft'], 'asking alone adopts nothing')
  await carryOut(office, key)
  const done = (await findAdoption(office.staff, key))!
  assert.deepEqual([done.state, done.made, done.progress], ['done', { items: 4, slots: 8, obligations: 0 }, 2])
  assert.deepEqual(await world.states(), ['乙县 adopted', '甲县 adopted', '示范市 citywide'])
  const slots = await world.rows(
    sql<{
      is: string
    }>`select o.short_name || ' ' || count(*) as is from slot s join organ o on o.id = s.organ_id group by o.id order by 1`,
  )
  assert.deepEqual(
    slots.map(({ is }) => is),
    ['东溪镇 2', '北川镇 2', '城南街道 2', '西岭镇 2'],
  )
  const before = await world.items()
  await carryOut(office, key)
  assert.deepEqual(await world.items(), before, 'carried out twice makes nothing twice')
})

test('新版全市统一采用：事项的网址不变，旧版在每个县被替代', async () => {
  await using world = await open(['低保对象', '特困标准'])
  const { office, cityId, city } = world
  await carryOut(
    office,
    await world.act(askCitywide, { countyId: cityId, drafts: [world.first], counties: world.seen() }),
  )
  const before = await world.items()
  const next = await world.draft(['低保对象', '特困标准', '孤儿认定'])
  const touches = async (key: 'county-a' | 'county-b') => {
    const found = await world.rows(
      sql<{ id: string }>`select id from catalogue where organ_id = ${city.organs[key].id} and state = 'adopted'`,
    )
    return { organId: city.organs[key].id, touches: { [next.catalogueId]: found.map(({ id }) => id) } }
  }
  const counties = [await touches('county-a'), await touches('county-b')]
  await carryOut(office, await world.act(askCitywide, { countyId: cityId, drafts: [next], counties }))
  const after = await world.items()
  assert.equal(after.length, 6)
  assert.deepEqual(
    after.filter((item) => before.includes(item)),
    before,
  )
  assert.deepEqual(await world.states(), [
    '乙县 adopted',
    '乙县 superseded',
    '甲县 adopted',
    '甲县 superseded',
    '示范市 citywide',
    '示范市 citywide',
  ])
})

test('一个县在这期间变了，所有县都不生效，并说明是哪个县', async () => {
  await using world = await open()
  const stale = { organId: world.city.organs['county-b'].id, touches: { [world.first.catalogueId]: [world.cityId] } }
  const counties = [...world.seen({}, 'county-a'), stale]
  const key = await world.act(askCitywide, { countyId: world.cityId, drafts: [world.first], counties })
  await carryOut(world.office, key)
  const ended = (await findAdoption(world.office.staff, key))!
  assert.equal(ended.state, 'refused')
  assert.match(ended.reasons!.join(), /^乙县人民政府《.*》：同一机关、同一层级刚刚采用了另一份目录/)
  assert.deepEqual(await world.states(), ['示范市 draft'])
  assert.deepEqual(await world.items(), [])
})

test('进行到一半时程序中断：什么都没有留下，重新开始后全部生效', async () => {
  await using world = await open()
  const { office, act } = world
  const key = await act(askCitywide, { countyId: world.cityId, drafts: [world.first], counties: world.seen() })
  await markRunning(office.staff, key)
  const killed = async (done: number) => {
    await markProgress(office.staff, key, done)
    throw new Error('killed')
  }
  await assert.rejects(act(adoptCitywide, { ...key, report: killed }), /killed/)
  assert.deepEqual(await world.states(), ['示范市 draft'])
  assert.equal((await findAdoption(office.staff, key))!.progress, 1)
  assert.equal(await enqueueUnended(office.staff, office.today()), 1)
  await carryOut(office, key)
  assert.deepEqual(await world.states(), ['乙县 adopted', '甲县 adopted', '示范市 citywide'])
})

test('不能提出的：别人的、改动过的、同时两次、没有勾选的、不在本市的', async () => {
  await using world = await open()
  const { act, cityId, first, seen, city } = world
  const ask = (given: Partial<Parameters<typeof askCitywide>[1]>) =>
    act(askCitywide, { countyId: cityId, drafts: [first], counties: seen(), ...given })
  const refused = async (given: Partial<Parameters<typeof askCitywide>[1]>, says: RegExp) =>
    assert.rejects(ask(given), (error) => error instanceof Refused && says.test(error.reasons.join()))
  await assert.rejects(
    city.as('officer', monday)(askCitywide, { countyId: cityId, drafts: [first], counties: seen() }),
    Forbidden,
  )
  await refused({ drafts: [] }, /至少勾选一份/)
  await refused({ counties: [] }, /至少勾选一个/)
  await refused({ drafts: [{ ...first, version: first.version + 1 }] }, /刚刚被改动过/)
  await assert.rejects(ask({ counties: [{ organId: city.organs['town-1'].id, touches: {} }] }), NotFound)
  await assert.rejects(ask({ countyId: city.organs['county-a'].id }), NotFound)
  const key = await ask({})
  await refused({}, /另一次全市统一采用正在进行/)
  await carryOut(world.office, key)
  await refused({}, /已经全市统一采用/)
})

test('从目录列表走到全部生效：预览按县列出后果，进度页说明结果', async () => {
  await using world = await open()
  const { pages, cityId, office } = world
  const list = await pages.get('city-officer', '/w/catalogues')
  const url = `/w/catalogues/citywide/${cityId}`
  assert.ok(list.body.includes(`href="${url}"`))
  assert.ok(!(await pages.get('officer', '/w/catalogues')).body.includes('citywide'))
  assert.equal((await pages.get('officer', url)).status, 404)
  const choose = await pages.get('city-officer', url)
  assert.deepEqual(await htmlProblems(choose.body), [])
  const none = await pages.post('city-officer', `${url}/confirm`, { fields: { drafts: [], counties: [] } })
  assert.match(wordsOf(none.body), /至少勾选一份/)
  const chosen = { ...fieldsOfForm(choose.body, `${url}/confirm`) }
  assert.deepEqual([chosen.drafts, (chosen.counties as string[]).length], [world.first.catalogueId, 2])
  const confirm = await pages.post('city-officer', `${url}/confirm`, { fields: chosen })
  assert.deepEqual(await htmlProblems(confirm.body), [])
  assert.match(
    wordsOf(confirm.body),
    /确认在 2 个县（市、区）统一采用 1 份目录.*甲县人民政府 3 2 0 0 0 6 0 乙县人民政府 1 2 0 0 0 2 0/,
  )
  const sent = await pages.post('city-officer', url, { fields: fieldsOfForm(confirm.body, url) })
  assert.equal(sent.status, 303)
  const running = await pages.get('city-officer', sent.location)
  assert.match(running.body, /data-running/)
  await carryOut(office, { countyId: cityId, adoptionId: sent.location.split('/').at(-1)! })
  const done = await pages.get('city-officer', sent.location)
  assert.match(wordsOf(done.body), /1 份目录已在 2 个县（市、区）生效 合计 4 个公开事项，8 个公开位/)
  assert.deepEqual(await htmlProblems(done.body), [])
  assert.match(wordsOf((await pages.get('city-officer', url)).body), /统一采用的记录.*已全部生效/)
  const own = await pages.get('city-officer', `/w/catalogues/${cityId}/${world.first.catalogueId}`)
  assert.match(wordsOf(own.body), /已在下面的县（市、区）采用.*甲县 已采用 2 乙县 已采用 2/)
  assert.doesNotMatch(wordsOf(own.body), /已被新版替代/)
  assert.deepEqual(await htmlProblems(own.body), [])
  const junk = await pages.post('city-officer', url, { fields: { seen: '{"drafts":[' } })
  assert.equal(junk.status, 422)
})
