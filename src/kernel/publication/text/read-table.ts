import { whyLeftOut } from './left-out.ts'
import { type Block, bodyLimits, type Cell, type Inline } from './model.ts'
import { addWords, endParagraph, type Flow, newFlow, type Style } from './reading.ts'
import { attributeOf, childrenOf, isElement, type SourceNode, wordsOf } from './source-node.ts'
import { TooMuch } from './too-much.ts'
import { tooMuchWords } from './words.ts'

type ReadInto = (flow: Flow, parent: SourceNode, style: Style) => void

interface Row {
  inHead: boolean
  cells: Cell[]
}

/** A table with its head, spans and caption; one that stands in a cell becomes lines. */
export function readTable(flow: Flow, node: SourceNode, style: Style, readInto: ReadInto): void {
  endParagraph(flow)
  if (flow.inTable) {
    readInnerTable(flow, node, style, readInto)
    return
  }
  const found: Row[] = []
  const caption: string[] = []
  readRows(flow, node, style, readInto, { rows: found, caption, inHead: false })
  const rows = squareSpans(found.filter(({ cells }) => cells.length > 0))
  if (!rows.some(({ cells }) => cells.some(({ blocks }) => blocks.length > 0))) return
  const split = headRowsOf(rows)
  flow.blocks.push({
    kind: 'table',
    caption: captionOf(caption, flow),
    head: rows.slice(0, split).map(({ cells }) => cells),
    body: rows.slice(split).map(({ cells }) => cells),
  })
}

/** How many rows at the top are the head; none where a head cell reaches down into the rows below. */
function headRowsOf(rows: readonly Row[]): number {
  const first = rows.findIndex(({ inHead, cells }) => !inHead && !cells.every(({ head }) => head))
  // A table of heads only has its first row as the head.
  const count = first === -1 ? 1 : first
  const reaches = rows.slice(0, count).some(({ cells }, row) => cells.some(({ rowspan }) => row + rowspan > count))
  return reaches ? 0 : count
}

function captionOf(parts: readonly string[], flow: Flow): string {
  const said = newFlow(flow.tally)
  addWords(said, parts.join(' '), said.style)
  endParagraph(said)
  const [first] = said.blocks
  if (first?.kind !== 'paragraph') return ''
  return first.content
    .map((piece: Inline) => (piece.kind === 'text' ? piece.text : ''))
    .join('')
    .slice(0, 500)
    .toWellFormed()
    .trim()
}

interface Found {
  rows: Row[]
  caption: string[]
  inHead: boolean
}

function readRows(flow: Flow, parent: SourceNode, style: Style, readInto: ReadInto, found: Found): void {
  for (const node of childrenOf(parent)) {
    if (!isElement(node)) continue
    const why = whyLeftOut(node)
    if (why !== null) {
      if (why !== '') flow.tally.tell(why)
    } else if (node.tag === 'tr') {
      if (found.rows.length >= bodyLimits.tableRows) throw new TooMuch(tooMuchWords.rows(bodyLimits.tableRows))
      found.rows.push({ inHead: found.inHead, cells: readCells(flow, node, style, readInto, found.inHead) })
    } else if (node.tag === 'caption') found.caption.push(wordsOf(node))
    else if (node.tag !== 'colgroup' && node.tag !== 'col')
      readRows(flow, node, style, readInto, { ...found, inHead: found.inHead || node.tag === 'thead' })
  }
}

function readCells(flow: Flow, row: SourceNode, style: Style, readInto: ReadInto, inHead: boolean): Cell[] {
  const cells: Cell[] = []
  for (const node of childrenOf(row)) {
    if (!isElement(node) || whyLeftOut(node) !== null) continue
    if (++flow.tally.cells > bodyLimits.cells) throw new TooMuch(tooMuchWords.cells())
    const head = inHead || node.tag === 'th'
    const { listDepth } = flow
    const inside = newFlow(flow.tally, { place: 'inside', inTable: true, inQuote: true, heavy: head, listDepth })
    readInto(inside, node, { ...style, heading: null })
    endParagraph(inside)
    cells.push({ head, colspan: spanOf(node, 'colspan'), rowspan: spanOf(node, 'rowspan'), blocks: inside.blocks })
  }
  return cells
}

function spanOf(node: SourceNode, name: string): number {
  const said = Math.trunc(Number(attributeOf(node, name) ?? 1))
  return said > 1 ? Math.min(said, bodyLimits.tableRows) : 1
}

/** No cell reaches below its table, none makes it broader than a table may be; a row of covered cells stays. */
function squareSpans(rows: readonly Row[]): Row[] {
  return rows.map(({ inHead, cells }, place) => {
    const wide = cells.reduce((sum, { colspan }) => sum + colspan, 0)
    if (wide > bodyLimits.columns) throw new TooMuch(tooMuchWords.columns(bodyLimits.columns))
    const below = rows.length - place
    return { inHead, cells: cells.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, below) })) }
  })
}

/** Each row of a table in a cell becomes a line of it. */
function readInnerTable(flow: Flow, node: SourceNode, style: Style, readInto: ReadInto): void {
  flow.tally.tell('inner-table')
  const { listDepth, heavy } = flow
  const inner = newFlow(flow.tally, { place: 'inside', inTable: true, inQuote: true, heavy, listDepth })
  readInto(inner, node, style)
  endParagraph(inner)
  const lines: Block[] = inner.blocks
  flow.blocks.push(...lines)
}
