import { editionTable } from '#domains/publishing/editions/pages/list.ts'
import { openEditions } from '#domains/publishing/editions/store.ts'
import { to } from '#kernel/links.ts'
import { mayAnywhere } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { section } from '#platform/html/components/card.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import { deskWords as words } from './words.ts'

const shown = 15

/** What waits for this person to review, approve, publish or correct, the earliest due first. */
export async function editionsDesk({ actor, db, today, now }: StaffVisit): Promise<Html | null> {
  const reviews = mayAnywhere(actor, 'publication.review-secrecy') || mayAnywhere(actor, 'publication.approve')
  const writes = actor.grants.some(({ role }) => role === 'clerk')
  const above = mayAnywhere(actor, 'publication.check-disclosure')
  if (!reviews && !writes && !above) return null
  const lines = await openEditions(db, actor, 'waiting', shown)
  if (lines.length === 0 && !reviews) return null
  return section({
    title: words.editions,
    more: { href: to.editions(), label: words.allEditions },
    children: editionTable({
      lines,
      today,
      now,
      caption: words.editions,
      withOrgan: new Set(lines.map(({ organName }) => organName)).size > 1,
      empty: emptyState({ title: words.noEditions, children: html`<p>${words.noEditionsNext}</p>` }),
    }),
  })
}
