import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findIdentifiers } from './find-identifiers.ts'
import { readOrderNumber } from './order-number.ts'

const one = (text: string) => {
  const found = findIdentifiers(text)
  assert.equal(found.length, 1, text)
  return found[0]!
}
const ordersIn = (text: string) =>
  findIdentifiers(text)
    .filter(({ kind }) => kind === 'order-number')
    .map(({ value, normalised }) => [value, normalised])

const traditional = '繁体字改为简体字'
const width = '全角或者形近字符改为半角'
const gaps = '去掉中间的空格、换行或者连接符'
const numeral = '汉字数字改为阿拉伯数字'
const zero = '序号前不编虚位，去掉开头的0'
const ordinal = '补上“第”字'
const turned = '“令”字移到编号之前'
const orders: [written: string, normalised: string, repairs: string[]][] = [
  ['国令第711号', '国令第711号', []],
  ['国务院令第711号', '国务院令第711号', []],
  ['国务院令（第711号）', '国务院令第711号', []],
  ['国务院令〔第711号〕', '国务院令第711号', []],
  ['国务院令(711号)', '国务院令第711号', [ordinal]],
  ['國務院令第711號', '国务院令第711号', [traditional]],
  ['國務院令第７１１號', '国务院令第711号', [traditional, width]],
  ['中华人民共和国国务院令第711号', '国务院令第711号', []],
  ['中华人民共和国主席令第七十六号', '主席令第76号', [numeral]],
  ['中华人民共和国公安部令第149号', '中华人民共和国公安部令第149号', []],
  ['国家主席令第76号', '国家主席令第76号', []],
  ['国务院第711号令', '国务院令第711号', [turned]],
  ['国务院第七号令', '国务院令第7号', [numeral, turned]],
  ['国务院第7 号 令', '国务院令第7号', [gaps, turned]],
  ['财政部第28号公告', '财政部公告第28号', [turned]],
  ['江苏省人民政府令第133号', '江苏省人民政府令第133号', []],
  ['公安部令第一百四十九号', '公安部令第149号', [numeral]],
  ['公安部令第九千九百九十九号', '公安部令第9999号', [numeral]],
  ['公安部令一百四十九号', '公安部令第149号', [numeral, ordinal]],
  ['国务院令711号', '国务院令第711号', [ordinal]],
  ['国务院令第 711 号', '国务院令第711号', [gaps]],
  ['国务院  令  第  711  号', '国务院令第711号', [gaps]],
  ['国务院令第 0711 号', '国务院令第711号', [gaps, zero]],
  ['国务院令 0711号', '国务院令第711号', [gaps, zero, ordinal]],
  ['國务院令第七号', '国务院令第7号', [traditional, numeral]],
  ['主席令第一〇二号', '主席令第102号', [numeral]],
  ['主席令第一○二号', '主席令第102号', [numeral]],
  ['主席令第一零二号', '主席令第102号', [numeral]],
  ['财政部令第087号', '财政部令第87号', [zero]],
  ['财政部令第12345号', '财政部令第12345号', []],
  ['国家税务总局公告2018年第28号', '国家税务总局公告2018年第28号', []],
  ['国家税务总局公告2018第28号', '国家税务总局公告2018年第28号', []],
  ['国家税务总局公告〔2018〕第28号', '国家税务总局公告2018年第28号', []],
  ['国家税务总局公告（2018）28号', '国家税务总局公告2018年第28号', [ordinal]],
  ['国家税务总局公告（2018年）第28号', '国家税务总局公告2018年第28号', []],
  ['国家税务总局公告〔2018〕年第28号', '国家税务总局公告2018年第28号', []],
  ['国家税务总局公告（2018年第28号）', '国家税务总局公告2018年第28号', []],
  ['国家税务总局公告 ( 2018 年  第28号)', '国家税务总局公告2018年第28号', [gaps]],
]
for (const [written, normalised, repairs] of orders)
  test(`令号 ${written}`, () => {
    for (const text of [
      written,
      `《条例》（${written}）`,
      `【${written}】`,
      `根据${written}`,
      `２０年 國務，${written}`,
    ]) {
      const found = one(text)
      assert.deepEqual(
        [found.kind, found.value, found.normalised, found.repairs],
        ['order-number', written, normalised, repairs],
        text,
      )
    }
    assert.deepEqual(readOrderNumber(normalised), { normalised, reason: null, repairs: [], candidates: [] })
  })

test('令号：一串序号，机关同前', () => {
  assert.deepEqual(ordersIn('建设部令第11号、第12号和3号'), [
    ['建设部令第11号', '建设部令第11号'],
    ['第12号', '建设部令第12号'],
    ['3号', '建设部令第3号'],
  ])
  assert.deepEqual(ordersIn('建设部公告2018年第1号、第2号')[1], ['第2号', '建设部公告2018年第2号'])
  assert.deepEqual(findIdentifiers('建设部令第1号、第2号')[1]!.repairs, ['机关代字和年份同前一文号'])
  assert.deepEqual(ordersIn('建设部令第1号、第0号')[1], ['第0号', null])
  assert.deepEqual(ordersIn('财政部令第0号、第1号'), [['财政部令第0号', null]])
})

test('令号：括号没有收，或者收的是别的', () => {
  assert.deepEqual(ordersIn('国务院令（第711号'), [['国务院令（第711号', '国务院令第711号']])
  assert.deepEqual(ordersIn('国家税务总局公告2018）第28号。'), [
    ['国家税务总局公告2018）第28号', '国家税务总局公告2018年第28号'],
  ])
  assert.deepEqual(ordersIn('（国务院令第711号）'), [['国务院令第711号', '国务院令第711号']])
  assert.deepEqual(ordersIn('（国家税务总局公告〔2018〕28号）'), [
    ['国家税务总局公告〔2018〕28号', '国家税务总局公告2018年第28号'],
  ])
})

test('部门的公告写〔年〕号，还是公告的号；带机关代字的是发文字号', () => {
  for (const text of ['财政部公告〔2018〕28号', '财政部公告（2018）第28号', '财政部公告【2018】28号']) {
    const found = one(`见${text}。`)
    assert.deepEqual([found.kind, found.normalised], ['order-number', '财政部公告2018年第28号'])
  }
  assert.deepEqual(
    findIdentifiers('海政公告〔2020〕3号').map(({ kind, normalised }) => [kind, normalised]),
    [['document-number', '海政公告〔2020〕3号']],
  )
})

test('号后面接着另一个号：前一个的“号”不是后一个机关的字', () => {
  for (const joined of ['', '和', '及', '与', '或']) {
    const texts: [text: string, second: string][] = [
      [`国发〔2019〕3号${joined}财税〔2016〕36号`, '财税〔2016〕36号'],
      [`国发〔2019〕3号${joined}水利部令第5号`, '水利部令第5号'],
      [`国发〔2019〕3号${joined}林草发〔2016〕36号`, '林草发〔2016〕36号'],
    ]
    for (const [text, second] of texts)
      assert.deepEqual(
        findIdentifiers(text).map(({ normalised }) => normalised),
        ['国发〔2019〕3号', second],
        text,
      )
  }
  assert.equal(findIdentifiers('国发〔2019〕3号和田市令第5号')[1]!.normalised, '和田市令第5号')
})

test('令号：机关的名称从哪里起', () => {
  assert.deepEqual(ordersIn('现将修订后的江苏省人民政府令第133号'), [
    ['江苏省人民政府令第133号', '江苏省人民政府令第133号'],
  ])
  const longest = `${'某'.repeat(22)}政府令第1号`
  assert.equal(one(longest).normalised, longest)
  assert.equal(one(`某${longest}`).valid, false)
  const unsure = one('大家都要认真读一读这一个令第133号')
  assert.deepEqual(
    [unsure.reason, unsure.candidates],
    ['“令第133号”前面的机关代字从哪里起不能确定', ['大家都要认真读一读这一个令第133号']],
  )
  const among = one('大家都要认真读一读国家这一个公告2018年第3号')
  assert.deepEqual(among.candidates, ['国家这一个公告2018年第3号'])
})

const wrong: [written: string, reason: string][] = [
  ['财政部令第0号', '缺少序号，或者序号为0'],
  ['财政部令第〇号', '缺少序号，或者序号为0'],
  ['财政部令第二十三四号', '序号“二十三四”不是一个数'],
  ['财政部令第十十号', '序号“十十”不是一个数'],
  ['财政部令第百号', '序号“百”不是一个数'],
  ['财政部令1948年第3号', '年份“1948”不在1949年至2099年之间'],
  ['财政部公告〔2100〕3号', '年份“2100”不在1949年至2099年之间'],
]
for (const [written, reason] of wrong)
  test(`令号不对：${written}`, () => {
    assert.deepEqual([one(written).reason, readOrderNumber(written).reason], [reason, reason])
  })

test('单独读一个令号：从头到尾都是它，两头的空白不算', () => {
  assert.equal(readOrderNumber(' 国务院令第711号\n').normalised, '国务院令第711号')
  for (const text of ['', '国务院令', '见：国务院令第711号', '国务院令第711号文', '建设部令第1号、第2号'])
    assert.deepEqual(readOrderNumber(text), {
      normalised: null,
      reason: '不是令（公告）号的格式',
      repairs: [],
      candidates: [],
    })
})

const words = '命 指 法 口 禁 政 司 号 责 明 通知 此 本 该 县 市 省 有关 相关 采购 招标 中标 征收 拟征收'.split(' ')
const none = [
  ...words.flatMap((word) => [`${word}令第3号`, `${word}公告第3号`]),
  '令第3号',
  '国务院令第号',
  '国务院令第3',
  '国务院令3条',
  '国务院令第123456号',
  '国务院令第一二三四五六七八号',
  '国务院    令第3号',
  '国务院令第3   号',
  '财政部公告2018年））第28号',
  '国务院第3号',
  '国务院第   3号令',
]
for (const text of none)
  test(`不是令号：${text}`, () => {
    assert.deepEqual(ordersIn(text), [])
  })

test('名称里带这些字的机关，还是机关', () => {
  for (const organ of ['海事司', '县政府', '司法部', '本溪市', '采购中心', '某某征收'])
    assert.deepEqual(ordersIn(`${organ}公告第3号`), [[`${organ}公告第3号`, `${organ}公告第3号`]], organ)
})
