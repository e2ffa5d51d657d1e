/**
 * Which columns the pieces of a row can belong to, in order, when some columns have no piece: all ways at once. A piece
 * is told for certain where every way puts it under the same column.
 */
export interface Alignment {
  /** For each piece the columns it can stand under. */
  columns: number[][]
  /** For each column the pieces that can stand under it; empty where it certainly has none. */
  pieces: number[][]
  /** The columns that in some way have no piece. */
  mayLack: boolean[]
}

/** Null where the pieces cannot stand under the columns at all. */
export function align(
  pieces: number,
  columns: number,
  fits: (piece: number, column: number) => boolean,
  mayOmit: (column: number) => boolean,
): Alignment | null {
  if (pieces > columns) return null
  const fit = Array.from({ length: pieces }, (_, i) => Array.from({ length: columns }, (_, j) => fits(i, j)))
  const forward = table(pieces)
  forward[0]![0] = true
  for (let i = 0; i <= pieces; i++) {
    for (let j = 0; j < columns; j++) {
      if (!forward[i]![j]) continue
      if (mayOmit(j)) forward[i]![j + 1] = true
      if (i < pieces && fit[i]![j]) forward[i + 1]![j + 1] = true
    }
  }
  if (!forward[pieces]![columns]) return null
  const backward = table(pieces)
  backward[pieces]![columns] = true
  for (let i = pieces; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      backward[i]![j] = (mayOmit(j) && backward[i]![j + 1]!) || (i < pieces && fit[i]![j]! && backward[i + 1]![j + 1]!)
    }
  }
  const under = (i: number, j: number) => forward[i]![j]! && fit[i]![j]! && backward[i + 1]![j + 1]!
  const lacks = (j: number) => mayOmit(j) && forward.some((row, i) => row[j] && backward[i]![j + 1])
  return {
    columns: Array.from({ length: pieces }, (_, i) => range(columns).filter((j) => under(i, j))),
    pieces: range(columns).map((j) => range(pieces).filter((i) => under(i, j))),
    mayLack: range(columns).map(lacks),
  }
}

const range = (length: number): number[] => Array.from({ length }, (_, i) => i)
/** Nothing reached yet: a place not set counts as false. */
const table = (pieces: number): boolean[][] => Array.from({ length: pieces + 1 }, () => [])
