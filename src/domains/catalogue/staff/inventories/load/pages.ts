import { to } from '#kernel/links.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkboxGroup, radioGroup } from '#platform/html/components/choices.ts'
import { errorSummary, fieldset, form } from '#platform/html/components/form.ts'
import { dateField, fileField, selectField, textField } from '#platform/html/components/inputs.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import type { FieldOfWork } from '../../../coverage/model.ts'
import { boundLevels, sourceKinds } from '../../../inventories/model.ts'
import { boundLevelWords, sourceKindWords } from '../words.ts'
import { loadWords as words } from './words.ts'

export type Errors = Partial<Record<string, string>>

export interface TypedIssue {
  documentNumber: string
  issuedOn: string
}

export interface TypedSource extends TypedIssue {
  organ: string
  kind: string
  title: string
  issuer: string
  field: string
  guide: string
  levels: readonly string[]
  organs: readonly string[]
}

const summary = (errors: Errors): Child => {
  const listed = Object.entries(errors).map(([name, text]) => ({ id: `f-${name}`, text: text! }))
  return listed.length > 0 && errorSummary({ errors: listed })
}

/** The file of an issue with its day and number. */
const issueFields = (typed: TypedIssue, errors: Errors): Child => [
  fileField({
    name: 'file',
    label: words.file,
    hint: words.fileHint,
    required: true,
    accept: '.xlsx,.xls,.csv,.tsv,.docx,.html,.htm,.mht,.txt',
    error: errors['file'],
  }),
  dateField({
    name: 'issuedOn',
    label: words.issuedOn,
    required: true,
    value: typed.issuedOn,
    error: errors['issuedOn'],
  }),
  textField({
    name: 'documentNumber',
    label: words.documentNumber,
    hint: words.documentNumberHint,
    value: typed.documentNumber,
    maxLength: 60,
    width: 'medium',
    error: errors['documentNumber'],
  }),
]

const buttons = (back: string): Html =>
  actions({
    children: [
      button({ label: words.submit, kind: 'primary' }),
      linkButton({ label: words.back, kind: 'quiet', href: back }),
    ],
  })

export interface RegisterForm {
  organs: readonly Organ[]
  fields: readonly FieldOfWork[]
  departments: readonly { id: string; name: string }[]
  typed: TypedSource
  errors: Errors
  token: string
}

export function registerPage({ organs, fields, departments, typed, errors, token }: RegisterForm): Html {
  const names = new Map(organs.map((organ) => [organ.id, organ.shortName]))
  const bound = organs.filter(({ kind }) => kind !== 'department')
  return html`${summary(errors)}<p>${words.registerLead}</p>${form({
    action: to.registerSource(),
    files: true,
    explainStars: true,
    hidden: { _token: token },
    children: [
      fieldset({
        legend: words.source,
        children: [
          radioGroup({
            name: 'kind',
            label: words.kind,
            required: true,
            inline: true,
            options: sourceKinds.map((value) => ({ value, label: sourceKindWords[value] })),
            value: typed.kind,
            error: errors['kind'],
          }),
          textField({
            name: 'title',
            label: words.title,
            hint: words.titleHint,
            required: true,
            value: typed.title,
            maxLength: 200,
            error: errors['title'],
          }),
          textField({
            name: 'issuer',
            label: words.issuer,
            required: true,
            value: typed.issuer,
            maxLength: 100,
            width: 'medium',
            error: errors['issuer'],
          }),
          selectField({
            name: 'organ',
            label: words.organ,
            hint: words.organHint,
            required: true,
            options: organs.map(({ id, name, parentId }) => {
              const parent = parentId && names.get(parentId)
              return { value: id, label: parent ? `${name}（${parent}）` : name }
            }),
            value: typed.organ,
            width: 'medium',
            error: errors['organ'],
            ...(organs.length === 1 ? { empty: false as const } : {}),
          }),
          selectField({
            name: 'field',
            label: words.field,
            hint: words.fieldHint,
            options: fields.map(({ code, name }) => ({ value: code, label: name })),
            value: typed.field,
            empty: words.noField,
            width: 'medium',
            error: errors['field'],
          }),
          checkboxGroup({
            name: 'levels',
            label: words.levels,
            required: true,
            inline: true,
            options: boundLevels.map((value) => ({ value, label: boundLevelWords[value] })),
            values: typed.levels,
            error: errors['levels'],
          }),
          selectField({
            name: 'guide',
            label: words.guide,
            hint: words.guideHint,
            options: departments.map(({ id, name }) => ({ value: id, label: name })),
            value: typed.guide,
            empty: words.guideDefault,
            width: 'medium',
          }),
          bound.length > 1 &&
            html`<details><summary>${words.organs}</summary>${checkboxGroup({
              name: 'organs',
              label: words.organsLegend,
              hint: words.organsHint,
              inline: true,
              options: bound.map(({ id, shortName }) => ({ value: id, label: shortName })),
              values: typed.organs,
              error: errors['organs'],
            })}</details>`,
        ],
      }),
      issueFields(typed, errors),
      buttons(to.inventories()),
    ],
  })}`
}

export interface LoadForm {
  action: string
  back: string
  typed: TypedIssue
  errors: Errors
  token: string
}

export const loadPage = ({ action, back, typed, errors, token }: LoadForm): Html =>
  html`${summary(errors)}${section({
    title: words.file,
    children: [
      html`<p>${words.loadLead}</p>`,
      form({
        action,
        files: true,
        explainStars: true,
        hidden: { _token: token },
        children: [issueFields(typed, errors), buttons(back)],
      }),
    ],
  })}`
