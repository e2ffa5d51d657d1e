import { parseArgs } from 'node:util'
import { type ClockFace, clockFace, type WaitFace } from '#law/foi/face.ts'
import { olderTextWords, receivedUnderOlderText } from '#law/foi/in-force.ts'
import { factKinds, type LedgerEffect, type RequestState, requestStates } from '#law/foi/model.ts'
import { silenceNames, waitNames } from '#law/foi/waits.ts'
import { effectNames, stateNames } from '#law/foi/words.ts'
import type { LedgerLine } from '#law/ledger/model.ts'
import { rowsOfLedger, textOfLedger } from '#law/ledger/present.ts'
import type { CommandIo } from '../io.ts'
import { readCalendar } from '../read-calendar.ts'
import { readFacts } from './read-facts.ts'

const usage = '用法：changliang foi clock [--json] < 事实.json；foi clock --kinds 或 --states 列出可用的词\n'
/** A case has a few dozen facts; more text than this is another file. */
const mostText = 1_000_000

/**
 * `foi clock [--json]`: where an application stands and when its answer is due, from its facts on stdin; needs no
 * database. Returns 1 where the facts are refused (the problems say why), 2 for a call that is none.
 */
export async function clockCommand(
  args: readonly string[],
  io: CommandIo,
  input: AsyncIterable<Uint8Array | string>,
): Promise<number> {
  const call = parseCall(args)
  if (!call) {
    io.stderr(usage)
    return 2
  }
  if (call.kinds || call.states) {
    io.stdout(`${JSON.stringify(call.kinds ? factKinds : requestStates)}\n`)
    return 0
  }
  const read = readFacts(await textOf(input))
  const face: ClockFace = read.problems
    ? { ...nothing, problems: read.problems }
    : clockFace(read.facts, read.asOf, await readCalendar())
  io.stdout(call.json ? `${JSON.stringify(face)}\n` : wordsOf(face))
  if (!read.problems && receivedUnderOlderText(read.facts)) io.stderr(`${olderTextWords}\n`)
  return face.state === null ? 1 : 0
}

const nothing: ClockFace = {
  state: null,
  dueOn: null,
  provisional: false,
  startedOn: null,
  left: null,
  overdue: false,
  ledger: [],
  waits: [],
  problems: [],
}

async function textOf(input: AsyncIterable<Uint8Array | string>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of input) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    if (text.length > mostText) return ''
  }
  return text + decoder.decode()
}

function wordsOf({ state, dueOn, provisional, ledger, waits, problems }: ClockFace): string {
  const lines = state
    ? [`${stateNames[state as RequestState]}${dueOn ? `，答复期限${dueOn}${provisional ? '（暂定）' : ''}` : ''}`]
    : []
  const rows = rowsOfLedger(ledger as LedgerLine<LedgerEffect, string>[], effectNames)
  for (const line of textOfLedger(rows)) lines.push(`  ${line}`)
  for (const wait of waits) lines.push(waitWords(wait))
  for (const { message, basis } of problems) lines.push(`${message}${basis ? `（${basis}）` : ''}`)
  return `${lines.join('\n')}\n`
}

/** 等第三方意见“甲公司”，至2026-10-20；逾期的由本机关决定是否公开（政府信息公开条例第三十二条） */
function waitWords({ on, party, until, over, silence, basis }: WaitFace): string {
  const whom = `${waitNames[on]}${party && `“${party}”`}`
  const last = until === null ? '，征求意见书还没有送达' : over ? `，已于${until}期满` : `，至${until}`
  return `等${whom}${last}；${over ? '' : '逾期的'}${silenceNames[silence]}（${basis}）`
}

function parseCall(args: readonly string[]) {
  try {
    const flag = { type: 'boolean', default: false } as const
    return parseArgs({ args: [...args], options: { json: flag, kinds: flag, states: flag } }).values
  } catch {
    return null
  }
}
