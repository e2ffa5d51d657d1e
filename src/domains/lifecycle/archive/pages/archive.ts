import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { selectField, textField } from '#platform/html/components/inputs.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { ArchivePackage } from '../archive-store.ts'
import { handOverYears } from '../model.ts'
import { words } from '../words.ts'

export interface ArchivePage {
  packages: readonly ArchivePackage[]
  organs: readonly { id: string; name: string }[]
  typed: { organ: string; year: string }
  handOver: number
  reasons: readonly string[]
  token: string
}

const tones = { asked: 'calm', packing: 'soon', ready: 'done', failed: 'late' } as const

/** Packages of years, the form that asks for one, and the list for the archive. */
export const archivePage = ({ packages, organs, typed, handOver, reasons, token }: ArchivePage): Html =>
  html`<p>${words.lead}</p>${
    reasons.length > 0 &&
    notice({
      tone: 'late',
      announce: true,
      title: words.errors,
      children: html`<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`,
    })
  }${section({
    title: words.ask,
    children: form({
      action: to.archives(),
      hidden: { _token: token },
      children: [
        selectField({
          name: 'organ',
          label: words.organ,
          value: typed.organ,
          options: organs.map(({ id, name }) => ({ value: id, label: name })),
        }),
        textField({
          name: 'year',
          label: words.year,
          value: typed.year,
          width: 'short',
          inputMode: 'numeric',
          maxLength: 4,
        }),
        actions({ children: button({ label: words.askDo, kind: 'primary' }) }),
      ],
    }),
  })}${section({ title: words.list, children: table(packages) })}${section({
    title: words.handOver,
    children: html`<p>${words.handOverLead(handOverYears.county, handOverYears.city)}</p><p>${words.handOverDue(handOver)}</p><p>${linkButton({ label: words.handOverGet, href: to.handOverList() })}</p>`,
  })}`

const table = (packages: readonly ArchivePackage[]): Html =>
  dataTable({
    caption: words.list,
    captionUnseen: true,
    rows: packages,
    empty: emptyState({ title: words.none, children: html`<p>${words.noneNext}</p>` }),
    columns: [
      { key: 'organ', label: words.organ, names: true, cell: (line) => line.organName },
      { key: 'year', label: words.year, width: 'narrow', cell: (line) => String(line.year) },
      {
        key: 'count',
        label: words.count,
        width: 'narrow',
        numeric: true,
        cell: (line) => words.countOf(line.done, line.total),
      },
      {
        key: 'state',
        label: words.state,
        width: 'narrow',
        cell: ({ state }) => badge({ tone: tones[state], label: words.states[state] }),
      },
      {
        key: 'digest',
        label: words.digest,
        width: 'wide',
        cell: ({ digest }) => (digest ? html`<code>${digest}</code>` : '—'),
      },
      {
        key: 'by',
        label: words.by,
        width: 'narrow',
        cell: ({ askedBy, askedAt }) => html`${askedBy}<br><small>${legalDayOf(askedAt).toString()}</small>`,
      },
      {
        key: 'download',
        label: words.download,
        unseen: true,
        cell: (line) =>
          line.state === 'ready' &&
          linkButton({
            label: words.download,
            href: to.archiveFile(line.countyId, line.id),
            about: words.about(line.organName, line.year),
            small: true,
          }),
      },
    ],
  })
