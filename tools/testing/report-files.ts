import { strToU8, zipSync } from 'fflate'
import { cellAddress } from '#platform/documents/cell-address.ts'
import type { Cell, Grid } from '#platform/documents/grid.ts'
import { readHtmlTables } from '#platform/documents/html/tables.ts'
import { importLimits } from '#platform/documents/limits.ts'
import { docxCell, docxParagraph, makeDocx } from '../../fixtures/damaged/docx.ts'

/** The tables of a page as office files keep them, merged cells and all. */

const gridsOf = (page: string): Grid[] => readHtmlTables(page, importLimits).grids

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A document with the tables one below the other, each under its heading. */
export function reportDocument(title: string, page: string): Uint8Array {
  const tables = gridsOf(page).map(
    ({ rows }) => `${docxParagraph('表')}<w:tbl>${rows.map(rowOfDocument).join('')}</w:tbl>`,
  )
  return makeDocx({ body: `${docxParagraph(title)}${tables.join('')}${docxParagraph('')}<w:sectPr/>` })
}

function rowOfDocument(cells: readonly Cell[]): string {
  const printed = cells.filter(({ filled, row, column }) => !filled || (filled.column === column && filled.row < row))
  return `<w:tr>${printed
    .map(({ text, filled, colSpan, rowSpan }) => {
      const across = colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : ''
      const down = filled ? '<w:vMerge/>' : rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''
      const lines = filled ? [''] : text.split('\n')
      return docxCell(lines.map((line) => docxParagraph(escaped(line))).join(''), `${across}${down}`)
    })
    .join('')}</w:tr>`
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

/** A workbook with one sheet for each table; figures are numbers, as a spreadsheet keeps them. */
export function reportWorkbook(page: string): Uint8Array {
  const sheets = gridsOf(page).map(sheetOf)
  const names = sheets.map((_, i) => i + 1)
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((n) => `<sheet name="表${n}" sheetId="${n}" r:id="s${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${names.map((n) => `<Relationship Id="s${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
  }
  for (const [i, sheet] of sheets.entries()) files[`xl/worksheets/sheet${i + 1}.xml`] = sheet
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

function sheetOf({ rows }: Grid): string {
  const own = rows.map((cells) => cells.filter(({ filled }) => !filled))
  const merges = own
    .flat()
    .filter(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1)
    .map(
      ({ row, column, rowSpan, colSpan }) =>
        `${cellAddress(row, column)}:${cellAddress(row + rowSpan - 1, column + colSpan - 1)}`,
    )
  const data = own.map((cells, i) => `<row r="${i + 1}">${cells.map(cellOfSheet).join('')}</row>`)
  return `<worksheet xmlns="${main}"><sheetData>${data.join('')}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`
}

const cellOfSheet = ({ text, row, column }: Cell): string =>
  /^\d+$/.test(text)
    ? `<c r="${cellAddress(row, column)}"><v>${text}</v></c>`
    : `<c r="${cellAddress(row, column)}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
