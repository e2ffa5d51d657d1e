import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findIdentifiers } from './find-identifiers.ts'
import { readLandline } from './landline.ts'
import { maskMobilePhone, readMobilePhone } from './mobile-phone.ts'
import type { IdentifierKind } from './model.ts'

const numbersIn = (text: string, kind: IdentifierKind) =>
  findIdentifiers(text)
    .filter((each) => each.kind === kind)
    .map(({ value, normalised }) => [value, normalised])
const wrong = (reason: string) => ({ normalised: null, reason, repairs: [], candidates: [] })

const gaps = '去掉中间的空格、换行或者连接符'
const country = '去掉国家代码'
const mobiles: [written: string, repairs: string[]][] = [
  ['13800001234', []],
  ['138 0000 1234', [gaps]],
  ['138-0000-1234', [gaps]],
  ['138  0000--1234', [gaps]],
  ['1380 000 1234', [gaps]],
  ['1380 0001 234', [gaps]],
  ['138-000-01234', [gaps]],
  ['138000 01234', [gaps]],
  ['1380000 1234', [gaps]],
  ['138\n00001234', [gaps]],
  ['+8613800001234', [country]],
  ['+86 138 0000 1234', [gaps, country]],
  ['86-13800001234', [gaps, country]],
  ['008613800001234', [country]],
  ['+008613800001234', []],
  ['１３８００００１２３４', ['全角或者形近字符改为半角']],
]
for (const [written, repairs] of mobiles)
  test(`手机号的写法：${JSON.stringify(written)}`, () => {
    if (written.startsWith('+00')) return assert.equal(readMobilePhone(written).normalised, null)
    for (const text of [`联系人王某${written}。`, `手机:${written}，`, `tel ${written}`, written]) {
      const [found, ...others] = findIdentifiers(text)
      assert.deepEqual(others, [])
      assert.deepEqual(
        [found!.kind, found!.value, found!.normalised, found!.masked, found!.repairs],
        ['mobile-phone', written, '13800001234', '138****1234', repairs],
        text,
      )
    }
  })

test('手机号：13到19开头，11位', () => {
  for (let second = 0; second < 10; second++) {
    const number = `1${second}800001234`
    assert.equal(readMobilePhone(number).reason === null, second >= 3, number)
    assert.equal(findIdentifiers(`王某${number}`).length, second >= 3 ? 1 : 0, number)
  }
  for (const written of ['', '一二三', 'a13800001234', '13800001234a', '12800001234'])
    assert.deepEqual(readMobilePhone(written), wrong('不是手机号的格式'))
  assert.deepEqual(readMobilePhone('1380000123'), wrong('应为11位，写了10位'))
  assert.deepEqual(readMobilePhone('998613800001234'), wrong('应为11位，写了15位'))
  assert.deepEqual(readMobilePhone('8612345'), wrong('应为11位，写了7位'))
  assert.deepEqual(readMobilePhone('861380000123'), wrong('应为11位，写了12位'))
  assert.deepEqual(readMobilePhone('86138000012345'), wrong('应为11位，写了14位'))
})

test('手机号：拉丁字母紧挨着也找得到的', () => {
  for (const word of ['tel', 'Phone', 'MOBILE', 'mob', 'fax', 'wx', 'vx', 'wechat'])
    for (const mark of ['', ':', '.', ' : ', '  '])
      assert.deepEqual(numbersIn(`${word}${mark}13800001234`, 'mobile-phone').length, 1, word + mark)
  assert.deepEqual(numbersIn('13800001234@163.com', 'mobile-phone').length, 1)
  assert.deepEqual(numbersIn('wx:13800001234abc', 'mobile-phone').length, 1)
  assert.deepEqual(numbersIn('王某13800001234，费用20元', 'mobile-phone').length, 1)
  for (const text of ['tel138000012345', 'id13800001234', 'telx13800001234', 'tel.:13800001234x'])
    assert.deepEqual(numbersIn(text, 'mobile-phone'), [], text)
})

test('手机号：少写多写，前面说了是手机号的才找', () => {
  for (const named of ['手机', '手机号：', '移动电话', '联系方式', '联系电话：王某某某某某'])
    for (const number of ['1380000123', '138000012345'])
      assert.deepEqual(numbersIn(named + number, 'mobile-phone'), [[number, null]], named + number)
  for (const text of ['编号1380000123', '手机138000012', '手机1380000123456', '手机\n1380000123', '手机：1280000123'])
    assert.deepEqual(numbersIn(text, 'mobile-phone'), [], text)
})

const noMobiles = [
  ...['万', '亿', '元', '平方米', '㎡', '亩', '公里', '千瓦', '吨', '立方米', '%'].flatMap((unit) => [
    `共13800001234${unit}`,
    `共13800001234 ${unit}`,
  ]),
  '13800001234.50元',
  'https://www.haitan.gov.cn/post/13800001234/a.htm',
  'http://x.cn/t?id=13800001234',
  'a13800001234b',
  '138000012345',
  '1.38000012345',
  '.13800001234',
  '12800001234',
  '2020122413800001234',
  '138   0000 1234',
  '13 800001234',
]
for (const text of noMobiles)
  test(`不是手机号：${text}`, () => {
    assert.deepEqual(numbersIn(text, 'mobile-phone'), [])
  })

test('手机号遮盖：留前三位和后四位', () => {
  assert.equal(maskMobilePhone('+86 138-0000-1234'), '138****1234')
  assert.equal(maskMobilePhone('008613800001234'), '138****1234')
  assert.equal(maskMobilePhone('1380000123'), '138***0123')
  assert.equal(maskMobilePhone('138000012'), '*********')
})

const separator = '分隔符改为规范写法'
const landlines: [written: string, normalised: string, repairs?: string[]][] = [
  ['0513-82210000', '0513-82210000', []],
  ['0513 82210000', '0513-82210000'],
  ['0513--82210000', '0513-82210000'],
  ['051382210000', '0513-82210000'],
  ['(0513)82210000', '0513-82210000'],
  ['（0513）82210000', '0513-82210000'],
  ['(0513) 82210000', '0513-82210000'],
  ['0513—82210000', '0513-82210000'],
  ['0513-8221 0000', '0513-82210000'],
  ['0513-822 -0000', '0513-8220000'],
  ['0513-822-0000', '0513-8220000'],
  ['+86-513-82210000', '0513-82210000', [country, separator]],
  ['86 (0513) 82210000', '0513-82210000', [country, separator]],
  ['0086 0513 82210000', '0513-82210000', [country, separator]],
  ['010-66000000', '010-66000000', []],
  ['020-66000000', '020-66000000', []],
  ['025-66000000', '025-66000000', []],
  ['027-66000000', '027-66000000', []],
  ['029-66000000', '029-66000000', []],
  ['0311-6600000', '0311-6600000', []],
  ['0999-66000000', '0999-66000000', []],
  ['010-66000000-801', '010-66000000转801'],
  ['010-66000000-8', '010-66000000转8'],
  ['010-66000000-80123', '010-66000000转80123'],
  ['0513-82210000-8001', '0513-82210000转8001'],
  ['0513-8221-0000', '0513-82210000'],
  ['0513-82210000 转 8001', '0513-82210000转8001'],
  ['0513-82210000#8001', '0513-82210000转8001'],
  ['0796-8220000转12', '0796-8220000转12', []],
  ['0513-82210000转8001', '0513-82210000转8001', []],
]
for (const [written, normalised, repairs = [separator]] of landlines)
  test(`固定电话的写法：${written}`, () => {
    assert.deepEqual(numbersIn(`办公室${written}，`, 'landline'), [[written, normalised]])
    assert.deepEqual(readLandline(written), { normalised, reason: null, repairs, candidates: [] })
    assert.deepEqual(readLandline(` ${normalised}`).normalised, normalised)
  })

test('固定电话：没有区号的，前面说了是电话才找', () => {
  assert.equal(readLandline('82210000').normalised, '82210000')
  assert.equal(readLandline('86210000').normalised, '86210000')
  assert.equal(readLandline('513-82210000').normalised, '0513-82210000')
  for (const named of [
    '电话：',
    '传真:',
    '热线 ',
    '座机：',
    '联系电话（办公室）：',
    '电话号码: ',
    '电话一二三四五六七八：',
  ])
    for (const number of ['82210000', '8220000'])
      assert.deepEqual(numbersIn(named + number, 'landline'), [[number, number]], named)
  for (const text of [
    '文件82210000',
    '文件：82210000',
    '电话82210000',
    '电话会议82210000',
    '电话：见文件82210000',
    '电话，82210000',
    '电话一二三四五六七八九：82210000',
    '电话：822100',
    '电话：822100001',
    '电话：12210000',
    '电话：82210000%',
    '电话：82210000.5',
    '电话：82210000-1',
    '电话：a82210000',
  ])
    assert.deepEqual(numbersIn(text, 'landline'), [], text)
})

const noLandlines = [
  '0101-20201223',
  '0200-82210000',
  '026-82210000',
  '0513-12210000',
  '0513-822100',
  '0513---82210000',
  '1-0513-82210000',
  'a0513-82210000',
  '0513-82210000a',
  '0513-822100001',
  '日期：20201223',
  'http://a.cn/051382210000',
]
for (const text of noLandlines)
  test(`不是固定电话：${text}`, () => {
    assert.deepEqual(numbersIn(text, 'landline'), [])
  })

test('固定电话：不是它的格式', () => {
  for (const written of [
    '',
    'abc',
    '办0513-82210000',
    '0513-82210000办',
    '0513-82210000转',
    '0513-82210000转123456',
    '026-82210000',
  ])
    assert.deepEqual(readLandline(written), wrong('不是固定电话的格式'), written)
})
