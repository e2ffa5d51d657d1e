import { figuresOf, layoutOf } from './layout.ts'
import { type AnnualReport, type ReportTable, reportTables } from './model.ts'
import { readingWords } from './violation-words.ts'
import { tableNames } from './words.ts'

type Tables = Pick<AnnualReport, 'form' | 'disclosure' | 'requests' | 'disputes'>

const rowsOf = (report: Tables, table: ReportTable) =>
  layoutOf(report.form)
    .filter((row) => row.table === table)
    .map((row) => ({ name: row.name, figures: figuresOf(report, row) }))

/** What the form asks for and a document does not show: whole tables, rows of tables. */
export const missingParts = (report: Tables): string[] =>
  reportTables.flatMap((table) => {
    const rows = rowsOf(report, table)
    const missing = rows.filter(({ figures }) => !figures).map(({ name }) => name)
    if (missing.length === 0) return []
    return missing.length === rows.length
      ? [readingWords.noTable(table, tableNames[table])]
      : [readingWords.noRows(table, missing)]
  })

/** Rows whose digits stand together and could not be told apart. */
export const gluedRows = (report: Tables): string[] =>
  reportTables.flatMap((table) => {
    const glued = rowsOf(report, table).filter(({ figures }) => figures?.every((figure) => figure === null))
    return glued.length > 0
      ? [
          readingWords.glued(
            table,
            glued.map(({ name }) => name),
          ),
        ]
      : []
  })
