import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aroundDay, type Stretch, stretchesOf } from './stretches.ts'

const start = Temporal.PlainDate.from('2025-11-20')
const dayAt = (n: number) => start.add({ days: n })
const day = fc.nat(120).map(dayAt)

const daysOf = ({ first, last }: Stretch): string[] =>
  Array.from({ length: first.until(last).days + 1 }, (_, n) => first.add({ days: n }).toString())

test('stretches hold every day between their ends once, and months are whole', () => {
  fc.assert(
    fc.property(day, day, (first, last) => {
      const stretches = stretchesOf('', first, last)
      const expected = Temporal.PlainDate.compare(first, last) > 0 ? [] : daysOf({ key: '', span: 'day', first, last })
      assert.deepEqual(stretches.flatMap(daysOf), expected)
      for (const { span, first, last } of stretches)
        assert.ok(span === 'day' || (first.day === 1 && last.day === last.daysInMonth))
      const loose = stretches.filter(({ span }) => span === 'day').flatMap(daysOf).length
      assert.ok(loose <= 60, 'a whole month is counted as one')
    }),
  )
})

test('around a day no month has days on both sides of it', () => {
  fc.assert(
    fc.property(day, day, day, (from, to, today) => {
      const stretches = aroundDay('', { from, to }, today)
      const expected =
        Temporal.PlainDate.compare(from, to) > 0 ? [] : daysOf({ key: '', span: 'day', first: from, last: to })
      assert.deepEqual(stretches.flatMap(daysOf), expected)
      for (const stretch of stretches) assert.ok(stretch.span === 'day' || !daysOf(stretch).includes(today.toString()))
    }),
  )
})
