import { to } from '#kernel/links.ts'
import type { PublicationAt } from '#kernel/publication/records/publication-store.ts'
import { quoted, relationKinds, relationWords } from '#kernel/publication/relations/model.ts'
import type { ShownRelation } from '#kernel/publication/relations/read-store.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { fieldset, form, hiddenFields } from '#platform/html/components/form.ts'
import { dateField, selectField, textField } from '#platform/html/components/inputs.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import type { Candidate } from '../find-store.ts'
import { words } from '../words.ts'

export interface TypedRelation {
  kind: string
  target: string
  outsideTitle: string
  outsideNumber: string
  on: string
  reason: string
}

export interface RelationsPage {
  publication: PublicationAt
  relations: readonly ShownRelation[]
  q: string | undefined
  candidates: readonly Candidate[] | null
  may: boolean
  typed: TypedRelation
  reasons: readonly string[]
  token: string
}

/** What a publication has to do with others, and the form to say so. */
export const relationsPage = (page: RelationsPage): Html =>
  html`<p>${words.lead}</p>${
    page.reasons.length > 0 &&
    notice({
      tone: 'late',
      announce: true,
      title: words.errors,
      children: html`<ul>${page.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`,
    })
  }${table(page)}${page.may && addSection(page)}`

const otherEnd = ({ title, address, released }: ShownRelation): Child =>
  html`${address ? html`<a href="${to.publication(address)}">${quoted(title)}</a>` : quoted(title)}${!released && words.draft}`

const table = ({ relations, may, token }: RelationsPage): Html =>
  dataTable({
    caption: words.relation,
    captionUnseen: true,
    rows: relations,
    empty: emptyState({ title: words.none, children: html`<p>${words.noneNext}</p>` }),
    columns: [
      {
        key: 'relation',
        label: words.relation,
        width: 'narrow',
        cell: ({ kind, own }) => (own ? relationWords[kind].says : relationWords[kind].back),
      },
      {
        key: 'document',
        label: words.document,
        names: true,
        width: 'wide',
        cell: (line) => html`${otherEnd(line)}${line.number && html`<br><small>${line.number}</small>`}`,
      },
      { key: 'organ', label: words.organ, width: 'narrow', cell: ({ organName }) => organName ?? '—' },
      {
        key: 'effective',
        label: words.effective,
        width: 'narrow',
        cell: ({ effectiveOn }) => effectiveOn?.toString() ?? '—',
      },
      {
        key: 'reason',
        label: words.reason,
        cell: ({ reason, addedBy }) => html`${reason}<br><small>${addedBy}</small>`,
      },
      {
        key: 'remove',
        label: words.remove,
        unseen: true,
        cell: (line) =>
          may &&
          html`<form class="form" action="${to.removeRelation(line.countyId, line.id)}" method="post">${hiddenFields({ values: { _token: token } })}${textField({ name: 'reason', id: `why-${line.id}`, label: words.removeWhy, width: 'medium', maxLength: 500 })}${button({ label: words.remove, about: words.removeAbout(line.title), kind: 'quiet', small: true })}</form>`,
      },
    ],
  })

const addSection = ({ publication, q, candidates, typed, token }: RelationsPage): Html =>
  section({
    title: words.add,
    children: [
      filterBar({
        action: to.relations(publication.countyId, publication.publicationId),
        label: words.find,
        fields: textField({ name: 'q', label: words.q, type: 'search', value: q, maxLength: 100 }),
      }),
      candidates?.length === 0 && html`<p>${words.nothing}</p>`,
      form({
        action: to.relations(publication.countyId, publication.publicationId),
        hidden: { _token: token, q: q ?? '' },
        children: [
          radioGroup({
            name: 'kind',
            label: words.kind,
            value: typed.kind,
            inline: true,
            options: relationKinds.map((value) => ({ value, label: words.kinds[value] })),
          }),
          candidates &&
            candidates.length > 0 &&
            selectField({
              name: 'target',
              label: words.target,
              value: typed.target || (candidates.length === 1 ? targetOf(candidates[0]!) : ''),
              options: candidates.map((one) => ({
                value: targetOf(one),
                label: [one.title, one.documentNumber, one.organName, one.formedOn.toString()]
                  .filter(Boolean)
                  .join('，'),
              })),
            }),
          fieldset({
            legend: words.outside,
            children: [
              textField({ name: 'outsideTitle', label: words.outsideTitle, value: typed.outsideTitle, maxLength: 200 }),
              textField({
                name: 'outsideNumber',
                label: words.outsideNumber,
                value: typed.outsideNumber,
                maxLength: 60,
                width: 'medium',
              }),
            ],
          }),
          dateField({ name: 'on', label: words.on, hint: words.onHint, value: typed.on }),
          textField({ name: 'reason', label: words.why, value: typed.reason, maxLength: 500, required: true }),
          actions({ children: button({ label: words.addDo, kind: 'primary' }) }),
        ],
      }),
    ],
  })

const targetOf = ({ countyId, publicationId }: Candidate): string => `${countyId}_${publicationId}`
