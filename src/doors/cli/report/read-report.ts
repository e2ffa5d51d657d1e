import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AnnualReport } from '#law/report/model.ts'
import { readReportDocument } from '#law/report/read-report-document.ts'
import { readReportJson } from '#law/report/read-report-json.ts'
import { readReportText } from '#law/report/read-report-text.ts'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { decodeText } from '#platform/documents/decode-text.ts'
import { readTables } from '#platform/documents/read-tables.ts'
import { Refused } from '#platform/errors/errors.ts'

/** No report of tables is longer. */
const MOST_BYTES = 20_000_000

/** An annual report from a file: JSON, a page, a workbook, a document or text. Throws Refused with the way on. */
export async function readReport(file: string): Promise<AnnualReport> {
  const name = basename(file)
  try {
    const bytes = await readFile(file)
    if (bytes.length === 0) throw new Refused([`“${name}”是空文件，请确认选对了文件，重新下载或者索取后再核对。`])
    if (bytes.length > MOST_BYTES) throw new Refused([`“${name}”太大，不像一份年度报告，请确认选对了文件。`])
    const report = /\.json$/i.test(name) ? fromJson(bytes, name) : await fromDocument(bytes, name)
    if (report) return report
    throw new Refused([
      `“${name}”中没有找到年度报告的表三（收到和处理政府信息公开申请情况），请确认选对了文件；表格是图片的，请换用网页、Word 或 Excel 文件。`,
    ])
  } catch (error) {
    if (error instanceof CannotReadFile) throw new Refused([error.message])
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new Refused([`找不到文件“${file}”，请核对路径和文件名。`])
    if (code === 'EISDIR') throw new Refused([`“${file}”是文件夹，请给出其中报告文件的路径。`])
    throw error
  }
}

function fromJson(bytes: Uint8Array, name: string): AnnualReport {
  const read = readReportJson(parsed(decodeText(bytes).text, name))
  if ('refusal' in read) throw new Refused([`“${name}”：${read.refusal}`])
  return read
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const at = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? text.length)
    const line = text.slice(0, at).split('\n').length
    throw new Refused([`“${name}”第${line}行附近不是正确的 JSON，请改正后再核对。`])
  }
}

async function fromDocument(bytes: Uint8Array, name: string): Promise<AnnualReport | null> {
  if (/\.txt$/i.test(name)) return readReportText(decodeText(bytes).text)
  const { grids, text, title } = await readTables(bytes, name)
  return readReportDocument({ text: `${title ?? ''}\n${text}`, tables: grids.map(({ rows }) => rows) })
}
