/** A cell of a table from a page, document or workbook. */
export interface TableCell {
  text: string
  column: number
  /** Set where the place is covered by a merged cell that begins elsewhere. */
  filled?: { row: number; column: number } | undefined
}

export type TableRow = readonly TableCell[]
