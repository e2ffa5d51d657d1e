import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statutoryDays, statutoryFestivals, statutoryLaw } from './statutory.ts'

const days = (...given: Parameters<typeof statutoryDays>) =>
  statutoryDays(...given).map((day) => day.toString().slice(5))

test('each revision of 《全国年节及纪念日放假办法》 with its days', () => {
  assert.deepEqual(days('春节', 2007), ['02-18', '02-19', '02-20'])
  assert.deepEqual(days('劳动节', 2007), ['05-01', '05-02', '05-03'])
  assert.deepEqual(days('清明节', 2007), [])
  assert.deepEqual(days('春节', 2010), ['02-13', '02-14', '02-15'], 'from New Year’s Eve, 2008 to 2013')
  assert.deepEqual(days('春节', 2014), ['01-31', '02-01', '02-02'], 'without it, 2014 to 2024')
  assert.deepEqual(days('春节', 2024), ['02-10', '02-11', '02-12'])
  assert.deepEqual(days('劳动节', 2024), ['05-01'])
  assert.deepEqual(days('春节', 2025), ['01-28', '01-29', '01-30', '01-31'], 'four days from the Eve, since 2025')
  assert.deepEqual(days('劳动节', 2025), ['05-01', '05-02'])
  assert.deepEqual(days('国庆节', 2026), ['10-01', '10-02', '10-03'])
  assert.deepEqual(days('元旦', 2026), ['01-01'])
  assert.deepEqual(days('纪念日', 2015), [])
  assert.deepEqual(statutoryFestivals(2007), ['元旦', '春节', '劳动节', '国庆节'])
  assert.equal(statutoryFestivals(2026).length, 7)
  assert.match(statutoryLaw(2025), /2024年修订/)
  assert.match(statutoryLaw(2024), /2013年修订/)
})

/** 初一 and 清明, from published almanacs. */
const almanac: [year: number, newYear: string, qingming: string][] = [
  [2008, '02-07', '04-04'],
  [2012, '01-23', '04-04'],
  [2020, '01-25', '04-04'],
  [2023, '01-22', '04-05'],
  [2026, '02-17', '04-05'],
  [2027, '02-06', '04-05'],
  [2028, '01-26', '04-04'],
  [2030, '02-03', '04-05'],
  [2033, '01-31', '04-04'],
  [2034, '02-19', '04-05'],
  [2036, '01-28', '04-04'],
]
for (const [year, newYear, qingming] of almanac)
  test(`${year}年的春节和清明`, () => {
    const spring = days('春节', year)
    const eve = year < 2014 || year >= 2025
    assert.equal(spring[eve ? 1 : 0], newYear)
    assert.deepEqual(days('清明节', year), [qingming])
  })
