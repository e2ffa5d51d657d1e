import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { actAs } from '#kernel/act-as.ts'
import { Refused } from '#platform/errors/errors.ts'
import { clerkDrafts, editionIn, editionNow, townOwes } from '#tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { approveEdition } from './approve-edition.ts'
import type { EditionKey } from './model.ts'
import { publishEdition } from './publish-edition.ts'
import { reviewSecrecy } from './review-secrecy.ts'
import { submitEdition } from './submit-edition.ts'
import { waiveObligation } from './waive-obligation.ts'
import { withdrawEdition } from './withdraw-edition.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const dutyOf = (id: string) =>
  county.office.staff.selectFrom('obligation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const eventsOf = async (key: EditionKey) =>
  (await county.database.owner.db.selectFrom('outbox').selectAll().execute()).filter(
    (row) => (row.payload as { editionId?: string }).editionId === key.editionId,
  )

async function approvedFor(obligationId: string): Promise<EditionKey> {
  const key = await clerkDrafts(county, obligationId)
  await county.as('clerk')(submitEdition, key)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await county.as('reviewer')(approveEdition, key)
  return key
}

test('文书发布公告，公开义务即告履行；事件、经过、审计都在同一个事务里', async () => {
  const obligationId = await townOwes(county)
  const key = await approvedFor(obligationId)
  const { address } = await county.as('clerk')(publishEdition, key)
  const edition = await editionNow(county, key)
  assert.equal(edition.state, 'live')
  assert.equal(edition.address, address)
  assert.ok(edition.releasedAt?.equals(county.clock.now()))
  const duty = await dutyOf(obligationId)
  assert.equal(duty.fulfilled_by, key.editionId)
  assert.equal(duty.fulfilled_on?.toString(), county.today().toString())
  assert.deepEqual(
    (await eventsOf(key)).map((row) => row.event),
    ['publication.released'],
  )
  const audit = await county.office.audit
    .selectFrom('audit')
    .select(['action', 'about', 'actor_name'])
    .where('action', '=', 'publishEdition')
    .execute()
  assert.ok(
    audit.some((row) => (row.about as { editionId: string }).editionId === key.editionId && row.actor_name === '周敏'),
  )
  const seen = await county.office.public
    .selectFrom('portal.edition')
    .select('title')
    .where('address', '=', address)
    .execute()
  assert.equal(seen.length, 1)
})

test('发布途中出错：什么都没有改变', async () => {
  const obligationId = await townOwes(county)
  const key = await approvedFor(obligationId)
  const before = JSON.stringify(await editionNow(county, key))
  const broken = { ...county.ground, onceJobs: () => ['a job that the queue refuses '.repeat(200)] }
  await assert.rejects(actAs(broken, await county.actor('clerk'), county.clock.now())(publishEdition, key))
  assert.equal(JSON.stringify(await editionNow(county, key)), before)
  assert.equal((await dutyOf(obligationId)).fulfilled_on, null)
  assert.deepEqual(await eventsOf(key), [])
  await county.as('clerk')(publishEdition, key)
  assert.notEqual((await dutyOf(obligationId)).fulfilled_on, null)
})

test('两人同时按下发布：只发布一次，另一人得到原因', async () => {
  const key = await editionIn(county, 'approved')
  const outcomes = await Promise.allSettled([
    county.as('clerk')(publishEdition, key),
    county.as('reviewer')(publishEdition, key),
  ])
  assert.deepEqual(outcomes.map((o) => o.status).sort(), ['fulfilled', 'rejected'])
  const failure = outcomes.find((o) => o.status === 'rejected')
  assert.ok(failure?.reason instanceof Refused)
  assert.equal((await eventsOf(key)).length, 1)
})

test('第一次发布算履行；撤回不改变已经履行的事实', async () => {
  const obligationId = await townOwes(county)
  const key = await approvedFor(obligationId)
  await county.as('clerk')(publishEdition, key)
  const { address } = await editionNow(county, key)
  await assert.rejects(county.as('clerk')(withdrawEdition, { ...key, remark: '名单有误，需要核实。' }), {
    name: 'Forbidden',
  })
  await assert.rejects(county.as('approver')(withdrawEdition, { ...key, remark: '误' }), /请写明撤回的原因/)
  await county.as('office')(withdrawEdition, { ...key, remark: '名单有误，需要核实。' })
  assert.equal((await dutyOf(obligationId)).fulfilled_by, key.editionId)
  const [seen] = await county.office.public
    .selectFrom('portal.edition')
    .select(['state', 'body', 'withdrawal'])
    .where('address', '=', address)
    .execute()
  assert.deepEqual(seen, { state: 'withdrawn', body: '', withdrawal: '名单有误，需要核实。' })
})

test('豁免与发布同时进行：义务要么履行、要么豁免，不会两样都有', async () => {
  const obligationId = await townOwes(county)
  const key = await approvedFor(obligationId)
  await Promise.allSettled([
    county.as('clerk')(publishEdition, key),
    county.as('office')(waiveObligation, { countyId: county.countyId, obligationId, reason: '本批次经核实并未产生。' }),
  ])
  const duty = await dutyOf(obligationId)
  assert.notEqual(duty.fulfilled_on === null, duty.waived_on === null)
})
