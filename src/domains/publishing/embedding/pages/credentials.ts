import { to } from '#kernel/links.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkboxGroup } from '#platform/html/components/choices.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { dateField, textField } from '#platform/html/components/inputs.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { dayAt } from '../../editions/present.ts'
import { longestLife, rights } from '../model.ts'
import type { CredentialLine } from '../system-store.ts'
import { rightWords, systemWords as words } from '../words.ts'
import type { SystemPage } from './shown.ts'

/** The credentials of a system, and the form for another. */
export const credentialSection = (page: SystemPage): Html =>
  section({
    title: words.credential,
    children: [
      html`<p>${words.credentialLead}</p>`,
      table(page),
      page.mayManage && section({ title: words.issue, level: 3, children: issueForm(page) }),
    ],
  })

function table({ system, credentials, mayManage, today, token }: SystemPage): Html {
  const revokeForm = (one: CredentialLine): Html =>
    form({
      action: to.systemDeed(system.countyId, system.id, 'revoke'),
      hidden: { _token: token, credential: one.id },
      children: button({ label: words.revoke, small: true, about: `：${one.label}` }),
    })
  return dataTable({
    caption: words.credential,
    captionUnseen: true,
    rows: credentials,
    empty: emptyState({ title: words.noCredential, children: html`<p>${words.noCredentialWhy}</p>` }),
    columns: [
      { key: 'label', label: words.label, names: true, cell: (one) => one.label },
      { key: 'rights', label: words.rights, cell: (one) => one.rights.map((right) => rightWords[right]).join('、') },
      { key: 'expires', label: words.expires, width: 'narrow', cell: (one) => one.expiresOn.toString() },
      {
        key: 'by',
        label: words.issuedBy,
        cell: (one) => html`${one.issuedBy}<br><small>${dayAt(one.issuedAt)}</small>`,
      },
      { key: 'used', label: words.lastUsed, width: 'narrow', cell: (one) => one.lastUsedOn?.toString() ?? words.never },
      {
        key: 'deed',
        label: words.state,
        width: 'narrow',
        cell: (one) => stateOf(one, today) ?? (mayManage ? revokeForm(one) : words.active),
      },
    ],
  })
}

const stateOf = (one: CredentialLine, today: Temporal.PlainDate): string | null => {
  if (one.revokedAt) return words.revoked
  return Temporal.PlainDate.compare(one.expiresOn, today) <= 0 ? words.expired : null
}

function issueForm({ system, today, token, again }: SystemPage): Html {
  const back = again?.form === 'credential' ? again : null
  return html`${back && errorSummary({ errors: back.reasons.map((text) => ({ id: 'f-label', text })) })}${form({
    action: to.systemDeed(system.countyId, system.id, 'credentials'),
    hidden: { _token: token },
    label: words.issue,
    children: [
      textField({
        name: 'label',
        label: words.label,
        hint: words.labelHint,
        required: true,
        value: back?.typed['label'] ?? '',
        maxLength: 40,
        width: 'medium',
      }),
      checkboxGroup({
        name: 'rights',
        label: words.rights,
        options: rights.map((right) => ({ value: right, label: rightWords[right] })),
        values: rights,
        inline: true,
      }),
      dateField({
        name: 'expires',
        label: words.expires,
        hint: words.expiresHint,
        required: true,
        value: back?.typed['expires'] ?? today.add({ years: 1 }).toString(),
        max: today.add(longestLife).toString(),
      }),
      actions({ children: button({ label: words.issue, kind: 'primary' }) }),
    ],
  })}`
}
