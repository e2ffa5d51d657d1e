import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runCourses } from './run-courses.ts'

test('随机的机关、目录和事件：没有一项义务丢失、重复或者说不清来去，重新计算不变', async () => {
  const { faults, done, lives } = await runCourses({ courses: 4, events: 40, seed: 11 })
  assert.deepEqual(faults, [])
  for (const kind of [
    'fact',
    'publish',
    'declare',
    'sign',
    'judge',
    'waive',
    'merge',
    'split',
    'adopt',
    'notice',
    'pass',
  ])
    assert.ok((done[kind] ?? 0) > 0, `${kind} never happened: ${JSON.stringify(done)}`)
  for (const end of ['open', 'fulfilled', 'nil', 'waived', 'lapsed', 'united'])
    assert.ok((lives[end] ?? 0) > 0, `nothing ended as ${end}: ${JSON.stringify(lives)}`)
})
