import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AnnualReport, columns, disputeRows, type Row, requestRows } from './model.ts'
import { readReportText } from './read-report-text.ts'
import { drawReport, randomOf } from './testing/draw-report.ts'
import { printText } from './testing/print-report.ts'

const read = (text: string): AnnualReport => readReportText(text)!
const newer = drawReport(randomOf(2), '2021', 20)
const older = drawReport(randomOf(3), '2019', 40)
const text = printText(newer, () => ' ')
const blank = columns.map(() => null)
const noughts: Row = columns.map(() => 0)
const plain: AnnualReport = {
  ...newer,
  requests: Object.fromEntries(requestRows.map((row) => [row, noughts])),
  disputes: Object.fromEntries(disputeRows.map((row) => [row, [0, 0, 0, 0, 0]])),
}
const between = (whole: string, from: string, to: string, other: string): string => {
  const [start, end] = [whole.indexOf(from), whole.indexOf(to)]
  assert.ok(start >= 0 && end > start, `${from} … ${to}`)
  return whole.slice(0, start) + other + whole.slice(end)
}

test('两种格式，空格都在的，三张表的每一格都对', () => {
  for (const truth of [newer, older]) {
    const { prose, ...report } = read(printText(truth, () => ' '))
    assert.deepEqual({ ...report, prose: {} }, truth)
  }
})

test('字与字之间、行与行之间的空白和换行不论多少', () => {
  const loose = text
    .replace(/(?<=\d) (?=\d)/g, ' \n\t ')
    .replace(/(?<=[^\d\s])(?=\S)|(?<=\d)(?=[^\d\s])/g, ' \n\u3000 ')
    .replaceAll('\u200b', '')
  assert.ok(loose.length > text.length * 2)
  assert.deepEqual(read(loose), read(text))
  assert.deepEqual(read(`\ufeff${text.replaceAll('属于', '属\u200b于')}\n`), read(text))
})

test('一行有几种切法的，由各项结果之和等于总计来定', () => {
  const own: Row = [1, 11, 0, 0, 0, 0, 12]
  const truth = { ...plain, requests: { ...plain.requests, new: own, disclosed: own, results: own } }
  const glued = printText(truth, () => ' ').replace('予以公开1 11 0 0 0 0 12', '予以公开111000012')
  assert.match(glued, /予以公开111000012/)
  assert.deepEqual(read(glued).requests, truth.requests)
  const open = printText(truth, () => ' ').replaceAll('1 11 0 0 0 0 12', '111000012')
  assert.deepEqual(read(open).requests, { ...truth.requests, new: blank, disclosed: blank, results: blank })
})

test('没有新收或者没有结果总计的，不是表三', () => {
  assert.equal(readReportText('一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1'), null)
  assert.equal(readReportText('（七）总计 1 0 0 0 0 0 1'), null)
  const both = read('一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1（七）总计 1 0 0 0 0 0 1')
  assert.deepEqual(Object.keys(both.requests), ['new', 'results'])
})

test('没有填数的一行算缺少，下一行的序号不是它的数', () => {
  const rows: [string, string, 'repeat' | 'disclosed' | 'confirmation'][] = [
    ['2.重复申请', '3.要求提供', 'repeat'],
    ['（一）予以公开', '（二）部分公开', 'disclosed'],
    ['5.要求行政机关确认', '（六）其他处理', 'confirmation'],
  ]
  for (const [label, next, row] of rows) {
    const words = label.startsWith('5') ? '5.要求行政机关确认或重新出具已获取信息' : label
    for (const instead of [words, `${words}无`]) {
      const { [row]: _, ...rest } = newer.requests
      const { requests, notes } = read(between(text, label, next, instead))
      assert.deepEqual(requests, rest, instead)
      assert.match(notes.join(), /表三缺少“.*与它有关/)
    }
  }
})

test('表三前面的文字里提到的行名不算；只有一个数字的一行读不出，不算缺少', () => {
  const told = text.replace('一、总体情况', '一、总体情况（一）予以公开9件,2.重复申请 9件,3.其他 9件。')
  assert.deepEqual(read(told).requests, newer.requests)
  const single = between(text, '2.重复申请', '3.要求提供', '2.重复申请5')
  assert.deepEqual(read(single).requests, { ...newer.requests, repeat: blank })
})

test('缺了“3.其他”一行，不把后文的“3.其他”当作它', () => {
  const short = between(text, '3.其他', '（七）总计', '')
  const { other: _, ...rest } = newer.requests
  assert.deepEqual(read(`${short}六、其他需要报告的事项1.收费0元2.培训3次3.其他事项无`).requests, rest)
})

test('表二：行名在表头或者说明里出现过的，以后面跟着数的为准；缺的行不算', () => {
  const mentioned = text.replace('信息内容', '行政许可、规章和规范性文件、行政处罚等信息内容')
  assert.deepEqual(read(mentioned).disclosure, newer.disclosure)
  const { permits: _, ...rest } = newer.disclosure
  assert.deepEqual(read(between(text, '行政许可', '行政处罚', '')).disclosure, rest)
  assert.deepEqual(read(text.replace(/行政许可\d+/, '行政许可无')).disclosure, rest)
})

test('表二只在自己的标题和表三的标题之间；目录里的标题不算', () => {
  assert.deepEqual(read(text.replaceAll('第二十条第（一）项', '')).disclosure, {})
  assert.deepEqual(read(text.replace('三、收到和处理政府信息公开申请情况', '')).disclosure, {})
  assert.deepEqual(read(`目录三、收到和处理政府信息公开申请情况${text}`).disclosure, newer.disclosure)
  const outside = between(text, '行政许可', '行政处罚', '')
  const { permits: _, ...rest } = newer.disclosure
  assert.deepEqual(read(`行政许可 7${outside}`).disclosure, rest)
  assert.deepEqual(read(`${outside}行政许可 7`).disclosure, rest)
  const empty = between(text, '信息内容', '三、收到和处理', '')
  assert.deepEqual(read(`${empty}规章1 2 3三、收到和处理政府信息公开申请情况`).disclosure, {}, '标题之间是空的')
  const second = outside + text
  assert.deepEqual(read(second).disclosure, rest, '第二份报告的表二不读')
})

test('表二只有旧格式才有的行，新格式里不读；格式与表三不同的不读', () => {
  const more = text.replace('行政处罚', '其他对外管理服务事项 5政府集中采购 6 7.5行政处罚')
  assert.deepEqual(read(more).disclosure, newer.disclosure)
  const old = printText(older, () => ' ')
  const mixed = old.replace(/本年新制作数量|本年新公开数量|对外公开总数量|上一年项目数量/g, '')
  assert.deepEqual(read(mixed).disclosure, {})
  assert.deepEqual(read(text.replace('本年制发件数', '上一年项目数量')).disclosure, {})
})

test('表四：表头里两种诉讼的名称在前、在中、不写都可以；表头后面没有数的，没有表四', () => {
  const outcomes = '结果维持结果纠正其他结果尚未审结总计'
  const figures = disputeRows.map((row) => newer.disputes[row]!.join(' ')).join(' ')
  const suits = (head: string, behind = figures) =>
    read(between(text, '行政复议行政诉讼', '五、存在的主要问题', `${head}${behind}`)).disputes
  for (const [one, two] of [
    ['', ''],
    ['未经复议直接起诉', ''],
    ['复议后起诉', ''],
    ['', '复议后起诉'],
    ['未经复议直接起诉复议后起诉', ''],
    ['未经复议直接起诉', '复议后起诉'],
  ])
    assert.deepEqual(suits(outcomes + one + outcomes + two + outcomes), newer.disputes, `${one} ${two}`)
  assert.deepEqual(suits(outcomes.repeat(3).replaceAll('其他', '其它')), newer.disputes)
  assert.deepEqual(suits(outcomes.repeat(3), ''), {})
  assert.deepEqual(suits(outcomes.repeat(3), '无'), {})
  assert.deepEqual(suits(outcomes.repeat(2)), {})
  const untold = Object.fromEntries(disputeRows.map((row) => [row, [null, null, null, null, null]]))
  for (const figures of ['5 5 5', '5']) assert.deepEqual(suits(outcomes.repeat(3), figures), untold)
})
