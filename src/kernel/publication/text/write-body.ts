import type { Align, Block, Cell, Inline, List, Table } from './model.ts'

const text = (given: string): string => given.replace(/[&<>]/g, (sign) => entities[sign]!)
const value = (given: string): string => given.replace(/[&<>"]/g, (sign) => entities[sign]!)
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Blocks in the one HTML in which they are kept: the same blocks are always the same characters. */
export const writeBody = (blocks: readonly Block[]): string => blocks.map(writeBlock).join('')

/** One block as it stands in a body. */
export function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${aligned(block.align)}>${writeInlines(block.content)}</p>`
    case 'heading':
      return `<h${block.level}${aligned(block.align)}>${writeInlines(block.content)}</h${block.level}>`
    case 'list':
      return writeList(block)
    case 'table':
      return writeTable(block)
    case 'quote':
      return `<blockquote>${writeBody(block.blocks)}</blockquote>`
    case 'rule':
      return '<hr>'
  }
}

const aligned = (align: Align): string => (align === null ? '' : ` data-align="${align}"`)

function writeList({ ordered, start, items }: List): string {
  const tag = ordered ? 'ol' : 'ul'
  const from = ordered && start !== 1 ? ` start="${start}"` : ''
  return `<${tag}${from}>${items.map((item) => `<li>${writeFlow(item)}</li>`).join('')}</${tag}>`
}

/** What stands in an item or a cell: its one plain paragraph needs no tag of its own. */
function writeFlow(blocks: readonly Block[]): string {
  const [first, ...rest] = blocks
  const bare = first?.kind === 'paragraph' && first.align === null && !rest.some(({ kind }) => kind === 'paragraph')
  return bare ? writeInlines(first.content) + writeBody(rest) : writeBody(blocks)
}

const span = ({ colspan, rowspan }: Cell): string =>
  (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '')

const writeCell = (cell: Cell): string => {
  const tag = cell.head ? 'th' : 'td'
  return `<${tag}${span(cell)}>${writeFlow(cell.blocks)}</${tag}>`
}

const writeRows = (tag: string, rows: Table['body']): string =>
  rows.length === 0 ? '' : `<${tag}>${rows.map((row) => `<tr>${row.map(writeCell).join('')}</tr>`).join('')}</${tag}>`

const writeTable = ({ caption, head, body }: Table): string =>
  `<table>${caption && `<caption>${text(caption)}</caption>`}${writeRows('thead', head)}${writeRows('tbody', body)}</table>`

/** Words with their marks; neighbours that lead to one place stand in one link. */
export function writeInlines(content: readonly Inline[]): string {
  let written = ''
  let open: string | null = null
  const lead = (href: string | null) => {
    if (href === open) return
    written += (open === null ? '' : '</a>') + (href === null ? '' : `<a href="${value(href)}">`)
    open = href
  }
  for (const piece of content) {
    lead(piece.kind === 'text' ? piece.href : null)
    written += writeInline(piece)
  }
  lead(null)
  return written
}

function writeInline(piece: Inline): string {
  switch (piece.kind) {
    case 'break':
      return '<br>'
    case 'image':
      return `<img data-attachment="${value(piece.attachment)}" alt="${value(piece.alt)}">`
    case 'text':
      return piece.marks.reduceRight((inner, mark) => `<${mark}>${inner}</${mark}>`, text(piece.text))
  }
}
