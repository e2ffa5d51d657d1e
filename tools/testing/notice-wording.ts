import type { CalendarData } from '#law/calendar/make-calendar.ts'
import type { Festival } from '#law/calendar/notice/model.ts'
import { statutoryDays, statutoryFestivals } from '#law/calendar/notice/statutory.ts'

/** One part of a notice as a test wants it said. */
export interface Arranged {
  festivals: Festival[]
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  worked: Temporal.PlainDate[]
}

/** How the office wrote in different years. */
export interface Style {
  weekday: '周' | '星期'
  join: '至' | '-' | '－' | '—'
  /** Between two worked days. */
  list: '、'
  /** Whether the first and last day of a holiday carry their weekday. */
  weekdays: boolean
}

export const newStyle: Style = { weekday: '周', join: '至', list: '、', weekdays: true }

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八']
const weekdayNames = '一二三四五六日'

/** The days that the notice of a year arranged, out of a calendar's data: runs of holidays with their worked weekends. */
export function arrangedIn(data: Pick<CalendarData, 'holidays' | 'workdays'>, year: number): Arranged[] {
  const ofYear = (day: string) => day >= `${year - 1}-12-25` && day < `${year}-12-25`
  const worked = data.workdays.filter(ofYear).map((day) => Temporal.PlainDate.from(day))
  const runs: Temporal.PlainDate[][] = []
  for (const date of data.holidays.filter(ofYear).map((day) => Temporal.PlainDate.from(day))) {
    const last = runs.at(-1)?.at(-1)
    if (last && hangsTogether(last, date, data)) runs.at(-1)!.push(date)
    else runs.push([date])
  }
  const parts = runs.map((run): Arranged => {
    const [from, to] = [run[0]!, run.at(-1)!]
    const festivals = statutoryFestivals(year).filter((festival) =>
      statutoryDays(festival, year).some((day) => !isBefore(day, from) && !isBefore(to, day)),
    )
    return { festivals: festivals.length > 0 ? festivals : ['纪念日'], from, to, worked: [] }
  })
  for (const day of worked) nearest(parts, day).worked.push(day)
  return parts
}

/** Days in a row, or with nothing but an unworked weekend between them. */
function hangsTogether(last: Temporal.PlainDate, next: Temporal.PlainDate, data: Pick<CalendarData, 'workdays'>) {
  for (let day = last.add({ days: 1 }); !day.equals(next); day = day.add({ days: 1 }))
    if (day.dayOfWeek < 6 || data.workdays.includes(day.toString())) return false
  return true
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0

function nearest(parts: Arranged[], day: Temporal.PlainDate): Arranged {
  const distance = ({ from, to }: Arranged) => Math.min(Math.abs(day.until(from).days), Math.abs(day.until(to).days))
  return parts.toSorted((a, b) => distance(a) - distance(b))[0]!
}

/** The notice of a year in the office's own form. */
export function noticeText(
  year: number,
  parts: readonly Arranged[],
  { number = `国办发明电〔${year - 1}〕9号`, style = newStyle }: { number?: string; style?: Style } = {},
): string {
  const body = parts.map((part, index) => `　　${ordinals[index]}、${partText(part, year, style)}`)
  return [
    `国务院办公厅关于${year}年`,
    '部分节假日安排的通知',
    number,
    '',
    '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
    `　　经国务院批准，现将${year}年元旦、春节等节日放假调休日期的具体安排通知如下。`,
    ...body,
    '　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。',
    '国务院办公厅',
    `${year - 1}年11月4日`,
  ].join('\n')
}

function partText({ festivals, from, to, worked }: Arranged, year: number, style: Style): string {
  const days = from.until(to).days + 1
  const first = dayText(from, year, style, style.weekdays)
  const last =
    from.month === to.month
      ? `${to.day}日${style.weekdays ? weekdayText(to, style) : ''}`
      : dayText(to, year, style, style.weekdays, from.year)
  const off = days === 1 ? `${first}放假1天` : `${first}${style.join}${last}放假调休，共${days}天`
  const workText = worked.map((day) => dayText(day, year, style, true)).join(style.list)
  return `${festivals.join('、')}：${off}。${worked.length > 0 ? `${workText}上班。` : ''}`
}

const dayText = (day: Temporal.PlainDate, year: number, style: Style, weekday: boolean, said = year): string =>
  `${day.year === year && said === year ? '' : `${day.year}年`}${day.month}月${day.day}日${weekday ? weekdayText(day, style) : ''}`

const weekdayText = (day: Temporal.PlainDate, { weekday }: Style): string =>
  `（${weekday}${weekdayNames[day.dayOfWeek - 1]}）`

const of = (festivals: Festival[], from: string, to: string, ...worked: string[]): Arranged => ({
  festivals,
  from: Temporal.PlainDate.from(from),
  to: Temporal.PlainDate.from(to),
  worked: worked.map((day) => Temporal.PlainDate.from(day)),
})

/** A notice for 2027 as it may look; the real one was not out when this was written. */
export const invented2027: Arranged[] = [
  of(['元旦'], '2027-01-01', '2027-01-03'),
  of(['春节'], '2027-02-05', '2027-02-11', '2027-02-20'),
  of(['清明节'], '2027-04-03', '2027-04-05'),
  of(['劳动节'], '2027-05-01', '2027-05-05', '2027-05-08'),
  of(['端午节'], '2027-06-09', '2027-06-09'),
  of(['中秋节'], '2027-09-15', '2027-09-15'),
  of(['国庆节'], '2027-10-01', '2027-10-07', '2027-09-26', '2027-10-09'),
]

export const invented2027Text = (): string => noticeText(2027, invented2027, { number: '国办发明电〔2026〕8号' })
