import { whyLeftOut } from './left-out.ts'
import { safeHref } from './links.ts'
import { type Align, type Block, bodyLimits, type Mark, type Notes } from './model.ts'
import { readTable } from './read-table.ts'
import {
  addPiece,
  addWords,
  endParagraph,
  type Flow,
  newFlow,
  newTally,
  plainStyle,
  type Style,
  withMark,
  withoutMark,
} from './reading.ts'
import { attributeOf, childrenOf, isElement, type SourceNode, styleOf } from './source-node.ts'
import { isListMark, isListParagraph, listMarkOf } from './word-list.ts'

export interface ReadBody {
  blocks: Block[]
  notes: Notes
}

/**
 * The blocks that a piece of markup says, whatever else is in it. Nothing of the markup itself is kept: only words,
 * and of their looks what the types of a body can say. Throws `TooMuch`.
 */
export function readBody(root: SourceNode): ReadBody {
  const tally = newTally(has(root, 'h1', 200) ? 1 : 0)
  const flow = newFlow(tally)
  readInto(flow, root, plainStyle)
  endParagraph(flow)
  return { blocks: joinLists(flow.blocks), notes: tally.notes }
}

/** Whether an element of a name is in the tree; asked of the first levels only. */
function has(node: SourceNode, tag: string, deep: number): boolean {
  for (const child of childrenOf(node)) if (child.tag === tag || (deep > 0 && has(child, tag, deep - 1))) return true
  return false
}

const markTags: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'u',
  sub: 'sub',
  sup: 'sup',
}

/** Elements that end the paragraph before them and the one in them. */
const blockTags = new Set(
  (
    'p div section article main header footer aside nav center address figure figcaption pre fieldset legend details summary ' +
    'dl dt dd form hgroup search body html h1 h2 h3 h4 h5 h6 menu dir li tr td th caption thead tbody tfoot'
  ).split(' '),
)

export function readInto(flow: Flow, parent: SourceNode, style: Style): void {
  for (const node of childrenOf(parent)) {
    if (node.tag === '#text') addWords(flow, node.text, style)
    else if (isElement(node)) readElement(flow, node, style)
  }
}

function readElement(flow: Flow, node: SourceNode, style: Style): void {
  const { tag } = node
  const why = whyLeftOut(node)
  if (why !== null) {
    if (why !== '') flow.tally.tell(why)
    return
  }
  if (tag === 'br') addPiece(flow, { kind: 'break' }, style)
  else if (tag === 'img') readImage(flow, node, style)
  else if (tag === 'hr') addBlock(flow, { kind: 'rule' })
  else if (tag === 'ul' || tag === 'ol') readList(flow, node, style)
  else if (tag === 'table') readTable(flow, node, style, readInto)
  else if (tag === 'blockquote') readQuote(flow, node, style)
  else if (blockTags.has(tag)) readParagraph(flow, node, style)
  else if (!isListMark(node)) readInto(flow, node, styleIn(flow, node, style))
}

function readParagraph(flow: Flow, node: SourceNode, style: Style): void {
  endParagraph(flow)
  const level = /^h([1-6])$/.exec(node.tag)?.[1]
  const heading = level === undefined ? style.heading : headingLevel(Number(level) + flow.tally.shift)
  const inner = { ...style, heading, align: alignOf(node) ?? style.align }
  const mark = isListParagraph(node) ? listMarkOf(node) : null
  if (mark === 'dot') readDotted(flow, node, inner)
  else {
    if (mark) addWords(flow, mark.number, inner)
    readInto(flow, node, inner)
    endParagraph(flow)
  }
}

const headingLevel = (level: number): 2 | 3 | 4 => (level <= 2 ? 2 : level === 3 ? 3 : 4)

/** A dotted paragraph of Word is an item of a list; items that follow one another are joined when all is read. */
function readDotted(flow: Flow, node: SourceNode, style: Style): void {
  const item = newFlow(flow.tally, {
    place: 'inside',
    listDepth: flow.listDepth + 1,
    inTable: flow.inTable,
    inQuote: true,
    heavy: flow.heavy,
  })
  readInto(item, node, { ...style, heading: null })
  endParagraph(item)
  if (item.blocks.length > 0) flow.blocks.push({ kind: 'list', ordered: false, start: 1, items: [item.blocks] })
}

/** Lists of one item that stand beside one another, as Word writes them, are one list. */
function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.kind === 'list' && last?.kind === 'list' && !block.ordered && !last.ordered)
      joined[joined.length - 1] = { ...last, items: [...last.items, ...block.items] }
    else joined.push(block)
  }
  return joined
}

function addBlock(flow: Flow, block: Block): void {
  endParagraph(flow)
  flow.blocks.push(block)
}

function readQuote(flow: Flow, node: SourceNode, style: Style): void {
  endParagraph(flow)
  if (flow.inQuote) {
    readInto(flow, node, style)
    endParagraph(flow)
    return
  }
  const { listDepth, inTable, heavy } = flow
  const quote = newFlow(flow.tally, { place: 'inside', listDepth, inTable, inQuote: true, heavy })
  readInto(quote, node, { ...style, heading: null })
  endParagraph(quote)
  if (quote.blocks.length > 0) flow.blocks.push({ kind: 'quote', blocks: joinLists(quote.blocks) })
}

function readList(flow: Flow, node: SourceNode, style: Style): void {
  endParagraph(flow)
  if (flow.listDepth >= bodyLimits.listDepth) {
    readInto(flow, node, style)
    endParagraph(flow)
    return
  }
  const around = {
    place: 'inside',
    listDepth: flow.listDepth + 1,
    inTable: flow.inTable,
    inQuote: true,
    heavy: flow.heavy,
  } as const
  const items: Block[][] = []
  for (const child of childrenOf(node)) {
    if (isElement(child) && whyLeftOut(child) !== null) {
      readElement(flow, child, style)
      continue
    }
    const item = newFlow(flow.tally, around)
    const inner = { ...style, heading: null }
    if (child.tag === '#text') addWords(item, child.text, inner)
    else if (child.tag === 'li') readInto(item, child, { ...inner, align: alignOf(child) ?? style.align })
    else readElement(item, child, inner)
    endParagraph(item)
    // A list that stands in a list without an item around it belongs to the item before.
    const before = items.at(-1)
    if (item.blocks.length === 0) continue
    if (child.tag !== 'li' && before && item.blocks[0]!.kind === 'list') before.push(...item.blocks)
    else items.push(joinLists(item.blocks))
  }
  if (items.length === 0) return
  const ordered = node.tag === 'ol'
  const start = Math.trunc(Number(attributeOf(node, 'start') ?? 1))
  flow.blocks.push({ kind: 'list', ordered, start: ordered && start > 1 && start < 10_000 ? start : 1, items })
}

function readImage(flow: Flow, node: SourceNode, style: Style): void {
  const attachment = (attributeOf(node, 'data-attachment') ?? '').toLowerCase()
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(attachment)) {
    flow.tally.tell('image')
    return
  }
  const said = (attributeOf(node, 'alt') ?? '').replace(/\s+/g, ' ').trim()
  const alt = said.toWellFormed().slice(0, bodyLimits.altText)
  addPiece(flow, { kind: 'image', attachment, alt: alt.toWellFormed() }, style)
}

function alignOf(node: SourceNode): Align {
  const said = attributeOf(node, 'data-align') ?? styleOf(node, 'text-align') ?? attributeOf(node, 'align')
  const align = node.tag === 'center' ? 'center' : said?.toLowerCase()
  return align === 'center' || align === 'right' ? align : null
}

/** What an element within a line says of the words in it, by its name or its style. */
function styleIn(flow: Flow, node: SourceNode, style: Style): Style {
  const { tag } = node
  let inner = style
  const mark = markTags[tag]
  if (mark) inner = withMark(inner, mark)
  if (tag === 'a') inner = withLink(flow, node, inner)
  if (/^(s|strike)$/.test(tag)) flow.tally.tell('struck')
  return attributeOf(node, 'style') === null ? inner : byStyle(node, inner)
}

function withLink(flow: Flow, node: SourceNode, style: Style): Style {
  const given = attributeOf(node, 'href')
  if (given === null || given === '' || given.startsWith('#')) return style
  const href = safeHref(given)
  if (href === null) flow.tally.tell('link')
  return href === null ? style : { ...style, href }
}

function byStyle(node: SourceNode, style: Style): Style {
  let inner = style
  const weight = styleOf(node, 'font-weight')
  if (weight !== null) inner = /^(bold|[6-9]00)/.test(weight) ? withMark(inner, 'strong') : withoutMark(inner, 'strong')
  const slant = styleOf(node, 'font-style')
  if (slant !== null) inner = slant.startsWith('italic') ? withMark(inner, 'em') : withoutMark(inner, 'em')
  if (/\bunderline\b/.test(styleOf(node, 'text-decoration') ?? '') && node.tag !== 'a') inner = withMark(inner, 'u')
  const raised = styleOf(node, 'vertical-align')
  if (raised === 'super') inner = withMark(inner, 'sup')
  if (raised === 'sub') inner = withMark(inner, 'sub')
  return inner
}
