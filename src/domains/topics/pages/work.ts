import { to } from '#kernel/links.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { errorSummary, fieldset, form } from '#platform/html/components/form.ts'
import { selectField, textArea, textField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { reasonsNotToRelease, stateOf } from '../model.ts'
import type { TopicAtOrgan } from '../topic-store.ts'
import type { TypedPart, TypedTopic } from '../typed.ts'
import { stateWords, words } from '../words.ts'

export interface WorkPage {
  topic: TopicAtOrgan
  typed: TypedTopic
  errors: readonly string[]
  fields: readonly { code: string; name: string }[]
  /** Titles of what the kept entries name. */
  titles: ReadonlyMap<string, string>
  mayEdit: boolean
  mayRelease: boolean
  personId: string
  preview: Html
  token: string
}

/** One topic at work: how it stands, its form, what may be done with it, and how it will look. */
export function workPage(page: WorkPage): Html {
  const { topic, errors, mayEdit, mayRelease } = page
  return html`${errors.length > 0 && errorSummary({ errors: errors.map((text) => ({ id: 'f-title', text })) })}
${topic.returned && notice({ tone: 'soon', children: html`<p>${words.returned(topic.returned)}</p>` })}
${descriptionList({
  boxed: true,
  items: [
    [words.state, stateWords[stateOf(topic)]],
    [words.organ, topic.organName],
    ...(topic.shown
      ? [[words.public, html`<a href="${to.topic(topic.address)}">${to.topic(topic.address)}</a>`] as [string, Child]]
      : []),
  ],
})}
${mayEdit && !topic.endedAt && section({ title: words.edit, children: [editForm(page), deedForm(page, 'propose', words.propose, 'secondary')] })}
${mayEdit && !topic.endedAt && entriesTitles(page)}
${mayRelease && !topic.endedAt && [releaseForms(page), endForm(page)]}
${section({ title: words.preview, children: page.preview })}`
}

const deedForm = (
  { topic, token }: WorkPage,
  deed: 'propose' | 'release',
  label: string,
  kind: 'primary' | 'secondary',
  reasons: readonly string[] = [],
): Html =>
  form({
    action: to.topicDeed(topic.countyId, topic.id, deed),
    hidden: { _token: token, version: String(topic.version) },
    children: actions({ children: button({ label, kind, reasons }) }),
  })

const editForm = ({ topic, typed, fields, token }: WorkPage): Html =>
  form({
    action: to.topicWork(topic.countyId, topic.id),
    hidden: { _token: token, version: String(topic.version) },
    children: [
      textField({
        name: 'title',
        label: words.name,
        required: true,
        value: typed.title,
        maxLength: 60,
        width: 'medium',
      }),
      textArea({ name: 'lead', label: words.leadLabel, hint: words.leadHint, value: typed.lead, rows: 4 }),
      typed.parts.map((part, index) => partFields(part, index + 1, index + 1 === typed.parts.length, fields)),
      actions({ children: button({ label: words.save, kind: 'primary' }) }),
    ],
  })

const partFields = (part: TypedPart, n: number, isLast: boolean, fields: WorkPage['fields']): Html =>
  fieldset({
    legend: isLast ? words.newPart : words.part(n),
    children: [
      textField({
        name: `title${n}`,
        label: words.partTitle,
        ...(isLast ? {} : { hint: words.partTitleHint }),
        value: part.title,
        maxLength: 60,
        width: 'medium',
      }),
      textArea({ name: `entries${n}`, label: words.entries, hint: words.entriesHint, value: part.entries, rows: 4 }),
      html`<p class="hint"><strong>${words.rule}</strong>　${words.ruleHint}</p>`,
      selectField({
        name: `field${n}`,
        label: words.field,
        value: part.field,
        empty: words.anyField,
        options: fields.map(({ code, name }) => ({ value: code, label: name })),
        width: 'medium',
      }),
      textField({
        name: `organ${n}`,
        label: words.organCode,
        hint: words.organCodeHint,
        value: part.organ,
        maxLength: 60,
        width: 'short',
      }),
      textField({ name: `words${n}`, label: words.keywords, value: part.words, maxLength: 40, width: 'medium' }),
      textField({
        name: `order${n}`,
        label: words.order,
        hint: words.orderHint,
        value: part.order,
        inputMode: 'numeric',
        width: 'short',
      }),
    ],
  })

const entriesTitles = ({ topic, titles }: WorkPage): Child => {
  const entries = topic.working.parts.flatMap((part) => part.entries)
  if (entries.length === 0) return null
  return section({
    title: words.titles,
    children: html`<ul>${entries.map(({ address }) => {
      const title = titles.get(address)
      return html`<li><code>${address}</code> ${title ? html`<a href="${to.publication(address)}">${title}</a>` : html`<strong>${words.noTitle}</strong>`}</li>`
    })}</ul>`,
  })
}

const releaseForms = (page: WorkPage): Child => {
  const { topic, personId, token } = page
  if (!topic.proposedAt) return null
  return [
    deedForm(page, 'release', words.release, 'primary', [...reasonsNotToRelease(topic, personId)]),
    form({
      action: to.topicDeed(topic.countyId, topic.id, 'return'),
      hidden: { _token: token },
      children: [
        textField({ name: 'remark', label: words.remark, maxLength: 500 }),
        actions({ children: button({ label: words.giveBack }) }),
      ],
    }),
  ]
}

const endForm = ({ topic, token }: WorkPage): Child =>
  topic.shown &&
  form({
    action: to.topicDeed(topic.countyId, topic.id, 'end'),
    hidden: { _token: token },
    children: [
      textField({ name: 'why', label: words.endWhy, hint: words.endHint, maxLength: 200 }),
      actions({ children: button({ label: words.end, kind: 'danger' }) }),
    ],
  })
