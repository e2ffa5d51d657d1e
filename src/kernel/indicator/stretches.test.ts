import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aroundDay, type Stretch, stretchesOf } from './stretches.ts'

const start = Temporal.PlainDate.from('2025-11-20')
const dayAt = (n: number) => start.add({ days: n })
const day = fc.nat(120).map(dayAt)

const daysBetween = (first: Temporal.PlainDate, last: Temporal.PlainDate): string[] =>
  Array.from({ length: Math.max(0, first.until(last).days + 1) }, (_, n) => first.add({ days: n }).toString())
const daysOf = ({ first, last }: Stretch): string[] => daysBetween(first, last)

/** How often each day is counted, days that come to nothing left out. */
function timesOf(stretches: readonly Stretch[]): Record<string, number> {
  const times = new Map<string, number>()
  for (const stretch of stretches)
    for (const one of daysOf(stretch)) times.set(one, (times.get(one) ?? 0) + (stretch.minus ? -1 : 1))
  return Object.fromEntries([...times].filter(([, n]) => n !== 0).sort())
}
const once = (days: readonly string[]) => Object.fromEntries(days.map((one) => [one, 1]))

test('stretches hold every day between their ends once, months are whole and few days are loose', () => {
  fc.assert(
    fc.property(day, day, (first, last) => {
      const stretches = stretchesOf('', first, last)
      assert.deepEqual(timesOf(stretches), once(daysBetween(first, last)))
      for (const { span, first, last, minus } of stretches) {
        assert.ok(span === 'day' || (!minus && first.day === 1 && last.day === last.daysInMonth))
        assert.ok(span === 'month' || first.toPlainYearMonth().equals(last.toPlainYearMonth()))
      }
      const loose = stretches.filter(({ span }) => span === 'day').flatMap(daysOf).length
      assert.ok(loose <= 30, 'of a month at either end at most half is counted day by day')
    }),
  )
})

test('around a day each side holds its days once', () => {
  fc.assert(
    fc.property(day, day, day, (from, to, today) => {
      const stretches = aroundDay({ from, to }, today)
      const expected = Map.groupBy(daysBetween(from, to), (one) =>
        one < today.toString() ? 'before' : one === today.toString() ? 'on' : 'after',
      )
      for (const side of ['before', 'on', 'after'] as const)
        assert.deepEqual(timesOf(stretches.filter(({ key }) => key === side)), once(expected.get(side) ?? []), side)
    }),
  )
})
