import { type Ground, isoOf, numberOf } from '#law/foi/testing/oracle.ts'
import data from '../../reference/calendar/days.json' with { type: 'json' }
import { works } from './request-days.ts'

const first = numberOf('2018-12-01')
/** Courses of six facts that begin at the end of 2026 come to their end well before. */
const last = numberOf('2032-12-31')

/** Until a year's notice is out, only holidays of a fixed day of the solar calendar are certain (放假办法第二条). */
const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

/** Which days are worked, told from the notices' lists alone. */
export function groundOf(afterPayment: Ground['afterPayment'] = 'anew'): Ground {
  const worked = Uint8Array.from({ length: last - first + 1 }, (_, i) => (isWorked(isoOf(first + i)) ? 1 : 0))
  return {
    works(day) {
      const work = worked[day - first]
      if (work === undefined) throw new RangeError(`${isoOf(day)} lies outside the table`)
      return work === 1
    },
    last: numberOf(data.coverage.to),
    afterPayment,
  }
}

const isWorked = (iso: string): boolean => works(iso) && !(iso > data.coverage.to && fixed.includes(iso.slice(5)))
