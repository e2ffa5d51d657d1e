import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { selectField, textField } from '#platform/html/components/inputs.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { stateOf } from '../model.ts'
import type { TopicAtOrgan } from '../topic-store.ts'
import { stateWords, words } from '../words.ts'

export interface DeskPage {
  topics: readonly TopicAtOrgan[]
  /** Organs for which the asker may begin one. */
  organs: readonly { id: string; name: string }[]
  typed: { organ: string; title: string }
  errors: readonly string[]
  token: string
}

/** The topics within reach, and the form that begins another. */
export const deskPage = ({ topics, organs, typed, errors, token }: DeskPage): Html => html`<p>${words.deskLead}</p>
${dataTable({
  caption: words.title,
  captionUnseen: true,
  rows: topics,
  empty: emptyState({ title: words.deskNone, children: html`<p>${words.deskNoneWhy}</p>` }),
  tone: (topic) => (topic.proposedAt ? 'soon' : undefined),
  columns: [
    {
      key: 'title',
      label: words.name,
      names: true,
      width: 'wide',
      cell: (topic) => html`<a href="${to.topicWork(topic.countyId, topic.id)}">${topic.working.title}</a>`,
    },
    { key: 'organ', label: words.organ, width: 'narrow', cell: (topic) => topic.organName },
    { key: 'state', label: words.state, width: 'narrow', cell: (topic) => stateWords[stateOf(topic)] },
    { key: 'saved', label: words.saved, width: 'narrow', cell: (topic) => legalDayOf(topic.savedAt).toString() },
  ],
})}
${
  organs.length > 0 &&
  section({
    title: words.start,
    children: [
      errors.length > 0 && errorSummary({ errors: errors.map((text) => ({ id: 'f-title', text })) }),
      form({
        action: to.topicDesk(),
        hidden: { _token: token },
        children: [
          textField({
            name: 'title',
            label: words.name,
            hint: words.nameHint,
            required: true,
            value: typed.title,
            maxLength: 60,
            width: 'medium',
          }),
          selectField({
            name: 'organ',
            label: words.organ,
            options: organs.map(({ id, name }) => ({ value: id, label: name })),
            value: typed.organ,
            empty: false,
            width: 'medium',
          }),
          actions({ children: button({ label: words.start, kind: 'primary' }) }),
        ],
      }),
    ],
  })
}`
