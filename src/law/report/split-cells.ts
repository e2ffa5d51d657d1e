import { MOST } from './figure.ts'
import type { ColumnLayout, FigureKind } from './layout.ts'
import type { Figure } from './model.ts'

const amount = /^(?:0|[1-9]\d*)(?:\.\d+)?$/

const token: Record<FigureKind, RegExp> = {
  count: /^(?:0|[1-9]\d*)$/,
  change: /^[-−+]?(?:0|[1-9]\d*)$/,
  money: amount,
  cost: amount,
}

/** Longer is no row of three figures, and not worth the search. */
const LONGEST = 60

/**
 * Figures of a row of table two that were printed side by side, single blanks between them or none. No sum holds them, so
 * they are told only where there is one way to deal all the digits out to the columns, cells left blank included, and none
 * is too big to be one; otherwise every cell stays blank.
 */
export function splitCells(text: string, columns: readonly ColumnLayout[]): Figure[] {
  const parts = text.split(' ')
  const found: Figure[][] = []
  const walk = (part: number, at: number, figures: readonly Figure[]) => {
    if (part === parts.length) {
      found.push([...figures, ...columns.slice(figures.length).map(() => null)])
      return
    }
    const column = columns[figures.length]
    if (!column) return
    const own = parts[part]!
    walk(part, at, [...figures, null])
    for (let to = at + 1; to <= own.length; to++) {
      const piece = own.slice(at, to)
      if (!token[column.kind].test(piece)) continue
      const figure = Number(piece.replace('−', '-'))
      if (to === own.length) walk(part + 1, 0, [...figures, figure])
      else walk(part, to, [...figures, figure])
    }
  }
  if (text.length <= LONGEST) walk(0, 0, [])
  const [only, ...more] = found
  const told = only && more.length === 0 && only.every((figure) => figure === null || Math.abs(figure) <= MOST)
  return told ? only : columns.map(() => null)
}
