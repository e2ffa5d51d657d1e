import { parseArgs } from 'node:util'
import { answers, answersOf, leaves } from '#law/foi/answers.ts'
import { type RemedyOrgan, remedyOf, remedyOrgans } from '#law/foi/remedies.ts'
import { Refused } from '#platform/errors/errors.ts'
import type { CommandIo } from '../io.ts'
import { readCalendar } from '../read-calendar.ts'
import { dayOf } from '../typed-day.ts'

const usage =
  '用法：changliang foi remedy --disposition 3-4 --organ-kind department --decided-on 日期 [--served-on 日期] [--online] [--json]\n'

/**
 * `foi remedy`: how an answer may be contested, by its row of the annual report (or its id), the organ and the day it was
 * decided. Throws Refused for unknown words and days; returns 2 for a call that is none.
 */
export async function remedyCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const call = parseCall(args)
  if (!call) {
    io.stderr(usage)
    return 2
  }
  const answer = answersOf(call.disposition)[0] ?? answers.find(({ id }) => id === call.disposition)
  const organ = remedyOrgans.find((each) => each === call.organ)
  if (!answer) throw new Refused([`没有“${call.disposition}”这一种答复；可用：${leaves.join('、')}。`])
  if (!organ) throw new Refused([`没有“${call.organ}”这一种机关；可用：${remedyOrgans.join('、')}。`])
  const decidedOn = dayOf(call.decidedOn)
  const servedOn = call.servedOn === undefined ? decidedOn : dayOf(call.servedOn)
  if (Temporal.PlainDate.compare(servedOn, decidedOn) < 0)
    throw new Refused([`送达日期${servedOn}早于答复日期${decidedOn}，请核对。`])
  io.stdout(
    wordsOf(call.json, answer.leaf, answer, organ, { decidedOn, servedOn, online: call.online }, await readCalendar()),
  )
  return 0
}

function wordsOf(
  json: boolean,
  leaf: string,
  { id, remedy }: (typeof answers)[number],
  organ: RemedyOrgan,
  when: { decidedOn: Temporal.PlainDate; servedOn: Temporal.PlainDate; online: boolean },
  calendar: Parameters<typeof remedyOf>[1],
): string {
  const found = remedyOf({ leaf, remedy, organ, ...when }, calendar)
  if (!json)
    return `${found.clause}\n${found.ways.map(({ to, lastDay }) => (lastDay ? `  向${to}：至迟${lastDay}\n` : '')).join('')}`
  const ways = found.ways.map(({ lastDay, ...way }) => ({ ...way, lastDay: lastDay?.toString() ?? null }))
  return `${JSON.stringify({ disposition: leaf, answer: id, class: found.class, ways, clause: found.clause })}\n`
}

function parseCall(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean', default: false } as const
    const options = {
      disposition: text,
      'organ-kind': text,
      'decided-on': text,
      'served-on': text,
      online: flag,
      json: flag,
    } as const
    const { values } = parseArgs({ args: [...args], options })
    const { disposition, 'organ-kind': organ, 'decided-on': decidedOn, 'served-on': servedOn, online, json } = values
    return disposition && organ && decidedOn ? { disposition, organ, decidedOn, servedOn, online, json } : null
  } catch {
    return null
  }
}
