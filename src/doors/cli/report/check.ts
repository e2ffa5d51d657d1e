import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { reportFace } from '#law/report/face.ts'
import type { AnnualReport } from '#law/report/model.ts'
import { readReportJson } from '#law/report/read-report-json.ts'
import { readReportText } from '#law/report/read-report-text.ts'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { decodeText } from '#platform/documents/decode-text.ts'
import { readTables } from '#platform/documents/read-tables.ts'
import { Refused } from '#platform/errors/errors.ts'
import type { CommandIo } from '../io.ts'

const usage = '用法：changliang report check 文件 [--json]\n'

/**
 * `report check FILE [--json]`: reads a published annual report (JSON, page, workbook, document, text) and says what in its
 * tables does not fit together; needs no database. Returns 0 when it was read, whatever it holds; 2 for a call that is
 * none. Throws Refused for a file that cannot be read.
 */
export async function checkReportCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const call = parseCall(args)
  if (!call) {
    io.stderr(usage)
    return 2
  }
  const report = await reportIn(call.file)
  if (!report)
    throw new Refused([
      `“${basename(call.file)}”中没有找到年度报告的表三（收到和处理政府信息公开申请情况），请确认选对了文件。`,
    ])
  const face = reportFace(report)
  io.stdout(call.json ? `${JSON.stringify(face)}\n` : wordsOf(face))
  return 0
}

async function reportIn(file: string): Promise<AnnualReport | null> {
  try {
    const bytes = await readFile(file)
    if (/\.(json|txt)$/i.test(file)) {
      const { text } = decodeText(bytes)
      return file.toLowerCase().endsWith('.json') ? readReportJson(parsed(text)) : readReportText(text)
    }
    const { grids } = await readTables(bytes, basename(file))
    const rows = grids.flatMap((grid) => [{ text: grid.name }, ...grid.rows.map((row) => ({ text: lineOf(row) }))])
    return readReportText(rows.map(({ text }) => text).join('\n'))
  } catch (error) {
    if (error instanceof CannotReadFile) throw new Refused([error.message])
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new Refused([`找不到文件“${file}”，请核对路径和文件名。`])
    if (code === 'EISDIR') throw new Refused([`“${file}”是文件夹，请给出其中报告文件的路径。`])
    throw error
  }
}

/** A merged cell says its text once. */
const lineOf = (row: readonly { text: string; filled?: unknown }[]): string =>
  row
    .filter(({ filled }) => !filled)
    .map(({ text }) => text)
    .join(' ')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function wordsOf({ violations, unreadable }: ReturnType<typeof reportFace>): string {
  const lines = violations.map(({ severity, message }) => `${severity === 'error' ? '不符' : '请核对'}：${message}`)
  if (unreadable.length > 0)
    lines.push(`有${unreadable.length}格空白或者读不出来，与它们有关的合计没有核对：${unreadable.join('、')}`)
  return `${lines.length > 0 ? lines.join('\n') : '各表勾稽关系都相符。'}\n`
}

function parseCall(args: readonly string[]) {
  try {
    const options = { json: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [file, ...more] = positionals
    return file && more.length === 0 ? { file, json: values.json } : null
  } catch {
    return null
  }
}
