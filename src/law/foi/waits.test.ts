import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendar, day } from '#tools/testing/request-days.ts'
import { numbered } from '../calendar/numbered-days.ts'
import { clockFace } from './face.ts'
import { foldRequest } from './fold-request.ts'
import { olderTextWords, receivedUnderOlderText } from './in-force.ts'
import type { Fact, FactKind } from './model.ts'
import { usualRules } from './model.ts'
import { silenceNames, silences, waitNames, waitsOf } from './waits.ts'

const fact = (kind: FactKind, on: string, more: Partial<Fact> = {}): Fact => ({ kind, happenedOn: day(on), ...more })
const received = fact('received', '2026-03-02', { channel: 'in-person' })
const waits = (asOf: string, ...facts: Fact[]) =>
  clockFace([received, ...facts], day(asOf), calendar).waits.map(({ on, party, until, over, silence, basis }) =>
    [on, party, until ?? '-', over ? '期满' : '', silence, basis].filter(Boolean).join(' '),
  )

const third = '政府信息公开条例第三十二条'
const organ = '政府信息公开条例第三十四条'

test('等谁答复、到哪天、不答复意味着什么：三种沉默三个意思', () => {
  const asked = [fact('third-party-asked', '2026-03-03', { party: '甲公司' }), fact('organ-asked', '2026-03-03')]
  assert.deepEqual(waits('2026-03-03', ...asked), [
    `third-party 甲公司 - organ-decides ${third}`,
    `organ - deemed-consent ${organ}`,
  ])
  const delivered = [
    ...asked,
    fact('third-party-delivered', '2026-03-04', { party: '甲公司' }),
    fact('organ-delivered', '2026-03-05'),
  ]
  const [company, other] = [`third-party 甲公司 2026-03-25`, `organ 2026-03-26`]
  assert.deepEqual(waits('2026-03-25', ...delivered), [
    `${company} organ-decides ${third}`,
    `${other} deemed-consent ${organ}`,
  ])
  assert.deepEqual(waits('2026-03-26', ...delivered), [
    `${company} 期满 organ-decides ${third}`,
    `${other} deemed-consent ${organ}`,
  ])
  assert.deepEqual(waits('2026-03-27', ...delivered, fact('third-party-replied', '2026-03-27', { party: '甲公司' })), [
    `${other} 期满 deemed-consent ${organ}`,
  ])
  assert.deepEqual(waits('2026-03-27', ...delivered, fact('served', '2026-03-27')), [], '办结以后不等谁')
})

test('等补正：到告知书写明的日子，没有写的按惯例；补正来了就不等', () => {
  const basis = '政府信息公开条例第三十条'
  const asked = fact('correction-asked', '2026-03-05', { until: day('2026-03-20') })
  assert.deepEqual(waits('2026-03-20', asked), [`correction 2026-03-20 abandoned ${basis}`])
  assert.deepEqual(waits('2026-03-21', asked), [`correction 2026-03-20 期满 abandoned ${basis}`])
  assert.deepEqual(waits('2026-03-05', fact('correction-asked', '2026-03-05')), [
    `correction 2026-03-26 abandoned ${basis}`,
  ])
  assert.deepEqual(waits('2026-03-21', asked, fact('correction-received', '2026-03-18')), [])
  assert.deepEqual(waits('2026-03-20', fact('correction-asked', '2026-03-20')), [], '告知晚了，不因此视为放弃')
})

test('等缴费：自收到通知次日起二十个工作日；缴了就不等；期满落在没有放假安排的年份为暂定', () => {
  const basis = '政府信息公开条例第四十二条；国办函〔2020〕109号'
  const noticed = fact('fee-noticed', '2026-03-05')
  assert.deepEqual(waits('2026-04-02', noticed), [`fee 2026-04-02 abandoned ${basis}`])
  assert.deepEqual(waits('2026-04-03', noticed), [`fee 2026-04-02 期满 abandoned ${basis}`])
  assert.deepEqual(waits('2026-04-02', noticed, fact('fee-paid', '2026-04-01')), [])
  const late = [fact('received', '2026-12-07', { channel: 'in-person' }), fact('fee-noticed', '2026-12-08')]
  const provisional = (facts: Fact[]) =>
    clockFace(facts, day('2026-12-08'), calendar).waits.map((wait) => wait.provisional)
  assert.deepEqual(provisional(late), [true])
  assert.deepEqual(provisional([received, noticed]), [false])
})

test('第三方和其他机关的期限各按各的；等的是什么都有名称', () => {
  const rules = { ...usualRules, thirdPartyWithin: 5, organWithin: 10 }
  const facts = [
    received,
    fact('third-party-asked', '2026-03-03'),
    fact('organ-asked', '2026-03-03'),
    fact('third-party-delivered', '2026-03-04'),
    fact('organ-delivered', '2026-03-04'),
  ]
  const { course } = foldRequest(facts, day('2026-03-05'), calendar, rules)
  assert.deepEqual(
    waitsOf(course!, day('2026-03-05'), { days: numbered(calendar), rules }).map(({ on, until }) => `${on} ${until}`),
    ['third-party 2026-03-11', 'organ 2026-03-18'],
  )
  assert.deepEqual(waitNames, {
    correction: '申请人补正',
    'third-party': '第三方意见',
    organ: '其他机关意见',
    fee: '申请人缴费',
  })
})

test('没有事实可用的不等谁；三种沉默都有名称', () => {
  assert.deepEqual(clockFace([fact('served', '2026-03-03')], day('2026-03-03'), calendar).waits, [])
  assert.deepEqual(Object.keys(silenceNames), [...silences])
  assert.deepEqual(Object.values(silenceNames), ['视为放弃申请，不再处理', '由本机关决定是否公开', '视为同意公开'])
})

test('2019年5月15日修订施行以前收到的申请，说明期限不同', () => {
  const on = (text: string) => receivedUnderOlderText([fact('served', '2020-01-02'), fact('received', text)])
  assert.deepEqual(['2019-05-14', '2019-05-15'].map(on), [true, false])
  assert.equal(receivedUnderOlderText([fact('served', '2018-01-02')]), false)
  assert.match(olderTextWords, /2019年5月15日以前.*请按当时的规定核对。$/)
})
