import { to } from '#kernel/links.ts'
import { type Level, levels, type Organ, organKinds } from '#kernel/organisation/model.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { checkboxGroup } from '#platform/html/components/choices.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { selectField, textField } from '#platform/html/components/inputs.ts'
import { attributes, type Child, type Html, html } from '#platform/html/html.ts'
import { kindWords, levelWords, words } from '../words.ts'

export type FormName = 'organ' | 'person' | 'guidance'

export interface Forms {
  organ: Organ
  token: string
  mayOpen: boolean
  mayAdd: boolean
  fields: readonly { code: string; name: string }[]
  guided: readonly string[]
  /** The form that was refused, with what was typed and every reason. */
  again: { form: FormName; typed: Readonly<Record<string, string>>; reasons: readonly string[] } | null
}

/** The forms of the system administrator, each folded away until it is wanted. */
export const forms = (given: Forms): Child => [
  given.mayOpen && folded(given, 'organ', words.openOrgan, openOrganForm(given)),
  given.mayAdd && folded(given, 'person', words.addPerson, addPersonForm(given)),
  given.mayOpen && folded(given, 'guidance', words.setGuidance, guidanceForm(given)),
]

function folded({ again }: Forms, name: FormName, title: string, body: Html): Html {
  const open = again?.form === name
  return html`<details${attributes({ class: 'folded', open })}><summary>${title}</summary>${
    open && errorSummary({ errors: again.reasons.map((text) => ({ id: firstField[name], text })) })
  }${body}</details>`
}

const firstField: Record<FormName, string> = { organ: 'f-name', person: 'f-office', guidance: 'f-fields' }

const typedIn =
  ({ again }: Forms, form: FormName) =>
  (name: string) =>
    again?.form === form ? again.typed[name] : undefined

function openOrganForm(given: Forms): Html {
  const typed = typedIn(given, 'organ')
  const { organ, token } = given
  const below = levels.slice(levels.indexOf(organ.level)) as Level[]
  return form({
    action: to.openOrgan(organ.code),
    hidden: { _token: token },
    children: [
      textField({ name: 'name', label: words.name, value: typed('name'), required: true, maxLength: 100 }),
      textField({
        name: 'shortName',
        label: words.shortName,
        value: typed('shortName'),
        required: true,
        width: 'medium',
        maxLength: 40,
      }),
      textField({
        name: 'code',
        label: words.code,
        hint: words.codeHint,
        value: typed('code'),
        required: true,
        width: 'medium',
        maxLength: 40,
      }),
      selectField({
        name: 'level',
        label: words.level,
        required: true,
        width: 'medium',
        options: below.map((value) => ({ value, label: levelWords[value] })),
        value: typed('level'),
      }),
      selectField({
        name: 'kind',
        label: words.kind,
        required: true,
        width: 'medium',
        options: organKinds.map((value) => ({ value, label: kindWords[value] })),
        value: typed('kind'),
      }),
      actions({ children: button({ label: words.choose, kind: 'primary' }) }),
    ],
  })
}

function addPersonForm(given: Forms): Html {
  const typed = typedIn(given, 'person')
  return form({
    action: to.addPost(given.organ.code),
    hidden: { _token: given.token },
    children: [
      html`<p>${words.addPersonLead}</p>`,
      textField({
        name: 'office',
        label: words.office,
        value: typed('office'),
        required: true,
        width: 'medium',
        maxLength: 60,
      }),
      textField({
        name: 'postName',
        label: words.postName,
        value: typed('postName'),
        required: true,
        width: 'medium',
        maxLength: 60,
      }),
      textField({
        name: 'personName',
        label: words.personName,
        value: typed('personName'),
        required: true,
        width: 'medium',
        maxLength: 40,
      }),
      textField({
        name: 'login',
        label: words.login,
        hint: words.loginHint,
        value: typed('login'),
        required: true,
        width: 'medium',
        maxLength: 32,
        autocomplete: 'off',
      }),
      textField({
        name: 'password',
        label: words.password,
        hint: words.passwordHint,
        type: 'password',
        required: true,
        width: 'medium',
        maxLength: 128,
        autocomplete: 'new-password',
      }),
      actions({ children: button({ label: words.add, kind: 'primary' }) }),
    ],
  })
}

const guidanceForm = (given: Forms): Html =>
  form({
    action: to.guidance(given.organ.code),
    hidden: { _token: given.token },
    children: [
      checkboxGroup({
        name: 'fields',
        label: words.guided,
        hint: words.guidanceLead,
        inline: true,
        options: given.fields.map((field) => ({ value: field.code, label: field.name })),
        values: given.guided,
      }),
      actions({ children: button({ label: words.save, kind: 'primary' }) }),
    ],
  })
