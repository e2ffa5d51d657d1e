import assert from 'node:assert/strict'
import { test } from 'node:test'
import { register } from '#tools/testing/law-register.ts'
import { calendar, day } from '#tools/testing/request-days.ts'
import { explainDuty } from './due.ts'
import { basisOn, holdsOn, lawsBehind } from './in-force.ts'
import { duties, dutyOf } from './table.ts'

test('条文换了号的：到2025年12月31日引旧号，2026年起引新号，账里也一样', () => {
  const basis = (id: string, on: string) => basisOn(dutyOf(id)!, day(on))
  assert.equal(basis('village-ordinary', '2025-12-31'), '村民委员会组织法第三十条')
  assert.equal(basis('village-ordinary', '2026-01-01'), '村民委员会组织法第三十五条')
  assert.equal(basis('logs-kept', '2025-12-31'), '网络安全法第二十一条')
  assert.equal(basis('logs-kept', '2026-01-01'), '网络安全法第二十三条')
  assert.equal(basis('government-budget', '2020-01-01'), '预算法第十四条')
  const ledger = (on: string) =>
    explainDuty(dutyOf('village-complaint')!, { day: day(on) }, calendar).ledger.map((line) => line.basis)
  assert.ok(ledger('2025-03-03').includes('村民委员会组织法第三十一条'))
  assert.ok(ledger('2026-03-02').includes('村民委员会组织法第三十六条'))
})

test('新法新设的，施行以前没有', () => {
  const holds = (id: string, on: string) => holdsOn(dutyOf(id)!, day(on))
  assert.deepEqual(
    ['2025-12-31', '2026-01-01'].map((on) => holds('community-posted', on)),
    [false, true],
  )
  assert.equal(holds('village-ordinary', '2010-01-01'), true)
})

const behind = (id: string, on: string) =>
  lawsBehind(dutyOf(id)!, day(on), register).map(
    ({ law, version, younger }) =>
      `${law.slug} ${version?.name ?? '-'} ${version?.from ?? '-'}${younger ? ' 早于施行' : ''}`,
  )

test('依据是哪部法的哪个文本、哪天起施行；事件早于施行之日的看得出来', () => {
  const table: [id: string, on: string, expected: string[]][] = [
    ['village-ordinary', '2025-12-31', ['villagers-committees 2018 2018-12-29']],
    ['village-ordinary', '2018-12-28', ['villagers-committees 2010 2010-10-28']],
    ['village-ordinary', '2026-01-01', ['villagers-committees 2025 2026-01-01']],
    ['plan-filing', '2026-03-02', ['emergency-plans 2024 -']],
    ['penalty-withdrawn', '2021-07-14', ['administrative-penalties 2021 2021-07-15 早于施行']],
    ['penalty-withdrawn', '2021-07-15', ['administrative-penalties 2021 2021-07-15']],
    ['active-disclosure', '2019-05-14', ['open-government-information 2019 2019-05-15 早于施行']],
    ['active-disclosure', '2030-01-01', ['open-government-information 2019 2019-05-15']],
    ['village-approval', '2026-03-02', []],
    ['monthly-report', '2026-03-02', []],
    [
      'land-compensation-notice',
      '2021-08-31',
      ['land-administration 2019 2020-01-01', 'land-administration-regulation 2021 2021-09-01 早于施行'],
    ],
  ]
  for (const [id, on, expected] of table) assert.deepEqual(behind(id, on), expected, `${id} ${on}`)
})

test('登记整理以后才发生的，看那时有效的文本；那时没有有效文本的，没有版本也不算早于施行', () => {
  const at = (asOf: string, id: string, on: string) =>
    lawsBehind(dutyOf(id)!, day(on), { ...register, asOf: day(asOf) }).map(
      ({ law, version, younger }) => `${law.slug} ${version?.name ?? '-'} ${younger}`,
    )
  assert.deepEqual(at('2025-06-01', 'village-ordinary', '2026-03-02'), ['villagers-committees 2025 false'])
  assert.deepEqual(at('2001-01-01', 'active-disclosure', '2001-01-01'), ['open-government-information - false'])
})

test('表里定死的数字，依据都在法律法规登记里；打问号的也写得出出处', () => {
  const unknown = duties.filter((duty) => duty.fixed && lawsBehind(duty, day('2026-03-02'), register).length === 0)
  assert.deepEqual(
    unknown.map(({ id }) => id),
    [],
  )
})
