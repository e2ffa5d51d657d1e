import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findIdentifiers } from './find-identifiers.ts'
import { maskPlate, readPlate } from './plate.ts'
import { provinceNames } from './regions.ts'

const width = '全角或者形近字符改为半角'
const capitals = '小写字母改为大写'
const mark = '分隔符改为规范写法'
const read: [written: string, normalised: string, repairs: string[]][] = [
  ['苏F12345', '苏F12345', []],
  [' 苏F12345\n', '苏F12345', []],
  ['苏F·12345', '苏F12345', []],
  ['苏F.12345', '苏F12345', [mark]],
  ['苏F 12345', '苏F12345', [mark]],
  ['苏F-12345', '苏F12345', [mark]],
  ['苏F 1 2\u200b3-4.5', '苏F12345', [mark]],
  ['苏f12345', '苏F12345', [capitals]],
  ['苏F1234a', '苏F1234A', [capitals]],
  ['苏Ｆ12345', '苏F12345', [width]],
  ['苏ｆ－12345', '苏F12345', [capitals, width, mark]],
  ['苏FABC12', '苏FABC12', []],
  ['苏FAB1C2', '苏FAB1C2', []],
  ['粤Z1234港', '粤Z1234港', []],
  ['粤Z1234澳', '粤Z1234澳', []],
  ['苏F1234挂', '苏F1234挂', []],
  ['苏F1234警', '苏F1234警', []],
  ['苏F1234学', '苏F1234学', []],
  ['苏F1234领', '苏F1234领', []],
  ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K']
    .flatMap((letter): [string, string, string[]][] => [
      [`苏F${letter}12345`, `苏F${letter}12345`, []],
      [`苏F12345${letter}`, `苏F12345${letter}`, []],
    ])
    .filter(([plate]) => !/[EG]/.test(plate.replace('F', ''))),
  ...[...provinceNames].map((name): [string, string, string[]] => [`${name}A12345`, `${name}A12345`, []]),
]
for (const [written, normalised, repairs] of read)
  test(`车牌号的写法：${JSON.stringify(written)}`, () => {
    assert.deepEqual(readPlate(written), { normalised, reason: null, repairs, candidates: [] })
  })

const wrong = [
  '',
  '苏F',
  '苏12345',
  '某F12345',
  '苏I12345',
  '苏FI2345',
  '苏FO2345',
  '苏FABCDE',
  '苏FABCD1',
  '苏F1234',
  '苏F123456',
  '苏FL12345',
  '苏F12345L',
  '苏F1234港',
  '苏F1234澳',
  '京Z1234澳',
  '粤B1234港',
  '苏F1234车',
  '苏F··12345',
  '苏·F12345',
  'A苏F12345',
  '苏F12345A1',
]
for (const written of wrong)
  test(`不是车牌号：${written || '空的'}`, () => {
    assert.deepEqual(readPlate(written), {
      normalised: null,
      reason: '不是车牌号的格式',
      repairs: [],
      candidates: [],
    })
    assert.deepEqual(
      findIdentifiers(written).filter(({ kind, value }) => kind === 'plate' && value === written),
      [],
    )
  })

test('在文字里找车牌号：后面不接字母和数字', () => {
  const plates = (text: string) => findIdentifiers(text).map(({ value }) => value)
  assert.deepEqual(plates('车苏F12345。苏F1234挂、苏f·d12345'), ['苏F12345', '苏F1234挂', '苏f·d12345'])
  for (const text of [
    '苏F1234567',
    '苏F12345ab',
    '苏F12345Z',
    '苏F1234挂a',
    '苏F1234挂Z',
    '苏F1234挂1',
    '苏F  12345',
    '新ABCDE1',
  ])
    assert.deepEqual(plates(text), [], text)
})

test('遮盖：留地名和后两位', () => {
  for (const written of ['苏F12345', '苏f·12345', '苏F\n1 2\u200b345', '苏Ｆ－12345'])
    assert.equal(maskPlate(written), '苏F***45')
  assert.equal(maskPlate('粤Z1234港'), '粤Z***4港')
  assert.equal(maskPlate('苏F1234'), '******')
})
