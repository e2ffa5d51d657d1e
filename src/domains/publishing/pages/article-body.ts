import { blocksOf } from '#kernel/publication/text/clean-body.ts'
import type { Align, Block, Cell, Inline, List, Mark, Table } from '#kernel/publication/text/model.ts'
import { prose } from '#platform/html/components/card.ts'
import { link } from '#platform/html/components/link.ts'
import { attributes, type Child, type Html, html } from '#platform/html/html.ts'
import { articleWords as words } from '../words.ts'

export interface BodyOptions {
  /** Level of the highest headings of the body, below the heading it stands under. */
  readonly level?: 2 | 3 | 4
  /** Addresses of the attachments that the body shows, by their ids. */
  readonly images?: ReadonlyMap<string, string>
}

/**
 * The body of an edition as readers see it. It is read anew from what is kept, and only what a body can say is written:
 * markup that came into the database some other way is shown as little as if somebody had pasted it.
 */
export const articleBody = (body: string, options: BodyOptions = {}): Html =>
  prose({ children: blocksOf(body).map((block) => blockHtml(block, options)) })

function blockHtml(block: Block, options: BodyOptions): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p${aligned(block.align)}>${inlines(block.content, options)}</p>`
    case 'heading':
      return headingHtml(block.level + (options.level ?? 2) - 2, aligned(block.align), inlines(block.content, options))
    case 'list':
      return listHtml(block, options)
    case 'table':
      return tableHtml(block, options)
    case 'quote':
      return html`<blockquote>${block.blocks.map((each) => blockHtml(each, options))}</blockquote>`
    case 'rule':
      return html`<hr>`
  }
}

const aligned = (align: Align) => attributes({ class: align })

function headingHtml(level: number, align: ReturnType<typeof aligned>, content: Child): Html {
  if (level <= 2) return html`<h2${align}>${content}</h2>`
  if (level === 3) return html`<h3${align}>${content}</h3>`
  if (level === 4) return html`<h4${align}>${content}</h4>`
  return level === 5 ? html`<h5${align}>${content}</h5>` : html`<h6${align}>${content}</h6>`
}

/** What stands in an item or a cell: its first plain paragraph needs no tag of its own. */
const flow = (blocks: readonly Block[], options: BodyOptions): Child =>
  blocks.length === 1 && blocks[0]!.kind === 'paragraph' && blocks[0]!.align === null
    ? inlines(blocks[0]!.content, options)
    : blocks.map((each) => blockHtml(each, options))

function listHtml({ ordered, start, items }: List, options: BodyOptions): Html {
  const all = items.map((item) => html`<li>${flow(item, options)}</li>`)
  return ordered ? html`<ol${attributes({ start: start === 1 ? null : start })}>${all}</ol>` : html`<ul>${all}</ul>`
}

function tableHtml({ caption, head, body }: Table, options: BodyOptions): Html {
  const row = (scope: 'col' | 'row') => (cells: readonly Cell[]) =>
    html`<tr>${cells.map((cell) => cellHtml(cell, scope, options))}</tr>`
  // Wide tables move sideways in a frame of their own, which the keyboard can reach.
  return html`<section class="wide-table" aria-label="${caption || words.table}" tabindex="0"><table>${
    caption && html`<caption>${caption}</caption>`
  }${head.length > 0 && html`<thead>${head.map(row('col'))}</thead>`}<tbody>${body.map(row('row'))}</tbody></table></section>`
}

function cellHtml({ head, colspan, rowspan, blocks }: Cell, scope: 'col' | 'row', options: BodyOptions): Html {
  const spans = { colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null }
  const content = flow(blocks, options)
  return head && blocks.length > 0
    ? html`<th${attributes({ scope, ...spans })}>${content}</th>`
    : html`<td${attributes(spans)}>${content}</td>`
}

const inlines = (content: readonly Inline[], options: BodyOptions): Child =>
  content.map((piece) => {
    if (piece.kind === 'break') return html`<br>`
    if (piece.kind === 'image') return imageHtml(piece, options)
    const marked = piece.marks.reduceRight<Child>((inner, mark) => markHtml(mark, inner), piece.text)
    return piece.href === null
      ? marked
      : link({ label: marked, href: piece.href, external: !piece.href.startsWith('/') })
  })

function markHtml(mark: Mark, inner: Child): Html {
  switch (mark) {
    case 'strong':
      return html`<strong>${inner}</strong>`
    case 'em':
      return html`<em>${inner}</em>`
    case 'u':
      return html`<u>${inner}</u>`
    case 'sub':
      return html`<sub>${inner}</sub>`
    case 'sup':
      return html`<sup>${inner}</sup>`
  }
}

function imageHtml({ attachment, alt }: { attachment: string; alt: string }, { images }: BodyOptions): Html {
  const src = images?.get(attachment)
  return src === undefined
    ? html`<em>${words.image(alt)}</em>`
    : html`<img${attributes({ src, alt, loading: 'lazy' })}>`
}
