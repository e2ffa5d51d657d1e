import assert from 'node:assert/strict'
import { test } from 'node:test'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { CalendarError } from './calendar-error.ts'
import { dateOf, numberOf } from './day-number.ts'
import { type CalendarData, makeCalendar, reasonsNotToLoad } from './make-calendar.ts'
import {
  addWorkingDays,
  isCovered,
  isWorkday,
  lastDayMoved,
  subtractWorkingDays,
  workdayOnOrBefore,
  workingDaysBetween,
} from './working-days.ts'

// The first and the last day of everything: of the coverage, of what is answered at all, of what a notice may hold.

const day = (text: string) => Temporal.PlainDate.from(text)
const shipped = makeCalendar(data)

/** Only 2026 is covered: 1 to 3 January free, Sunday the 4th worked. The last Wednesday of 2025 is the 31st. */
const year2026 = makeCalendar({
  version: 'test',
  coverage: { from: '2026-01-01', to: '2026-12-31' },
  holidays: ['2026-01-01', '2026-01-02', '2026-01-03'],
  workdays: ['2026-01-04'],
})
/** Covered from a Monday on, the first working day of its coverage. */
const fromMonday = makeCalendar({
  version: 'test',
  coverage: { from: '2026-01-05', to: '2026-12-30' },
  holidays: [],
  workdays: [],
})

const year2027: CalendarData = {
  version: 'test',
  coverage: { from: '2027-01-01', to: '2027-12-31' },
  holidays: ['2027-01-01', '2027-12-31'],
  workdays: [],
}

const shown = ({ date, provisional }: { date: Temporal.PlainDate; provisional: boolean }) =>
  `${date}${provisional ? '（暂定）' : ''}`

test('覆盖范围之前只知道周一至周五，数到的日子在范围之前即为暂定', () => {
  assert.equal(shown(addWorkingDays(day('2025-12-29'), 2, year2026)), '2025-12-31（暂定）')
  assert.equal(shown(addWorkingDays(day('2025-12-30'), 1, year2026)), '2025-12-31（暂定）')
  assert.equal(shown(addWorkingDays(day('2025-12-31'), 1, year2026)), '2026-01-04')
  assert.equal(shown(addWorkingDays(day('2025-12-26'), 4, year2026)), '2026-01-04（暂定）')
  assert.equal(shown(addWorkingDays(day('2026-01-01'), 2, year2026)), '2026-01-05')
  assert.equal(shown(subtractWorkingDays(day('2026-01-05'), 1, year2026)), '2026-01-04')
  assert.equal(shown(subtractWorkingDays(day('2026-01-05'), 2, year2026)), '2025-12-31（暂定）')
  assert.equal(shown(subtractWorkingDays(day('2026-01-05'), 5, year2026)), '2025-12-26（暂定）')
  assert.equal(shown(subtractWorkingDays(day('2026-01-06'), 1, fromMonday)), '2026-01-05')
  assert.equal(isWorkday(day('2025-12-31'), year2026), true)
  assert.equal(isWorkday(day('2025-12-28'), year2026), false)
})

test('两日之间的工作日数，范围之前、最后一天、同一天', () => {
  const between = (from: string, to: string) => workingDaysBetween(day(from), day(to), year2026)
  assert.deepEqual(between('2025-12-31', '2026-01-05'), { days: 2, provisional: false })
  assert.deepEqual(between('2025-12-30', '2026-01-05'), { days: 3, provisional: true })
  assert.deepEqual(between('2026-01-05', '2025-12-30'), { days: -3, provisional: true })
  assert.deepEqual(between('2025-12-24', '2025-12-26'), { days: 2, provisional: true })
  assert.deepEqual(between('2026-12-30', '2026-12-31'), { days: 1, provisional: false })
  assert.deepEqual(between('2027-03-01', '2027-03-01'), { days: 0, provisional: false })
})

test('最后一天和期末工作日，在范围的两端', () => {
  assert.equal(shown(lastDayMoved(day('2026-12-31'), year2026)), '2026-12-31')
  assert.equal(shown(lastDayMoved(day('2026-01-05'), fromMonday)), '2026-01-05')
  assert.equal(shown(lastDayMoved(day('2026-01-04'), fromMonday)), '2026-01-05（暂定）')
  assert.equal(shown(workdayOnOrBefore(day('2026-12-31'), year2026)), '2026-12-31')
  assert.equal(shown(workdayOnOrBefore(day('2026-01-05'), fromMonday)), '2026-01-05')
  assert.equal(shown(workdayOnOrBefore(day('2026-01-04'), fromMonday)), '2026-01-02（暂定）')
})

test('覆盖范围含首尾两天', () => {
  for (const [text, covered] of Object.entries({
    '2025-12-31': false,
    '2026-01-01': true,
    '2026-12-31': true,
    '2027-01-01': false,
  }))
    assert.equal(isCovered(day(text), year2026), covered, text)
})

test('范围的最后几天是节假日时，之前的工作日仍在范围内', () => {
  const closed = makeCalendar(year2027)
  assert.equal(shown(addWorkingDays(day('2027-12-29'), 1, closed)), '2027-12-30')
  assert.equal(shown(addWorkingDays(day('2027-12-29'), 2, closed)), '2028-01-03（暂定）')
})

test('零个工作日就是当天，休息日也不移动，不算暂定', () => {
  for (const text of ['2026-10-03', '2027-03-06']) {
    assert.equal(shown(addWorkingDays(day(text), 0, shipped)), text)
    assert.equal(shown(subtractWorkingDays(day(text), 0, shipped)), text)
  }
})

test('范围之后四十年以外，只知道周一至周五', () => {
  assert.equal(shown(addWorkingDays(day('2066-12-30'), 10, shipped)), '2067-01-13（暂定）')
  assert.equal(shown(subtractWorkingDays(day('2027-01-02'), 1, year2026)), '2026-12-31（暂定）')
})

test('范围的最后一天是法定假日而没有列为节假日的，按所列', () => {
  const worked = makeCalendar({
    version: 'test',
    coverage: { from: '2026-01-01', to: '2026-05-01' },
    holidays: ['2026-01-01'],
    workdays: [],
  })
  assert.equal(isWorkday(day('2026-05-01'), worked), true)
  assert.equal(isWorkday(day('2027-05-03'), worked), true)
  assert.equal(isWorkday(day('2026-10-01'), worked), false)
})

test('2004-01-01是能回答的第一天', () => {
  const worked = makeCalendar({
    version: 'test',
    coverage: { from: '2004-01-01', to: '2004-12-31' },
    holidays: ['2004-10-01'],
    workdays: [],
  })
  assert.equal(shown(addWorkingDays(day('2004-01-01'), 1, worked)), '2004-01-02')
  assert.equal(shown(subtractWorkingDays(day('2004-01-02'), 1, worked)), '2004-01-01')
  assert.equal(shown(workdayOnOrBefore(day('2004-01-01'), worked)), '2004-01-01')
  // In truth it was a holiday, and the working day before it lies in 2003.
  assert.throws(() => workdayOnOrBefore(day('2004-01-01'), shipped), /2003-12-31早于2004-01-01/)
  assert.throws(() => subtractWorkingDays(day('2004-01-02'), 1, shipped), /2003-12-31早于2004-01-01/)
})

const refusedWith = (code: string, says: RegExp) => (error: unknown) =>
  error instanceof CalendarError && error.name === 'CalendarError' && error.code === code && says.test(error.message)

test('拒绝时说明原因和代码', () => {
  assert.doesNotThrow(() => addWorkingDays(day('2026-01-05'), 10_000, shipped))
  const tooMany = refusedWith('CAL_COUNT', /^工作日数应为0至10000的整数，现为10001，请核对期限$/)
  assert.throws(() => addWorkingDays(day('2026-01-05'), 10_001, shipped), tooMany)
  assert.throws(() => subtractWorkingDays(day('2026-01-05'), 10_001, shipped), tooMany)
  assert.throws(
    () => addWorkingDays(day('2003-12-31'), 1, shipped),
    refusedWith('CAL_BEFORE_2004', /^2003-12-31早于2004-01-01/),
  )
  assert.throws(
    () => makeCalendar({ ...year2027, version: '', holidays: ['2027-02-30'] }),
    refusedWith(
      'CAL_DATA',
      /^节假日数据不能使用：缺少版本号；节假日第1行“2027-02-30”不是有效日期（应如2026-01-01）.*。请改正后重新导入$/,
    ),
  )
})

const reasons = (change: Partial<CalendarData>) => [...reasonsNotToLoad({ ...year2027, ...change })].join('；')

test('节假日可以在覆盖范围的第一天和最后一天，范围可以只有一天', () => {
  assert.equal(reasons({}), '')
  assert.equal(reasons({ coverage: { from: '2027-01-01', to: '2027-01-01' }, holidays: [] }), '')
})

test('日期只认“2026-01-01”一种写法', () => {
  for (const text of ['20270101', '2027-01-01T08:00', '+002027-01-01', ' 2027-01-01', '2027-02-29'])
    assert.equal(
      reasons({ holidays: ['2027-01-01', text] }),
      `节假日第2行“${text}”不是有效日期（应如2026-01-01）`,
      text,
    )
  for (const coverage of [
    { from: '2027-13-01', to: '2027-12-31' },
    { from: '2027-01-01', to: '2027-12-32' },
  ])
    assert.equal(reasons({ coverage }), `覆盖范围“${coverage.from}”至“${coverage.to}”不是有效日期（应如2026-01-01）`)
})

test('调休上班日也逐行核对', () => {
  assert.equal(reasons({ workdays: ['2027-02-30'] }), '调休上班日第1行“2027-02-30”不是有效日期（应如2026-01-01）')
  assert.equal(reasons({ workdays: ['2028-01-01'] }), '调休上班日第1行“2028-01-01”不在覆盖范围内')
  assert.equal(reasons({ workdays: ['2027-02-06', '2027-02-06'] }), '调休上班日第2行“2027-02-06”重复')
})

test('整年没有节假日才算漏录，不满一年的不算', () => {
  const gaps = (from: string, to: string, holidays: string[]) => reasons({ coverage: { from, to }, holidays })
  assert.equal(gaps('2026-01-02', '2026-12-31', []), '')
  assert.equal(gaps('2026-01-01', '2026-12-30', []), '')
  assert.equal(gaps('2026-07-01', '2027-06-30', []), '')
  assert.equal(gaps('2026-07-01', '2028-06-30', []), '2027年没有任何节假日，疑似漏录')
  assert.equal(gaps('2026-07-01', '2028-12-31', ['2027-01-01']), '2028年没有任何节假日，疑似漏录')
  assert.equal(gaps('2026-01-01', '2028-06-30', ['2027-01-01']), '2026年没有任何节假日，疑似漏录')
})

test('每年二月末、三月初和年末年初，1600年至2400年', () => {
  for (let year = 1600; year <= 2400; year++)
    for (const [month, first, last] of [
      [1, 1, 1],
      [2, 28, 29],
      [3, 1, 2],
      [12, 31, 31],
    ] as const)
      for (let each = first; each <= last; each++) {
        const date = Temporal.PlainDate.from({ year, month, day: each })
        assert.ok(dateOf(numberOf(date)).equals(date), date.toString())
      }
})
