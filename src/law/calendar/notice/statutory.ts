import type { Festival } from './model.ts'

/** 《全国年节及纪念日放假办法》 in its revisions: how many days each festival gives, and from which year on. */
interface Revision {
  from: number
  law: string
  days: Partial<Record<Festival, number>>
  /** The Spring Festival begins with New Year's Eve (除夕) rather than with 初一. */
  eve: boolean
}

const law = '《全国年节及纪念日放假办法》'
const revisions: Revision[] = [
  { from: 2025, law: `${law}2024年修订`, eve: true, days: days(1, 4, 1, 2, 1, 1, 3) },
  { from: 2014, law: `${law}2013年修订`, eve: false, days: days(1, 3, 1, 1, 1, 1, 3) },
  { from: 2008, law: `${law}2007年修订`, eve: true, days: days(1, 3, 1, 1, 1, 1, 3) },
  { from: 2000, law: `${law}1999年修订`, eve: false, days: days(1, 3, 0, 3, 0, 0, 3) },
]

function days(
  newYear: number,
  spring: number,
  qingming: number,
  may: number,
  boat: number,
  moon: number,
  nation: number,
) {
  const each = {
    元旦: newYear,
    春节: spring,
    清明节: qingming,
    劳动节: may,
    端午节: boat,
    中秋节: moon,
    国庆节: nation,
  }
  return Object.fromEntries(Object.entries(each).filter(([, count]) => count > 0)) as Revision['days']
}

const revisionOf = (year: number): Revision => revisions.find(({ from }) => from <= year)!

/** The revision in force in a year (from 2000 on), by its name. */
export const statutoryLaw = (year: number): string => revisionOf(year).law

/** The festivals for which everybody has a day off in a year. */
export const statutoryFestivals = (year: number): Festival[] => Object.keys(revisionOf(year).days) as Festival[]

/** The days of a festival that are holidays by law, in order; none for a 纪念日. Valid from 2000 to 2099. */
export function statutoryDays(festival: Festival, year: number): Temporal.PlainDate[] {
  const { days, eve } = revisionOf(year)
  const count = days[festival] ?? 0
  const first = firstDay(festival, year, eve)
  return Array.from({ length: count }, (_, index) => first.add({ days: index }))
}

function firstDay(festival: Festival, year: number, eve: boolean): Temporal.PlainDate {
  switch (festival) {
    case '春节':
      return lunarDay(year, 'M01', 1).subtract({ days: eve ? 1 : 0 })
    case '清明节':
      return qingming(year)
    case '端午节':
      return lunarDay(year, 'M05', 5)
    case '中秋节':
      return lunarDay(year, 'M08', 15)
    case '劳动节':
      return new Temporal.PlainDate(year, 5, 1)
    case '国庆节':
      return new Temporal.PlainDate(year, 10, 1)
    default:
      return new Temporal.PlainDate(year, 1, 1)
  }
}

/** A day of the lunar calendar (GB/T 33661), of the lunar year that begins in this one. */
function lunarDay(year: number, monthCode: string, day: number): Temporal.PlainDate {
  const lunarYear = new Temporal.PlainDate(year, 7, 1).withCalendar('chinese').year
  return Temporal.PlainDate.from({ calendar: 'chinese', year: lunarYear, monthCode, day }).withCalendar('iso8601')
}

/** The solar term 清明 in this century: 4 or 5 April, by the usual approximation of the sun's mean motion. */
function qingming(year: number): Temporal.PlainDate {
  const inCentury = year % 100
  return new Temporal.PlainDate(year, 4, Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4))
}
