import { to } from '#kernel/links.ts'
import { channelWords, type Demand, type Edition } from '#kernel/publication/model.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkboxGroup } from '#platform/html/components/choices.ts'
import { errorSummary, fieldset, form, hiddenFields } from '#platform/html/components/form.ts'
import { dateField, textArea, textField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { attributes, type Child, type Html, html } from '#platform/html/html.ts'
import { editorWords as words } from '../../words.ts'
import { words as savingWords } from '../../writing/words.ts'
import type { Typed } from '../model.ts'
import { controlOf, elementId, minuteOf } from '../present.ts'

export const textFormId = 'edition-text'

/** What came of a save that did not simply succeed. */
export interface Trouble {
  /** What stands above the list of reasons. */
  title: string
  reasons: readonly string[]
}

export interface TextForm {
  edition: Edition
  demand: Demand | null
  typed: Typed
  token: string
  trouble: Trouble | null
  /** What the fields were filled with, where that was not saved: sentences to check it by. */
  proposed: { file: string; notes: readonly string[] } | null
  /** Texts of the writer that wait for a choice, the newest first. */
  waiting: readonly { id: string; at: Temporal.Instant }[]
  /** Who writes, so that what is kept on a shared device is given back to nobody else. */
  person: string
}

/** The form in which an edition is written, with everything its item demands. */
export function textForm(given: TextForm): Html {
  const { edition, demand, typed, token, trouble } = given
  const errorOf = (control: string) =>
    trouble?.reasons.filter((reason) => controlOf(reason, typed.elements) === control).join('') || undefined
  return section({
    title: words.text,
    children: [
      trouble && summary(trouble, typed),
      waitingNotice(given),
      given.proposed && proposedNotice(given.proposed),
      form({
        action: to.editionDeed(edition.countyId, edition.id, 'save'),
        id: textFormId,
        hidden: { _token: token, version: String(typed.version), base: typed.base },
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
          bodyField(given, errorOf('f-body')),
          channelFields(typed, demand, errorOf('f-channels')),
          actions({
            children: [
              button({ label: words.save, kind: 'primary', name: 'next', value: 'stay' }),
              button({ label: words.saveAndSubmit, name: 'next', value: 'submit' }),
              html`<a href="${to.editionSaves(edition.countyId, edition.id)}">${savingWords.allSaves}</a>`,
            ],
          }),
          html`<p class="save-status" role="status" data-save-status></p>`,
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

/** The body: a plain text field, and what the editor needs to take its place where scripts run. */
const bodyField = ({ edition, typed, person }: TextForm, error: string | undefined): Html =>
  html`<div${attributes({
    class: 'body-field',
    'data-editor': true,
    'data-html': typed.body,
    'data-autosave': to.autosave(edition.countyId, edition.id),
    'data-device-key': `draft ${person} ${edition.id}`,
  })}>${textArea({
    name: 'body',
    label: words.body,
    hint: words.bodyHint,
    value: typed.bodyText,
    rows: 14,
    required: true,
    error,
  })}<input type="hidden" name="bodyKind" value="typed"></div>`

const waitingNotice = ({ edition, waiting: [newest] }: TextForm): Child =>
  newest &&
  notice({
    tone: 'late',
    title: savingWords.waiting(minuteOf(newest.at)),
    children: html`<p>${savingWords.waitingWhy}</p><p>${linkButton({
      label: savingWords.toMerge,
      href: to.mergeSave(edition.countyId, edition.id, newest.id),
    })}</p>`,
  })

const proposedNotice = ({ file, notes }: { file: string; notes: readonly string[] }): Html =>
  notice({
    tone: 'doubt',
    announce: true,
    title: words.proposed(file),
    children: [
      html`<p>${words.proposedHow}</p>`,
      notes.length > 0 && html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`,
    ],
  })
