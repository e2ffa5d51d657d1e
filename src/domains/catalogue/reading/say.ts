import type { GridNote } from '#platform/documents/grid.ts'
import type { Problem } from './model.ts'
import { place } from './words.ts'

/** Where a sentence belongs: all null for the whole file. */
export interface Spot {
  row: number | null
  column: string | null
  from: string | null
}

/** Collects what a person must know; every message names file, row and cell. */
export interface Say {
  doubt(spot: Spot, sentence: string): void
  note(spot: Spot, sentence: string): void
  readonly problems: Problem[]
}

export const wholeFile: Spot = { row: null, column: null, from: null }

export function sayAbout(fileName: string): Say {
  const problems: Problem[] = []
  const add = (severity: Problem['severity']) => (spot: Spot, sentence: string) => {
    problems.push({ ...spot, message: `${place(fileName, spot.row, spot.column, spot.from)}${sentence}。`, severity })
  }
  return { doubt: add('doubt'), note: add('note'), problems }
}

/** Passes on what the file's own reader had to say. */
export const passOn = (say: Say, spot: Spot, note: GridNote): void => say[note.severity](spot, note.message)
