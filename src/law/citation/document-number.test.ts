import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNumber, normalNumber, sameNumber } from './document-number.ts'

/** Read whole, but for what stands before the |. */
const forms: Record<string, string> = {
  '国办发〔2019〕54号': '国办发〔2019〕54号',
  '国办发〔1999〕8号': '国办发〔1999〕8号',
  '苏政办发〔2020〕42号': '苏政办发〔2020〕42号',
  '国办公开办函〔2019〕61号': '国办公开办函〔2019〕61号',
  '国土资厅发〔2014〕29号': '国土资厅发〔2014〕29号',
  '甲乙丙丁〔2014〕10029号': '甲乙丙丁〔2014〕10029号',
  // Brackets of another kind.
  '国办发﹝2015﹞7号': '国办发〔2015〕7号',
  '国办发(2018)74号': '国办发〔2018〕74号',
  '国办发（2018）74号': '国办发〔2018〕74号',
  '国办发[2018]74号': '国办发〔2018〕74号',
  '国办发［2018］74号': '国办发〔2018〕74号',
  '国办发【2018】74号': '国办发〔2018〕74号',
  '国办发〈2018〉74号': '国办发〔2018〕74号',
  '国办发{2018}74号': '国办发〔2018〕74号',
  // One of the brackets lost, or both, or the 号.
  '国办发〔201680号': '国办发〔2016〕80号',
  '国办发〔2017192号': '国办发〔2017〕192号',
  '国办发2017〕192号': '国办发〔2017〕192号',
  国办发2017192号: '国办发〔2017〕192号',
  '国办公开办函〔202130': '国办公开办函〔2021〕30号',
  '国办公开办函2021〕30': '国办公开办函〔2021〕30号',
  // 第 and zeros that do not belong there.
  '国办发〔2019〕第54号': '国办发〔2019〕54号',
  '国办发〔2019〕054号': '国办发〔2019〕54号',
  // Orders.
  国务院令第711号: '国令第711号',
  国务院令711号: '国令第711号',
  国务院令第七百一十一号: '国令第711号',
  中华人民共和国国务院令第492号: '国令第492号',
  国令第711号: '国令第711号',
  '国务院令（第711号）': '国令第711号',
  '国务院令(711号)': '国令第711号',
  '国务院令（2019年第711号）': '国令第711号',
  第711号国务院令: '国令第711号',
  国务院第711号令: '国令第711号',
  第711号令: '令第711号',
  主席令第70号: '主席令第70号',
  国家主席令第七十号: '主席令第70号',
  '中华人民共和国主席令（第十三届）第七十号': '主席令第70号',
  '主席令(第十三届)70号': '主席令第70号',
  '主席令（十届）第70号': '主席令第70号',
  '主席令〔2021〕70号': '主席令第70号',
  '主席令（第七十号）': '主席令第70号',
  第70号主席令: '主席令第70号',
  第七十号国家主席令: '主席令第70号',
  民政部令第57号: '民政部令第57号',
  中华人民共和国民政部令第57号: '民政部令第57号',
  '水利部令（第50号）': '水利部令第50号',
  国家税务总局令第54号: '国家税务总局令第54号',
  审计署令第11号: '审计署令第11号',
  国家发展改革委令第5号: '国家发展改革委令第5号',
  国家卫生健康委员会令第8号: '国家卫生健康委员会令第8号',
  国家互联网信息办公室令第5号: '国家互联网信息办公室令第5号',
  江苏省人民政府令第81号: '江苏省人民政府令第81号',
  国家发展改革委令2013年第16号: '国家发展改革委令第16号',
  '国家发展改革委令（2013年第16号）': '国家发展改革委令第16号',
  '中国人民银行令〔2021〕第1号': '中国人民银行令第1号',
  // Announcements.
  国家税务总局公告2014年第40号: '国家税务总局公告2014年第40号',
  '国家税务总局公告（2014年第40号）': '国家税务总局公告2014年第40号',
  '国家税务总局公告〔2014〕40号': '国家税务总局公告2014年第40号',
  '国家税务总局公告(1998)004号': '国家税务总局公告1998年第4号',
  国家税务总局公告201440号: '国家税务总局公告2014年第40号',
  海关公告2014年第40号: '海关公告2014年第40号',
  // Words before a number that are not its own.
  '〔2016〕14号|国发〔2016〕14号': '国发〔2016〕14号',
  '甲乙工作的通知|国办发〔2017〕42号': '国办发〔2017〕42号',
  '甲意见|国发〔2016〕14号': '国发〔2016〕14号',
  '甲办法|国发〔2016〕14号': '国发〔2016〕14号',
  '甲规定|国发〔2016〕14号': '国发〔2016〕14号',
  '甲条例|国发〔2016〕14号': '国发〔2016〕14号',
  '甲决定|国发〔2016〕14号': '国发〔2016〕14号',
  '甲方案|国发〔2016〕14号': '国发〔2016〕14号',
  '意见|民政部令第57号': '民政部令第57号',
  '根据|国发〔2016〕14号': '国发〔2016〕14号',
  '依据|国发〔2016〕14号': '国发〔2016〕14号',
  '依照|国发〔2016〕14号': '国发〔2016〕14号',
  '按照|国发〔2016〕14号': '国发〔2016〕14号',
  '参照|国发〔2016〕14号': '国发〔2016〕14号',
  '以及|国发〔2016〕14号': '国发〔2016〕14号',
  '文号|国发〔2016〕14号': '国发〔2016〕14号',
  '和|国发〔2016〕14号': '国发〔2016〕14号',
  '及|国发〔2016〕14号': '国发〔2016〕14号',
  '与|国发〔2016〕14号': '国发〔2016〕14号',
  '或|国发〔2016〕14号': '国发〔2016〕14号',
  '见|国发〔2016〕14号': '国发〔2016〕14号',
  '原|民政部令第57号': '民政部令第57号',
  '按照原|民政部令第57号': '民政部令第57号',
  '及|国家税务总局公告2014年第40号': '国家税务总局公告2014年第40号',
  '按|国务院令第711号': '国令第711号',
  '财政部、|国家税务总局令第5号': '国家税务总局令第5号',
  // The names of these offices are no words before a number.
  '中办发〔2018〕5号': '中办发〔2018〕5号',
  '司办通〔2019〕73号': '司办通〔2019〕73号',
  '指导意见〔2016〕14号': '指导意见〔2016〕14号',
}

for (const [text, normal] of Object.entries(forms))
  test(`文号 ${text} → ${normal}`, () => {
    const found = findNumber(text.replace('|', ''))!
    const begin = text.includes('|') ? text.indexOf('|') : 0
    assert.deepEqual([found.normal, found.begin, found.text], [normal, begin, text.slice(text.indexOf('|') + 1)])
    assert.equal(found.end, text.replace('|', '').length)
  })

/** Pasting leaves spaces and line ends between any two of these. */
const pieces: [pieces: string, normal: string][] = [
  ['国办发 〔 2019 〕 54 号', '国办发〔2019〕54号'],
  ['国办发 〔 2019 〕 第 54 号', '国办发〔2019〕54号'],
  ['国务院令 （ 第 711 号 ）', '国令第711号'],
  ['国务院 第 711 号 令', '国令第711号'],
  ['第 711 号 国务院令', '国令第711号'],
  ['主席令 （第十三届） 第 七十 号', '主席令第70号'],
  ['国家发展改革委令 （ 2013 年 第 16 号 ）', '国家发展改革委令第16号'],
  ['国家税务总局公告 （ 2014 年 ） 第 40 号', '国家税务总局公告2014年第40号'],
]
for (const [words, normal] of pieces)
  for (const between of ['', ' ', '\n', ' \n　 '])
    test(`文号 ${words} in pieces parted by ${JSON.stringify(between)}`, () => {
      const text = words.replaceAll(' ', between)
      assert.deepEqual(findNumber(text), { begin: 0, end: text.length, text, normal })
    })

test('what only looks like a number is none', () => {
  for (const text of [
    '',
    '2016-2020年',
    '热线12345',
    '电话20201234',
    '2019年5月15日',
    '自从2019年5月15日',
    '第二十条',
    '共2019人',
    '预算2019第54',
    '预算201954',
    '〔2019〕54号',
    '发〔2019〕54号',
    '国办发〔1899〕54号',
    '国办发〔2119〕54号',
    '国办发〔2019〕号',
    '国办发〔2019〕123456号',
    '电话（2019）12345678',
    '国令第0号',
    '第零号令',
    '国令第一二号',
    '国令第号',
    '国务院令第711',
    '主席令（甲）第70号',
    '第711号',
    '部令第5号',
    '市部令第5号',
    '禁令第5号',
    '财政部第5号',
    '公告2014年第40号',
    '省公告2014年第40号',
    '税务总局公告2014年第号',
    '税务总局公告2014年第40',
    '税务总局公告第40号',
  ])
    assert.equal(findNumber(text), null, text)
})

test('the place of a number leaves out the words and brackets around it', () => {
  const found = findNumber('《甲办法》（国办发〔2019〕54号）第三条')!
  assert.deepEqual([found.begin, found.end, found.text], [6, 18, '国办发〔2019〕54号'])
  const spaced = findNumber('国办发〔2019〕54 ，民政部')!
  assert.deepEqual([spaced.begin, spaced.end], [0, 11])
  const unclosed = findNumber('国务院令（第711号，2019年修订）')!
  assert.equal(unclosed.text, '国务院令（第711号')
})

test('the first number of a text is found, then the first behind a place and before another', () => {
  const text = '国发〔2016〕14号、国务院令第711号、民政部令第57号、国发〔2014〕47号'
  const firsts = [0, 1, 12, 13, 24, 35, 40].map((from) => findNumber(text, from)?.normal)
  assert.deepEqual(firsts, [
    '国发〔2016〕14号',
    '国令第711号',
    '国令第711号',
    '民政部令第57号',
    '国发〔2014〕47号',
    undefined,
    undefined,
  ])
  assert.equal(findNumber(text, 0, 9)?.normal, '国发〔2016〕1号')
  assert.equal(findNumber(text, 12, 20), null)
})

test('what only looks like a number does not hide the number behind it', () => {
  for (const text of [
    '预算201954元，国办发〔2019〕54号',
    '国令第0号，国办发〔2019〕54号',
    '第零号令，国办发〔2019〕54号',
  ])
    assert.equal(findNumber(text)?.normal, '国办发〔2019〕54号', text)
})

test('a number that stands alone has a normal form; with other words beside it, none', () => {
  assert.equal(normalNumber('国令第711号'), '国令第711号')
  assert.equal(normalNumber('国务院令第711号'), '国令第711号')
  for (const text of ['见国令第711号', '按国令第711号', '国令第711号文', '国令第711号 ', '预算'])
    assert.equal(normalNumber(text), null, text)
})

test('第711号令 can be the order of any office, another number only itself', () => {
  assert.equal(sameNumber('国令第711号', '国令第711号'), true)
  assert.equal(sameNumber('令第711号', '国令第711号'), true)
  assert.equal(sameNumber('令第711号', '国令第492号'), false)
  assert.equal(sameNumber('令第11号', '国令第711号'), false)
  assert.equal(sameNumber('部令第57号', '民政部令第57号'), false)
  assert.equal(sameNumber('国令第711号', '令第711号'), false)
})
