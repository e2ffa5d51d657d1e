import assert from 'node:assert/strict'
import { test } from 'node:test'
import { followNews, type Place } from './follow-news.ts'

const rowsOf = (n: number): Place[] =>
  Array.from({ length: n }, (_, index) => ({ xid: '1', id: String(index).padStart(6, '0') }))

test('every event is heard once, in order, also where there are more than one page of them', async () => {
  const rows = rowsOf(1_203)
  const heard: string[] = []
  const reader = followNews({
    after: async (place, limit) => rows.filter((row) => !place || row.id > place.id).slice(0, limit),
    from: null,
    hear: (row) => heard.push(row.id),
    everyMilliseconds: 1_000_000,
    onError: () => {},
  })
  await Promise.all([reader.readNow(), reader.readNow()])
  assert.deepEqual(
    heard,
    rows.map((row) => row.id),
  )
  rows.push({ xid: '2', id: '900000' })
  await reader.readNow()
  assert.equal(heard.length, 1_204)
  reader.stop()
})

test('after a failure the reader goes on from where it was', async () => {
  const heard: string[] = []
  let broken = true
  const reader = followNews({
    after: async (place) => {
      if (broken) throw new Error('away')
      return place ? [] : rowsOf(2)
    },
    from: null,
    hear: (row) => heard.push(row.id),
    everyMilliseconds: 1_000_000,
    onError: () => {},
  })
  await assert.rejects(reader.readNow(), /away/)
  broken = false
  await reader.readNow()
  assert.equal(heard.length, 2)
  reader.stop()
})
