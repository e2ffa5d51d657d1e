import { alertList } from '#domains/publishing/releasing/pages/list.ts'
import { alertsOf } from '#domains/publishing/releasing/store.ts'
import { listWords as words } from '#domains/publishing/releasing/words.ts'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { section } from '#platform/html/components/card.ts'
import type { Html } from '#platform/html/html.ts'

const shown = 10

/** Releases that did not come as set, or that readers cannot see: told to whom they concern until read and over. */
export async function releasesDesk({ actor, db }: StaffVisit): Promise<Html | null> {
  const alerts = (await alertsOf(db, actor.personId, shown)).filter(
    ({ kind, seenAt, settledAt }) => seenAt === null || (kind !== 'late' && settledAt === null),
  )
  if (alerts.length === 0) return null
  return section({
    title: words.title,
    more: { href: to.releases(), label: words.all },
    children: alertList(alerts),
  })
}
