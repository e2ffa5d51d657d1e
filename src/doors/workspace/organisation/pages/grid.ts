import type { Cell, Deed } from '#kernel/organisation/grid.ts'
import { type Role, roles } from '#kernel/organisation/model.ts'
import { section } from '#platform/html/components/card.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { roleWords } from '../../words.ts'
import { gridOf } from '../present.ts'
import { cellWords, deedWords, words } from '../words.ts'

/** Who may do what, and how far at most: the whole table of deeds and roles. */
export const gridPage = (): Html =>
  html`<p>${words.gridLead}</p>${section({
    title: words.legend,
    children: descriptionList({ items: Object.values(cellWords).map(({ short, long }) => [short, long] as const) }),
  })}${gridOf().map(({ title, deeds }) => section({ title, children: table(title, deeds) }))}`

const table = (title: string, deeds: readonly { deed: Deed; cells: readonly { role: Role; cell: Cell }[] }[]): Html =>
  html`<div class="permission-grid">${dataTable({
    caption: title,
    captionUnseen: true,
    narrow: 'scroll',
    rows: deeds,
    columns: [
      { key: 'deed', label: words.deed, names: true, width: 'narrow', cell: ({ deed }) => deedWords[deed] },
      ...roles.map((role, index) => ({
        key: role,
        label: roleWords[role],
        cell: ({ cells }: (typeof deeds)[number]) => mark(cells[index]!.cell),
      })),
    ],
  })}</div>`

const mark = (cell: Cell): Html =>
  cell === '–'
    ? html`<span class="never"><span aria-hidden="true">—</span><span class="unseen">${words.notAllowed}</span></span>`
    : html`<strong class="allowed">${cellWords[cell].short}</strong>`
