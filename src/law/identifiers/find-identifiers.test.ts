import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findIdentifiers, maskIdentifier, readIdentifier } from './find-identifiers.ts'
import { type IdentifierKind, identifierKinds, personalKinds } from './model.ts'
import { makeCard, makeCreditCode, makeIdentity } from './testing/make-numbers.ts'
import { kindNames } from './words.ts'

/** One number of each kind in its canonical form, and what somebody may see who need not know it. */
const shown: Record<IdentifierKind, [canonical: string, masked: string]> = {
  'identity-number': [
    makeIdentity('320684', '19851230', 12),
    `320684********${makeIdentity('320684', '19851230', 12).slice(-4)}`,
  ],
  'index-number': ['014416330/2018-04736', '014416330/2018-04736'],
  'document-number': ['国办发〔2017〕47号', '国办发〔2017〕47号'],
  'order-number': ['国务院令第711号', '国务院令第711号'],
  'credit-code': [makeCreditCode('11', '320684', 1_402_345), makeCreditCode('11', '320684', 1_402_345)],
  'bank-card': [makeCard('6222', 123_456_789, 19), `6222***********${makeCard('6222', 123_456_789, 19).slice(-4)}`],
  'mobile-phone': ['13800001234', '138****1234'],
  landline: ['0513-82210000', '0513-82210000'],
  hotline: ['4001234567', '4001234567'],
  'site-code': ['bm14000002', 'bm14000002'],
  plate: ['苏F12345', '苏F***45'],
}
for (const kind of identifierKinds)
  test(`${kindNames[kind]}：在句子里找到，规范，遮盖`, () => {
    const [canonical, masked] = shown[kind]
    const begin = '附件一，'.length
    assert.deepEqual(findIdentifiers(`附件一，${canonical}，附件二`), [
      {
        kind,
        value: canonical,
        begin,
        end: begin + canonical.length,
        normalised: canonical,
        reason: null,
        repairs: [],
        candidates: [],
        valid: true,
        masked,
      },
    ])
    assert.deepEqual(readIdentifier(kind, canonical), {
      normalised: canonical,
      reason: null,
      repairs: [],
      candidates: [],
    })
    assert.equal(maskIdentifier(kind, canonical), masked)
  })

test('个人的号码是身份证号、银行卡号、手机号、车牌号', () => {
  assert.deepEqual([...personalKinds].sort(), ['bank-card', 'identity-number', 'mobile-phone', 'plate'])
})

test('没有数字的文字里什么也没有；汉字数字的令号也找到', () => {
  assert.deepEqual(findIdentifiers(''), [])
  assert.deepEqual(findIdentifiers('依申请公开'), [])
  for (const figure of ['一百', '一千', '一百零', '一○', '七 ', '七  ', ...'一二三四五六七八九十'])
    assert.deepEqual(
      findIdentifiers(`主席令第${figure}号`).map(({ kind }) => kind),
      ['order-number'],
      figure,
    )
})

test('遮盖不露：只有遮住的数字不同，遮出来相同', () => {
  const hidden: [kind: IdentifierKind, from: number, to: number][] = [
    ['identity-number', 6, 14],
    ['bank-card', 4, -4],
    ['mobile-phone', 3, 7],
    ['plate', 2, -2],
  ]
  assert.deepEqual(new Set(hidden.map(([kind]) => kind)), personalKinds)
  for (const [kind, from, to] of hidden) {
    const [value, masked] = shown[kind]
    const middle = value.slice(from, to)
    for (let shift = 0; shift < 10; shift++) {
      const other = middle.replace(/[0-9]/g, (digit) => String((Number(digit) + shift) % 10))
      assert.equal(maskIdentifier(kind, value.slice(0, from) + other + value.slice(to)), masked)
    }
    assert.equal(masked, value.slice(0, from) + '*'.repeat(middle.length) + value.slice(to))
  }
})

test('不是自然人的号码照原样显示', () => {
  for (const kind of identifierKinds)
    if (!personalKinds.has(kind)) assert.equal(maskIdentifier(kind, '国发〔2016〕4号'), '国发〔2016〕4号', kind)
})

test('每一种都有名称', () => {
  assert.deepEqual(Object.keys(kindNames).sort(), [...identifierKinds].sort())
})
