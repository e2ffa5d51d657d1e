import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeReport } from './describe-report.ts'
import { reportFace } from './face.ts'
import { layoutOf } from './layout.ts'
import { gluedRows, missingParts } from './missing-parts.ts'
import type { AnnualReport } from './model.ts'
import { readReportText } from './read-report-text.ts'
import { drawReport, randomOf } from './testing/draw-report.ts'
import { printText } from './testing/print-report.ts'

const report: AnnualReport = { ...drawReport(randomOf(2), '2021', 20), year: 2025, disputes: {} }
const blank = Array.from({ length: 7 }, () => null)

test('都相符：说读到了什么，再一句结论', () => {
  const read = '2025年度报告（2021年格式）：读到表二6行、表三25行、表四0行。'
  assert.deepEqual(describeReport(report), [read, '各表勾稽关系都相符。'])
  assert.deepEqual(describeReport({ ...report, notes: ['缺表四。'] }), [
    read,
    '能够核对的勾稽关系都相符。',
    '说明：缺表四。',
  ])
  assert.equal(
    describeReport({ ...report, year: null })[0],
    '年份不明的报告（2021年格式）：读到表二6行、表三25行、表四0行。',
  )
})

test('不符和请核对分开，各自编号；空白的格按名称列出，整行空白的说整行', () => {
  const out: AnnualReport = {
    ...report,
    disclosure: { permits: [null], normative: [1, null, -3], fees: [2] },
    requests: { new: blank, 'carried-in': [0, 0, 0, 0, 0, 0, 3] },
    prose: {},
  }
  const before: AnnualReport = { ...report, requests: { 'carried-out': [0, 0, 0, 0, 0, 0, 4] } }
  assert.deepEqual(describeReport(out, { before }), [
    '2025年度报告（2021年格式）：读到表二3行、表三2行、表四0行。',
    '不符（2处）：',
    '  1. 表二“行政规范性文件”的“现行有效件数”写为-3，应为不小于零的整数，请对照原件改正。',
    '  2. 表三“二、上年结转政府信息公开申请数量”一行各类申请人合计0件，总计写为3件，相差3件。',
    '请核对（1处）：',
    '  1. “总计”一列：上年报告结转下年度4件，本年写为上年结转3件；如上年报告已更正，请说明。',
    '空白或者读不出来、有关合计没有核对：表二“行政规范性文件”的“本年废止件数”、表二“行政许可”的“本年处理决定数量”、表三“一、本年新收政府信息公开申请数量”整行。',
  ])
  const gaps = describeReport({
    ...report,
    requests: Object.fromEntries(Object.keys(report.requests).map((row) => [row, [null, 0, 0, 0, 0, 0, 0]])),
  })
  assert.match(gaps.at(-1)!, /等25处。$/)
  assert.equal(gaps.at(-1)!.split('、表三').length, 10)
})

test('机器读的样子：各表、不符、读不出的格、说明', () => {
  const face = reportFace({ ...report, requests: { new: blank }, notes: ['一句话'] })
  assert.deepEqual(Object.keys(face), ['tables', 'violations', 'unreadable', 'notes'])
  assert.deepEqual(face.tables, {
    form: '2021',
    year: 2025,
    disclosure: report.disclosure,
    requests: { new: blank },
    disputes: {},
  })
  assert.deepEqual(face.unreadable.slice(0, 2), ['new/natural', 'new/company'])
  assert.deepEqual([face.violations, face.notes], [[], ['一句话']])
})

test('粘住的行、缺少的行、缺少的表，各有一句话', () => {
  const some = {
    ...report,
    requests: { ...report.requests, new: blank, repeat: blank, mass: [null, 0, 0, 0, 0, 0, 0] },
  }
  assert.deepEqual(gluedRows(some), [
    '表三的“一、本年新收政府信息公开申请数量”、“（五）2.重复申请”数字粘在一起，有几种读法都说得通或者都对不上，没有读；请用保留表格的网页、Word 或 Excel 文件再核对。',
  ])
  assert.deepEqual(gluedRows(report), [])
  assert.deepEqual(missingParts(report), [
    '没有找到表四（政府信息公开行政复议、行政诉讼情况），没有核对；请确认文件完整。',
  ])
  const { new: _, ...rest } = report.requests
  assert.match(missingParts({ ...report, requests: rest })[0]!, /^表三缺少“一、本年新收政府信息公开申请数量”，与它有关/)
  assert.deepEqual(missingParts({ form: '2021', disclosure: {}, requests: {}, disputes: {} }).length, 3)
})

test('两种格式的行：旧格式其他处理只有一行，表二多两行', () => {
  const ids = (form: AnnualReport['form']) => layoutOf(form).map(({ id }) => id)
  assert.equal(ids('2021').length, 34)
  assert.equal(ids('2019').length, 34)
  assert.deepEqual(
    ids('2021').filter((id) => !ids('2019').includes(id)),
    ['not-corrected-in-time', 'fee-not-paid'],
  )
  assert.deepEqual(
    ids('2019').filter((id) => !ids('2021').includes(id)),
    ['services', 'procurement'],
  )
})

test('文字里有两份报告的，说只读了第一份；缺表的说缺表', () => {
  const truth = drawReport(randomOf(2), '2021', 20)
  const text = printText(truth, () => ' ')
  assert.deepEqual(readReportText(text)!.notes, [])
  assert.deepEqual(readReportText(text)!.disclosure, truth.disclosure)
  assert.deepEqual(readReportText(text)!.prose, { requests: [truth.requests.new!.at(-1)] })
  assert.deepEqual(readReportText(text + text)!.notes, ['文件里有两张表三，只读了第一张；请把两份报告分开，分别核对。'])
  const alone = text.slice(text.indexOf('三、收到和处理'), text.indexOf('五、存在'))
  assert.match(readReportText(alone)!.notes.join(), /没有找到表二/)
  assert.deepEqual(readReportText(text.slice(text.indexOf('三、收到和处理')).replace('结果维持', ''))!.disputes, {})
  const mixed = readReportText(text.replace('本年制发件数', '对外公开总数量'))!
  assert.deepEqual(mixed.disclosure, {})
  const short = readReportText(text.replace(/2\.重复申请[\d ]+(?=3)/, ''))!
  assert.equal(short.requests.repeat, undefined)
  assert.deepEqual(short.requests.publication, truth.requests.publication)
})
