import assert from 'node:assert/strict'
import { test } from 'node:test'
import { creditAlphabet, creditCheck } from './check-characters.ts'
import { readCreditCode } from './credit-code.ts'
import { findIdentifiers } from './find-identifiers.ts'
import { isProvinceCode } from './regions.ts'
import { makeCreditCode, makeOrganCode } from './testing/make-numbers.ts'

const credit = makeCreditCode('11', '320684', 1_402_345)
const codesIn = (text: string) =>
  findIdentifiers(text)
    .filter(({ kind }) => kind === 'credit-code')
    .map(({ value, valid }) => [value, valid])
const sound = (code: string) => readCreditCode(code).reason === null

/** GB 32100-2015, table of the departments of registration with the classes of organs they register. */
const issuers =
  '11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 59 61 62 69 71 72 79 81 89 91 92 93 A1 A9 N1 N2 N3 N9 Y1'.split(
    ' ',
  )

test('登记管理部门和机构类别：表里有的才是', () => {
  const all = [...creditAlphabet].flatMap((first) => [...'0123456789ABN'].map((second) => first + second))
  assert.deepEqual(all.filter((issuer) => sound(makeCreditCode(issuer, '320684', 7))).sort(), issuers.toSorted())
})

test('行政区划：省级代码，或者国务院部门登记的100000', () => {
  for (let code = 0; code < 100; code++) {
    const province = String(code).padStart(2, '0')
    assert.equal(sound(makeCreditCode('11', `${province}0684`, 7)), isProvinceCode(province), province)
  }
  assert.equal(sound(makeCreditCode('11', '100000', 7)), true)
  assert.equal(sound(makeCreditCode('11', '100001', 7)), false)
})

const body = `11320684${makeOrganCode(1_402_345).slice(0, 8)}`
const wrong: [written: string, reason: string][] = [
  ['', '不是统一社会信用代码的格式'],
  ['一二', '不是统一社会信用代码的格式'],
  [`${credit}。`, '不是统一社会信用代码的格式'],
  [`。${credit}`, '不是统一社会信用代码的格式'],
  [credit.slice(1), '应为18位，写了17位'],
  [`${credit}0`, '应为18位，写了19位'],
  [`V${credit.slice(1)}`, '不是统一社会信用代码的格式'],
  [`11320684V${credit.slice(9)}`, '不是统一社会信用代码的格式'],
  [`11O20685${credit.slice(8)}`, '不是统一社会信用代码的格式'],
  [`00${credit.slice(2)}`, '前两位“00”不是登记管理部门和机构类别代码'],
  [`1199${credit.slice(4)}`, '前两位“99”不是省级行政区划代码'],
  [`1132068A${credit.slice(8)}`, '前两位“32”不是省级行政区划代码'],
  [`${body}99`, `校验码不符：末位写作“9”，按前面各位计算应为“${creditCheck(`${body}9`)}”`],
]
for (const [written, reason] of wrong)
  test(`信用代码不对：${written || '空的'}`, () => {
    assert.deepEqual(readCreditCode(written), { normalised: null, reason, repairs: [], candidates: [] })
  })

/** Codes in which a letter that the standard leaves out was written for its figure. */
const withFigures = makeCreditCode('12', '150205', 12_050_125)
test('形近字母：I、O、Z、S 应为 1、0、2、5', () => {
  const said = { I: '1', O: '0', Z: '2', S: '5' }
  for (const [letter, figure] of Object.entries(said)) {
    const reading = readCreditCode(withFigures.replaceAll(figure, letter))
    assert.deepEqual([reading.normalised, reading.repairs], [withFigures, [`字母“${letter}”应为数字“${figure}”`]])
  }
  const { normalised, repairs } = readCreditCode(`1z${withFigures.slice(2, 3)}S${withFigures.slice(4)}`)
  assert.deepEqual(
    [normalised, repairs],
    [
      withFigures.slice(0, 3) === '121' ? withFigures : null,
      ['小写字母改为大写', '字母“Z”应为数字“2”', '字母“S”应为数字“5”'],
    ],
  )
})

const slip = `${body}99`
const broken = `${credit.slice(0, 8)} ${credit.slice(8)}`
const brokenSlip = `${slip.slice(0, 8)}-${slip.slice(8)}`
const brokenX = ['N1', ...makeCreditCode('N1', '320684', 7).slice(2)].join(' ').replace('N1', 'N 1')
const long = '，'.repeat(100)
const lettered = `9135${makeCreditCode('91', '350100', 7).slice(4, 8)}MA0001Y445`
const notRegion = `91350A${lettered.slice(6)}`
const found: [text: string, ...codes: [value: string, valid: boolean][]][] = [
  [`名称${credit}。`, [credit, true]],
  [credit, [credit, true]],
  [` 39${slip.slice(2)} `, [`39${slip.slice(2)}`, false]],
  [` 00${slip.slice(2)} `],
  [`名称${slip}。`],
  [`信用代码：${slip}`, [slip, false]],
  [`信用码${slip}`, [slip, false]],
  [`组织机构代码（一二三四五六）${slip}`, [slip, false]],
  [`名称${lettered}。`, [lettered, false]],
  [`名称${lettered.toLowerCase()}。`, [lettered.toLowerCase(), false]],
  [`名称00${lettered.slice(2)}。`],
  [`名称9199${lettered.slice(4)}。`],
  [`a${credit}`],
  [`名称${notRegion}。`],
  [`${credit}a`],
  [broken, [broken, true]],
  [`信用代码：${broken}`, [broken, true]],
  [`信用代码：${[...credit].join('  ')}，`, [[...credit].join('  '), true]],
  [`信用代码：${[...credit].join('   ')}，`],
  [`信用代码：${brokenX}，`, [brokenX, true]],
  [`信用代码：${brokenX.toLowerCase()}，`, [brokenX.toLowerCase(), true]],
  ['信用代码：91350100 m000100y43，', ['91350100 m000100y43', true]],
  [`信用代码：${lettered.slice(0, 17).toLowerCase()}`, [lettered.slice(0, 17).toLowerCase(), false]],
  [`名称：${broken}${long}`],
  [`信用代码：${brokenSlip}，`, [brokenSlip, false]],
  [brokenSlip],
  [`名称${broken}，`],
  [`${long}信用代码：${broken}`, [broken, true]],
  [`${long}信用码：${broken}`, [broken, true]],
  [`${long}机构代码：${broken}`, [broken, true]],
  [`信用代码：${credit.slice(1)}`, [credit.slice(1), false]],
  [`信用代码：${credit}11`, [`${credit}11`, false]],
  [`信用代码：N${credit.slice(0, 16)}`, [`N${credit.slice(0, 16)}`, false]],
  [`信用代码：${credit.slice(0, 15)}`, [credit.slice(0, 15), false]],
  [`信用代码：${credit.slice(0, 14)}`],
  [`信用代码：${credit}123`, [`${credit}123`, false]],
  [`信用代码：${credit}1234`],
  [`名称${credit}1`],
]
for (const [text, ...codes] of found)
  test(`在文字里找信用代码：${text.replace(long, '…')}`, () => {
    assert.deepEqual(codesIn(text), codes)
  })
