import { to } from '#kernel/links.ts'
import type { PublicationAt } from '#kernel/publication/records/publication-store.ts'
import type { Review } from '#kernel/publication/records/review-store.ts'
import { changeWords, type Validity, validityTones, validityWords } from '#kernel/publication/records/validity.ts'
import type { StatedChange } from '#kernel/publication/records/validity-store.ts'
import { quoted, staleWords } from '#kernel/publication/relations/model.ts'
import type { ShownMark } from '#kernel/publication/relations/read-store.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { columns, section } from '#platform/html/components/card.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { form } from '#platform/html/components/form.ts'
import { dateField, textArea, textField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { statedKinds } from '../model.ts'
import { words } from '../words.ts'

export interface DocumentPage {
  publication: PublicationAt
  validity: Validity
  from: Temporal.PlainDate | null
  lastDay: Temporal.PlainDate | null
  changes: readonly StatedChange[]
  marks: readonly ShownMark[]
  reviews: readonly Review[]
  mayState: boolean
  mayConfirm: boolean
  typed: { kind: string; on: string; until: string; basis: string; remark: string }
  reasons: readonly string[]
  token: string
}

/** One document: how it stands and why, what it stands on, and what can be said about it. */
export function documentPage(page: DocumentPage): Html {
  const { publication, reasons } = page
  return html`${
    reasons.length > 0 &&
    notice({
      tone: 'late',
      announce: true,
      title: words.errors,
      children: html`<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`,
    })
  }${columns({
    main: [
      section({
        title: words.now,
        tools: badge({ tone: validityTones[page.validity], label: validityWords[page.validity] }),
        children: descriptionList({
          boxed: true,
          items: [
            [
              words.document,
              html`<a href="${to.edition(publication.countyId, publication.editionId)}">${publication.title}</a>`,
            ],
            [words.number, publication.documentNumber ?? '—'],
            [words.formed, publication.formedOn.toString()],
            [words.from, page.from?.toString() ?? words.notSet],
            [words.lastDay, page.lastDay?.toString() ?? words.noEnd],
            [words.changes, changesList(page.changes)],
            [
              words.relations,
              html`<a href="${to.relations(publication.countyId, publication.publicationId)}">${words.relations}</a>`,
            ],
          ],
        }),
      }),
      page.marks.length > 0 && marksSection(page.marks),
      page.mayConfirm && publication.state === 'live' && confirmSection(page),
      page.mayState && publication.state === 'live' && stateSection(page),
    ],
    aside: section({
      title: words.reviews,
      children:
        page.reviews.length === 0
          ? html`<p>${words.noReviews}</p>`
          : html`<ul>${page.reviews.map(({ on, by, remark }) => html`<li>${words.reviewed(on.toString(), by, remark)}</li>`)}</ul>`,
    }),
  })}`
}

const changesList = (changes: readonly StatedChange[]): Child =>
  changes.length === 0
    ? words.noChanges
    : html`<ul>${changes.map(
        ({ kind, on, until, by, basis }) =>
          html`<li>${on.toString()} ${changeWords[kind]}${until && `（${words.lastDay}${until}）`}：${by ? html`<a href="${to.publication(by.address)}">${quoted(by.title)}</a>` : basis}</li>`,
      )}</ul>`

const marksSection = (marks: readonly ShownMark[]): Html =>
  section({
    title: words.marks,
    children: notice({
      tone: 'doubt',
      children: html`<p>${words.marksLead}</p><ul>${marks.map(
        ({ title, address, kind }) =>
          html`<li>${address ? html`<a href="${to.publication(address)}">${quoted(title)}</a>` : quoted(title)}${staleWords[kind]}</li>`,
      )}</ul>`,
    }),
  })

const confirmSection = ({ publication, typed, token }: DocumentPage): Html =>
  section({
    title: words.confirm,
    children: [
      html`<p class="hint">${words.confirmLead}</p>`,
      form({
        action: to.validityDeed(publication.countyId, publication.publicationId, 'confirm'),
        hidden: { _token: token },
        children: [
          textArea({
            name: 'remark',
            label: words.confirmRemark,
            hint: words.confirmHint,
            value: typed.remark,
            rows: 2,
            maxLength: 500,
          }),
          actions({ children: button({ label: words.confirmDo, kind: 'primary' }) }),
        ],
      }),
    ],
  })

const stateSection = ({ publication, typed, token }: DocumentPage): Html =>
  section({
    title: words.stateTitle,
    children: [
      html`<p class="hint">${words.stateLead}</p>`,
      form({
        action: to.validityDeed(publication.countyId, publication.publicationId, 'state'),
        hidden: { _token: token },
        children: [
          radioGroup({
            name: 'kind',
            label: words.kind,
            value: typed.kind,
            inline: true,
            options: statedKinds.map((value) => ({ value, label: words.kinds[value] })),
          }),
          dateField({ name: 'on', label: words.on, value: typed.on }),
          dateField({ name: 'until', label: words.until, hint: words.untilHint, value: typed.until }),
          textField({ name: 'basis', label: words.basis, hint: words.basisHint, value: typed.basis, maxLength: 300 }),
          actions({ children: button({ label: words.stateDo }) }),
        ],
      }),
    ],
  })
