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

test('which revision is in force from which year on', () => {
  const since = { 2000: 1999, 2007: 1999, 2008: 2007, 2013: 2007, 2014: 2013, 2024: 2013, 2025: 2024, 2099: 2024 }
  for (const [year, revised] of Object.entries(since))
    assert.equal(statutoryLaw(Number(year)), `《全国年节及纪念日放假办法》${revised}年修订`)
})

test('the days by law in a year of each revision, all festivals', () => {
  const counts = (year: number) =>
    statutoryFestivals(year)
      .map((festival) => `${festival}${days(festival, year).length}`)
      .join(' ')
  assert.equal(counts(2007), '元旦1 春节3 劳动节3 国庆节3')
  assert.equal(counts(2013), '元旦1 春节3 清明节1 劳动节1 端午节1 中秋节1 国庆节3')
  assert.equal(counts(2024), '元旦1 春节3 清明节1 劳动节1 端午节1 中秋节1 国庆节3')
  assert.equal(counts(2025), '元旦1 春节4 清明节1 劳动节2 端午节1 中秋节1 国庆节3')
})

/** 端午 and 中秋, from published almanacs; with leap months before, between and behind them. */
const moons: [year: number, boat: string, moon: string][] = [
  [2008, '06-08', '09-14'],
  [2012, '06-23', '09-30'],
  [2014, '06-02', '09-08'],
  [2020, '06-25', '10-01'],
  [2023, '06-22', '09-29'],
  [2025, '05-31', '10-06'],
  [2026, '06-19', '09-25'],
  [2027, '06-09', '09-15'],
]
for (const [year, boat, moon] of moons)
  test(`${year}年的端午和中秋`, () => {
    assert.deepEqual([days('端午节', year), days('中秋节', year)], [[boat], [moon]])
  })

test('清明 falls on 4 April in two years of four at the beginning of the century', () => {
  assert.deepEqual(
    [2008, 2009, 2010, 2011, 2012, 2013].map((year) => days('清明节', year)[0]),
    ['04-04', '04-04', '04-05', '04-05', '04-04', '04-04'],
  )
})
