import { findDifferences, recount } from '#kernel/indicator/fold-store.ts'
import type { Office } from '#kernel/office.ts'
import { Refused } from '#platform/errors/errors.ts'
import type { CommandIo } from './io.ts'
import { readOptions } from './options.ts'

/** Differences that are told one by one. */
const shown = 10

/**
 * `tallies rebuild [--write] [--json]`: counts every obligation and slot again and says where the tallies differ; with
 * `--write` the tallies are made anew. Nobody has to wait meanwhile.
 */
export async function rebuildTalliesCommand(args: readonly string[], office: Office, io: CommandIo): Promise<number> {
  const { values } = readOptions(args, { write: { type: 'boolean' }, json: { type: 'boolean' } })
  const { differences, total } = await findDifferences(office.staff, shown)
  if (values.write && total > 0 && !(await recount(office.staff))) throw new Refused(['计数正在归并，请一分钟后再试。'])
  const written = values.write === true && total > 0
  io.stdout(values.json ? `${JSON.stringify({ differences: total, first: differences, written })}\n` : '')
  for (const { tally, key, held, counted } of differences)
    io.stderr(`${tally} ${wordsOf(key)}：计数是${wordsOf(held)}，逐项统计是${wordsOf(counted)}\n`)
  io.stderr(
    total === 0
      ? '计数与逐项统计完全一致。\n'
      : `计数与逐项统计有${total}处不一致，${written ? '已按逐项统计重新写入' : '加 --write 按逐项统计重新写入'}。\n`,
  )
  return total === 0 || written ? 0 : 1
}

const wordsOf = (row: Record<string, unknown> | null): string =>
  row === null
    ? '没有'
    : Object.values(row)
        .map((value) => String(value))
        .join(' ')
