import { parseArgs } from 'node:util'
import type { Calendar } from '#law/calendar/model.ts'
import { isCovered, isWorkday } from '#law/calendar/working-days.ts'
import { Refused } from '#platform/errors/errors.ts'
import type { CommandIo } from '../io.ts'
import { calendarWithNotices } from './calendar-at-hand.ts'

const usage = '用法：changliang calendar show 年份 [--notice 通知文件] [--json]，例如 calendar show 2026\n'

/** `calendar show YEAR`: twelve months with days off (休) and worked weekends (班); `--json` the same as lists of days. */
export async function showYearCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const call = parseCall(args)
  if (!call) {
    io.stderr(usage)
    return 2
  }
  const year = Number(call.year)
  if (!/^\d{4}$/.test(call.year) || year < 2004 || year > 2099)
    throw new Refused([`年份“${call.year}”不在2004至2099年之间。`])
  const calendar = await calendarWithNotices(call.notices, io)
  const official = isCovered(new Temporal.PlainDate(year, 12, 31), calendar)
  io.stdout(
    call.json ? `${JSON.stringify(faceOf(year, calendar, official))}\n` : `${monthsOf(year, calendar).join('\n')}\n`,
  )
  if (!official) io.stderr(`${year}年的放假安排尚未导入，只标出日期固定的法定假日，都是暂定的。\n`)
  return 0
}

function faceOf(year: number, calendar: Calendar, official: boolean) {
  const ofYear = (days: ReadonlySet<string>) => [...days].filter((day) => day.startsWith(`${year}-`)).sort()
  const days = daysOf(year)
  return {
    year,
    version: calendar.version,
    provisional: !official,
    holidays: official
      ? ofYear(calendar.holidays)
      : days.filter((day) => day.dayOfWeek < 6 && !isWorkday(day, calendar)).map(String),
    workdays: ofYear(calendar.workdays),
    workingDays: days.filter((day) => isWorkday(day, calendar)).length,
  }
}

function daysOf(year: number): Temporal.PlainDate[] {
  const first = new Temporal.PlainDate(year, 1, 1)
  return Array.from({ length: first.daysInYear }, (_, index) => first.add({ days: index }))
}

/** Two months side by side fill a terminal of eighty columns. */
function monthsOf(year: number, calendar: Calendar): string[] {
  const lines = [`${year}年    休 放假    班 周末上班    （${calendar.version}）`, '']
  for (let month = 1; month <= 12; month += 2) {
    const [left, right] = [monthLines(year, month, calendar), monthLines(year, month + 1, calendar)]
    for (let row = 0; row < Math.max(left.length, right.length); row++)
      lines.push(`${left[row] ?? blank}    ${right[row] ?? ''}`.trimEnd())
    lines.push('')
  }
  return lines
}

/** Seven days of four columns with one between them; a Chinese character takes two columns. */
const width = 34
const blank = ' '.repeat(width)

function monthLines(year: number, month: number, calendar: Calendar): string[] {
  const first = new Temporal.PlainDate(year, month, 1)
  const title = `${month}月`
  const lines = [title + ' '.repeat(width - title.length - 1), '一   二   三   四   五   六   日  ']
  const cells: string[] = Array.from({ length: first.dayOfWeek - 1 }, () => '    ')
  for (let day = 1; day <= first.daysInMonth; day++) cells.push(cellOf(first.with({ day }), calendar))
  while (cells.length % 7 > 0) cells.push('    ')
  for (let at = 0; at < cells.length; at += 7) lines.push(cells.slice(at, at + 7).join(' '))
  return lines
}

function cellOf(date: Temporal.PlainDate, calendar: Calendar): string {
  const number = String(date.day).padStart(2)
  const works = isWorkday(date, calendar)
  if (works && date.dayOfWeek > 5) return `${number}班`
  return !works && (date.dayOfWeek < 6 || calendar.holidays.has(date.toString())) ? `${number}休` : `${number}  `
}

function parseCall(args: readonly string[]) {
  try {
    const options = {
      json: { type: 'boolean', default: false },
      notice: { type: 'string', multiple: true, default: [] as string[] },
    } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [year, ...more] = positionals
    return year && more.length === 0 ? { year, json: values.json, notices: values.notice } : null
  } catch {
    return null
  }
}
