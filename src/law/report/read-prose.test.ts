import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readProse } from './read-prose.ts'

const said = (text: string) => readProse(`一、总体情况${text}二、主动公开政府信息情况规章000`)

test('第一部分写的数：各种说法', () => {
  const table: [string, Record<string, number[]>][] = [
    ['本年收到政府信息公开申请218件。', { requests: [218] }],
    ['共收到依申请公开申请218件', { requests: [218] }],
    ['接收信息公开申请5宗', { requests: [5] }],
    ['受理公众申请5份', { requests: [5] }],
    ['新收各类申请共5条', { requests: [5] }],
    ['收到社会公众的申请总数为12起', { requests: [12] }],
    ['收到申请数量共计12件', { requests: [12] }],
    ['收到申请事项有12件', { requests: [12] }],
    ['收到公开申请总计12件', { requests: [12] }],
    ['收到的申请5件', { requests: [5] }],
    ['收到的政府信息公开申请5件', { requests: [5] }],
    ['收到政府信息公开的申请5件', { requests: [5] }],
    ['收到的依申请公开的申请5件', { requests: [5] }],
    ['收到申请123456789件', { requests: [123_456_789] }],
    ['收到申请件均已登记并受理公开申请5件', { requests: [5] }],
    ['收到各类政府信息公开申请为0件', { requests: [0] }],
    ['上年结转2件', { 'carried-in': [2] }],
    ['上年结转本年2件', { 'carried-in': [2] }],
    ['上年结转至本年2件', { 'carried-in': [2] }],
    ['上年结转本年度申请2件', { 'carried-in': [2] }],
    ['上年结转继续办理的申请2件', { 'carried-in': [2] }],
    ['上一年结转信息公开申请2件', { 'carried-in': [2] }],
    ['上年度结转公开申请2件', { 'carried-in': [2] }],
    ['办结信息公开申请2件', { finished: [2] }],
    ['办结公开申请2件', { finished: [2] }],
    ['办结政府信息公开的申请2件', { finished: [2] }],
    ['办结的政府信息公开申请2件', { finished: [2] }],
    ['上一年度结转至本年度继续办理的政府信息公开申请2件', { 'carried-in': [2] }],
    ['办结216件', { finished: [216] }],
    ['办理完毕申请216件;办复依申请公开申请3件', { finished: [216, 3] }],
    ['结转下年度继续办理4件', { 'carried-out': [4] }],
    ['结转至下一年办理申请4件', { 'carried-out': [4] }],
    ['结转到次年答复4件', { 'carried-out': [4] }],
    ['结转入下年4件', { 'carried-out': [4] }],
    [
      '予以公开71件,部分公开5件,不予公开6件,无法提供7件,不予处理8件,其他处理9件',
      {
        disclosed: [71],
        'partly-disclosed': [5],
        denied: [6],
        unable: [7],
        'not-handled': [8],
        'other-handling': [9],
      },
    ],
    ['予以公开的71件,其它处理的1件', { disclosed: [71], 'other-handling': [1] }],
    ['不予公开的共6件', { denied: [6] }],
    ['部分公开的5件', { 'partly-disclosed': [5] }],
    ['无法提供的7件', { unable: [7] }],
    ['不予处理的8件', { 'not-handled': [8] }],
    ['其他处理9件', { 'other-handling': [9] }],
    ['不予以公开3件', {}],
    ['未予以公开3件', {}],
    ['行政复议1件,行政诉讼案件2件', { review: [1], litigation: [2] }],
    ['行政复议案件3件', { review: [3] }],
    ['行政复议申请3起;行政诉讼4宗', { review: [3], litigation: [4] }],
    ['收到申请3件,又收到申请5件', { requests: [3, 5] }],
  ]
  for (const [text, figures] of table) assert.deepEqual(said(text), figures, text)
})

test('只说一部分的、说别的年份的、没有量词的，都不算', () => {
  for (const text of [
    '其中收到申请5件',
    '去年收到申请5件',
    '比上年同期收到申请5件',
    '收到申请5件同比增长',
    '收到申请5件环比增长',
    '收到申请相比增加5件',
    '较上年收到申请5件',
    '与计划相比收到申请5件',
    '收到申请件',
    '通过网络收到申请5件',
    '网上收到申请5件',
    '互联网收到申请5件',
    '信函收到申请5件',
    '邮寄收到申请5件',
    '当面收到申请5件',
    '窗口收到申请5件',
    '传真收到申请5件',
    '电子邮件收到申请5件',
    '平台收到申请5件',
    '收到申请5',
    '收到申请若干件',
    '收到建议5件',
    '收到申请1234567890件',
  ])
    assert.deepEqual(said(text), {}, text)
})

test('只读第一部分', () => {
  assert.deepEqual(readProse('收到申请5件一、总体情况二、主动公开政府信息情况收到申请6件'), {})
  assert.deepEqual(readProse('总体情况收到申请5件'), {})
  assert.deepEqual(readProse('二、主动公开政府信息情况一、总体情况收到申请5件'), {})
  assert.deepEqual(readProse('收到申请5件二、主动公开政府信息情况'), {})
  const empty = '总体情况二、主动公开政府信息情况'
  assert.deepEqual(readProse(`${empty}收到申请5件二、主动公开政府信息情况`), {})
  const twice = '一、总体情况收到申请5件二、主动公开政府信息情况'
  assert.deepEqual(readProse(twice + twice), { requests: [5] }, '第二份报告的不读')
})

test('标点把话分开：一句说其中，另一句照读', () => {
  for (const mark of [',', '。', ';', ':', '!'])
    assert.deepEqual(said(`其中网上较多${mark}收到申请5件${mark}办结4件`), { requests: [5], finished: [4] }, mark)
})
