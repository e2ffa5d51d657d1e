import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { markChanges } from './mark-changes.ts'

const marked = (before: string, after: string): string =>
  markChanges(before, after)
    .map(({ text, in: side }) => (side === 'both' ? text : side === 'before' ? `[-${text}]` : `[+${text}]`))
    .join('')

test('改了哪几个字，标出哪几个字', () => {
  assert.equal(marked('20个工作日内公开', '10个工作日内公开'), '[-2][+1]0个工作日内公开')
  assert.equal(marked('信息形成之日起', '信息形成或者变更之日起'), '信息形成[+或者变更]之日起')
  assert.equal(marked('对象、金额', '对象、金额、事由'), '对象、金额[+、事由]')
  assert.equal(marked('', '新写的'), '[+新写的]')
  assert.equal(marked('原有的', ''), '[-原有的]')
  assert.equal(marked('甲', '甲'), '甲')
})

test('两处改动之间只剩一个字相同的，连成一处', () => {
  assert.equal(marked('县民政局公开', '乡政府公开'), '[-县民政局][+乡政府]公开')
})

test('很长的两段：整段并列', () => {
  const [one, other] = ['甲'.repeat(2_500), '乙'.repeat(1_600)]
  assert.deepEqual(markChanges(one, other), [
    { text: one, in: 'before' },
    { text: other, in: 'after' },
  ])
})

test('任意两段文字：两边都还原得出来', () => {
  const text = fc.string({ unit: fc.constantFrom('县', '乡', '公', '开', '、', '1', '0'), maxLength: 30 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = markChanges(before, after)
      const of = (side: 'before' | 'after') =>
        stretches.flatMap((each) => (each.in === 'both' || each.in === side ? each.text : [])).join('')
      assert.equal(of('before'), before)
      assert.equal(of('after'), after)
      assert.ok(stretches.every(({ text }) => text !== ''))
    }),
    { numRuns: 500, seed: 5 },
  )
})
