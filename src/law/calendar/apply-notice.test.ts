import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrangedIn, invented2027Text, noticeText } from '#tools/testing/notice-wording.ts'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { applyNotice } from './apply-notice.ts'
import { CalendarError } from './calendar-error.ts'
import { changedDays, spanOfChange } from './changed-days.ts'
import { makeCalendar } from './make-calendar.ts'
import type { Calendar } from './model.ts'
import type { Notice } from './notice/model.ts'
import { readNotice } from './notice/read-notice.ts'
import { addWorkingDays } from './working-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

function notice(text: string): Notice {
  const read = readNotice(text)
  assert.deepEqual(read.faults, [])
  return read.notice!
}

interface Change {
  /** Days that were not yet arranged so, and weekends that were still worked. */
  without?: RegExp
  worked?: string[]
  until?: string
}

/** The shipped days of some years alone: a short calendar is walked fast. */
function shippedYears(from: number, to: number, { without, worked = [], until }: Change = {}): Calendar {
  const last = until ?? `${to}-12-31`
  const known = (days: readonly string[]) =>
    days.filter((each) => each >= `${from}-01-01` && each <= last && !without?.test(each))
  return makeCalendar({
    version: `${from}–${to}`,
    coverage: { from: `${from}-01-01`, to: `${to}-12-31` },
    holidays: known(data.holidays),
    workdays: [...known(data.workdays), ...worked].sort(),
  })
}

/** What was known at the end of a year: nothing yet of 元旦 of the next. */
const knownUntil = (year: number, change: Change = {}): Calendar =>
  shippedYears(year - 1, year, { until: `${year}-12-24`, ...change })

/** All that tells a calendar from plain weeks: weekdays off and weekends worked. */
const restAndWork = ({ holidays, workdays }: Calendar) => ({
  off: [...holidays].filter((each) => day(each).dayOfWeek < 6).sort(),
  worked: [...workdays].sort(),
})

test('each year from 2007 on, loaded after the one before it, gives the working days we ship', () => {
  for (let year = 2007; year <= 2026; year++) {
    if (year === 2015 || year === 2020) continue
    const before = knownUntil(year - 1)
    const after = applyNotice(before, notice(noticeText(year, arrangedIn(data, year))))
    assert.deepEqual(after.coverage, { from: `${year - 2}-01-01`, to: `${year}-12-31` })
    assert.deepEqual(
      restAndWork(after),
      restAndWork(shippedYears(year - 2, year, { until: `${year}-12-24` })),
      `${year}`,
    )
    assert.equal(before.coverage.to, `${year - 1}-12-31`, 'the old version stays')
  }
})

test('the next year: firm answers, the version bears its document number', () => {
  const shipped = shippedYears(2025, 2026)
  const next = applyNotice(shipped, notice(invented2027Text()))
  assert.equal(next.version, '2027-国办发明电〔2026〕8号')
  assert.deepEqual(next.coverage, { from: '2025-01-01', to: '2027-12-31' })
  assert.equal(addWorkingDays(day('2026-12-10'), 20, shipped).provisional, true)
  assert.deepEqual(addWorkingDays(day('2026-12-10'), 20, next), { date: day('2027-01-08'), provisional: false })
  assert.deepEqual(addWorkingDays(day('2027-02-04'), 1, next), { date: day('2027-02-12'), provisional: false })
  const changed = changedDays(shipped, next)
  // 国庆节 and 元旦 were known; every other weekday off and every worked weekend is news.
  assert.deepEqual(
    changed.map(({ date, now }) => `${date.toString().slice(5)} ${now}`),
    [
      '02-05 holiday',
      '02-08 holiday',
      '02-09 holiday',
      '02-10 holiday',
      '02-11 holiday',
      '02-20 workday',
      '04-05 holiday',
      '05-03 holiday',
      '05-04 holiday',
      '05-05 holiday',
      '05-08 workday',
      '06-09 holiday',
      '09-15 holiday',
      '09-26 workday',
      '10-04 holiday',
      '10-05 holiday',
      '10-06 holiday',
      '10-07 holiday',
      '10-09 workday',
    ],
  )
  assert.ok(changed.every(({ wasProvisional }) => wasProvisional))
  assert.deepEqual(spanOfChange(shipped, next), { from: day('2027-01-01'), to: day('2027-12-31') })
})

test('元旦 may reach into the year before, whose last days then change', () => {
  const before = knownUntil(2018)
  const after = applyNotice(before, notice(noticeText(2019, arrangedIn(data, 2019))))
  assert.deepEqual(
    changedDays(before, after)
      .filter(({ wasProvisional }) => !wasProvisional)
      .map(({ date, now }) => `${date} ${now}`),
    ['2018-12-29 workday', '2018-12-31 holiday'],
  )
  assert.equal(spanOfChange(before, after)!.from.toString(), '2018-12-29')
})

const opening = '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n经国务院批准，现将具体安排通知如下。\n'

test('2019: 劳动节 grows in the course of the year', () => {
  const before = knownUntil(2019, { without: /2019-(?:05-0[2345]|04-28)/ })
  const change = notice(
    `国务院办公厅关于调整2019年劳动节假期安排的通知\n国办发明电〔2019〕3号\n${opening}一、2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。\n国务院办公厅\n2019年3月22日`,
  )
  const after = applyNotice(before, change)
  assert.equal(after.version, '2019-国办发明电〔2019〕3号')
  assert.deepEqual(restAndWork(after), restAndWork(knownUntil(2019)))
  assert.deepEqual(
    changedDays(before, after).map(({ date }) => date.toString()),
    ['2019-04-28', '2019-05-02', '2019-05-03', '2019-05-05'],
  )
})

const extension2020 = notice(
  `国务院办公厅关于延长2020年春节假期的通知\n国办发明电〔2020〕1号\n${opening}一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。\n国务院办公厅\n2020年1月26日`,
)

/** 2020 as it was first arranged: 春节 to 30 January, Saturday 1 February worked. */
const first2020 = () => knownUntil(2020, { without: /2020-(?:01-31|02-0[12])/, worked: ['2020-02-01'] })

test('2020: 春节 goes on to 2 February, the worked Saturday is rest again, a clock from before moves', () => {
  const before = first2020()
  const after = applyNotice(before, extension2020)
  assert.deepEqual(restAndWork(after), restAndWork(knownUntil(2020)))
  assert.deepEqual(
    changedDays(before, after).map(({ date, now, works }) => `${date} ${now} ${works}`),
    ['2020-01-31 holiday false', '2020-02-01 holiday false'],
  )
  assert.equal(addWorkingDays(day('2020-01-20'), 20, before).date.toString(), '2020-02-21')
  assert.equal(addWorkingDays(day('2020-01-20'), 20, after).date.toString(), '2020-02-25')
})

test('a holiday that is arranged anew gives way as a whole, other festivals beside it stay', () => {
  const moved = notice(
    `国务院办公厅关于调整2026年劳动节假期安排的通知\n国办发明电〔2026〕3号\n${opening}一、2026年4月30日（周四）至5月2日（周六）放假调休，共3天。原定5月9日（周六）上班取消。4月26日（周日）上班。\n国务院办公厅\n2026年3月22日`,
  )
  const shipped = shippedYears(2025, 2026)
  const after = applyNotice(shipped, moved)
  assert.deepEqual(
    changedDays(shipped, after).map(({ date, now }) => `${date} ${now}`),
    ['2026-04-26 workday', '2026-04-30 holiday', '2026-05-04 ordinary', '2026-05-05 ordinary', '2026-05-09 ordinary'],
  )
})

test('a year out of turn, an amendment of a year nobody arranged, and the same notice again are refused', () => {
  const refused = (calendar: Calendar, text: Notice, says: RegExp) =>
    assert.throws(
      () => applyNotice(calendar, text),
      (error) => error instanceof CalendarError && error.code === 'CAL_NOTICE' && says.test(error.message),
    )
  const next = notice(invented2027Text())
  refused(knownUntil(2025), next, /中间缺少2026年的安排/)
  refused(knownUntil(2019), { ...extension2020, year: 2020 }, /2020年的安排还没有导入/)
  refused(applyNotice(knownUntil(2026), next), next, /已经导入/)
})

test('a year that is covered already is arranged anew by its own notice, and its neighbours keep their days', () => {
  const wrong = shippedYears(2024, 2026, { without: /2025-06-02/ })
  const after = applyNotice(wrong, notice(noticeText(2025, arrangedIn(data, 2025))))
  assert.deepEqual(
    changedDays(wrong, after).map(({ date }) => date.toString()),
    ['2025-06-02'],
  )
  assert.deepEqual(restAndWork(after), restAndWork(shippedYears(2024, 2026)))
})

test('every covered year loaded again by its own notice changes nothing, also where 元旦 reaches over the turn', () => {
  for (const year of [2012, 2013, 2018, 2019, 2024, 2026]) {
    const before = shippedYears(year - 1, Math.min(year + 1, 2026))
    const after = applyNotice(before, notice(noticeText(year, arrangedIn(data, year))))
    assert.equal(spanOfChange(before, after), null, `${year}`)
  }
})

test('a period that touches no changed day has the same last day in both calendars', () => {
  const year2026 = knownUntil(2026)
  const before = first2020()
  const pairs: [Calendar, Calendar][] = [
    [year2026, applyNotice(year2026, notice(invented2027Text()))],
    [before, applyNotice(before, extension2020)],
  ]
  for (const [old, fresh] of pairs) {
    const { from, to } = spanOfChange(old, fresh)!
    // Periods that end about the first changed day, and such as begin about the last.
    for (let days = 1; days < 40; days += 2)
      for (let n = 1; n <= days; n += 3)
        for (const start of [from.subtract({ days }), to.add({ days: Math.floor(days / 3) - 1 })]) {
          const [was, is] = [addWorkingDays(start, n, old), addWorkingDays(start, n, fresh)]
          const touches = Temporal.PlainDate.compare(was.date, from) >= 0 && Temporal.PlainDate.compare(start, to) <= 0
          if (!touches) assert.deepEqual(is, was, `${start} + ${n}`)
        }
  }
})
