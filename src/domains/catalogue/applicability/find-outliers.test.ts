import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { leastOrgans, leastShare, outlyingAnswer } from './find-outliers.ts'

test('十个乡镇九个说适用、一个说不适用：那一个要核对；人少、意见分散的不算', () => {
  assert.equal(outlyingAnswer({ yes: 9, no: 1 }), 'does-not-apply')
  assert.equal(outlyingAnswer({ yes: 1, no: 9 }), 'applies')
  assert.equal(outlyingAnswer({ yes: 4, no: 1 }), 'does-not-apply')
  assert.equal(outlyingAnswer({ yes: 3, no: 1 }), null)
  assert.equal(outlyingAnswer({ yes: 3, no: 2 }), null)
  assert.equal(outlyingAnswer({ yes: 10, no: 0 }), null)
  assert.equal(outlyingAnswer({ yes: 0, no: 0 }), null)
})

test('不一致的永远是少数，而且两种答案对称', () => {
  const flip = { applies: 'does-not-apply', 'does-not-apply': 'applies' } as const
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), (yes, no) => {
      const found = outlyingAnswer({ yes, no })
      const mirrored = outlyingAnswer({ yes: no, no: yes })
      assert.equal(mirrored, found && flip[found])
      if (found === null) return
      const few = found === 'applies' ? yes : no
      assert.ok(few >= 1 && yes + no >= leastOrgans)
      assert.ok((yes + no - few) / (yes + no) >= leastShare)
    }),
    { seed: 18 },
  )
})
