import { to } from '#kernel/links.ts'
import type { Edition } from '#kernel/publication/model.ts'
import { checkPoints, isCheckPoint, pointWords, type SelfCheck } from '#kernel/publication/urgent/model.ts'
import { badge } from '#platform/html/components/badge.ts'
import { button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkboxGroup } from '#platform/html/components/choices.ts'
import { form } from '#platform/html/components/form.ts'
import { textArea, textField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { attributes, type Html, html } from '#platform/html/html.ts'
import { minuteOf } from '../../editions/present.ts'
import { urgentWords as words } from '../words.ts'

export interface UrgentPanel {
  edition: Edition
  now: Temporal.Instant
  token: string
  /** Within how many hours a release is confirmed; null where this person may not release so. */
  hours: number | null
  /** What speaks against a release whatever the self-check says. */
  reasons: readonly string[]
  /** A self-check that was filled in and did not do. */
  typed: (SelfCheck & { reasons: readonly string[] }) | null
}

/** The emergency release of an edition: the form with its self-check, or what was done and what is still to do. */
export function urgentPanel(panel: UrgentPanel): Html | null {
  const { edition, hours } = panel
  if (edition.urgent) return record(panel)
  if (hours === null || !['draft', 'in-review'].includes(edition.state) || edition.withheldOn) return null
  return section({
    title: words.title,
    children: html`<p class="hint">${words.lead}</p>${
      panel.reasons.length > 0
        ? button({ label: words.release, reasons: panel.reasons, folded: true, id: 'deed-publish-urgently' })
        : html`<details${attributes({ open: panel.typed !== null })}><summary>${words.open}</summary>${checkForm(panel, hours)}</details>`
    }`,
  })
}

const checkForm = ({ edition, token, typed }: UrgentPanel, hours: number): Html =>
  html`${
    typed &&
    notice({
      tone: 'late',
      announce: true,
      title: words.refused,
      children: html`<ul class="reasons">${typed.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`,
    })
  }${form({
    action: to.editionDeed(edition.countyId, edition.id, 'urgent'),
    hidden: { _token: token },
    label: words.title,
    children: [
      checkboxGroup({
        name: 'points',
        label: words.points,
        values: typed?.points ?? [],
        options: checkPoints.map((point) => ({ value: point, label: pointWords[point] })),
      }),
      textArea({
        name: 'reason',
        id: 'f-urgent-reason',
        label: words.reason,
        hint: words.reasonHint,
        rows: 2,
        maxLength: 500,
        required: true,
        value: typed?.reason,
      }),
      textField({
        name: 'basis',
        id: 'f-urgent-basis',
        label: words.basis,
        hint: words.basisHint,
        maxLength: 500,
        required: true,
        value: typed?.basis,
      }),
      html`<p class="hint">${words.hours(hours)}</p>`,
      html`<div>${button({ label: words.release, kind: 'danger' })}</div>`,
    ],
  })}`

function record({ edition, now }: UrgentPanel): Html {
  const urgent = edition.urgent!
  const late = !urgent.confirmedAt && Temporal.Instant.compare(urgent.confirmBy, now) < 0
  const name = urgent.confirmedByName ?? ''
  const judged = urgent.confirmedAt && minuteOf(urgent.confirmedAt)
  return section({
    title: words.record,
    ...(judged ? {} : { tools: badge({ tone: late ? 'late' : 'soon', label: late ? words.late : words.waits }) }),
    children: descriptionList({
      items: [
        [words.by, urgent.releasedByName],
        [words.at, minuteOf(urgent.releasedAt)],
        [words.confirmBy, minuteOf(urgent.confirmBy)],
        [words.reason, urgent.reason],
        [words.basis, urgent.basis],
        [
          words.checked,
          html`<ul>${urgent.points.filter(isCheckPoint).map((point) => html`<li>${pointWords[point]}</li>`)}</ul>`,
        ],
        ...(judged
          ? ([
              [
                words.confirmed,
                urgent.verdict === 'upheld' ? words.upheld(name, judged) : words.rejected(name, judged),
              ],
              [words.finding, urgent.finding ?? ''],
            ] as const)
          : []),
      ],
    }),
  })
}
