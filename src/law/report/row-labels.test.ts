import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RequestRow } from './model.ts'
import { readReportCells } from './read-report-cells.ts'
import type { TableRow } from './table-cell.ts'

const row = (...texts: string[]): TableRow => texts.map((text, column) => ({ text, column }))
const figures = ['1', '2', '0', '0', '0', '0', '3']
const results = row('（七）总计', ...figures)
/** The rows that a table of this label and of the total of results is read as. */
const rowsOf = (label: string, ...more: TableRow[]) =>
  Object.keys(readReportCells({ text: '', tables: [[row(label, ...figures), results, ...more]] })!.requests)

test('表三的每一个行名：格式上的写法、常见的别的写法、不带序号的', () => {
  const labels: [RequestRow, string, ...string[]][] = [
    ['new', '一、', '本年新收政府信息公开申请数量', '本年新收申请数量'],
    ['carried-in', '二、', '上年结转政府信息公开申请数量', '上年结转申请数量'],
    ['disclosed', '（一）', '予以公开'],
    [
      'partly-disclosed',
      '（二）',
      '部分公开',
      '部分公开（区分处理的，只计这一情形，不计其他情形）',
      '部分公开（区分处理）',
    ],
    ['state-secret', '1.', '属于国家秘密'],
    ['other-law', '2.', '其他法律行政法规禁止公开', '其它法律、行政法规禁止公开'],
    [
      'three-securities',
      '3.',
      '危及“三安全一稳定”',
      '危及三安全一稳定',
      '危及"三安全一稳定"',
      '危及”三安全一稳定“',
      '危及“三安全一稳定',
      '危及三安全一稳定”',
    ],
    ['third-party', '4.', '保护第三方合法权益'],
    ['internal-affairs', '5.', '属于三类内部事务信息'],
    ['process-info', '6.', '属于四类过程性信息'],
    ['enforcement-file', '7.', '属于行政执法案卷'],
    ['administrative-query', '8.', '属于行政查询事项'],
    ['not-held', '1.', '本机关不掌握相关政府信息'],
    ['needs-making', '2.', '没有现成信息需要另行制作'],
    ['unclear-after-correction', '3.', '补正后申请内容仍不明确'],
    ['petition', '1.', '信访举报投诉类申请'],
    ['repeat', '2.', '重复申请'],
    ['publication', '3.', '要求提供公开出版物'],
    ['mass', '4.', '无正当理由大量反复申请'],
    ['confirmation', '5.', '要求行政机关确认或重新出具已获取信息', '要求行政机关确认或者重新出具已获取信息'],
    [
      'not-corrected-in-time',
      '1.',
      '申请人无正当理由逾期不补正',
      '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请',
    ],
    [
      'fee-not-paid',
      '2.',
      '申请人逾期未按收费通知要求缴纳费用',
      '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请',
    ],
    ['carried-out', '四、', '结转下年度继续办理'],
  ]
  for (const [id, number, ...words] of labels)
    for (const word of words) {
      for (const label of [number + word, number.replace('.', '、') + word, word])
        assert.deepEqual(rowsOf(label), [id, 'results'], label)
      for (const label of [`其中：${word}`, `注${number}${word}`, `${word}（件）`, `${word}情况`])
        assert.deepEqual(rowsOf(label), ['results'], label)
    }
})

test('“其他”“总计”也是列名：带序号的才是行名', () => {
  for (const label of ['3.其他', '3、其它', '３．其他']) assert.deepEqual(rowsOf(label), ['other', 'results'], label)
  for (const label of ['其他', '其它', '总计', '合计', '13.其他', '3.其他情况', '（七）总计数', '共（七）总计'])
    assert.deepEqual(rowsOf(label), ['results'], label)
})

test('旧格式的其他处理是一行，带不带序号都认', () => {
  const formOf = (label: string) => {
    const { form, requests } = readReportCells({ text: '', tables: [[row(label, ...figures), results]] })!
    return [form, ...Object.keys(requests)]
  }
  for (const label of ['（六）其他处理', '其他处理', '(六)其它处理'])
    assert.deepEqual(formOf(label), ['2019', 'other', 'results'], label)
  for (const label of ['六其他处理', '不含其他处理', '其他处理情况', '（六）其他处理数'])
    assert.deepEqual(formOf(label), ['2021', 'results'], label)
})

test('一行有两个行名的，以靠近数字的为准；这一行不是这个格式的，不读', () => {
  const fees = [['（六）其他处理', '2.申请人逾期未按收费通知要求缴纳费用', ...figures]]
  const { form, requests, remarks } = readReportCells({
    text: '',
    tables: [[...fees.map((each) => row(...each)), results]],
  })!
  assert.deepEqual([form, Object.keys(requests), remarks], ['2019', ['results'], []])
  const both = row('（六）其他处理', '1.申请人无正当理由逾期不补正', ...figures)
  const newer = readReportCells({ text: '', tables: [[both, results]] })!
  assert.deepEqual([newer.form, newer.requests['not-corrected-in-time']], ['2021', [1, 2, 0, 0, 0, 0, 3]])
})

test('只有新收一行、只有结果总计一行，也是表三', () => {
  const only = (label: string) => readReportCells({ text: '', tables: [[row(label, ...figures)]] })
  assert.deepEqual(Object.keys(only('一、本年新收政府信息公开申请数量')!.requests), ['new'])
  assert.deepEqual(Object.keys(only('（七）总计')!.requests), ['results'])
  assert.equal(only('二、上年结转政府信息公开申请数量'), null)
})

test('表二的行名', () => {
  const table: [string, string | null][] = [
    ['规章', 'regulations'],
    ['规范性文件', 'normative'],
    ['行政规范性文件', 'normative'],
    ['行政许可', 'permits'],
    ['行政处罚', 'penalties'],
    ['行政强制', 'coercion'],
    ['行政事业性收费', 'fees'],
    ['其他对外管理服务事项', null],
    ['政府集中采购', null],
    ['政府规章', null],
    ['规章数', null],
  ]
  for (const [label, id] of table) {
    const count = id === 'regulations' || id === 'normative' ? 3 : 1
    const read = readReportCells({ text: '', tables: [[row(label, ...figures.slice(0, count))], [results]] })!
    assert.deepEqual(Object.keys(read.disclosure), id ? [id] : [], label)
    assert.deepEqual(read.remarks, [])
  }
})

test('表二只有另一种格式才有的词，每一个都看得出；看出了就不读', () => {
  const documents = row('规章', '1', '2', '3')
  const read = (words: string, ...table: TableRow[]) =>
    readReportCells({ text: '', tables: [[row('信息内容', words), documents], table] })!
  const mixed = '表二和表三不是同一年的格式，表二没有读；请核对文件里是否混入了另一年的表。'
  const olderRow = row('（六）其他处理', ...figures)
  const newer = ['本年制发件数', '本年废止件数', '现行有效件数', '本年处理决定数量', '本年收费金额']
  const older = ['本年新制作数量', '本年新公开数量', '对外公开总数量', '上一年项目数量']
  for (const [words, others, rows] of [
    [newer, older, [results]],
    [older, newer, [results, olderRow]],
  ] as const) {
    for (const word of words) {
      const { disclosure, notes } = read(word, ...rows)
      assert.deepEqual([disclosure, notes.includes(mixed)], [{ regulations: [1, 2, 3] }, false], word)
    }
    for (const word of others) {
      const { disclosure, notes } = read(`（${word}）`, ...rows)
      assert.deepEqual([disclosure, notes[0]], [{}, mixed], word)
    }
  }
})
