import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { Refused, Stale } from '#platform/errors/errors.ts'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { fieldReading, importDecided, importOf, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { type SmallCity, smallCity } from '#tools/testing/test-city.ts'
import { adoptCatalogue } from './adopt-catalogue.ts'
import { confirmDoubt } from './confirm-doubt.ts'
import { confirmDoubts } from './confirm-doubts.ts'
import { correctRow } from './correct-row.ts'
import { setCoverage } from './coverage/set-coverage.ts'
import { importCatalogue } from './import-catalogue.ts'
import { kindOf } from './model.ts'
import type { CatalogueReading } from './reading/model.ts'
import { findCatalogue } from './store.ts'

const monday = '2026-03-02'
const tuesday = '2026-03-03'
const reading = await readHaitan()

const sector = (field: string, items: readonly string[], level1?: string) => fieldReading(reading, field, items, level1)

const rowsOf = async <Row>(database: FreshDatabase, query: string): Promise<Row[]> =>
  (await sql<Row>`${sql.raw(query)}`.execute(database.owner.db)).rows

/** What stands in force: each catalogue with its current items that have an open slot. */
const inForce = (database: FreshDatabase) =>
  rowsOf<{ title: string; n: number }>(
    database,
    `select c.title, count(distinct v.item_id)::int as n from catalogue c
      left join item_version v on v.catalogue_id = c.id and v.effective_until is null
        and exists (select from slot s where s.item_id = v.item_id and s.closed_on is null)
      where c.state = 'adopted' group by c.id, c.title`,
  ).then((rows) =>
    rows.map(({ title, n }) => `${title.replace('海坛街道', '').replace('领域基层政务公开标准目录', '')} ${n}`).sort(),
  )

const openDuties = (database: FreshDatabase, field: string | null) =>
  rowsOf<{ id: string }>(
    database,
    `select o.id from obligation o join item_version v on v.item_id = o.item_id and v.version = o.item_version
      where o.waived_on is null and v.field_code ${field === null ? 'is null' : `= '${field}'`} order by o.id`,
  ).then((rows) => rows.map(({ id }) => id))

const adopt = async (city: SmallCity, catalogueId: string, day = monday, touches?: string[]) =>
  city.as('officer', day)(adoptCatalogue, { ...(await keyOf(city, catalogueId)), organIds: null, touches })

async function open() {
  const database = await freshDatabase()
  const city = await smallCity(database)
  const bring = (given: CatalogueReading, salt: string, day = monday) => importDecided(city, day, given, salt)
  return { database, city, bring, [Symbol.asyncDispose]: () => database.close() }
}

test('领域目录一份一份采用，互不关闭：第二份、第三份采用后，第一份的事项和义务一项不动', async () => {
  await using world = await open()
  const { database, city, bring } = world
  const relief = await bring(sector('社会救助', ['低保', '特困', '临时救助']), '一')
  await adopt(city, relief)
  const duties = await openDuties(database, 'social-assistance')
  assert.ok(duties.length > 0)
  const made = await adopt(city, await bring(sector('养老服务', ['机构', '补贴']), '二'), tuesday, [])
  assert.deepEqual([made.items, made.slots], [2, 6])
  await adopt(city, await bring(sector('户籍管理', ['落户']), '三'), tuesday, [])
  assert.deepEqual(await inForce(database), ['养老服务 2', '户籍管理 1', '社会救助 3'])
  assert.deepEqual(await openDuties(database, 'social-assistance'), duties)
})

test('同一领域的新版只替代同一领域：不再列入的关闭，别的领域不变，看过的和要替代的不一致就不做', async () => {
  await using world = await open()
  const { database, city, bring } = world
  const first = await bring(sector('社会救助', ['低保', '特困', '临时救助']), '一')
  await adopt(city, first)
  await adopt(city, await bring(sector('养老服务', ['机构', '补贴']), '二'))
  const care = await openDuties(database, 'elder-care')
  const next = await bring(sector('社会救助', ['低保', '特困', '孤儿']), '三', tuesday)
  await assert.rejects(adopt(city, next, tuesday, []), /刚刚采用了另一份目录/)
  await adopt(city, next, tuesday, [first])
  assert.deepEqual(await inForce(database), ['养老服务 2', '社会救助 3'])
  assert.deepEqual(await openDuties(database, 'elder-care'), care)
  const [closed] = await rowsOf<{ n: number }>(
    database,
    `select count(*)::int as n from slot where closed_on is not null`,
  )
  assert.equal(closed!.n, 3, 'one item at three towns')
  assert.equal((await findCatalogue(city.ground.db, city.organs['county-a'].countyId, first))!.state, 'superseded')
})

test('现行是全部领域目录：领域目录接过本领域的事项，其余照旧有效；接完了，原目录才算被替代', async () => {
  await using world = await open()
  const { database, city, bring } = world
  const all: CatalogueReading = {
    ...sector('', []),
    sourceTitle: '总目录（全部领域）',
    rows: [...sector('', ['低保', '特困'], '社会救助').rows, ...sector('', ['机构'], '养老服务').rows],
  }
  const whole = await bring(all, '总')
  await adopt(city, whole)
  const before = await rowsOf<{ item_id: string; level2: string; address: string }>(
    database,
    'select v.item_id, v.level2, i.address from item_version v join item i on i.id = v.item_id',
  )
  const care = await openDuties(database, 'elder-care')
  await adopt(city, await bring(sector('社会救助', ['低保', '临时救助']), '一'), tuesday, [whole])
  assert.deepEqual(await inForce(database), ['总目录（全部领域） 1', '社会救助 2'])
  assert.deepEqual(await openDuties(database, 'elder-care'), care)
  const [kept] = await rowsOf<{ item_id: string; version: number; field_code: string }>(
    database,
    `select item_id, version, field_code from item_version where level2 = '低保' and effective_until is null`,
  )
  assert.deepEqual(kept, {
    item_id: before.find(({ level2 }) => level2 === '低保')!.item_id,
    version: 2,
    field_code: 'social-assistance',
  })
  await adopt(city, await bring(sector('养老服务', ['机构']), '二'), tuesday, [whole])
  assert.deepEqual(await inForce(database), ['养老服务 1', '社会救助 2'])
})

test('新的全部领域目录：写到的领域由它替代，没有写到的领域目录继续有效', async () => {
  await using world = await open()
  const { database, city, bring } = world
  const relief = await bring(sector('社会救助', ['低保', '特困']), '一')
  await adopt(city, relief)
  await adopt(city, await bring(sector('户籍管理', ['落户']), '二'))
  const household = await openDuties(database, 'household-registration')
  const all: CatalogueReading = {
    ...sector('', []),
    sourceTitle: '总目录（全部领域）',
    rows: [...sector('', ['低保'], '社会救助').rows, ...sector('', ['机构'], '养老服务').rows],
  }
  await adopt(city, await bring(all, '总', tuesday), tuesday, [relief])
  assert.deepEqual(await inForce(database), ['总目录（全部领域） 2', '户籍管理 1'])
  assert.deepEqual(await openDuties(database, 'household-registration'), household)
})

test('两个人同一时刻采用两个领域的目录：都成，谁也不关谁的', async () => {
  await using world = await open()
  const { database, city, bring } = world
  const drafts = [await bring(sector('社会救助', ['低保']), '一'), await bring(sector('养老服务', ['机构']), '二')]
  const keys = await Promise.all(drafts.map((id) => keyOf(city, id)))
  const results = await Promise.allSettled(
    keys.map((key, index) =>
      city.as(index === 0 ? 'officer' : 'second-officer', monday)(adoptCatalogue, {
        ...key,
        organIds: null,
        touches: [],
      }),
    ),
  )
  assert.deepEqual(
    results.map(({ status }) => status),
    ['fulfilled', 'fulfilled'],
  )
  assert.deepEqual(await inForce(database), ['养老服务 1', '社会救助 1'])
})

test('26 个以外的领域按名称分开，写法不同也是同一个', async () => {
  await using world = await open()
  const { database, city, bring } = world
  const { countyId } = city.organs['county-a']
  const name = async (catalogueId: string, text: string) =>
    city.as('officer', monday)(setCoverage, {
      ...(await keyOf(city, catalogueId)),
      coverage: { of: 'field', name: text },
    })
  const first = await bring({ ...sector('', ['补贴']), sourceTitle: '甲目录' }, '一')
  await assert.rejects(adopt(city, first), /属于哪个领域还没有确定/)
  await name(first, '残疾人 领域')
  assert.deepEqual((await findCatalogue(city.ground.db, countyId, first))!.coverage, { of: 'field', name: '残疾人' })
  await adopt(city, first)
  const second = await bring({ ...sector('', ['年鉴']), sourceTitle: '乙目录' }, '二')
  await name(second, '统计')
  await adopt(city, second, tuesday, [])
  const third = await bring({ ...sector('', ['补贴', '证件']), sourceTitle: '丙目录' }, '三')
  await name(third, '残疾人')
  await adopt(city, third, tuesday, [first])
  assert.deepEqual(await inForce(database), ['丙目录 2', '乙目录 1'])
})

test('领域没有读准是一处疑问：挡住采用，不能确认了事，选定后记下是谁、什么时候', async () => {
  await using world = await open()
  const { city } = world
  const { countyId } = city.organs['county-a']
  const act = city.as('officer', monday)
  const given = { ...sector('', ['低保']), sourceTitle: '目录' }
  const { catalogueId, doubts } = await act(importCatalogue, importOf(city, given, '一'))
  assert.equal(doubts, 1)
  const [problem] = (await findCatalogue(city.ground.db, countyId, catalogueId))!.problems
  const seen = [{ catalogueId, version: 1 }]
  await assert.rejects(act(confirmDoubts, { countyId, seen, kind: kindOf(problem!) }), /没有可以一并确认的疑问/)
  await assert.rejects(
    act(confirmDoubt, { countyId, catalogueId, rowNumber: null, index: 0, version: 1 }),
    /领域要选择一个/,
  )
  await assert.rejects(adopt(city, catalogueId), (error) => error instanceof Refused && error.reasons.length === 1)
  const code = (of: string) => ({ countyId, catalogueId, version: 1, coverage: { of: 'field' as const, code: of } })
  await assert.rejects(act(setCoverage, code('no-such-field')), /没有这个领域/)
  await assert.rejects(act(setCoverage, { ...code('elder-care'), version: 7 }), Stale)
  await act(setCoverage, code('elder-care'))
  const said = (await findCatalogue(city.ground.db, countyId, catalogueId))!
  assert.deepEqual([said.coverage, said.version], [{ of: 'field', code: 'elder-care' }, 2])
  assert.deepEqual(
    said.problems.map(({ decided }) => [decided?.by, decided?.how]),
    [['林知远', 'corrected']],
  )
  await act(setCoverage, { ...code('social-assistance'), version: 2 })
  const again = (await findCatalogue(city.ground.db, countyId, catalogueId))!
  assert.match(again.problems.at(-1)!.message, /原为“养老服务”，改为“社会救助”/)
  await adopt(city, catalogueId)
  await assert.rejects(act(setCoverage, { ...code('elder-care'), version: 4 }), /已经采用/)
})

test('总目录草稿里把一个领域的行列为不采用，那个领域现行的目录就不被替代', async () => {
  await using world = await open()
  const { database, city, bring } = world
  const { countyId } = city.organs['county-a']
  await adopt(city, await bring(sector('社会救助', ['低保', '特困']), '一'))
  const all: CatalogueReading = {
    ...sector('', []),
    sourceTitle: '总目录（全部领域）',
    rows: [...sector('', ['低保'], '社会救助').rows, ...sector('', ['机构'], '养老服务').rows],
  }
  const whole = await bring(all, '总', tuesday)
  const row = { countyId, catalogueId: whole, rowNumber: 1, version: 1, fields: {}, confirm: false }
  await city.as('officer', tuesday)(correctRow, { ...row, leftOut: '按社会救助领域目录公开' })
  await adopt(city, whole, tuesday, [])
  assert.deepEqual(await inForce(database), ['总目录（全部领域） 1', '社会救助 2'])
})

test('数据库自己也守着：同一机关、层级、领域不能有两份采用的目录', async () => {
  await using world = await open()
  const { database, city, bring } = world
  await adopt(city, await bring(sector('社会救助', ['低保']), '一'))
  const second = await bring(sector('社会救助', ['特困']), '二')
  const force = (coverage: string) =>
    sql`update catalogue set state = 'adopted', adopted_by = imported_by, adopted_on = ${monday}, ${sql.raw(coverage)}
      where id = ${second}`.execute(database.owner.db)
  await assert.rejects(force(`coverage = 'field'`), /one_adopted_catalogue_per_organ_level_and_field/)
  await assert.rejects(force(`coverage = null, field_code = null`), /what_is_adopted_covers_something/)
  await assert.rejects(force(`coverage = 'organ'`), /a_field_has_a_code_or_a_name/)
})
