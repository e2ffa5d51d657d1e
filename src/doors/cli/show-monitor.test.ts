import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { MonitorFigures } from '#domains/monitoring/figures.ts'
import { approveEdition } from '#domains/publishing/approve-edition.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { Refused } from '#platform/errors/errors.ts'
import { clerkDrafts, townOwes } from '#tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { showMonitorCommand } from './show-monitor.ts'

// The second of March 2026, half past nine in China.
let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
  await townOwes(county, { on: '2026-01-05' })
  await townOwes(county, { on: '2026-01-06', organ: 'otherTown', by: 'other.clerk' })
  const key = await clerkDrafts(county, await townOwes(county, { on: '2026-01-27' }))
  await county.as('clerk')(submitEdition, key)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await county.as('reviewer')(approveEdition, key)
  await county.as('clerk')(publishEdition, key)
})
after(() => county[Symbol.asyncDispose]())

async function show(...args: string[]) {
  let [out, words] = ['', '']
  const code = await showMonitorCommand(args, county.office, {
    stdout: (text) => (out += text),
    stderr: (text) => (words += text),
  })
  return { code, out, words, json: () => JSON.parse(out) as MonitorFigures }
}

test('the figures of an organ and what is below it, this year to date', async () => {
  const { code, words, json } = await show('--organ', '990021', '--json')
  assert.deepEqual([code, words], [0, ''])
  const figures = json()
  assert.deepEqual(figures.organ, { code: '990021', name: '示例县人民政府' })
  assert.equal(figures.asOf, '2026-03-02T09:30:00+08:00')
  assert.deepEqual(figures.period, { from: '2026-01-01', to: '2026-03-02' })
  assert.deepEqual(figures.completeness, { due: 3, fulfilled: 1, waived: 0, nil: 0, value: 0.333 })
  assert.deepEqual(figures.timeliness, { due: 3, onTime: 1, late: 0, value: 0.333 })
  assert.deepEqual([figures.overdue, figures.soon, figures.ahead], [2, 0, 0])
  assert.equal(figures.lag.measured, 1)
  assert.ok(figures.emptySlots > 0)
})

test('organs, fields and months each add up to the whole', async () => {
  const figures = (await show('--organ', '990021', '--json')).json()
  for (const parts of [figures.byOrgan, figures.byField, figures.byMonth])
    for (const key of ['due', 'fulfilled', 'waived', 'nil'] as const)
      assert.equal(
        parts.reduce((sum, part) => sum + part.completeness[key], 0),
        figures.completeness[key],
      )
  assert.deepEqual(
    figures.byOrgan.filter(({ overdue }) => overdue > 0).map(({ code }) => code),
    ['990021101', '990021102'],
  )
  assert.deepEqual(
    figures.byMonth.map(({ month }) => month),
    ['2026-02', '2026-03'],
  )
})

test('a period of one own choice, and one where nothing was due', async () => {
  const february = (await show('--organ', '990021101', '--from', '2026-02-01', '--to', '2026-02-28', '--json')).json()
  assert.deepEqual(february.completeness, { due: 1, fulfilled: 0, waived: 0, nil: 0, value: 0 })
  const before = (await show('--organ', '990021101', '--from', '2025-01-01', '--to', '2025-12-31', '--json')).json()
  assert.deepEqual(before.completeness, { due: 0, fulfilled: 0, waived: 0, nil: 0, value: null })
})

test('without --json a few lines for people', async () => {
  const { code, out } = await show('--organ', '990021101')
  assert.equal(code, 0)
  assert.match(out, /^清水镇人民政府（990021101），到期日 2026-01-01 至 2026-03-02/)
  assert.match(out, /完整率 50\.0%：已公开 1，应公开 2，另豁免 0/)
})

test('an unknown organ is one sentence and a code that is not zero', async () => {
  const { code, out, words } = await show('--organ', '123456', '--json')
  assert.deepEqual([code, out, words], [1, '', '没有编码为 123456 的机关。\n'])
})

test('days that are none, or in the wrong order, are refused with their words', async () => {
  await assert.rejects(
    show('--organ', '990021', '--from', '2026-02-30'),
    (error) => error instanceof Refused && /2026-02-30/.test(error.message),
  )
  await assert.rejects(show('--organ', '990021', '--from', '2026-03-01', '--to', '2026-02-01'), Refused)
  await assert.rejects(show(), /请写明机关/)
  await assert.rejects(show('--orgna', '1'), Refused)
})
