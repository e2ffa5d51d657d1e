import { parseArgs } from 'node:util'
import { fullDayWords, weekdayWords } from '#domains/calendar/words.ts'
import { CalendarError } from '#law/calendar/calendar-error.ts'
import { addWorkingDays } from '#law/calendar/working-days.ts'
import { Refused } from '#platform/errors/errors.ts'
import type { CommandIo } from '../io.ts'
import { dayOf } from '../typed-day.ts'
import { calendarWithNotices } from './calendar-at-hand.ts'

const usage =
  '用法：changliang calendar add 日期 工作日数 [--notice 通知文件] [--json]，例如 calendar add 2026-09-25 20\n'

/**
 * `calendar add DAY N`: the Nth working day after a day (民法典第二百零一条), with the shipped calendar and the notices
 * named by `--notice`. `--json`: one object with `due` and `provisional`. Returns 1 for a day or a number that is none, 2
 * for a call that is none.
 */
export async function addDaysCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const call = parseCall(args)
  if (!call) {
    io.stderr(usage)
    return 2
  }
  const start = dayOf(call.day)
  if (!/^\d{1,5}$/.test(call.count)) throw new Refused([`工作日数“${call.count}”不正确，应为0至10000的整数。`])
  const { date, provisional } = answer(start, Number(call.count), await calendarWithNotices(call.notices, io))
  if (call.json) io.stdout(`${JSON.stringify({ due: date.toString(), provisional })}\n`)
  else io.stdout(`${date}（${weekdayWords(date)}）${provisional ? ' 暂定' : ''}\n`)
  if (provisional)
    io.stderr(`${fullDayWords(date)}涉及尚未公布放假安排的年份，答案是暂定的；公布后用 --notice 加上通知再算。\n`)
  return 0
}

function answer(...given: Parameters<typeof addWorkingDays>) {
  try {
    return addWorkingDays(...given)
  } catch (error) {
    if (error instanceof CalendarError) throw new Refused([`${error.message}。`])
    throw error
  }
}

function parseCall(args: readonly string[]) {
  try {
    const options = {
      json: { type: 'boolean', default: false },
      notice: { type: 'string', multiple: true, default: [] as string[] },
    } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [day, count, ...more] = positionals
    return day && count && more.length === 0 ? { day, count, json: values.json, notices: values.notice } : null
  } catch {
    return null
  }
}
