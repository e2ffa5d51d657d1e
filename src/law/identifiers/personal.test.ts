import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBankCard } from './bank-card.ts'
import { findIdentifiers, maskIdentifier, readIdentifier } from './find-identifiers.ts'
import { readIdentityNumber } from './identity-number.ts'
import { readPlate } from './plate.ts'
import { makeCard, makeIdentity } from './testing/make-numbers.ts'

const one = (text: string) => {
  const found = findIdentifiers(text)
  assert.equal(found.length, 1, text)
  return found[0]!
}
const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

const number = makeIdentity('320684', '19851230', 123)
const withX = Array.from({ length: 1000 }, (_, n) => makeIdentity('320684', '20000229', n)).find((n) =>
  n.endsWith('X'),
)!

test('身份证号：分段、全角、小写x、罗马数字Ⅹ、乘号', () => {
  const [region, birth, serial] = [number.slice(0, 6), number.slice(6, 14), number.slice(14)]
  for (const written of [
    number,
    wide(number),
    `${region} ${birth} ${serial}`,
    `${region}-${birth}-${serial}`,
    `${region}\n${birth}${serial}`,
    [...number].join(' '),
    `${number.slice(0, 9)}\u200b${number.slice(9)}`,
    [...number].map((digit) => String.fromCodePoint(0x1d7ce + Number(digit))).join(''),
  ]) {
    const found = one(`张某，身份证号${written}，男`)
    assert.deepEqual(
      [found.kind, found.value, found.normalised, found.valid],
      ['identity-number', written, number, true],
    )
    assert.equal(found.masked, `320684********${serial}`)
  }
  for (const written of [withX, withX.toLowerCase(), withX.replace('X', 'Ⅹ'), withX.replace('X', '×'), wide(withX)])
    assert.equal(one(`证${written}。`).normalised, withX)
})

test('身份证号：像而不对的也要找到，说明错在哪里', () => {
  const last = number.endsWith('1') ? '2' : '1'
  const slip = number.slice(0, 17) + last
  assert.match(one(`张某${slip}`).reason!, new RegExp(`末位写作“${last}”，按前面各位计算应为“${number[17]}”`))
  assert.match(one(`张某${slip.slice(0, 6)} ${slip.slice(6, 14)} ${slip.slice(14)}`).reason!, /校验码不符/)
  assert.match(one(`张某${makeIdentity('320684', '19850229', 12)}`).reason!, /“19850229”不存在/)
  assert.match(one(`张某${makeIdentity('320684', '19001301', 12)}`).reason!, /“19001301”不存在/)
  assert.match(one(`身份证号：${makeIdentity('990684', '19850228', 12)}`).reason!, /“99”不是省级/)
  assert.match(one(`身份证号：${number.slice(0, 17)}`).reason!, /应为18位，写了17位/)
  for (const birth of ['18991301', '21001301'])
    assert.deepEqual(findIdentifiers(`编号${makeIdentity('320684', birth, 12)}`), [])
  assert.match(readIdentityNumber('一二三').reason!, /不是身份证号的格式/)
  assert.equal(one(`ID${number}a`).valid, true)
})

test('身份证号：省级代码和出生日期的边界', () => {
  const valid = (region: string, birth: string) => readIdentityNumber(makeIdentity(region, birth, 7)).reason === null
  const regions = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0')).filter((n) =>
    valid(`${n}9901`, '19900101'),
  )
  assert.equal(
    regions.join(' '),
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83',
  )
  // A foreigner's permanent residence: 9, the province, the nationality.
  assert.equal(valid('911124', '19810803'), true)
  assert.equal(valid('990124', '19810803'), false)
  for (const [birth, expected] of [
    ['20000229', true],
    ['19000229', false],
    ['20230229', false],
    ['20240229', true],
    ['19900431', false],
    ['19900430', true],
    ['19900100', false],
    ['19900001', false],
    ['18500101', true],
    ['18491231', false],
    ['20991231', true],
    ['21000101', false],
  ] as const)
    assert.equal(valid('320684', birth), expected, birth)
})

test('身份证号：15位旧号', () => {
  const old = `320684${number.slice(8, 14)}123`
  const found = one(`旧证${old}。`)
  assert.deepEqual([found.kind, found.normalised, found.masked], ['identity-number', number, '320684******123'])
  assert.deepEqual(found.repairs, ['15位旧号补为18位'])
  assert.equal(readIdentityNumber('320684851330123').reason, '出生日期“851330”不存在')
  assert.equal(readIdentityNumber('320684851230997').normalised!.slice(6, 14), '18851230')
  assert.equal(readIdentityNumber('320684851230996').normalised!.slice(6, 14), '18851230')
  assert.equal(readIdentityNumber('990684851230123').reason, '前两位“99”不是省级行政区划代码')
  assert.equal(readIdentityNumber('320684851230995').normalised!.slice(6, 14), '19851230')
  assert.deepEqual(findIdentifiers('订单320684851330123'), [])
  assert.deepEqual(findIdentifiers('金额320684851230123.50元'), [])
})

test('银行卡：16至19位，连写和分组', () => {
  for (const length of [16, 17, 18, 19]) {
    const card = makeCard('6222', 123_456_789, length)
    const grouped = card.match(/.{1,4}/g)!.join(' ')
    for (const written of [
      card,
      grouped,
      wide(card),
      grouped.replaceAll(' ', '-'),
      `${card.slice(0, 6)} ${card.slice(6)}`,
    ]) {
      const found = one(`开户行农行，卡号：${written}。`)
      assert.deepEqual([found.kind, found.value, found.normalised], ['bank-card', written, card], written)
      assert.equal(found.masked, `6222${'*'.repeat(length - 8)}${card.slice(-4)}`)
      if (length !== 18) assert.equal(one(`见${written}。`).kind, 'bank-card')
    }
  }
  const card = makeCard('6222', 123_456_789, 16)
  assert.equal(one(`2020 ${card.match(/.{4}/g)!.join(' ')} 2021年`).normalised, card)
  for (const prefix of ['62', '60', '81', '9558', '9559', '4', '51', '55', '2221', '2720', '2500', '35'])
    assert.equal(readBankCard(makeCard(prefix, 99_887_766, 19)).reason, null, prefix)
  for (const prefix of ['2220', '2721', '50', '56', '9557', '71'])
    assert.match(readBankCard(makeCard(prefix, 0, 19)).reason!, /发卡机构/)
})

test('银行卡：像而不对的', () => {
  const card = makeCard('6222', 123_456_789, 19)
  const slip = card.slice(0, 18) + ((Number(card[18]) + 1) % 10)
  assert.match(one(`见${slip}`).reason!, /校验位不符/)
  assert.match(one(`账号：7${slip.slice(1)}`).reason!, /“7222”不是已知/)
  assert.match(readBankCard(card.slice(0, 15)).reason!, /应为16至19位，写了15位/)
  for (const text of [`项目7${slip.slice(1)}`, `流水${card}0`, `0.${card}`, `x${card}`])
    assert.deepEqual(findIdentifiers(text), [], text)
})

test('身份证号不同时是银行卡号：长的、对的、确切的在先', () => {
  const both = Array.from({ length: 1000 }, (_, n) => makeIdentity('622201', '19851230', n)).find(
    (each) => readBankCard(each).reason === null,
  )!
  assert.equal(one(`见${both}`).kind, 'identity-number')
  const cardOnly = makeCard('622201', 851_312_399, 18)
  assert.deepEqual([one(`见${cardOnly}`).kind, readIdentityNumber(cardOnly).reason === null], ['bank-card', false])
})

test('车牌：普通、新能源、挂车、警车、教练车、港澳', () => {
  for (const plate of [
    '苏F12345',
    '苏FA1B23',
    '苏FD12345',
    '苏FF1234A'.slice(0, 7),
    '苏F12345D',
    '苏F1234挂',
    '苏F1234警',
    '苏F1234学',
    '粤Z1234港',
    '粤Z12AB澳',
    '京A88888',
  ]) {
    for (const written of [
      plate,
      `${plate.slice(0, 2)}·${plate.slice(2)}`,
      `${plate.slice(0, 2)} ${plate.slice(2)}`,
      plate.replace('F', 'f'),
    ]) {
      const found = one(`车牌号为${written}的车`)
      assert.deepEqual([found.kind, found.value, found.normalised], ['plate', written, plate])
    }
    assert.deepEqual(readPlate(plate).repairs, [])
  }
  assert.equal(one('见苏FABC12').normalised, '苏FABC12')
  assert.deepEqual(readPlate('苏Ｆ１２３４５').repairs, ['全角或者形近字符改为半角'])
  assert.deepEqual(readPlate('苏F•12345').repairs, [])
  assert.match(readPlate('苏F').reason!, /不是车牌号的格式/)
  assert.deepEqual([one('苏F12345').masked, one('苏FD12345').masked], ['苏F***45', '苏F****45'])
  for (const text of [
    '苏FABCDE',
    '苏I12345',
    '苏F1234',
    '苏F123456',
    '苏FO1234',
    '苏F1234港',
    '苏F12345678',
    '新ABCDE1',
  ])
    assert.deepEqual(findIdentifiers(text), [], text)
})

test('遮盖：只差在遮住的地方，遮出来一样', () => {
  assert.equal(
    maskIdentifier('identity-number', makeIdentity('320684', '19851230', 123).slice(0, 17)).includes('1985'),
    false,
  )
  assert.equal(maskIdentifier('mobile-phone', '+86 138-0000-1234'), '138****1234')
  assert.equal(maskIdentifier('identity-number', '12345678901234'), '**************')
  assert.equal(maskIdentifier('document-number', '国发〔2016〕4号'), '国发〔2016〕4号')
  assert.equal(readIdentifier('plate', '苏F·12345').normalised, '苏F12345')
})

test('单独一格的数字不凭位数当成个人号码', () => {
  for (const text of [
    '2020320684480151',
    '7020320684480151234',
    '990684198512301234',
    '320684851330123',
    '202012231711000',
  ])
    assert.deepEqual(findIdentifiers(text), [], text)
  assert.equal(one('320684198513301234').valid, false)
  assert.equal(one('4222020000000000').valid, false)
})
