import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocumentNumber } from './document-number.ts'
import { findIdentifiers } from './find-identifiers.ts'
import { readOrderNumber } from './order-number.ts'

const one = (text: string) => {
  const found = findIdentifiers(text)
  assert.equal(found.length, 1, text)
  return found[0]!
}

const repaired: [written: string, normalised: string, repairs: RegExp | null][] = [
  ['国办发〔2017〕47号', '国办发〔2017〕47号', null],
  ['国发﹝2015﹞12号', '国发〔2015〕12号', /^年份的括号改为六角括号〔〕$/],
  ['国办发(2018)74号', '国办发〔2018〕74号', /^年份的括号/],
  ['国办发（2018）74号', '国办发〔2018〕74号', /^年份的括号/],
  ['国办发[2018]74号', '国办发〔2018〕74号', /^年份的括号/],
  ['国办发【2018】74号', '国办发〔2018〕74号', /^年份的括号/],
  ['国办发「2018」74号', '国办发〔2018〕74号', /^年份的括号/],
  ['国办发<2018>74号', '国办发〔2018〕74号', /^年份的括号/],
  ['国 办 发 〔2018〕74号', '国办发〔2018〕74号', /^去掉/],
  ['国办发〔2018)74号', '国办发〔2018〕74号', /^年份的括号/],
  ['国办发〔2017〕42 号', '国办发〔2017〕42号', /^去掉中间的空格/],
  ['国办发 〔 2017 〕 42 号', '国办发〔2017〕42号', /^去掉中间的空格/],
  ['国办\n发〔20\n17〕4\n2号', '国办发〔2017〕42号', /^去掉中间的空格/],
  ['国办发〔2017〕\n42号', '国办发〔2017〕42号', /^去掉中间的空格/],
  ['国办发〔201680号', '国办发〔2016〕80号', /^补上缺失的括号$/],
  ['国办发〔2017192号', '国办发〔2017〕192号', /^补上缺失的括号$/],
  ['国办发〔2017 192号', '国办发〔2017〕192号', /去掉中间的空格.*补上缺失的括号/],
  ['国办公开办函〔202130', '国办公开办函〔2021〕30号', /补上缺失的括号.*补上“号”字/],
  ['国办发（201680号', '国办发〔2016〕80号', /补上缺失的括号.*六角括号/],
  ['国办发2016〕80号', '国办发〔2016〕80号', /^补上缺失的括号$/],
  ['国发201645号', '国发〔2016〕45号', /^补上缺失的括号$/],
  ['国发 2016 45号', '国发〔2016〕45号', /补上缺失的括号/],
  ['国发2016年45号', '国发〔2016〕45号', /多了“年”字/],
  ['国发〔2016年〕45号', '国发〔2016〕45号', /多了“年”字/],
  ['国发〔2016〕45', '国发〔2016〕45号', /^补上“号”字$/],
  ['国发〔2016〕第45号', '国发〔2016〕45号', /^序号前不加“第”字$/],
  ['国发〔2016〕045号', '国发〔2016〕45号', /去掉开头的0$/],
  ['国发〔2016〕45函号', '国发〔2016〕45号', /^序号后多了“函”$/],
  ['国发〔2016〕45]号', '国发〔2016〕45号', /^序号后多了/],
  ['國辦發〔2017〕47號', '国办发〔2017〕47号', /^繁体字改为简体字$/],
  ['國辦公開辦函﹝２０２１﹞３０號', '国办公开办函〔2021〕30号', /繁体字.*全角/],
  ['国办发〔201680〕号', '国办发〔2016〕80号', /^右括号移到年份之后$/],
  ['国发〔201612345号', '国发〔2016〕12345号', /^补上缺失的括号$/],
  ['国发改市监食药审计银农水〔2016〕1号', '国发改市监食药审计银农水〔2016〕1号', null],
  ['国发〔05〕12号', '国发〔2005〕12号', /年份补全为2005/],
]
for (const [written, normalised, repairs] of repaired)
  test(`文号 ${JSON.stringify(written)}`, () => {
    for (const text of [written, `依据：《通知》（${written}），执行`, `根据${written}`]) {
      const found = one(text)
      assert.deepEqual(
        [found.kind, found.value, found.normalised, found.valid],
        ['document-number', written, normalised, true],
      )
      const said = found.repairs.join('；')
      if (repairs) assert.match(said, repairs)
      else assert.equal(said, '')
    }
    assert.equal(readDocumentNumber(written).normalised, normalised)
    assert.deepEqual(readDocumentNumber(normalised), { normalised, reason: null, repairs: [], candidates: [] })
  })

const left: [written: string, reason: RegExp, candidates: string[]][] = [
  ['(2018)74号', /缺少机关代字/, []],
  ['国发〔98〕12号', /年份只写了“98”/, ['国发〔1998〕12号', '国发〔2098〕12号']],
  ['国发〔2021030号', /以0开头/, ['国发〔2021〕30号']],
  ['国发〔20201224', /也可能是日期/, ['国发〔2020〕1224号']],
  ['国发〔2019〕3-5号', /范围“3-5”/, ['国发〔2019〕3号']],
  ['国发〔2019〕1 20号', /中间有空格/, ['国发〔2019〕120号']],
  ['国发〔1948〕20号', /年份“1948”/, []],
  ['国发〔2100〕20号', /年份“2100”/, []],
  ['国发〔210030', /年份“2100”/, []],
  ['国发〔2019〕0号', /序号为0/, []],
  ['国发〔2019〕123456号', /过长/, []],
]
for (const [written, reason, candidates] of left)
  test(`文号不能确定：${written}`, () => {
    const found = one(`见${written}。`)
    assert.deepEqual(
      [found.kind, found.normalised, found.valid, found.candidates],
      ['document-number', null, false, candidates],
    )
    assert.match(found.reason!, reason)
  })

test('年份1949和2099在内，序号到五位', () => {
  for (const number of ['国发〔1949〕1号', '国发〔2099〕99999号']) assert.equal(one(number).normalised, number)
})

test('机关代字长过十二个字，不能确定', () => {
  assert.equal(one('国国发改市监食药审计银农农〔2016〕1号').valid, false)
})

test('可能的机关代字：已知的开头，至少两个字', () => {
  assert.deepEqual(one('我们大家一起学学那个苏州财税〔2020〕42号').candidates, [
    '苏州财税〔2020〕42号',
    '财税〔2020〕42号',
  ])
})

test('一串序号：机关代字和年份同前', () => {
  const read = (text: string) => findIdentifiers(text).map(({ value, normalised }) => [value, normalised])
  assert.deepEqual(read('建办〔2019〕3号、4号'), [
    ['建办〔2019〕3号', '建办〔2019〕3号'],
    ['4号', '建办〔2019〕4号'],
  ])
  assert.deepEqual(read('（建办〔2019〕3、4和15号）'), [
    ['建办〔2019〕3', '建办〔2019〕3号'],
    ['4', '建办〔2019〕4号'],
    ['15号', '建办〔2019〕15号'],
  ])
  assert.deepEqual(read('建办〔2019〕3号、4号楼'), [['建办〔2019〕3号', '建办〔2019〕3号']])
})

test('机关代字从哪里起', () => {
  const read = (text: string) => one(text).normalised
  assert.equal(read('按照和政办发〔2020〕2号文件'), '和政办发〔2020〕2号')
  assert.equal(read('我市出台海政办发〔2020〕2号'), '海政办发〔2020〕2号')
  assert.equal(read('人民政府关于推进工作的实施意见苏政办发〔2020〕42号'), '苏政办发〔2020〕42号')
  assert.equal(read('省政府办公厅苏政办发〔2020〕42号'), '苏政办发〔2020〕42号')
  assert.equal(read('财政部财税〔2016〕36号'), '财税〔2016〕36号')
  assert.equal(read('及国发〔2020〕4号'), '国发〔2020〕4号')
  const unsure = one('我们大家一起来学学全市的海政办发〔2020〕42号')
  assert.deepEqual([unsure.normalised, unsure.valid], [null, false])
  assert.match(unsure.reason!, /从哪里起不能确定/)
})

test('不是文号', () => {
  for (const text of [
    '第七个五年计划(2016-2020年)',
    '条例（2021）',
    '截至2020年12月',
    '2020年12月24日',
    '（2018）苏06民终123号',
    '苏（2020）海门区不动产权第0012345号',
    '苏ICP备2020045678号',
    '国发〔2016〕14条',
    '共(2018)74人',
    '办理时限(20)日',
    '月底〔20201224',
    '发2016年45号',
    '国发〔2016123456号',
    '国发〔201645年号',
    '国是2016 45号',
    '我们大家一起来学学全市的海政办发201642号',
  ])
    assert.deepEqual(findIdentifiers(text), [], text)
})

const orders: [written: string, normalised: string, repairs: RegExp | null][] = [
  ['国令第711号', '国令第711号', null],
  ['国务院令第711号', '国务院令第711号', null],
  ['国务院令（第711号）', '国务院令第711号', null],
  ['國務院令第711號', '国务院令第711号', /繁体/],
  ['中华人民共和国国务院令第711号', '国务院令第711号', null],
  ['国务院第711号令', '国务院令第711号', /移到编号之前/],
  ['江苏省人民政府令第133号', '江苏省人民政府令第133号', null],
  ['公安部令第一百四十九号', '公安部令第149号', /阿拉伯/],
  ['国务院令711号', '国务院令第711号', /补上“第”字/],
  ['国务院令第 711 号', '国务院令第711号', /空格/],
  ['中华人民共和国主席令第七十六号', '主席令第76号', /阿拉伯/],
  ['主席令第一〇二号', '主席令第102号', /阿拉伯/],
  ['财政部令第087号', '财政部令第87号', /去掉开头的0/],
  ['国家税务总局公告2018年第28号', '国家税务总局公告2018年第28号', null],
]
for (const [written, normalised, repairs] of orders)
  test(`令号 ${written}`, () => {
    for (const text of [written, `《条例》（${written}）`, `根据${written}`]) {
      const found = one(text)
      assert.deepEqual([found.kind, found.value, found.normalised], ['order-number', written, normalised])
      if (repairs) assert.match(found.repairs.join('；'), repairs)
      else assert.deepEqual(found.repairs, [])
    }
    assert.deepEqual(readOrderNumber(normalised), { normalised, reason: null, repairs: [], candidates: [] })
  })

test('令号：一串序号，长的句子', () => {
  const read = (text: string) => findIdentifiers(text).map(({ value, normalised }) => [value, normalised])
  assert.deepEqual(read('建设部令第1号、第2号'), [
    ['建设部令第1号', '建设部令第1号'],
    ['第2号', '建设部令第2号'],
  ])
  assert.deepEqual(read('建设部令第1号、第0号')[1], ['第0号', null])
  assert.deepEqual(read('现将修订后的江苏省人民政府令第133号'), [
    ['江苏省人民政府令第133号', '江苏省人民政府令第133号'],
  ])
  const longest = `${'某'.repeat(22)}政府令第1号`
  assert.equal(one(longest).normalised, longest)
  assert.equal(one(`某${longest}`).valid, false)
  assert.deepEqual(readOrderNumber('国务院第七号令').repairs, ['汉字数字改为阿拉伯数字', '“令”字移到编号之前'])
  assert.deepEqual(readOrderNumber('国务院第7号令').repairs, ['“令”字移到编号之前'])
  const unsure = one('大家都要认真读一读这一个令第133号')
  assert.match(unsure.reason!, /从哪里起不能确定/)
})

test('令号：不存在的和不是的', () => {
  assert.match(one('财政部令第0号').reason!, /序号为0/)
  assert.match(one('财政部令1900年第3号').reason!, /年份“1900”/)
  for (const text of ['命令第3号', '责令第3号', '令第3号', '采购公告第3号'])
    assert.deepEqual(findIdentifiers(text), [], text)
})
