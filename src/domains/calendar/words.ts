import type { ChangedDay } from '#law/calendar/changed-days.ts'
import type { Fault, NoticePart } from '#law/calendar/notice/model.ts'
import { stretchesOf } from './model.ts'

const weekdays = '一二三四五六日'
export const weekdayWords = (day: Temporal.PlainDate): string => `周${weekdays[day.dayOfWeek - 1]}`
export const dayWords = (day: Temporal.PlainDate): string => `${day.month}月${day.day}日`
export const fullDayWords = (day: Temporal.PlainDate): string => `${day.year}年${dayWords(day)}`

const shortest = (text: string, most = 60): string => (text.length > most ? `${text.slice(0, most)}…` : text)

/** A fault as one line: where it stands, what is wrong, and the sentence itself. */
export const faultWords = ({ line, sentence, message }: Fault): string =>
  sentence === '' ? `第${line}行：${message}。` : `第${line}行“${shortest(sentence)}”：${message}。`

/** 2月8日至11日、4月5日 */
export function stretchWords(days: readonly Temporal.PlainDate[]): string {
  return stretchesOf(days)
    .map(({ from, to }) => {
      if (from.equals(to)) return dayWords(from)
      return `${dayWords(from)}至${from.month === to.month ? `${to.day}日` : dayWords(to)}`
    })
    .join('、')
}

/** 2月5日、8日至11日放假，2月20日上班 */
export function changeWords(days: readonly ChangedDay[]): string {
  const of = (now: ChangedDay['now'], works?: boolean) =>
    days.filter((day) => day.now === now && (works === undefined || day.works === works)).map(({ date }) => date)
  const parts: [readonly Temporal.PlainDate[], string][] = [
    [of('holiday'), '放假'],
    [of('workday'), '上班'],
    [of('ordinary', true), '照常工作'],
    [of('ordinary', false), '照常休息'],
  ]
  return parts
    .filter(([dates]) => dates.length > 0)
    .map(([dates, says]) => `${stretchWords(dates)}${says}`)
    .join('，')
}

export const loadWords = {
  reason: (days: readonly ChangedDay[]) =>
    days.length > 0 ? `起算至到期之间：${changeWords(days)}` : '按新的放假安排重新计算',
  gone: '放假安排公布后，这一天不是工作日',
  stale: '刚刚有另一份放假安排导入成功，日历版本已经变了。请重新预览，确认变化后再导入。',
  unknownOrgan: '没有找到导入的机关。',
  nothingNew: '这份通知没有改变任何一天，日历已经是这样安排的，不用再导入。',
} as const

/** What one part of a notice says: 2月5日至11日放假，2月20日（周六）上班 */
export function partWords(part: NoticePart): string {
  const datesOf = (days: readonly string[]) => days.map((day) => Temporal.PlainDate.from(day))
  const worked = (days: readonly string[]) =>
    datesOf(days)
      .map((day) => `${dayWords(day)}（${weekdayWords(day)}）`)
      .join('、')
  const texts = [
    part.holidays.length > 0 ? `${stretchWords(datesOf(part.holidays))}放假` : '',
    part.extendTo ? `假期延长至${dayWords(Temporal.PlainDate.from(part.extendTo))}` : '',
    part.workdays.length > 0 ? `${worked(part.workdays)}上班` : '',
    part.restored.length > 0 ? `${worked(part.restored)}不再上班` : '',
  ]
  return texts.filter((text) => text !== '').join('，')
}
