import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findEdition } from '#kernel/publication/store.ts'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import { fullText } from '#tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { addressOfItem, recordOf, registerTownSystem } from '#tools/testing/systems.ts'
import { approveEdition } from '../approve-edition.ts'
import { openEditions } from '../editions/store.ts'
import { saveDraft } from '../save-draft.ts'
import { submitEdition } from '../submit-edition.ts'
import { handOverRecord } from './hand-over-record.ts'
import { Conflict } from './model.ts'
import { findRecord, listHandItems } from './record-store.ts'
import { registerSystem } from './register-system.ts'
import { revokeCredential } from './revoke-credential.ts'
import { suspendSystem } from './suspend-system.ts'
import { findCaller } from './system-store.ts'

let county: SmallCounty
let system: Awaited<ReturnType<typeof registerTownSystem>>
before(async () => {
  county = await openSmallCounty()
  system = await registerTownSystem(county)
})
after(() => county[Symbol.asyncDispose]())

const hand = async (more: Parameters<typeof recordOf>[1] = {}) =>
  system.act(handOverRecord, { ...system, record: await recordOf(county, more) })
const found = (externalId: string) => findRecord(county.office.staff, { ...system, externalId })
const facts = async () => (await county.office.staff.selectFrom('trigger_fact').select('id').execute()).length

test('a record brings its fact, its obligation with the due day of the law, and a draft with the text', async () => {
  assert.deepEqual(await hand(), { isNew: true })
  const record = (await found('JZ-2026-0001'))!
  assert.equal(record.duties.length, 1)
  assert.equal(record.duties[0]!.label, '第1批临时救助对象名单')
  assert.ok(record.duties[0]!.dueOn > county.today().toString())
  const edition = (await findEdition(county.office.staff, system.countyId, record.editionId!))!
  assert.equal(edition.state, 'draft')
  assert.equal(edition.title, '清水镇第1批临时救助对象名单公示')
  assert.equal(edition.elements.find(({ element }) => element === '监督电话')?.text, '0000-5550100')
  const author = await county.office.staff
    .selectFrom('person')
    .select(['name', 'login'])
    .where('id', '=', edition.authorId)
    .executeTakeFirstOrThrow()
  assert.equal(author.name, '业务系统：社会救助办理系统')
  // It waits for the clerks of the organ, and for nobody else, until one has written in it.
  const waiting = async (login: 'clerk' | 'reviewer' | 'other.clerk') =>
    (await openEditions(county.office.staff, await county.actor(login), 'waiting', 9)).map(({ waits }) => waits)
  assert.deepEqual(await waiting('clerk'), ['handed'])
  assert.deepEqual(await waiting('reviewer'), [])
  assert.deepEqual(await waiting('other.clerk'), [])
})

test('the same again changes nothing, also ten times at once', async () => {
  const more = { externalId: 'JZ-2026-0002', subject: '第2批临时救助对象名单' }
  const before = await facts()
  const answers = await Promise.all(Array.from({ length: 10 }, () => hand(more)))
  assert.equal(answers.filter(({ isNew }) => isNew).length, 1)
  assert.equal(await facts(), before + 1)
})

test('another content under the same number is refused; a newer revision goes into the draft until a clerk has written in it', async () => {
  const more = { externalId: 'JZ-2026-0003', subject: '第3批临时救助对象名单' }
  await hand(more)
  const { document } = await recordOf(county)
  const next = { ...more, document: { ...document!, body: '更正后的名单。' } }
  await assert.rejects(hand(next), (error) => error instanceof Conflict && error.code === 'SAME_NUMBER_OTHER_CONTENT')
  await hand({ ...next, revision: 2 })
  const { editionId } = (await found(more.externalId))!
  const key = { countyId: system.countyId, editionId: editionId! }
  const edition = (await findEdition(county.office.staff, key.countyId, key.editionId))!
  assert.equal(edition.body, '更正后的名单。')
  await county.as('clerk')(saveDraft, { ...key, version: edition.version, text: fullText(county) })
  await assert.rejects(
    hand({ ...next, revision: 3, document: { ...document!, body: '又一份。' } }),
    /信息员已经在这份稿件上修改/,
  )
  assert.equal((await found(more.externalId))!.revision, 2)
  await county.as('clerk')(submitEdition, key)
  await assert.rejects(
    hand({ ...next, revision: 3 }),
    (error) => error instanceof Conflict && error.code === 'DRAFT_IN_REVIEW',
  )
})

test('nothing is kept of a record that the law or the catalogue does not take, and the number stays free', async () => {
  const more = { externalId: 'JZ-2026-0004', subject: '第4批临时救助对象名单' }
  const before = await facts()
  await assert.rejects(hand({ ...more, happenedOn: county.today().add({ days: 400 }) }), Refused)
  await assert.rejects(hand({ ...more, itemAddress: 'nothing0' }), NotFound)
  await assert.rejects(hand({ ...more, organCode: '990021102' }), /没有登记为机关/)
  const { document } = await recordOf(county)
  const odd = { ...document!, elements: [{ element: '没有的要素', text: 'x' }] }
  await assert.rejects(hand({ ...more, document: odd }), /没有公开要素“没有的要素”/)
  assert.equal(await found(more.externalId), null)
  assert.equal(await facts(), before)
  assert.deepEqual(await hand(more), { isNew: true })
})

test('a system reviews and releases nothing, and does nothing at organs it is not registered for', async () => {
  const { editionId } = (await found('JZ-2026-0001'))!
  const key = { countyId: system.countyId, editionId: editionId! }
  await assert.rejects(
    system.act(approveEdition, key),
    (error) => error instanceof Forbidden || error instanceof NotFound,
  )
  const items = await listHandItems(county.office.staff, system.countyId, system.organIds, null)
  assert.ok(items.every(({ organ }) => organ === '990021101'))
  assert.ok(items.some(({ item }) => items.length > 0 && item.length === 8))
  assert.ok(items.map(({ item }) => item).includes(await addressOfItem(county)))
})

test('a system is registered by the system administrator, for the organ and what is below it', async () => {
  const given = { organId: county.organs.county, name: '审批系统', keeper: '行政审批局', organCodes: ['990021102'] }
  await assert.rejects(county.as('office')(registerSystem, given), Forbidden)
  await assert.rejects(
    county.as('sysadmin')(registerSystem, { ...given, organCodes: ['990022101'] }),
    /没有这些机关编号：990022101/,
  )
  await assert.rejects(county.as('sysadmin')(registerSystem, { ...given, organCodes: [] }), /至少填写一个机关编号/)
  const ofCity = { ...given, organId: county.organs.city }
  await assert.rejects(
    county.as('sysadmin')(registerSystem, ofCity),
    /属于下面的县（市、区），请在那里另行登记一次：990021102/,
  )
  await county.as('sysadmin')(registerSystem, given)
})

test('a revoked, an expired and a suspended system’s credential is no credential', async () => {
  const other = await registerTownSystem(county)
  const call = (on = county.today()) => findCaller(county.office.staff, other.tokenHash, on)
  assert.ok(await call())
  assert.ok(await call(county.today().add({ days: 364 })))
  assert.equal(await call(county.today().add({ years: 1 })), null)
  await county.as('sysadmin')(suspendSystem, { ...other, stop: true })
  assert.equal(await call(), null)
  await county.as('sysadmin')(suspendSystem, { ...other, stop: false })
  assert.ok(await call())
  await assert.rejects(county.as('office')(revokeCredential, other), Forbidden)
  await county.as('sysadmin')(revokeCredential, other)
  assert.equal(await call(), null)
  await assert.rejects(county.as('sysadmin')(revokeCredential, other), /已经作废/)
})
