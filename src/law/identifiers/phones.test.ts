import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findIdentifiers } from './find-identifiers.ts'
import { readHotline } from './hotline.ts'
import { readLandline } from './landline.ts'
import { readMobilePhone } from './mobile-phone.ts'

const one = (text: string) => {
  const found = findIdentifiers(text)
  assert.equal(found.length, 1, text)
  return found[0]!
}

test('手机号：各种写法', () => {
  for (const written of [
    '13800001234',
    '138 0000 1234',
    '138-0000-1234',
    '1380 000 1234',
    '138-000-01234',
    '+8613800001234',
    '+86 138 0000 1234',
    '86-13800001234',
    '008613800001234',
    '１３８００００１２３４',
  ]) {
    for (const text of [`联系人王某${written}。`, `手机:${written}，`, `tel ${written}`, written]) {
      const found = one(text)
      assert.deepEqual(
        [found.kind, found.value, found.normalised, found.valid],
        ['mobile-phone', written, '13800001234', true],
        text,
      )
      assert.equal(found.masked, '138****1234')
    }
  }
  assert.equal(one('tel:13800001234').kind, 'mobile-phone')
  assert.equal(one('Tel13800001234').kind, 'mobile-phone')
  assert.equal(one('13800001234@163.com').kind, 'mobile-phone')
  assert.match(one('手机号：1380000123').reason!, /应为11位，写了10位/)
  for (let second = 0; second < 10; second++)
    assert.equal(readMobilePhone(`1${second}800001234`).reason === null, second >= 3, String(second))
})

test('不是手机号', () => {
  for (const text of [
    '金额13800001234元',
    '13800001234.50元',
    '面积13800001234平方米',
    'https://www.haitan.gov.cn/post/13800001234/a.htm',
    'http://x.cn/t?id=13800001234',
    'a13800001234b',
    '138000012345',
    '1.38000012345',
    '12800001234',
    '2020122413800001234',
  ])
    assert.deepEqual(
      findIdentifiers(text).filter(({ kind }) => kind === 'mobile-phone'),
      [],
      text,
    )
})

test('固定电话：区号、分机、国家代码', () => {
  for (const [written, normalised] of [
    ['0513-82210000', '0513-82210000'],
    ['0513 82210000', '0513-82210000'],
    ['051382210000', '0513-82210000'],
    ['(0513)82210000', '0513-82210000'],
    ['（0513）82210000', '0513-82210000'],
    ['0513—82210000', '0513-82210000'],
    ['0513-8221 0000', '0513-82210000'],
    ['+86-513-82210000', '0513-82210000'],
    ['010-66000000', '010-66000000'],
    ['010-66000000-801', '010-66000000转801'],
    ['0796-8220000转12', '0796-8220000转12'],
    ['0513-82210000转8001', '0513-82210000转8001'],
  ] as const) {
    const found = one(`办公室${written}，`)
    assert.deepEqual(
      [found.kind, found.value, found.normalised, found.masked],
      ['landline', written, normalised, written],
    )
    assert.deepEqual(readLandline(normalised), { normalised, reason: null, repairs: [], candidates: [] })
  }
  assert.equal(one('联系电话：82210000').normalised, '82210000')
  for (const text of [
    '文件82210000',
    '0101-20201223',
    '0200-82210000',
    '0513-12210000',
    '1-0513-82210000',
    '日期：20201223',
  ])
    assert.deepEqual(findIdentifiers(text), [], text)
  assert.match(readLandline('abc').reason!, /不是固定电话的格式/)
})

test('服务热线：400、800、12345及其同类', () => {
  for (const [text, value] of [
    ['客服400-123-4567', '400-123-4567'],
    ['客服4001234567', '4001234567'],
    ['客服400 1234 567', '400 1234 567'],
    ['800-810-0000', '800-810-0000'],
    ['12345政务服务便民热线', '12345'],
    ['“12345”热线', '12345'],
    ['拨打12315', '12315'],
    ['监督电话：12388', '12388'],
    ['报警电话110', '110'],
    ['96339热线', '96339'],
    ['12345', '12345'],
  ] as const) {
    const found = one(text)
    assert.deepEqual([found.kind, found.value, found.valid], ['hotline', value, true], text)
  }
  for (const text of [
    '共12345户',
    '第110条',
    '120个工作日',
    '12345.6万元',
    '编号12345-1',
    '110',
    '120',
    '96339',
    '54321',
    'http://a.cn/4001234567.htm',
  ])
    assert.deepEqual(findIdentifiers(text), [], text)
  assert.match(readHotline('400123').reason!, /应为10位，写了6位/)
  assert.match(readHotline('54321').reason!, /不是服务热线/)
})
