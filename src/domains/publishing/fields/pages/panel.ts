import { to } from '#kernel/links.ts'
import { quoted, relationWords, staleWords } from '#kernel/publication/relations/model.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { rowsOfFields } from '../present.ts'
import type { RecordsPanel } from '../read-panel.ts'
import { words } from '../words.ts'

/** On the page of an edition: what is said about the document besides its text, and what to look at. */
export function recordsPanel({ edition, table, remarks, relations, marks, lag, mayEdit }: RecordsPanel): Html {
  return section({
    title: words.title,
    id: 'fields',
    tools:
      mayEdit &&
      linkButton({
        label: words.edit,
        href: to.documentFields(edition.countyId, edition.id),
        icon: 'document',
        small: true,
      }),
    children: [
      marks.length > 0 &&
        notice({
          tone: 'doubt',
          title: words.stale,
          children: html`<p>${words.staleStaff}</p><ul>${marks.map(
            ({ title, kind }) => html`<li>${quoted(title)}${staleWords[kind]}</li>`,
          )}</ul>`,
        }),
      remarks.length > 0 &&
        notice({
          tone: 'doubt',
          title: words.remarks,
          children: html`<ul>${remarks.map((remark) => html`<li>${remark}</li>`)}</ul>`,
        }),
      descriptionList({
        boxed: true,
        items: [
          ...(table.indexNumber ? [] : ([[words.indexNumber, words.noIndexNumber]] as const)),
          ...rowsOfFields(table).map(({ key, label, text }) =>
            key === 'released' && lag ? ([label, `${text}（${lag}）`] as const) : ([label, text] as const),
          ),
          [
            words.relations,
            html`${
              relations.length === 0
                ? html`<p>${words.noRelations}</p>`
                : html`<ul>${relations.map(
                    ({ kind, own, title }) =>
                      html`<li>${own ? relationWords[kind].says : relationWords[kind].back}${quoted(title)}</li>`,
                  )}</ul>`
            }<p><a href="${to.relations(edition.countyId, edition.publicationId)}">${words.editRelations}</a>　<a href="${to.validityOf(edition.countyId, edition.publicationId)}">${words.stateValidity}</a></p>`,
          ],
        ],
      }),
    ],
  })
}
