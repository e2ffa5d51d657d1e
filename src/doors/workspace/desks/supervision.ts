import { listFields } from '#domains/publishing/duties/store.ts'
import { to } from '#kernel/links.ts'
import type { Actor } from '#kernel/organisation/model.ts'
import { type Reach, reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { barChart } from '#platform/html/components/charts/bar.ts'
import { lineChart } from '#platform/html/components/charts/line.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { monthLines, shareNumber } from './present.ts'
import { monthsOfCounties, type PlaceStanding, standings } from './standing-store.ts'
import { standingBars, standingTable, standingTiles } from './standing-table.ts'
import { deskWords as words } from './words.ts'

const shown = 20

/** What the grants of one role and scope show in the monitor. */
function reachAs(actor: Actor, role: Actor['grants'][number]['role'], scope: 'subtree' | 'field'): Reach | null {
  const grants = actor.grants.filter((grant) => grant.role === role && grant.scope === scope)
  const reach = reachOf({ ...actor, grants }, 'monitor.see')
  return reach.subtrees.length + reach.fields.length > 0 ? reach : null
}

const none = (actions?: Child): Html =>
  emptyState({ title: words.noOrgans, children: html`<p>${words.noOrgansNext}</p>`, actions })

const more = { href: to.monitor(), label: words.organsMore }

/** The county office: which organs are late, worst first. */
export async function countyDesk({ actor, db, today }: StaffVisit): Promise<Html | null> {
  const reach = reachAs(actor, 'disclosure-officer', 'subtree')
  if (!reach) return null
  const places = await standings(db, reach, 'organ', today)
  const empty = none(linkButton({ label: words.importCatalogue, href: to.importCatalogue() }))
  return places.length === 0
    ? section({ title: words.organs, children: empty })
    : html`${standingTiles(places)}${organsSection(words.organs, places, 'organs-bars')}`
}

/** Organs one below the other, as a table and as bars. */
function organsSection(title: string, places: readonly PlaceStanding[], id: string, lead?: Child): Html {
  const worst = places.slice(0, shown)
  return section({
    title,
    more,
    children: html`${lead}${standingTable(worst, { caption: title, place: words.organ, byOrgan: true, totals: places })}
      ${places.length > shown && html`<p class="hint">${words.restOf(shown, places.length)}</p>`}
      <p class="hint">${words.rateNote}</p>${standingBars(worst, id)}`,
  })
}

/** The city's supervisors: counties side by side, and how they did month by month. */
export async function cityDesk({ actor, db, today }: StaffVisit): Promise<Html | null> {
  const reach = reachAs(actor, 'supervisor', 'subtree')
  if (!reach) return null
  const [places, months] = await Promise.all([
    standings(db, reach, 'county', today),
    monthsOfCounties(db, reach, today),
  ])
  if (places.length === 0) return section({ title: words.counties, children: none() })
  const rates = places.flatMap(({ name, code, met, due }) => {
    const value = shareNumber(met, due)
    return value === null ? [] : [{ label: name, value, href: to.monitor({ organ: code }) }]
  })
  return html`${standingTiles(places)}${section({
    title: words.counties,
    more,
    children: html`${standingTable(places, { caption: words.counties, place: words.county, byOrgan: false })}
      <p class="hint">${words.rateNote}</p>
      ${barChart({ id: 'county-rates', title: words.countiesChart, unit: '%', most: 100, rows: rates })}
      ${lineChart({ id: 'county-months', title: words.months, unit: '%', ...monthLines(months, places, today) })}`,
  })}`
}

/** A guiding department: its fields across all organs it guides. */
export async function fieldDesk({ actor, db, today }: StaffVisit): Promise<Html | null> {
  const reach = reachAs(actor, 'supervisor', 'field')
  if (!reach) return null
  const [places, fields] = await Promise.all([standings(db, reach, 'organ', today), listFields(db)])
  const names = fields.filter(({ code }) => reach.fields.some((field) => field.code === code)).map(({ name }) => name)
  const lead = html`<p>${words.fieldLead(names.join('、'), places.length)}</p>`
  return places.length === 0
    ? section({ title: words.field, children: html`${lead}${none()}` })
    : html`${standingTiles(places)}${organsSection(words.field, places, 'field-bars', lead)}`
}
