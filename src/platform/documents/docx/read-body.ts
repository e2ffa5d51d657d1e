import { CannotReadFile } from '../cannot-read-file.ts'
import type { DocumentLimits } from '../limits.ts'
import { names, refusals, notes as words } from '../words.ts'
import { openXml, type XmlScanner } from '../xml/scanner.ts'
import { countNumbers, type Numbering } from './numbering.ts'
import {
  isOn,
  lineOf,
  newParagraph,
  type Paragraph,
  type Run,
  readParagraphProperty,
  readRunProperty,
  shownText,
  signOf,
} from './paragraph.ts'
import { type DraftCell, type DraftTable, newCell, newRow } from './table-grid.ts'

/** What stands in a document, before its tables are laid out. */
export interface Body {
  tables: DraftTable[]
  /** Paragraphs outside tables, and how many of them stand before the first one. */
  lines: string[]
  linesBeforeTable: number
  /** Paragraphs outside tables and the tables themselves, in the order of the document. */
  flow: FlowPart[]
  pictures: number
  comments: number
  /** What is to be said of the document as a whole. */
  doubts: Set<string>
}

/** A paragraph with what its look says of it, or the place of a table in the list of tables. */
export type FlowPart =
  | { kind: 'line'; text: string; style: string | null; outline: number | null; align: string | null }
  | { kind: 'table'; at: number }

/** Elements whose text is not part of the page, or stands in it a second time. */
const skipped = new Set(
  'del moveFrom Fallback rt instrText delText tblPr sectPr object rPrChange pPrChange tcPrChange trPrChange'.split(' '),
)
const removed = new Set(['del', 'moveFrom'])
/** What a content control shows whatever its text is: a check box its state, a placeholder nothing. */
interface Control {
  sign: string
  told: boolean
}
const deepest = 300

/** Reads the main part of a document from front to back: tables in the order they begin, lines beside them. */
export function readBody(bytes: Uint8Array, part: string, numbering: Numbering, limits: DocumentLimits): Body {
  const xml = openXml(bytes, part, deepest)
  const counter = countNumbers(numbering)
  const body: Body = {
    tables: [],
    lines: [],
    linesBeforeTable: 0,
    doubts: new Set(),
    flow: [],
    pictures: 0,
    comments: 0,
  }
  const tables: DraftTable[] = []
  const cells: DraftCell[] = []
  const paragraphs: Paragraph[] = []
  const run: Run = { hidden: false, font: null }
  /** For each open field, whether its instruction is being read: only its result is text. */
  const fields: boolean[] = []
  const path: string[] = []
  /** For each open content control, what it shows; null: its own text. */
  const controls: (Control | null)[] = []
  let control: Control | null = null
  let left = limits.characters
  let rows = 0
  let count = 0

  const add = (written: string) => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph || fields.includes(true)) return
    const text = shownBy(controls.at(-1), written)
    if (run.hidden) {
      if (text.trim() !== '') paragraph.doubts.add(words.hiddenText())
      return
    }
    left -= text.length
    if (left < 0) throw new CannotReadFile(refusals.characters(limits.characters, part))
    paragraph.text += text
  }

  /** The box stands in the instruction of its field, which is no text otherwise. */
  const addFormBox = (box: string) => {
    const field = fields.pop()
    add(box)
    if (field !== undefined) fields.push(field)
  }

  const endParagraph = () => {
    const paragraph = paragraphs.pop()
    if (!paragraph) return
    const line = lineOf(paragraph, numbering, counter)
    const cell = cells.at(-1)
    for (const message of paragraph.doubts) (cell?.doubts ?? body.doubts).add(message)
    if (cell) cell.lines.push(line)
    else {
      body.lines.push(line)
      const { style, outline, align } = paragraph
      body.flow.push({ kind: 'line', text: line, style, outline, align })
    }
  }

  /** Passes over the element just opened; true where it held words. */
  const skip = (): boolean => {
    const outside = xml.depth - 1
    let told = false
    for (let token = xml.next(); token !== 'close' || xml.depth > outside; token = xml.next())
      if (token === 'text' && !told) told = /\S/.test(xml.text())
    return told
  }

  const open = (name: string): boolean => {
    const inside = path.at(-1)
    if (name === 'sdtPr') control = readControl(xml)
    else if (removed.has(name) && inside === 'trPr') leaveRow(tables, words.deletedRow())
    else if (name === 'ffData') addFormBox(readFormBox(xml))
    else if (skipped.has(name)) {
      const told = skip()
      if (told && removed.has(name)) (cells.at(-1)?.doubts ?? body.doubts).add(words.deletedText())
    } else {
      path.push(name)
      enter(name, inside)
      return true
    }
    return false
  }

  const enter = (name: string, inside: string | undefined): void => {
    const paragraph = paragraphs.at(-1)
    if (name === 'tbl') {
      const table = { name: names.webTable(body.tables.length + 1), rows: [] }
      if (tables.length >= limits.tableDepth) throw new CannotReadFile(refusals.deepTables(table.name))
      cells.at(-1)?.doubts.add(words.innerTable())
      if (body.tables.length === 0) body.linesBeforeTable = body.lines.length
      if (tables.length === 0) body.flow.push({ kind: 'table', at: body.tables.length })
      body.tables.push(table)
      tables.push(table)
    } else if (name === 'tr' && tables.length > 0) {
      if (++rows > limits.rows) throw new CannotReadFile(refusals.rows(limits.rows))
      tables.at(-1)!.rows.push(newRow())
    } else if (name === 'tc') {
      const cell = newCell()
      if (++count > limits.cells) throw new CannotReadFile(refusals.cells(part))
      tables.at(-1)?.rows.at(-1)?.cells.push(cell)
      cells.push(cell)
    } else if (inside === 'tcPr') readCellProperty(cells.at(-1), xml)
    else if (name === 'gridBefore') setBefore(tables, numberOf(xml, 0))
    else if (name === 'hidden' && inside === 'trPr' && isOn(xml)) leaveRow(tables, words.hiddenRow())
    else if (name === 'p') paragraphs.push(newParagraph())
    else if (name === 'drawing' || name === 'pict') body.pictures++
    else if (name === 'commentReference') body.comments++
    else if (name === 'sdtContent') {
      controls.push(control)
      control = null
    } else if (name === 'r') {
      run.hidden = false
      run.font = null
    } else if (inside === 'rPr' && path.at(-3) === 'r') readRunProperty(run, xml)
    else if (paragraph && /^(pPr|numPr|rPr)$/.test(inside ?? '')) readParagraphProperty(paragraph, xml)
    else if (name === 'tab' || name === 'ptab') add(' ')
    else if (name === 'br' || name === 'cr') add('\n')
    else if (name === 'noBreakHyphen') add('-')
    else if (name === 'sym' && paragraph) {
      const code = Number.parseInt(xml.attribute('char') ?? '', 16) || 0
      if (!run.hidden) add(signOf(xml.attribute('font') ?? null, code, paragraph.doubts))
    } else if (name === 'fldChar') {
      const type = xml.attribute('fldCharType')
      if (type === 'begin') fields.push(true)
      else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = false
      else if (type === 'end') fields.pop()
    } else if (name === 'ins' || name === 'moveTo') body.doubts.add(words.trackedChanges())
    else if (name === 'altChunk' || name === 'subDoc') body.doubts.add(words.otherPart())
  }

  const close = (name: string): void => {
    path.pop()
    if (name === 'p') endParagraph()
    else if (name === 'tc') cells.pop()
    else if (name === 'tbl') tables.pop()
    else if (name === 'r') run.hidden = false
    else if (name === 'sdtContent') {
      if (controls.at(-1)?.told === false) add('')
      controls.pop()
    }
  }

  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token === 'open') open(xml.name)
    else if (token === 'close') {
      if (path.at(-1) === xml.name) close(xml.name)
    } else if (path.at(-1) === 't' && paragraphs.length > 0) add(shownText(xml.text(), run, paragraphs.at(-1)!.doubts))
  }
  if (body.tables.length === 0) body.linesBeforeTable = body.lines.length
  return body
}

function leaveRow(tables: readonly DraftTable[], sentence: string): void {
  const row = tables.at(-1)?.rows.at(-1)
  if (row) row.left = sentence
}

function setBefore(tables: readonly DraftTable[], columns: number): void {
  const row = tables.at(-1)?.rows.at(-1)
  if (row) row.before = columns
}

const numberOf = (xml: XmlScanner, least: number): number =>
  Math.max(least, Math.min(16_384, Math.floor(Number(xml.attribute('val') ?? least)) || least))

function readCellProperty(cell: DraftCell | undefined, xml: XmlScanner): void {
  if (!cell) return
  const begins = xml.attribute('val') === 'restart'
  if (xml.name === 'gridSpan') cell.span = numberOf(xml, 1)
  else if (xml.name === 'vMerge') cell.down = begins ? 'begins' : 'goes-on'
  else if (xml.name === 'hMerge') cell.across = !begins
}

/** The text of a control: its first word becomes the sign it shows, the others go. */
function shownBy(control: Control | null | undefined, written: string): string {
  if (!control) return written
  const text = control.told ? '' : control.sign
  control.told = true
  return text
}

function readControl(xml: XmlScanner): Control | null {
  const outside = xml.depth - 1
  let sign: string | null = null
  let inBox = false
  for (let token = xml.next(); token !== 'close' || xml.depth > outside; token = xml.next()) {
    if (token === 'open' && xml.name === 'checkbox') {
      inBox = true
      sign = '☐'
    } else if (token === 'open' && inBox && xml.name === 'checked') sign = isOn(xml) ? '☑' : '☐'
    else if (token === 'open' && xml.name === 'showingPlcHdr') sign = ''
    else if (token === 'close' && xml.name === 'checkbox') inBox = false
  }
  return sign === null ? null : { sign, told: false }
}

/** The check box of an old form field; other form fields have their text beside them. */
function readFormBox(xml: XmlScanner): string {
  const outside = xml.depth - 1
  let box: boolean | null = null
  for (let token = xml.next(); token !== 'close' || xml.depth > outside; token = xml.next()) {
    if (token !== 'open') continue
    if (xml.name === 'checkBox') box = false
    else if (box !== null && (xml.name === 'default' || xml.name === 'checked')) box = isOn(xml)
  }
  return box === null ? '' : box ? '☑' : '☐'
}
