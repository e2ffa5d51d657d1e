import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findIdentifiers } from './find-identifiers.ts'
import { readHotline } from './hotline.ts'

const hotlines = (text: string) =>
  findIdentifiers(text)
    .filter(({ kind }) => kind === 'hotline')
    .map(({ value }) => value)

const read: [written: string, normalised: string | null, reason: string | null][] = [
  ['4001234567', '4001234567', null],
  ['400-123-4567', '4001234567', null],
  ['8001234567', '8001234567', null],
  ['12345', '12345', null],
  ['12300', '12300', null],
  ['96339', '96339', null],
  ['95599', '95599', null],
  ['963390', '963390', null],
  ['110', '110', null],
  ['119', '119', null],
  ['129', '129', null],
  ['400', null, '应为10位，写了3位'],
  ['40012345678', null, '应为10位，写了11位'],
  ['800123456', null, '应为10位，写了9位'],
  ['400123456a', null, '不是服务热线的格式'],
  ['5001234567', null, '不是服务热线的格式'],
  ['a4001234567', null, '不是服务热线的格式'],
  ['', null, '不是服务热线的格式'],
  ['54321', null, '不是服务热线的格式'],
  ['1234', null, '不是服务热线的格式'],
  ['123456', null, '不是服务热线的格式'],
  ['9633', null, '不是服务热线的格式'],
  ['9633901', null, '不是服务热线的格式'],
  ['94339', null, '不是服务热线的格式'],
  ['100', null, '不是服务热线的格式'],
  ['130', null, '不是服务热线的格式'],
  ['1100', null, '不是服务热线的格式'],
  ['a110', null, '不是服务热线的格式'],
]
for (const [written, normalised, reason] of read)
  test(`服务热线：${written || '空的'}`, () => {
    const reading = readHotline(written)
    assert.deepEqual([reading.normalised, reading.reason], [normalised, reason])
  })

const toll = [
  '400-123-4567',
  '400--123  4567',
  '4001234567',
  '400 1234 567',
  '400-1234-567',
  '4001 234 567'.replace('1 2', '12'),
  '800-810-0000',
]
for (const number of toll)
  test(`400和800：${number}`, () => {
    assert.deepEqual(hotlines(`客服${number}，`), [number])
  })

for (const text of [
  '客服500-123-4567',
  '客服400---123-4567',
  '客服400-123-45678',
  '客服400-12-34567',
  '客服400-123-456',
  '客服a4001234567',
  '客服1.4001234567',
  'http://a.cn/4001234567.htm',
])
  test(`不是400和800：${text}`, () => {
    assert.deepEqual(hotlines(text), [])
  })

test('短号：前面说了是热线的', () => {
  for (const word of ['热线', '拨打', '电话', '致电', '投诉', '举报', '咨询', '报警', '急救', '监督', '平台'])
    for (const number of ['12345', '96339', '955999', '110', '120'])
      for (const between of ['', '：', '号码一二三四五六'])
        assert.deepEqual(hotlines(word + between + number), [number], word)
  for (const text of [
    '热线号码一二三四五六七12345',
    '热线\n12345',
    '热线1、12345'.replace('12345', '54321'),
    '热度12345',
  ])
    assert.deepEqual(hotlines(text), [], text)
})

test('短号：后面说了是热线的', () => {
  const words = [
    '政务服务',
    '市场监管',
    '便民',
    '市民',
    '服务',
    '投诉',
    '举报',
    '监督',
    '消费',
    '纳税',
    '社保',
    '公积金',
    '法律',
  ]
  for (const word of [...words, '热线', '平台', '一二三四热线'])
    for (const mark of ['', '"', '”', '’', '）', '】'])
      assert.deepEqual(hotlines(`致12345${mark}${word}`), ['12345'], mark + word)
  for (const text of [
    '共12345，咨询热线',
    '共12345。热线',
    '共12345；热线',
    '共12345\n热线',
    '共12345一二三四五热线',
    '共12345户便民',
    '共12345””热线一二三'.replace('热线', '便民'),
  ])
    assert.deepEqual(hotlines(text), [], text)
})

test('短号：单独一格的只有12345一类', () => {
  assert.deepEqual(hotlines('12345'), ['12345'])
  assert.deepEqual(hotlines(' 12315 '), ['12315'])
  for (const text of ['110', '120', '96339', '96123', '54321', '共12345', '12345户'])
    assert.deepEqual(hotlines(text), [], text)
})

test('短号：是别的数的一部分', () => {
  for (const text of [
    '共12345户',
    '第110条',
    '120个工作日',
    '热线12345.6万元',
    '热线12345-1',
    '热线12345%',
    '热线A12345',
    '热线123456',
    '热线1-12345',
    '热线1234',
    '热线9633',
    '热线9633901',
    '热线130',
  ])
    assert.deepEqual(hotlines(text), [], text)
})
