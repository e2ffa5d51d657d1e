import { to } from '#kernel/links.ts'
import { genres, type RecordClass, themes } from '#kernel/publication/records/classes.ts'
import {
  type Normative,
  normativeKinds,
  type RecordSetting,
  suggestedUntil,
} from '#kernel/publication/records/model.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { dateField, selectField, textArea, textField } from '#platform/html/components/inputs.ts'
import type { Html } from '#platform/html/html.ts'
import { html } from '#platform/html/html.ts'
import { controlOf, type TypedFields } from '../typed.ts'
import { words } from '../words.ts'

export interface FieldsForm {
  key: { countyId: string; editionId: string }
  typed: TypedFields
  setting: RecordSetting
  /** The day on which its term would begin if nobody says otherwise. */
  today: Temporal.PlainDate
  reasons: readonly string[]
  token: string
}

const optionsOf = (classes: readonly RecordClass[]) => classes.map(({ code, name }) => ({ value: code, label: name }))

/** The form for everything about a document that its text does not say. */
export function fieldsForm({ key, typed, setting, today, reasons, token }: FieldsForm): Html {
  const errorOf = (control: string) => reasons.filter((reason) => controlOf(reason) === control).join('') || undefined
  const term = (normative: Normative, years: number) => ({
    years,
    day: String(suggestedUntil(normative, typed.from ?? today, setting)),
  })
  return section({
    title: words.title,
    children: [
      html`<p class="hint">${words.lead}</p>`,
      reasons.length > 0 &&
        errorSummary({
          title: words.errors(reasons.length),
          errors: reasons.map((text) => ({ id: controlOf(text), text })),
        }),
      form({
        action: to.documentFields(key.countyId, key.editionId),
        hidden: { _token: token, version: String(typed.version) },
        children: [
          radioGroup({
            name: 'normative',
            label: words.normative,
            hint: words.normativeHint,
            value: typed.normative,
            options: normativeKinds.map((value) => ({ value, label: words.normatives[value] })),
          }),
          dateField({
            name: 'from',
            label: words.fromField,
            hint: words.fromHint,
            value: typed.fromText,
            error: errorOf('f-from'),
          }),
          dateField({
            name: 'until',
            label: words.untilField,
            hint: words.untilHint(term('normative', setting.normativeYears), term('trial', setting.trialYears)),
            value: typed.untilText,
            error: errorOf('f-until'),
          }),
          selectField({
            name: 'theme',
            label: words.theme,
            value: typed.theme,
            empty: words.choose,
            options: optionsOf(themes),
          }),
          selectField({
            name: 'genre',
            label: words.genre,
            value: typed.genre,
            empty: words.choose,
            options: optionsOf(genres),
          }),
          textField({
            name: 'keywords',
            label: words.keywords,
            hint: words.keywordsHint,
            value: typed.keywords,
            error: errorOf('f-keywords'),
          }),
          textField({
            name: 'office',
            label: words.office,
            value: typed.office,
            width: 'medium',
            maxLength: 60,
            error: errorOf('f-office'),
          }),
          textArea({
            name: 'summary',
            label: words.summary,
            hint: words.summaryHint,
            value: typed.summary,
            rows: 3,
            maxLength: 500,
            error: errorOf('f-summary'),
          }),
          actions({ children: button({ label: words.save, kind: 'primary' }) }),
        ],
      }),
    ],
  })
}
