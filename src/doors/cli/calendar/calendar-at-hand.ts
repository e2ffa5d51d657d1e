import { readFile } from 'node:fs/promises'
import { previewNotice } from '#domains/calendar/preview-notice.ts'
import { faultWords } from '#domains/calendar/words.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { decodeText } from '#platform/documents/decode-text.ts'
import { Refused } from '#platform/errors/errors.ts'
import type { CommandIo } from '../io.ts'
import { readCalendar } from '../read-calendar.ts'

/**
 * The shipped calendar with the notices of these files in it, in their order; needs no database. It only answers a
 * question and binds nobody, so that doubts about a notice are said and hold nothing up.
 */
export async function calendarWithNotices(files: readonly string[], io: CommandIo): Promise<Calendar> {
  let calendar = await readCalendar()
  for (const file of files) {
    const { after, doubts } = previewNotice(await wordingOf(file), calendar)
    for (const doubt of doubts) io.stderr(`${file} ${faultWords(doubt)}\n`)
    calendar = after
  }
  return calendar
}

/** The text of a notice, in whichever encoding it was saved. */
export async function wordingOf(file: string): Promise<string> {
  try {
    return decodeText(await readFile(file)).text
  } catch (error) {
    if (error instanceof CannotReadFile) throw new Refused([error.message])
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new Refused([`找不到文件“${file}”，请核对路径和文件名。`])
    if (code === 'EISDIR') throw new Refused([`“${file}”是文件夹，请给出通知文本的路径。`])
    if (code === 'EACCES' || code === 'EPERM') throw new Refused([`没有权限读取“${file}”，请检查文件权限。`])
    throw error
  }
}
