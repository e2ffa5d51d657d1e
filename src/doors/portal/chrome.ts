import { to } from '#kernel/links.ts'
import type { PublicVisit } from '#kernel/visit.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { demonstrationBanner } from '#platform/html/components/notice.ts'
import { printHeader } from '#platform/html/components/print-header.ts'
import { qrCode } from '#platform/html/components/qr-code.ts'
import { portalPage } from '#platform/html/components/shells/portal.ts'
import { type Html, html, nothing } from '#platform/html/html.ts'
import type { Theme } from '#platform/html/theme.ts'
import type { PageOutcome } from '#platform/http/outcome.ts'
import { lastingPath } from './address.ts'
import { type Site, siteNameOf } from './site-store.ts'
import { words } from './words.ts'

/** Which page is shown, in which look, and where readers reach it. */
export interface At {
  theme: Theme
  path: string
  query: string
  origin: string
}

/** A page of the portal with everything around it; `site` is null where nothing is founded yet or nobody can say. */
export function portalChrome(outcome: PageOutcome, visit: PublicVisit, at: At, site: Site | null): Html {
  const status = outcome.status ?? 200
  const name = siteNameOf(site)
  const address = lastingPath(at.path)
  const lasting = `${at.origin}${address}`
  return portalPage({
    theme: at.theme,
    title: outcome.menu === 'home' ? name : outcome.title,
    ...(outcome.description ? { description: outcome.description } : {}),
    meta: { SiteName: name, SiteDomain: new URL(at.origin).host, ...outcome.meta },
    head: [status === 200 ? html`<link rel="canonical" href="${lasting}">\n` : nothing, outcome.head ?? nothing],
    ...(outcome.scripts ? { scripts: outcome.scripts } : {}),
    site: { name, href: to.home(), ...(site ? { line: words.siteLine(site.name) } : {}) },
    tools: [
      themeSwitch(at),
      { label: words.accessibility, href: to.accessibility() },
      { label: words.staff, href: to.desk() },
    ],
    search: {
      action: to.catalogue(),
      name: 'q',
      label: words.search,
      ...(at.path === to.catalogue() ? { value: new URLSearchParams(at.query).get('q') ?? undefined } : {}),
    },
    nav: { label: words.nav, links: menuOf(outcome.menu) },
    ...(outcome.menu === 'home' ? {} : { trail: trailOf(outcome) }),
    ...(visit.demonstration
      ? { banner: demonstrationBanner({ label: words.demonstration, children: words.demonstrationNote }) }
      : {}),
    main: [
      printHeader({
        name: site?.name ?? name,
        address: lasting,
        printedOn: dayWords(visit.today),
        ...(status === 200 && /^\/(info|item|topics)\/.*(?<!\/request)$/.test(address)
          ? { code: qrCode({ text: lasting, label: words.code }) }
          : {}),
      }),
      outcome.main,
    ],
    footer: footerOf(site, name),
  })
}

function themeSwitch({ theme, path, query }: At) {
  const next = query ? `${path}?${query}` : path
  return theme === 'elder'
    ? { label: words.standard, href: to.theme({ to: 'standard', next }) }
    : { label: words.elder, href: to.theme({ to: 'elder', next }) }
}

const menuOf = (current: string | undefined) =>
  [
    { key: 'home', label: words.home, href: to.home() },
    { key: 'catalogue', label: words.catalogue, href: to.catalogue() },
    { key: 'organs', label: words.organs, href: to.organs() },
    { key: 'info', label: words.info, href: to.publications() },
    { key: 'topics', label: words.topics, href: to.topics() },
    { key: 'progress', label: words.progress, href: to.progress() },
  ].map(({ key, label, href }) => ({ label, href, current: key === current }))

const trailOf = ({ trail = [] }: PageOutcome) => [
  { label: words.home, href: to.home() },
  ...trail.flatMap(({ label, href }) => (href ? [{ label, href }] : [])),
]

const footerOf = (site: Site | null, name: string) => ({
  groups: [
    {
      title: words.groupDisclosure,
      links: [...menuOf(undefined), { label: words.procedure, href: to.publicProcedure() }],
    },
    {
      title: words.groupHelp,
      links: [
        { label: words.requests, href: to.myRequest() },
        { label: words.accessibility, href: to.accessibility() },
        { label: words.staff, href: to.desk() },
      ],
    },
  ],
  lines: [
    words.sponsor(site?.name ?? name),
    site?.updatedAt ? words.updated(dayWords(legalDayOf(site.updatedAt))) : words.noUpdate,
    words.basis,
  ],
  marks: [],
})
