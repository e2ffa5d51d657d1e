import { to } from '#kernel/links.ts'
import { button } from '#platform/html/components/button.ts'
import { columns, grid, section } from '#platform/html/components/card.ts'
import { errorSummary, form, hiddenFields } from '#platform/html/components/form.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import type { DemonstrationLogin } from '../people-store.ts'
import { featured, sightOf, whereOf } from '../present-login.ts'
import { words } from '../words.ts'

export interface SignInPage {
  next: string
  login: string
  error: string | null
  say: string | null
  /** Made-up people to sign in as with one click; null in production. */
  demonstration: { password: string; logins: readonly DemonstrationLogin[] } | null
}

/** Log-in name and password; in a demonstration also everybody who can be played. */
export function signInPage({ next, login, error, say, demonstration }: SignInPage): Html {
  const own = html`${say && notice({ tone: 'done', children: html`<p>${say}</p>`, announce: true })}${
    error && errorSummary({ title: words.signInFailed, errors: [{ id: 'f-login', text: error }] })
  }${form({
    action: to.signIn(),
    label: words.signInTitle,
    hidden: { next },
    children: [
      textField({
        name: 'login',
        label: words.login,
        value: login,
        required: true,
        autocomplete: 'username',
        maxLength: 64,
        attributes: { autocapitalize: 'none', spellcheck: 'false' },
      }),
      textField({
        name: 'password',
        label: words.password,
        type: 'password',
        required: true,
        autocomplete: 'current-password',
        maxLength: 200,
      }),
      html`<div>${button({ label: words.signIn, kind: 'primary' })}</div>`,
    ],
  })}<p class="hint">${words.signInHelp}</p>`
  const paper = (children: Child) => html`<div class="sheet">${children}</div>`
  if (!demonstration) return paper(own)
  return columns({ main: played(demonstration, next), aside: paper(own), asideFirst: true })
}

function played({ password, logins }: NonNullable<SignInPage['demonstration']>, next: string): Html {
  const first = featured(logins)
  const others = logins.filter((one) => !first.includes(one))
  const cards = (some: readonly DemonstrationLogin[]) =>
    grid({ wide: true, children: some.map((one) => loginCard(one, password, next)) })
  return section({
    title: words.demonstrationLogins,
    children: html`<p>${words.demonstrationLoginsNote(password)}</p>${cards(first)}${
      others.length > 0 &&
      html`<details><summary>${words.otherLogins(others.length)}</summary>${cards(others)}</details>`
    }`,
  })
}

const loginCard = (one: DemonstrationLogin, password: string, next: string): Html =>
  html`<form action="${to.signIn()}" method="post" class="login">
    ${hiddenFields({ values: { login: one.login, password, next } })}
    <button type="submit" class="login-card">
      <strong>${one.name}</strong> <span>${whereOf(one)}</span>
      <span class="sight">${sightOf(one)}</span>
      <small>${one.login}</small>
    </button>
  </form>`
