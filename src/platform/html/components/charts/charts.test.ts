import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { barChart } from './bar.ts'
import { donutChart, ringPiece } from './donut.ts'
import { heatDegree, heatGrid } from './heat.ts'
import { lineChart, pathOf } from './line.ts'
import { axis } from './scale.ts'
import { sparkline } from './sparkline.ts'
import { stackedBarChart } from './stacked-bar.ts'

const text = { id: 'one', title: '数量 <甲>', unit: '条' }
const charts = {
  bar: barChart({
    ...text,
    rows: [
      { label: '甲', value: 1234 },
      { label: '乙', value: 0 },
    ],
  }),
  stacked: stackedBarChart({
    ...text,
    series: [
      { label: '按期', fill: 'done' },
      { label: '逾期', fill: 'late' },
    ],
    rows: [
      { label: '甲', values: [3, 1] },
      { label: '乙', values: [0, 0] },
    ],
  }),
  line: lineChart({
    ...text,
    labels: ['1月', '2月', '3月'],
    series: [
      { label: '收到', values: [5, null, 7] },
      { label: '办结', values: [4, 4, 6] },
    ],
  }),
  donut: donutChart({
    ...text,
    parts: [
      { label: '予以公开', value: 3 },
      { label: '其他', value: 1 },
    ],
  }),
  heat: heatGrid({ ...text, columns: ['1月', '2月'], rows: [{ label: '甲', values: [4, null] }] }),
}

test('every chart is a drawing with words, has its numbers as text, and is valid', async () => {
  for (const [name, chart] of Object.entries(charts)) {
    const markup = chart.toString()
    assert.deepEqual(await htmlProblems(markup), [], name)
    assert.doesNotMatch(markup, /style=|<script|NaN|undefined|Infinity/, name)
    if (name !== 'heat') assert.match(markup, /<svg[^>]* role="img" aria-label="[^"]+"[^>]*>\s*<title>/, name)
    assert.match(markup, /<td[^>]*>[\d,]+<\/td>/, name)
  }
  assert.match(charts.bar.toString(), /aria-label="甲：1,234条"/)
  assert.match(charts.stacked.toString(), /aria-label="甲：按期 3，逾期 1"/)
  assert.match(charts.donut.toString(), /予以公开 3条，75%/)
  assert.match(charts.line.toString(), /收到：3月 7条，最高为 3月 7条/)
})

test('every fill of a drawing is defined in it, as a pattern', () => {
  for (const [name, chart] of Object.entries(charts)) {
    const markup = chart.toString()
    const used = [...markup.matchAll(/fill="url\(#([^)]+)\)"/g)].map((found) => found[1])
    for (const id of used) assert.match(markup, new RegExp(`<pattern id="${id}"`), name)
  }
})

test('charts of nothing are drawn without a broken number', () => {
  const empty = [
    barChart({ ...text, rows: [] }),
    stackedBarChart({ ...text, series: [{ label: '甲' }], rows: [] }),
    lineChart({ ...text, labels: ['1月'], series: [{ label: '甲', values: [null] }] }),
    donutChart({ ...text, parts: [{ label: '甲', value: 0 }] }),
    heatGrid({ ...text, columns: [], rows: [] }),
    sparkline({ label: '甲', values: [] }),
  ]
  for (const chart of empty) assert.doesNotMatch(chart.toString(), /NaN|Infinity|undefined/)
})

test('bars are as long as their share of the longest, or of what was given', () => {
  assert.match(charts.bar.toString(), /<rect width="100%" height="100%" fill=/)
  assert.match(
    barChart({ ...text, most: 200, rows: [{ label: '甲', value: 50 }] }).toString(),
    /<rect width="25%" height="100%" fill=/,
  )
  assert.match(charts.stacked.toString(), /x="75%" width="25%"/)
})

test('an axis begins at zero, has round steps and covers every value', () => {
  assert.deepEqual(axis([0, 3]).ticks, [0, 1, 2, 3])
  assert.deepEqual(axis([190]).ticks, [0, 50, 100, 150, 200])
  assert.deepEqual(axis([]).ticks, [0, 1])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1 }), (values) => {
      const { top, ticks } = axis(values)
      assert.ok(top >= Math.max(...values))
      assert.ok(ticks.length >= 2 && ticks.length <= 6, String(ticks))
      assert.ok(ticks.every(Number.isInteger))
      assert.equal(ticks.at(-1), top)
    }),
    { seed: 3 },
  )
})

test('a missing value breaks the line', () => {
  const across = (index: number) => index / 10
  assert.equal(
    pathOf([1, 0, null, 0.5], across, (value) => 1 - value),
    'M0 0L10 100M30 50',
  )
})

test('a ring piece of everything is still a ring, half a ring is not the long way round', () => {
  assert.match(ringPiece(0, 1), /^M100\.00 4\.00A96 96 0 1 1 99\.99 4\.00/)
  assert.match(ringPiece(0, 0.25), /^M100\.00 4\.00A96 96 0 0 1 196\.00 100\.00L156\.00 100\.00/)
})

test('any amount above nothing is seen in a heat grid', () => {
  assert.equal(heatDegree(0, 10), 0)
  assert.equal(heatDegree(1, 1000), 1)
  assert.equal(heatDegree(1000, 1000), 5)
  assert.equal(heatDegree(2000, 1000), 5)
  assert.match(
    charts.heat.toString(),
    /<td class="none"><span aria-hidden="true">–<\/span><span class="unseen">无<\/span>/,
  )
})
