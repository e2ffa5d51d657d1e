import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNumber, normalNumber } from './document-number.ts'

const forms: Record<string, string> = {
  '国办发〔2019〕54号': '国办发〔2019〕54号',
  '（国办发﹝2015﹞7号）': '国办发〔2015〕7号',
  '国办发(2018)74号': '国办发〔2018〕74号',
  '国办发【2018】74号': '国办发〔2018〕74号',
  '〔2016〕14号国发〔2016〕14号': '国发〔2016〕14号',
  '甲乙工作的通知国办发〔2017〕42号': '国办发〔2017〕42号',
  '国办发〔2017〕42 号': '国办发〔2017〕42号',
  '国办发〔201680号': '国办发〔2016〕80号',
  '国办发〔2017192号': '国办发〔2017〕192号',
  '国办公开办函〔202130': '国办公开办函〔2021〕30号',
  '国办发\n〔2019〕\n54号': '国办发〔2019〕54号',
  '国办发〔2019〕第054号': '国办发〔2019〕54号',
  国务院令第711号: '国令第711号',
  中华人民共和国国务院令第492号: '国令第492号',
  '国令第 711 号': '国令第711号',
  国务院令第七百一十一号: '国令第711号',
  '中华人民共和国主席令（第十三届）第七十号': '主席令第70号',
  民政部令第57号: '民政部令第57号',
  国家税务总局令第54号: '国家税务总局令第54号',
  国家税务总局公告2014年第40号: '国家税务总局公告2014年第40号',
  第711号国务院令: '国令第711号',
  第711号令: '令第711号',
  '根据国办发〔2019〕54号': '国办发〔2019〕54号',
}
for (const [text, normal] of Object.entries(forms))
  test(`文号 ${JSON.stringify(text)} → ${normal}`, () => assert.equal(findNumber(text)?.normal, normal))

test('what only looks like a number is none', () => {
  for (const text of [
    '2016-2020年',
    '热线12345',
    '电话20201234',
    '2019年5月15日',
    '第二十条',
    '共2019人',
    '〔2019〕54号',
  ])
    assert.equal(findNumber(text), null, text)
})

test('the place of a number leaves out the words before it', () => {
  const found = findNumber('《甲办法》（国办发〔2019〕54号）第三条')!
  assert.deepEqual([found.begin, found.end, found.text], [6, 18, '国办发〔2019〕54号'])
  assert.equal(normalNumber('国令第711号'), '国令第711号')
  assert.equal(normalNumber('见国令第711号'), null)
})
