import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskBankCard, readBankCard } from './bank-card.ts'
import { findIdentifiers } from './find-identifiers.ts'
import { makeCard } from './testing/make-numbers.ts'

const sound = (prefix: string) => readBankCard(makeCard(prefix, 11_223_344, 19)).reason === null
const card = makeCard('6222', 123_456_789, 16)
const long = makeCard('6222', 123_456_789, 19)
const wrongLast = (of: string) => of.slice(0, -1) + ((Number(of.at(-1)) + 1) % 10)
const slip = wrongLast(long)
const fours = (of: string, by: string) => of.match(/.{1,4}/g)!.join(by)

test('发卡机构：国内银行卡上有的开头', () => {
  const all = Array.from({ length: 9000 }, (_, n) => String(n + 1000))
  const known = (prefix: string) => {
    const [two, three, four] = [prefix.slice(0, 2), Number(prefix.slice(0, 3)), Number(prefix)]
    return (
      ['62', '60', '81', '35'].includes(two) || // 银联, JCB
      four === 9558 ||
      four === 9559 ||
      prefix.startsWith('4') || // Visa
      (Number(two) >= 51 && Number(two) <= 55) || // Mastercard
      (four >= 2221 && four <= 2720 && three > 0)
    )
  }
  for (const prefix of all.filter((each) => /[0129]$/.test(each))) assert.equal(sound(prefix), known(prefix), prefix)
})

const shape = '不是银行卡号的格式'
const wrong: [written: string, reason: string][] = [
  ['', shape],
  ['6222A', shape],
  [`号${card}`, shape],
  [`${card}号`, shape],
  [card.slice(1), '应为16至19位，写了15位'],
  [`${long}1`, '应为16至19位，写了20位'],
  [makeCard('7222', 1, 16), '开头“7222”不是已知的发卡机构标识'],
  [slip, '校验位不符，可能有一位写错或者两位颠倒'],
]
for (const [written, reason] of wrong)
  test(`银行卡号不对：${written || '空的'}`, () => {
    assert.deepEqual(readBankCard(written), { normalised: null, reason, repairs: [], candidates: [] })
  })

const other = makeCard('7222', 5, 16)
const found: [text: string, ...cards: [value: string, valid: boolean][]][] = [
  [card, [card, true]],
  [`给${long}。`, [long, true]],
  [`给${makeCard('6222', 5, 17)}。`, [makeCard('6222', 5, 17), true]],
  [`给0${card}`],
  [`给${card}.5`],
  [`给.${card}`],
  [`给${fours(card, ' ')}。`, [fours(card, ' '), true]],
  [`给${fours(card, '  ')}。`, [fours(card, '  '), true]],
  [`给${fours(card, ' - ')}。`],
  [`给${fours(long, '-')}。`, [fours(long, '-'), true]],
  [`给${fours(long, '   ')}。`],
  [`给${fours(card, ' ')} 123元`, [fours(card, ' '), true]],
  [`卡号${fours(card, ' ')} 2021年`, [fours(card, ' '), true]],
  [`给${fours(card, ' ')} 元`, [fours(card, ' '), true]],
  [`给${card.slice(0, 8)} ${card.slice(8, 12)} ${card.slice(12)}，`],
  [`卡号${card.slice(0, 6)} ${card.slice(6, 15)}`],
  [`给${fours(card, ' ')} 1元`, [fours(card, ' '), true]],
  [`2020 ${fours(card, ' ')} 2021`, [fours(card, ' '), true]],
  ...[16, 17, 18, 19].map((length): [string, [string, boolean]] => {
    const each = makeCard('6222', 987_654_321, length)
    const value = `${each.slice(0, 6)} ${each.slice(6)}`
    return [`给${value}。`, [value, true]]
  }),
  [`给${card.slice(0, 5)} ${card.slice(5)}。`],
  [`给${card.slice(0, 7)} ${card.slice(7)}。`],
  [`给${slip}。`, [slip, false]],
  [`给${fours(slip, ' ')}。`],
  [`给4${slip.slice(1)}。`],
  [`给${wrongLast(makeCard('4562', 123_456_789, 16))}。`],
  [`4${slip.slice(1)}`, [`4${slip.slice(1)}`, false]],
  [`卡号${fours(slip, ' ')}`, [fours(slip, ' '), false]],
  [other],
  [`给${other}。`],
  ...['银行卡', '卡号：', '账号', '帐号', '账户', '帐户', '开户行：农行', '借记卡', '信用卡', '社保卡', '一卡通'].map(
    (label): [string, [string, boolean]] => [`${label}${other}`, [other, false]],
  ),
  [`对账${other}`],
]
for (const [text, ...cards] of found)
  test(`在文字里找银行卡号：${text}`, () => {
    assert.deepEqual(
      findIdentifiers(text)
        .filter(({ kind }) => kind === 'bank-card')
        .map(({ value, valid }) => [value, valid]),
      cards,
    )
  })

test('遮盖：留前四位和后四位', () => {
  assert.equal(maskBankCard(fours(card, ' ')), `6222********${card.slice(12)}`)
  assert.equal(maskBankCard('12345678901'), '1234***8901')
  assert.equal(maskBankCard('1234567890'), '**********')
})
