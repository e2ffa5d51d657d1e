import { type ReadFigure, readFigure } from './figure.ts'
import type { RowLayout } from './layout.ts'
import type { Figure, Row, Violation } from './model.ts'
import { error } from './violation.ts'
import { placeOf, readingWords } from './violation-words.ts'

/** A row as it could be read, and what of it could not. */
export interface ReadRow {
  figures: Row
  remarks: Violation[]
}

const faultWords = {
  'no-figure': readingWords.noFigure,
  'too-big': readingWords.tooBig,
  'wrong-unit': readingWords.wrongUnit,
} as const

/** The texts of the cells of a row, one for each of its columns, as figures. */
export function readRow(layout: RowLayout, texts: readonly string[]): ReadRow {
  const remarks: Violation[] = []
  const figures = layout.columns.map((column, i): Figure => {
    const { figure, fault }: ReadFigure = readFigure(texts[i]!, column.kind)
    const place = placeOf(layout.table, layout.name, column.name)
    if (fault) remarks.push(error('figure', [`${layout.id}/${column.id}`], faultWords[fault](place, texts[i]!.trim())))
    return figure
  })
  return { figures, remarks }
}

/** A row that is there but not read: every cell blank, with the reason. */
export const unreadRow = (layout: RowLayout, message: string): ReadRow => ({
  figures: layout.columns.map(() => null),
  remarks: [error('figure', cellIds(layout), message)],
})

export const cellIds = ({ id, columns }: RowLayout): string[] => columns.map((column) => `${id}/${column.id}`)
