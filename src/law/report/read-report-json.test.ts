import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { reportFace } from './face.ts'
import { type AnnualReport, resultRows } from './model.ts'
import { readReportJson } from './read-report-json.ts'

const read = (value: unknown): AnnualReport => {
  const report = readReportJson(value)
  assert.ok(!('refusal' in report), JSON.stringify(report))
  return report
}
const refusal = (value: unknown): string => {
  const report = readReportJson(value)
  assert.ok('refusal' in report)
  return report.refusal
}
const noughts = [0, 0, 0, 0, 0, 0, 0]
const messages = (value: unknown): string[] => read(value).remarks.map(({ message }) => message)

test('不是一份报告的不读，说明为什么', () => {
  for (const value of [null, [], 5, '报告', [{ requests_new: noughts }]])
    assert.match(refusal(value), /最外层应是一份报告（\{…\}）；有多份报告的，请一份存一个文件/)
  for (const value of [{}, { year: 2024 }, { requests_in_prose: 5, body: 'x' }])
    assert.match(refusal(value), /没有找到年度报告的任何一张表/)
  assert.match(refusal({ form: '2015', requests_new: noughts }), /“2015”，只认得“2021”.*和“2019”两种格式/)
  assert.match(
    refusal({ form: '国办公开办函〔2021〕30号规定的格式和内容', review: [] }),
    /写的是“国办公开办函〔2021〕30号规定的格式…”/,
  )
  assert.equal(read({ form: 2019, requests_new: noughts }).form, '2019')
  assert.equal(read({ year: 2024, requests_new: noughts }).year, 2024)
  assert.equal(read({ year: 2024.5, requests_new: noughts }).year, null)
})

test('不是数的不当作数：空白、字母、太大的数、写错的长短，各有一句话', () => {
  const report = read({
    year: '二〇二四',
    requests_new: [1, null, 'x', '12', true, 1e20, 1],
    requests_carried_in: [1, 2],
    review: [1, 0, 0, 0, 1],
    litigation_direct: 5,
    normative: { made: 3, valid: 9 },
  })
  assert.deepEqual(report.requests, { new: [1, null, null, 12, null, null, 1], 'carried-in': noughts.map(() => null) })
  assert.deepEqual([report.year, report.form, report.notes], [null, '2021', []])
  assert.deepEqual(report.disputes, { review: [1, 0, 0, 0, 1], 'litigation-direct': noughts.slice(2).map(() => null) })
  assert.deepEqual(report.disclosure, { normative: [3, null, 9] })
  assert.deepEqual(
    report.remarks.map(({ rule, severity, cells, message }) => [rule, severity, cells.join(), message]),
    [
      [
        'figure',
        'error',
        'new/research',
        '表三“一、本年新收政府信息公开申请数量”的“科研机构”写的是“x”，不是能核对的数；请对照原件改成数字，没有的写0。',
      ],
      [
        'figure',
        'error',
        'new/law-firm',
        '表三“一、本年新收政府信息公开申请数量”的“法律服务机构”写的是“true”，不是能核对的数；请对照原件改成数字，没有的写0。',
      ],
      [
        'figure',
        'error',
        'new/other',
        '表三“一、本年新收政府信息公开申请数量”的“其他”写的是“10000000000000000000…”，数太大，可能是相邻的数粘在了一起；请对照原件改正。',
      ],
      [
        'figure',
        'error',
        'carried-in/natural,carried-in/company,carried-in/research,carried-in/charity,carried-in/law-firm,carried-in/other,carried-in/total',
        '表三“二、上年结转政府信息公开申请数量”一行应有7个数，读到2个，不知道缺的或多的是哪一格，这一行没有读；请对照原件补齐。',
      ],
      [
        'figure',
        'error',
        'litigation-direct/upheld,litigation-direct/corrected,litigation-direct/other,litigation-direct/pending,litigation-direct/total',
        '表四“行政诉讼（未经复议直接起诉）”一行应有5个数，读到1个，不知道缺的或多的是哪一格，这一行没有读；请对照原件补齐。',
      ],
    ],
  )
  assert.ok(reportFace(report).unreadable.includes('new/research'))
})

test('每一项结果有自己的名称，不认识的名称说出来', () => {
  const names =
    'disclosed partly_disclosed denied_state_secret denied_other_law denied_three_securities denied_third_party denied_internal_affairs denied_process_info denied_enforcement_file denied_administrative_query unable_not_held unable_needs_making unable_unclear_after_correction not_handled_petition not_handled_repeat not_handled_publication not_handled_mass not_handled_confirmation other_not_corrected_in_time other_fee_not_paid other_other'.split(
      ' ',
    )
  const results = Object.fromEntries(names.map((name, i) => [name, [i, 0, 0, 0, 0, 0, i]]))
  const { requests, remarks } = read({ results })
  assert.deepEqual(remarks, [])
  for (const [i, row] of resultRows.entries()) assert.deepEqual(requests[row], [i, 0, 0, 0, 0, 0, i], row)
  assert.deepEqual(read({ results: { total: noughts, denied: noughts } }).remarks, [
    {
      rule: 'figure',
      severity: 'error',
      cells: [],
      message: '“denied”不是表三办理结果的名称，没有读；请对照说明改正名称。',
    },
  ])
  assert.deepEqual(messages({ results: { total: noughts, denied_secret: noughts, other_handling: noughts } }), [
    '“denied_secret”不是表三办理结果的名称，没有读；请对照说明改正名称。',
    '“other_handling”不是表三办理结果的名称，没有读；请对照说明改正名称。',
  ])
  const older = read({ form: '2019', results: { other_handling: [4, 0, 0, 0, 0, 0, 4], total: noughts } })
  assert.deepEqual([older.requests.other, older.remarks], [[4, 0, 0, 0, 0, 0, 4], []])
  assert.deepEqual(messages({ form: '2019', results: { total: noughts, other_other: noughts } }).length, 1)
})

test('整张表给全的，没有列出的结果是零；没有给全的，不当作零', () => {
  const whole = read({ coverage: 'full_requests_table', requests_new: noughts })
  assert.deepEqual(Object.keys(whole.requests), ['new', ...resultRows])
  assert.deepEqual(whole.requests.mass, noughts)
  const older = read({ coverage: 'full_requests_table', form: '2019', requests_new: noughts })
  assert.deepEqual(Object.keys(older.requests).length, 20)
  assert.deepEqual(Object.keys(read({ coverage: 'partial_table', requests_new: noughts }).requests), ['new'])
})

test('表二：两种格式的名称', () => {
  const newer = read({
    regulations: { made: 1, repealed: 2, valid: 3 },
    normative: { made: 4, repealed: 5, valid: 6 },
    permits: 7,
    penalties: 8,
    coercion: 9,
    fees_10k_yuan: 10.5,
  })
  assert.deepEqual(newer.disclosure, {
    regulations: [1, 2, 3],
    normative: [4, 5, 6],
    permits: [7],
    penalties: [8],
    coercion: [9],
    fees: [10.5],
  })
  const older = read({
    form: '2019',
    regulations_old_form: { new_made: 1, newly_published: 2, total_public: 3 },
    normative_old_form: { new_made: 4, newly_published: 5, total_public: 6 },
    permits_old_form: { previous: 6, change: -4, decisions: 2 },
    services_old_form: { previous: 1, change: 0, decisions: 0 },
    penalties_old_form: { previous: 2, change: 0, decisions: 2 },
    coercion_old_form: { previous: 3, change: 1, decisions: 9 },
    fees_old_form: { previous: 35, change: -15 },
    procurement_items: 6,
    procurement_amount_as_printed: 52.15,
  })
  assert.deepEqual(older.disclosure, {
    regulations: [1, 2, 3],
    normative: [4, 5, 6],
    permits: [6, -4, 2],
    services: [1, 0, 0],
    penalties: [2, 0, 2],
    coercion: [3, 1, 9],
    fees: [35, -15],
    procurement: [6, 52.15],
  })
  assert.deepEqual(reportFace(older).violations, [])
  assert.deepEqual(read({ form: '2019', procurement_items: 6 }).disclosure, { procurement: [6, null] })
  assert.deepEqual(read({ form: '2019', requests_new: noughts }).disclosure, {})
  assert.deepEqual(read({ form: '2019', procurement_amount_as_printed: 6 }).disclosure, { procurement: [null, 6] })
  assert.match(messages({ permits: { decisions: 5 } })[0]!, /写的是“\{"decisions":5\}”/)
  assert.match(messages({ normative: 5 })[0]!, /“行政规范性文件”一行应有3个数，读到1个/)
})

test('第一部分的数', () => {
  const { prose } = read({
    requests_new: noughts,
    requests_in_prose: 75,
    review_in_prose: 1,
    litigation_in_prose: 2,
    results_in_prose: { disclosed: 71, partly_disclosed: 5 },
  })
  assert.deepEqual(prose, {
    requests: [75],
    review: [1],
    litigation: [2],
    disclosed: [71],
    'partly-disclosed': [5],
  })
  assert.deepEqual(read({ requests_new: noughts, requests_in_prose: '75', results_in_prose: 3 }).prose, {})
})

test('公布的报告都读得出，表二也在内，没有认不出的', async () => {
  const lines = (await readFile(new URL('../../../fixtures/annual-reports/reports.jsonl', import.meta.url), 'utf8'))
    .trim()
    .split('\n')
  let read = 0
  for (const line of lines) {
    const given = JSON.parse(line)
    const report = readReportJson(given)
    if ('refusal' in report) {
      assert.equal(given.coverage, 'prose_only')
      continue
    }
    read++
    assert.deepEqual(report.remarks, [], line)
    const known = 'permits' in given || 'permits_old_form' in given
    assert.equal('permits' in report.disclosure, known, line)
  }
  assert.equal(read, 14)
})
