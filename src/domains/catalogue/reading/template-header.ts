import type { Grid } from '#platform/documents/grid.ts'
import { fold } from './fold.ts'
import { type Column, columnsOfPaths, type Header } from './header.ts'
import type { Say } from './say.ts'
import { wholeFile } from './say.ts'
import { type PhysicalRow, physicalRow, type Section } from './sections.ts'
import type { Nature, NatureOf } from './text/nature.ts'
import { sentences } from './words.ts'

const national: string[][] = [
  ['序号'],
  ['公开事项', '一级事项'],
  ['公开事项', '二级事项'],
  ['公开内容（要素）'],
  ['公开依据'],
  ['公开时限'],
  ['公开主体'],
  ['公开渠道和载体'],
  ['公开对象', '全社会'],
  ['公开对象', '特定群体'],
  ['公开方式', '主动'],
  ['公开方式', '依申请'],
]

/** The columns of the national template for a table without headings, up to two more for levels nobody can name. */
export function templateHeader(width: number): Pick<Header, 'columns' | 'legend' | 'unsettledLevels'> | null {
  const levels = width - national.length
  if (levels < 0 || levels > 2) return null
  const { columns, legend } = columnsOfPaths(national.map((path, index) => ({ index, path })))
  const unsettledLevels = Array.from({ length: levels }, (_, i) => `公开层级（第${i + 1}列）`)
  const unknown = unsettledLevels.map(
    (title, i): Column => ({ index: national.length + i, title, head: null, levels: [] }),
  )
  return { columns: [...columns, ...unknown], legend, unsettledLevels }
}

/** Whether a row's cells are by their words what the template has at their places. */
export function fitsTemplate(looks: readonly Nature[]): boolean {
  const is = (at: number, ...kinds: Nature['strong'][]) =>
    looks[at]!.text === '' || looks[at]!.ditto || kinds.includes(looks[at]!.strong)
  return (
    looks[0]!.number !== null &&
    looks[3]!.text !== '' &&
    is(4, 'basis') &&
    is(5, 'deadlineText') &&
    is(6, 'body') &&
    is(7, 'channels') &&
    looks.slice(8).every(({ tick, text }) => tick || text === '') &&
    looks.filter(({ strong }) => strong !== null).length >= 3
  )
}

/** A table without headings whose rows are those of the national template, nearly all of them; else null. */
export function sectionByTemplate(grid: Grid, natureOf: NatureOf, say: Say): Section | null {
  const rows = grid.rows.filter((cells) => /^\d{1,5}$/.test(fold(cells[0]?.text ?? ''))).map(physicalRow)
  const width = Math.max(...rows.map(({ cells }) => cells.size))
  const header = rows.length >= 3 ? templateHeader(width) : null
  if (!header) return null
  const looks = (row: PhysicalRow) => header.columns.map(({ index }) => natureOf(row.cells.get(index)?.text ?? ''))
  const fitting = rows.filter((row) => fitsTemplate(looks(row)))
  if (fitting.length < rows.length * 0.9) return null
  say.doubt({ ...wholeFile, from: grid.name }, sentences.templateHeader)
  return { grid, header: { ...header, title: null }, rows }
}
