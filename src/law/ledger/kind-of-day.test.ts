import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendar, day } from '#tools/testing/request-days.ts'
import { kindOfDay } from './kind-of-day.ts'

const weekend = 'weekend 国务院关于职工工作时间的规定第七条'

const days: [date: string, kind: string][] = [
  ['2026-03-02', 'counted'],
  ['2026-03-06', 'counted'],
  ['2026-03-07', weekend],
  ['2026-03-08', weekend],
  ['2026-02-14', 'make-up 2026年放假调休安排'],
  ['2026-02-15', 'holiday 2026年春节放假安排'],
  ['2026-02-23', 'holiday 2026年春节放假安排'],
  ['2026-02-24', 'counted'],
  ['2026-04-06', 'holiday 2026年清明节放假安排'],
  ['2026-05-05', 'holiday 2026年劳动节放假安排'],
  ['2026-06-19', 'holiday 2026年端午节放假安排'],
  ['2026-09-27', 'holiday 2026年中秋节放假安排'],
  ['2026-10-07', 'holiday 2026年国庆节放假安排'],
  ['2020-10-08', 'holiday 2020年中秋节、国庆节放假安排'],
  ['2022-12-31', 'holiday 2023年元旦放假安排'],
  ['2023-01-02', 'holiday 2023年元旦放假安排'],
  ['2020-01-31', 'holiday 2020年春节放假安排'],
  ['2015-09-03', 'holiday 2015年放假安排'],
  ['2015-09-06', 'make-up 2015年放假调休安排'],
  ['2007-12-29', 'make-up 2008年放假调休安排'],
  ['2026-12-31', 'counted'],
  ['2027-01-01', 'holiday 全国年节及纪念日放假办法第二条'],
  ['2027-01-02', weekend],
  ['2027-01-04', 'provisional'],
]

test('工作日、调休上班日、周末、假日：假日写明是哪个节，跨年的归新的一年，尚无安排的暂定', () => {
  for (const [date, kind] of days) {
    const { effect, basis, works } = kindOfDay(day(date), calendar)
    assert.equal(basis === null ? effect : `${effect} ${basis}`, kind, date)
    assert.equal(works, ['counted', 'make-up', 'provisional'].includes(effect), date)
  }
})

test('节日的法定假日只放了一部分的，仍是这个节', () => {
  const holidays = new Set([...calendar.holidays].filter((each) => each !== '2026-10-02'))
  assert.equal(kindOfDay(day('2026-10-01'), { ...calendar, holidays }).basis, '2026年国庆节放假安排')
})

test('十二月二十四日以前的周末上班，归当年的安排', () => {
  const own = { ...calendar, workdays: new Set([...calendar.workdays, '2022-12-24', '2022-12-25', '2022-11-26']) }
  assert.equal(kindOfDay(day('2022-12-24'), own).basis, '2022年放假调休安排')
  assert.equal(kindOfDay(day('2022-12-25'), own).basis, '2023年放假调休安排')
  assert.equal(kindOfDay(day('2022-11-26'), own).basis, '2022年放假调休安排')
})
