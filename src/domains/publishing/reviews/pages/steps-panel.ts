import type { Review } from '#kernel/publication/flow/model.ts'
import { badge } from '#platform/html/components/badge.ts'
import { section } from '#platform/html/components/card.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { presentStep } from '../present.ts'
import type { Round } from '../rounds-store.ts'
import { stepPanelWords as words } from '../words.ts'

/** The steps of an edition: by whom, since when, within which limit; the rounds before it was sent back folded away. */
export function stepsPanel({ rounds, now }: { rounds: readonly Round[]; now: Temporal.Instant }): Html | null {
  const [latest, ...earlier] = rounds
  if (!latest) return null
  return section({
    title: words.title,
    children: [
      html`<p class="hint">${words.lead}</p>`,
      stepTable(latest, now),
      earlier.length > 0 &&
        html`<details><summary>${words.earlier(earlier.length)}</summary>${earlier.map((round) => stepTable(round, now))}</details>`,
    ],
  })
}

const stepTable = ({ round, reviews }: Round, now: Temporal.Instant): Html =>
  dataTable<Review>({
    caption: words.round(round),
    rows: reviews,
    columns: [
      {
        key: 'step',
        label: words.step,
        names: true,
        width: 'narrow',
        cell: (row) => presentStep(reviews, row, now).name,
      },
      { key: 'who', label: words.who, cell: (row) => presentStep(reviews, row, now).who || '—' },
      {
        key: 'limit',
        label: words.limit,
        width: 'narrow',
        cell: (row) => {
          const { limit, due } = presentStep(reviews, row, now)
          return html`${limit}${due && html`<br><small>${due}</small>`}`
        },
      },
      {
        key: 'done',
        label: words.done,
        width: 'wide',
        cell: (row) => {
          const { done, took, remark } = presentStep(reviews, row, now)
          return html`${done ?? '—'}${took && html`<br><small>${took}</small>`}${remark && html`<br><small>${remark}</small>`}`
        },
      },
      { key: 'state', label: words.state, width: 'narrow', cell: (row) => badge(presentStep(reviews, row, now).state) },
    ],
  })
