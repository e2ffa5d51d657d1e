import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDay, isPlausibleYear } from './dates.ts'
import { BLANK, fold } from './fold.ts'
import { simplifiedOf } from './traditional.ts'

const spaces = '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t'
const alike: [written: string, as: string][] = [
  [spaces, ' '],
  ['\r\v\f\u0085\u2028\u2029', '\n'],
  ['\u00ad\u200c\u200d\u2060\ufeff', '\u200b'],
  ['‐‑‒–—―−﹣﹘－', '-'],
  ['∕⁄╱⧸／', '/'],
  ['﹝【〖〘❲［[{｛『「〈<＜', '〔'],
  ['﹞】〗〙❳］]}｝』」〉>＞', '〕'],
  ['•‧・･∙⋅●', '·'],
  ['ⅩХＸ', 'X'],
  ['﹙（', '('],
  ['﹚）', ')'],
  ['〇０', '0'],
  ['９', '9'],
  ['！', '!'],
  ['～', '~'],
  ['國', '国'],
  ['號', '号'],
]
test('形近的字符归一，位置不变', () => {
  for (const [written, as] of alike)
    for (const char of written) assert.equal(fold(`1${char}2`), `1${as}2`, JSON.stringify(char))
})

test('别的字符不动', () => {
  const plain = 'abcXYZ019 \n\u200b()/-·〔〕,;。、国号第令'
  assert.equal(fold(plain), plain)
  assert.equal(fold('\u{1d7cd}\u{1d800}\u{20000}'), '\u{1d7cd}\u{1d800}\u{20000}')
})

test('数学用的数字：前一半是数字，后一半不占字', () => {
  for (let n = 0; n < 50; n++) assert.equal(fold(String.fromCodePoint(0x1d7ce + n)), `${n % 10}\u200b`)
})

test('空白：空格、换行、看不见的字符', () => {
  const blank = new RegExp(`^[${BLANK}]$`)
  for (const char of ` \n\u200b${spaces}\r\ufeff`) assert.match(fold(char), blank)
  for (const char of '-1a\u4e00') assert.doesNotMatch(fold(char), blank)
})

test('繁体字对简体字，一个对一个，没有对自己的', () => {
  for (const [from, to] of simplifiedOf) {
    assert.equal(from.length + to.length, 2)
    assert.notEqual(from, to)
    assert.equal(simplifiedOf.has(to), false, to)
  }
  assert.deepEqual([...'國發辦開務財號農蘇鄭'].map((char) => simplifiedOf.get(char)).join(''), '国发办开务财号农苏郑')
})

test('历法里有没有这一天', () => {
  for (let month = 0; month <= 13; month++)
    for (let day = 0; day <= 32; day++)
      for (const year of ['1900', '2000', '2023', '2024']) {
        const text = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
        const expected = (() => {
          try {
            return Temporal.PlainDate.from({ year: Number(year), month, day }, { overflow: 'reject' }) !== null
          } catch {
            return false
          }
        })()
        assert.equal(isDay(text), expected, text)
      }
})

test('文件的年份：四位，1949到2099', () => {
  for (const year of ['1949', '2000', '2099']) assert.equal(isPlausibleYear(year), true, year)
  for (const year of ['1948', '2100', '199', '20', '', '19999', '20201'])
    assert.equal(isPlausibleYear(year), false, year)
})
