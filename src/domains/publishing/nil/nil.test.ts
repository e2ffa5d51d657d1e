import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Forbidden, Refused } from '#platform/errors/errors.ts'
import { fullText } from '#tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { approveEdition } from '../approve-edition.ts'
import { publishEdition } from '../publish-edition.ts'
import { reviewSecrecy } from '../review-secrecy.ts'
import { saveDraft } from '../save-draft.ts'
import { startDraft } from '../start-draft.ts'
import { submitEdition } from '../submit-edition.ts'
import { waiveObligation } from '../waive-obligation.ts'
import { declareNil } from './declare-nil.ts'
import { drawNilSample } from './draw-nil-sample.ts'
import { judgeNil } from './judge-nil.ts'
import { nilFrom, quarterAt, quarterOf } from './model.ts'
import { returnNil } from './return-nil.ts'
import { signNil } from './sign-nil.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const day = (text: string) => Temporal.PlainDate.from(text)
const reason = '本月没有发生财政收支，台账为空。'

/** The town's monthly accounts that are due on a day. */
async function accountsDue(on: string) {
  return county.office.staff
    .selectFrom('obligation')
    .selectAll()
    .where('organ_id', '=', county.organs.town)
    .where('item_id', '=', county.items.accounts)
    .where('due_on', '=', day(on))
    .executeTakeFirstOrThrow()
}
const dutyNow = (id: string) =>
  county.office.staff.selectFrom('obligation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const nilNow = (id: string) =>
  county.office.staff.selectFrom('nil_return').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const declare = (obligationId: string, why = reason) =>
  county.as('clerk')(declareNil, { countyId: county.countyId, obligationId, reason: why })
const key = (nilId: string) => ({ countyId: county.countyId, nilId })
const refusedFor = (pattern: RegExp) => (error: unknown) => error instanceof Refused && pattern.test(error.message)

test('一期可以申报零报告的第一天：本期结束，或者到期前五天，取早的一天', () => {
  const base = { dueAt: null, fulfilledOn: null, waivedOn: null, endedAs: null, dueOn: day('2026-03-10') }
  const period = (start: string, end: string) => ({ start: day(start), end: day(end) })
  assert.equal(nilFrom({ ...base, period: period('2026-02-01', '2026-02-28') }).toString(), '2026-03-01')
  assert.equal(nilFrom({ ...base, period: period('2026-03-01', '2026-03-31') }).toString(), '2026-03-05')
})

test('季度的写法和首末日', () => {
  assert.equal(quarterAt(day('2026-11-27')).key, '2026Q4')
  assert.deepEqual(
    [quarterOf('2026Q1')?.to.toString(), quarterOf('2026Q4')?.from.toString()],
    ['2026-03-31', '2026-10-01'],
  )
  assert.deepEqual([quarterOf('2026Q5'), quarterOf('26Q1'), quarterOf('')], [null, null, null])
})

test('信息员申报、另一人签发：义务以零报告终结，理由写在义务上；申报人即使有签发权也不能签自己的', async () => {
  const duty = await accountsDue('2026-03-10')
  const { nilId } = await county.as('allround')(declareNil, {
    countyId: county.countyId,
    obligationId: duty.id,
    reason,
  })
  assert.equal((await dutyNow(duty.id)).waived_on, null, 'what is only declared is open')
  await assert.rejects(declare(duty.id), refusedFor(/正在等签发/))
  await assert.rejects(county.as('allround')(signNil, key(nilId)), refusedFor(/申报人不能签发自己的零报告/))
  await assert.rejects(county.as('clerk')(signNil, key(nilId)), Forbidden)
  await assert.rejects(county.as('other.reviewer')(signNil, key(nilId)), Forbidden)
  await county.as('approver')(signNil, key(nilId))
  const ended = await dutyNow(duty.id)
  assert.deepEqual([ended.ended_as, ended.waiver, ended.waived_on?.toString()], ['nil', reason, '2026-03-02'])
  await assert.rejects(county.as('reviewer')(signNil, key(nilId)), refusedFor(/已经签发/))
  await assert.rejects(
    county.as('office')(waiveObligation, { countyId: county.countyId, obligationId: duty.id, reason: '不需要了' }),
    refusedFor(/已经签发零报告/),
  )
})

test('退回要写意见，退回以后义务仍然待办，可以重新申报', async () => {
  county.clock.set('2026-04-01T01:30:00Z')
  const duty = await accountsDue('2026-04-10')
  const { nilId } = await declare(duty.id)
  await assert.rejects(county.as('approver')(returnNil, { ...key(nilId), why: '不' }), refusedFor(/请写明退回的意见/))
  await county.as('approver')(returnNil, { ...key(nilId), why: '台账里有一笔支出，应当公开' })
  assert.equal((await dutyNow(duty.id)).waived_on, null)
  await assert.rejects(county.as('approver')(signNil, key(nilId)), refusedFor(/已经退回/))
  await declare(duty.id)
})

test('不能作零报告的：还没到期末、由事由产生、理由太短、稿件已送审', async () => {
  await assert.rejects(declare((await accountsDue('2026-06-10')).id), refusedFor(/2026-06-01起可以申报/))
  county.clock.set('2026-05-04T01:30:00Z')
  const duty = await accountsDue('2026-05-11').catch(() => accountsDue('2026-05-10'))
  await assert.rejects(declare(duty.id, '无'), refusedFor(/请写明没有内容可公开的理由/))
  const { countyId } = county
  const { editionId } = await county.as('clerk')(startDraft, { countyId, obligationId: duty.id })
  const text = fullText(county, {
    elements: ['收入', '支出'].map((element) => ({ element, text: '十元' })),
    channels: ['site'],
  })
  await county.as('clerk')(saveDraft, { countyId, editionId, version: 1, text })
  const { nilId } = await declare(duty.id)
  await county.as('clerk')(submitEdition, { countyId, editionId })
  await assert.rejects(county.as('approver')(signNil, key(nilId)), refusedFor(/已有稿件送审/))

  // What is published stands above what was declared.
  await county.as('secrecy')(reviewSecrecy, { countyId, editionId, remark: '' })
  await county.as('reviewer')(approveEdition, { countyId, editionId })
  await county.as('clerk')(publishEdition, { countyId, editionId })
  assert.equal((await nilNow(nilId)).state, 'void')
  assert.equal((await dutyNow(duty.id)).fulfilled_by, editionId)
})

test('季度结束以后抽样，只抽一次；推翻要理由，义务恢复，到期日不变', async () => {
  const { countyId } = county
  const draw = (login: 'city' | 'office' | 'guide') => county.as(login)(drawNilSample, { countyId, quarter: '2026Q1' })
  await assert.rejects(draw('office'), Forbidden)
  await assert.rejects(draw('guide'), Forbidden)
  await assert.rejects(
    county.as('city')(drawNilSample, { countyId, quarter: '2026Q2' }),
    refusedFor(/到2026-06-30结束/),
  )
  assert.deepEqual(await draw('city'), { drawn: 1, of: 1 })
  await assert.rejects(draw('city'), refusedFor(/已经抽过样/))
  const duty = await accountsDue('2026-03-10')
  const nil = await county.office.staff
    .selectFrom('nil_return')
    .selectAll()
    .where('obligation_id', '=', duty.id)
    .executeTakeFirstOrThrow()
  assert.equal(nil.sampled_on?.toString(), '2026-05-04')
  const judge = (verdict: 'upheld' | 'overturned', why: string, login: 'city' | 'office' = 'city') =>
    county.as(login)(judgeNil, { ...key(nil.id), verdict, reason: why })
  await assert.rejects(judge('overturned', '账上有支出，应当公开', 'office'), Forbidden)
  await assert.rejects(judge('overturned', '有'), refusedFor(/请写明抽查结论的理由/))
  await judge('overturned', '账上有一笔支出，应当公开')
  const open = await dutyNow(duty.id)
  assert.deepEqual([open.waived_on, open.ended_as, open.due_on.toString()], [null, null, '2026-03-10'])
  await assert.rejects(judge('upheld', '再看一遍，没有'), refusedFor(/已经有抽查结论/))
  // A second nil return of the same period is possible, and has to be signed anew.
  await declare(duty.id, '经核实，那笔支出属于上级。')
})
