import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { reportFace } from './face.ts'
import { cellsOf } from './layout.ts'
import type { AnnualReport } from './model.ts'
import { readReportJson } from './read-report-json.ts'
import { readReportText } from './read-report-text.ts'
import { drawReport, randomOf } from './testing/draw-report.ts'
import { printText } from './testing/print-report.ts'

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
    const copied = readReportJson(await published(year)) as AnnualReport
    const told = Object.fromEntries(Object.entries(read.requests).toSorted())
    assert.deepEqual(told, Object.fromEntries(Object.entries(copied.requests).toSorted()), String(year))
    assert.deepEqual([read.form, read.year, read.disputes], [form, year, copied.disputes])
    const face = reportFace(read)
    assert.deepEqual(
      face.unreadable.filter(
        (cell) => !/^(regulations|normative|permits|services|penalties|coercion|fees|procurement)/.test(cell),
      ),
      [],
    )
    assert.deepEqual(face.violations, reportFace({ ...copied, prose: {} }).violations)
  }
})

test('序号后面用顿号、全角点的，也读得出', async () => {
  const raw = await text('pingtan-2024-tables.raw.txt')
  const plain = readReportText(raw)!
  for (const mark of ['、', '．'])
    assert.deepEqual(readReportText(raw.replace(/(?<=\d)\.(?=[\u4e00-\u9fff])/gu, mark)), plain, mark)
})

test('任意一张相符的表，数字粘在一起或者只剩一些空格，读出的都对，其余列为读不出', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const random = randomOf(seed)
    const truth = drawReport(random, seed % 3 === 0 ? '2019' : '2021', [5, 60, 900][seed % 3]!)
    const figures = new Map([...cellsOf(truth)].map(({ id, figure }) => [id, figure]))
    for (const between of [() => '', () => (random() < 0.5 ? ' ' : '')]) {
      const read = readReportText(printText(truth, between))!
      assert.deepEqual([read.form, read.year], [truth.form, truth.year])
      const cells = [...cellsOf(read)]
      for (const { id, figure } of cells) if (figure !== null) assert.equal(figure, figures.get(id), `${seed} ${id}`)
      assert.ok(cells.filter(({ figure }) => figure !== null).length > cells.length * 0.7, String(seed))
    }
  }
})

test('不是年度报告的文字不读', () => {
  assert.equal(readReportText('第三季度工作总结'), null)
  assert.equal(readReportText('一、本年新收政府信息公开申请数量'), null)
})
