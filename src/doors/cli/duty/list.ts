import { parseArgs } from 'node:util'
import { type Duty, dutyGroups } from '#law/duties/model.ts'
import { duties } from '#law/duties/table.ts'
import { groupNames, lengthWords } from '#law/duties/words.ts'
import { Refused } from '#platform/errors/errors.ts'
import type { CommandIo } from '../io.ts'

const usage = `用法：changliang duty list [--group ${dutyGroups.join('|')}] [--json]\n`

/**
 * `duty list`: the periods the program knows beside that of a request, by the part of the work they belong to; `--json` as
 * an array. Throws Refused for a group that is none; returns 2 for a call that is none.
 */
export async function listDutiesCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const call = parseCall(args)
  if (!call) {
    io.stderr(usage)
    return 2
  }
  const group = dutyGroups.find((each) => each === call.group)
  if (call.group !== undefined && !group)
    throw new Refused([`没有“${call.group}”这一类；可用：${dutyGroups.join('、')}。`])
  const chosen = duties.filter((duty) => !group || duty.group === group)
  io.stdout(call.json ? `${JSON.stringify(chosen)}\n` : wordsOf(chosen))
  return 0
}

function wordsOf(chosen: readonly Duty[]): string {
  const groups = dutyGroups.map((group) => ({ group, lines: chosen.filter((duty) => duty.group === group) }))
  return groups
    .filter(({ lines }) => lines.length > 0)
    .map(({ group, lines }) => `${groupNames[group]}\n${lines.map(lineOf).join('')}`)
    .join('')
}

const lineOf = (duty: Duty): string =>
  `  ${duty.id}  ${duty.does}：${lengthWords(duty)}（${duty.basis}${duty.fixed ? '' : '；期限可按本地规定调整'}）\n`

function parseCall(args: readonly string[]) {
  try {
    const options = { group: { type: 'string' }, json: { type: 'boolean', default: false } } as const
    return parseArgs({ args: [...args], options }).values
  } catch {
    return null
  }
}
