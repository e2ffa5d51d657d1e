import { docxCell, docxParagraph, makeDocx } from '../fixtures/damaged/docx.ts'
import type { PrintedRow } from './printed-table.ts'

/** Numbers of the first column, counted by the word processor: they stand nowhere in the document's text. */
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'

/** The printed table as a word processor keeps it: cells merged downwards and across, head rows that repeat. */
export function haitanDocx(title: string, printed: readonly PrintedRow[], heads: number): Uint8Array {
  const rows = printed.map((_, i) => {
    const cells: string[] = []
    for (let column = 0; column < 12; ) {
      const { cell, begins, width } = cellOver(printed, i, column)
      const tall = cell.rowSpan > 1
      const properties = `${width > 1 ? `<w:gridSpan w:val="${width}"/>` : ''}${tall ? `<w:vMerge${begins ? ' w:val="restart"' : ''}/>` : ''}`
      const paragraphs =
        cell.kind === 'number'
          ? docxParagraph('', begins ? numbered : '')
          : (begins ? cell.text : '')
              .split('\n')
              .map((line) => docxParagraph(line))
              .join('')
      cells.push(docxCell(paragraphs, properties))
      column += width
    }
    return `<w:tr>${i < heads ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`
  })
  const grid = `<w:tblGrid>${'<w:gridCol w:w="1200"/>'.repeat(12)}</w:tblGrid>`
  const table = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${grid}${rows.join('')}</w:tbl>`
  return makeDocx({
    body: `${docxParagraph('附件1')}${docxParagraph(title)}${table}${docxParagraph('')}<w:sectPr/>`,
    numbering,
  })
}

/** The cell that reaches over a place, and whether it begins in this row. */
function cellOver(printed: readonly PrintedRow[], row: number, column: number) {
  for (let above = row; above >= 0; above--)
    for (let left = column; left >= 0; left--) {
      const cell = printed[above]![left]
      if (cell && above + cell.rowSpan > row && left + cell.colSpan > column)
        return { cell, begins: above === row, width: cell.colSpan }
    }
  throw new Error(`nothing reaches over row ${row}, column ${column}`)
}
