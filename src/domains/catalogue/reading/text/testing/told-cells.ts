import { readDeadlineCell } from '../../deadlines.ts'
import type { Column } from '../../header.ts'
import { natures } from '../nature.ts'
import { type Piece, type TextRow, tellRows } from '../tell-rows.ts'

/** Rows of pieces, told under made-up columns and written so that a person can hold them against each other. */

export const natureOf = natures(readDeadlineCell)
const heads: Readonly<Record<string, Column['head']>> = {
  序: 'seq',
  一: 'level1',
  二: 'level2',
  三: 'level3',
  项: 'item',
  内容: 'elements',
  依据: 'basis',
  时限: 'deadlineText',
  主体: 'body',
  渠道: 'channels',
  社会: 'audienceAll',
  特定: 'audienceSpecific',
  主动: 'active',
}
/** A heading without a head of its own is an unknown column (领域, 备注). */
export const columnsOf = (titles: string): Column[] =>
  titles.split(' ').map((title, index) => ({ index, title, head: heads[title] ?? null, levels: [] }))
export const piecesOf = (row: string, line: number): Piece[] =>
  row.split('|').map((text) => ({ text: text.trim(), line }))

/**
 * Cells by column: `^` the row has none of its own, `?` open, `!` a person must look, `-` nothing said about it; then the
 * loose words, and 续 where it is the rest of the row above.
 */
export const show = (columns: readonly Column[], row: TextRow): string => {
  const cells = columns.map((_, j) => {
    const sure = row.cells.has(j) ? row.cells.get(j)!.text.replaceAll('\n', '/') : '-'
    const words = row.lacking.includes(j) ? '^' : row.open.includes(j) ? '?' : sure
    return `${words}${row.guessed?.includes(j) ? '!' : ''}`
  })
  const loose = row.loose.length > 0 ? [` 剩${row.loose.map(({ text }) => text).join('/')}`] : []
  return [cells.join('|'), ...loose, ...(row.continued ? [' 续'] : [])].join('')
}
export const told = (titles: string, rows: readonly string[], placed = false): string[] => {
  const columns = columnsOf(titles)
  return tellRows(rows.map(piecesOf), columns, natureOf, placed).map((row) => show(columns, row))
}

export const law = '《社会救助暂行办法》'
export const duty = `${law}|及时公开|县民政局|政府网站`
export const two = '序 一 二 内容 依据 时限 主体 渠道'
export const three = '序 一 二 三 内容 依据 时限 主体 渠道'
export const whole = `1|社会救助|低保|标准|${duty}`
/** A row behind a whole one. */
export const second = (titles: string, first: string, row: string, placed = false): string =>
  told(titles, [first, row], placed)[1]!
