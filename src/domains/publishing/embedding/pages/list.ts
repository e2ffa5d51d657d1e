import { to } from '#kernel/links.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { selectField, textArea, textField } from '#platform/html/components/inputs.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { SystemLine } from '../system-store.ts'
import { systemWords as words } from '../words.ts'

export interface TypedSystem {
  organ: string
  name: string
  keeper: string
  codes: string
}

export interface SystemsPage {
  systems: readonly SystemLine[]
  /** Organs at which the asker may register one; none where they may only look. */
  organs: readonly { id: string; name: string }[]
  typed: TypedSystem
  errors: readonly string[]
  token: string
}

/** The systems within reach, and the form that registers another. */
export const systemsPage = (page: SystemsPage): Html => html`<p>${words.lead}</p>
<p>${linkButton({ label: words.docs, href: to.apiDescription(), icon: 'document' })}</p>
${dataTable({
  caption: words.title,
  captionUnseen: true,
  rows: page.systems,
  empty: emptyState({ title: words.none, children: html`<p>${words.noneWhy}</p>` }),
  tone: (system) => (system.failed > 0 ? 'late' : undefined),
  columns: [
    {
      key: 'name',
      label: words.name,
      names: true,
      width: 'wide',
      cell: (system) =>
        html`<a href="${to.system(system.countyId, system.id)}">${system.name}</a><br><small>${system.organName}　${system.keeper}</small>`,
    },
    { key: 'organs', label: words.organs, numeric: true, cell: (system) => words.organsCount(system.organs) },
    { key: 'records', label: words.records, numeric: true, cell: (system) => number(system.records) },
    { key: 'credentials', label: words.credentials, numeric: true, cell: (system) => number(system.credentials) },
    {
      key: 'used',
      label: words.lastUsed,
      width: 'narrow',
      cell: (system) => system.lastUsedOn?.toString() ?? words.never,
    },
    {
      key: 'state',
      label: words.state,
      width: 'narrow',
      cell: (system) =>
        html`${system.suspendedAt ? words.suspended : words.active}${system.failed > 0 && html`<br>${words.failed(system.failed)}`}`,
    },
  ],
})}
${page.organs.length > 0 && section({ title: words.register, children: registerForm(page) })}`

const registerForm = ({ organs, typed, errors, token }: SystemsPage): Html =>
  html`${errors.length > 0 && errorSummary({ errors: errors.map((text) => ({ id: 'f-name', text })) })}${form({
    action: to.systems(),
    hidden: { _token: token },
    explainStars: true,
    children: [
      textField({
        name: 'name',
        label: words.name,
        hint: words.nameHint,
        required: true,
        value: typed.name,
        maxLength: 60,
        width: 'medium',
      }),
      textField({
        name: 'keeper',
        label: words.keeper,
        hint: words.keeperHint,
        required: true,
        value: typed.keeper,
        maxLength: 60,
        width: 'medium',
      }),
      selectField({
        name: 'organ',
        label: words.organ,
        required: true,
        options: organs.map(({ id, name }) => ({ value: id, label: name })),
        value: typed.organ,
        empty: false,
        width: 'medium',
      }),
      textArea({
        name: 'codes',
        label: words.codes,
        hint: words.codesHint,
        required: true,
        value: typed.codes,
        rows: 4,
      }),
      actions({ children: button({ label: words.register, kind: 'primary' }) }),
    ],
  })}`
