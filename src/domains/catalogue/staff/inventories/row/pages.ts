import { to } from '#kernel/links.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { form } from '#platform/html/components/form.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import type { LinkState } from '../../../inventories/links/model.ts'
import type { RowRef } from '../../../inventories/model.ts'
import { linkWords as words } from '../links/words.ts'

/** An item beside the row, and what was said of the pair. */
export interface ItemLine {
  countyId: string
  itemId: string
  name: string
  level1: string
  why: string | null
  state: LinkState | null
  by: string | null
  on: Temporal.PlainDate | null
}

export interface RowPage {
  facts: readonly (readonly [string, Child])[]
  factsTitle: string
  ended: string | null
  ref: RowRef
  linked: readonly ItemLine[]
  proposed: readonly ItemLine[]
  refused: readonly ItemLine[]
  q: string | undefined
  found: readonly ItemLine[]
  /** Address of this page without a search, and the county's code. */
  here: string
  county: string
  mayLink: boolean
  token: string
  attribute: Child
  attributeTitle: string
}

/** A row of a source: what it says, which items stand on it, which may, and its attribute. */
export function rowPage(view: RowPage): Html {
  const { facts, factsTitle, ended, linked, proposed, refused, attribute, attributeTitle } = view
  return html`${section({
    title: factsTitle,
    children: [ended && html`<p>${ended}</p>`, descriptionList({ boxed: true, items: facts })],
  })}
${section({
  title: words.linked,
  children: linked.length === 0 ? html`<p>${words.noneLinked}</p>` : itemTable(words.linked, linked, view),
})}
${section({
  title: words.proposed,
  children: [
    html`<p>${words.proposedLead}</p>`,
    proposed.length === 0 ? html`<p>${words.noneProposed}</p>` : itemTable(words.proposed, proposed, view),
  ],
})}
${view.mayLink && section({ title: words.byHand, id: 'by-hand', children: byHand(view) })}
${refused.length > 0 && section({ title: words.refused, children: itemTable(words.refused, refused, view) })}
${section({ title: attributeTitle, id: 'attribute', children: attribute })}`
}

function byHand(view: RowPage): Child {
  const { here, county, q, found } = view
  return [
    filterBar({
      action: here,
      hidden: { county },
      fields: textField({
        name: 'q',
        label: words.search,
        hint: words.byHandHint,
        type: 'search',
        value: q,
        width: 'medium',
      }),
      ...(q ? { clearHref: `${here}?county=${county}` } : {}),
    }),
    q !== undefined && (found.length === 0 ? html`<p>${words.noFound}</p>` : itemTable(words.byHand, found, view)),
  ]
}

const itemTable = (caption: string, lines: readonly ItemLine[], view: RowPage): Html =>
  dataTable({
    caption,
    captionUnseen: true,
    rows: lines,
    columns: [
      {
        key: 'name',
        label: words.item,
        names: true,
        width: 'wide',
        cell: ({ countyId, itemId, name }) => html`<a href="${to.inventoryItem(countyId, itemId)}">${name}</a>`,
      },
      { key: 'level1', label: words.level1, cell: ({ level1 }) => level1 },
      { key: 'why', label: words.why, width: 'wide', cell: whyOf },
      ...(view.mayLink
        ? [{ key: 'deeds', label: words.confirm, unseen: true, cell: (line: ItemLine) => deeds(line, view) }]
        : []),
    ],
  })

const whyOf = ({ why, state, by, on }: ItemLine): Child => {
  if (state === null || by === null || on === null) return why
  return (state === 'confirmed' ? words.by : words.refusedBy)(by, on.toString())
}

const deeds = (line: ItemLine, view: Pick<RowPage, 'ref' | 'here' | 'county' | 'token'>): Html =>
  actions({
    children:
      line.state === null
        ? [deed(line, view, 'confirmed', words.confirm), deed(line, view, 'refused', words.refuse)]
        : deed(line, view, 'none', words.undo),
  })

const deed = (
  { countyId, itemId, name, state }: ItemLine,
  { ref, here, county, token }: Pick<RowPage, 'ref' | 'here' | 'county' | 'token'>,
  wanted: LinkState | 'none',
  label: string,
): Html =>
  form({
    action: to.decideLink(),
    hidden: {
      _token: token,
      county: countyId,
      item: itemId,
      ...refFields(ref),
      state: wanted,
      seen: state ?? 'none',
      back: `${here}?county=${county}`,
    },
    children: button({
      label,
      about: `：${name}`,
      small: true,
      ...(wanted === 'confirmed' ? { kind: 'primary' } : {}),
    }),
  })

/** A row as a form carries it. */
export const refFields = (ref: RowRef): Record<string, string> =>
  ref.rowId === null
    ? { statute: ref.statutoryId }
    : { sourceCounty: ref.sourceCountyId, source: ref.sourceId, row: ref.rowId }
