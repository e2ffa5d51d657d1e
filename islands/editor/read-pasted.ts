import type { Block } from '../../src/kernel/publication/text/model.ts'
import { readBody } from '../../src/kernel/publication/text/read-body.ts'
import { askedAttributes, type SourceNode } from '../../src/kernel/publication/text/source-node.ts'
import { TooMuch } from '../../src/kernel/publication/text/too-much.ts'
import { sentencesOf } from '../../src/kernel/publication/text/words.ts'
import { editorToolWords as words } from './words.ts'

interface Node extends SourceNode {
  first: Node | null
  next: Node | null
}

const deepest = 128

/** What the clipboard says, read by the server's rules; the page it brings is parsed but never shown, and loads nothing. */
export function readPasted(html: string): { blocks: Block[]; notes: string[]; refused: string | null } {
  // Pictures inside the markup can be tens of megabytes, and none of them is kept.
  const light = html.replace(/data:image\/[a-z+.-]+;base64,[A-Za-z0-9+/=]+/gi, 'data:,')
  const page = new DOMParser().parseFromString(light, 'text/html')
  try {
    const { blocks, notes } = readBody(sourceOf(page.body, 0))
    return { blocks, notes: sentencesOf(notes), refused: null }
  } catch (error) {
    if (error instanceof TooMuch) return { blocks: [], notes: [], refused: words.tooMuch(error.message) }
    throw error
  }
}

function sourceOf(node: globalThis.Node, depth: number): Node {
  if (node.nodeType === 3) return { ...blank, tag: '#text', text: node.nodeValue ?? '' }
  const element = node as Element
  const source: Node = {
    ...blank,
    tag: element.localName,
    namespace: element.namespaceURI ?? '',
    attributes: [...element.attributes].filter(({ name }) => askedAttributes.has(name)),
    hidden:
      element.hasAttribute('hidden') ||
      /(^|;)\s*(display\s*:\s*none|mso-hide\s*:\s*all)/i.test(element.getAttribute('style') ?? ''),
  }
  if (depth > deepest) return { ...source, tag: '#text', text: element.textContent ?? '' }
  let last: Node | null = null
  for (const child of element.childNodes) {
    if (child.nodeType !== 1 && child.nodeType !== 3) continue
    const next = sourceOf(child, depth + 1)
    if (last) last.next = next
    else source.first = next
    last = next
  }
  return source
}

const blank: Node = {
  tag: '',
  text: '',
  attributes: [],
  hidden: false,
  namespace: 'http://www.w3.org/1999/xhtml',
  first: null,
  next: null,
}
