import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answers } from '../foi/answers.ts'
import { buildReport, type ReportCases } from './build-report.ts'
import type { ReportedDispute, ReportedRequest } from './cases.ts'
import { checkReport, unreadableCells } from './check-report.ts'
import { cellsOf } from './layout.ts'
import { columns, disputeRows, requestRows, resultRows } from './model.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const request = (id: string, receivedOn: string, end?: [string, string], applicant = 'natural'): ReportedRequest => ({
  id,
  applicant: applicant as ReportedRequest['applicant'],
  receivedOn: day(receivedOn),
  end: end ? { answer: end[0], on: day(end[1]) } : null,
})
const dispute = (
  id: string,
  of: string,
  kind: ReportedDispute['kind'],
  filedOn: string,
  end?: ['upheld' | 'corrected' | 'other', string],
): ReportedDispute => ({
  id,
  request: of,
  kind,
  filedOn: day(filedOn),
  end: end ? { result: end[0], on: day(end[1]) } : null,
})
const filled = (cases: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(cases).filter(([cell, ids]) => ids.length > 0 && !cell.endsWith('/total')))

test('一年的申请：新收、结转、结果、结转下年，每格能点开看是哪几件', () => {
  const { report, cases, findings } = buildReport({
    year: 2025,
    requests: [
      request('甲', '2025-01-01', ['provided', '2025-12-31']),
      request('乙', '2024-12-31', ['already-public', '2025-01-01'], 'company'),
      request('丙', '2025-06-01', ['not-existing', '2026-01-01'], 'law-firm'),
      request('丁', '2025-06-01', undefined, 'other'),
      request('戊', '2024-03-01'),
      request('己', '2024-03-01', ['provided', '2024-12-31']),
      request('庚', '2026-01-01'),
      request('辛', '2025-02-01', ['other', '2025-02-03'], 'research'),
    ],
    disputes: [],
    disclosure: { permits: [5] },
  })
  assert.deepEqual(filled(cases), {
    'new/natural': ['甲'],
    'disclosed/natural': ['甲'],
    'results/natural': ['甲'],
    'carried-in/company': ['乙'],
    'disclosed/company': ['乙'],
    'results/company': ['乙'],
    'new/law-firm': ['丙'],
    'carried-out/law-firm': ['丙'],
    'new/other': ['丁'],
    'carried-out/other': ['丁'],
    'carried-in/natural': ['戊'],
    'carried-out/natural': ['戊'],
    'new/research': ['辛'],
    'other/research': ['辛'],
    'results/research': ['辛'],
  })
  assert.deepEqual(cases['new/total'], ['甲', '丙', '丁', '辛'])
  assert.deepEqual(report.requests.new, [1, 0, 1, 0, 1, 1, 4])
  assert.deepEqual([report.form, report.year, report.disclosure], ['2021', 2025, { permits: [5] }])
  assert.deepEqual([report.prose, report.remarks, report.notes, findings], [{}, [], [], []])
  assert.deepEqual(buildReport({ year: 2025, requests: [], disputes: [] }).report.disclosure, {})
})

test('复议和诉讼：按本年的结果计，年底没有结果的是尚未审结', () => {
  const requests = [request('甲', '2022-01-04', ['provided', '2022-01-10'])]
  const { cases, report } = buildReport({
    year: 2025,
    requests,
    disputes: [
      dispute('一', '甲', 'review', '2025-01-01', ['upheld', '2025-12-31']),
      dispute('二', '甲', 'review', '2024-12-31', ['corrected', '2025-01-01']),
      dispute('三', '甲', 'litigation-after-review', '2025-12-31', ['other', '2026-01-01']),
      dispute('四', '甲', 'litigation-direct', '2023-05-05'),
      dispute('五', '甲', 'litigation-direct', '2023-05-05', ['other', '2025-05-05']),
      dispute('六', '甲', 'review', '2026-01-01'),
      dispute('七', '甲', 'review', '2024-01-01', ['upheld', '2024-12-31']),
    ],
  })
  assert.deepEqual(filled(cases), {
    'review/upheld': ['一'],
    'review/corrected': ['二'],
    'litigation-after-review/pending': ['三'],
    'litigation-direct/pending': ['四'],
    'litigation-direct/other': ['五'],
  })
  assert.deepEqual(report.disputes['litigation-direct'], [0, 0, 1, 1, 2])
})

test('二十四种答复各入二十一行中的一行', () => {
  const requests = answers.map(({ id }) => request(id, '2025-03-03', [id, '2025-03-04']))
  const { cases } = buildReport({ year: 2025, requests, disputes: [] })
  const rows = resultRows.map((row) => [row, cases[`${row}/natural`]!.join()])
  assert.deepEqual(Object.fromEntries(rows), {
    disclosed: 'already-public,provided',
    'partly-disclosed': 'partly-provided',
    'state-secret': 'state-secret',
    'other-law': 'forbidden',
    'three-securities': 'security',
    'third-party': 'third-party',
    'internal-affairs': 'internal',
    'process-info': 'process',
    'enforcement-file': 'case-file',
    'administrative-query': 'register-query',
    'not-held': 'not-existing,not-held,other-organ',
    'needs-making': 'to-be-made',
    'unclear-after-correction': 'still-unclear',
    petition: 'complaint',
    repeat: 'repeated',
    publication: 'publication',
    mass: 'excessive',
    confirmation: 'confirm-anew',
    'not-corrected-in-time': 'correction-lapsed',
    'fee-not-paid': 'fee-lapsed',
    other: 'other',
  })
})

test('2024年以后的不予公开未经复议直接起诉的，指出是哪几件', () => {
  const requests = [
    request('密', '2024-01-02', ['state-secret', '2024-01-05']),
    request('旧', '2023-01-02', ['state-secret', '2023-12-31']),
    request('给', '2024-01-02', ['provided', '2024-01-05']),
    request('办', '2024-01-02'),
  ]
  const of = (year: number, disputes: ReportedDispute[]) => buildReport({ year, requests, disputes }).findings
  const found = of(2025, [
    dispute('一', '密', 'litigation-direct', '2024-12-31', ['upheld', '2025-01-01']),
    dispute('二', '旧', 'litigation-direct', '2025-02-01'),
    dispute('三', '给', 'litigation-direct', '2025-02-01'),
    dispute('四', '办', 'litigation-direct', '2025-02-01'),
    dispute('五', '密', 'review', '2025-02-01'),
    dispute('六', '密', 'litigation-after-review', '2025-02-01'),
    dispute('七', '密', 'litigation-direct', '2025-12-31'),
    dispute('八', '密', 'litigation-direct', '2026-01-01'),
    dispute('九', '密', 'litigation-direct', '2024-02-01', ['upheld', '2024-12-31']),
  ])
  assert.deepEqual(found, [
    {
      rule: 'direct-suits',
      severity: 'warning',
      cells: ['litigation-direct/total'],
      message:
        '2件未经复议直接起诉（一、七）针对的是2024年以后的不予公开，依行政复议法第二十三条应当先申请行政复议，请核对登记。',
    },
  ])
  assert.deepEqual(of(2025, []), [])
})

test('不可能的案件拒绝，说出是哪一件', () => {
  const good = request('甲', '2025-03-03', ['provided', '2025-03-03'])
  const suit = dispute('诉', '甲', 'review', '2025-04-01', ['upheld', '2025-04-01'])
  const refused = (requests: ReportedRequest[], disputes: ReportedDispute[], says: string) =>
    assert.throws(() => buildReport({ year: 2025, requests, disputes }), new RangeError(says))
  refused([good, good], [], '“甲”给了两次，每件只能计一次。')
  refused([request('乙', '2025-03-03', ['lost', '2025-03-04'])], [], '“乙”的办理结果“lost”不在依申请公开的答复种类中。')
  refused([request('丙', '2025-03-03', ['provided', '2025-03-02'])], [], '“丙”的办结日期早于收到日期。')
  refused([good], [suit, suit], '“诉”给了两次，每件只能计一次。')
  refused([], [suit], '“诉”对应的申请“甲”不在给出的申请中。')
  refused(
    [good],
    [dispute('早', '甲', 'review', '2025-04-02', ['other', '2025-04-01'])],
    '“早”的办结日期早于收到日期。',
  )
  assert.ok(buildReport({ year: 2025, requests: [good], disputes: [suit] }))
})

const someDay = fc.integer({ min: 0, max: 365 * 4 }).map((days) => day('2022-06-01').add({ days }))
const later = (from: Temporal.PlainDate, days: number) => from.add({ days })
const drawnRequests = fc
  .array(
    fc.record({
      applicant: fc.constantFrom(...columns.slice(0, -1)),
      receivedOn: someDay,
      answer: fc.option(fc.constantFrom(...answers.map(({ id }) => id)), { freq: 4 }),
      took: fc.nat(500),
      disputes: fc.array(
        fc.record({
          kind: fc.constantFrom(...disputeRows),
          filedOn: someDay,
          result: fc.option(fc.constantFrom('upheld', 'corrected', 'other')),
          took: fc.nat(400),
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 40 },
  )
  .map((drawn) => ({
    requests: drawn.map(({ applicant, receivedOn, answer, took }, i) => ({
      id: `申${i}`,
      applicant: applicant as ReportedRequest['applicant'],
      receivedOn,
      end: answer === null ? null : { answer, on: later(receivedOn, took) },
    })),
    disputes: drawn.flatMap(({ disputes }, i) =>
      disputes.map(({ kind, filedOn, result, took }, k) => ({
        id: `争${i}-${k}`,
        request: `申${i}`,
        kind,
        filedOn,
        end: result === null ? null : { result: result as 'upheld', on: later(filedOn, took) },
      })),
    ),
  }))

test('任意案件汇成的报告，每一条勾稽关系都成立，各年首尾相接，每格的件数就是点开的件数', () => {
  fc.assert(
    fc.property(drawnRequests, (cases) => {
      const [before, now] = [2024, 2025].map((year) => buildReport({ year, ...cases }))
      for (const { report, cases: ids } of [before!, now!]) {
        assert.deepEqual(unreadableCells(report), [])
        for (const { id, figure } of cellsOf(report)) assert.equal(new Set(ids[id]).size, figure, id)
      }
      const broken = [...checkReport(now!.report, { before: before!.report })]
      assert.deepEqual(
        broken.filter(({ rule }) => rule !== 'direct-suits'),
        [],
      )
    }),
    { numRuns: 60, seed: 20_260_131 },
  )
})

test('一级政府的报告等于各单位报告的合计', () => {
  fc.assert(
    fc.property(drawnRequests, fc.integer({ min: 1, max: 4 }), (cases, organs) => {
      const own = (organ: number): ReportCases => {
        const requests = cases.requests.filter((_, i) => i % organs === organ)
        const ids = new Set(requests.map(({ id }) => id))
        return { year: 2025, requests, disputes: cases.disputes.filter(({ request }) => ids.has(request)) }
      }
      const parts = Array.from({ length: organs }, (_, organ) => buildReport(own(organ)).report)
      const whole = buildReport({ year: 2025, ...cases }).report
      const found = [...checkReport(whole, { parts })].filter(({ rule }) => rule === 'parts-sum')
      assert.deepEqual(found, [])
    }),
    { numRuns: 30, seed: 20_260_331 },
  )
})

test('报告有表三的每一行', () => {
  const { report } = buildReport({ year: 2025, requests: [], disputes: [] })
  assert.deepEqual(Object.keys(report.requests), [...requestRows])
})
