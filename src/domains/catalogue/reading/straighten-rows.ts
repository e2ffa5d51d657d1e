import type { Cell } from '#platform/documents/grid.ts'
import type { Column, Header } from './header.ts'
import type { Say } from './say.ts'
import { ownText, type PhysicalRow } from './sections.ts'
import type { Nature, NatureOf } from './text/nature.ts'
import { tellRows } from './text/tell-rows.ts'
import { sentences } from './words.ts'

/**
 * Rows that lack a cell stand one column to the left from there on. Where what stands under a heading is certainly
 * something else (a deadline under 依据, boxes under 主体), the row's cells are told by order and words instead.
 */
export function straightenRows(
  rows: readonly PhysicalRow[],
  header: Header,
  natureOf: NatureOf,
  say: Say,
): PhysicalRow[] {
  return rows.map((row) => (isShifted(row, header, natureOf) ? straighten(row, header, natureOf, say) : row))
}

const telling: ReadonlySet<Column['head']> = new Set<Column['head']>(['basis', 'deadlineText', 'body', 'channels'])

/** Boxes under another heading than the channels, or two cells that are certainly something else than theirs says. */
function isShifted({ cells }: PhysicalRow, { columns }: Header, natureOf: NatureOf): boolean {
  const natureUnder = ({ index }: Column): Nature | null => {
    const text = ownText(cells.get(index))
    return text.length > 400 ? null : natureOf(text)
  }
  let wrong = 0
  for (const column of columns) {
    const nature = telling.has(column.head) ? natureUnder(column) : null
    if (!nature) continue
    if (nature.boxes && column.head !== 'channels') return true
    if (contradicts(nature, column.head)) wrong++
  }
  if (wrong !== 1) return wrong > 1
  // Contents differ from row to row and cost most to look at: only where something else is wrong already.
  const content = columns.find(({ head }) => head === 'elements')
  return content !== undefined && natureUnder(content)?.strong === 'deadlineText'
}

const contradicts = ({ strong }: Nature, head: Column['head']): boolean =>
  (strong === 'deadlineText' && head !== 'deadlineText') ||
  (strong === 'basis' && head !== 'basis') ||
  (strong === 'body' && (head === 'deadlineText' || head === 'basis')) ||
  (strong === 'channels' && (head === 'deadlineText' || head === 'basis'))

function straighten(row: PhysicalRow, { columns }: Header, natureOf: NatureOf, say: Say): PhysicalRow {
  const cells = [...row.cells.values()]
  const pieces = cells.map((cell) => ({ text: cell.text, line: cell.row, cell }))
  const [told] = tellRows([pieces], columns, natureOf, true)
  say.doubt({ row: row.row + 1, column: null, from: cells[0]!.from }, sentences.straightened)
  const moved = new Map<number, Cell>()
  const open = new Set<number>()
  for (const [j, { index }] of columns.entries()) {
    const piece = told!.cells.get(j) as { cell?: Cell } | undefined
    if (piece?.cell) moved.set(index, { ...piece.cell, column: index })
    else open.add(index)
  }
  return { ...row, cells: moved, open, loose: told!.loose.map(({ text }) => text) }
}
