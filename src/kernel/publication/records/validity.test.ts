import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isCurrent, lastDayOn, type Validity, type ValidityChange, type ValidityFacts, validityOn } from './validity.ts'

const first = Temporal.PlainDate.from('2026-03-01')
const at = (days: number) => first.add({ days })
const kinds = ['amended', 'repealed', 'replaced', 'expired', 'continued'] as const

/** The rules said a second time, day by day from the first: a slow walk that keeps what holds. */
function slowly(
  day: number,
  from: number | null,
  until: number | null,
  changes: { kind: ValidityChange['kind']; on: number; until: number | null }[],
): Validity {
  let [repealed, amended, lapsed, stated] = [false, false, false, from !== null || until !== null]
  let last = until
  for (let now = 0; now <= day; now++) {
    const today = changes.filter((change) => change.on === now)
    if (today.some(({ kind }) => kind === 'repealed' || kind === 'replaced')) repealed = true
    if (today.some(({ kind }) => kind === 'amended')) amended = true
    const goesOn = today.filter(({ kind }) => kind === 'continued')
    if (goesOn.length > 0) {
      ;[lapsed, stated] = [false, true]
      last = goesOn.some((one) => one.until === null) ? null : Math.max(...goesOn.map((one) => one.until!))
    } else if (today.some(({ kind }) => kind === 'expired')) lapsed = true
  }
  if (repealed) return 'repealed'
  if (lapsed || (last !== null && last < day)) return 'expired'
  if (from !== null && from > day) return 'not-yet'
  return amended ? 'amended' : stated ? 'in-force' : 'unstated'
}

test('有效性：施行日、截止日和各种变动的全部组合，与逐日推算一致', () => {
  const days = [null, 0, 1, 2]
  const single = kinds.flatMap((kind) =>
    [0, 1, 2].flatMap((on) =>
      (kind === 'continued' ? [null, on, on + 1] : [null]).map((until) => ({ kind, on, until })),
    ),
  )
  let tried = 0
  for (const from of days)
    for (const until of days)
      for (const a of [null, ...single])
        for (const b of [null, ...single]) {
          const changes = [a, b].filter((one) => one !== null)
          const facts: ValidityFacts = {
            from: from === null ? null : at(from),
            until: until === null ? null : at(until),
            changes: changes.map((one) => ({
              kind: one.kind,
              on: at(one.on),
              until: one.until === null ? null : at(one.until),
            })),
          }
          for (const day of [0, 1, 2, 3]) {
            tried += 1
            assert.equal(
              validityOn(at(day), facts),
              slowly(day, from, until, changes),
              JSON.stringify({ day, from, until, changes }),
            )
          }
        }
  assert.ok(tried > 30_000, String(tried))
})

test('陈述的先后次序不影响结果；废止以后不会恢复', () => {
  const change = fc.record({
    kind: fc.constantFrom(...kinds),
    on: fc.integer({ min: 0, max: 30 }).map(at),
    until: fc.option(fc.integer({ min: 0, max: 60 }).map(at), { nil: null }),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), fc.integer({ min: 0, max: 40 }), (changes, day) => {
      const facts = { from: first, until: at(20), changes }
      assert.equal(validityOn(at(day), facts), validityOn(at(day), { ...facts, changes: changes.toReversed() }))
      if (validityOn(at(day), facts) === 'repealed') assert.equal(validityOn(at(day + 1), facts), 'repealed')
    }),
    { seed: 26, numRuns: 500 },
  )
})

test('继续有效以后按新的截止日；查询先列现行的', () => {
  const facts = { from: first, until: at(10), changes: [{ kind: 'continued' as const, on: at(11), until: at(100) }] }
  assert.equal(validityOn(at(10), facts), 'in-force')
  assert.equal(lastDayOn(at(10), facts)?.toString(), at(10).toString())
  assert.equal(validityOn(at(11), facts), 'in-force')
  assert.equal(lastDayOn(at(11), facts)?.toString(), at(100).toString())
  assert.equal(validityOn(at(101), facts), 'expired')
  assert.deepEqual((['in-force', 'amended', 'not-yet', 'unstated', 'expired', 'repealed'] as const).map(isCurrent), [
    true,
    true,
    true,
    true,
    false,
    false,
  ])
})
