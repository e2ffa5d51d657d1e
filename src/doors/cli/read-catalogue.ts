import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type CatalogueFace, faceOfReading, faceRow } from '#domains/catalogue/reading/face.ts'
import type { CatalogueReading, CatalogueRow } from '#domains/catalogue/reading/model.ts'
import { readCatalogue } from '#domains/catalogue/reading/read-catalogue.ts'
import { fieldNames } from '#domains/catalogue/reading/words.ts'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'

export interface CommandIo {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
}

const usage = '用法：changliang catalogue read 文件 [--json] [--explain]\n'

/**
 * `catalogue read FILE`: reads a published catalogue and changes nothing. --json prints the stable face on stdout,
 * --explain adds where each value stands. Returns 0 when the file was read (open questions included), 1 when it was
 * refused, 2 when the command was called wrongly; words for people go to stderr.
 */
export async function readCatalogueCommand(args: string[], io: CommandIo): Promise<number> {
  const call = parseCall(args)
  if (!call) {
    io.stderr.write(usage)
    return 2
  }
  try {
    const reading = await readCatalogue(await readFile(call.file), basename(call.file))
    io.stdout.write(call.json ? `${toJson(reading, call.explain)}\n` : toTable(reading, call.explain))
    io.stderr.write(summary(reading))
    return 0
  } catch (error) {
    const message = sayFailure(error, call.file)
    if (message === null) throw error
    const face: CatalogueFace = { rows: [], problems: [{ row: null, column: null, message }] }
    if (call.json) io.stdout.write(`${JSON.stringify(face, null, 2)}\n`)
    io.stderr.write(`${message}\n`)
    return 1
  }
}

function parseCall(args: string[]): { file: string; json: boolean; explain: boolean } | null {
  try {
    const options = { json: { type: 'boolean', default: false }, explain: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return positionals.length === 1 ? { file: positionals[0]!, ...values } : null
  } catch {
    return null
  }
}

/** A refused or unreadable file in one sentence; null for an error that is ours. */
export function sayFailure(error: unknown, file: string): string | null {
  if (error instanceof CannotReadFile) return `${error.message}（${error.code}）`
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return `找不到文件「${file}」。请核对路径和文件名。`
  if (code === 'EISDIR') return `「${file}」是文件夹。请给出其中目录文件的路径。`
  if (code === 'EACCES' || code === 'EPERM') return `没有权限读取「${file}」。请检查文件权限。`
  return null
}

function toJson(reading: CatalogueReading, explain: boolean): string {
  const face = faceOfReading(reading)
  if (!explain) return JSON.stringify(face, null, 2)
  const { layout, sourceTitle, problems } = reading
  const rows = reading.rows.map((row) => {
    const { from, source, filled, extra, channelsText, level3, more } = row
    return { ...faceRow(row), level3, channelsText, from, source, filled, extra, more }
  })
  return JSON.stringify({ layout, sourceTitle, rows, problems }, null, 2)
}

function toTable(reading: CatalogueReading, explain: boolean): string {
  const rows = reading.rows.map((row) => (explain ? `${rowLine(row)}\n${fromLine(row)}` : rowLine(row)))
  const problems = reading.problems.map(
    (problem) => `${problem.severity === 'doubt' ? '待定' : '说明'} ${problem.message}`,
  )
  return `${[reading.sourceTitle ?? '', ...rows, '', ...problems].join('\n').trim()}\n`
}

function rowLine(row: CatalogueRow): string {
  const item = [row.level1, row.level2, row.level3].filter(Boolean).join(' › ') || '（事项不能确定）'
  const cells = [row.deadlineText, row.body, row.channelsText].map((text) => text?.replace(/\n/g, ' ') ?? '—')
  return `${String(row.seq ?? '').padStart(4)}  ${item.replace(/\n/g, ' ')}｜${cells.join('｜')}`
}

function fromLine(row: CatalogueRow): string {
  const names: Record<string, string> = fieldNames
  const places = Object.entries(row.from).map(([field, from]) => `${names[field]}=${from}`)
  const filled = row.filled.map((field) => fieldNames[field])
  return `      ${places.join('，')}${filled.length ? `；由上方补上：${filled.join('、')}` : ''}`
}

function summary(reading: CatalogueReading): string {
  const doubts = reading.problems.filter((problem) => problem.severity === 'doubt').length
  return `读到 ${reading.rows.length} 项，${doubts} 处待定，${reading.problems.length - doubts} 处说明。\n`
}
