import { to } from '#kernel/links.ts'
import type { Attribute } from '#law/attribute/grounds.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { fieldset, form } from '#platform/html/components/form.ts'
import { pager, tabs } from '#platform/html/components/navigation.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { attributes, type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { type Show, type SubjectLine, shows } from '../../../inventories/attributes/list-store.ts'
import { keyOfSubject, writeSubject } from '../../../inventories/attributes/model.ts'
import { articleOf, type DecisionGiven, type PlannedDecision } from '../../../inventories/attributes/plan-decisions.ts'
import type { Place } from '../access.ts'
import { attributeNames } from '../attribute-words.ts'
import { decisionFields } from '../pages/attribute-form.ts'
import { attributeTones } from '../pages/attribute-tones.ts'
import { frame } from '../pages/frame.ts'
import { attributeWords as words } from './words.ts'

/** Lines on one page, as many as one form decides by ticking. */
export const subjectsOnPage = 100

export interface AttributesPage {
  place: Place
  show: Show
  counts: Record<Show, number>
  page: number
  lines: readonly SubjectLine[]
  suggested: Record<'active' | 'on-request', number>
  nextOn: string
  deeds: readonly { deed: string; decisions: number; attribute: Attribute; by: string; on: Temporal.PlainDate }[]
  mayDecide: boolean
  token: string
}

export function attributesPage(view: AttributesPage): Html {
  const { place, show, counts, page, deeds, mayDecide } = view
  const county = place.county.code
  const href = (wanted: Show, to_ = 1) =>
    to.inventoryAttributes({ county, show: wanted, ...(to_ > 1 ? { page: String(to_) } : {}) })
  return frame('attributes', place, [
    html`<p>${words.lead}</p>`,
    mayDecide && suggestions(view),
    tabs({
      label: words.show,
      tabs: shows.map((each) => ({
        label: words.shows[each],
        href: href(each),
        count: counts[each],
        current: each === show,
      })),
    }),
    list(view),
    counts[show] > subjectsOnPage &&
      pager({
        page,
        pages: Math.ceil(counts[show] / subjectsOnPage),
        total: counts[show],
        href: (to_) => href(show, to_),
      }),
    deeds.length > 0 && section({ title: words.deeds, children: deedTable(view) }),
  ])
}

function suggestions({ suggested, nextOn, place, token }: AttributesPage): Child {
  const ways = (['active', 'on-request'] as const).filter((way) => suggested[way] > 0)
  if (ways.length === 0) return null
  const label = (way: (typeof ways)[number]) =>
    (way === 'active' ? words.suggestActive : words.suggestRequest)(number(suggested[way]))
  return section({
    title: words.suggestions,
    children: actions({
      children: ways.map((way) =>
        form({
          action: to.decideAttributes(),
          hidden: { _token: token, county: place.county.code, step: 'preview', suggested: way, nextOn },
          children: button({ label: label(way), about: `：${words.preview}` }),
        }),
      ),
    }),
  })
}

function list(view: AttributesPage): Child {
  const { lines, show, mayDecide, place, nextOn, token } = view
  if (lines.length === 0) return emptyState({ title: words.none, children: html`<p>${words.noneOf[show]}</p>` })
  const table = subjectTable(view)
  if (!mayDecide) return table
  return html`<div class="wide-form">${form({
    action: to.decideAttributes(),
    hidden: { _token: token, county: place.county.code, step: 'preview' },
    label: words.chosen,
    children: [
      table,
      fieldset({
        legend: words.chosen,
        children: [
          decisionFields({ nextOn }),
          actions({ children: button({ label: words.preview, kind: 'primary' }) }),
        ],
      }),
    ],
  })}</div>`
}

const subjectTable = ({ lines, mayDecide, place, show }: AttributesPage): Html =>
  dataTable({
    caption: words.shows[show],
    captionUnseen: true,
    rows: lines,
    tone: () => (show === 'due' ? 'late' : undefined),
    columns: [
      ...(mayDecide ? [{ key: 'choose', label: words.choose, unseen: true, cell: tick }] : []),
      {
        key: 'name',
        label: words.name,
        names: true,
        width: 'wide',
        cell: (line) =>
          html`${line.group && html`<small>${line.group}</small><br>`}<a href="${hrefOf(line, place)}">${line.name}</a>`,
      },
      {
        key: 'from',
        label: words.from,
        cell: ({ from, subject }) => html`${from}<br><small>${subject.of === 'item' ? words.item : words.row}</small>`,
      },
      { key: 'basis', label: words.basis, width: 'wide', cell: ({ basis }) => short(basis) },
      show === 'undecided'
        ? { key: 'way', label: words.byCatalogue, width: 'narrow', cell: wayOf }
        : { key: 'decision', label: words.decision, cell: (line: SubjectLine) => decisionOf(line, show) },
    ],
  })

const most = 60
const short = (text: string | null): Child =>
  text !== null && text.length > most ? `${text.slice(0, most - 1)}…` : text

const tick = (line: SubjectLine): Html =>
  html`<input${attributes({
    type: 'checkbox',
    name: 'subjects',
    value: writeSubject({ subject: line.subject, seen: line.decision?.id ?? null }),
    'aria-label': `${words.choose}：${line.name}`,
  })}>`

const hrefOf = ({ subject }: SubjectLine, { county }: Place): string =>
  subject.of === 'item'
    ? to.inventoryItem(county.id, subject.itemId)
    : to.inventoryRow(subject.sourceCountyId, subject.sourceId, subject.rowId, { county: county.code })

const wayOf = ({ way }: SubjectLine): Child =>
  [way?.active && attributeNames.active, way?.onRequest && attributeNames['on-request']].filter(Boolean).join('、')

const decisionOf = ({ decision }: SubjectLine, show: Show): Child =>
  decision && [
    badge({ tone: attributeTones[decision.attribute], label: attributeNames[decision.attribute] }),
    html`<p><small>${words.by(decision.by, decision.on.toString())}</small></p>`,
    decision.article && html`<p><small>${decision.article}</small></p>`,
    decision.nextOn &&
      html`<p><small>${(show === 'due' ? words.dueNote : words.nextOf)(decision.nextOn.toString())}</small></p>`,
  ]

const deedTable = ({ deeds, mayDecide, place, token }: AttributesPage): Html =>
  dataTable({
    caption: words.deeds,
    captionUnseen: true,
    rows: deeds,
    columns: [
      { key: 'by', label: words.decision, names: true, cell: ({ by, on }) => words.by(by, on.toString()) },
      {
        key: 'what',
        label: words.result,
        cell: ({ decisions, attribute }) => words.deed(number(decisions), attributeNames[attribute]),
      },
      ...(mayDecide
        ? [
            {
              key: 'undo',
              label: words.undo,
              unseen: true,
              cell: ({ deed, by, on }: AttributesPage['deeds'][number]): Child =>
                form({
                  action: to.undoAttributes(),
                  hidden: { _token: token, county: place.county.code, deed },
                  children: button({ label: words.undo, about: `：${words.by(by, on.toString())}`, small: true }),
                }),
            },
          ]
        : []),
    ],
  })

export interface PreviewPage {
  place: Place
  planned: readonly PlannedDecision[]
  typed: { attribute: Attribute; ground: string; otherLaw: string; reason: string; nextOn: string }
  given: DecisionGiven
  token: string
}

/** The dry run: what becomes of each, and why some cannot be decided so. Nothing has been changed. */
export function previewPage({ place, planned, typed, given, token }: PreviewPage): Html {
  const refused = planned.filter(({ reasons }) => reasons.length > 0)
  const back = linkButton({
    label: words.back,
    kind: 'quiet',
    href: to.inventoryAttributes({ county: place.county.code }),
  })
  const { attribute, ground, otherLaw, reason, nextOn } = typed
  return html`<p>${words.previewLead(number(planned.length), attributeNames[attribute])}</p>
<p>${words.reason}：${reason}</p>${articleOf(given) && html`<p>${words.ground}：${articleOf(given)}</p>`}
${
  refused.length > 0 &&
  notice({
    tone: 'late',
    title: words.previewRefused(number(refused.length)),
    children: html`<p>${words.previewRefusedWhy}</p>`,
  })
}
${dataTable({
  caption: words.result,
  captionUnseen: true,
  rows: [...refused, ...planned.filter(({ reasons }) => reasons.length === 0)],
  tone: ({ reasons }) => (reasons.length > 0 ? 'late' : undefined),
  columns: [
    {
      key: 'name',
      label: words.name,
      names: true,
      width: 'wide',
      cell: ({ facts, seen }) => facts?.name ?? keyOfSubject(seen.subject),
    },
    {
      key: 'result',
      label: words.result,
      width: 'wide',
      cell: ({ reasons }) => (reasons.length > 0 ? reasons.map((each) => html`<p>${each}</p>`) : words.willDecide),
    },
  ],
})}
${
  refused.length > 0
    ? actions({ children: back })
    : form({
        action: to.decideAttributes(),
        hidden: {
          _token: token,
          county: place.county.code,
          step: 'confirm',
          attribute,
          ground,
          otherLaw,
          reason,
          nextOn,
          subjects: planned.map(({ seen }) => writeSubject(seen)).join(' '),
        },
        children: [
          actions({ children: [button({ label: words.confirm(number(planned.length)), kind: 'primary' }), back] }),
        ],
      })
}`
}
