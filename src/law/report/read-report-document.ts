import type { AnnualReport } from './model.ts'
import { type ReportDocument, readReportCells } from './read-report-cells.ts'
import { readReportText } from './read-report-text.ts'

/**
 * A report from a page, document or workbook: from the cells of its tables; where these hold no figure (a whole row or a
 * whole table in one cell) from its running text, then from the tables written out line by line.
 */
export function readReportDocument(document: ReportDocument): AnnualReport | null {
  const cells = readReportCells(document)
  if (cells && hasFigures(cells)) return cells
  const lines = document.tables.flatMap((table) =>
    table.map((row) =>
      row
        .filter(({ filled }) => !filled)
        .map(({ text }) => text)
        .join(' '),
    ),
  )
  return readReportText(document.text) ?? readReportText([document.text, ...lines].join('\n')) ?? cells
}

const hasFigures = ({ requests }: AnnualReport): boolean =>
  Object.values(requests)
    .flat()
    .some((figure) => figure !== null)
