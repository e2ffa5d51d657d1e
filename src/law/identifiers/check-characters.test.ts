import assert from 'node:assert/strict'
import { test } from 'node:test'
import { creditAlphabet, creditCheck, identityCheck, luhnHolds, organCheck } from './check-characters.ts'
import { makeCard, makeCreditCode, makeIdentity, makeOrganCode } from './testing/make-numbers.ts'

test('标准自己的例子', () => {
  assert.equal(identityCheck('11010519491231002'), 'X')
  assert.equal(identityCheck('44052418800101001'), '4')
  assert.equal(organCheck('D2143569'), 'X')
  assert.equal(organCheck('Z0000000'), '5')
  assert.equal(creditCheck('91350100M000100Y4'), '3')
  assert.equal(luhnHolds('79927398713'), true)
  assert.equal(luhnHolds('79927398710'), false)
})

test('身份证号：第i位的加权因子是2的(18-i)次方除以11的余数', () => {
  for (let i = 1; i <= 17; i++) {
    const digits = '1'.padStart(i, '0').padEnd(17, '0')
    assert.equal(identityCheck(digits), '10X98765432'[2 ** (18 - i) % 11], digits)
  }
})

test('每种校验码都会出现', () => {
  const of = (make: (n: number) => string) => new Set(Array.from({ length: 2000 }, (_, n) => make(n).slice(-1))).size
  assert.equal(
    of((n) => makeIdentity('320684', '19900101', n % 1000)),
    11,
  )
  assert.equal(of(makeOrganCode), 11)
  assert.equal(
    of((n) => makeCreditCode('11', '320684', n)),
    31,
  )
  assert.equal(
    of((n) => makeCard('62', n, 16)),
    10,
  )
})

/** Every number that differs in one place, and every one with two neighbours changed about. */
function* slips(number: string, alphabet: string): Generator<string> {
  for (let i = 0; i < number.length; i++)
    for (const other of alphabet) if (other !== number[i]) yield number.slice(0, i) + other + number.slice(i + 1)
}

function* transposed(number: string): Generator<string> {
  for (let i = 0; i + 1 < number.length; i++)
    if (number[i] !== number[i + 1]) yield number.slice(0, i) + number[i + 1] + number[i] + number.slice(i + 2)
}

const figures = '0123456789'

test('身份证号：一位写错、相邻两位颠倒，全部查出', () => {
  const holds = (number: string) =>
    /^[0-9]{17}[0-9X]$/.test(number) && identityCheck(number.slice(0, 17)) === number[17]
  for (let serial = 0; serial < 200; serial++) {
    const number = makeIdentity('320684', '19851230', serial * 5)
    assert.ok(holds(number))
    for (const slip of [...slips(number, `${figures}X`), ...transposed(number)]) assert.equal(holds(slip), false, slip)
  }
})

test('组织机构代码、信用代码：一位写错、相邻两位颠倒，全部查出', () => {
  for (let body = 0; body < 60; body++) {
    const organ = makeOrganCode(body * 1_234_567)
    for (const slip of [...slips(organ, figures), ...transposed(organ)])
      if (!slip.slice(0, 8).includes('X')) assert.notEqual(organCheck(slip.slice(0, 8)), slip[8], slip)
    const credit = makeCreditCode('11', '320684', body * 1_234_567)
    for (const slip of [...slips(credit, creditAlphabet), ...transposed(credit)])
      assert.notEqual(creditCheck(slip.slice(0, 17)), slip[17], slip)
  }
})

test('银行卡：一位写错全部查出；相邻颠倒除09与90以外全部查出', () => {
  for (let account = 0; account < 100; account++) {
    const card = makeCard('62', account * 987_654_321, 19)
    for (const slip of slips(card, figures)) assert.equal(luhnHolds(slip), false, slip)
    for (let i = 0; i + 1 < card.length; i++) {
      const pair = card.slice(i, i + 2)
      const turned = card.slice(0, i) + pair[1] + pair[0] + card.slice(i + 2)
      assert.equal(luhnHolds(turned), pair[0] === pair[1] || pair === '09' || pair === '90', turned)
    }
  }
})
