import { html as names, parse, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import { CannotReadFile } from '../cannot-read-file.ts'
import { refusals } from '../words.ts'

/**
 * An element, a text ('#text') or the page itself ('#document'). Linked instead of listed: a page of five megabytes
 * has some hundred thousand nodes, and most have one child.
 */
export interface PageNode {
  tag: string
  text: string
  /** Only the attributes that a reader of tables asks for. */
  attributes: readonly Attribute[]
  /** Not shown by a browser, and nothing in it. */
  hidden: boolean
  parent: PageNode | null
  first: PageNode | null
  last: PageNode | null
  next: PageNode | null
  previous: PageNode | null
  /** Elements around this one. */
  depth: number
  namespace: names.NS
}

interface Attribute {
  name: string
  value: string
}

type PageTypes = TreeAdapterTypeMap<
  PageNode,
  PageNode,
  PageNode,
  PageNode,
  PageNode,
  PageNode,
  PageNode,
  PageNode,
  PageNode,
  PageNode
>

/** What a page may hold. What is built, moved or joined is counted: time grows with it. */
export interface PageLimits {
  /** Elements in one another. */
  depth: number
  steps: number
  pieces: number
  tags: number
  references: number
}

/** Browsers stop at 512 elements in one another. */
const most: PageLimits = {
  depth: 512,
  steps: 1_000_000,
  pieces: 2_000_000,
  tags: 2_000_000,
  references: 1_000_000,
}

const asked = new Set('rowspan colspan type checked name content'.split(' '))
const none: readonly Attribute[] = Object.freeze([])
/** Elements in which white space between the tags is never shown. */
const frames = new Set('table thead tbody tfoot tr colgroup html head'.split(' '))

/**
 * The page as a browser would build it, each element with the attributes of `kept`. Refuses one that is nested or
 * tangled beyond any honest page, or beyond the limits given.
 */
export function parsePage(html: string, kept: ReadonlySet<string> = asked, limits: PageLimits = most): PageNode {
  requireFewer(html, '<', limits.tags)
  requireFewer(html, '&', limits.references)
  return parse<PageTypes>(html, { treeAdapter: treeOf(kept, limits) })
}

/** Asked before anything is built: each tag and each reference costs far more than its bytes. */
function requireFewer(html: string, mark: string, count: number): void {
  let left = count
  for (let at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at + 1))
    if (--left < 0) throw new CannotReadFile(refusals.bigPage())
}

/** A page has a style for each of its cells, and hardly one that says something: they are asked once and not kept. */
function keptOf(attributes: readonly Attribute[], kept: ReadonlySet<string>): readonly Attribute[] {
  return attributes.some(({ name }) => kept.has(name)) ? attributes.filter(({ name }) => kept.has(name)) : none
}

/** The attribute, or a style that says so (mso-hide is Word's). */
const hides = ({ name, value }: Attribute): boolean =>
  name === 'hidden' || (name === 'style' && /(^|;)\s*(display\s*:\s*none|mso-hide\s*:\s*all)/i.test(value))

/** White space of the source is shown as one blank at most: a long run of it is not worth keeping. */
function shortBlank(text: string): string {
  if (text.length < 64 || /[^\t\n\r\f ]/.test(text)) return text
  return /[\r\n]/.test(text) ? '\n' : ' '
}

export function attributeOf(node: PageNode, name: string): string | null {
  for (const each of node.attributes) if (each.name === name) return each.value
  return null
}

/** The node after this one in page order, within `root`; children are left out where `into` is false. */
export function following(node: PageNode, root: PageNode, into = true): PageNode | null {
  if (into && node.first) return node.first
  for (let at: PageNode | null = node; at && at !== root; at = at.parent) if (at.next) return at.next
  return null
}

function treeOf(kept: ReadonlySet<string>, most: PageLimits): TreeAdapter<PageTypes> {
  let steps = 0
  let pieces = 0
  let mode: names.DOCUMENT_MODE = names.DOCUMENT_MODE.NO_QUIRKS

  function step(): void {
    if (++steps > most.steps) throw new CannotReadFile(refusals.bigPage())
  }

  function make(tag: string, text = '', attributes = none, namespace: names.NS = names.NS.HTML): PageNode {
    step()
    return {
      tag,
      text,
      attributes: keptOf(attributes, kept),
      hidden: attributes.some(hides),
      parent: null,
      first: null,
      last: null,
      next: null,
      previous: null,
      depth: 0,
      namespace,
    }
  }

  function insert(parent: PageNode, node: PageNode, before: PageNode | null): void {
    if (node.tag === '#comment') return
    const after = before ? before.previous : parent.last
    node.parent = parent
    node.previous = after
    node.next = before
    if (after) after.next = node
    else parent.first = node
    if (before) before.previous = node
    else parent.last = node
    node.depth = parent.depth + 1
    if (node.depth > most.depth) throw new CannotReadFile(refusals.deepPage())
  }

  function detach(node: PageNode): void {
    step()
    const { parent, previous, next } = node
    if (!parent) return
    if (previous) previous.next = next
    else parent.first = next
    if (next) next.previous = previous
    else parent.last = previous
    node.parent = null
    node.previous = null
    node.next = null
  }

  function addText(parent: PageNode, whole: string, before: PageNode | null): void {
    const text = shortBlank(whole)
    const beside = before ? before.previous : parent.last
    if (++pieces > most.pieces) throw new CannotReadFile(refusals.bigPage())
    if (beside?.tag === '#text') beside.text += text
    else if (!frames.has(parent.tag) || /\S/.test(text)) insert(parent, make('#text', text), before)
  }

  return {
    createDocument: () => make('#document'),
    createDocumentFragment: () => make('#fragment'),
    createElement: (tag, namespace, attributes) => make(tag, '', attributes, namespace),
    createCommentNode: () => make('#comment'),
    createTextNode: (text) => make('#text', text),
    appendChild: (parent, node) => insert(parent, node, null),
    insertBefore: insert,
    detachNode: detach,
    insertText: (parent, text) => addText(parent, text, null),
    insertTextBefore: addText,
    adoptAttributes: () => {},
    // What a template holds is not shown: it stays outside the page.
    setTemplateContent: () => {},
    getTemplateContent: (template) => template,
    setDocumentType: () => {},
    setDocumentMode: (_, found) => {
      mode = found
    },
    getDocumentMode: () => mode,
    getFirstChild: (node) => node.first,
    getChildNodes: childrenOf,
    getParentNode: (node) => node.parent,
    getAttrList: (node) => [...node.attributes],
    getTagName: (node) => node.tag,
    getNamespaceURI: (node) => node.namespace,
    getTextNodeContent: (node) => node.text,
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is PageNode => node.tag === '#text',
    isCommentNode: (node): node is PageNode => node.tag === '#comment',
    isDocumentTypeNode: (node): node is PageNode => node.tag === '#doctype',
    isElementNode: (node): node is PageNode => !node.tag.startsWith('#'),
    getNodeSourceCodeLocation: () => null,
    setNodeSourceCodeLocation: () => {},
    updateNodeSourceCodeLocation: () => {},
  }
}

export function childrenOf(node: PageNode): PageNode[] {
  const children: PageNode[] = []
  for (let child = node.first; child; child = child.next) children.push(child)
  return children
}
