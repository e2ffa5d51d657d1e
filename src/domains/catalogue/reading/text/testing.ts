import { headOf } from '../heads.ts'
import type { CatalogueReading, CatalogueRow, Field, Problem } from '../model.ts'
import { readPlainText } from '../testing.ts'

/** What is told of a text, written as a table that a person can hold against the text. */

const fields = ['seq', 'level1', 'level2', 'elements', 'basis', 'deadlineText', 'body', 'channels'] as const

/**
 * Rows as they were told, cells parted by ｜: `?` cannot be told, `^` taken from the row above, `!` a person must look
 * at it, `/` a line end. With ticks, four marks at the end (全社会, 特定群体, 主动, 依申请): √ ticked, - blank, ? open.
 */
export const toldRows = (reading: CatalogueReading, ticks = false): string[] =>
  reading.rows.map((row) => {
    const cells = fields.map((field) => toldCell(reading, row, field))
    return [...cells, ...(ticks ? [ticksOf(row)] : [])].join('｜')
  })

export const tell = (text: string): string[] => toldRows(readPlainText(text))
export const tellTicks = (text: string): string[] => toldRows(readPlainText(text), true)

function toldCell({ problems }: CatalogueReading, row: CatalogueRow, field: (typeof fields)[number]): string {
  const value = field === 'channels' ? row.channelsText : row[field]
  const words = value === null ? '?' : String(value).replaceAll('\n', '/')
  const mark = row.filled.includes(field) ? '^' : ''
  return `${words}${mark}${problems.some((problem) => isDoubtAbout(problem, row, field)) ? '!' : ''}`
}

const isDoubtAbout = ({ severity, row: number, column }: Problem, row: CatalogueRow, field: Field): boolean =>
  severity === 'doubt' && number === row.seq && column !== null && headOf(column.split('/').at(-1)!) === field

const ticksOf = ({ audienceAll, audienceSpecific, active, onRequest }: CatalogueRow): string =>
  [audienceAll, audienceSpecific, active, onRequest].map(tickOf).join('')

const tickOf = (mark: string | boolean | null): string => {
  if (typeof mark === 'string') return `(${mark})`
  return mark === null ? '?' : mark ? '√' : '-'
}

/** The national template's headings as a text of bars prints them, its two header rows one after the other. */
export const barHead = `序号 | 公开事项 | 公开内容（要素） | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象 | 公开方式 |
一级事项 | 二级事项 | 全社会 | 特定群体 | 主动 | 依申请 |`

/** The same, a heading each paragraph. */
export const blockHead = barHead.replace(/\s*\|\s*/g, '\n\n').trim()

/** Cells as paragraphs. */
export const paragraphs = (...rows: readonly (readonly string[])[]): string =>
  [blockHead, ...rows.map((row) => row.join('\n\n'))].join('\n\n')
