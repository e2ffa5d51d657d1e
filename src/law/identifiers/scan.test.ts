import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compact } from './compact.ts'
import { apart, apartNumber, apartShort, label } from './forms.ts'
import { maskMiddle } from './mask-middle.ts'
import { sound } from './model.ts'
import { isAlone, isInAddress, isLabelled, readWhole, scan } from './scan.ts'

const gap = '去掉中间的空格、换行或者连接符'
const width = '全角或者形近字符改为半角'
const capitals = '小写字母改为大写'
const compacted: [written: string, plain: string, repairs: string[]][] = [
  ['', '', []],
  ['320684', '320684', []],
  ['AB', 'AB', []],
  [' 1 ', '1', []],
  ['1 2-3\n4', '1234', [gap]],
  ['1\u200b2', '12', [gap]],
  ['1\r2', '12', [gap]],
  ['1\u30002', '12', [gap]],
  ['１２', '12', [width]],
  ['　１２　', '12', [width]],
  ['a1b', 'A1B', [capitals]],
  ['ａ 1—2', 'A12', [width, gap, capitals]],
  ['1汉2', '1汉2', []],
  [' 1汉2 ', '1汉2', []],
]
for (const [written, plain, repairs] of compacted)
  test(`去掉空白、改为半角大写：${JSON.stringify(written)}`, () => {
    assert.deepEqual(compact(written), { plain, repairs })
  })

test('不碰着别的字母和数字', () => {
  const found = (form: RegExp, text: string) => Array.from(text.matchAll(form), (match) => match.index)
  const touching = ['012', 'a12', 'Z12', '120', '12a', '12Z']
  for (const make of [apart, apartNumber, apartShort]) {
    for (const text of ['12', '（12）', '第12号', '12,12'.slice(0, 3)])
      assert.equal(found(make('12'), text).length, 1, text)
    for (const text of touching) assert.deepEqual(found(make('12'), text), [], text)
    assert.deepEqual(found(make('1|2'), '1 2 12'), [0, 2])
  }
  const decimals = ['.12', '12.5']
  for (const text of decimals) assert.equal(found(apart('12'), text).length, 1, text)
  for (const text of decimals)
    assert.deepEqual([found(apartNumber('12'), text), found(apartShort('12'), text)], [[], []], text)
  const tied = ['1-12', '12-1', '12%']
  for (const text of tied) assert.equal(found(apartNumber('12'), text).length, 1, text)
  for (const text of tied) assert.deepEqual(found(apartShort('12'), text), [], text)
  for (const text of ['12.', '12-', '12。']) assert.equal(found(apartShort('12'), text).length, 1, text)
})

test('前面的话说明是什么，中间最多八个字', () => {
  const named = label('手机|电话')
  const says = (text: string) => isLabelled(`${text}12`, text.length, named)
  for (const text of ['手机', '电话：', '手机号一二三四五六七', '各部门手机']) assert.equal(says(text), true, text)
  for (const text of ['', '号码', '手机号一二三四五六七八', '手机1：', '电台']) assert.equal(says(text), false, text)
  assert.equal(isLabelled('tel 12', 4, label('TEL')), true)
  assert.equal(isLabelled(`甲${'乙'.repeat(23)}12`, 24, label('甲乙{20}')), true)
  assert.equal(isLabelled(`甲${'乙'.repeat(24)}12`, 25, label('甲乙{20}')), false)
  assert.equal(isLabelled('手机\n12', 3, label('手机', '[^\\n]')), false)
  assert.equal(isLabelled('12手机', 0, named), false)
})

test('单独一个：前后只有空白', () => {
  for (const [text, alone] of [
    ['12', true],
    [' 12\n', true],
    [`${' '.repeat(60)}12`, true],
    ['a12', false],
    ['12a', false],
    [' a 12', false],
    ['12 a ', false],
  ] as const)
    assert.equal(isAlone(text, text.indexOf('12'), text.indexOf('12') + 2), alone, text)
})

test('网址里的数字', () => {
  const inside = (text: string) => isInAddress(text, text.length)
  for (const text of [
    'http://a',
    '见https://a.b.cc/x',
    '见WWW.a',
    'haitan.gov.cn',
    'a.com:',
    'b.net?x',
    'c.org#',
    '?id=',
    'a&long_name=',
    '?_=',
    '/',
    'post_',
  ])
    assert.equal(inside(text), true, text)
  for (const text of [
    '',
    'a',
    'www',
    'a.cna',
    '?=',
    '?id',
    'id=',
    '?id=,',
    '/a',
    '_a',
    'http:// ',
    '网址http://x见',
    'a/~汉',
    'x.cn\u007f',
  ])
    assert.equal(inside(text), false, text)
  for (const length of [100, 196]) assert.equal(inside(`http://${'a'.repeat(length)}`), true)
  assert.equal(inside(`http://${'a'.repeat(198)}`), false)
  assert.equal(inside(`://${'a'.repeat(197)}`), true)
  assert.equal(isInAddress('/!', 2), false)
  assert.equal(isInAddress('://~', 4), true)
  assert.equal(isInAddress('://!', 4), true)
  assert.equal(isInAddress('://a/12', 0), false)
})

test('每处都试；不是的只让一个字，是的接着往后找', () => {
  const folded = (text: string) => ({ written: text, text })
  const pairs = (text: string, accept: (value: string) => boolean) =>
    Array.from(
      scan(folded(text), /[0-9]{2}/g, ({ index }, value) =>
        accept(value) ? { begin: index, end: index + 2, reading: sound(value) } : null,
      ),
      ({ begin }) => begin,
    )
  assert.deepEqual(
    pairs('123456', () => true),
    [0, 2, 4],
  )
  assert.deepEqual(
    pairs('123456', (value) => value === '23' || value === '45'),
    [1, 3],
  )
  assert.deepEqual(
    pairs('12', () => false),
    [],
  )
})

test('一个字占两个位置的，后一半也算在内', () => {
  const values: string[] = []
  for (const digit of ['\u{1d7d2}', '\ud800\udc00', '\udbff\udc00', '\udc00 ', '4 ']) {
    const found = scan({ written: `1${digit}`, text: '14\u200b' }, /14/g, (_, value) => {
      values.push(value)
      return null
    })
    assert.deepEqual([...found], [])
  }
  assert.deepEqual(values, ['1\u{1d7d2}', '1\ud800\udc00', '1\udbff\udc00', '1\udc00', '14'])
})

test('整个是一个的才读', () => {
  const find = (begin: number, end: number) => () => [
    { begin: 9, end: 9, reading: sound('别的') },
    { begin, end, reading: sound('它') },
  ]
  assert.equal(readWhole(' 一二\n', find(0, 2))?.normalised, '它')
  assert.equal(readWhole('一二', find(1, 2)), null)
  assert.equal(readWhole('一二', find(0, 1)), null)
  assert.deepEqual(
    readWhole('　Ａ', ({ written, text }) => [{ begin: 0, end: 1, reading: sound(written + text) }])?.normalised,
    'ＡA',
  )
})

test('遮住中间；太短的全部遮住', () => {
  assert.equal(maskMiddle('1234567', 3, 2, 2), '123**67')
  assert.equal(maskMiddle('123456', 3, 2, 2), '******')
  assert.equal(maskMiddle('', 3, 2, 2), '')
})
