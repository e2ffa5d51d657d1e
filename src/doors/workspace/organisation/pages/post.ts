import { to } from '#kernel/links.ts'
import { type Role, roles, type Scope } from '#kernel/organisation/model.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { columns, section } from '#platform/html/components/card.ts'
import { checkboxGroup } from '#platform/html/components/choices.ts'
import { errorSummary, fieldset, form } from '#platform/html/components/form.ts'
import { selectField, textField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { timeline } from '#platform/html/components/progress.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { roleWords } from '../../words.ts'
import { type PostFace, reachesBelow } from '../present.ts'
import { scopeWords, words } from '../words.ts'
import { postTable } from './posts.ts'

export interface PostPage {
  organCode: string
  post: PostFace
  history: readonly { name: string; login: string; from: Temporal.PlainDate; until: Temporal.PlainDate | null }[]
  /** Scope by role, and the fields by which it supervises. */
  granted: Partial<Record<Role, Scope>>
  fields: readonly string[]
  guided: readonly { code: string; name: string }[]
  mayAssign: boolean
  mayGrant: boolean
  token: string
  again: { form: 'holder' | 'roles'; reasons: readonly string[]; login?: string } | null
}

/** One post: who holds it and held it, what it may do, and the forms of those who assign and grant. */
export const postPage = (page: PostPage): Html =>
  html`${page.again && errorSummary({ errors: page.again.reasons.map((text) => ({ id: page.again?.form === 'holder' ? 'f-login' : 'roles', text })) })}${columns(
    {
      main: [
        section({
          title: words.members,
          children: postTable({ posts: [page.post], withOrgan: true, withLogins: page.mayAssign, empty: html`` }),
        }),
        page.mayGrant && granting(page),
        page.mayAssign && assigning(page),
        !page.mayGrant && !page.mayAssign && notice({ children: html`<p>${words.whoManages}</p>` }),
      ],
      aside: section({ title: words.history, children: past(page) }),
    },
  )}`

function past({ history, mayAssign }: PostPage): Child {
  if (history.length === 0) return html`<p>${words.noHistory}</p>`
  return timeline({
    label: words.history,
    entries: history.map(({ name, login, from, until }) => ({
      when: until ? words.fromTo(from.toString(), until.toString()) : words.from(from.toString()),
      date: from.toString(),
      title: html`${name}${mayAssign && html` <small>${login}</small>`}`,
      tone: until ? ('empty' as const) : ('done' as const),
    })),
  })
}

function assigning({ organCode, post, token, again }: PostPage): Html {
  const action = to.assignPost(organCode, post.id)
  return section({
    title: words.assign,
    children: [
      html`<p>${words.assignLead}</p>`,
      form({
        action,
        hidden: { _token: token },
        children: [
          textField({
            name: 'login',
            label: words.assignLogin,
            value: again?.login,
            width: 'medium',
            required: true,
            maxLength: 64,
            autocomplete: 'off',
          }),
          actions({ children: button({ label: words.assignButton, kind: 'primary' }) }),
        ],
      }),
      !post.vacant &&
        form({
          action,
          hidden: { _token: token, vacate: 'yes' },
          children: actions({ children: button({ label: words.vacate, kind: 'danger' }) }),
        }),
    ],
  })
}

function granting({ organCode, post, granted, fields, guided, token }: PostPage): Html {
  const options = (role: Role) => [
    { value: 'own', label: scopeWords.own },
    ...(reachesBelow(role) ? [{ value: 'subtree', label: scopeWords.subtree }] : []),
  ]
  return section({
    title: words.grant,
    id: 'roles',
    children: [
      html`<p>${words.grantLead}</p>`,
      form({
        action: to.grantRoles(organCode, post.id),
        hidden: { _token: token },
        children: [
          fieldset({
            legend: words.roles,
            children: html`<div class="role-grid">${roles.map((role) =>
              selectField({
                name: `role-${role}`,
                label: roleWords[role],
                options: options(role),
                empty: words.notGranted,
                value: granted[role],
              }),
            )}</div>`,
          }),
          guided.length > 0 &&
            checkboxGroup({
              name: 'fields',
              label: words.supervisorFields,
              hint: words.supervisorFieldsHint,
              inline: true,
              options: guided.map((field) => ({ value: field.code, label: field.name })),
              values: fields,
            }),
          actions({ children: button({ label: words.save, kind: 'primary' }) }),
        ],
      }),
    ],
  })
}
