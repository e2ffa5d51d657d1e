import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

export const isElement = (node: Node): node is Element => 'tagName' in node

const silent = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'select', 'textarea', 'iframe'])
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i img input ins kbd label mark o:p q s samp small span strike strong sub sup tt u var st1:chsdate st1:personname'.split(
    ' ',
  ),
)

const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((each) => each.name === name)?.value ?? null

/** Not shown by a browser: the attribute, or a style that says so (mso-hide is Word's). */
export const isHidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== null ||
  /(^|;)\s*(display\s*:\s*none|mso-hide\s*:\s*all)/i.test(attribute(element, 'style') ?? '')

/** Marks where a block begins or ends; white space of the source itself never becomes a line break. */
const lineBreak = '\u2028'

/**
 * The words of an element as a reader sees them: blocks and <br> on lines of their own, white space of the source
 * folded, check boxes as ☑ and ☐. Tables inside are left out where a cell is read (they are tables of their own).
 */
export function textOf(root: Node, hiddenToo = false): string {
  const insideCell = isElement(root) && (root.tagName === 'td' || root.tagName === 'th')
  const pieces: string[] = []
  const open: (Node | string)[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') pieces.push(node)
    else if (node.nodeName === '#text') pieces.push(foldSpace((node as DefaultTreeAdapterTypes.TextNode).value))
    else if (!isElement(node)) pushChildren(open, node)
    else if (node === root) pushChildren(open, node)
    else if (silent.has(node.tagName) || (!hiddenToo && isHidden(node))) continue
    else if (insideCell && node.tagName === 'table') pieces.push(lineBreak)
    else if (node.tagName === 'br') pieces.push(lineBreak)
    else if (node.tagName === 'input') pieces.push(checkBox(node))
    else if (inline.has(node.tagName)) pushChildren(open, node)
    else {
      open.push(lineBreak)
      pushChildren(open, node)
      open.push(lineBreak)
    }
  }
  return pieces.join('')
}

function pushChildren(open: (Node | string)[], node: Node): void {
  if (!('childNodes' in node)) return
  for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i]!)
}

/** A line break of the source between two Chinese characters is the editor's, not the author's. */
const foldSpace = (text: string): string =>
  text
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\u3001-\u9fff\uff00-\uffef])/g, '')
    .replace(/[\t\n\r\f ]+/g, ' ')

function checkBox(input: Element): string {
  if (attribute(input, 'type')?.toLowerCase() !== 'checkbox') return ''
  return attribute(input, 'checked') === null ? '☐' : '☑'
}

/** The page's own title: what the publisher filed it under, else its first heading, else the window title. */
export function readPageTitle(page: Node): string | null {
  let heading: string | null = null
  let windowTitle: string | null = null
  const open: Node[] = [page]
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node)) {
      const name = attribute(node, 'name')?.toLowerCase()
      const filed = node.tagName === 'meta' && name === 'articletitle' ? attribute(node, 'content')?.trim() : ''
      if (filed) return filed
      if (node.tagName === 'title') windowTitle ??= titleText(node)
      if (node.tagName === 'h1') heading ??= titleText(node)
    }
    pushNodes(open, node)
  }
  return heading ?? windowTitle
}

const titleText = (element: Element): string | null => textOf(element).replace(/\s+/g, ' ').trim() || null

function pushNodes(open: Node[], node: Node): void {
  if (!('childNodes' in node)) return
  for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i]!)
}
