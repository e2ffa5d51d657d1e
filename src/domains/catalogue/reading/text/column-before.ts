import type { Column } from '../header.ts'
import type { BarCell } from './bars.ts'
import { mayBeHeading, type TextHeader } from './find-header.ts'

/**
 * The columns with the one in front whose heading nobody knows (类别, 领域): it begins the line of the first heading that is
 * one. The title of the table may have run into it, on lines of its own.
 */
export function withColumnBefore({ begin, columns }: TextHeader, cells: readonly BarCell[]): Column[] {
  const [first, before, further] = [cells[begin]!, cells[begin - 1], cells[begin - 2]]
  const title = before?.text.split('\n').at(-1) ?? ''
  const alone = before?.end === first.line && further?.end !== first.line
  if (!alone || columns[0]?.head === 'seq' || !mayBeHeading(title) || /[?？]|(目录|目錄|清单|清單)$/.test(title))
    return columns
  return [{ index: 0, title, head: null, levels: [] } as Column, ...columns].map((column, index) => ({
    ...column,
    index,
  }))
}
