import { parseArgs } from 'node:util'
import { loadNotice } from '#domains/calendar/load-notice.ts'
import { type MovesPreview, type NoticePreview, previewMoves, previewNotice } from '#domains/calendar/preview-notice.ts'
import { changeWords, faultWords, partWords } from '#domains/calendar/words.ts'
import { newestVersion } from '#kernel/calendar/store.ts'
import type { Office } from '#kernel/office.ts'
import { operatorAt } from '#kernel/organisation/model.ts'
import { findRoot } from '#kernel/organisation/store.ts'
import { readNotice } from '#law/calendar/notice/read-notice.ts'
import { Refused } from '#platform/errors/errors.ts'
import type { CommandIo } from '../io.ts'
import { readCalendar } from '../read-calendar.ts'
import { wordingOf } from './calendar-at-hand.ts'

const usage = '用法：changliang calendar load 通知文件 [--moves] [--write] [--json]\n'

/** Moved obligations that are named; the count is of all. */
const longestList = 200

/**
 * `calendar load FILE`: what a State Council notice says and how it changes the calendar; needs no database.
 * `--moves` asks the installation which due days would move, `--write` loads it there. Faults of the text end with 1.
 */
export async function loadNoticeCommand(
  args: readonly string[],
  io: CommandIo,
  withOffice: (work: (office: Office) => Promise<number>) => Promise<number>,
): Promise<number> {
  const call = parseCall(args)
  if (!call) {
    io.stderr(usage)
    return 2
  }
  const wording = await wordingOf(call.file)
  const { faults } = readNotice(wording)
  if (faults.length > 0) {
    if (call.json) io.stdout(`${JSON.stringify({ written: false, faults })}\n`)
    io.stderr(`${faults.map(faultWords).join('\n')}\n通知没有导入。\n`)
    return 1
  }
  if (call.moves || call.write) return withOffice((office) => inOffice(office, wording, call, io))
  say(previewNotice(wording, await readCalendar()), null, { written: false }, call.json, io)
  if (!call.json) io.stderr('预览：没有改动任何数据。加 --moves 查看哪些到期日会变，加 --write 导入。\n')
  return 0
}

/** An operator at the server acts as the supervisor of the whole installation; the audit row says so. */
async function inOffice(office: Office, wording: string, call: { write: boolean; json: boolean }, io: CommandIo) {
  const root = await findRoot(office.staff)
  if (!root) throw new Refused(['这里还没有建立安装，请先启动一次（changliang start）。'])
  const before = (await newestVersion(office.staff))?.calendar ?? office.calendar
  const preview = previewNotice(wording, before)
  const moves = await previewMoves(office.staff, preview, longestList)
  const given = { organId: root.id, wording, basedOn: before.version }
  const put =
    call.write && preview.changed.length > 0
      ? await office.act(operatorAt(root, 'supervisor'), loadNotice, given)
      : null
  say(preview, put ? { ...moves, ...put } : moves, { written: put !== null }, call.json, io)
  if (!put && !call.json) io.stderr('预演：没有改动任何数据。加 --write 导入。\n')
  return 0
}

function say(
  { notice, after, changed }: NoticePreview,
  moves: Pick<MovesPreview, 'moved' | 'settled' | 'first'> | null,
  { written }: { written: boolean },
  json: boolean,
  io: CommandIo,
): void {
  if (json) {
    const days = (pick: (part: (typeof notice.parts)[number]) => string[]) => notice.parts.flatMap(pick).sort()
    const face = {
      year: notice.year,
      documentNumber: notice.documentNumber,
      title: notice.title,
      kind: notice.kind,
      version: after.version,
      coverage: after.coverage,
      holidays: days((part) => part.holidays),
      workdays: days((part) => part.workdays),
      changed: changed.map(({ date, now, works }) => ({ date: date.toString(), now, works })),
      ...(moves
        ? {
            moved: moves.moved,
            settled: moves.settled,
            moves: moves.first.map(({ organ, item, label, before, after: to }) => ({
              organ,
              item,
              label,
              before: before.toString(),
              after: to?.toString() ?? null,
            })),
          }
        : {}),
      written,
    }
    io.stdout(`${JSON.stringify(face)}\n`)
    return
  }
  const lines = [
    `${notice.title}（${notice.documentNumber}）`,
    `日历版本 ${after.version}，正式安排到 ${after.coverage.to}`,
    ...notice.parts.map((part) => `  ${part.festivals.join('、')}：${partWords(part)}`),
    `与现行日历相比：${changeWords(changed) || '日历已经是这样安排的，没有变化'}`,
  ]
  if (moves) {
    lines.push(`${written ? '已' : '将'}变动到期日的公开义务 ${moves.moved} 项，由暂定转为确定 ${moves.settled} 项`)
    for (const { organ, item, label, before, after: to } of moves.first)
      lines.push(`  ${before} → ${to ?? '不再产生'}  ${organ}  ${item}  ${label}`)
    if (moves.moved > moves.first.length)
      lines.push(`  …… 另有 ${moves.moved - moves.first.length} 项，导入后可在工作台“日历”查看`)
  }
  io.stdout(`${lines.join('\n')}\n`)
}

function parseCall(args: readonly string[]) {
  try {
    const flag = { type: 'boolean', default: false } as const
    const options = { json: flag, moves: flag, write: flag }
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return positionals.length === 1 ? { file: positionals[0]!, ...values } : null
  } catch {
    return null
  }
}
