import { type Binds, type DraftRow, withGapDoubts } from './model.ts'
import type { CatalogueReading } from './reading/model.ts'
import { rowsOfReading } from './rows-of-reading.ts'

/** The rows of a reading as drafts: the reader's doubts, and one for every field an item cannot do without. */
export const draftsOf = (reading: CatalogueReading, binds?: Binds): DraftRow[] =>
  rowsOfReading(reading, binds).rows.map((row) => ({ ...row, doubts: withGapDoubts(row.fields, row.doubts, row.from) }))
