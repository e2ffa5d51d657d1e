import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { actAs } from '#kernel/act-as.ts'
import { loadActor } from '#kernel/organisation/store.ts'
import { Forbidden, Refused } from '#platform/errors/errors.ts'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { fieldReading, importDecided, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { morningOf, type SmallCity, seat, smallCity } from '#tools/testing/test-city.ts'
import { adoptCatalogue } from '../adopt-catalogue.ts'
import { extendObligations } from '../extend-obligations.ts'
import { decideApplicability } from './decide-applicability.ts'
import { takeBackAct } from './take-back-act.ts'

const reading = await readHaitan()
const monday = '2026-03-02'
const summer = '2026-07-20'

interface World {
  database: FreshDatabase
  city: SmallCity
  countyId: string
  organId: string
  items: string[]
}

const rowsOf = async <Row>({ database }: Pick<World, 'database'>, query: string): Promise<Row[]> =>
  (await sql<Row>`${sql.raw(query)}`.execute(database.owner.db)).rows

/** A county whose towns publish three items every quarter since March. */
async function open(database: FreshDatabase): Promise<World> {
  const city = await smallCity(database)
  const draft = await importDecided(
    city,
    monday,
    fieldReading(reading, '社会救助', ['临时救助', '医疗救助', '慈善']),
    '一',
  )
  await city.as('officer', monday)(adoptCatalogue, { ...(await keyOf(city, draft)), organIds: null })
  const { id: organId, countyId } = city.organs['town-1']
  const items = await rowsOf<{ item_id: string }>(
    { database },
    `select item_id from item_version where catalogue_id = '${draft}' order by row_number`,
  )
  return { database, city, countyId, organId, items: items.map((row) => row.item_id) }
}

const decisionOf = async (world: World, itemId: string): Promise<string | null> =>
  (
    await rowsOf<{ id: string }>(
      world,
      `select id from slot_decision where organ_id = '${world.organId}' and item_id = '${itemId}' and ended_by_act is null`,
    )
  )[0]?.id ?? null

const duties = (world: World, itemId: string) =>
  rowsOf<{ due: string; waiver: string | null }>(
    world,
    `select due_on::text as due, waiver from obligation where organ_id = '${world.organId}' and item_id = '${itemId}' order by due_on`,
  )

const decide = async (
  world: World,
  itemIds: readonly string[],
  answer: 'applies' | 'does-not-apply' | 'confirmed',
  day: string,
  reason = '本镇没有这项职责',
) => {
  const chosen = await Promise.all(itemIds.map(async (itemId) => ({ itemId, seen: await decisionOf(world, itemId) })))
  const { countyId, organId } = world
  return world.city.as('officer', day)(decideApplicability, { countyId, organId, chosen, answer, reason })
}

test('不适用从声明那天起：已经到期的仍欠，以后各期注明理由终止；改回适用、撤回都接得上', async () => {
  await using database = await freshDatabase()
  const world = await open(database)
  const [item, other] = world.items as [string, string]
  const before = await duties(world, item)
  assert.ok(before.length >= 4 && before.every(({ waiver }) => waiver === null))
  const { actId, signed } = await decide(world, [item], 'does-not-apply', summer)
  assert.equal(signed, 1)
  const after = await duties(world, item)
  assert.deepEqual(
    after.map(({ due }) => due),
    before.map(({ due }) => due),
    'nothing is dropped in silence',
  )
  for (const { due, waiver } of after)
    assert.equal(waiver, due <= summer ? null : '本机关声明不适用：本镇没有这项职责', due)
  assert.ok(after.some(({ due }) => due <= summer))
  assert.ok((await duties(world, other)).every(({ waiver }) => waiver === null))

  // The calendar rolls forward, and nothing is owed of what does not apply.
  await world.city.as('officer', summer)(extendObligations, { countyId: world.countyId })
  assert.deepEqual(await duties(world, item), after)

  await world.city.as('officer', summer)(takeBackAct, { countyId: world.countyId, actId })
  const back = await duties(world, item)
  assert.ok(back.every(({ waiver }) => waiver === null))
  assert.ok(before.every(({ due }) => back.some((each) => each.due === due)))
  const slot = await rowsOf(
    world,
    `select applicability, reason from slot where organ_id = '${world.organId}' and item_id = '${item}'`,
  )
  assert.deepEqual(slot, [{ applicability: 'applies', reason: null }])
  await assert.rejects(
    world.city.as('officer', summer)(takeBackAct, { countyId: world.countyId, actId }),
    /已由林知远撤回/,
  )

  // Later said to apply again: periods from that day on, not those between.
  await decide(world, [item], 'does-not-apply', summer)
  await decide(world, [item], 'applies', '2027-02-01')
  const again = await duties(world, item)
  for (const { due, waiver } of again) assert.equal(waiver !== null, due > summer && due < '2027-02-01', due)
  assert.ok(again.some(({ due }) => due > '2027-02-01'))
})

test('目录换新版，声明不适用的仍不适用，不重新产生义务', async () => {
  await using database = await freshDatabase()
  const world = await open(database)
  const [item] = world.items as [string]
  await decide(world, [item], 'does-not-apply', summer)
  const draft = await importDecided(
    world.city,
    summer,
    fieldReading(reading, '社会救助', ['临时救助', '医疗救助', '养老']),
    '二',
  )
  await world.city.as('officer', summer)(adoptCatalogue, { ...(await keyOf(world.city, draft)), organIds: null })
  const open_ = await rowsOf<{ organ: string }>(
    world,
    `select distinct g.code as organ from obligation o join organ g on g.id = o.organ_id
     where o.item_id = '${item}' and o.due_on > '${summer}' and o.waived_on is null order by 1`,
  )
  assert.deepEqual(
    open_.map(({ organ }) => organ),
    ['street-3', 'town-2'],
  )
})

test('两个人同时声明：后一个知道前一个改过，没有覆盖；全部历史都在；撤回不动后来的声明', async () => {
  await using database = await freshDatabase()
  const world = await open(database)
  const [one, two] = world.items as [string, string]
  const { countyId, organId, city } = world
  const chosen = [one, two].map((itemId) => ({ itemId, seen: null }))
  const first = await city.as('officer', monday)(decideApplicability, {
    countyId,
    organId,
    chosen,
    answer: 'does-not-apply',
    reason: '本镇没有这项职责',
  })
  const second = { countyId, organId, answer: 'applies' as const, reason: '' }
  await assert.rejects(
    city.as('second-officer', monday)(decideApplicability, { ...second, chosen }),
    (error) => error instanceof Refused && /林知远刚刚改过/.test(error.message),
  )
  const mixed = [
    { itemId: one, seen: await decisionOf(world, one) },
    { itemId: two, seen: null },
  ]
  const done = await city.as('second-officer', monday)(decideApplicability, { ...second, chosen: mixed })
  assert.deepEqual([done.signed, done.passedOver], [1, 1])
  const history = await rowsOf(
    world,
    `select d.applicability, a.signed_by_name, d.ended_by_act is null as stands from slot_decision d
     join applicability_act a on a.id = d.act_id where d.item_id = '${one}' order by d.id`,
  )
  assert.deepEqual(history, [
    { applicability: 'does-not-apply', signed_by_name: '林知远', stands: false },
    { applicability: 'applies', signed_by_name: '何晓棠', stands: true },
  ])
  const undone = await city.as('officer', monday)(takeBackAct, { countyId, actId: first.actId })
  assert.deepEqual(undone, { takenBack: 1, stayed: 1 })
  const slots = await rowsOf(
    world,
    `select applicability from slot where organ_id = '${organId}' and item_id in ('${one}', '${two}')`,
  )
  assert.deepEqual(slots, [{ applicability: 'applies' }, { applicability: 'applies' }])
})

test('签发人只能为本机关签名，信息员、外县的人不能；不适用没有理由，数据库也不收', async () => {
  await using database = await freshDatabase()
  const world = await open(database)
  const { city, countyId, organId } = world
  const chosen = [{ itemId: world.items[0]!, seen: null }]
  const given = { countyId, organId, chosen, answer: 'applies' as const, reason: '' }
  for (const who of ['clerk', 'reviewer', 'other-officer', 'supervisor'] as const)
    await assert.rejects(city.as(who, monday)(decideApplicability, given), Forbidden)
  const at = { now: morningOf(monday), today: Temporal.PlainDate.from(monday) }
  const personId = await database.staff.db.transaction().execute((write) =>
    seat(
      write,
      city.organs['town-1'],
      {
        login: 'signer',
        name: '方岚',
        office: '党政办',
        post: '签发人',
        roles: [{ role: 'approver', scope: 'own', fieldCode: null }],
      },
      at,
    ),
  )
  const signer = (await loadActor(database.staff.db, personId, at.today))!
  const sign = actAs(city.ground, signer, at.now)
  assert.equal((await sign(decideApplicability, given)).signed, 1)
  await assert.rejects(sign(decideApplicability, { ...given, organId: city.organs['town-2'].id }), Forbidden)
  await assert.rejects(
    city.as('officer', monday)(decideApplicability, { ...given, answer: 'does-not-apply', reason: '无' }),
    /请写明理由/,
  )
  const bare = (what: string) => sql`${sql.raw(what)}`.execute(database.owner.db)
  await assert.rejects(
    bare(`update slot_decision set applicability = 'does-not-apply', reason = ' '`),
    /what_does_not_apply_has_a_public_reason/,
  )
  await assert.rejects(
    bare(
      `insert into slot_decision select county_id, gen_random_uuid(), organ_id, item_id, 'applies', null, decided_on, act_id from slot_decision limit 1`,
    ),
    /one_decision_in_force_per_slot/,
  )
})
