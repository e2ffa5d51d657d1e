import { prose } from '#platform/html/components/card.ts'
import { link } from '#platform/html/components/link.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'

/**
 * The text of an edition as readers see it. Text is kept as it was typed or pasted: a blank line or a line end begins
 * a paragraph, lines with tabs (as pasted from a spreadsheet) make a table, web addresses become links. Nothing typed
 * is ever taken as markup.
 */
export const articleText = (text: string): Html => prose({ children: blocksOf(text).map(blockHtml) })

type Block =
  | { readonly kind: 'paragraph'; readonly line: string }
  | { readonly kind: 'table'; readonly rows: readonly string[][] }

/** Paragraphs and tables of a text, in order. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let rows: string[][] = []
  const closeTable = () => {
    if (rows.length > 1) blocks.push({ kind: 'table', rows })
    // One lone line with tabs is a line, not a table.
    else for (const row of rows) blocks.push({ kind: 'paragraph', line: row.join('　') })
    rows = []
  }
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.includes('\t')) {
      rows.push(line.split('\t').map((cell) => cell.trim()))
      continue
    }
    closeTable()
    if (line.trim()) blocks.push({ kind: 'paragraph', line: line.trim() })
  }
  closeTable()
  return blocks
}

function blockHtml(block: Block): Html {
  if (block.kind === 'paragraph') return html`<p>${withLinks(block.line)}</p>`
  const [head = [], ...rows] = block.rows
  const width = Math.max(...block.rows.map((row) => row.length))
  const cells = (row: readonly string[]) => Array.from({ length: width }, (_, at) => row[at] ?? '')
  return html`<table><thead><tr>${cells(head).map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${cells(row).map((cell) => html`<td>${withLinks(cell)}</td>`)}</tr>`,
  )}</tbody></table>`
}

const address = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/#=&%-]/g

/** Web addresses in a line become links; all else stays text. */
function withLinks(line: string): Child {
  const parts: Child[] = []
  let from = 0
  for (const found of line.matchAll(address)) {
    parts.push(line.slice(from, found.index), link({ label: found[0], href: found[0], external: true }))
    from = found.index + found[0].length
  }
  return [...parts, line.slice(from)]
}
