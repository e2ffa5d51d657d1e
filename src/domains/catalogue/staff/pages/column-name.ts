import { coverageColumn } from '../../coverage/model.ts'
import { columnWords } from '../../model.ts'
import { coverageTexts } from '../coverage/words.ts'

/** Our name of a column, or the file's own heading. */
export const columnName = (column: string | null): string => {
  if (column === coverageColumn) return coverageTexts.label
  return column !== null && column in columnWords ? columnWords[column as keyof typeof columnWords] : (column ?? '')
}
