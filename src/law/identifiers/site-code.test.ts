import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findIdentifiers } from './find-identifiers.ts'
import { readSiteCode } from './site-code.ts'

const read: [written: string, normalised: string, repairs: string[]][] = [
  ['5101320017', '5101320017', []],
  ['bm14000002', 'bm14000002', []],
  ['５101320017', '5101320017', ['全角或者形近字符改为半角']],
  ['510132 0017', '5101320017', ['去掉中间的空格、换行或者连接符']],
  ['BM14000002', 'bm14000002', ['大写字母改为小写']],
  ['bM14000002', 'bm14000002', ['大写字母改为小写']],
  ['Bm14000002', 'bm14000002', ['大写字母改为小写']],
  ['bm１4000002', 'bm14000002', ['全角或者形近字符改为半角']],
  ['ＢＭ１４０００００２', 'bm14000002', ['全角或者形近字符改为半角', '大写字母改为小写']],
]
for (const [written, normalised, repairs] of read)
  test(`网站标识码的写法：${written}`, () => {
    assert.deepEqual(readSiteCode(written), { normalised, reason: null, repairs, candidates: [] })
  })

const shape = '不是网站标识码的格式'
const wrong: [written: string, reason: string][] = [
  ['', shape],
  ['一二', shape],
  ['5101320017号', shape],
  ['号5101320017', shape],
  ['bm1400000a', shape],
  ['abm1400000', shape],
  ['bm', '应为bm加8位数字，共10位，写了2位'],
  ['bm140000021', '应为bm加8位数字，共10位，写了11位'],
  ['510132001', '应为10位，写了9位'],
  ['51013200171', '应为10位，写了11位'],
  ['9901320017', '前两位“99”不是省级行政区划代码'],
]
for (const [written, reason] of wrong)
  test(`网站标识码不对：${written || '空的'}`, () => {
    assert.deepEqual(readSiteCode(written), { normalised: null, reason, repairs: [], candidates: [] })
  })

const found: [text: string, ...codes: [value: string, valid: boolean][]][] = [
  ['主办bm14000002。', ['bm14000002', true]],
  ['主办BM14000002。', ['BM14000002', true]],
  ['主办bm1400000。'],
  ['5101320017', ['5101320017', true]],
  [' 5101320017 ', ['5101320017', true]],
  ['9901320017'],
  ['510132001'],
  ['稿件5101320017'],
  ['标识码5101320017', ['5101320017', true]],
  ['网站标识码：9901320017', ['9901320017', false]],
  ['网站标识码：51013200', ['51013200', false]],
  ['网站标识码：510132001712', ['510132001712', false]],
  ['网站标识码：5101320'],
  ['网站标识码：5101320017123'],
  ['网站标识码：bm140000', ['bm140000', false]],
  ['网站标识码：BM140000', ['BM140000', false]],
  ['网站标识码：BM1400000212', ['BM1400000212', false]],
  ['网站标识码：bm14000'],
  ['网站标识码：BM14000'],
  ['网站标识码：bm14000002123'],
  ['网站标识码\n5101320017'],
  ['<meta name="SiteIDCode" content="9901320017">', ['9901320017', false]],
  ["<meta name='siteidcode'  content='9901320017'>", ['9901320017', false]],
]
for (const [text, ...codes] of found)
  test(`在文字里找网站标识码：${text}`, () => {
    assert.deepEqual(
      findIdentifiers(text)
        .filter(({ kind }) => kind === 'site-code')
        .map(({ value, valid }) => [value, valid]),
      codes,
    )
  })
