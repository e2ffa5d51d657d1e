import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readNumber } from '../numerals.ts'
import { normalise, publishedWords } from './normalise.ts'

const plain: [published: string, text: string][] = [
  ['信息形成之日起２０个工作日内，', '信息形成之日起20个工作日内，'],
  ['制 定 或 获 取\n信 息', '制定或获取信息'],
  ['自\u3000信息\u00a0形成\u200b', '自信息形成'],
  ['(变更),;:', '（变更），；：'],
  ['執法決定做出之日起20個工作日內', '执法决定作出之日起20个工作日内'],
  ['①20个工作日', '；20个工作日'],
  ['⼯作⽇', '工作日'],
  ['個(gè)工作日內(nèi)', '个工作日内'],
  ['內( nèi )予以公開（kāi）', '内予以公开'],
  ['形成（变更）', '形成（变更）'],
  ['附件（a）', '附件（a）'],
  ['工作日内，，公开，。', '工作日内，公开。'],
  ['壹次', '一次'],
  ['❶7日⓵7日⑳7日➀7日', '；7日；7日；7日；7日'],
  ['做出决定，做出', '作出决定，作出'],
  ['內（nèi）個（gè）産（chǎn）長（zhǎnɡ）', '内个产长'],
  ['率（lǜ）略（üè）雙（shuāng）一（yī）安（ān）强（qiáng）', '率略双一安强'],
  ['（nèi）部', '（nèi）部'],
  ['A（nèi）', 'A（nèi）'],
  ['内，，，公开，，。', '内，公开。'],
  ['公开。，，长期公开', '公开。长期公开'],
  ['信〔2026〕1号【重要】<方案>', '信〔2026〕1号（重要）《方案》'],
  ['公开\u00ad时\u2060限\ufeff为\u3164：', '公开时限为：'],
  ['7日；，8日', '7日；，8日'],
  ['個（ɡè）', '个'],
  ['´', '\u0301'],
  ['…', '…'],
]
for (const [published, text] of plain)
  test(`normalise ${JSON.stringify(published)}`, () => {
    // Read again, when its characters were met before.
    for (let time = 1; time <= 2; time++) assert.equal(normalise(published).text, text)
  })

test('every plain character knows where it came from', () => {
  const published = '自 信\n息形成'
  const { text, origins } = normalise(published)
  assert.equal(origins.length, text.length)
  assert.deepEqual([...text].map((_, i) => published.charAt(origins[i]!)).join(''), '自信息形成')
  assert.equal(publishedWords(published, normalise(published), 1, 3), '信\n息')
})

test('beyond the text there are no words', () => {
  const published = ' 公开'
  assert.equal(publishedWords(published, normalise(published), 0, 2), '公开')
  assert.equal(publishedWords(published, normalise(published), 1, 5), '')
  assert.equal(publishedWords(published, normalise(published), 5, 2), '')
})

test('a character of two units is one character, and a long cell has places too', () => {
  for (const char of ['𠮷', '\u{10000}', '\u{10ffff}']) {
    const published = `甲${char}乙`
    assert.equal(publishedWords(published, normalise(published), 1, 1 + char.length), char)
    assert.equal(publishedWords(published, normalise(published), 0, 1), '甲')
  }
  const long = '长'.repeat(2001)
  normalise(long)
  assert.equal(publishedWords(long, normalise(long), 2000, 2001), '长')
})

test('what was dropped does not shift the places of what stands behind it', () => {
  const published = '個(gè)工作日內(nèi)，，公開(kāi)'
  const plain = normalise(published)
  assert.equal(plain.text, '个工作日内，公开')
  assert.equal(publishedWords(published, plain, 1, 5), '工作日內')
  assert.equal(publishedWords(published, plain, 6, 8), '公開')
})

test('a cell met before reads the same', () => {
  for (const published of ['信息形成之日起20个工作日内', '信息 形成\n之日起', '個(gè)'])
    assert.deepEqual(normalise(published), normalise(published))
})

test('figures with gaps: letter spacing is sure, a number beside a number is not', () => {
  assert.deepEqual([normalise('2 0个').sure, normalise('2 0个').doubts.length], [true, 1])
  assert.deepEqual([normalise('1 20个').sure, normalise('1 20个').doubts.length], [false, 1])
  assert.deepEqual(normalise('起 20 个').doubts, [])
  assert.deepEqual([normalise('12 0个').sure, normalise('12 0个').doubts.length], [false, 1])
  assert.deepEqual([normalise('2 0 和 3 0').sure, normalise('2 0 和 3 0').doubts.length], [true, 1])
  assert.deepEqual(normalise('20个 2日').doubts, [])
  assert.deepEqual(normalise('第2 个').doubts, [])
  assert.deepEqual(normalise('20個').doubts, [])
  assert.deepEqual(normalise('20 ㎡').doubts, [])
  assert.equal(normalise('2 0个，20日').sure, true)
})

const numerals: [text: string, value: number | null][] = [
  ['20', 20],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['三十一', 31],
  ['两', 2],
  ['一百二十', 120],
  ['一百零五', 105],
  ['九', 9],
  ['', null],
  ['十百', null],
  ['几', null],
  ['二百', 200],
  ['两百零三', 203],
  ['九十九', 99],
  ['一百一十', 110],
  ['二十a', null],
  ['a二十', null],
  ['零', null],
  ['一百五', null],
  ['2a', null],
  ['a2', null],
  ['007', 7],
  ['百', null],
  ['一二', null],
]
for (const [text, value] of numerals)
  test(`numeral ${text || '(empty)'}`, () => {
    assert.equal(readNumber(text), value)
  })
