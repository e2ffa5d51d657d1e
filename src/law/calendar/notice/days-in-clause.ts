/** A day as it stands in the text. */
export interface WrittenDay {
  date: Temporal.PlainDate | null
  /** Its characters, its place in the clause and the weekday printed behind it (1 is Monday). */
  words: string
  at: number
  weekday: number | null
}

export interface Stretch {
  from: WrittenDay
  to: WrittenDay
}

/** Days joined by 、 and 至, with the words before and behind them. */
export interface DayGroup {
  before: string
  stretches: Stretch[]
  after: string
}

/** What a day may leave out: 2月15日至23日, 12月30日、31日. */
export interface Memory {
  year: number
  month: number | null
  /** The year that a month without a year belongs to: December of 元旦 is that of the year before. */
  yearOf(month: number): number
}

// A day may lose its 日 before a sign that joins it to the next: 10月1—7日, 4月27、28日. No match begins within a number:
// ten thousand digits are then passed once and not once for each.
const joins = '[-—–―−~至到]'
const form = new RegExp(
  `(?<!\\d)(?:(\\d{4})年)?(?:(\\d+)月份?)?(\\d+)(?:日|号|(?=${joins}+[\\d年月]+(?:日|号))|(?=(?:、\\d+){1,30}(?:日|号)))(?:\\(([^()]*)\\))?`,
  'gu',
)
const onlyJoin = new RegExp(`^${joins}+$`, 'u')
const onlyList = /^(?:[、和及]|以及)$/u

/** The groups of days of one clause, in order. */
export function daysInClause(clause: string, memory: Memory): DayGroup[] {
  const groups: DayGroup[] = []
  let end = 0
  for (const match of clause.matchAll(form)) {
    // 共3日 is a count; and a month is never left out where none was said before.
    if (match[2] === undefined && (memory.month === null || clause[match.index - 1] === '共')) continue
    const between = clause.slice(end, match.index)
    const day = dayOf(match, memory)
    const group = groups.at(-1)
    const last = group?.stretches.at(-1)
    if (last && onlyJoin.test(between) && last.from === last.to) last.to = day
    else if (group && onlyList.test(between)) group.stretches.push({ from: day, to: day })
    else {
      if (group) group.after = between
      groups.push({ before: between, stretches: [{ from: day, to: day }], after: '' })
    }
    end = match.index + match[0].length
  }
  const group = groups.at(-1)
  if (group) group.after = clause.slice(end)
  return groups
}

function dayOf(match: RegExpExecArray, memory: Memory): WrittenDay {
  const [words, yearText, monthText, dayText, note] = match
  if (monthText !== undefined) {
    memory.month = Number(monthText)
    memory.year = yearText === undefined ? memory.yearOf(memory.month) : Number(yearText)
  }
  return {
    date: dateOf(memory.year, memory.month!, Number(dayText)),
    words,
    at: match.index,
    weekday: weekdayIn(note ?? ''),
  }
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** 星期六, 周日, 星期天: the number of the weekday, Monday being 1. */
function weekdayIn(note: string): number | null {
  const name = /(?:星期|周|礼拜)([一二三四五六日天])/u.exec(note)?.[1]
  return name ? '一二三四五六日'.indexOf(name === '天' ? '日' : name) + 1 : null
}
