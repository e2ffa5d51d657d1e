import type { Column } from '../header.ts'
import type { BarCell } from './bars.ts'
import { mayBeHeading, type TextHeader } from './find-header.ts'

const isNumber = ({ text }: BarCell): boolean => /^\d{1,4}$/.test(text)

/**
 * The headings with those behind the last known one (公开链接, 咨询电话) that nobody knows: the first row begins with its
 * number and has a word for each heading and for each of these, so that no other cell can be meant.
 */
export function withHeadingsBehind(header: TextHeader, cells: readonly BarCell[]): TextHeader {
  const { columns, end } = header
  const first = cells.findIndex((cell, at) => at >= end && isNumber(cell))
  const behind = cells.slice(end, Math.max(end, first)).filter(({ text }) => text !== '')
  if (columns[0]!.head !== 'seq' || behind.length === 0 || !behind.every(({ text }) => mayBeHeading(text)))
    return header
  const rest = cells.slice(first + 1)
  const next = rest.findIndex((cell) => cell.startsLine && isNumber(cell))
  const words = rest.slice(0, next < 0 ? rest.length : next).filter(({ text }) => text !== '')
  if (1 + words.length !== columns.length + behind.length) return header
  const more = behind.map(({ text }, i): Column => ({ index: columns.length + i, title: text, head: null, levels: [] }))
  return { ...header, end: first, columns: [...columns, ...more] }
}
