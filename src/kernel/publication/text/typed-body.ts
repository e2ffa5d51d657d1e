import { blocksOf, cleanBody } from './clean-body.ts'
import type { Block, Cell, Inline } from './model.ts'
import { writeBlock } from './write-body.ts'

// How a body is written in a plain text field, for those who have no editor: a line is a paragraph, a short line that
// begins with 一、 or （一） is a heading, lines of bars or tabs are a table, web addresses lead where they say. What
// cannot be said so stands as its own markup on one line, so that nothing is lost on the way there and back.

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const markupLine = /^<(?:p|h[2-4]|ul|ol|table|blockquote|hr)[\s>]/i
const headings: readonly (readonly [RegExp, 2 | 3])[] = [
  [/^[一二三四五六七八九十百]{1,4}、/, 2],
  [/^[（(][一二三四五六七八九十百]{1,4}[）)]/, 3],
]
/** A heading is short and no sentence. */
const isShort = (line: string): boolean => line.length <= 40 && !/。|[；;：:，,、！？!?]$/.test(line)

/** The markup of what was typed; it still has to be cleaned. */
export function markupOfTyped(typed: string): string {
  const lines = typed.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => line.replace(/^[ \u3000]+|[ \u3000]+$/g, ''))
  let markup = ''
  for (let at = 0; at < lines.length; ) {
    const barred = runOf(lines, at, isBarred)
    const tabbed = runOf(lines, at, (line) => line.includes('\t'))
    if (barred.length > 0) markup += barredTable(barred)
    else if (tabbed.length > 1) markup += tabbedTable(tabbed)
    else markup += lineMarkup(lines[at]!)
    at += Math.max(1, barred.length || (tabbed.length > 1 ? tabbed.length : 1))
  }
  return markup
}

function runOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): string[] {
  let to = from
  while (to < lines.length && belongs(lines[to]!)) to++
  return lines.slice(from, to)
}

const isBarred = (line: string): boolean => /^\|.*[^\\]\|$/.test(line)

function lineMarkup(line: string): string {
  if (line.trim() === '') return ''
  if (markupLine.test(line)) return line
  // One lone line with tabs is a line, not a table.
  const text = line.replace(/\t+/g, '　')
  const level = isShort(text) ? headings.find(([begins]) => begins.test(text))?.[1] : undefined
  return level === undefined ? `<p>${linked(text)}</p>` : `<h${level}>${escaped(text)}</h${level}>`
}

function barredTable(lines: readonly string[]): string {
  const rows = lines.map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replaceAll('\\|', '|').trim()),
  )
  const ruled = rows[1]?.every((cell) => /^:?-{3,}:?$/.test(cell)) ?? false
  return tableMarkup(ruled ? rows.slice(0, 1) : [], ruled ? rows.slice(2) : rows)
}

/** As pasted from a spreadsheet: the first line is the head. */
function tabbedTable(lines: readonly string[]): string {
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()))
  const width = Math.max(...rows.map((row) => row.length))
  const [head, ...body] = rows.map((row) => Array.from({ length: width }, (_, place) => row[place] ?? ''))
  return tableMarkup([head!], body)
}

function tableMarkup(head: readonly string[][], body: readonly string[][]): string {
  const row = (tag: string) => (cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${linked(cell)}</${tag}>`).join('')}</tr>`
  const top = head.length > 0 ? `<thead>${head.map(row('th')).join('')}</thead>` : ''
  return `<table>${top}<tbody>${body.map(row('td')).join('')}</tbody></table>`
}

const address = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/#=&%-]/g

/** Web addresses in a line become links; all else stays text. */
function linked(line: string): string {
  let markup = ''
  let from = 0
  for (const found of line.matchAll(address)) {
    const text = escaped(found[0])
    markup += `${escaped(line.slice(from, found.index))}<a href="${text.replaceAll('"', '&quot;')}">${text}</a>`
    from = found.index + found[0].length
  }
  return markup + escaped(line.slice(from))
}

/** A body as it stands in a plain text field; `bodyOfTyped` of it is the same body. */
export function typedOfBody(html: string): string {
  let typed = ''
  let apart = false
  for (const block of blocksOf(html)) {
    const markup = writeBlock(block)
    const plain = plainOf(block)
    const text = plain !== null && cleanBody(markupOfTyped(plain)).html === markup ? plain : markup
    // A blank line keeps the bars of one table from those of the next.
    const table = block.kind === 'table'
    typed += typed === '' ? text : `${apart || table ? '\n\n' : '\n'}${text}`
    apart = table
  }
  return typed
}

/** The body that was typed into a plain text field. Throws `TooMuch`. */
export const bodyOfTyped = (typed: string) => cleanBody(markupOfTyped(typed))

function plainOf(block: Block): string | null {
  if (block.kind === 'paragraph' || block.kind === 'heading') return wordsOf(block.content)
  if (block.kind !== 'table' || block.caption !== '' || block.head.length > 1) return null
  const rows = [...block.head, ...block.body].map(rowOf)
  if (rows.includes(null)) return null
  const [first, ...rest] = rows as string[][]
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const ruled = block.head.length === 1 ? [line(first!), line(first!.map(() => '---')), ...rest.map(line)] : null
  return (ruled ?? (rows as string[][]).map(line)).join('\n')
}

function rowOf(cells: readonly Cell[]): string[] | null {
  const texts = cells.map(({ colspan, rowspan, blocks }) => {
    if (colspan > 1 || rowspan > 1 || blocks.length > 1) return null
    const [only] = blocks
    if (only === undefined) return ''
    return only.kind === 'paragraph' ? (wordsOf(only.content)?.replaceAll('|', '\\|') ?? null) : null
  })
  return texts.includes(null) ? null : (texts as string[])
}

const wordsOf = (content: readonly Inline[]): string | null =>
  content.every((piece) => piece.kind === 'text')
    ? content.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
    : null
