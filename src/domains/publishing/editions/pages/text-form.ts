import { to } from '#kernel/links.ts'
import { channelWords, type Demand, type Edition } from '#kernel/publication/model.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkboxGroup } from '#platform/html/components/choices.ts'
import { errorSummary, fieldset, form, hiddenFields } from '#platform/html/components/form.ts'
import { dateField, textArea, textField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { articleText } from '../../pages/article.ts'
import { editorWords as words } from '../../words.ts'
import type { Typed } from '../model.ts'
import { controlOf, elementId } from '../present.ts'

export const textFormId = 'edition-text'

/** What came of a save that did not simply succeed. */
export interface Trouble {
  /** What stands above the list of reasons. */
  title: string
  reasons: readonly string[]
}

/** Somebody else saved in between: who, when, and what is kept now where it differs. */
export interface Overtaken {
  by: string
  at: string
  kept: readonly { label: string; text: string }[]
}

export interface TextForm {
  edition: Edition
  demand: Demand | null
  typed: Typed
  token: string
  trouble: Trouble | null
  overtaken: Overtaken | null
}

/** The form in which an edition is written, with everything its item demands. */
export function textForm({ edition, demand, typed, token, trouble, overtaken }: TextForm): Html {
  const errorOf = (control: string) =>
    trouble?.reasons.filter((reason) => controlOf(reason, typed.elements) === control).join('') || undefined
  return section({
    title: words.text,
    children: [
      trouble && summary(trouble, typed),
      overtaken && overtakenNotice(overtaken),
      form({
        action: to.editionDeed(edition.countyId, edition.id, 'save'),
        id: textFormId,
        hidden: { _token: token, version: String(typed.version) },
        explainStars: true,
        children: [
          textField({
            name: 'title',
            label: words.titleField,
            hint: words.titleHint,
            value: typed.title,
            maxLength: 200,
            required: true,
            error: errorOf('f-title'),
          }),
          textField({
            name: 'documentNumber',
            label: words.documentNumber,
            hint: words.documentNumberHint,
            value: typed.documentNumber,
            maxLength: 60,
            width: 'medium',
            error: errorOf('f-documentNumber'),
          }),
          dateField({
            name: 'formedOn',
            label: words.formedOn,
            value: typed.formedOn,
            required: true,
            error: errorOf('f-formedOn'),
          }),
          typed.elements.length > 0 && elementFields(typed, demand, errorOf),
          textArea({
            name: 'body',
            label: words.body,
            hint: words.bodyHint,
            value: typed.body,
            rows: 14,
            required: true,
            error: errorOf('f-body'),
          }),
          channelFields(typed, demand, errorOf('f-channels')),
          actions({
            children: [
              button({ label: words.save, kind: 'primary', name: 'next', value: 'stay' }),
              button({ label: words.saveAndSubmit, name: 'next', value: 'submit' }),
            ],
          }),
        ],
      }),
    ],
  })
}

function elementFields(typed: Typed, demand: Demand | null, errorOf: (control: string) => string | undefined): Html {
  return fieldset({
    legend: words.elements,
    hint: words.elementsHint,
    children: typed.elements.map(({ element, text }, place) => [
      hiddenFields({ values: { 'element[]': element } }),
      textArea({
        name: 'elementText[]',
        id: elementId(place),
        label: element,
        value: text,
        rows: 2,
        required: demand?.elements.includes(element),
        error: errorOf(elementId(place)),
      }),
    ]),
  })
}

const channelFields = (typed: Typed, demand: Demand | null, error: string | undefined): Html =>
  checkboxGroup({
    name: 'channels',
    label: words.channels,
    hint: words.channelsHint,
    values: typed.channels,
    error,
    inline: true,
    options: Object.entries(channelWords).map(([value, label]) => ({
      value,
      label: demand?.channels.includes(value) ? `${label}（${words.required}）` : label,
    })),
  })

const summary = ({ title, reasons }: Trouble, typed: Typed): Child =>
  errorSummary({ title, errors: reasons.map((text) => ({ id: controlOf(text, typed.elements), text })) })

const overtakenNotice = ({ by, at, kept }: Overtaken): Html =>
  notice({
    tone: 'late',
    announce: true,
    title: words.stale(by, at),
    children: [
      html`<p>${words.staleHow}</p>`,
      html`<p><strong>${words.theirs}</strong></p>`,
      descriptionList({ items: kept.map(({ label, text }) => [label, articleText(text)]) }),
    ],
  })
