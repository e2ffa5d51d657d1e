import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { checkReport, unreadableCells } from './check-report.ts'
import { type AnnualReport, columns, type Row, requestRows, resultRows } from './model.ts'
import { readReportJson } from './read-report-json.ts'
import { columnNames, requestNames } from './words.ts'

const noughts: Row = [0, 0, 0, 0, 0, 0, 0]
const empty: AnnualReport = {
  form: '2021',
  year: 2025,
  disclosure: {},
  requests: {},
  disputes: {},
  prose: {},
  remarks: [],
  notes: [],
}

const fromJson = (value: unknown): AnnualReport => {
  const read = readReportJson(value)
  assert.ok(!('refusal' in read))
  return read
}

/** Hangzhou's report of 2025, the column of totals; all applicants stand as natural persons. */
function hangzhou(): AnnualReport {
  const results = '5548 2168 13 30 11 51 104 85 286 150 3222 180 19 203 148 0 101 5 318 203 965'.split(' ').map(Number)
  const row = (n: number): Row => [n, 0, 0, 0, 0, 0, n]
  return {
    ...empty,
    requests: {
      new: row(14_069),
      'carried-in': row(560),
      ...Object.fromEntries(resultRows.map((name, i) => [name, row(results[i]!)])),
      results: row(13_810),
      'carried-out': row(819),
    },
    disputes: {
      review: [376, 97, 196, 121, 790],
      'litigation-direct': [16, 1, 12, 27, 56],
      'litigation-after-review': [74, 1, 30, 51, 156],
    },
  }
}

const brief = (report: AnnualReport, before: AnnualReport | null = null): string[] =>
  [...checkReport(report, { before })].map(({ rule, severity, message }) => `${severity} ${rule} ${message}`)

test('杭州2025年的报告各表相符', () => {
  assert.deepEqual(brief(hangzhou()), [])
  assert.deepEqual(unreadableCells(hangzhou()), [])
})

test('公布的报告：平的都平，不平的说出哪一列差多少', async () => {
  const lines = (await readFile(new URL('../../../fixtures/annual-reports/reports.jsonl', import.meta.url), 'utf8'))
    .trim()
    .split('\n')
  const full = lines.map((line) => JSON.parse(line)).filter(({ coverage }) => coverage === 'full_requests_table')
  assert.equal(full.length, 3)
  const found = Object.fromEntries(full.map((each) => [each.year, brief(fromJson(each))]))
  assert.deepEqual(found, {
    2020: [
      'error results-sum 表三“自然人”一列的各项办理结果合计26件，（七）总计写为20件，相差6件。',
      'error results-sum 表三“总计”一列的各项办理结果合计27件，（七）总计写为21件，相差6件。',
      'warning counted-twice 各列的差数正好是“（二）部分公开”一行，可能这一行多算了，或者（七）总计没有算进它，请先核对这一行。',
    ],
    2022: ['warning prose 第一部分写“收到申请”75件，表三新收74件；75正好是新收74件加上年结转1件，“收到”不应含结转。'],
    2024: [],
  })
  for (const line of lines) {
    const report = readReportJson(JSON.parse(line))
    if (!('refusal' in report) && !line.includes('"year": 2020'))
      assert.deepEqual(
        brief(report).filter((each) => each.startsWith('error')),
        [],
      )
  }
})

test('总计平而自然人少一、其他多一：指出可能登记错的两列', () => {
  const report = hangzhou()
  const at = (row: Row, changes: Record<number, number>) =>
    row.map((figure, i) => (changes[i] === undefined ? figure : figure! + changes[i]))
  report.requests['carried-out'] = at(report.requests['carried-out']!, { 0: -1, 5: 1 })
  assert.deepEqual(brief(report), [
    'error balance 表三“自然人”一列不平：新收加结转为14629件，办理结果总计加结转下年度为14628件，相差1件。',
    'error balance 表三“其他”一列不平：新收加结转为0件，办理结果总计加结转下年度为1件，相差1件。',
    'warning neighbour “自然人”少1件而“其他”多1件，可能有1件登记错了申请人类型，请先核对这两列。',
  ])
  const [first, , pair] = [...checkReport(report)]
  assert.deepEqual(first!.cells, ['new/natural', 'carried-in/natural', 'results/natural', 'carried-out/natural'])
  assert.deepEqual(pair!.cells, ['results/natural', 'carried-out/natural', 'results/other', 'carried-out/other'])
})

test('随便改一格，总有一条规则指到它', () => {
  for (const row of requestRows)
    for (const [i, column] of columns.entries()) {
      const report = hangzhou()
      report.requests[row] = report.requests[row]!.map((figure, k) => (k === i ? figure! + 3 : figure))
      const cells = [...checkReport(report)]
        .filter(({ severity }) => severity === 'error')
        .flatMap((each) => each.cells)
      assert.ok(cells.includes(`${row}/${column}`), `${row}/${column}`)
      const likely = [...checkReport(report)].filter(({ rule }) => rule === 'likely-cell')
      assert.deepEqual(
        likely.map((each) => each.cells),
        [[`${row}/${column}`]],
        '只有一格不对时，指出的就是这一格',
      )
    }
  for (const [i] of [376, 97, 196, 121, 790].entries()) {
    const report = hangzhou()
    report.disputes.review = report.disputes.review!.map((figure, k) => (k === i ? figure! + 1 : figure))
    assert.match(
      brief(report).join(),
      /^error dispute-sum 表四“行政复议”的四种结果合计79[01]件，总计写为79[01]件，相差1件。$/,
    )
  }
})

test('空白不当作零：有空白的合计不核对，空白的格列出来', () => {
  const report = hangzhou()
  report.requests.repeat = report.requests.repeat!.map((figure, i) => (i === 0 ? null : figure))
  report.requests.results = report.requests.results!.map((figure, i) => (i === 0 ? 1 : figure))
  report.disputes.review = [1, null, 3, 4, 100]
  assert.deepEqual(unreadableCells(report), ['repeat/natural', 'review/corrected'])
  assert.deepEqual(
    [...checkReport(report)].map(({ rule, cells }) => `${rule} ${cells.at(-1)}`),
    ['balance carried-out/natural', 'row-sum results/total'],
  )
  assert.deepEqual(brief(empty), [])
})

test('第一部分的数与表三不同：指到新收总计', () => {
  const [only, ...more] = checkReport({ ...hangzhou(), prose: { requests: [14_000] } })
  assert.deepEqual([only!.rule, only!.cells, more], ['prose', ['new/total'], []])
})

test('负数和小数不是件数', () => {
  const report = { ...empty, requests: { new: [-1, 0, 0, 0, 0, 1, 0] }, disclosure: { normative: [1, 2.5, 3] } }
  assert.deepEqual(brief(report), [
    'error number 表二“行政规范性文件”的“本年废止件数”写为2.5，应为不小于零的整数，请对照原件改正。',
    'error number 表三“一、本年新收政府信息公开申请数量”的“自然人”写为-1，应为不小于零的整数，请对照原件改正。',
  ])
})

test('与上年相接：结转的件数，现行有效的文件', () => {
  const before = { ...hangzhou(), disclosure: { normative: [10, 4, 100] as Row, regulations: [0, 0, 7] as Row } }
  before.requests['carried-out'] = [560, 0, 0, 0, 0, 0, 560]
  const now = { ...hangzhou(), disclosure: { normative: [5, 3, 102] as Row, regulations: [1, null, 8] as Row } }
  assert.deepEqual(brief(now, before), [])
  now.disclosure.normative = [5, 3, 103]
  before.requests['carried-out'] = [559, 0, 0, 0, 0, 0, 559]
  assert.deepEqual(brief(now, before), [
    'warning carried-over “自然人”一列：上年报告结转下年度559件，本年写为上年结转560件；如上年报告已更正，请说明。',
    'warning carried-over “总计”一列：上年报告结转下年度559件，本年写为上年结转560件；如上年报告已更正，请说明。',
    'warning valid-count “行政规范性文件”现行有效103件，按上年有效、本年制发和废止推算应为102件；如有归并、改划，请说明。',
  ])
})

test('表三的行和列：二十一项结果，都有名称', () => {
  assert.equal(resultRows.length, 21)
  assert.deepEqual(Object.keys(requestNames), [...requestRows])
  assert.deepEqual(Object.keys(columnNames), [...columns])
  assert.equal(noughts.length, columns.length)
})
