import { html as names, parse, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import { CannotReadFile } from '../cannot-read-file.ts'
import { refusals } from '../words.ts'
import { type BuildLimits, buildLimits, childrenOf, newPageBuilder, type PageNode, saidBy } from './page-node.ts'
import { buildTidyPage } from './tidy-page.ts'

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
export interface PageLimits extends BuildLimits {
  tags: number
  references: number
}

const most: PageLimits = { ...buildLimits, tags: 2_000_000, references: 1_000_000 }

/** The page as a browser would build it. Refuses one that is nested or tangled beyond any honest page. */
export function parsePage(html: string): PageNode {
  requireFewer(html, '<', most.tags)
  requireFewer(html, '&', most.references)
  return buildTidyPage(html) ?? repairPage(html)
}

/** The same with the attributes of `kept` at each element, within limits of the caller's. */
export function parseMarkup(html: string, kept: ReadonlySet<string>, limits: PageLimits): PageNode {
  requireFewer(html, '<', limits.tags)
  requireFewer(html, '&', limits.references)
  return parse<PageTypes>(html, { treeAdapter: treeOf(kept, limits) })
}

/** Any page, with all the repairs of a browser. */
export const repairPage = (html: string): PageNode => parse<PageTypes>(html, { treeAdapter: treeOf() })

/** Asked before anything is built: each tag and each reference costs far more than its bytes. */
function requireFewer(html: string, mark: string, count: number): void {
  let left = count
  for (let at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at + 1))
    if (--left < 0) throw new CannotReadFile(refusals.bigPage())
}

function treeOf(kept?: ReadonlySet<string>, limits?: BuildLimits): TreeAdapter<PageTypes> {
  const { make, insert, detach, addText } = newPageBuilder(limits)
  let mode: names.DOCUMENT_MODE = names.DOCUMENT_MODE.NO_QUIRKS
  return {
    createDocument: () => make('#document'),
    createDocumentFragment: () => make('#fragment'),
    createElement: (tag, namespace, attributes) => make(tag, '', saidBy(attributes, kept), namespace),
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
