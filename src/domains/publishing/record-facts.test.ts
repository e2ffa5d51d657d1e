import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import type { ItemKey } from '#tools/testing/small-county-items.ts'
import { type FactGiven, recordFacts } from './record-facts.ts'
import { waiveObligation } from './waive-obligation.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const record = (item: ItemKey, more: Partial<FactGiven> = {}, by: Parameters<SmallCounty['as']>[0] = 'clerk') =>
  county.as(by)(recordFacts, {
    countyId: county.countyId,
    facts: [
      {
        organId: county.organs.town,
        itemId: county.items[item],
        subject: '关于临时救助的通知',
        happenedOn: county.today(),
        happenedAt: null,
        ...more,
      },
    ],
  })
const dutiesOf = (subject: string) =>
  county.office.staff.selectFrom('obligation').selectAll().where('label', '=', subject).execute()

test('登记触发事实：期限从次一工作日起算二十个工作日', async () => {
  // 2026-03-02 is a Monday; the twenty working days after it end on 30 March, with no holiday between.
  assert.deepEqual(await record('relief', { subject: '三月第一批名单' }), { facts: 1, obligations: 1 })
  const [duty] = await dutiesOf('三月第一批名单')
  assert.equal(duty!.due_on.toString(), '2026-03-30')
  assert.equal(duty!.trigger_on?.toString(), '2026-03-02')
  assert.equal(duty!.provisional, false)
})

test('按小时的期限带时刻', async () => {
  await record('alarm', { subject: '暴雨橙色预警', happenedAt: Temporal.Instant.from('2026-03-02T00:30:00Z') })
  const [duty] = await dutiesOf('暴雨橙色预警')
  assert.equal(duty!.due_at?.toString(), '2026-03-02T02:30:00Z')
})

test('须提前公告的听证会，可以在召开之前登记；其他事实不能晚于今天', async () => {
  await record('hearing', { subject: '四月听证会', happenedOn: Temporal.PlainDate.from('2026-04-01') })
  const [duty] = await dutiesOf('四月听证会')
  assert.ok(Temporal.PlainDate.compare(duty!.due_on, '2026-04-01') < 0, '公告期限在会前')
  await assert.rejects(record('relief', { happenedOn: county.today().add({ days: 1 }) }), /晚于今天/)
  await assert.rejects(record('hearing', { happenedOn: county.today().add({ years: 3 }) }), /两年以后/)
})

test('说出全部不能登记的原因', async () => {
  await assert.rejects(record('relief', { subject: ' 一 ', happenedOn: Temporal.PlainDate.from('2003-12-31') }), {
    reasons: ['请写明是什么信息（例如文件名称），方便承办人辨认。', '发生日期早于2004年，超出节假日历的范围，请核对。'],
  })
  await assert.rejects(record('accounts'), /按周期公开/)
  await assert.rejects(
    record('relief', { happenedAt: Temporal.Instant.from('2026-03-01T01:00:00Z') }),
    /不在发生日期这一天/,
  )
})

test('同一张表单送两次，只登记一次', async () => {
  const id = newId()
  const outcomes = await Promise.allSettled([
    record('relief', { id, subject: '重复提交的名单' }),
    record('relief', { id, subject: '重复提交的名单' }),
  ])
  assert.deepEqual(outcomes.map((o) => o.status).sort(), ['fulfilled', 'rejected'])
  assert.equal((await dutiesOf('重复提交的名单')).length, 1)
})

test('不能替别的机关登记；县政务公开办可以替下级登记', async () => {
  await assert.rejects(record('relief', { organId: county.organs.otherTown }), { name: 'Forbidden' })
  await assert.rejects(record('relief', {}, 'reviewer'), { name: 'Forbidden' })
  await assert.rejects(record('relief', { organId: county.organs.farTown }), { name: 'NotFound' })
  await record('relief', { organId: county.organs.otherTown, subject: '县办代登的名单' }, 'office')
  assert.equal((await dutiesOf('县办代登的名单')).length, 1)
})

test('豁免：只有县政务公开办，写明理由，只能一次', async () => {
  await record('relief', { subject: '待豁免的名单' })
  const [duty] = await dutiesOf('待豁免的名单')
  const waive = (by: 'clerk' | 'office', reason: string) =>
    county.as(by)(waiveObligation, { countyId: county.countyId, obligationId: duty!.id, reason })
  await assert.rejects(waive('clerk', '本月没有救助对象。'), { name: 'Forbidden' })
  await assert.rejects(waive('office', '无'), { reasons: ['请写明豁免的理由（会公开显示）。'] })
  await waive('office', ' 本月没有救助对象。 ')
  const [after] = await dutiesOf('待豁免的名单')
  assert.equal(after!.waiver, '本月没有救助对象。')
  assert.equal(after!.waived_by, (await county.actor('office')).personId)
  await assert.rejects(waive('office', '本月没有救助对象。'), { reasons: ['这项公开义务已经豁免。'] })
})
