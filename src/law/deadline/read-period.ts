import { channelsOf, type Draft, draft, type Found, type Groups, numberIn, scoped, unsure } from './drafts.ts'
import { readLead } from './lead.ts'
import { rhythmOf, unitOf } from './units.ts'
import { doubtWords } from './words.ts'

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 每季度公布一次, 半年至少更新1次, 至少1次/年: something that comes back. Words of updating make it an update frequency. */
export function readRhythm(groups: Groups, _context: unknown, words: string): Found {
  const every = groups.every ? numberIn(groups.every) : 1
  const times = groups.times ? numberIn(groups.times) : 1
  const { unit } = unitOf(groups.unit!)
  const rhythm = rhythmOf(every ?? 0, unit, times ?? 0)
  const kind = /更新|次[/每]/u.test(words) ? 'update-frequency' : 'periodic'
  const about = scoped(scopeOf(groups))
  // 上墙: put up on the village's notice board, which is the channel meant.
  const channels = channelsOf(groups.channels ?? (/上墙|张榜/u.test(words) ? '公示栏' : undefined))
  if (!rhythm) return unsure([draft(kind, { ...about, ...channels })], doubtWords.oddRhythm(words))
  return { rules: [draft(kind, { ...rhythm, ...about, ...channels })] }
}

/** 每季度的首个月20日, 每月10日前: a period with the day the cell names. 次月10日 is about the month that ended. */
export function readNamedDay(groups: Groups, _context: unknown, words: string): Found {
  const day = numberIn(groups.day)
  const unit = groups.unit ? unitOf(groups.unit).unit : 'month'
  const inQuarter = groups.nth ? (/末|后|三|3/u.test(groups.nth) ? 3 : /二|2/u.test(groups.nth) ? 2 : 1) : 0
  if (day === null || day > 31) return unsure([draft('unspecified')], doubtWords.notRead(words))
  const rule = draft('periodic', {
    amount: 1,
    unit,
    ...(inQuarter ? { month: inQuarter } : {}),
    day,
    ...aboutPrevious(words),
    ...scoped(scopeOf(groups)),
    ...channelsOf(groups.channels),
  })
  return { rules: [rule] }
}

/** 季度结束后10个工作日内: so long after the period has ended. */
export function readAfterEnd(groups: Groups, { basis }: { basis: string }): Found {
  const amount = numberIn(groups.n)
  const { unit } = unitOf(groups.unit!, amount, basis)
  const period = unitOf(groups.span!).unit
  if (amount === null || (unit !== 'workday' && unit !== 'calendar-day'))
    return unsure([draft('periodic', { amount: 1, unit: period })], doubtWords.masked())
  const afterEnd = { amount, unit }
  return { rules: [draft('periodic', { amount: 1, unit: period, afterEnd, ...channelsOf(groups.channels) })] }
}

/** 每年1月31日前, 2021年6月前, 每年6月底前: 前 includes the day or month itself. */
export function readFixedDate(groups: Groups, _context: unknown, words: string): Found {
  const yearEnd = groups.yearend !== undefined
  const month = yearEnd ? 12 : (numberIn(groups.month) ?? 0)
  const longest = month === 2 && groups.year ? lastOfFebruary(Number(groups.year)) : LONGEST_MONTHS[month - 1]
  const day = groups.day ? (numberIn(groups.day) ?? 0) : (longest ?? 0)
  if (longest === undefined || day < 1 || day > longest)
    return unsure([draft('unspecified')], doubtWords.notRead(words))
  const year = groups.year ? Number(groups.year) : undefined
  const rule: Draft = draft('fixed-date', {
    ...(year === undefined ? {} : { year }),
    month,
    day,
    ...aboutPrevious(words),
    ...scoped(groups.object ?? scopeOf(groups)),
    ...channelsOf(groups.channels),
  })
  return year !== undefined || /每年|次年/u.test(words) ? { rules: [rule] } : unsure([rule], doubtWords.noYear(words))
}

/** 每年第一季度: by the last day of that quarter; whether 前 means its first day stays open. */
export function readQuarterOfYear(groups: Groups, _context: unknown, words: string): Found {
  const month = numberIn(groups.quarter)! * 3
  const rule = draft('fixed-date', { month, day: LONGEST_MONTHS[month - 1]!, ...channelsOf(groups.channels) })
  return unsure([rule], doubtWords.quarterOfYear(words))
}

const lastOfFebruary = (year: number): number => new Temporal.PlainDate(year, 2, 1).daysInMonth

/** 集体财务往来较多的，财务收支情况: the condition and the thing together say what it is about. */
function scopeOf(groups: Groups): string | undefined {
  const { scope, event } = readLead(groups.lead)
  const thing = scope || event
  return groups.where ? `${groups.where}${thing ? `，${thing}` : ''}` : thing || undefined
}

const aboutPrevious = (words: string): Pick<Draft, 'aboutPrevious'> =>
  /次月|下月|次年|次季|下个?季|上一?个?[年月季]/u.test(words) ? { aboutPrevious: true } : {}
