import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { identifierKinds, sound, wrong } from './model.ts'
import { type Claim, withoutOverlaps } from './without-overlaps.ts'

const claim = (kind: Claim['kind'], begin: number, end: number, holds = true): Claim => ({
  kind,
  begin,
  end,
  reading: holds ? sound('x') : wrong('y'),
})

test('长的在先，一样长的对的在先，再一样的确切的在先', () => {
  const card = claim('bank-card', 0, 18)
  const slip = claim('identity-number', 0, 18, false)
  const identity = claim('identity-number', 0, 18)
  const longer = claim('index-number', 0, 30, false)
  assert.deepEqual(withoutOverlaps([slip, card]), [card])
  assert.deepEqual(withoutOverlaps([card, identity]), [identity])
  assert.deepEqual(withoutOverlaps([card, longer]), [longer])
})

test('紧挨着的不算重叠；中间的占了两边，两边都去掉', () => {
  const [a, b, c] = [claim('plate', 0, 7), claim('plate', 7, 14), claim('landline', 5, 15)]
  assert.deepEqual(withoutOverlaps([b, a]), [a, b])
  assert.deepEqual(withoutOverlaps([a, b, c]), [c])
  assert.deepEqual(withoutOverlaps([]), [])
})

test('留下的互不重叠，去掉的都和一个不弱于它的重叠', () => {
  const claims = fc.array(
    fc
      .tuple(fc.constantFrom(...identifierKinds), fc.nat(60), fc.integer({ min: 1, max: 20 }), fc.boolean())
      .map(([kind, begin, length, holds]) => claim(kind, begin, begin + length, holds)),
  )
  const meet = (a: Claim, b: Claim) => a.begin < b.end && b.begin < a.end
  const weight = (one: Claim) =>
    (one.end - one.begin) * 1000 + (one.reading.reason === null ? 100 : 0) - identifierKinds.indexOf(one.kind)
  fc.assert(
    fc.property(claims, (all) => {
      const kept = withoutOverlaps(all)
      for (let i = 1; i < kept.length; i++) assert.ok(kept[i]!.begin >= kept[i - 1]!.end)
      for (const one of all)
        assert.ok(kept.includes(one) || kept.some((other) => meet(one, other) && weight(other) >= weight(one)))
    }),
  )
})
