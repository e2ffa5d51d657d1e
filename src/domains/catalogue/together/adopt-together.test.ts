import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { oddForm, sendFolder } from '#tools/testing/folder.ts'
import { readWaiting } from '#tools/testing/reading.ts'
import { openStaffPages } from '#tools/testing/staff-pages.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { setCoverage } from '../coverage/set-coverage.ts'
import { findFiles } from '../importing/store.ts'
import { findCatalogue } from '../store.ts'
import { adoptTogether } from './adopt-together.ts'
import { askAdoption } from './ask-adoption.ts'
import { carryOut } from './carry-out.ts'
import { mostAttempts, type SeenDraft } from './model.ts'
import { adoptionsOf, enqueueUnended, findAdoption, markRunning } from './store.ts'

const monday = '2026-03-02'
const sunday = '2026-03-01'
const file = (field: string, items: readonly string[] = ['对象', '标准']) =>
  oddForm({ items: items.map((item) => `${field}${item}`), title: `甲县${field}领域基层政务公开标准目录` })

/** A folder of three sector files, read, without a doubt. */
async function open(files = ['社会救助', '养老服务', '户籍管理']) {
  const database = await freshDatabase()
  const city = await smallCity(database)
  const pages = await openStaffPages(database, city, monday)
  const { office } = pages
  const key = await sendFolder(
    office,
    city.actors.officer,
    city.organs['county-a'].id,
    Object.fromEntries(files.map((field) => [`${field}.html`, file(field)])),
  )
  await readWaiting(office)
  const drafts = async (): Promise<SeenDraft[]> =>
    (await findFiles(office.staff, key)).map(({ catalogueId, catalogueVersion }) => ({
      catalogueId: catalogueId!,
      version: catalogueVersion!,
      touches: [],
    }))
  const act = city.as('officer', monday)
  return {
    database,
    city,
    office,
    key,
    drafts,
    act,
    ask: async (given?: SeenDraft[]) => act(askAdoption, { ...key, drafts: given ?? (await drafts()), organIds: null }),
    states: async () =>
      (
        await sql<{
          state: string
          n: number
        }>`select state, count(*)::int as n from catalogue group by 1 order by 1`.execute(database.owner.db)
      ).rows.map(({ state, n }) => `${state} ${n}`),
    items: async () =>
      Number((await sql<{ n: number }>`select count(*) as n from item`.execute(database.owner.db)).rows[0]!.n),
    async [Symbol.asyncDispose]() {
      await pages[Symbol.asyncDispose]()
      await database.close()
    },
  }
}

test('一批三份一起采用：一次全部生效，记下是谁提出、建立了多少', async () => {
  await using world = await open()
  const { key, office } = world
  const asked = await world.ask()
  assert.deepEqual(await world.states(), ['draft 3'], 'asking alone adopts nothing')
  await carryOut(office, asked)
  const done = (await findAdoption(office.staff, asked))!
  assert.deepEqual(
    [done.state, done.made, done.askedByName],
    ['done', { items: 6, slots: 18, obligations: 0 }, '林知远'],
  )
  assert.deepEqual(await world.states(), ['adopted 3'])
  await carryOut(office, asked)
  assert.equal(await world.items(), 6, 'a second run does nothing')
  assert.equal((await adoptionsOf(office.staff, key)).length, 1)
})

test('其中一份刚被改动过：一份都不采用，说明是哪一份、为什么', async () => {
  await using world = await open()
  const { office, act } = world
  const drafts = await world.drafts()
  const asked = await world.ask(drafts)
  const last = drafts.at(-1)!
  const { countyId } = world.key
  await act(setCoverage, { countyId, ...last, coverage: { of: 'field', code: 'health' } })
  await carryOut(office, asked)
  const refused = (await findAdoption(office.staff, asked))!
  assert.equal(refused.state, 'refused')
  const { title } = (await findCatalogue(office.staff, countyId, last.catalogueId))!
  assert.deepEqual(refused.reasons, [`《${title}》：这份目录刚刚被改动过，请刷新页面、核对后再采用。`])
  assert.deepEqual([await world.states(), await world.items()], [['draft 3'], 0])
  await carryOut(office, await world.ask())
  assert.deepEqual(await world.states(), ['adopted 3'], 'asked anew it goes')
})

test('程序在中途被杀：什么都没有留下，重新启动后从头做完，只做一次', async () => {
  await using world = await open()
  const { office, act, key } = world
  const asked = await world.ask()
  await markRunning(office.staff, asked)
  const killed = async (done: number) => {
    if (done === 2) throw new Error('killed')
  }
  await assert.rejects(act(adoptTogether, { ...asked, report: killed }), /killed/)
  assert.deepEqual([await world.states(), await world.items()], [['draft 3'], 0])
  assert.equal((await findAdoption(office.staff, asked))!.state, 'running')
  await assert.rejects(world.ask(), /这一批正在采用/)
  assert.equal(await enqueueUnended(office.staff, office.today()), 1)
  await Promise.all([carryOut(office, asked), carryOut(office, asked)])
  assert.deepEqual([await world.states(), await world.items()], [['adopted 3'], 6])
  assert.equal(await enqueueUnended(office.staff, office.today()), 0)
  assert.equal((await adoptionsOf(office.staff, key))[0]!.state, 'done')
})

test('进度看得见：采用还没有提交，别的连接已经看到做了几份', async () => {
  await using world = await open()
  const { office, act } = world
  const asked = await world.ask()
  await markRunning(office.staff, asked)
  const seen: string[] = []
  const report = async (done: number) => {
    await office.staff
      .updateTable('catalogue_adoption')
      .set({ progress: done })
      .where('id', '=', asked.adoptionId)
      .execute()
    const { progress } = (await findAdoption(office.staff, asked))!
    seen.push(`${progress} ${(await world.states()).join()}`)
  }
  await act(adoptTogether, { ...asked, report })
  assert.deepEqual(seen, ['1 draft 3', '2 draft 3', '3 draft 3'])
  assert.deepEqual(await world.states(), ['adopted 3'])
})

test('试了几次都没有完成的，停下来说明；停下以后再完成也不算数', async () => {
  await using world = await open()
  const { office, act } = world
  const asked = await world.ask()
  for (let n = 0; n < mostAttempts; n++) await markRunning(office.staff, asked)
  await carryOut(office, asked)
  const refused = (await findAdoption(office.staff, asked))!
  assert.match(refused.reasons!.join(), /没有任何目录生效/)
  assert.equal(await act(adoptTogether, { ...asked, report: async () => undefined }), null)
  assert.deepEqual(await world.states(), ['draft 3'])
})

test('不能一起采用的当场就说：没有勾选、同一领域两份、全部领域和单个领域', async () => {
  await using world = await open()
  const { act, key } = world
  const drafts = await world.drafts()
  const { countyId } = key
  await assert.rejects(world.ask([]), /没有勾选目录/)
  await act(setCoverage, { countyId, ...drafts[2]!, coverage: { of: 'field', code: 'social-assistance' } })
  await assert.rejects(world.ask(), (error) => {
    assert.ok(error instanceof Refused && error.reasons.length === 1)
    return /都是“社会救助”、适用于同一层级，一次只能采用一份/.test(error.message)
  })
  const [, , third] = await world.drafts()
  await act(setCoverage, { countyId, ...third!, coverage: { of: 'organ' } })
  await assert.rejects(world.ask(), /是全部领域的目录，不能和单个领域的目录一起采用/)
})

test('别的县的人不能提出，提出的人没有了权限就不做；不是这一批的草稿不收', async () => {
  await using world = await open()
  const { city, key, office, database } = world
  const drafts = await world.drafts()
  for (const who of ['other-officer', 'clerk', 'supervisor'] as const)
    await assert.rejects(city.as(who, monday)(askAdoption, { ...key, drafts, organIds: null }), Forbidden, who)
  const strange = { ...drafts[0]!, catalogueId: key.importId }
  await assert.rejects(world.ask([...drafts, strange]), NotFound)
  const asked = await world.ask()
  await assert.rejects(
    city.as('other-officer', monday)(adoptTogether, { ...asked, report: async () => undefined }),
    Forbidden,
  )
  await sql`update post_holding set until_on = ${sunday} where person_id = ${city.actors.officer.personId}`.execute(
    database.owner.db,
  )
  await carryOut(office, asked)
  assert.match((await findAdoption(office.staff, asked))!.reasons!.join(), /没有为这个机关采用目录的权限/)
  assert.deepEqual(await world.states(), ['draft 3'])
})
