import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { noDuties } from '#kernel/indicator/model.ts'
import {
  groupsBelow,
  monthsOf,
  monthWithin,
  type Period,
  type Place,
  placesBelow,
  presetKeys,
  presetPeriod,
  reasonsAgainstPeriod,
  sumByOrgan,
  topOf,
  totalOf,
} from './model.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const period = (from: string, to: string): Period => ({ from: day(from), to: day(to) })
const words = ({ from, to }: Period) => `${from} ${to}`

const place = (id: string, lineage: string[], more: Partial<Place> = {}): Place => ({
  id,
  countyId: 'c',
  code: id,
  name: id,
  shortName: id,
  level: 'town',
  kind: 'town',
  parentId: lineage.at(-2) ?? null,
  lineage,
  whole: true,
  fields: [],
  ...more,
})
const city = place('city', ['city'])
const county = place('county', ['city', 'county'])
const town = place('town', ['city', 'county', 'town'])
const village = place('village', ['city', 'county', 'town', 'village'])
const all = [city, county, town, village]

test('periods are those of the calendar, and those before', () => {
  const today = day('2026-03-31')
  assert.deepEqual(
    presetKeys.map((key) => words(presetPeriod(key, today))),
    [
      '2026-03-01 2026-03-31',
      '2026-02-01 2026-02-28',
      '2026-01-01 2026-03-31',
      '2025-10-01 2025-12-31',
      '2026-01-01 2026-12-31',
      '2025-01-01 2025-12-31',
    ],
  )
  assert.equal(words(presetPeriod('last-month', day('2024-03-29'))), '2024-02-01 2024-02-29')
  assert.equal(words(presetPeriod('quarter', day('2026-12-01'))), '2026-10-01 2026-12-31')
})

test('every day lies in its own month, quarter and year, and just after those before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (n) => {
      const today = day('2004-01-01').add({ days: n })
      for (const key of presetKeys) {
        const { from, to } = presetPeriod(key, today)
        const inside = Temporal.PlainDate.compare(from, today) <= 0 && Temporal.PlainDate.compare(today, to) <= 0
        assert.equal(inside, !key.startsWith('last'))
        if (!inside) assert.ok(to.add({ days: 1 }).equals(presetPeriod(key.slice(5) as 'month', today).from))
      }
    }),
  )
})

test('the months of a period, cut to it', () => {
  const given = period('2025-11-15', '2026-01-10')
  assert.deepEqual(monthsOf(given).map(String), ['2025-11', '2025-12', '2026-01'])
  assert.deepEqual(
    monthsOf(given).map((month) => words(monthWithin(month, given)!)),
    ['2025-11-15 2025-11-30', '2025-12-01 2025-12-31', '2026-01-01 2026-01-10'],
  )
  assert.equal(monthWithin(Temporal.PlainYearMonth.from('2026-02'), given), null)
})

test('a period that ends before it begins, or lies outside the calendar, is told with its days', () => {
  assert.deepEqual([...reasonsAgainstPeriod(period('2026-01-01', '2026-01-01'))], [])
  assert.match(
    [...reasonsAgainstPeriod(period('2026-02-01', '2026-01-31'))].join(),
    /2026-02-01 晚于截止日期 2026-01-31/,
  )
  assert.equal([...reasonsAgainstPeriod(period('2003-12-31', '2300-01-01'))].length, 2)
})

test('one looks at the highest organ that is seen, and what is below it', () => {
  assert.equal(topOf([village, town, county])?.id, 'county')
  assert.equal(topOf([]), undefined)
  assert.deepEqual(
    placesBelow(all, county, false).map(({ id }) => id),
    ['county', 'town', 'village'],
  )
  assert.deepEqual(
    placesBelow(all, county, true).map(({ id }) => id),
    ['county'],
  )
})

test('a town stands for its villages, an organ for itself; nothing is counted twice or left out', () => {
  const counted = {
    duties: [
      { ...noDuties, organId: 'town', month: '2026-01', onTime: 1 },
      { ...noDuties, organId: 'village', month: '2026-01', onTime: 2 },
      { ...noDuties, organId: 'village', month: '2026-02', late: 4 },
      { ...noDuties, organId: 'county', month: '2026-01', missed: 8 },
    ],
    pressing: [{ organId: 'village', overdue: 3 }],
    slots: [{ organId: 'town', slots: 5, empty: 1 }],
    fields: [],
  }
  const groups = sumByOrgan(counted, groupsBelow(placesBelow(all, county, false), county))
  assert.deepEqual([...groups.keys()].sort(), ['county', 'town'])
  const { onTime, late, overdue, empty } = groups.get('town')!
  assert.deepEqual({ onTime, late, overdue, empty }, { onTime: 3, late: 4, overdue: 3, empty: 1 })
  const total = totalOf(counted)
  assert.deepEqual([total.onTime, total.late, total.missed, total.overdue, total.slots], [3, 4, 8, 3, 5])
})
