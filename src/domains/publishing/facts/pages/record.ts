import { to } from '#kernel/links.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { columns, section } from '#platform/html/components/card.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { dateField, textField } from '#platform/html/components/inputs.ts'
import { itemList } from '#platform/html/components/list.ts'
import { notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import type { ChosenItem, RecentFact, RecordingOrgan } from '../store.ts'
import { factWords as words } from '../words.ts'

/** What was typed about something that happened. */
export interface TypedFact {
  /** Id of the fact to be, so that the form records once however often it is sent. */
  id: string
  subject: string
  happenedOn: string
  time: string
}

export interface RecordFact {
  organ: RecordingOrgan
  item: ChosenItem
  typed: TypedFact
  token: string
  /** The limit is in hours, or at once: the time of day matters. */
  asksTime: boolean
  /** The day may lie ahead: what must be announced before it is held. */
  ahead: boolean
  problems: readonly { id: string; text: string }[]
  /** Each due day with how it was found; empty before the preview. */
  previews: readonly { due: string; explain: string }[]
  recent: readonly RecentFact[]
}

/** Something happened: what and when; before it is recorded, the day by which it must be public. */
export const recordPage = (record: RecordFact): Html =>
  columns({ main: factForm(record), aside: [aboutItem(record), recentList(record)] })

function factForm({ organ, item, typed, token, asksTime, ahead, problems, previews }: RecordFact): Html {
  const errorOf = (id: string) =>
    problems
      .filter((one) => one.id === id)
      .map(({ text }) => text)
      .join('') || undefined
  return section({
    title: words.form,
    children: [
      problems.length > 0 && errorSummary({ title: words.errors(problems.length), errors: problems }),
      form({
        action: to.recordFact(),
        hidden: { _token: token, organ: organ.code, item: item.id, id: typed.id },
        explainStars: true,
        children: [
          textField({
            name: 'subject',
            label: words.subject,
            hint: words.subjectHint,
            value: typed.subject,
            maxLength: 200,
            required: true,
            error: errorOf('f-subject'),
          }),
          dateField({
            name: 'happenedOn',
            label: ahead ? words.eventOn : words.happenedOn,
            hint: ahead ? words.eventOnHint : words.happenedOnHint,
            value: typed.happenedOn,
            required: true,
            error: errorOf('f-happenedOn'),
          }),
          asksTime &&
            textField({
              name: 'time',
              label: words.happenedAt,
              hint: words.happenedAtHint,
              value: typed.time,
              width: 'short',
              maxLength: 5,
              required: true,
              error: errorOf('f-time'),
            }),
          previews.map(({ due, explain }) =>
            notice({ tone: 'calm', announce: true, title: words.dueOn(due), children: html`<p>${explain}</p>` }),
          ),
          actions({
            children: [
              button({
                label: words.preview,
                kind: previews.length > 0 ? 'secondary' : 'primary',
                name: 'next',
                value: 'preview',
              }),
              button({
                label: words.record,
                kind: previews.length > 0 ? 'primary' : 'secondary',
                name: 'next',
                value: 'record',
              }),
            ],
          }),
        ],
      }),
    ],
  })
}

const aboutItem = ({ organ, item }: RecordFact): Html =>
  section({
    title: item.name,
    children: [
      descriptionList({
        items: [
          [words.chosenOrgan, organ.name],
          [words.deadline, item.deadlineText],
          [words.basis, item.basis],
          [words.elements, item.elements.join('；')],
        ],
      }),
      html`<p>${linkButton({ label: words.change, small: true, href: to.recordFact({ organ: organ.code }) })}</p>`,
    ],
  })

const recentList = ({ organ, recent }: RecordFact): Child =>
  recent.length > 0 &&
  section({
    title: words.recent,
    children: [
      html`<p class="hint">${words.recentLead}</p>`,
      itemList({
        label: words.recent,
        items: recent.map(({ dutyId, subject, happenedOn, recordedBy }) => ({
          title: subject,
          href: to.duty(organ.countyId, dutyId),
          date: happenedOn.toString(),
          ...(recordedBy ? { meta: recordedBy } : {}),
        })),
      }),
    ],
  })
