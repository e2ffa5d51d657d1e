import { words } from '#domains/lifecycle/validity/words.ts'
import { to } from '#kernel/links.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import { countStanding } from '#kernel/publication/records/standing-store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { grid, section, tile } from '#platform/html/components/card.ts'
import type { Html } from '#platform/html/html.ts'

/** Published documents that somebody should look at; nothing where none is. */
export async function validityDesk({ actor, db, today }: StaffVisit): Promise<Html | null> {
  const reach = { ...reachOf(actor, 'record.confirm'), fields: [] }
  if (reach.organs.length + reach.subtrees.length === 0) return null
  const counts = await countStanding(db, reach, today)
  if (counts.soon + counts.stale + counts.review === 0) return null
  const one = (view: 'soon' | 'stale' | 'review', label: string) =>
    tile({
      label,
      value: counts[view],
      unit: words.unit,
      href: to.validity({ view }),
      tone: counts[view] > 0 ? 'soon' : 'done',
    })
  return section({
    title: words.deskTitle,
    more: { href: to.validity() },
    children: grid({
      children: [one('soon', words.deskSoon), one('stale', words.deskStale), one('review', words.deskReview)],
    }),
  })
}
