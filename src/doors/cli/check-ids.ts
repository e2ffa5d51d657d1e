import { parseArgs } from 'node:util'
import { findIdentifiers } from '#law/identifiers/find-identifiers.ts'
import { type Identifier, personalKinds } from '#law/identifiers/model.ts'
import { kindNames } from '#law/identifiers/words.ts'
import type { CommandIo } from './io.ts'
import { readLines } from './read-lines.ts'

const usage = '用法：changliang id check [--json]，每行一段文字，从标准输入读取\n'
const longestLine = 1_000_000

/**
 * `id check [--json]`: finds and checks the identifiers in each line of stdin, as the lines come. With --json each line
 * is answered by one object on a line of its own, without by a table in which personal numbers are masked. Returns 0
 * when everything was read, whatever it held; 1 when a line was over a million characters; 2 when the command was called wrongly.
 */
export async function checkIdsCommand(
  args: readonly string[],
  io: CommandIo,
  input: AsyncIterable<Uint8Array>,
): Promise<number> {
  const json = parseCall(args)
  if (json === null) {
    io.stderr(usage)
    return 2
  }
  let number = 0
  for await (const lines of readLines(input, longestLine)) {
    for (const { text, whole } of lines) {
      number++
      if (!whole) {
        io.stderr(`第${number}行超过一百万字，已停在这一行之前。请把文字分行后再检查。\n`)
        return 1
      }
      const found = findIdentifiers(text)
      io.stdout(json ? `${JSON.stringify({ text, found: found.map(face) })}\n` : table(number, found))
    }
    await io.drained?.()
  }
  return 0
}

function parseCall(args: readonly string[]): boolean | null {
  try {
    return parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } }).values.json
  } catch {
    return null
  }
}

const face = ({ kind, value, normalised, valid, reason, begin, end, masked, repairs, candidates }: Identifier) => ({
  kind,
  value,
  normalised,
  valid,
  reason,
  begin,
  end,
  masked,
  repairs,
  candidates,
})

function table(number: number, found: readonly Identifier[]): string {
  if (found.length === 0) return `第${number}行：没有找到\n`
  return `第${number}行：\n${found.map((one) => `  ${row(one)}\n`).join('')}`
}

function row({ kind, begin, end, masked, normalised, reason, repairs, candidates }: Identifier): string {
  const shown = personalKinds.has(kind) ? masked : (normalised ?? masked)
  const remarks = [
    reason ?? '正确',
    ...repairs,
    ...(candidates.length > 0 ? [`可能是：${candidates.join('、')}`] : []),
  ].join('；')
  return `${kindNames[kind]}  ${shown.replace(/\s+/g, ' ')}  第${begin + 1}至${end}字  ${remarks}`
}
