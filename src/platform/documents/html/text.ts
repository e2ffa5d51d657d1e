import { attributeOf, following, type PageNode } from './page-node.ts'

const silent = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'select', 'textarea', 'iframe'])
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i img input ins kbd label mark o:p q s samp small span strike strong sub sup tt u var st1:chsdate st1:personname'.split(
    ' ',
  ),
)

/** Marks where a block begins or ends; white space of the source itself never becomes a line break. */
const lineBreak = '\u2028'

/**
 * The words of an element as a reader sees them: blocks and <br> on lines of their own, white space of the source
 * folded, check boxes as ☑ and ☐. Tables inside are left out where a cell is read (they are tables of their own).
 */
export function textOf(root: PageNode, hiddenToo = false): string {
  const insideCell = root.tag === 'td' || root.tag === 'th'
  const words: Words = { pieces: [], insideCell, hiddenToo }
  let node = root.first
  while (node) {
    if (readNode(node, words)) {
      if (node.first) {
        node = node.first
        continue
      }
      if (isBlock(node)) breakLine(words)
    }
    while (node && node !== root && !node.next) {
      node = node.parent
      if (node && node !== root && isBlock(node)) breakLine(words)
    }
    node = node && node !== root ? node.next : null
  }
  if (insideCell && words.pieces.at(-1) === lineBreak) words.pieces.pop()
  return words.pieces.join('')
}

interface Words {
  pieces: string[]
  insideCell: boolean
  hiddenToo: boolean
}

/** Of a cell empty lines are never kept; nearly every one is a block in a cell and needs no cleaning without them. */
function breakLine({ pieces, insideCell }: Words): void {
  if (!insideCell || (pieces.length > 0 && pieces.at(-1) !== lineBreak)) pieces.push(lineBreak)
}

const isBlock = (node: PageNode): boolean => !inline.has(node.tag)

/** Writes what a node says itself; true where its children are to be read too. */
function readNode(node: PageNode, words: Words): boolean {
  const { pieces, insideCell, hiddenToo } = words
  if (node.tag === '#text') pieces.push(foldSpace(node.text))
  else if (silent.has(node.tag) || (!hiddenToo && node.hidden)) return false
  else if (node.tag === 'br' || (insideCell && node.tag === 'table')) breakLine(words)
  else if (node.tag === 'input') pieces.push(checkBox(node))
  else {
    if (isBlock(node)) breakLine(words)
    return true
  }
  return false
}

/** A line break of the source between two Chinese characters is the editor's, not the author's. */
function foldSpace(text: string): string {
  if (!/[\t\n\r\f]| {2}/.test(text)) return text
  return text
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\u3001-\u9fff\uff00-\uffef])/g, '')
    .replace(/[\t\n\r\f ]+/g, ' ')
}

function checkBox(input: PageNode): string {
  if (attributeOf(input, 'type')?.toLowerCase() !== 'checkbox') return ''
  return attributeOf(input, 'checked') === null ? '☐' : '☑'
}

/** The page's own title: what the publisher filed it under, else its first heading, else the window title. */
export function readPageTitle(page: PageNode): string | null {
  let heading: string | null = null
  let windowTitle: string | null = null
  for (let node = page.first; node; node = following(node, page)) {
    if (node.tag === 'meta' && attributeOf(node, 'name')?.toLowerCase() === 'articletitle') {
      const filed = attributeOf(node, 'content')?.trim()
      if (filed) return filed
    }
    if (node.tag === 'title') windowTitle ??= titleText(node)
    if (node.tag === 'h1') heading ??= titleText(node)
  }
  return heading ?? windowTitle
}

const titleText = (element: PageNode): string | null => textOf(element).replace(/\s+/g, ' ').trim() || null
