import { to } from '#kernel/links.ts'
import { channelWords } from '#kernel/publication/model.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { Evidence } from '../model.ts'
import { checkWords as words } from '../words.ts'
import { type FindingPanel, findingTable } from './panel.ts'

/** The findings of an edition and its elements one by one, to be printed and filed. */
export const findingReport = (panel: FindingPanel): Html =>
  html`${section({
    title: words.title,
    children: panel.checked.findings.length > 0 ? findingTable(panel) : html`<p>${words.none}</p>`,
  })}${section({
    title: words.elements,
    children: [elementTable(panel.checked.evidence), channelLine(panel.checked.missingChannels)],
  })}<p>${linkButton({ label: words.back, kind: 'quiet', href: to.edition(panel.edition.countyId, panel.edition.id) })}</p>`

const elementTable = (evidence: readonly Evidence[]): Html =>
  dataTable({
    caption: words.elements,
    captionUnseen: true,
    rows: evidence,
    empty: html`<p>—</p>`,
    tone: ({ by }) => (by === 'missing' ? 'late' : undefined),
    columns: [
      { key: 'element', label: words.element, names: true, cell: ({ element }) => element },
      {
        key: 'by',
        label: words.by,
        cell: ({ by }) => badge({ tone: by === 'missing' ? 'late' : 'done', label: words.evidence[by] }),
      },
      { key: 'at', label: words.at, cell: ({ place }) => place || '—' },
    ],
  })

const channelLine = (missing: readonly string[]): Html =>
  descriptionList({
    items: [
      [
        words.channels,
        missing.length === 0
          ? words.channelsOk
          : words.channelsMissing(missing.map((channel) => channelWords[channel] ?? channel).join('、')),
      ],
    ],
  })
