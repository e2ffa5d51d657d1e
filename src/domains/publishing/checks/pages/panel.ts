import { to } from '#kernel/links.ts'
import type { Edition } from '#kernel/publication/model.ts'
import { badge } from '#platform/html/components/badge.ts'
import { button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { textArea } from '#platform/html/components/inputs.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { attributes, type Child, type Html, html, nothing } from '#platform/html/html.ts'
import { minuteOf } from '../../editions/present.ts'
import type { CheckedEdition } from '../check-edition.ts'
import { placeWords } from '../present.ts'
import { ruleWords, checkWords as words } from '../words.ts'

export interface FindingPanel {
  edition: Edition
  checked: CheckedEdition
  token: string
  /** The edition is a draft and the person may write in it. */
  writing: boolean
  /** What speaks against an answer that was just given. */
  refused?: { key: string; reason: string; reasons: readonly string[] } | null
}

/** What the checks found in an edition, each with its place, how to mend it, and what was answered. */
export function findingPanel(panel: FindingPanel): Html {
  const { edition, checked, writing } = panel
  const { findings } = checked
  // What is released is re-checked for dead links in a list of its own; the panel is for those who still work on it.
  if (!['draft', 'in-review', 'approved'].includes(edition.state)) return nothing
  const open = findings.filter(({ severity, answer }) => severity === 'must' && !answer).length
  return section({
    id: 'findings',
    title: words.title,
    more: { href: to.findings(edition.countyId, edition.id), label: words.print },
    tools: badge(
      findings.length === 0
        ? { tone: 'done', label: words.none }
        : { tone: open > 0 ? 'late' : 'calm', label: words.count(open, findings.length - mustOf(panel)) },
    ),
    children: [
      writing && html`<p class="hint">${words.lead}${words.saved}</p>`,
      findings.length > 0 && open === 0 && mustOf(panel) > 0 && html`<p>${words.allAnswered}</p>`,
      findings.length > 0 && findingTable(panel),
    ],
  })
}

const mustOf = ({ checked }: FindingPanel): number =>
  checked.findings.filter(({ severity }) => severity === 'must').length

export const findingTable = (panel: FindingPanel): Html =>
  dataTable({
    caption: words.title,
    captionUnseen: true,
    rows: panel.checked.findings,
    tone: ({ severity, answer }) => (severity === 'must' && !answer ? 'late' : undefined),
    columns: [
      {
        key: 'what',
        label: words.what,
        names: true,
        width: 'wide',
        cell: ({ rule, severity, says, answer }) =>
          html`${badge(
            answer
              ? { tone: 'done', label: words.answered }
              : { tone: severity === 'must' ? 'late' : 'calm', label: words.severity[severity] },
          )} ${ruleWords[rule]}<br>${says}`,
      },
      {
        key: 'where',
        label: words.where,
        cell: ({ place }) =>
          html`${placeWords(place)}${place.around && html`<br><small>${words.quoted(place.around)}</small>`}`,
      },
      { key: 'mend', label: words.mend, cell: (finding) => [finding.mend, answerOf(panel, finding)] },
    ],
  })

type Row = CheckedEdition['findings'][number]

function answerOf(panel: FindingPanel, { key, severity, answer, says }: Row): Child {
  const said =
    answer && html`<p><small>${words.answeredBy(answer.personName, minuteOf(answer.at))}</small>${answer.reason}</p>`
  if (!panel.writing || severity !== 'must') return said
  const again = panel.refused?.key === key ? panel.refused : null
  return [
    said,
    html`<details${attributes({ open: again !== null })}><summary>${words.answer}<span class="unseen">${words.about(says)}</span></summary>${form(
      {
        action: to.answerFinding(panel.edition.countyId, panel.edition.id),
        hidden: { _token: panel.token, key },
        children: [
          textArea({
            name: 'reason',
            id: `f-${key}`,
            label: words.reason,
            hint: words.reasonHint,
            rows: 2,
            maxLength: 500,
            value: again?.reason ?? answer?.reason,
            error: again?.reasons.join('') || undefined,
          }),
          html`<div>${button({ label: words.give, about: words.about(says), small: true })}</div>`,
        ],
      },
    )}</details>`,
  ]
}
