import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Context } from '#kernel/context.ts'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import { startJobs } from '#platform/jobs/start-jobs.ts'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { fieldReading, importDecided, importOf, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { reconciledCatalogue, reconcileWaiting } from '#tools/testing/reconciliation.ts'
import { openStaffPages } from '#tools/testing/staff-pages.ts'
import { morningOf, smallCity } from '#tools/testing/test-city.ts'
import { adoptCatalogue } from '../adopt-catalogue.ts'
import { correctRow } from '../correct-row.ts'
import { importCatalogue } from '../import-catalogue.ts'
import { reconcileCatalogue } from '../jobs.ts'
import { findRows } from '../rows-store.ts'
import { addStatutoryRow } from './add-statutory-row.ts'
import { askReconciliation } from './ask-reconciliation.ts'
import { carryOutReconciliation } from './carry-out-reconciliation.ts'
import { compare } from './compare.ts'
import { compareRests } from './compare-rests.ts'
import { decideFindings } from './decide-findings.ts'
import { catalogueItemOf, itemsToCompare } from './items-to-compare.ts'
import { type KeepReconciliation, keepReconciliation } from './keep-reconciliation.ts'
import { hasEnded, isOutdated, mostAttempts } from './model.ts'
import { planDecisions } from './plan-decisions.ts'
import { enqueueUnendedRuns, findRun, markRunning, runsOf } from './runs-store.ts'
import { standNow } from './stand-now.ts'
import { undoDeed } from './undo-deed.ts'

const monday = '2026-03-02'
const tuesday = '2026-03-03'
const reading = await readHaitan()
const reason = '本镇没有这类信息'

/** A draft of a town's whole catalogue, and the ways to act on it. */
async function open() {
  const database = await freshDatabase()
  const city = await smallCity(database)
  const pages = await openStaffPages(database, city, monday)
  const { office } = pages
  const { catalogueId } = await city.as('officer', monday)(importCatalogue, importOf(city, reading))
  const { countyId } = city.organs['county-a']
  const key = { countyId, catalogueId }
  const ask = (day = monday) => city.as('officer', day)(askReconciliation, key)
  return {
    database,
    city,
    office,
    clock: pages.clock,
    key,
    ask,
    act: city.as('officer', monday),
    reconcile: async (day = monday) => {
      pages.clock.set(morningOf(day))
      await ask(day)
      await reconcileWaiting(office)
      return reconciledCatalogue(office, key)
    },
    now: () => reconciledCatalogue(office, key),
    correct: async (rowNumber: number, fields: Record<string, string>, leftOut: string | null = null, day = monday) => {
      const row = (await findRows(office.staff, countyId, catalogueId)).find((each) => each.rowNumber === rowNumber)!
      const change = { ...key, rowNumber, version: row.version, fields, confirm: false, leftOut }
      await city.as('officer', day)(correctRow, change)
    },
    async [Symbol.asyncDispose]() {
      await pages[Symbol.asyncDispose]()
      await database.close()
    },
  }
}

const count = async ({ owner }: FreshDatabase, table: string): Promise<number> =>
  Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(owner.db)).rows[0]!.n)

test('核对一份草稿：每一项法定事项一个状况，每一条发现一个键，记下是在哪一版上核对的', async () => {
  await using world = await open()
  const { run, findings, open: left } = await world.reconcile()
  assert.equal(run.askedByName, '林知远')
  assert.equal(new Set(findings.map(({ key }) => key)).size, findings.length)
  assert.equal(left.length, findings.length)
  assert.deepEqual([...new Set(findings.map(({ kind }) => kind))].sort(), [
    'differing-standard',
    'missing',
    'overlapping',
  ])
  assert.equal(isOutdated(run, await standNow(world.office.staff, run)), false)
  await world.correct(45, { elements: '1.机关职能' })
  assert.equal(isOutdated(run, await standNow(world.office.staff, run)), true)
})

test('决定过的，再核对不再提；内容改了重新提出，说清上次的决定和改了什么；改回去决定仍然有效', async () => {
  await using world = await open()
  const { run, findings } = await world.reconcile()
  const organ = findings.find(({ kind, statutory }) => kind === 'overlapping' && statutory === 'organ')!
  const keys = [organ.key, findings.find(({ kind }) => kind === 'missing')!.key]
  await world.act(decideFindings, { ...run, keys, verdict: 'not-applicable', reason })
  const quiet = await world.reconcile(tuesday)
  assert.notEqual(quiet.run.runId, run.runId)
  assert.deepEqual(quiet.settled.map(({ finding }) => finding.key).sort(), [...keys].sort())
  assert.equal(quiet.open.length, findings.length - 2)
  assert.equal((await runsOf(world.office.staff, quiet.scope)).length, 1, 'the one before is gone')

  const [row] = (await findRows(world.office.staff, world.key.countyId, world.key.catalogueId)).filter(
    ({ rowNumber }) => rowNumber === 45,
  )
  const was = row!.fields.elements!
  await world.correct(45, { elements: '1.机关职能' })
  const again = await world.reconcile('2026-03-04')
  const back = again.open.find(({ finding }) => finding.statutory === 'organ' && finding.kind === 'overlapping')!
  assert.deepEqual(
    back.before.map((each) => [each.by, each.verdict, each.reason]),
    [['林知远', 'not-applicable', reason]],
  )
  const change = compareRests(back.before[0]!.rests, back.finding.rests)
  assert.ok(change.fresh.some((each) => each.startsWith('缺少要素')))
  await world.correct(45, { elements: was })
  const settled = await world.reconcile('2026-03-05')
  assert.deepEqual(settled.settled.map(({ finding }) => finding.key).sort(), [...keys].sort())
})

test('两个人同时决定：一个成，另一个得到一句话；预览与办理一致；整次撤销、撤销其中一项', async () => {
  await using world = await open()
  const { run, findings, decisions } = await world.reconcile()
  const missing = findings.filter(({ kind }) => kind === 'missing').map(({ key }) => key)
  const overlapping = findings.find(({ kind }) => kind === 'overlapping')!.key
  const one = world.act(decideFindings, { ...run, keys: [missing[0]!], verdict: 'not-applicable', reason })
  const second = world.city.as('second-officer', monday)
  const other = second(decideFindings, { ...run, keys: [missing[0]!], verdict: 'to-mend', reason })
  const ends = await Promise.allSettled([one, other])
  assert.equal(ends.filter(({ status }) => status === 'fulfilled').length, 1)
  const [lost] = ends.filter((each) => each.status === 'rejected')
  assert.ok(lost!.reason instanceof Refused)
  assert.match(lost!.reason.message, /已于2026-03-02定为“.*”；要改的，请先撤销/)

  const asked = { keys: [...missing.slice(0, 5), overlapping, 'missing:no:0'], verdict: 'not-applicable' as const }
  const now = await world.now()
  const plan = planDecisions(run, findings, now.decisions, asked)
  assert.deepEqual([decisions.length, plan.decided.length, plan.skipped.length], [0, 5, 2])
  const done = await second(decideFindings, { ...run, ...asked, reason })
  assert.deepEqual([done.decided, done.skipped], [plan.decided.length, plan.skipped])
  const { settled } = await world.now()
  assert.deepEqual(
    settled.map(({ finding }) => finding.key).sort(),
    [missing[0]!, ...plan.decided.map(({ key }) => key)].sort(),
  )
  const undo = { countyId: world.key.countyId, deedId: done.deed }
  assert.deepEqual(await world.act(undoDeed, { ...undo, keys: [missing[1]!] }), { undone: 1 })
  assert.deepEqual(await world.act(undoDeed, { ...undo, keys: null }), { undone: 4 })
  await assert.rejects(world.act(undoDeed, { ...undo, keys: null }), /已经撤销过了/)
  assert.equal((await world.now()).settled.length, 1)
})

test('没有理由、没有勾选、不适合这一种的不收；不是最新一次核对的不收；别人的机关不能决定', async () => {
  await using world = await open()
  const { run, findings } = await world.reconcile()
  const key = findings.find(({ kind }) => kind === 'missing')!.key
  const decide = world.act
  await assert.rejects(
    decide(decideFindings, { ...run, keys: [], verdict: 'kept', reason: '没有' }),
    (error) => error instanceof Refused && error.reasons.length === 2,
  )
  await assert.rejects(decide(decideFindings, { ...run, keys: [key], verdict: 'kept', reason }), /不能定为“维持现状”/)
  for (const who of ['clerk', 'other-officer', 'supervisor'] as const)
    await assert.rejects(
      world.city.as(who, monday)(decideFindings, { ...run, keys: [key], verdict: 'to-mend', reason }),
      Forbidden,
    )
  await world.reconcile(tuesday)
  await assert.rejects(decide(decideFindings, { ...run, keys: [key], verdict: 'to-mend', reason }), NotFound)
  assert.equal(await count(world.database, 'finding_decision'), 0)
})

test('缺少的补入草稿：名称、要素、依据、时限照法定，来源写明，再核对就有了；撤销补入即不列入，又提出来', async () => {
  await using world = await open()
  const { run, findings } = await world.reconcile()
  const fees = findings.find(({ kind, statutory }) => kind === 'missing' && statutory === 'fees')!
  await world.act(decideFindings, { ...run, keys: [fees.key], verdict: 'to-mend', reason: '这一版补上' })
  const { rowNumber, deed } = await world.city.as('officer', tuesday)(addStatutoryRow, { ...run, key: fees.key })
  const rowNow = async () =>
    (await findRows(world.office.staff, world.key.countyId, world.key.catalogueId)).find(
      (each) => each.rowNumber === rowNumber,
    )!
  const row = await rowNow()
  assert.deepEqual(
    [row.statutory, row.fields.level2, row.fields.basis?.includes('第二十条'), row.fields.rules.length],
    ['fees', findings.length > 0 && row.fields.level2, true, 1],
  )
  assert.match(row.doubts[0]!.message, /按法定补充目录补入/)
  assert.equal(row.doubts[0]!.decided?.by, '林知远')
  const before = await world.now()
  assert.equal(before.settled.find(({ finding }) => finding.key === fees.key)?.decision.verdict, 'added')
  await assert.rejects(world.act(addStatutoryRow, { ...run, key: fees.key }), /已于2026-03-03定为“已补入草稿”/)

  world.clock.set(morningOf(tuesday))
  assert.equal(await reconcileWaiting(world.office), 1, 'the draft is compared once more by itself')
  const after = await world.now()
  assert.ok(!after.findings.some(({ statutory }) => statutory === 'fees'))

  await world.city.as('officer', tuesday)(undoDeed, { countyId: world.key.countyId, deedId: deed, keys: null })
  assert.match((await rowNow()).leftOut ?? '', /撤销补入法定事项/)
  await reconcileWaiting(world.office)
  assert.ok((await world.now()).open.some(({ finding }) => finding.key === fees.key))
})

test('补入的行被人去掉以后，再核对重新提出，说明曾经补入；可以再决定', async () => {
  await using world = await open()
  const { run, findings } = await world.reconcile()
  const { key } = findings.find(({ kind, statutory }) => kind === 'missing' && statutory === 'fees')!
  const { rowNumber } = await world.city.as('officer', tuesday)(addStatutoryRow, { ...run, key })
  await reconcileWaiting(world.office)
  await world.correct(rowNumber, {}, '本镇不收费', tuesday)
  const again = await world.reconcile('2026-03-04')
  const back = again.open.find(({ finding }) => finding.key === key)!
  assert.deepEqual(
    back.before.map(({ verdict }) => verdict),
    ['added'],
  )
  const decided = await world.city.as('officer', '2026-03-05')(decideFindings, {
    ...again.run,
    keys: [key],
    verdict: 'not-applicable',
    reason: '本镇不收费',
  })
  assert.equal(decided.decided, 1)
})

test('采用以后，草稿上的决定在现行目录上仍然有效', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await using pages = await openStaffPages(database, city, monday)
  const catalogueId = await importDecided(city, monday, reading)
  const { countyId } = city.organs['county-a']
  const act = city.as('officer', monday)
  const reconcileNow = async () => {
    await act(askReconciliation, { countyId, catalogueId })
    await reconcileWaiting(pages.office)
    return reconciledCatalogue(pages.office, { countyId, catalogueId })
  }
  const draft = await reconcileNow()
  const keys = draft.findings.map(({ key }) => key)
  await act(decideFindings, { ...draft.run, keys, verdict: 'to-mend', reason: '下一版补齐改正' })
  await act(adoptCatalogue, { ...(await keyOf(city, catalogueId)), organIds: null })
  const inForce = await reconcileNow()
  assert.equal(inForce.scope.catalogueId, null)
  assert.deepEqual(inForce.findings.map(({ key }) => key).sort(), [...keys].sort())
  assert.deepEqual(inForce.open, [])
  assert.equal(await count(database, 'reconciliation'), 1, 'the run of the draft goes with it')

  // A draft of one field is compared as it would stand: the items of that field are its own, the others go on.
  const one = fieldReading(reading, '社会救助', ['临时救助', '特困供养'])
  const { catalogueId: fieldId } = await act(importCatalogue, importOf(city, one, '领域'))
  await act(askReconciliation, { countyId, catalogueId: fieldId })
  await reconcileWaiting(pages.office)
  const field = await reconciledCatalogue(pages.office, { countyId, catalogueId: fieldId })
  const missing = ({ findings }: typeof field) => findings.filter(({ kind }) => kind === 'missing').length
  assert.equal(missing(field), missing(inForce))
})

test('程序在中途被杀：什么都没有留下，重新启动后从头做完；同时做两次只有一个结果；总是做不完的停下来', async () => {
  await using world = await open()
  const asked = await world.ask()
  await assert.rejects(world.ask(), /正在核对/)
  await markRunning(world.office.staff, asked)
  const ground = (await itemsToCompare(world.office.staff, (await findRun(world.office.staff, asked))!))!
  const items = ground.items.map(catalogueItemOf)
  const compared = compare({ binds: 'town', items, calendar: world.office.calendar })
  const killed = async (context: Context, params: KeepReconciliation): Promise<void> => {
    await keepReconciliation(context, params)
    throw new Error('killed')
  }
  await assert.rejects(world.act(killed, { ...asked, ground, compared }), /killed/)
  assert.deepEqual(
    [await count(world.database, 'reconciliation_finding'), await count(world.database, 'reconciliation_item')],
    [0, 0],
  )
  assert.equal(await enqueueUnendedRuns(world.office.staff), 1)
  await Promise.all([carryOutReconciliation(world.office, asked), carryOutReconciliation(world.office, asked)])
  const { findings } = await world.now()
  assert.equal(await count(world.database, 'reconciliation_finding'), findings.length)
  assert.equal(await enqueueUnendedRuns(world.office.staff), 0)

  const endless = await world.ask(tuesday)
  for (let at = 0; at < mostAttempts; at++) await markRunning(world.office.staff, endless)
  await carryOutReconciliation(world.office, endless)
  assert.match((await findRun(world.office.staff, endless))!.reasons![0]!, /已经停止，上一次的结果没有变/)
  assert.deepEqual((await world.now()).findings.length, findings.length)
})

test('后台任务真的去做：提出以后，结果自己出来', async () => {
  await using world = await open()
  const asked = await world.ask()
  await using jobs = await startJobs({
    url: world.database.urls.staff,
    handlers: { 'catalogue.reconcile': (payload) => reconcileCatalogue(world.office, payload) },
    schedule: [],
    log: (line) => assert.fail(line),
  })
  while (!hasEnded((await findRun(world.office.staff, asked))!)) await setTimeout(20)
  assert.ok((await world.now()).findings.length > 0)
  await jobs.stop()
})

test('提出的人已经没有权限：不核对，说明原因', async () => {
  await using world = await open()
  const asked = await world.ask()
  await sql`update post_holding set until_on = '2026-01-06' where person_id = ${world.city.actors.officer.personId}`.execute(
    world.database.owner.db,
  )
  await carryOutReconciliation(world.office, asked)
  assert.match((await findRun(world.office.staff, asked))!.reasons![0]!, /没有核对这个机关目录的权限/)
})
