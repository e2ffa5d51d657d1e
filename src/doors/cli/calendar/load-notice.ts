import { parseArgs } from 'node:util'
import { loadNotice } from '#domains/calendar/load-notice.ts'
import { type MovesPreview, type NoticePreview, previewMoves, previewNotice } from '#domains/calendar/preview-notice.ts'
import { changeWords, faultWords, partWords } from '#domains/calendar/words.ts'
import { newestVersion } from '#kernel/calendar/store.ts'
import type { Office } from '#kernel/office.ts'
import { operatorAt } from '#kernel/organisation/model.ts'
import { findRoot } from '#kernel/organisation/store.ts'
import type { Fault } from '#law/calendar/notice/model.ts'
import { readNotice } from '#law/calendar/notice/read-notice.ts'
import { Refused } from '#platform/errors/errors.ts'
import type { CommandIo } from '../io.ts'
import { readCalendar } from '../read-calendar.ts'
import { wordingOf } from './calendar-at-hand.ts'

/** A sentence, so that nobody types it without having read what it says yes to. */
const saysSo = 'the-notice-really-says-so'

const usage = `用法：changliang calendar load 通知文件 [--moves] [--write] [--${saysSo}] [--json]\n`

/** Moved obligations that are named; the count is of all. */
const longestList = 200

/**
 * `calendar load FILE`: what a State Council notice says and how it changes the calendar; needs no database.
 * `--moves` asks the installation which due days would move, `--write` loads it there. Faults of the text end with 1;
 * so do doubts, until somebody who compared the original says that it really is so.
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
  const { faults, doubts } = readNotice(wording)
  if (faults.length > 0) {
    if (call.json) io.stdout(`${JSON.stringify({ written: false, faults, doubts })}\n`)
    io.stderr(`${[...faults, ...doubts].map(faultWords).join('\n')}\n通知没有导入。\n`)
    return 1
  }
  const open = call[saysSo] ? [] : doubts
  const ends = () => (open.length > 0 ? refused(open, io) : 0)
  if (call.moves || call.write)
    return withOffice(async (office) => {
      await inOffice(office, wording, { ...call, write: call.write && open.length === 0, open }, io)
      return ends()
    })
  say(
    previewNotice(wording, await readCalendar()),
    null,
    { written: false, confirmed: open.length === 0 },
    call.json,
    io,
  )
  if (!call.json && open.length === 0)
    io.stderr('预览：没有改动任何数据。加 --moves 查看哪些到期日会变，加 --write 导入。\n')
  return ends()
}

/** What must be settled with the original, and how to say that it is. */
function refused(open: readonly Fault[], io: CommandIo): number {
  io.stderr(
    `${open.map(faultWords).join('\n')}\n通知没有导入。请逐处对照国务院办公厅通知的原文：不是这样的，改正文字；原文确实这样写的，加上 --${saysSo}（“通知原文确实如此”）再运行，以上各处连同导入人和时间记入新的日历版本。\n`,
  )
  return 1
}

/** An operator at the server acts as the supervisor of the whole installation; the audit row says so. */
async function inOffice(
  office: Office,
  wording: string,
  call: { write: boolean; json: boolean; open: readonly Fault[] },
  io: CommandIo,
): Promise<void> {
  const root = await findRoot(office.staff)
  if (!root) throw new Refused(['这里还没有建立安装，请先启动一次（changliang start）。'])
  const before = (await newestVersion(office.staff))?.calendar ?? office.calendar
  const preview = previewNotice(wording, before)
  const moves = await previewMoves(office.staff, preview, longestList)
  const confirmed = call.open.length > 0 ? [] : preview.doubts.map(faultWords)
  const given = { organId: root.id, wording, basedOn: before.version, confirmed }
  const put =
    call.write && preview.changed.length > 0
      ? await office.act(operatorAt(root, 'supervisor'), loadNotice, given)
      : null
  const state = { written: put !== null, confirmed: call.open.length === 0 }
  say(preview, put ? { ...moves, ...put } : moves, state, call.json, io)
  if (!put && !call.json && state.confirmed) io.stderr('预演：没有改动任何数据。加 --write 导入。\n')
}

function say(
  { notice, after, changed, doubts }: NoticePreview,
  moves: Pick<MovesPreview, 'moved' | 'settled' | 'first'> | null,
  { written, confirmed }: { written: boolean; confirmed: boolean },
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
      ...(doubts.length > 0 ? { doubts, confirmed } : {}),
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
  if (confirmed && doubts.length > 0)
    lines.push(`${written ? '已' : '将'}确认通知原文确实如此：`, ...doubts.map((doubt) => `  ${faultWords(doubt)}`))
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
    const options = { json: flag, moves: flag, write: flag, [saysSo]: flag } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return positionals.length === 1 ? { file: positionals[0]!, ...values } : null
  } catch {
    return null
  }
}
