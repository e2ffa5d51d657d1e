import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { Forbidden, Refused } from '#platform/errors/errors.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { importDecided, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { fieldsOfForm, openStaffPages, wordsOf } from '#tools/testing/staff-pages.ts'
import { morningOf, smallCity } from '#tools/testing/test-city.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { adoptCatalogue } from './adopt-catalogue.ts'
import { correctRow } from './correct-row.ts'
import { discardCatalogue } from './discard-catalogue.ts'
import { adoptDue } from './jobs.ts'
import { planCatalogue } from './plan-catalogue.ts'
import { reviewCatalogue } from './review-catalogue.ts'
import { findCatalogue } from './store.ts'
import { carryOut } from './together/carry-out.ts'
import { isAhead, reasonsAgainstDay } from './together/model.ts'
import { findAdoption } from './together/store.ts'
import { withdrawAdoption } from './together/withdraw-adoption.ts'

const monday = '2026-03-02'
const may = Temporal.PlainDate.from('2026-05-01')
const refuses = (says: RegExp) => (error: unknown) => error instanceof Refused && says.test(error.reasons.join())

async function open() {
  const database = await freshDatabase()
  const city = await smallCity(database)
  const catalogueId = await importDecided(city, monday, await readHaitan())
  const pages = await openStaffPages(database, city, monday)
  const key = await keyOf(city, catalogueId)
  /** The program as it runs on a later day. */
  const officeOn = (day: string) => ({
    ...pages.office,
    today: () => Temporal.PlainDate.from(day),
    act: (<P, R>(actor: Parameters<typeof city.as>[0], action: never, params: P) =>
      city.as(actor, day)(action, params) as Promise<R>) as typeof pages.office.act,
  })
  const act = city.as('officer', monday)
  return {
    database,
    city,
    pages,
    key,
    catalogueId,
    officeOn,
    act,
    plan: (fromOn = may) => act(planCatalogue, { ...key, touches: [], organIds: null, fromOn }),
    found: async () => (await findCatalogue(city.ground.db, key.countyId, catalogueId))!,
    from: async () =>
      (
        await sql<{ on: string }>`select distinct effective_from::text as on from item_version`.execute(
          database.owner.db,
        )
      ).rows.map(({ on }) => on),
    async [Symbol.asyncDispose]() {
      await pages[Symbol.asyncDispose]()
      await database.close()
    },
  }
}

test('定于某日起施行：之前什么都不生效，到那天生效；任务迟了一周，仍从那天起算', async () => {
  await using world = await open()
  const { key, officeOn } = world
  const adoption = await world.plan()
  assert.equal(String((await world.found()).plannedOn), '2026-05-01')
  await carryOut(officeOn('2026-04-30'), adoption)
  assert.equal(await adoptDue(officeOn('2026-04-30')), 0)
  assert.deepEqual(await world.from(), [])
  assert.equal(await adoptDue(officeOn('2026-05-08')), 1)
  await carryOut(officeOn('2026-05-08'), adoption)
  const done = (await findAdoption(world.city.ground.db, adoption))!
  assert.deepEqual([done.state, done.made], ['done', { items: 51, slots: 153, obligations: 0 }])
  assert.deepEqual(await world.from(), ['2026-05-01'])
  const adopted = await world.found()
  assert.deepEqual([adopted.state, String(adopted.adoptedOn), adopted.plannedOn], ['adopted', '2026-05-01', null])
  await carryOut(officeOn('2026-05-08'), adoption)
  assert.equal((await findCatalogue(world.city.ground.db, key.countyId, world.catalogueId))!.version, adopted.version)
})

test('等待期间不能改动、撤销、提前采用、再定一次；撤回以后又可以', async () => {
  await using world = await open()
  const { act, key } = world
  const adoption = await world.plan()
  const correct = () =>
    act(correctRow, {
      countyId: key.countyId,
      catalogueId: world.catalogueId,
      rowNumber: 1,
      version: 1,
      fields: {},
      confirm: true,
      leftOut: null,
    })
  const planned = refuses(/已定于2026-05-01起施行.*请先撤回施行日期/)
  await assert.rejects(correct(), planned)
  await assert.rejects(
    act(discardCatalogue, { countyId: key.countyId, catalogueId: world.catalogueId, why: '选错了' }),
    planned,
  )
  await assert.rejects(act(adoptCatalogue, { ...key, organIds: null }), planned)
  await assert.rejects(world.plan(), planned)
  await assert.rejects(world.city.as('other-officer', monday)(withdrawAdoption, adoption), Forbidden)
  await act(withdrawAdoption, adoption)
  await assert.rejects(act(withdrawAdoption, adoption), refuses(/不能再撤回/))
  assert.equal(await adoptDue(world.officeOn('2026-05-08')), 0)
  await carryOut(world.officeOn('2026-05-08'), adoption)
  assert.deepEqual(await world.from(), [])
  await correct()
})

test('到期那天已经有了别的目录：不生效，说明原因，草稿又可以改动', async () => {
  await using world = await open()
  const adoption = await world.plan()
  const other = await importDecided(world.city, monday, await readHaitan(), 'other')
  await world.act(adoptCatalogue, { ...(await keyOf(world.city, other)), organIds: null })
  await carryOut(world.officeOn('2026-05-01'), adoption)
  const ended = (await findAdoption(world.city.ground.db, adoption))!
  assert.equal(ended.state, 'refused')
  assert.match(ended.reasons!.join(), /刚刚采用了另一份目录/)
  assert.deepEqual([(await world.found()).state, (await world.found()).plannedOn], ['draft', null])
})

test('施行日期不能是过去，也不能太远', () => {
  const today = Temporal.PlainDate.from(monday)
  const against = (day: string) => [...reasonsAgainstDay(Temporal.PlainDate.from(day), today)].length
  assert.deepEqual(['2026-03-01', monday, '2027-04-06', '2027-04-07'].map(against), [1, 0, 0, 1])
  const waits = (day: string) => isAhead({ state: 'waiting', fromOn: Temporal.PlainDate.from(day) }, today)
  assert.deepEqual([monday, '2026-03-03'].map(waits), [false, true])
})

test('审核由导入人以外的同事记下；以后又改动的，审核不再算数；采用以后还看得到是谁审核', async () => {
  await using world = await open()
  const { city, act } = world
  const reviewed = { countyId: world.key.countyId, catalogueId: world.catalogueId, version: world.key.version }
  await assert.rejects(act(reviewCatalogue, reviewed), refuses(/导入的人以外/))
  const second = city.as('second-officer', monday)
  await assert.rejects(second(reviewCatalogue, { ...reviewed, version: 1 }), refuses(/刚刚被改动过/))
  await second(reviewCatalogue, reviewed)
  assert.deepEqual((await world.found()).review, { by: '何晓棠', at: morningOf(monday) })
  await act(correctRow, {
    countyId: world.key.countyId,
    catalogueId: world.catalogueId,
    rowNumber: 1,
    version: 1,
    fields: { body: '各镇人民政府' },
    confirm: true,
    leftOut: null,
  })
  assert.equal((await world.found()).review, null)
  const again = await keyOf(city, world.catalogueId)
  await second(reviewCatalogue, { ...reviewed, version: again.version })
  await act(adoptCatalogue, { ...again, organIds: null })
  assert.equal((await world.found()).review?.by, '何晓棠')
})

test('从页面上定下施行日期、撤回、记下审核', async () => {
  await using world = await open()
  const { pages, key } = world
  const url = `/w/catalogues/${key.countyId}/${world.catalogueId}`
  const reviewForm = fieldsOfForm((await pages.get('second-officer', url)).body, `${url}/review`)
  assert.equal((await pages.post('second-officer', `${url}/review`, { fields: reviewForm })).status, 303)
  assert.match(wordsOf((await pages.get('officer', url)).body), /何晓棠 2026-03-02 审核/)
  const confirm = await pages.post('officer', `${url}/adopt/confirm`, { fields: { scope: 'all' } })
  assert.deepEqual(await htmlProblems(confirm.body), [])
  assert.match(wordsOf(confirm.body), /审核 何晓棠 2026-03-02 审核.*施行日期/)
  const fields = fieldsOfForm(confirm.body, `${url}/adopt`)
  assert.equal(fields.from, monday)
  assert.equal((await pages.post('officer', `${url}/adopt`, { fields: { ...fields, from: '2026-02-30' } })).status, 422)
  const sent = await pages.post('officer', `${url}/adopt`, { fields: { ...fields, from: '2026-05-01' } })
  assert.equal(sent.status, 303)
  const draft = await pages.get('officer', url)
  assert.match(wordsOf(draft.body), /已定于 2026-05-01 起施行.*撤回施行日期/)
  assert.deepEqual(await htmlProblems(draft.body), [])
  const [, withdraw] = /action="([^"]+\/withdraw)"/.exec(draft.body)!
  assert.equal((await pages.post('officer', withdraw!, { fields: fieldsOfForm(draft.body, withdraw!) })).status, 303)
  assert.doesNotMatch(wordsOf((await pages.get('officer', url)).body), /起施行/)
})
