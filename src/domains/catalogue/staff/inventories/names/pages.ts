import { to } from '#kernel/links.ts'
import { nameRules } from '#law/naming/name-rules.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { pager, tabs } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { CheckedName } from '../../../inventories/naming/check-names.ts'
import type { Place } from '../access.ts'
import { frame } from '../pages/frame.ts'
import { namesWords as words } from './words.ts'

export const namesOnPage = 50

export type NameShow = 'row' | 'item'

export interface NamesPage {
  place: Place
  show: NameShow
  counts: Record<NameShow, number>
  page: number
  names: readonly CheckedName[]
  /** How many rows can be corrected as proposed by this person. */
  repairable: number
  /** Sources whose names this person may correct. */
  mayCorrect: (sourceId: string) => boolean
  token: string
}

export function namesPage(view: NamesPage): Html {
  const { place, show, counts, page, names, repairable, token } = view
  const county = place.county.code
  const href = (wanted: NameShow, to_ = 1) =>
    to.inventoryNames({ county, show: wanted, ...(to_ > 1 ? { page: String(to_) } : {}) })
  return frame('names', place, [
    html`<p>${words.lead}</p>`,
    repairable > 0 &&
      actions({
        children: form({
          action: to.correctNames(),
          hidden: { _token: token, county, step: 'preview' },
          children: button({ label: words.all(number(repairable)), about: `：${words.preview}` }),
        }),
      }),
    tabs({
      label: words.show,
      tabs: (['row', 'item'] as const).map((each) => ({
        label: words.shows[each],
        href: href(each),
        count: counts[each],
        current: each === show,
      })),
    }),
    names.length === 0 ? emptyState({ title: words.none, children: html`<p>${words.noneWhy}</p>` }) : nameTable(view),
    counts[show] > namesOnPage &&
      pager({
        page,
        pages: Math.ceil(counts[show] / namesOnPage),
        total: counts[show],
        href: (to_) => href(show, to_),
      }),
    section({ title: words.rules, children: ruleTable() }),
  ])
}

const nameTable = (view: NamesPage): Html =>
  dataTable({
    caption: words.found(number(view.counts[view.show])),
    rows: view.names,
    columns: [
      {
        key: 'name',
        label: words.name,
        names: true,
        width: 'wide',
        cell: ({ listed }) =>
          html`${listed.heading && html`<small>${listed.heading}</small><br>`}<a href="${hrefOf(listed, view.place)}">${listed.name}</a>`,
      },
      { key: 'from', label: words.from, cell: ({ listed }) => listed.listTitle },
      {
        key: 'broken',
        label: words.broken,
        width: 'wide',
        cell: ({ broken }) => broken.map(({ says }) => html`<p>${says}</p>`),
      },
      { key: 'proposal', label: words.proposal, width: 'wide', cell: (name) => correction(name, view) },
    ],
  })

const hrefOf = ({ of, countyId, listId, id }: CheckedName['listed'], { county }: Place): string =>
  of === 'item' ? to.inventoryItem(countyId, id) : to.inventoryRow(countyId, listId, id, { county: county.code })

function correction({ listed, proposal }: CheckedName, { place, mayCorrect, token }: NamesPage): Child {
  if (listed.of === 'item')
    return [html`<p>${proposal ?? words.noProposal}</p>`, html`<p><small>${words.toItem}</small></p>`]
  if (!mayCorrect(listed.listId)) return proposal ?? words.noProposal
  return form({
    action: to.correctNames(),
    hidden: {
      _token: token,
      county: place.county.code,
      step: 'one',
      sourceCounty: listed.countyId,
      source: listed.listId,
      row: listed.id,
      from: listed.name,
    },
    children: [
      textField({
        name: 'name',
        id: `name-${listed.id}`,
        label: words.renameOf(listed.name),
        value: proposal ?? listed.name,
        maxLength: 200,
        hint: proposal === null ? words.noProposal : undefined,
      }),
      button({ label: words.rename, about: `：${listed.name}`, small: true }),
    ],
  })
}

const ruleTable = (): Html =>
  dataTable({
    caption: words.rules,
    captionUnseen: true,
    rows: nameRules,
    columns: [
      { key: 'rule', label: words.rule, names: true, width: 'wide', cell: ({ says }) => says },
      { key: 'source', label: words.source, width: 'wide', cell: ({ source }) => source },
      {
        key: 'binding',
        label: words.binding,
        width: 'narrow',
        cell: ({ binding }) => (binding ? words.yes : words.no),
      },
    ],
  })

export interface NamesPreview {
  place: Place
  names: readonly (CheckedName & { proposal: string })[]
  digest: string
  token: string
}

/** The dry run: every name that would be corrected. */
export const previewPage = ({ place, names, digest, token }: NamesPreview): Html =>
  html`<p>${words.previewLead(number(names.length))}</p>${dataTable({
    caption: words.previewTitle,
    captionUnseen: true,
    rows: names,
    columns: [
      { key: 'now', label: words.now, names: true, width: 'wide', cell: ({ listed }) => listed.name },
      { key: 'after', label: words.after, width: 'wide', cell: ({ proposal }) => proposal },
      { key: 'from', label: words.from, cell: ({ listed }) => listed.listTitle },
    ],
  })}${form({
    action: to.correctNames(),
    hidden: { _token: token, county: place.county.code, step: 'confirm', seen: digest },
    children: actions({
      children: [
        button({ label: words.confirm(number(names.length)), kind: 'primary' }),
        linkButton({
          label: words.back,
          kind: 'quiet',
          href: to.inventoryNames({ county: place.county.code }),
        }),
      ],
    }),
  })}`
