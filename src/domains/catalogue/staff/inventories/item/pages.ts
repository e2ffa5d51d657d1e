import { to } from '#kernel/links.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import type { LinkState } from '../../../inventories/links/model.ts'
import type { CatalogueItem } from '../../../supplement/model.ts'
import { linkWords } from '../links/words.ts'
import { refFields } from '../row/pages.ts'
import type { SourceOfItem } from './lines.ts'
import { itemWords as words } from './words.ts'

export interface ItemPage {
  item: CatalogueItem & { name: string; address: string }
  linked: readonly SourceOfItem[]
  proposed: readonly SourceOfItem[]
  refused: readonly SourceOfItem[]
  countyId: string
  county: string
  here: string
  mayLink: boolean
  token: string
  attribute: Child
}

export function itemPage(view: ItemPage): Html {
  const { item, linked, proposed, refused, attribute } = view
  return html`${section({
    title: words.facts,
    children: descriptionList({
      boxed: true,
      items: [
        [words.level1, item.level1],
        [words.name, item.name],
        [words.basis, item.basis],
        [words.publicPage, html`<a href="${to.item(item.address)}">${words.public}</a>`],
      ],
    }),
  })}
${section({
  title: linkWords.sources,
  children: linked.length === 0 ? html`<p>${linkWords.noneSources}</p>` : sourceTable(linkWords.sources, linked, view),
})}
${section({
  title: linkWords.proposedSources,
  children: [
    html`<p>${linkWords.proposedLead}</p>`,
    proposed.length === 0
      ? html`<p>${linkWords.noneProposed}</p>`
      : sourceTable(linkWords.proposedSources, proposed, view),
  ],
})}
${refused.length > 0 && section({ title: linkWords.refused, children: sourceTable(linkWords.refused, refused, view) })}
${section({ title: words.attribute, id: 'attribute', children: attribute })}`
}

const sourceTable = (caption: string, lines: readonly SourceOfItem[], view: ItemPage): Html =>
  dataTable({
    caption,
    captionUnseen: true,
    rows: lines,
    columns: [
      { key: 'kind', label: linkWords.kind, width: 'narrow', cell: ({ kind }) => kind },
      {
        key: 'name',
        label: linkWords.row,
        names: true,
        width: 'wide',
        cell: (line) =>
          html`<a href="${hrefOf(line, view.county)}">${line.name}</a>${line.source && html`<br><small>${line.source}</small>`}`,
      },
      { key: 'basis', label: linkWords.basis, width: 'wide', cell: ({ basis }) => basis },
      {
        key: 'why',
        label: linkWords.why,
        cell: ({ why, state, by, on }) =>
          state === null || by === null || on === null
            ? why
            : (state === 'confirmed' ? linkWords.by : linkWords.refusedBy)(by, on.toString()),
      },
      ...(view.mayLink
        ? [{ key: 'deeds', label: linkWords.confirm, unseen: true, cell: (line: SourceOfItem) => deeds(line, view) }]
        : []),
    ],
  })

const hrefOf = ({ ref }: SourceOfItem, county: string): string =>
  ref.rowId === null
    ? to.inventoryStatute(ref.statutoryId, { county })
    : to.inventoryRow(ref.sourceCountyId, ref.sourceId, ref.rowId, { county })

const deeds = (line: SourceOfItem, view: ItemPage): Html =>
  actions({
    children:
      line.state === null
        ? [deed(line, view, 'confirmed', linkWords.confirmSource), deed(line, view, 'refused', linkWords.refuse)]
        : deed(line, view, 'none', linkWords.undo),
  })

const deed = (
  { ref, name, state }: SourceOfItem,
  { item, countyId, here, token }: ItemPage,
  wanted: LinkState | 'none',
  label: string,
): Html =>
  form({
    action: to.decideLink(),
    hidden: {
      _token: token,
      county: countyId,
      item: item.id,
      ...refFields(ref),
      state: wanted,
      seen: state ?? 'none',
      back: here,
    },
    children: button({
      label,
      about: `：${name}`,
      small: true,
      ...(wanted === 'confirmed' ? { kind: 'primary' } : {}),
    }),
  })
