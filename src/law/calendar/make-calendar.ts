import { CalendarError } from './calendar-error.ts'
import type { Calendar } from './model.ts'

/** A calendar as it lies in a file: lists instead of sets. */
export interface CalendarData {
  version: string
  coverage: { from: string; to: string }
  holidays: readonly string[]
  workdays: readonly string[]
}

/** No working-day count is answered for days before this one: the holiday notices kept here begin with 2004. */
export const FIRST_DAY = '2004-01-01'

/**
 * Builds the calendar from vendored data or an imported State Council notice.
 * Throws CalendarError CAL_DATA with every reason at once; a half-right calendar would move legal days in silence.
 */
export function makeCalendar(data: CalendarData): Calendar {
  const reasons = [...reasonsNotToLoad(data)]
  if (reasons.length > 0)
    throw new CalendarError('CAL_DATA', `节假日数据不能使用：${reasons.join('；')}。请改正后重新导入`)
  return {
    version: data.version,
    coverage: { from: data.coverage.from, to: data.coverage.to },
    holidays: new Set(data.holidays),
    workdays: new Set(data.workdays),
  }
}

/** What speaks against these data, one sentence a fault, with the line of its list (counted from 1). */
export function* reasonsNotToLoad({ version, coverage, holidays, workdays }: CalendarData): Generator<string> {
  if (!version.trim()) yield '缺少版本号'
  const from = readDay(coverage.from)
  const to = readDay(coverage.to)
  if (!from || !to) {
    yield `覆盖范围“${coverage.from}”至“${coverage.to}”不是有效日期（应如2026-01-01）`
    return
  }
  if (coverage.from < FIRST_DAY) yield `覆盖范围始于${coverage.from}，早于${FIRST_DAY}`
  if (coverage.to < coverage.from) yield `覆盖范围止于${coverage.to}，早于起始日${coverage.from}`
  yield* reasonsAgainstList('节假日', holidays, coverage)
  yield* reasonsAgainstList('调休上班日', workdays, coverage)
  const holidaySet = new Set(holidays)
  for (const [index, text] of workdays.entries()) {
    const day = readDay(text)
    if (day && day.dayOfWeek < 6) yield `调休上班日第${index + 1}行${text}不是周六或周日`
    if (holidaySet.has(text)) yield `${text}既列为节假日，又列为调休上班日`
  }
  yield* reasonsForGaps(holidays, from, to)
}

function* reasonsAgainstList(name: string, days: readonly string[], coverage: Calendar['coverage']): Generator<string> {
  const seen = new Set<string>()
  for (const [index, text] of days.entries()) {
    const line = `${name}第${index + 1}行“${text}”`
    if (!readDay(text)) yield `${line}不是有效日期（应如2026-01-01）`
    else if (text < coverage.from || text > coverage.to) yield `${line}不在覆盖范围内`
    if (seen.has(text)) yield `${line}重复`
    seen.add(text)
  }
}

/** Every year has holidays by law, so a wholly covered year without one is a year nobody entered. */
function* reasonsForGaps(holidays: readonly string[], from: Temporal.PlainDate, to: Temporal.PlainDate) {
  const years = new Set(holidays.map((day) => day.slice(0, 4)))
  for (let year = from.year; year <= to.year; year++) {
    const whole = (year > from.year || from.dayOfYear === 1) && (year < to.year || to.dayOfYear === to.daysInYear)
    if (whole && !years.has(String(year))) yield `${year}年没有任何节假日，疑似漏录`
  }
}

function readDay(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}
