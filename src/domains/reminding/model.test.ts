import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addWorkingDays } from '#law/calendar/working-days.ts'
import { calendar } from '#tools/testing/test-city.ts'
import { nearDays, stageOf, stages } from './model.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('五个、两个工作日和最后一个工作日，逾期；周末到期的，周五就是最后一个工作日', () => {
  const stage = (due: string, today: string) => stageOf(day(due), day(today), calendar)
  assert.equal(stage('2026-03-16', '2026-03-06'), null, '六个工作日')
  assert.equal(stage('2026-03-16', '2026-03-09'), 'five')
  assert.equal(stage('2026-03-16', '2026-03-11'), 'five')
  assert.equal(stage('2026-03-16', '2026-03-12'), 'two')
  assert.equal(stage('2026-03-16', '2026-03-13'), 'two')
  assert.equal(stage('2026-03-16', '2026-03-16'), 'today')
  assert.equal(stage('2026-03-15', '2026-03-13'), 'today')
  assert.equal(stage('2026-03-16', '2026-03-17'), 'overdue')
})

test('时间只会把提醒往前推，近的到期日逐日说出', () => {
  const days = fc.integer({ min: 0, max: 330 }).map((n) => day('2026-01-05').add({ days: n }))
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 40 }), (today, ahead) => {
      const due = today.add({ days: ahead })
      const now = stageOf(due, today, calendar)
      const next = stageOf(due, today.add({ days: 1 }), calendar)
      assert.ok((now ? stages.indexOf(now) : -1) <= (next ? stages.indexOf(next) : -1))
      assert.equal(nearDays(today, calendar).find(({ dueOn }) => dueOn.equals(due))?.stage ?? null, now)
      assert.equal(stageOf(addWorkingDays(today, 5, calendar).date, today, calendar), 'five')
    }),
  )
})
