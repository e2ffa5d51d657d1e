import { attributes, type Child, type Html, html } from '../html.ts'
import { icon } from './icon.ts'

/** Titles with their days: the commonest list of a portal. */
export const itemList = (options: {
  readonly items: readonly {
    readonly title: string
    readonly href: string
    readonly date?: string | undefined
    readonly badge?: Child
    readonly summary?: Child
    readonly meta?: Child
  }[]
  readonly label?: string | undefined
}): Html =>
  html`<ul${attributes({ class: 'items', 'aria-label': options.label })}>${options.items.map(
    ({ title, href, date, badge, summary, meta }) =>
      html`<li>
        <div class="entry">
          <a href="${href}">${title}</a>
          ${badge}
          ${date && html`<time datetime="${date}">${date}</time>`}
        </div>
        ${summary && html`<p>${summary}</p>`}
        ${meta && html`<p class="meta">${meta}</p>`}
      </li>`,
  )}</ul>`

export type TreeNode = {
  readonly label: string
  readonly href?: string | undefined
  /** After the label: how many, how it stands. */
  readonly note?: Child
  readonly current?: boolean | undefined
  readonly open?: boolean | undefined
  readonly children?: readonly TreeNode[] | undefined
}

/** Things within things. Branches fold without a script. */
export const treeList = (options: { readonly label: string; readonly nodes: readonly TreeNode[] }): Html =>
  html`<nav class="tree" aria-label="${options.label}">${branch(options.nodes)}</nav>`

const branch = (nodes: readonly TreeNode[]): Html =>
  html`<ul>${nodes.map((node) =>
    node.children?.length
      ? html`<li><details${attributes({ open: node.open })}>
          <summary>${icon({ name: 'right' })}${node.label}${noteOf(node)}</summary>
          ${branch([...ownPage(node), ...node.children])}
        </details></li>`
      : html`<li class="leaf">${leaf(node)}${noteOf(node)}</li>`,
  )}</ul>`

/** A branch that has a page of its own offers it as its first leaf: a summary cannot be a link as well. */
const ownPage = ({ label, href, current }: TreeNode): readonly TreeNode[] => (href ? [{ label, href, current }] : [])

const leaf = ({ href, label, current }: TreeNode) =>
  href ? html`<a${attributes({ href, 'aria-current': current && 'page' })}>${label}</a>` : html`<span>${label}</span>`

const noteOf = ({ note }: TreeNode) => note !== undefined && html` <small>${note}</small>`
