import { to } from '#kernel/links.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { SourceRecord } from '../../../inventories/issues/source-store.ts'
import type { CertainLink } from '../../../inventories/links/certain-links.ts'
import type { Place } from '../access.ts'
import { frame } from '../pages/frame.ts'
import type { SourceLine } from '../sources/store.ts'
import { frameWords, sourceKindWords } from '../words.ts'
import { linkWords as words } from './words.ts'

interface Open {
  line: SourceLine
  certain: number
}

export interface LinksPage {
  place: Place
  lines: readonly Open[]
  deeds: readonly { deed: string; links: number; by: string; on: Temporal.PlainDate }[]
  mayLink: boolean
  token: string
}

/** Of each source: how many rows have an item, how many may be confirmed at once, how many want a look. */
export function linksPage({ place, lines, deeds, mayLink, token }: LinksPage): Html {
  const county = place.county.code
  return frame('links', place, [
    html`<p>${words.lead}</p>`,
    dataTable({
      caption: frameWords.part.links,
      captionUnseen: true,
      rows: lines,
      empty: emptyState({
        title: words.noSources,
        children: '',
        actions: linkButton({ label: frameWords.part.sources, href: to.inventories({ county }) }),
      }),
      columns: [
        { key: 'kind', label: words.kind, width: 'narrow', cell: ({ line }) => sourceKindWords[line.kind] },
        {
          key: 'title',
          label: words.source,
          names: true,
          width: 'wide',
          cell: ({ line }) =>
            html`<a href="${to.inventorySource(line.countyId, line.id, { county })}">${line.title}</a>`,
        },
        {
          key: 'linked',
          label: words.rowsLinked,
          numeric: true,
          cell: ({ line }) => `${number(line.linked)} / ${number(line.rows)}`,
        },
        {
          key: 'certain',
          label: words.certain,
          numeric: true,
          cell: ({ line, certain }) =>
            certain > 0 && mayLink
              ? html`${number(certain)} <a href="${to.inventoryLinks({ county, source: line.id })}">${words.toPreview}<span class="unseen">：${line.title}</span></a>`
              : number(certain),
        },
        {
          key: 'open',
          label: words.open,
          numeric: true,
          cell: ({ line }) => {
            const open = number(line.rows - line.linked)
            return line.rows > line.linked
              ? html`<a href="${to.inventorySource(line.countyId, line.id, { county, show: 'missing' })}">${open}</a>`
              : open
          },
        },
      ],
    }),
    deeds.length > 0 && section({ title: words.deeds, children: deedTable(deeds, { county, mayLink, token }) }),
  ])
}

const deedTable = (
  deeds: LinksPage['deeds'],
  { county, mayLink, token }: { county: string; mayLink: boolean; token: string },
): Html =>
  dataTable({
    caption: words.deeds,
    captionUnseen: true,
    rows: deeds,
    columns: [
      { key: 'by', label: words.why, names: true, cell: ({ by, on }) => words.by(by, on.toString()) },
      { key: 'links', label: words.source, numeric: true, cell: ({ links }) => words.deed(number(links)) },
      ...(mayLink
        ? [
            {
              key: 'undo',
              label: words.undoDeed,
              unseen: true,
              cell: ({ deed, by, on }: LinksPage['deeds'][number]): Child =>
                form({
                  action: to.undoLinks(),
                  hidden: { _token: token, county, deed },
                  children: button({ label: words.undoDeed, about: `：${words.by(by, on.toString())}`, small: true }),
                }),
            },
          ]
        : []),
    ],
  })

export interface PreviewPage {
  place: Place
  source: SourceRecord
  pairs: readonly CertainLink[]
  digest: string
  mayLink: boolean
  token: string
}

/** The dry run: every pair that would be confirmed, before anything is. */
export function previewPage({ place, source, pairs, digest, mayLink, token }: PreviewPage): Html {
  const county = place.county.code
  const back = linkButton({ label: words.back, kind: 'quiet', href: to.inventoryLinks({ county }) })
  if (pairs.length === 0)
    return emptyState({
      title: words.previewNone,
      children: html`<p>${words.previewNoneWhy}</p>`,
      actions: [
        linkButton({ label: source.title, href: to.inventorySource(source.countyId, source.id, { county }) }),
        back,
      ],
    })
  return html`<p>${words.previewLead(number(pairs.length))}</p>${dataTable({
    caption: words.certain,
    captionUnseen: true,
    rows: pairs,
    columns: [
      {
        key: 'row',
        label: words.row,
        names: true,
        width: 'wide',
        cell: ({ row }) =>
          html`${row.heading && html`<small>${row.heading}</small><br>`}<a href="${to.inventoryRow(source.countyId, source.id, row.id, { county })}">${row.listedName ?? row.name}</a>`,
      },
      {
        key: 'item',
        label: words.item,
        width: 'wide',
        cell: ({ item }) => html`<small>${item.level1}</small><br>${item.name}`,
      },
      { key: 'basis', label: words.basis, width: 'wide', cell: ({ row }) => row.basis },
    ],
  })}${
    mayLink
      ? form({
          action: to.confirmLinks(),
          hidden: { _token: token, county, sourceCounty: source.countyId, source: source.id, seen: digest },
          children: actions({
            children: [button({ label: words.confirmAll(number(pairs.length)), kind: 'primary' }), back],
          }),
        })
      : actions({ children: back })
  }`
}
