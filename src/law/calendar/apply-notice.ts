import { CalendarError } from './calendar-error.ts'
import { FIRST_DAY, makeCalendar, reasonsNotToLoad } from './make-calendar.ts'
import type { Calendar } from './model.ts'
import type { Notice, NoticePart } from './notice/model.ts'
import { statutoryDays } from './notice/statutory.ts'

/** The name of the version that a notice makes: 2027-国办发明电〔2026〕7号 */
export const versionOf = ({ year, documentNumber }: Pick<Notice, 'year' | 'documentNumber'>): string =>
  `${year}-${documentNumber}`

interface Days {
  holidays: Set<string>
  workdays: Set<string>
}

/**
 * The calendar with a notice put into it, as a new version; the old one stays as it is. A whole year's notice must
 * follow the coverage without a gap, or arrange a covered year anew; an amendment changes days of a covered year.
 * Throws CalendarError CAL_NOTICE with every reason.
 */
export function applyNotice(calendar: Calendar, notice: Notice): Calendar {
  const reasons = [...reasonsNotToApply(calendar, notice)]
  if (reasons.length > 0) throw new CalendarError('CAL_NOTICE', reasons.join('；'))
  const days: Days = { holidays: new Set(calendar.holidays), workdays: new Set(calendar.workdays) }
  if (notice.kind === 'year') arrangeYear(days, notice)
  else for (const part of notice.parts) amend(days, part, notice.year)
  const end = `${notice.year}-12-31`
  const data = {
    version: versionOf(notice),
    coverage: { from: calendar.coverage.from, to: end > calendar.coverage.to ? end : calendar.coverage.to },
    holidays: [...days.holidays].sort(),
    workdays: [...days.workdays].sort(),
  }
  const wrong = [...reasonsNotToLoad(data)]
  if (wrong.length > 0) throw new CalendarError('CAL_NOTICE', wrong.join('；'))
  return makeCalendar(data)
}

/** What speaks against putting this notice into this calendar. */
export function* reasonsNotToApply(calendar: Calendar, notice: Notice): Generator<string> {
  const covered = Number(calendar.coverage.to.slice(0, 4))
  const { year, kind } = notice
  if (`${year}-01-01` < FIRST_DAY) yield `${year}年早于${FIRST_DAY}，节假日历自2004年起`
  if (calendar.version === versionOf(notice)) yield `${notice.documentNumber}已经导入，是现行的日历版本`
  if (kind === 'year' && year > covered + 1)
    yield `节假日历现在到${covered}年为止，中间缺少${covered + 1}年的安排，请先导入${covered + 1}年的通知`
  if (kind === 'amendment' && year > covered) yield `${year}年的安排还没有导入，请先导入全年的通知，再导入调整的通知`
}

/** From late December of the year before to late December: what lies behind belongs to 元旦 of the next notice. */
const turn = '12-25'

function arrangeYear({ holidays, workdays }: Days, { year, parts }: Notice): void {
  const isOfYear = (day: string) => day >= `${year - 1}-${turn}` && day < `${year}-${turn}`
  for (const days of [holidays, workdays]) for (const day of [...days].filter(isOfYear)) days.delete(day)
  for (const part of parts) {
    for (const day of part.holidays) holidays.add(day)
    for (const day of part.workdays) workdays.add(day)
  }
}

/** 调整: the holiday as it stood gives way to the new one. 延长: it goes on. Worked weekends within are days of rest again. */
function amend(days: Days, part: NoticePart, year: number): void {
  const { holidays, workdays } = days
  const named = part.festivals.flatMap((festival) => statutoryDays(festival, year)).map(String)
  if (part.extendTo !== null)
    for (const day of range(named.toSorted()[0] ?? part.extendTo, part.extendTo)) holidays.add(day)
  if (part.holidays.length > 0) {
    for (const day of runAround(days, [...named, ...part.holidays])) holidays.delete(day)
    for (const day of part.holidays) holidays.add(day)
  }
  for (const day of part.restored) workdays.delete(day)
  for (const day of holidays) workdays.delete(day)
  for (const day of part.workdays) workdays.add(day)
}

/** The holidays that hang together with these days, over weekends too. */
function runAround({ holidays, workdays }: Days, seeds: readonly string[]): Set<string> {
  const rests = (day: string) => holidays.has(day) || (Temporal.PlainDate.from(day).dayOfWeek > 5 && !workdays.has(day))
  const found = new Set<string>()
  const open = seeds.filter((day) => holidays.has(day))
  for (let day = open.pop(); day !== undefined; day = open.pop()) {
    if (found.has(day)) continue
    found.add(day)
    const date = Temporal.PlainDate.from(day)
    for (const next of [date.subtract({ days: 1 }), date.add({ days: 1 })].map(String)) if (rests(next)) open.push(next)
  }
  return found
}

function range(from: string, to: string): string[] {
  const first = Temporal.PlainDate.from(from)
  const days = first.until(Temporal.PlainDate.from(to)).days
  return Array.from({ length: days + 1 }, (_, index) => first.add({ days: index }).toString())
}
