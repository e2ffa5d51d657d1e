import { childrenOf, isElement, type SourceNode, styleOf, wordsOf } from './source-node.ts'

// Word and WPS write an automatic list as plain paragraphs, each with its number or dot in a span of its own.

/** Whether a paragraph belongs to an automatic list of Word or WPS. */
export const isListParagraph = (node: SourceNode): boolean => /\blevel\d/.test(styleOf(node, 'mso-list') ?? '')

/** The number or dot of an automatic list; it is said once by the paragraph that reads it. */
export const isListMark = (node: SourceNode): boolean => styleOf(node, 'mso-list') === 'ignore'

/** The dots that the symbol fonts of Word and WPS draw. */
const dots = /^[·•●○■□◆◇▪▫–\-*\u00a7\u00d8\u00fc\u00a8lnuvqo\uf000-\uf0ff]$/u

/** The mark of an automatic list paragraph: a number as it is shown, or that it is a dot; null where none is written. */
export function listMarkOf(node: SourceNode): { number: string } | 'dot' | null {
  const mark = findMark(node, 8)
  if (!mark) return null
  const shown = wordsOf(mark).replace(/[\s\u00a0]+/g, '')
  if (shown === '') return null
  return dots.test(shown) ? 'dot' : { number: shown }
}

function findMark(node: SourceNode, deep: number): SourceNode | null {
  if (deep === 0) return null
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue
    const found = isListMark(child) ? child : findMark(child, deep - 1)
    if (found) return found
    // The mark stands before the words: once words came there is none.
    if (wordsOf(child).trim() !== '') return null
  }
  return null
}
