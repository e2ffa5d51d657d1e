import type { Cell, Table } from './model.ts'

/** The text that is stored of a page, layout by layout: each is a function of the page's table. */

/** A cell's words in one line. */
const line = (cell: Cell): string => cell.text.replace(/\n/g, ' ').trim()

const allRows = (table: Table): Cell[][] => [...table.head, ...table.body]

/** Cells in a row of bars, empty ones kept. */
export const pipeRows = (table: Table): string =>
  allRows(table)
    .map((row) => row.map((cell) => `${line(cell)} |`.trimStart()).join(' '))
    .join('\n')

/** The line ends at each empty cell; the rest of the row goes on below. */
export const pipeRowsBroken = (table: Table): string =>
  allRows(table)
    .map((row) =>
      row
        .map((cell) => (line(cell) === '' ? '\n| ' : `${line(cell)} | `))
        .join('')
        .replace(/ +$/gm, ''),
    )
    .join('\n')

/** Empty cells vanish; the missing ones turn up as bars at the end of the row. */
export const pipeElided =
  (options: { paragraphs?: boolean; leading?: boolean } = {}) =>
  (table: Table): string =>
    allRows(table)
      .map((row) => elidedRow(row, table.width, options.paragraphs ?? false))
      .map((row) => (options.leading ? `| ${row}` : row))
      .join('\n')

/** A cell of several paragraphs ends its line, as the extractor writes it. */
function elidedRow(row: Cell[], width: number, paragraphs: boolean): string {
  const filled = row.filter((cell) => line(cell) !== '')
  const words = filled.map((cell) => `${line(cell)} |${paragraphs && cell.text.includes('\n') ? '\n' : ' '}`).join('')
  const missing = width - filled.length
  return `${words}${'|'.repeat(Math.max(0, missing))}`.trimEnd()
}

/** Bars all round, and an empty cell is a line end. */
export const pipeEmptyAsNewline = (table: Table): string =>
  allRows(table)
    .map((row) => `| ${row.map((cell) => (line(cell) === '' ? '\n | ' : `${line(cell)} | `)).join('')}`.trimEnd())
    .join('\n')

/** Each further line of the channel cell is a row of its own below the row. */
export const pipeCellSplit = (table: Table): string =>
  allRows(table)
    .flatMap((row) => {
      const channels = row.find((cell) => cell.column === 'channels' && cell.text.includes('\n'))
      if (!channels) return [`| ${elidedRow(row, table.width, false)}`]
      const [first, ...rest] = channels.text.split('\n')
      const shown = row.map((cell) => (cell === channels ? { ...cell, text: first! } : cell))
      const bars = '|'.repeat(table.width - 1)
      return [`| ${elidedRow(shown, table.width, false)}`, ...rest.map((words) => `| ${words}   | ${bars}`)]
    })
    .join('\n')

/** One cell a line without marks; paragraphs of a cell are lines too, and ticks are lost with the blank lines. */
export const lines =
  (gap: string, blank: string, inner = gap) =>
  (table: Table): string =>
    allRows(table)
      .map((row) => {
        const kept = row.filter((cell) => line(cell) !== '' && line(cell) !== '√')
        const lostCells = row.filter((cell) => line(cell) === '√').length
        const words = kept.map((cell) => cell.text.split('\n').join(inner)).join(gap)
        return `${words}${blank.repeat(lostCells)}`
      })
      .join(gap)

/** One cell a line with a bar; an empty one is a lone bar, cells that a merge covers are bars at the end. */
export const linesWithBar =
  (options: { elided?: boolean; before?: boolean } = {}) =>
  (table: Table): string =>
    allRows(table)
      .map((row) => {
        const shown = options.elided ? row.filter((cell) => line(cell) !== '') : row
        const reach = options.elided ? shown.length : shown.reduce((sum, cell) => sum + cell.colSpan, 0)
        const header = table.head.includes(row)
        const missing = table.width - (header ? shown.length : reach)
        const cells = shown.map((cell) => (line(cell) === '' ? '|' : `${line(cell)} |`))
        return [...(options.before ? ['|'] : []), ...cells, ...(missing > 0 ? ['|'.repeat(missing)] : [])].join('\n')
      })
      .join('\n')

/** Cells glued together; a channel cell of several lines keeps them, at times with lines around. */
export const glued =
  (indent: string) =>
  (table: Table): string =>
    allRows(table)
      .map((row) =>
        row
          .filter((cell) => line(cell) !== '√')
          .map((cell) => {
            if (cell.column === 'channels') return cell.text.replaceAll('\n', `\n${indent}`)
            return indent ? cell.text.replaceAll('\n', `\n${indent}`) : line(cell)
          })
          .join(''),
      )
      .join('\n')

/** A space between cells, line ends only inside them; ticks gone. */
export const spaced = (table: Table): string =>
  allRows(table)
    .map((row) =>
      row
        .filter((cell) => line(cell) !== '√' && line(cell) !== '')
        .map((cell) => cell.text.replace(/[ \u3000]+/g, cell.column === 'channels' ? '   ' : ' '))
        .join(' '),
    )
    .join('\n')
