import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { Block, ReadText, TextLink, TextTable } from './model.ts'

/** Sanitised markup begins with one of its own blocks; all else is text as it was typed. */
const isMarkup = (body: string): boolean => /^\s*<(?:h[1-6]|p|table|ul|ol|img|figure|blockquote|div)[\s>/]/i.test(body)

/** Reads the body of an edition, sanitised HTML or plain text, into what the checks look at. */
export const readText = (body: string): ReadText => (isMarkup(body) ? readMarkup(body) : readPlain(body))

/** The attachments that a body shows as pictures. */
export const picturesIn = (body: string): ReadonlySet<string> =>
  new Set(
    isMarkup(body) && body.includes('data-attachment')
      ? readMarkup(body).pictures.flatMap(({ attachment }) => attachment ?? [])
      : [],
  )

const address = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/#=&%-]/g

/** Typed text: line ends part paragraphs, lines with tabs are a table whose first row is its head. */
function readPlain(body: string): ReadText {
  const read: ReadText = { blocks: [], tables: [], links: [], pictures: [] }
  const lines = body.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  for (let at = 0; at < lines.length; at++) {
    const number = read.blocks.length + 1
    for (const found of lines[at]!.matchAll(address)) read.links.push({ href: found[0], text: found[0], number })
    let end = at
    while (lines[end]?.includes('\t')) end++
    if (end - at < 2) {
      read.blocks.push({ kind: 'paragraph', number, text: lines[at]!.trim() })
      continue
    }
    const rows = lines
      .slice(at, end)
      .map((line, row) => line.split('\t').map((text) => ({ text: text.trim(), head: row === 0 })))
    read.tables.push({ number, rows, nests: false })
    read.blocks.push({ kind: 'table', number, text: wordsOf(rows) })
    for (const line of lines.slice(at + 1, end))
      for (const found of line.matchAll(address)) read.links.push({ href: found[0], text: found[0], number })
    at = end - 1
  }
  return read
}

const wordsOf = (rows: TextTable['rows']): string => rows.map((row) => row.map(({ text }) => text).join(' ')).join(' ')

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const breaking = new Set('p h1 h2 h3 h4 h5 h6 li blockquote div figure figcaption caption pre ul ol hr'.split(' '))

const attributeOf = (element: Element, name: string): string | null =>
  element.attrs.find((each) => each.name === name)?.value ?? null

/** A walk over the tree in page order, without recursion: what is nested a thousand deep is no reason to fall over. */
function* walk(root: { childNodes: Node[] }): Generator<{ node: Node; leaving: boolean }> {
  const stack: { node: Node; leaving: boolean }[] = root.childNodes
    .toReversed()
    .map((node) => ({ node, leaving: false }))
  for (let at = stack.pop(); at; at = stack.pop()) {
    yield at
    if (at.leaving || !('childNodes' in at.node)) continue
    stack.push({ node: at.node, leaving: true })
    for (const child of at.node.childNodes.toReversed()) stack.push({ node: child, leaving: false })
  }
}

function readMarkup(body: string): ReadText {
  const read: ReadText = { blocks: [], tables: [], links: [], pictures: [] }
  let words = ''
  let kind: Block['kind'] = 'paragraph'
  /** Tables around this place, the innermost last; only the outermost is a block. */
  const tables: TextTable[] = []
  let link: TextLink | null = null
  const here = () => tables[0]?.number ?? read.blocks.length + 1
  const close = () => {
    const text = words.replace(/\s+/g, ' ').trim()
    if (text !== '') read.blocks.push({ kind, number: read.blocks.length + 1, text })
    words = ''
    kind = 'paragraph'
  }
  for (const { node, leaving } of walk(parseFragment(body))) {
    if ('value' in node) {
      if (tables.length > 0) addToCell(tables.at(-1)!, node.value)
      else words += node.value
      if (link) link.text += node.value
      continue
    }
    if (!('tagName' in node)) continue
    const { tagName } = node
    if (tagName === 'table') {
      if (leaving) {
        const table = tables.pop()!
        if (tables.length > 0) continue
        read.blocks.push({ kind: 'table', number: table.number, text: wordsOf(table.rows).trim() })
      } else {
        if (tables.length > 0) tables.at(-1)!.nests = true
        else close()
        tables.push({ number: here(), rows: [], nests: false })
        if (tables.length === 1) read.tables.push(tables[0]!)
      }
    } else if (tagName === 'tr' && !leaving) tables.at(-1)?.rows.push([])
    else if ((tagName === 'td' || tagName === 'th') && !leaving)
      tables
        .at(-1)
        ?.rows.at(-1)
        ?.push({ text: '', head: tagName === 'th' })
    else if (tagName === 'a') {
      if (link && leaving) read.links.push({ ...link, text: link.text.trim() })
      link = leaving ? null : { href: attributeOf(node, 'href') ?? '', text: '', number: here() }
    } else if (tagName === 'img' && !leaving)
      read.pictures.push({
        attachment: attributeOf(node, 'data-attachment'),
        alt: attributeOf(node, 'alt'),
        number: here(),
      })
    else if (tagName === 'br' && !leaving) words += '\n'
    else if (breaking.has(tagName) && tables.length === 0) {
      close()
      if (!leaving && /^h[1-6]$/.test(tagName)) kind = 'heading'
    }
  }
  close()
  return read
}

function addToCell(table: TextTable, text: string): void {
  const cell = table.rows.at(-1)?.at(-1)
  if (cell) cell.text = `${cell.text}${text}`.replace(/\s+/g, ' ')
}
