import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { gapsOf } from './gaps.ts'
import { type Role, roles } from './model.ts'

test('缺信息员、保密审查员、签发人的逐个说出；人都齐了但只有一个人的，缺第二人', () => {
  assert.deepEqual(gapsOf([]), ['clerk', 'secrecy-reviewer', 'approver'])
  assert.deepEqual(gapsOf([['clerk'], ['secrecy-reviewer']]), ['approver'])
  assert.deepEqual(gapsOf([['clerk', 'reviewer', 'secrecy-reviewer', 'approver']]), ['second-person'])
  assert.deepEqual(gapsOf([['clerk'], ['reviewer', 'secrecy-reviewer']]), [])
  assert.deepEqual(gapsOf([['clerk', 'approver'], ['secrecy-reviewer']]), ['second-person'])
  assert.deepEqual(
    gapsOf([
      ['clerk', 'approver'],
      ['clerk', 'secrecy-reviewer'],
    ]),
    ['second-person'],
  )
})

test('没有空缺，正好是有三个人可以各办一步，写的人不审不签', () => {
  const people = fc.array(fc.uniqueArray(fc.constantFrom<Role>(...roles), { maxLength: 4 }), { maxLength: 5 })
  fc.assert(
    fc.property(people, (held) => {
      const at = held.map((_, index) => index)
      const possible = at.some((writer) =>
        at.some((reviewer) =>
          at.some(
            (signer) =>
              writer !== reviewer &&
              writer !== signer &&
              held[writer]!.includes('clerk') &&
              held[reviewer]!.includes('secrecy-reviewer') &&
              (held[signer]!.includes('reviewer') || held[signer]!.includes('approver')),
          ),
        ),
      )
      assert.equal(gapsOf(held).length === 0, possible)
    }),
  )
})
