import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectNotes } from './notes.ts'

const place = (row: number) => ({ from: `A${row + 1}`, row, column: 0 })

test('同样的话说五十处，其余只说有多少处', () => {
  const notes = collectNotes('表1')
  for (let row = 0; row < 120; row++) notes.at('doubt', place(row), '公式')
  notes.at('note', place(0), '别的')
  const said = notes.take()
  assert.equal(said.filter(({ message }) => message === '公式').length, 50)
  assert.deepEqual(said.at(-1), {
    severity: 'doubt',
    from: '表1',
    row: null,
    column: null,
    message: '另有 70 处同样的情况：公式',
  })
})

test('处处说法不同，也有个头；没有说的计了数', () => {
  const notes = collectNotes('表1')
  for (let row = 0; row < 3_000; row++) notes.at('doubt', place(row), `盖住的文字${row}`)
  const said = notes.take()
  assert.equal(said.length, 2_001)
  assert.match(said.at(-1)!.message, /^另有 1000 处疑问没有逐一列出/)
})
