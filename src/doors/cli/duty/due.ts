import { parseArgs } from 'node:util'
import { lawRegister } from '#kernel/law-register.ts'
import { CalendarError } from '#law/calendar/calendar-error.ts'
import type { Calendar } from '#law/calendar/model.ts'
import type { Trigger } from '#law/deadline/due-of-event.ts'
import { explainDuty } from '#law/duties/due.ts'
import { basisOn, type DutyLaw, holdsOn, lawsBehind } from '#law/duties/in-force.ts'
import type { Duty } from '#law/duties/model.ts'
import { dutyOf } from '#law/duties/table.ts'
import { lengthWords } from '#law/duties/words.ts'
import type { Explained } from '#law/ledger/model.ts'
import { faceOfLedger, rowsOfLedger, textOfLedger } from '#law/ledger/present.ts'
import { countNames } from '#law/ledger/words.ts'
import { Refused } from '#platform/errors/errors.ts'
import { calendarWithNotices } from '../calendar/calendar-at-hand.ts'
import type { CommandIo } from '../io.ts'
import { dayOf } from '../typed-day.ts'

const usage =
  '用法：changliang duty due 编号 --event 日期 [--notice 通知文件] [--json]，例如 duty due government-budget --event 2026-09-12；编号见 duty list\n'

/**
 * `duty due ID --event DAY`: the day a duty turns on, counted from an event, with the ledger of every day; needs no
 * database. A duty in hours takes the moment in China (2026-10-01T22:30). `--json`: `{"due","provisional",
 * "ledger","laws"}`, the laws with the version meant and its first day.
 * Throws Refused for unknown words and days, and for days before there was such a duty; returns 2 for a call that is none.
 */
export async function dutyDueCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const call = parseCall(args)
  if (!call) {
    io.stderr(usage)
    return 2
  }
  const duty = dutyOf(call.id)
  if (!duty) throw new Refused([`没有“${call.id}”这一项期限；用 duty list 列出全部编号。`])
  const event = triggerOf(duty, call.event)
  if (!holdsOn(duty, event.day))
    throw new Refused([`“${duty.does}”自${duty.from}起才有（${duty.basis}），${event.day}还没有这一项。`])
  const explained = explain(duty, event, await calendarWithNotices(call.notices, io))
  const laws = lawsBehind(duty, event.day, lawRegister)
  io.stdout(call.json ? `${JSON.stringify(faceOf(explained, laws))}\n` : wordsOf(duty, event.day, explained))
  for (const law of laws) if (law.younger) io.stderr(youngerWords(law))
  if (explained.provisional) io.stderr('涉及尚未公布放假安排的年份，答案是暂定的；公布后用 --notice 加上通知再算。\n')
  return 0
}

const youngerWords = ({ law, version }: DutyLaw): string =>
  `所引是《${law.title}》自${version!.from}起施行的文本，事件在此之前，请按当时的规定核对。\n`

const faceOf = ({ dueOn, dueAt, provisional, ledger }: Explained, laws: readonly DutyLaw[]) => ({
  due: dueAt ? dueAt.toString({ timeZoneName: 'never', smallestUnit: 'second' }) : dueOn.toString(),
  provisional,
  ledger: faceOfLedger(ledger),
  laws: laws.map(({ law, version }) => ({
    law: law.slug,
    version: version?.name ?? null,
    from: version?.from?.toString() ?? null,
  })),
})

function wordsOf(duty: Duty, event: Temporal.PlainDate, explained: Explained): string {
  const { dueOn, dueAt, provisional, ledger } = explained
  const due = dueAt ? `${dueOn} ${dueAt.toPlainTime().toString({ smallestUnit: 'minute' })}` : dueOn.toString()
  const lines = textOfLedger(rowsOfLedger(ledger, countNames)).map((line) => `  ${line}\n`)
  return `${duty.does}：${due}${provisional ? '（暂定）' : ''}\n${lengthWords(duty)}（${basisOn(duty, event)}）\n${lines.join('')}`
}

function explain(duty: Duty, event: Trigger, calendar: Calendar): Explained {
  try {
    return explainDuty(duty, event, calendar)
  } catch (error) {
    if (error instanceof CalendarError) throw new Refused([`${error.message}。`])
    throw error
  }
}

/** The day of the event; its moment too for what is counted in hours. */
function triggerOf({ unit }: Duty, text: string): Trigger {
  if (unit !== 'hour') return { day: dayOf(text) }
  const moment = momentOf(text)
  if (!moment) throw new Refused([`这一项按小时计，“${text}”应写明北京时间的时刻，如 2026-10-01T22:30。`])
  return { day: moment.toPlainDate(), instant: moment.toZonedDateTime('Asia/Shanghai').toInstant() }
}

function momentOf(text: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?$/.test(text)) return null
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

function parseCall(args: readonly string[]) {
  try {
    const options = {
      event: { type: 'string' },
      json: { type: 'boolean', default: false },
      notice: { type: 'string', multiple: true, default: [] as string[] },
    } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [id, ...more] = positionals
    if (!id || more.length > 0 || values.event === undefined) return null
    return { id, event: values.event, json: values.json, notices: values.notice }
  } catch {
    return null
  }
}
