import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openJudge } from '#tools/proofs/clock/judge-courses.ts'
import { shuffleCourses } from '#tools/proofs/clock/shuffle-courses.ts'
import { calendar } from '#tools/testing/request-days.ts'
import { groundOf } from '#tools/testing/request-ground.ts'
import { numbered } from '../calendar/numbered-days.ts'
import { numberOf } from './testing/oracle.ts'

// A slice of `npm run prove -- clock`.

test('与逐日行走的另一套算法：能不能发生、期限到哪一天，每一步都相同', () => {
  const { judge, tally } = openJudge(3, groundOf(), numbered(calendar))
  for (let start = numberOf('2019-01-01'); start <= numberOf('2026-12-31'); start += 29) judge(start)
  const deep = openJudge(4, groundOf(), numbered(calendar))
  for (const start of ['2020-01-20', '2024-02-09', '2026-12-10']) deep.judge(numberOf(start))
  assert.deepEqual([...tally.differences, ...deep.tally.differences], [])
  // What is judged: 6 courses of one fact a start day, all channels; longer ones by the law's own table.
  assert.equal(tally.courses[0], 6 * 101)
  assert.ok(tally.courses[2]! > 150_000 && tally.refused[2]! > 300_000, JSON.stringify(tally))
  assert.ok(deep.tally.courses[3]! > 60_000, JSON.stringify(deep.tally))
})

test('录入的先后、登记的早晚：两千件随机的申请，没有一件不同', () => {
  const { differences, byLength } = shuffleCourses(2_000, 20_261_127)
  assert.deepEqual(differences, [])
  assert.ok(Object.keys(byLength).some((facts) => Number(facts) > 8))
})
