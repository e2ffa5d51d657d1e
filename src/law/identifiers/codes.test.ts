import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCreditCode } from './credit-code.ts'
import { findIdentifiers } from './find-identifiers.ts'
import { readIndexNumber } from './index-number.ts'
import { readSiteCode } from './site-code.ts'
import { makeCreditCode, makeOrganCode } from './testing/make-numbers.ts'

const one = (text: string) => {
  const found = findIdentifiers(text)
  assert.equal(found.length, 1, text)
  return found[0]!
}

/** Kinds of numbers met on portals (docs of 5.4): organ code, credit code, region, a reserved number. */
for (const number of [
  '000014349/2017-00110',
  '014416330/2018-04736',
  '01404053X/2021-00490',
  '11341702486344515H/202110-00013',
  '1150024100913825XR/2024-00047',
  '11441700007280420Y/2021-00050',
  '000000001/2021-00151',
  '370400/2022-00091',
])
  test(`索引号 ${number}`, () => {
    for (const text of [number, `索引号：${number} 主题分类：综合`, `（${number}）`]) {
      const found = one(text)
      assert.deepEqual([found.kind, found.value, found.normalised, found.valid], ['index-number', number, number, true])
      assert.deepEqual(found.repairs, [])
    }
    const wide = number.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    for (const written of [wide, number.replace('/', ' / '), number.replace('-', '－'), number.replace('-', ' —')]) {
      const found = one(`索引号：${written}`)
      assert.deepEqual([found.value, found.normalised], [written, number])
      assert.equal(found.repairs.length > 0, true)
    }
    assert.equal(readIndexNumber(number.toLowerCase()).normalised, number)
  })

test('索引号：错在哪里', () => {
  const reason = (number: string) => one(`索引号：${number}`).reason
  assert.match(reason('014416331/2018-04736')!, /组织机构代码的校验码不符：末位写作“1”，按前面各位计算应为“0”/)
  assert.match(reason('11341702486344515J/202110-00013')!, /校验码不符：末位写作“J”.*应为“H”/)
  assert.match(reason('11341702486344515H/202113-00013')!, /月份“13”/)
  assert.match(reason('11341702486344515H/202100-00013')!, /月份“00”/)
  for (const month of ['01', '12']) assert.equal(reason(`014416330/2018${month}-04736`), null)
  assert.match(reason('014416330/1948-04736')!, /年份“1948”/)
  assert.match(reason('014416330/2018-0473')!, /应为5位，写了4位/)
  assert.match(reason('990400/2022-00091')!, /“99”不是省级/)
  assert.equal(one('014416331/2018-04736').valid, false)
  assert.equal(readIndexNumber('01441633-0/2018-04736').normalised, '014416330/2018-04736')
  for (const text of ['202012/2020-12', '2020/12-05', '1/2020-00001', '比例370400/2022', 'a/b-c', '990400/2022-00091'])
    assert.deepEqual(findIdentifiers(`见${text}。`), [], text)
})

const credit = makeCreditCode('11', '320684', 1_402_345)

test('信用代码：各种写法', () => {
  assert.equal(one(`单位代码${credit}。`).normalised, credit)
  assert.deepEqual(
    one(`统一社会信用代码：${credit.toLowerCase()}`).repairs,
    credit === credit.toLowerCase() ? [] : ['小写字母改为大写'],
  )
  const spaced = `${credit.slice(0, 8)} ${credit.slice(8)}`
  assert.deepEqual([one(`统一社会信用代码 ${spaced}`).value, one(spaced).normalised], [spaced, credit])
  const o = credit.replace('0', 'O')
  assert.deepEqual([readCreditCode(o).normalised, readCreditCode(o).repairs], [credit, ['字母“O”应为数字“0”']])
  assert.equal(readCreditCode('91350100M000100Y43').normalised, '91350100M000100Y43')
})

test('信用代码：错在哪里', () => {
  const slip = `${credit.slice(0, 10)}${credit[10] === '9' ? '8' : '9'}${credit.slice(11)}`
  assert.match(one(`统一社会信用代码：${slip}`).reason!, /校验码不符/)
  assert.match(one(`统一社会信用代码：${credit}1`).reason!, /应为18位，写了19位/)
  assert.match(readCreditCode('91990100M000100Y43').reason!, /“99”不是省级/)
  assert.match(readCreditCode('00350100M000100Y43').reason!, /“00”不是登记管理部门/)
  assert.match(readCreditCode('9135010AM000100Y43').reason!, /“35”不是省级|不是/)
  assert.match(one('统一社会信用代码：000000000000000001').reason!, /“00”不是登记管理部门/)
  assert.match(one('91350100M000100Y44').reason!, /应为“3”/)
  assert.match(one('公司91350100M000100Y44').reason!, /应为“3”/)
  for (const text of ['文件编号ABCDEFGHJKLMNPQRTU', 'ABCDEFGHJKLMNPQRTU', '0000000000000000XX'])
    assert.deepEqual(findIdentifiers(text), [], text)
})

test('信用代码：造出来的都对，都找得到', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('11', '12', '51', '52', '53', '91', '92', '93', 'N1'),
      fc.constantFrom('320684', '110000', '100000', '659001'),
      fc.nat(99_999_999),
      (issuer, region, organ) => {
        const code = makeCreditCode(issuer, region, organ)
        assert.equal(readCreditCode(code).normalised, code)
        const found = one(`统一社会信用代码：${code}，名称`)
        assert.deepEqual([found.kind, found.valid, found.begin], ['credit-code', true, 9])
        const index = `${makeOrganCode(organ)}/2024-00012`
        assert.deepEqual([one(`（${index}）`).normalised, one(`${code}/202401-00012`).kind], [index, 'index-number'])
      },
    ),
  )
})

test('网站标识码', () => {
  for (const code of ['5101320017', '4408030001', '1303000020', 'bm14000002', 'bm55000001']) {
    assert.deepEqual(readSiteCode(code), { normalised: code, reason: null, repairs: [], candidates: [] })
    for (const text of [
      code,
      ` ${code} `,
      `网站标识码：${code} 苏ICP备`,
      `<meta name="SiteIDCode" content="${code}">`,
    ]) {
      const found = one(text)
      assert.deepEqual([found.kind, found.value, found.valid], ['site-code', code, true])
    }
  }
  assert.deepEqual(
    [readSiteCode('BM14000002').normalised, readSiteCode('BM14000002').repairs],
    ['bm14000002', ['大写字母改为小写']],
  )
  assert.match(one('网站标识码：9901320017').reason!, /“99”不是省级/)
  assert.match(one('网站标识码：510132001').reason!, /应为10位，写了9位/)
  assert.match(one('网站标识码：bm1400000').reason!, /共10位，写了9位/)
  assert.deepEqual(findIdentifiers('稿件3206840001已发布'), [])
})
