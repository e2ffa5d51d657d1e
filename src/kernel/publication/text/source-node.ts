/**
 * Markup as a parser gives it, whichever it was: the server's tree and the browser's are both read through this, so
 * that what is pasted is cleaned by the same rules as what is sent.
 */
export interface SourceNode {
  /** Name in small letters; '#text' for text. */
  readonly tag: string
  readonly text: string
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  /** Not shown by a browser. */
  readonly hidden: boolean
  readonly namespace: string
  readonly first: SourceNode | null
  readonly next: SourceNode | null
}

/** The attributes that are asked for; all others are not even looked at. */
export const askedAttributes: ReadonlySet<string> = new Set(
  'href data-attachment alt align data-align start type style class colspan rowspan'.split(' '),
)

export const htmlNamespace = 'http://www.w3.org/1999/xhtml'

export function attributeOf({ attributes }: SourceNode, name: string): string | null {
  for (const each of attributes) if (each.name === name) return each.value
  return null
}

/** The value of one property of an element's style, in small letters; null where it has none. */
export function styleOf(node: SourceNode, property: string): string | null {
  const style = attributeOf(node, 'style')
  if (style === null) return null
  for (const rule of style.split(';')) {
    const colon = rule.indexOf(':')
    if (colon > 0 && rule.slice(0, colon).trim().toLowerCase() === property)
      return rule
        .slice(colon + 1)
        .trim()
        .toLowerCase()
  }
  return null
}

export const isElement = (node: SourceNode): boolean => !node.tag.startsWith('#')

export function* childrenOf(node: SourceNode): Generator<SourceNode> {
  for (let child = node.first; child; child = child.next) yield child
}

/** All words under a node. */
export function wordsOf(node: SourceNode): string {
  if (node.tag === '#text') return node.text
  let words = ''
  for (const child of childrenOf(node)) words += wordsOf(child)
  return words
}
