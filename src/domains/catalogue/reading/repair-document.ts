import type { Cell } from '#platform/documents/grid.ts'
import type { TableDocument } from '#platform/documents/read-tables.ts'
import { hasPinyin, stripPinyin } from './strip-pinyin.ts'

/**
 * A document without the damage that foreign mirrors do to a whole page: the pronunciation behind characters, blanks
 * turned into runs of question marks. What stood there is kept beside each repaired cell.
 */
export function repairDocument(document: TableDocument): TableDocument {
  // Asked once: the text of a page is made when it is asked for.
  const { text } = document
  const sample = text === '' ? document.grids.map(wordsOf).join('\n') : text
  const repairs: ((text: string) => string)[] = []
  if ((sample.match(lostBlanks)?.length ?? 0) > 5) repairs.push(restoreBlanks)
  if ((sample.match(blankMarks)?.length ?? 0) > 3) repairs.push(emptyBlankMarks)
  // Behind the blanks: they may stand between a character and its pronunciation.
  if (hasPinyin(sample)) repairs.push(stripPinyin)
  if (repairs.length === 0) return document
  const repair = (damaged: string) => repairs.reduce((repaired, each) => each(repaired), damaged)
  const repairCell = (cell: Cell): Cell => {
    const repaired = repair(cell.text)
    return repaired === cell.text ? cell : { ...cell, text: repaired, raw: cell.text }
  }
  const grids = document.grids.map((grid) => ({ ...grid, rows: grid.rows.map((row) => row.map(repairCell)) }))
  return { ...document, text: repair(text), grids, title: document.title && repair(document.title) }
}

const wordsOf = (grid: TableDocument['grids'][number]): string =>
  grid.rows
    .slice(0, 40)
    .map((row) => row.map(({ text }) => text).join(' '))
    .join('\n')

/** A cell that is one question mark was a blank that no encoding knew. */
const blankMarks = /(^|[|\n])[ \t]*[?？][ \t]*(?=[|\n]|$)/g

const emptyBlankMarks = (text: string): string => text.replace(blankMarks, '$1')

const lostBlanks = /[?？]{2,}/g

/** A run of question marks is a run of blanks; one at the beginning of a cell is a blank too. */
const restoreBlanks = (text: string): string =>
  text
    .replace(lostBlanks, ' ')
    .replace(/(^|[|\n])[ \t]*[?？] (?=[\u3400-\u9fff])/g, '$1')
    .replace(/[ \t]+(?=[|\n])/g, ' ')
    .trim()
