import type { Column } from '../header.ts'
import type { Piece } from './tell-rows.ts'

/**
 * The columns with one for the row's number where the headings forgot it: numbers that count up from the first, in
 * front of the rows or, where a name stands before them, behind the first name.
 */
export function withNumberColumn(
  columns: readonly Column[],
  body: readonly (Piece & { startsLine?: boolean })[],
): Column[] {
  if (columns.some(({ head }) => head === 'seq')) return [...columns]
  const places = body.flatMap((cell, at) =>
    /^\d{1,4}$/.test(cell.text) && (at > 0 || cell.startsLine !== false) ? [at] : [],
  )
  const values = places.map((at) => Number(body[at]!.text))
  const counts = values.length > 1 && values.every((value, i) => i === 0 || value === values[i - 1]! + 1)
  if (!counts) return [...columns]
  const behindName = places.some(
    (at) => body[at]!.startsLine === false && body[at - 1]!.startsLine && body[at - 1]!.text !== '',
  )
  const at = behindName ? columns.findIndex(({ head }) => head === 'level1' || head === 'item') + 1 : 0
  const number: Column = { index: at, title: '序号', head: 'seq', levels: [] }
  return [...columns.slice(0, at), number, ...columns.slice(at)].map((column, index) => ({ ...column, index }))
}
