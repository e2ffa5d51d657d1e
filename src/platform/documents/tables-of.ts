import { type DecodedText, decodeText, type Encoding } from './decode-text.ts'
import { type Delimiter, readDelimited } from './delimited.ts'
import { readWordDocument } from './docx/read-document.ts'
import { binaryKind, mislabelled, requireOldWorkbook, textKind } from './file-kind.ts'
import type { Grid, GridNote } from './grid.ts'
import { pagesOfSingleFile } from './html/single-file-page.ts'
import { readHtmlTables } from './html/tables.ts'
import type { DocumentLimits } from './limits.ts'
import { packageKind } from './package-kind.ts'
import type { TableDocument } from './read-tables.ts'
import { readRuled } from './ruled.ts'
import { notes as words } from './words.ts'
import { type CompoundFile, openCompoundFile } from './xls/compound-file.ts'
import { readOldWorkbook } from './xls/read-old-workbook.ts'
import { readWorkbook } from './xlsx/read-workbook.ts'
import { readXmlWorkbook } from './xml-sheet/read-xml-workbook.ts'
import { openZip, type Zip } from './zip.ts'

/** The tables of a file, read in this thread. For foreign files call readTables, which guards this one. */
export function tablesOf(bytes: Uint8Array, fileName: string, limits: DocumentLimits): TableDocument {
  const binary = binaryKind(bytes)
  if (binary === 'package') return packageTables(openZip(bytes, limits), fileName, limits)
  if (binary === 'compound') return oldTables(openCompoundFile(bytes), fileName, limits)
  const pages = pagesOfSingleFile(bytes)
  const { text, encoding, repaired } = pages ? decodePages(pages) : decodeText(bytes)
  const found = textKind(text)
  const kind = found === 'xml-sheet' ? 'old-workbook' : found
  const notes = [...labelNotes(mislabelled(fileName, kind), 'note'), ...labelNotes(repaired, 'doubt')]
  if (kind === 'plain-text') return { kind, encoding, title: null, grids: gridsOfText(text, limits), text, notes }
  if (kind === 'old-workbook') {
    const read = readXmlWorkbook(text, limits)
    return { kind, encoding, title: null, grids: read.grids, text: '', notes: [...notes, ...read.notes] }
  }
  const page = readHtmlTables(text, limits)
  notes.push(...labelNotes(otherEncoding(text, encoding), 'note'))
  if (isCutOff(text)) notes.push(...labelNotes(words.cutOff(), 'doubt'))
  return {
    kind,
    encoding,
    title: page.title,
    grids: page.grids,
    get text() {
      return page.text()
    },
    notes,
  }
}

/** The pages of a single file after one another; a spreadsheet saves one for each sheet. */
function decodePages(pages: readonly Uint8Array[]): DecodedText {
  const decoded = pages.map(decodeText)
  const repaired = decoded.find((each) => each.repaired !== null)?.repaired ?? null
  return { text: decoded.map(({ text }) => text).join('\n'), encoding: decoded[0]!.encoding, repaired }
}

function packageTables(zip: Zip, fileName: string, limits: DocumentLimits): TableDocument {
  const kind = packageKind(zip)
  const read =
    kind === 'workbook' ? { title: null, text: '', ...readWorkbook(zip, limits) } : readWordDocument(zip, limits)
  return { kind, encoding: null, ...read, notes: [...labelNotes(mislabelled(fileName, kind), 'note'), ...read.notes] }
}

function oldTables(file: CompoundFile, fileName: string, limits: DocumentLimits): TableDocument {
  requireOldWorkbook(file.names)
  const kind = 'old-workbook'
  const { grids, notes } = readOldWorkbook(file, limits)
  const label = labelNotes(mislabelled(fileName, kind), 'note')
  return { kind, encoding: null, title: null, grids, text: '', notes: [...label, ...notes] }
}

const delimiters: Delimiter[] = ['\t', ',', ';']

/** The tables drawn in a text; else one reading for each delimiter that makes a table of several columns of it. */
function gridsOfText(text: string, limits: DocumentLimits): Grid[] {
  const ruled = readRuled(text, limits)
  if (ruled.length > 0) return ruled
  return delimiters.flatMap((delimiter) => {
    if (!text.includes(delimiter)) return []
    const grid = readDelimited(text, delimiter, limits)
    return grid?.rows.some((row) => row.length > 2) ? [grid] : []
  })
}

/** A sentence where the page declares another encoding than its bytes are in. */
function otherEncoding(html: string, found: Encoding): string | null {
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(html.slice(0, 4_096))?.[1]
  if (!declared) return null
  const same = /^(gb2312|gbk|gb18030|x-gbk)$/i.test(declared) ? 'GB18030' : declared.toUpperCase()
  return same === found || found.startsWith('UTF-16') ? null : words.otherEncoding(declared, found)
}

/** A table that never ends: the page was cut off while it was saved or sent. */
const isCutOff = (html: string): boolean =>
  (html.match(/<table[\s>]/gi)?.length ?? 0) > (html.match(/<\/table\s*>/gi)?.length ?? 0)

const labelNotes = (message: string | null, severity: GridNote['severity']): GridNote[] =>
  message === null ? [] : [{ severity, from: null, row: null, column: null, message }]
