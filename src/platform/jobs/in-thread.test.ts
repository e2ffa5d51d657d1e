import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inThread, ThreadTooSlow } from './in-thread.ts'

const script = (code: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads';${code}`)}`,
  )
const limits = { milliseconds: 60_000 }

test('work in a thread of its own answers with what it posts, and finds its data', async () => {
  const answer = await inThread<number>(
    script('parentPort.postMessage(workerData.one + workerData.two)'),
    { one: 1, two: 2 },
    limits,
  )
  assert.equal(answer, 3)
})

test('what is thrown there is thrown here; silence and endless work end too', async () => {
  await assert.rejects(inThread(script("throw new RangeError('too many')"), null, limits), /too many/)
  await assert.rejects(inThread(script(''), null, limits), /without an answer/)
  await assert.rejects(inThread(script('for (;;);'), null, { milliseconds: 50 }), ThreadTooSlow)
})
