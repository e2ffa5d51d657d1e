import { html as names } from 'parse5'
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

export interface Attribute {
  name: string
  value: string
}

/** What may be built: elements in one another, nodes made and moved, pieces of text. */
export interface BuildLimits {
  depth: number
  steps: number
  pieces: number
}

/** Browsers stop at 512 elements in one another. What is built, moved or joined is counted: time grows with it. */
export const buildLimits: BuildLimits = { depth: 512, steps: 1_000_000, pieces: 2_000_000 }

const asked: ReadonlySet<string> = new Set('rowspan colspan type checked name content'.split(' '))
const none: readonly Attribute[] = Object.freeze([])
/** Elements in which white space between the tags is never shown. */
const frames: ReadonlySet<string> = new Set('table thead tbody tfoot tr colgroup html head'.split(' '))

/** The attributes that say anything here, kept or not. */
export const saysSomething = (attribute: string): boolean =>
  attribute === 'style' || attribute === 'hidden' || asked.has(attribute)

/** What the attributes of an element say. */
export interface Said {
  attributes: readonly Attribute[]
  hidden: boolean
}

export const saysNothing: Said = { attributes: none, hidden: false }

/** A page has a style for each of its cells, and hardly one that says something: they are asked once and not kept. */
export function saidBy(attributes: readonly Attribute[], wanted: ReadonlySet<string> = asked): Said {
  if (attributes.length === 0) return saysNothing
  const kept = attributes.some(({ name }) => wanted.has(name))
    ? attributes.filter(({ name }) => wanted.has(name))
    : none
  return { attributes: kept, hidden: attributes.some(hides) }
}

/** The attribute, or a style that says so (mso-hide is Word's). */
const hides = ({ name, value }: Attribute): boolean =>
  name === 'hidden' || (name === 'style' && /(^|;)\s*(display\s*:\s*none|mso-hide\s*:\s*all)/i.test(value))

/** White space of the source is shown as one blank at most: a long run of it is not worth keeping. */
export function shortBlank(text: string): string {
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

export function childrenOf(node: PageNode): PageNode[] {
  const children: PageNode[] = []
  for (let child = node.first; child; child = child.next) children.push(child)
  return children
}

/** Makes the nodes of one page and joins them; refuses a page that costs more than any honest one. */
export interface PageBuilder {
  make(tag: string, text?: string, said?: Said, namespace?: names.NS): PageNode
  insert(parent: PageNode, node: PageNode, before: PageNode | null): void
  detach(node: PageNode): void
  addText(parent: PageNode, text: string, before: PageNode | null): void
}

export function newPageBuilder(most: BuildLimits = buildLimits): PageBuilder {
  let steps = 0
  let pieces = 0

  function step(): void {
    if (++steps > most.steps) throw new CannotReadFile(refusals.bigPage())
  }

  function make(tag: string, text = '', said = saysNothing, namespace: names.NS = names.NS.HTML): PageNode {
    step()
    return {
      tag,
      text,
      attributes: said.attributes,
      hidden: said.hidden,
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

  return { make, insert, detach, addText }
}
