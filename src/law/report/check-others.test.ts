import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkReport, type OtherReports } from './check-report.ts'
import { type AnnualReport, type Row, requestRows } from './model.ts'
import { drawReport, randomOf } from './testing/draw-report.ts'
import { hint } from './violation.ts'

const drawn = (seed: number, form: AnnualReport['form'] = '2021') => drawReport(randomOf(seed), form, 30)
const of = (total: number): Row => [total, 0, 0, 0, 0, 0, total]
const noughts = Object.fromEntries(requestRows.map((row) => [row, of(0)]))
const plain: AnnualReport = { ...drawn(1), year: 2025, requests: { ...noughts }, disputes: {}, disclosure: {} }
const found = (report: AnnualReport, others: OtherReports = {}) =>
  [...checkReport(report, others)].map(
    ({ rule, severity, cells, message }) => `${severity} ${rule} ${cells} ${message}`,
  )

test('随机的相符报告没有不符；读的人的话在最前面', () => {
  for (let seed = 1; seed <= 20; seed++)
    for (const form of ['2021', '2019'] as const)
      assert.deepEqual(
        found(drawn(seed, form)).filter((each) => each.startsWith('error')),
        [],
      )
  const remark = hint('figure', ['new/total'], '看不清')
  assert.deepEqual([...checkReport({ ...plain, remarks: [remark] })], [remark])
})

test('格式和年份：2021年度起用新格式，此前用2019年格式', () => {
  const form = (form: AnnualReport['form'], year: number | null) => found({ ...plain, form, year })
  assert.deepEqual(form('2021', 2021), [])
  assert.deepEqual(form('2019', 2020), [])
  assert.deepEqual(form('2019', null), [])
  assert.deepEqual(form('2019', 2021), [
    'warning form  这是2021年度的报告，用的却是2019年格式；2021年度应当用2021年格式，请核对年份，或者换用正确的格式。',
  ])
  assert.match(form('2021', 2020).join(), /用的却是2021年格式；2020年度应当用2019年格式/)
})

test('金额可有小数不能是负数，增减可以是负数不能有小数', () => {
  const disclosure = { fees: [1.5] }
  assert.deepEqual(found({ ...plain, disclosure }), [])
  assert.deepEqual(found({ ...plain, disclosure: { fees: [-0.5] } }), [
    'error number fees/amount 表二“行政事业性收费”的“本年收费金额（万元）”写为-0.5，金额不应小于零，请对照原件改正。',
  ])
  const older = (disclosure: AnnualReport['disclosure']) => found({ ...plain, form: '2019', year: 2020, disclosure })
  assert.deepEqual(older({ permits: [6, -4, 2], fees: [35, -15], procurement: [3, 1.5] }), [])
  assert.deepEqual(older({ fees: [35, 1.5], procurement: [3, -1] }), [
    'error number fees/change 表二“行政事业性收费”的“本年增/减”写为1.5，应为整数，请对照原件改正。',
    'error number procurement/cost 表二“政府集中采购”的“采购总金额”写为-1，金额不应小于零，请对照原件改正。',
  ])
  assert.deepEqual(older({ permits: [-1, 0, 0] }), [
    'error number permits/previous 表二“行政许可”的“上一年项目数量”写为-1，应为不小于零的整数，请对照原件改正。',
  ])
})

test('缺行的结果不核对合计；旧格式少两行不算缺', () => {
  const requests = { ...plain.requests, results: of(3), new: of(3) }
  assert.match(found({ ...plain, requests }).join(), /results-sum/)
  const { mass: _, ...short } = requests
  assert.deepEqual(found({ ...plain, requests: short }), [])
  const { 'fee-not-paid': _fee, 'not-corrected-in-time': _late, ...older } = { ...requests, other: of(3) }
  assert.deepEqual(found({ ...plain, form: '2019', year: 2020, requests: older }), [])
  older.other = of(2)
  assert.match(found({ ...plain, form: '2019', year: 2020, requests: older }).join(), /results-sum/)
})

test('一件登记错申请人类型：结果合计一列多一列少', () => {
  const requests = { ...plain.requests, new: of(5), results: of(5), mass: [3, 0, 2, 0, 0, 0, 5] }
  assert.deepEqual(
    found({ ...plain, requests })
      .filter((each) => each.includes('neighbour'))
      .map((each) => each.replace(/ \S*(results|mass)\S* /, ' … ')),
    ['warning neighbour … “自然人”少2件而“科研机构”多2件，可能有2件登记错了申请人类型，请先核对这两列。'],
  )
  const pair = [...checkReport({ ...plain, requests })].find(({ rule }) => rule === 'neighbour')!
  assert.equal(pair.cells.length, 42)
  assert.ok(pair.cells.includes('mass/natural') && pair.cells.includes('mass/research'))
})

test('差数不同的两列不算一对，总计不入对', () => {
  const requests = {
    ...plain.requests,
    new: [3, 0, 0, 0, 0, 0, 3],
    results: [0, 1, 0, 0, 0, 0, 1],
    mass: [0, 1, 0, 0, 0, 0, 1],
  }
  assert.deepEqual(
    found({ ...plain, requests }).filter((each) => each.includes('neighbour')),
    [],
  )
  const total = { ...plain.requests, new: [2, 0, 0, 0, 0, 0, 0], 'carried-out': [0, 0, 0, 0, 0, 0, 2] }
  assert.deepEqual(
    found({ ...plain, requests: total }).filter((each) => each.includes('neighbour')),
    [],
  )
})

test('一行多算：各列的差数正好是这一行；差数相同的行都指出', () => {
  const requests = { ...plain.requests, new: of(5), results: of(5), mass: of(5), repeat: of(2), petition: of(2) }
  const twice = (report: AnnualReport) => [...checkReport(report)].filter(({ rule }) => rule === 'counted-twice')
  assert.deepEqual(twice({ ...plain, requests }).length, 0, '差4件，没有一行是4件')
  const { petition: _, ...rest } = requests
  const one = twice({ ...plain, requests: { ...rest, petition: of(0) } })
  assert.deepEqual(
    one.map(({ cells }) => cells),
    [['natural', 'company', 'research', 'charity', 'law-firm', 'other', 'total'].map((column) => `repeat/${column}`)],
  )
  assert.match(one[0]!.message, /“（五）2.重复申请”一行，可能这一行多算了/)
  assert.deepEqual(twice(plain), [])
})

test('只有一格写错：指出这一格和应是多少；改了成负数的不指', () => {
  const requests = { ...plain.requests, new: of(5), results: of(5), mass: [6, 0, 0, 0, 0, 0, 5] }
  assert.deepEqual(
    found({ ...plain, requests }).filter((each) => each.includes('likely')),
    [
      'warning likely-cell mass/natural 最可能是“（五）4.无正当理由大量反复申请”的“自然人”写错了：现为6，改为5后所在的行和列就都平了，请对照原始登记核实。',
    ],
  )
  const below = { ...plain.requests, 'carried-in': [0, 0, 0, 0, 0, 0, 2], 'carried-out': [0, 0, 0, 0, 0, 0, 2] }
  assert.deepEqual(
    [...checkReport({ ...plain, requests: below })].filter(({ rule }) => rule === 'likely-cell'),
    [],
  )
  const less = { ...plain.requests, new: of(5), results: of(5), mass: [2, 3, 0, 0, 0, 0, 4] }
  assert.deepEqual(
    [...checkReport({ ...plain, requests: { ...less, results: [2, 3, 0, 0, 0, 0, 5], new: [2, 3, 0, 0, 0, 0, 5] } })]
      .filter(({ rule }) => rule === 'likely-cell')
      .map(({ cells }) => cells),
    [['mass/total']],
  )
})

test('与各单位合计：不同的行指出不同的列；缺数的格不核对', () => {
  const whole = { ...plain, requests: { new: of(5), results: of(4) }, disputes: { review: [1, 0, 0, 0, 1] as Row } }
  const part = (count: number): AnnualReport => ({
    ...plain,
    requests: { new: of(count) },
    disputes: { review: [1, 0, null, 0, 1] },
  })
  assert.deepEqual(
    found(whole, { parts: [part(2), part(2)] }).filter((each) => each.includes('parts-sum')),
    [
      'warning parts-sum new/natural,new/total “一、本年新收政府信息公开申请数量”一行与各单位报告的合计不同：“自然人”为5，合计4；“总计”为5，合计4；请核对是否有单位漏报、重复汇总或者后来更正。',
      'warning parts-sum review/upheld,review/total “行政复议”一行与各单位报告的合计不同：“结果维持”为1，合计2；“总计”为1，合计2；请核对是否有单位漏报、重复汇总或者后来更正。',
    ],
  )
  const disclosure = { permits: [5] as Row }
  assert.deepEqual(found({ ...plain, disclosure }, { parts: [{ ...plain, disclosure: { permits: [4] } }] }), [])
})

test('与上年：旧格式的现行有效不比；缺数不比', () => {
  const at = (form: AnnualReport['form'], row: Row): AnnualReport => ({
    ...plain,
    form,
    year: form === '2021' ? 2021 : 2020,
    disclosure: { normative: row },
  })
  assert.deepEqual(found(at('2021', [1, 0, 9]), { before: at('2019', [0, 0, 3]) }), [])
  assert.deepEqual(found(at('2019', [1, 0, 9]), { before: at('2019', [0, 0, 3]) }), [])
  assert.deepEqual(found(at('2019', [1, 0, 9]), { before: at('2021', [0, 0, 3]) }), [])
  assert.match(found(at('2021', [1, 0, 9]), { before: at('2021', [0, 0, 3]) }).join(), /现行有效9件.*应为4件/)
  for (const row of [
    [null, 0, 9],
    [1, null, 9],
    [1, 0, null],
  ] as Row[])
    assert.deepEqual(found(at('2021', row), { before: at('2021', [0, 0, 3]) }), [])
  assert.deepEqual(found(at('2021', [1, 0, 9]), { before: at('2021', [0, 0, null]) }), [])
  const missing = { ...plain, requests: { ...plain.requests, 'carried-in': [null, 0, 0, 0, 0, 0, null] as Row } }
  assert.deepEqual(found(missing, { before: { ...plain, requests: { 'carried-out': of(3) } } }), [])
  assert.deepEqual(found(plain, { before: { ...plain, requests: {} } }), [])
})

test('第一部分的每个数对表中的一个数或几行之和', () => {
  const report: AnnualReport = {
    ...plain,
    requests: {
      ...plain.requests,
      new: of(30),
      'carried-in': of(6),
      ...Object.fromEntries(
        [
          'disclosed',
          'partly-disclosed',
          'state-secret',
          'administrative-query',
          'not-held',
          'unclear-after-correction',
          'petition',
          'confirmation',
          'not-corrected-in-time',
          'fee-not-paid',
          'other',
        ].map((row, i) => [row, of(i > 4 ? 2 : 3)]),
      ),
      results: of(27),
      'carried-out': of(9),
    },
    disputes: {
      review: [1, 0, 0, 0, 1],
      'litigation-direct': [0, 1, 1, 0, 2],
      'litigation-after-review': [3, 0, 0, 0, 3],
    },
  }
  const right = {
    requests: 30,
    'carried-in': 6,
    finished: 27,
    'carried-out': 9,
    disclosed: 3,
    'partly-disclosed': 3,
    denied: 6,
    unable: 5,
    'not-handled': 4,
    'other-handling': 6,
    review: 1,
    litigation: 5,
  }
  const say = (change: number) =>
    Object.fromEntries(Object.entries(right).map(([name, figure]) => [name, [figure + change]]))
  assert.deepEqual(found({ ...report, prose: say(0) }), [])
  assert.deepEqual(found({ ...report, prose: say(-1) }), [
    'warning prose new/total 第一部分写“收到申请”29件，表中是30件，请核对两处以哪一处为准。',
    'warning prose carried-in/total 第一部分写“上年结转”5件，表中是6件，请核对两处以哪一处为准。',
    'warning prose results/total 第一部分写“办结”26件，表中是27件，请核对两处以哪一处为准。',
    'warning prose carried-out/total 第一部分写“结转下年度”8件，表中是9件，请核对两处以哪一处为准。',
    'warning prose disclosed/total 第一部分写“予以公开”2件，表中是3件，请核对两处以哪一处为准。',
    'warning prose partly-disclosed/total 第一部分写“部分公开”2件，表中是3件，请核对两处以哪一处为准。',
    'warning prose state-secret/total,other-law/total,three-securities/total,third-party/total,internal-affairs/total,process-info/total,enforcement-file/total,administrative-query/total 第一部分写“不予公开”5件，表中是6件，请核对两处以哪一处为准。',
    'warning prose not-held/total,needs-making/total,unclear-after-correction/total 第一部分写“无法提供”4件，表中是5件，请核对两处以哪一处为准。',
    'warning prose petition/total,repeat/total,publication/total,mass/total,confirmation/total 第一部分写“不予处理”3件，表中是4件，请核对两处以哪一处为准。',
    'warning prose not-corrected-in-time/total,fee-not-paid/total,other/total 第一部分写“其他处理”5件，表中是6件，请核对两处以哪一处为准。',
    'warning prose review/total 第一部分写“行政复议”0件，表中是1件，请核对两处以哪一处为准。',
    'warning prose litigation-direct/total,litigation-after-review/total 第一部分写“行政诉讼”4件，表中是5件，请核对两处以哪一处为准。',
  ])
  assert.deepEqual(found({ ...report, prose: { requests: [28, 30, 1], unable: [] } }), [], '有一处相同就可以')
  assert.match(
    found({ ...report, prose: { requests: [4, 36] } }).join(),
    /“收到申请”36件，表三新收30件；36正好是新收30件加上年结转6件/,
  )
  assert.match(found({ ...report, prose: { finished: [33] } }).join(), /“办结”33件，表中是27件/)
  assert.match(found({ ...report, prose: { requests: [1, 2] } }).join(), /“收到申请”1、2件/)
  const { 'carried-in': _in, mass: _mass, ...short } = report.requests
  const known = { ...report, requests: short }
  assert.deepEqual(found({ ...known, prose: { 'not-handled': [9] } }), [], '缺一行，不核对')
  assert.match(found({ ...known, prose: { requests: [36] } }).join(), /“收到申请”36件，表中是30件/)
  const { 'fee-not-paid': _fee, 'not-corrected-in-time': _late, ...older } = plain.requests
  assert.match(
    found({ ...plain, form: '2019', year: 2020, requests: older, prose: { 'other-handling': [1] } }).join(),
    /other\/total 第一部分写“其他处理”1件，表中是0件/,
  )
})

test('2024年起，未经复议直接起诉多于可以直接起诉的结果：请核对', () => {
  const report = (direct: number, refused: number, year: number | null = 2024): AnnualReport => ({
    ...plain,
    year,
    requests: { ...plain.requests, new: of(10), results: of(10), mass: of(10 - refused), 'third-party': of(refused) },
    disputes: { 'litigation-direct': [0, 0, 0, direct, direct] },
  })
  assert.deepEqual(found(report(2, 8)), [])
  assert.deepEqual(found(report(3, 8, 2023)), [])
  assert.deepEqual(found(report(3, 8, null)), [])
  assert.deepEqual(found(report(11, 0)), [])
  assert.deepEqual(found(report(3, 8)), [
    'warning direct-suits litigation-direct/total,state-secret/total,other-law/total,three-securities/total,third-party/total,internal-affairs/total,process-info/total,enforcement-file/total 表四“未经复议直接起诉”3件，多于可以直接起诉的办理结果（2件）；2024年起，对不予公开（条例第十四条至第十六条）不服的应当先申请行政复议，请核对是否应归入“复议后起诉”。',
  ])
  const short = report(3, 8)
  assert.deepEqual(found({ ...short, requests: { ...short.requests, 'state-secret': [0, 0, 0, 0, 0, 0, null] } }), [])
  const { results: _, ...none } = short.requests
  assert.deepEqual(found({ ...short, requests: none }), [])
  const odd = { ...short, requests: { ...short.requests, results: of(2), new: of(2) } }
  assert.match(found(odd).join(), /多于可以直接起诉的办理结果（0件）/)
})
