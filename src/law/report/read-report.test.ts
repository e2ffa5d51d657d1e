import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { reportFace } from './face.ts'
import { requestRows, resultRows } from './model.ts'
import { readReportJson } from './read-report-json.ts'
import { readReportText } from './read-report-text.ts'
import { splitRow, splitTable } from './split-digits.ts'
import { requestNames } from './words.ts'

const folder = new URL('../../../fixtures/annual-reports/', import.meta.url)
const text = (name: string) => readFile(new URL(name, folder), 'utf8')
const published = async (year: number) =>
  (await text('reports.jsonl'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .find((each) => each.year === year && each.coverage === 'full_requests_table')

test('粘在一起的数字：读出的与另行抄录的相同', async () => {
  for (const [year, form] of [
    [2024, '2021'],
    [2020, '2019'],
  ] as const) {
    const read = readReportText(await text(`pingtan-${year}-tables.raw.txt`))!
    const copied = readReportJson(await published(year))!
    const told = Object.fromEntries(Object.entries(read.requests).toSorted())
    assert.deepEqual(told, Object.fromEntries(Object.entries(copied.requests).toSorted()), String(year))
    assert.deepEqual([read.form, read.year, read.disputes], [form, year, copied.disputes])
    assert.deepEqual(reportFace(read).unreadable, [])
    assert.deepEqual(reportFace(read).violations, reportFace({ ...copied, prose: {} }).violations)
  }
})

test('序号后面用顿号、全角点的，也读得出', async () => {
  const raw = await text('pingtan-2024-tables.raw.txt')
  const plain = readReportText(raw)!
  for (const mark of ['、', '．'])
    assert.deepEqual(readReportText(raw.replace(/(?<=\d)\.(?=[\u4e00-\u9fff])/gu, mark)), plain, mark)
})

test('一行七个数：前六个的和等于第七个的切法，全部列出', () => {
  assert.deepEqual(splitRow('0000000', 7), [[0, 0, 0, 0, 0, 0, 0]])
  assert.deepEqual(splitRow('21710000218', 7), [[217, 1, 0, 0, 0, 0, 218]])
  assert.deepEqual(splitRow('20 0 00 0 121', 7), [[20, 0, 0, 0, 0, 1, 21]])
  assert.deepEqual(splitRow(' 4 0 0 0 0 0 4 ', 7), [[4, 0, 0, 0, 0, 0, 4]])
  assert.deepEqual(splitRow('12300006', 7), [], '没有一种切法')
  assert.deepEqual(splitRow('1１00000', 7), [], '不是数字')
  assert.deepEqual(splitRow('', 7), [])
  assert.deepEqual(splitRow('1111', 3), [], '1+1=11？不是')
  assert.deepEqual(splitRow('1910', 3), [[1, 9, 10]])
  assert.deepEqual(splitRow('91019', 3), [[9, 10, 19]], '0不作开头')
  assert.deepEqual(splitRow('112', 3), [[1, 1, 2]])
  assert.deepEqual(splitRow('11112', 3), [
    [1, 11, 12],
    [11, 1, 12],
  ])
  assert.deepEqual(splitRow('11112', 3, 2), [], '切法太多，一种也不算')
})

test('只有一种切法才读；有两种的，看各列的合计；还有两种的，留着不读', () => {
  const sums = [{ left: ['new', 'carried-in'], right: ['results', 'carried-out'] }]
  const table = (results: string) =>
    splitTable({ new: '11112', 'carried-in': '000', results, 'carried-out': '000' }, 3, sums)
  assert.deepEqual(table('1 11 12').rows.new, [1, 11, 12])
  assert.deepEqual(table('11 1 12').rows.new, [11, 1, 12])
  assert.deepEqual(table('11112').open, ['new', 'results'])
  assert.deepEqual(Object.keys(table('11112').rows), ['carried-in', 'carried-out'])
  assert.deepEqual(table('505').open, ['new'], '本来就不平的表，各行自己说话')
  assert.deepEqual(splitTable({ new: '11112' }, 3, sums).open, ['new'], '缺行的合计不用')
})

test('任意一张相符的表，数字粘在一起也不会读错：读出的都对，其余列为读不出', () => {
  const small = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(12), fc.nat(400))
  const people = fc.array(small, { minLength: 6, maxLength: 6 })
  const table = fc.record({
    results: fc.array(people, { minLength: 21, maxLength: 21 }),
    out: people,
    part: fc.nat(100),
  })
  fc.assert(
    fc.property(table, ({ results, out, part }) => {
      const total = (rows: number[][]) => rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0))
      const all = total(results)
      const due = total([all, out])
      const fresh = due.map((figure) => Math.floor((figure * part) / 100))
      const carried = due.map((figure, i) => figure - fresh[i]!)
      const rows = Object.fromEntries(
        [fresh, carried, ...results, all, out].map((row, i) => [
          requestRows[i]!,
          [...row, row.reduce((a, b) => a + b, 0)],
        ]),
      )
      const words = requestRows.map((row) => labelOf(row) + rows[row]!.join('')).join('')
      const read = readReportText(`某某县2025年度政府信息公开工作年度报告${words}四、政府信息公开行政复议`)!
      for (const row of requestRows) {
        const told = read.requests[row]!
        if (told[0] !== null) assert.deepEqual(told, rows[row], row)
      }
    }),
    { numRuns: 20, seed: 711 },
  )
})

/** The label as the form prints it: of a numbered row only the number, of the first the heading before it. */
function labelOf(row: (typeof requestRows)[number]): string {
  const name = requestNames[row]
  if (row === 'not-corrected-in-time' || row === 'fee-not-paid')
    return `${name.slice(3)}、行政机关不再处理其政府信息公开申请`
  return /^（[三四五六]）\d/.test(name) ? name.slice(3) : name
}

test('不是年度报告的文字不读', () => {
  assert.equal(readReportText('第三季度工作总结'), null)
  assert.equal(readReportText('一、本年新收政府信息公开申请数量'), null)
})

test('读JSON：不是报告的不读，不是数的当空白，列数不对的不读', () => {
  for (const value of [null, [], 5, '报告', {}, { year: 2024 }, { requests_new: [1, 2] }])
    assert.equal(readReportJson(value), null)
  const report = readReportJson({
    year: '二〇二四',
    requests_new: [1, null, 'x', 0, 0, 0, 1],
    review: [1, 0, 0, 0, 1],
    normative: { made: 3, valid: 9 },
  })!
  assert.deepEqual(report.requests, { new: [1, null, null, 0, 0, 0, 1] })
  assert.deepEqual(
    [report.year, report.form, report.disputes, report.documents],
    [null, '2021', { review: [1, 0, 0, 0, 1] }, { normative: [3, null, 9] }],
  )
  assert.equal(
    Object.keys(readReportJson({ coverage: 'full_requests_table', requests_new: [0, 0, 0, 0, 0, 0, 0] })!.requests)
      .length,
    resultRows.length + 1,
  )
})

test('读JSON：每一项结果有自己的名称', () => {
  const names =
    'disclosed partly_disclosed denied_state_secret denied_other_law denied_three_securities denied_third_party denied_internal_affairs denied_process_info denied_enforcement_file denied_administrative_query unable_not_held unable_needs_making unable_unclear_after_correction not_handled_petition not_handled_repeat not_handled_publication not_handled_mass not_handled_confirmation other_not_corrected_in_time other_fee_not_paid other_other'.split(
      ' ',
    )
  const results = Object.fromEntries(names.map((name, i) => [name, [i, 0, 0, 0, 0, 0, i]]))
  const { requests } = readReportJson({ results })!
  for (const [i, row] of resultRows.entries()) assert.deepEqual(requests[row], [i, 0, 0, 0, 0, 0, i], row)
})
