import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Duty, DutyUnit } from '../duties/model.ts'
import { duties, dutyOf } from '../duties/table.ts'
import { catalogueDeadline } from './deadline-words.ts'

test('期限表的每一种写法', () => {
  const words = (id: string) => catalogueDeadline(dutyOf(id)!)
  assert.equal(words('land-notice'), '收到征地批准文件之日起15个工作日内')
  assert.equal(words('land-compensation-notice'), '公告时间不少于30日')
  assert.equal(words('hearing-material'), '召开听证会前7日')
  assert.equal(words('village-ordinary'), '每季度公布一次')
  assert.equal(words('department-report'), '每年1月31日前')
  assert.equal(words('procurement'), '及时公开')
  assert.equal(words('leak'), '实时公开')
})

const units: [DutyUnit, length: string][] = [
  ['workday', '3个工作日'],
  ['calendar-day', '3日'],
  ['hour', '3小时'],
  ['week', '3周'],
  ['month', '3个月'],
  ['quarter', '3个季度'],
  ['half-year', '3个半年'],
  ['year', '3年'],
]

test('每一种单位的写法', () => {
  const duty: Duty = { ...dutyOf('land-notice')!, event: '批准', amount: 3 }
  for (const [unit, length] of units) {
    assert.equal(catalogueDeadline({ ...duty, unit, direction: 'within' }), `批准之日起${length}内`)
    assert.equal(catalogueDeadline({ ...duty, unit, direction: 'at-least' }), `公告时间不少于${length}`)
    assert.equal(catalogueDeadline({ ...duty, unit, direction: 'before' }), `批准前${length}`)
  }
})

test('期限表里的每一种周期都有写法', () => {
  const words = new Map<DutyUnit, string>([
    ['month', '每月公布一次'],
    ['quarter', '每季度公布一次'],
    ['half-year', '每半年公布一次'],
    ['year', '每年公布一次'],
  ])
  const rhythmic = duties.filter(({ direction }) => direction === 'every')
  assert.deepEqual(new Set(rhythmic.map(({ unit }) => unit)), new Set(words.keys()))
  for (const duty of rhythmic) assert.equal(catalogueDeadline(duty), words.get(duty.unit), duty.id)
})
