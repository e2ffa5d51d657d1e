import { dutyTable } from '#domains/publishing/duties/pages/list.ts'
import { countDuties, listDuties } from '#domains/publishing/duties/store.ts'
import { to } from '#kernel/links.ts'
import { type Reach, reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { grid, section, tile } from '#platform/html/components/card.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import { deskWords as words } from './words.ts'

const shown = 15

/** What the own organs owe, the most overdue first, each a click from its draft. */
export async function clerkDesk({ actor, db, today, formToken }: StaffVisit): Promise<Html | null> {
  const clerks = actor.grants.filter(({ role }) => role === 'clerk')
  if (clerks.length === 0) return null
  const reach: Reach = { ...reachOf({ ...actor, grants: clerks }, 'publication.draft'), subtrees: [], fields: [] }
  const [counts, { lines }] = await Promise.all([
    countDuties(db, reach, today),
    listDuties(db, reach, { view: 'open' }, { limit: shown, today }),
  ])
  const tiles = [
    tile({
      label: words.overdue,
      value: counts.overdue,
      unit: words.unit,
      href: to.duties({ standing: 'overdue' }),
      tone: counts.overdue > 0 ? 'late' : 'done',
    }),
    tile({
      label: words.soon,
      value: counts.soon,
      unit: words.unit,
      href: to.duties({ standing: 'soon' }),
      tone: counts.soon > 0 ? 'soon' : 'done',
    }),
    tile({ label: words.month, value: counts.month, unit: words.unit, href: to.duties({ standing: 'month' }) }),
  ]
  const record = linkButton({ label: words.record, href: to.recordFact(), icon: 'plus', small: true })
  return html`${grid({ children: tiles })}${section({
    title: words.duties,
    tools: record,
    more: { href: to.duties(), label: words.allDuties },
    children: dutyTable({
      lines,
      today,
      withOrgan: reach.organs.length > 1,
      drafts: { organIds: reach.organs, seesOthers: false, token: formToken },
      caption: words.duties,
      empty: emptyState({
        title: words.noDuties,
        children: html`<p>${words.noDutiesNext}</p>`,
        actions: linkButton({ label: words.record, href: to.recordFact(), icon: 'plus' }),
      }),
    }),
  })}`
}
