import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { section } from '#platform/html/components/card.ts'
import { confirmation } from '#platform/html/components/confirm.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { DeedLine } from '../../../inheritance/deeds-store.ts'
import type { Settled } from '../../../inheritance/plan-settlement.ts'
import { kindTexts } from '../../../inheritance/words.ts'
import type { CatalogueRecord } from '../../../store.ts'
import { toneOfKind, inheritanceWords as words } from '../words.ts'

export interface PreviewPage {
  catalogue: CatalogueRecord
  by: string
  results: readonly Settled[]
  /** What is sent again when it is confirmed. */
  said: string
  tier: number
  backHref: string
  reasons: readonly string[]
  token: string
}

/** One by one what confirming would do; nothing has been written yet. */
export const previewPage = ({ catalogue, by, results, said, tier, backHref, reasons, token }: PreviewPage): Html =>
  html`<div class="section">${confirmation({
    level: 2,
    title: words.previewTitle(number(results.filter(({ why }) => why === null).length)),
    children: html`<p>${words.previewLead}</p>`,
    facts: [
      [words.catalogue, catalogue.title],
      [words.by, by],
    ],
    action: to.inheritance(catalogue.countyId, catalogue.id),
    hidden: { _token: token, tier: String(tier), said },
    confirm: words.confirm,
    cancel: words.back,
    cancelHref: backHref,
    reasons,
  })}</div>${section({ title: words.result, children: resultTable(results) })}`

const resultTable = (results: readonly Settled[]): Html =>
  dataTable({
    caption: words.result,
    captionUnseen: true,
    rows: results.toSorted((one, other) => Number(one.why === null) - Number(other.why === null)),
    tone: ({ why }) => (why === null ? undefined : 'doubt'),
    columns: [
      { key: 'item', label: words.item, names: true, width: 'wide', cell: ({ name, upperName }) => name || upperName },
      { key: 'upper', label: words.upper, cell: ({ upperName }) => upperName ?? words.noUpper },
      {
        key: 'kind',
        label: words.kind,
        width: 'narrow',
        cell: ({ kind, why }) =>
          why === null
            ? badge({ tone: toneOfKind[kind], label: kindTexts[kind].label })
            : badge({ tone: 'doubt', label: words.passedOver }),
      },
      { key: 'reason', label: words.reason, cell: ({ kind, reason, why }) => why ?? reasonOf(kind, reason) },
    ],
  })

const reasonOf = (kind: Settled['kind'], reason: string | null): string =>
  reason ?? (kind === 'narrowed' || kind === 'dropped' ? words.noReason : '—')

export interface DeedPage {
  catalogue: CatalogueRecord
  deed: string
  lines: readonly DeedLine[]
  mayDecide: boolean
  token: string
}

/** What one deed said, line by line, with the way to take it back as a whole. */
export const deedPage = ({ catalogue, deed, lines, mayDecide, token }: DeedPage): Html => {
  const [first] = lines
  return html`<div class="section">${confirmation({
    level: 2,
    title: words.deedTitle,
    children: html`<p>${words.undoLead}</p>`,
    facts: [
      [words.catalogue, catalogue.title],
      [words.by, first ? words.said(first.by, legalDayOf(first.at).toString()) : ''],
    ],
    action: to.undoInheritance(catalogue.countyId, catalogue.id, deed),
    hidden: { _token: token },
    confirm: words.undo,
    danger: true,
    cancel: words.toList,
    cancelHref: to.inheritance(catalogue.countyId, catalogue.id),
    reasons: [
      ...(mayDecide ? [] : [words.mayNot]),
      ...(lines.some(({ stands }) => stands) ? [] : [words.nothingToUndo]),
    ],
  })}</div>${section({
    title: words.result,
    children: dataTable({
      caption: words.result,
      captionUnseen: true,
      rows: lines,
      columns: [
        {
          key: 'item',
          label: words.item,
          names: true,
          width: 'wide',
          cell: ({ name, upperName }) => name || upperName,
        },
        { key: 'upper', label: words.upper, cell: ({ upperName }) => upperName ?? words.noUpper },
        {
          key: 'kind',
          label: words.kind,
          width: 'narrow',
          cell: ({ kind, stands, takenBack }) =>
            html`${badge({ tone: toneOfKind[kind], label: kindTexts[kind].label })}${!stands && html`<br><small>${takenBack ? words.takenBack : words.later}</small>`}`,
        },
        { key: 'reason', label: words.reason, cell: ({ kind, reason }) => reasonOf(kind, reason) },
      ],
    }),
  })}`
}
