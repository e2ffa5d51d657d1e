import { type DocumentParts, document } from '../../document.ts'
import { attributes, type Child, type Html, html } from '../../html.ts'
import { words } from '../../words.ts'
import { icon } from '../icon.ts'
import { breadcrumb, type Link } from '../link.ts'

export type PortalSite = {
  readonly name: string
  /** Below the name: whose site it is. */
  readonly line?: string | undefined
  readonly href: string
  /** Drawing before the name; by default an open window. */
  readonly mark?: Html | undefined
}

export type PortalFooter = {
  readonly groups: readonly { readonly title: string; readonly links: readonly Link[] }[]
  /** Who keeps the site, how to reach them, its numbers. */
  readonly lines: readonly Child[]
  /** Marks a site must carry, each leading where it is proven. */
  readonly marks: readonly { readonly label: string; readonly href: string; readonly image?: Html | undefined }[]
}

export type PortalParts = Pick<DocumentParts, 'theme' | 'title' | 'description' | 'meta' | 'head' | 'scripts'> & {
  readonly site: PortalSite
  /** Small links above the name: the other look, help, the way in for staff. */
  readonly tools: readonly Link[]
  readonly search?:
    | { readonly action: string; readonly name: string; readonly label: string; readonly value?: string | undefined }
    | undefined
  readonly nav: { readonly label: string; readonly links: readonly Link[] }
  readonly trail?: readonly Link[] | undefined
  readonly banner?: Html | undefined
  readonly main: Child
  readonly footer: PortalFooter
}

/** A page of the public side. It needs no script. */
export function portalPage(parts: PortalParts): Html {
  const { site, tools, search, nav, trail, banner, main, footer, title } = parts
  const body = html`<a class="skip" href="#main">${words.skip}</a>
${banner}
<header class="masthead">
  ${lattice}
  <div class="utility">
    <nav class="wrap" aria-label="${words.tools}"><ul>${tools.map(navLink)}</ul></nav>
  </div>
  <div class="wrap brand">
    <a class="name" href="${site.href}">
      ${site.mark ?? icon({ name: 'window' })}
      <span><strong>${site.name}</strong>${site.line && html`<small>${site.line}</small>`}</span>
    </a>
    ${search && siteSearch(search)}
  </div>
  <nav class="main-nav" aria-label="${nav.label}"><ul class="wrap">${nav.links.map(navLink)}</ul></nav>
</header>
<div class="wrap page">
  ${trail && breadcrumb({ trail, here: title })}
  <main id="main" tabindex="-1">
    ${main}
  </main>
</div>
${footerOf(footer)}`
  return document({
    ...parts,
    title: title === site.name ? title : `${title} - ${site.name}`,
    styles: ['base.css', 'portal.css'],
    body,
    bodyClass: 'portal',
  })
}

function siteSearch({ action, name, label, value }: NonNullable<PortalParts['search']>) {
  const input = attributes({ id: 'site-search', type: 'search', name, value, placeholder: label, autocomplete: 'off' })
  return html`<search><form action="${action}" method="get">
    <label class="unseen" for="site-search">${label}</label>
    <input${input}>
    <button type="submit">${icon({ name: 'search' })}<span>${words.search}</span></button>
  </form></search>`
}

const navLink = ({ label, href, current }: Link) =>
  html`<li><a${attributes({ href, 'aria-current': current && 'page' })}>${label}</a></li>`

const footerOf = ({ groups, lines, marks }: PortalFooter) => html`<footer class="footer"><div class="wrap">
  <div class="groups">${groups.map(
    ({ title, links }) => html`<nav aria-label="${title}">
      <p class="label" aria-hidden="true">${title}</p>
      <ul>${links.map(navLink)}</ul>
    </nav>`,
  )}</div>
  <div class="imprint">
    <div>${lines.map((line) => html`<p>${line}</p>`)}</div>
    ${
      marks.length > 0 &&
      html`<ul class="marks">${marks.map(
        ({ label, href, image }) => html`<li><a href="${href}">${image}<span>${label}</span></a></li>`,
      )}</ul>`
    }
  </div>
</div></footer>`

/** The lattice of an old window, faint behind the name and fading to the left. */
const lattice = html`<svg class="lattice" width="600" height="200" aria-hidden="true" focusable="false">
  <defs>
    <pattern id="lattice" width="44" height="44" patternUnits="userSpaceOnUse">
      <path d="M0 22h11M33 22h11M22 0v11M22 33v11M11 11h22v22H11Z"/>
      <path d="M0 0h5.5v5.5H0M44 0h-5.5v5.5H44M0 44h5.5v-5.5H0M44 44h-5.5v-5.5H44"/>
    </pattern>
    <linearGradient id="lattice-fade"><stop stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient>
    <mask id="lattice-mask"><rect width="100%" height="100%" fill="url(#lattice-fade)"/></mask>
  </defs>
  <rect width="100%" height="100%" fill="url(#lattice)" mask="url(#lattice-mask)"/>
</svg>`
