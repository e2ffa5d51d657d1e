import assert from 'node:assert/strict'
import { test } from 'node:test'
import { issuerBefore, namedIssuerBefore } from './issuer.ts'
import { provinceNames } from './regions.ts'

const before = (text: string) => issuerBefore(text, text.length)
const named = (text: string) => namedIssuerBefore(text, text.length)
/** Codes of documents in force, one for each beginning that is known without its context. */
const codes = [
  '国发',
  '国办函',
  '中办发',
  '财税',
  '建村',
  '教基厅',
  '民发',
  '人社部发',
  '自然资规',
  '卫办发',
  '农经发',
  '水建管',
  '商办建',
  '工信厅',
  '工信部联企业',
  '发改价格',
  '环办',
  '税总发',
  '司发通',
  '公通字',
  '交办运',
  '审办发',
]

test('机关代字前面带出它的一个字，不算在内', () => {
  for (const lead of '的见按据即原及和与或为依在如对经以')
    for (const code of [...codes, ...Array.from(provinceNames, (name) => `${name}政发`)])
      assert.deepEqual(before(lead + code), { begin: 1, words: code, candidates: [] }, lead + code)
})

test('前面的字不是带出它的，或者后面不是已知的代字：一个字也不去掉', () => {
  for (const words of [
    '苏财发',
    '海政办发',
    '和政办发',
    '如政办发',
    '苏建和办发',
    '如民',
    '和建',
    '的国',
    '苏财依国发',
    '海建办',
  ])
    assert.deepEqual(before(words), { begin: 0, words, candidates: [] }, words)
})

test('部门的名称写在它自己的代字前面', () => {
  for (const [name, code] of [
    ['财政部', '财税'],
    ['公安部', '公通字'],
    ['水利部', '水建管'],
    ['环境保护部', '环办'],
    ['教育局', '教基'],
    ['住房和城乡建设部', '建村'],
    ['工业和信息化部', '工信部规'],
    ['人力资源社会保障部', '人社部发'],
    ['人力资源和社会保障部', '人社部发'],
    ['部', '财税'],
  ] as const)
    assert.deepEqual(before(name + code), { begin: name.length, words: code, candidates: [] }, name + code)
  for (const words of ['人社部发', '工信部联', '教育部党'])
    assert.deepEqual(before(words), { begin: 0, words, candidates: [] }, words)
})

test('断开的代字接上：单有这些字不是一个机关', () => {
  for (const tail of [
    '发',
    '函',
    '字',
    '规',
    '通',
    '办发',
    '办函',
    '政发',
    '政办发',
    '办',
    '政办',
    '发电',
    '办发电',
    '公开办函',
    '办公开办函',
    '开办函',
    '监规',
    '厅发',
    '厅函',
    '厅字',
  ])
    for (const blank of [' ', '\n', '\u200b', '   '])
      assert.deepEqual(before(`苏农${blank}${tail}`), { begin: 0, words: `苏农${tail}`, candidates: [] }, tail)
  assert.deepEqual(before('国 办 公 开 办 函'), { begin: 0, words: '国办公开办函', candidates: [] })
  assert.deepEqual(before('根据国 办发'), { begin: 2, words: '国办发', candidates: [] })
  assert.deepEqual(before('国办发   '), { begin: 0, words: '国办发', candidates: [] })
})

test('不断开的不接：本来就是一个代字，或者隔得太开，或者前面没有汉字', () => {
  assert.deepEqual(before('各单位 海建办'), { begin: 4, words: '海建办', candidates: [] })
  assert.deepEqual(before('各单位 财税'), { begin: 4, words: '财税', candidates: [] })
  assert.deepEqual(before('各单位 办发改'), { begin: 4, words: '办发改', candidates: [] })
  assert.deepEqual(before('各单位 厅发改'), { begin: 4, words: '厅发改', candidates: [] })
  assert.deepEqual(before('各单位 厅建'), { begin: 4, words: '厅建', candidates: [] })
  assert.deepEqual(before('苏农    发'), { begin: 6, words: '发', candidates: [] })
  assert.deepEqual(before('1 办发'), { begin: 2, words: '办发', candidates: [] })
  assert.deepEqual(before('  发'), { begin: 2, words: '发', candidates: [] })
  assert.equal(before('国发    '), null)
})

test('没有汉字就没有机关；句子的话后面没有字，也没有', () => {
  for (const text of ['', ' ', 'a', '1', '，', '根据', '见于2020年，', '㐀', '\u4dff', '\u9fa6'])
    assert.equal(before(text), null, text)
  assert.deepEqual(before('\u4dff一建\u9fa5'), { begin: 1, words: '一建\u9fa5', candidates: [] })
})

test('句子的话和机关的全名之后，才是机关代字', () => {
  for (const words of [
    '根据',
    '我市出台',
    '人民政府',
    '省政府办公厅',
    '国务院',
    '市场监督管理总局',
    '人大常委会',
    '全市贯彻落实',
  ])
    assert.deepEqual(before(`${words}海建办`), { begin: words.length, words: '海建办', candidates: [] }, words)
})

test('句子里的每个词之后，才是机关代字', () => {
  for (const word of [
    ...['根据', '按照', '依据', '依照', '参照', '遵照', '详见', '参见', '关于', '对照', '依法', '属于', '来自'],
    ...['转发', '印发', '下发', '制发', '发布', '公布', '颁布', '出台', '制定', '修订', '贯彻', '落实', '执行'],
    ...['废止', '失效', '学习', '传达', '通知', '意见', '办法', '规定', '决定', '方案', '条例', '文件'],
    ...['以及', '同时', '其中', '文号', '字号'],
  ])
    assert.deepEqual(before(`${word}海建办`), { begin: 2, words: '海建办', candidates: [] }, word)
})

test('“文号”“字号”不是前一个文号的“号”：后面的“和”是机关代字的字', () => {
  for (const word of ['文号', '字号'])
    assert.deepEqual(before(`${word}和政发`), { begin: 2, words: '和政发', candidates: [] }, word)
  assert.deepEqual(before('1号和政发'), { begin: 3, words: '政发', candidates: [] }, '前一个文号')
})

test('六个字以内算机关代字；长的要有已知的开头，最多十二个字', () => {
  assert.deepEqual(before('海某某某某发'), { begin: 0, words: '海某某某某发', candidates: [] })
  assert.deepEqual(before('海某某某某某发')?.candidates, ['海某某某某某发'])
  const longest = `苏${'某'.repeat(10)}发`
  assert.deepEqual(before(longest), { begin: 0, words: longest, candidates: [] })
  const longer = `国${longest}`
  assert.deepEqual(before(longer), { begin: 1, words: longest, candidates: [longest] })
  assert.deepEqual(before(`某某海海海海海海海海苏农财发`), {
    begin: 2,
    words: '海海海海海海海海苏农财发',
    candidates: ['苏农财发', '农财发', '财发'],
  })
  assert.deepEqual(before(`某某某某某某某财发`)?.candidates, ['财发'])
})

test('令和公告写机关的全名：以机关的名称结尾', () => {
  for (const name of [
    '中华人民共和国公安部',
    '国家发展和改革委',
    '国家市场监督管理总局',
    '国家新闻出版署',
    '最高人民检察院',
    '国家卫生健康委员会',
    '中华人民共和国主席',
    '中国农业发展银行',
    '国家互联网信息办公室',
    '中共中央国务院办公厅',
    '江苏省人民政府',
    '中华人民共和国',
    '海政办',
  ]) {
    assert.deepEqual(named(name), { begin: 0, words: name, candidates: [] }, name)
    assert.deepEqual(named(`根据修改后的${name} `), { begin: 6, words: name, candidates: [] }, name)
  }
  assert.equal(named('修改后'), null)
  assert.equal(named(''), null)
})

test('机关的全名：不以机关的名称结尾的六个字以内，否则二十四个字以内', () => {
  const open = (words: string) => named(words)!.candidates.length > 0
  assert.deepEqual(['海某某某某某', '海某某某某某某'].map(open), [false, true])
  assert.deepEqual(['国务院某某某某', '人大会某某某某', '某某某某某某办公'].map(open), [true, true, true])
  assert.deepEqual([`${'某'.repeat(22)}政府`, `${'某'.repeat(23)}政府`].map(open), [false, true])
})
