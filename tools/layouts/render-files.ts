import { strToU8, zipSync } from 'fflate'
import { cellAddress } from '#platform/documents/cell-address.ts'
import type { Cell, Table } from './model.ts'

/** The same table as a workbook and as the CSV saved from it: merged cells filled at their first place only. */

interface Placed extends Cell {
  row: number
  at: number
}

/** Where each cell stands once merges are laid out. */
function placed(table: Table): Placed[] {
  const taken = new Set<string>()
  return [...table.head, ...table.body].flatMap((cells, row) => {
    let at = 0
    return cells.map((cell) => {
      while (taken.has(`${row},${at}`)) at++
      for (let down = 0; down < cell.rowSpan; down++)
        for (let right = 0; right < cell.colSpan; right++) taken.add(`${row + down},${at + right}`)
      return { ...cell, row, at }
    })
  })
}

export function csvFile(table: Table): Uint8Array {
  const rows: string[][] = Array.from({ length: table.head.length + table.body.length }, () =>
    Array(table.width).fill(''),
  )
  for (const { row, at, text } of placed(table)) rows[row]![at] = text
  const quote = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return strToU8(`\ufeff${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`)
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

export function xlsxFile(table: Table): Uint8Array {
  const cells = placed(table)
  const rows = [...new Set(cells.map((cell) => cell.row))].map((row) => {
    const inRow = cells.filter((cell) => cell.row === row)
    return `<row r="${row + 1}">${inRow.map(cellXml).join('')}</row>`
  })
  const merges = cells
    .filter((cell) => cell.rowSpan > 1 || cell.colSpan > 1)
    .map(
      (cell) =>
        `${cellAddress(cell.row, cell.at)}:${cellAddress(cell.row + cell.rowSpan - 1, cell.at + cell.colSpan - 1)}`,
    )
  const merged = merges.length
    ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    : ''
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="目录" sheetId="1" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="s1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData>${merged}</worksheet>`,
  })
}

const cellXml = ({ row, at, text, column }: Placed): string => {
  const place = cellAddress(row, at)
  if (text === '') return `<c r="${place}"/>`
  if (column === 'seq' && /^\d+$/.test(text)) return `<c r="${place}"><v>${text}</v></c>`
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const zipOf = (parts: Record<string, string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        [strToU8(declaration + text), { mtime: new Date(2020, 11, 23, 17, 11, 0), level: 6 as const }] as const,
      ]),
    ) as unknown as Parameters<typeof zipSync>[0],
  )
