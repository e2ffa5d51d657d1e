import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findIdentifiers } from './find-identifiers.ts'
import { maskIdentityNumber, readIdentityNumber } from './identity-number.ts'
import { makeIdentity } from './testing/make-numbers.ts'

const number = makeIdentity('320684', '19851230', 123)
const withX = Array.from({ length: 50 }, (_, n) => makeIdentity('320684', '20000229', n)).find((n) => n.endsWith('X'))!
const wrongLast = (of: string) => of.slice(0, 17) + (of[17] === '1' ? '2' : '1')
const slip = wrongLast(number)
const slipOfFifth = wrongLast(makeIdentity('320684', '19850105', 123))
const slipX = `${number.slice(0, 17)}X`

const shape = '不是身份证号的格式'
const wrong: [written: string, reason: string][] = [
  ['', shape],
  ['X', shape],
  [`0${number.slice(1)}`, shape],
  [`张${number}`, shape],
  [`${number}号`, shape],
  [`${number.slice(0, 9)}×${number.slice(10)}`, shape],
  [`${number.slice(0, 9)}X${number.slice(10)}`, shape],
  ['1', '应为18位，写了1位'],
  ['32068485123012X', '应为18位，写了15位'],
  [number.slice(1), '应为18位，写了17位'],
  [`${number}1`, '应为18位，写了19位'],
  [makeIdentity('990684', '19851230', 1), '前两位“99”不是省级行政区划代码'],
  [makeIdentity('320684', '19851330', 1), '出生日期“19851330”不存在'],
  [makeIdentity('320684', '17191230', 1), '出生日期“17191230”不存在'],
  [slip, `校验码不符：末位写作“${slip[17]}”，按前面各位计算应为“${number[17]}”`],
  ['990684851230123', '前两位“99”不是省级行政区划代码'],
  ['320684851330123', '出生日期“851330”不存在'],
]
for (const [written, reason] of wrong)
  test(`身份证号不对：${written || '空的'}`, () => {
    assert.deepEqual(readIdentityNumber(written), { normalised: null, reason, repairs: [], candidates: [] })
  })

test('15位旧号：996到999是百岁老人，其余是二十世纪', () => {
  for (const [old, birth] of [
    ['320684851231995', '19851231'],
    ['320684851231996', '18851231'],
    ['320684851231999', '18851231'],
  ] as const) {
    const { normalised, repairs } = readIdentityNumber(old)
    assert.deepEqual(
      [normalised, repairs],
      [makeIdentity('320684', birth, Number(old.slice(12))), ['15位旧号补为18位']],
    )
  }
  assert.deepEqual(readIdentityNumber('320684 851231 123').repairs, [
    '去掉中间的空格、换行或者连接符',
    '15位旧号补为18位',
  ])
})

test('末位写作乘号，算作X，没有要修的', () => {
  for (const written of [withX, withX.replace('X', '×'), ` ${withX.replace('X', '×')} `])
    assert.deepEqual(readIdentityNumber(written), { normalised: withX, reason: null, repairs: [], candidates: [] })
})

const parts = (of: string, by: string) => [of.slice(0, 6), of.slice(6, 14), of.slice(14)].join(by)
const fourParts = (of: string, by: string) => [of.slice(0, 6), of.slice(6, 10), of.slice(10, 14), of.slice(14)].join(by)
/** Written as a name and a number; without words beside it unless they are part of the case. */
const found: [text: string, ...numbers: [value: string, valid: boolean][]][] = [
  [number, [number, true]],
  [`张某${number}，`, [number, true]],
  [`ID${number}X光`, [number, true]],
  [`ID.${number}`, [number, true]],
  [`1${number}`],
  [`${number}1`],
  [`张某${[...number].join('--')}，`, [[...number].join('--'), true]],
  [`张某${[...number].join('   ')}，`],
  [`张某${slip}，`, [slip, false]],
  // A birth on one of the first nine days of a month, with a slip in the check character.
  [`张某${slipOfFifth}，`, [slipOfFifth, false]],
  [`a${slip}`],
  [`Z${slip}`],
  [`.${slip}`],
  [`${slip}a`],
  [`${slip}Z`],
  [`张某 ${slip} b`, [slip, false]],
  [`a，${slip}，`, [slip, false]],
  ...['张某'].flatMap((name) =>
    [' ', '-'].flatMap((by) => [
      [`${name}${parts(slip, by)}，`, [parts(slip, by), false]] as [string, [string, boolean]],
      [`${name}${fourParts(slip, by)}，`, [fourParts(slip, by), false]] as [string, [string, boolean]],
      [`${name}${fourParts(slipX, by)}，`, [fourParts(slipX, by), false]] as [string, [string, boolean]],
      [`${name}${fourParts(slipX.toLowerCase(), by)}，`, [fourParts(slipX.toLowerCase(), by), false]] as [
        string,
        [string, boolean],
      ],
    ]),
  ),
  [`张某${parts(slip, '  ')}，`],
  [`张某${[...slip].join(' ')}，`],
  [`张某${slip.slice(0, 7)} ${slip.slice(7, 14)} ${slip.slice(14)}，`],
  [`张某${slip.slice(0, 6)} ${slip.slice(6)}，`],
  [`身份证号${[...slip].join(' ')}，`],
  [`张某${makeIdentity('320684', '19851330', 1)}，`, [makeIdentity('320684', '19851330', 1), false]],
  [`张某${makeIdentity('320684', '20851330', 1)}，`, [makeIdentity('320684', '20851330', 1), false]],
  [`张某${makeIdentity('320684', '18851330', 1)}，`],
  [`张某${makeIdentity('320684', '31198012', 1)}，`],
  [`张某${makeIdentity('320684', '21851330', 1)}，`],
  [`张某${wrongLast(makeIdentity('320684', '19851330', 1))}，`],
  [wrongLast(makeIdentity('320684', '19851330', 1)), [wrongLast(makeIdentity('320684', '19851330', 1)), false]],
  [`张某${wrongLast(makeIdentity('990684', '19851230', 1))}，`],
  [wrongLast(makeIdentity('990684', '19851230', 1))],
  ...['身份证', '居民身份号码：', '公民身份信息', '证件号码（一二三四五', '身份证'].map(
    (label) =>
      [`${label}${makeIdentity('990684', '19851230', 1)}`, [makeIdentity('990684', '19851230', 1), false]] as [
        string,
        [string, boolean],
      ],
  ),
  [`身份证、银行卡${makeIdentity('990684', '19851230', 1)}`],
  [`身份证和别的什么证件的复印件${makeIdentity('990684', '19851230', 1)}`],
  ['旧证320684851230123，', ['320684851230123', true]],
  ['旧证320684851330123，'],
  ['身份证号320684851330123', ['320684851330123', false]],
  ['旧证320684851230123.5，'],
  ['旧证a320684851230123，'],
  ['https://a.cn/320684851230123'],
  ['身份证号：32068485123012', ['32068485123012', false]],
  ['身份证号：3206848512301'],
  [`身份证号：${number}12`, [`${number}12`, false]],
  [`身份证号：${number}123`],
  [`身份证号：${number.slice(0, 16)}X`, [`${number.slice(0, 16)}X`, false]],
  [`身份证号：${number.slice(0, 16)}x`, [`${number.slice(0, 16)}x`, false]],
  [`证：${number.slice(0, 16)}`],
]
for (const [text, ...numbers] of found)
  test(`在文字里找身份证号：${JSON.stringify(text)}`, () => {
    assert.deepEqual(
      findIdentifiers(text)
        .filter(({ kind }) => kind === 'identity-number')
        .map(({ value, valid }) => [value, valid]),
      numbers,
    )
  })

test('遮盖：留区划和末四位，旧号留末三位；太短的全部遮住', () => {
  assert.equal(maskIdentityNumber(number), `320684********${number.slice(14)}`)
  assert.equal(maskIdentityNumber(parts(number, ' ')), `320684********${number.slice(14)}`)
  assert.equal(maskIdentityNumber('320684851230123'), '320684******123')
  assert.equal(maskIdentityNumber('3206848512301234'), '320684******1234')
  assert.equal(maskIdentityNumber('32068485123012'), '**************')
})
