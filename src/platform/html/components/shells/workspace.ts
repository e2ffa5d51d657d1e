import { type DocumentParts, document } from '../../document.ts'
import { attributes, type Child, classes, type Html, html } from '../../html.ts'
import { number, words } from '../../words.ts'
import { actions } from '../button.ts'
import { type Hidden, hiddenFields } from '../form.ts'
import { heading } from '../heading.ts'
import { type IconName, icon } from '../icon.ts'
import type { Option } from '../inputs.ts'
import { breadcrumb, type Link } from '../link.ts'

export type WorkspaceLink = Link & {
  readonly icon?: IconName | undefined
  /** How many things wait there; nothing is shown for 0. */
  readonly count?: number | undefined
  /** What the count counts, for screen readers. */
  readonly counted?: string | undefined
  /** The count is of things past their limit. */
  readonly urgent?: boolean | undefined
}

export type WorkspaceParts = Pick<DocumentParts, 'theme' | 'title' | 'head' | 'scripts'> & {
  readonly product: { readonly name: string; readonly href: string }
  readonly nav: {
    readonly label: string
    readonly groups: readonly { readonly title?: string | undefined; readonly links: readonly WorkspaceLink[] }[]
  }
  readonly organ: string
  readonly user: { readonly name: string; readonly href?: string | undefined }
  /** The roles the user may act in; with one only, it is just shown. */
  readonly role: {
    readonly action: string
    readonly name: string
    readonly current: string
    readonly options: readonly Option[]
  }
  readonly signOut: { readonly action: string }
  /** Sent with every form of the frame: the token against forged requests. */
  readonly hidden?: Hidden | undefined
  readonly tools?: readonly Link[] | undefined
  readonly trail?: readonly Link[] | undefined
  readonly banner?: Html | undefined
  /** Heading of the page; by default its title. */
  readonly heading?: string | undefined
  /** One line below the heading. */
  readonly lead?: Child
  /** Buttons at the end of the heading. */
  readonly actions?: Child
  readonly main: Child
}

/** A page of the staff side: dense, with everything a clerk goes to on the left. On a phone the menu unfolds by itself. */
export function workspacePage(parts: WorkspaceParts): Html {
  const { product, nav, organ, user, tools = [], trail, banner, main, lead, title, hidden = {}, signOut } = parts
  const body = html`<a class="skip" href="#main">${words.skip}</a>
${banner}
<header class="topbar">
  <button type="button" class="menu-button" popovertarget="menu">${icon({ name: 'menu' })}<span>${words.menu}</span></button>
  <a class="product" href="${product.href}">${icon({ name: 'window' })}<strong>${product.name}</strong></a>
  <p class="organ">${organ}</p>
  ${roleSwitch(parts)}
  ${tools.length > 0 && html`<ul class="tools">${tools.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}</ul>`}
  <p class="user">${icon({ name: 'user' })}${user.href ? html`<a href="${user.href}">${user.name}</a>` : html`<span>${user.name}</span>`}</p>
  <form action="${signOut.action}" method="post" class="sign-out">
    ${hiddenFields({ values: hidden })}
    <button type="submit">${icon({ name: 'exit' })}<span>${words.signOut}</span></button>
  </form>
</header>
<div class="frame">
<nav class="side" id="menu" popover aria-label="${nav.label}">
  <button type="button" class="menu-button" popovertarget="menu" popovertargetaction="hide">
    ${icon({ name: 'close' })}<span>${words.closeMenu}</span>
  </button>
  ${nav.groups.map(
    ({ title: name, links }) => html`${name && html`<p>${name}</p>`}
  <ul>${links.map(sideLink)}</ul>`,
  )}
</nav>
<main id="main" tabindex="-1">
  ${trail && breadcrumb({ trail, here: title })}
  <div class="page-head">
    <div>
      ${heading({ level: 1, text: parts.heading ?? title })}
      ${lead && html`<p class="lead">${lead}</p>`}
    </div>
    ${parts.actions && actions({ children: parts.actions })}
  </div>
  ${main}
</main>
</div>`
  return document({
    ...parts,
    title: `${title} - ${product.name}`,
    styles: ['base.css', 'workspace.css'],
    body,
    bodyClass: 'workspace',
  })
}

function roleSwitch({ role, hidden = {} }: WorkspaceParts): Html {
  const current = role.options.find((option) => option.value === role.current)
  if (role.options.length < 2) {
    return html`<p class="role"><span class="unseen">${words.role}：</span>${current?.label}</p>`
  }
  const choice = ({ value, label }: Option) =>
    html`<option${attributes({ value, selected: value === role.current })}>${label}</option>`
  return html`<form action="${role.action}" method="post" class="role">
    ${hiddenFields({ values: hidden })}
    <label class="unseen" for="role">${words.role}</label>
    <select id="role" name="${role.name}">${role.options.map(choice)}</select>
    <button type="submit">${words.switchRole}</button>
  </form>`
}

function sideLink({ label, href, current, icon: name, count, counted = '', urgent }: WorkspaceLink): Html {
  const waiting = count
    ? html`<span class="${classes('count', urgent && 'urgent')}">
        <span class="unseen">，</span>${number(count)}<span class="unseen">${counted}</span>
      </span>`
    : null
  return html`<li><a${attributes({ href, 'aria-current': current && 'page' })}>
    ${name && icon({ name })}<span>${label}</span>${waiting}
  </a></li>`
}
