import type { NoteKind } from './model.ts'
import { attributeOf, htmlNamespace, type SourceNode, styleOf } from './source-node.ts'

/** Elements that run, load or draw something, or are no part of a text; nothing in them is read. */
const dropped = new Set(
  (
    'script style template noscript iframe frame frameset noframes object embed applet param svg math audio video source ' +
    'track canvas map area link meta base title head input select option optgroup textarea button datalist keygen dialog ' +
    'noembed xmp plaintext listing xml bgsound portal fencedframe slot v:shape v:shapetype v:imagedata v:group v:rect'
  ).split(' '),
)
const silent = new Set('style head title meta link xml v:shapetype input map area param'.split(' '))

/** Word's comments: the mark in the text, the list at its end. */
const isComment = (node: SourceNode): boolean =>
  /\bMsoComment(Reference|Text|Subject)\b|\bmsocom/i.test(attributeOf(node, 'class') ?? '') ||
  /^(comment|comment-list)$/.test(styleOf(node, 'mso-element') ?? '')

/**
 * Whether an element stays out with all that is in it, and what the writer is told of it: '' where there is nothing to
 * tell, null where the element is read.
 */
export function whyLeftOut(node: SourceNode): NoteKind | '' | null {
  const { tag } = node
  if (node.namespace !== htmlNamespace) return 'active'
  if (silent.has(tag)) return ''
  if (tag === 'v:imagedata' || tag === 'v:shape') return 'image'
  if (dropped.has(tag)) return 'active'
  if (tag === 'del' || /\bmsoDel\b/i.test(attributeOf(node, 'class') ?? '')) return 'deleted'
  if (isComment(node)) return 'comment'
  return node.hidden ? 'hidden' : null
}
