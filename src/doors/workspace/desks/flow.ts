import { countOverdueSteps } from '#domains/procedure/times/times-store.ts'
import { listWithheld } from '#domains/publishing/attribute/withheld-list-store.ts'
import { minuteOf } from '#domains/publishing/editions/present.ts'
import { lateUrgents } from '#domains/publishing/emergency/late-store.ts'
import { to } from '#kernel/links.ts'
import { mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { grid, section, tile } from '#platform/html/components/card.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { deskWords as words } from './words.ts'

const shown = 15
const counted = 200

/**
 * What of the way to the public needs somebody of standing: emergency releases past their hours, steps past their limit,
 * withheld texts to be assessed. Whoever signs, the county office and supervision see it; nothing where nothing is late.
 */
export async function flowDesk({ actor, db, now, today }: StaffVisit): Promise<Html | null> {
  const heads = actor.grants.some(({ role }) => ['approver', 'disclosure-officer', 'supervisor'].includes(role))
  if (!heads) return null
  const from = today.subtract({ years: 1 })
  const seesDrafts = mayAnywhere(actor, 'publication.see-draft')
  const [urgents, steps, withheld] = await Promise.all([
    lateUrgents(db, reachOf(actor, 'monitor.see'), now, shown),
    countOverdueSteps(db, { reach: reachOf(actor, 'procedure.see'), from, to: today, now }),
    seesDrafts
      ? listWithheld(db, reachOf(actor, 'publication.see-draft'), { until: today.add({ months: 1 }), limit: counted })
      : { lines: [] },
  ])
  if (urgents.length + steps + withheld.lines.length === 0) return null
  const tiles = [
    steps > 0 &&
      tile({
        label: words.overdueSteps,
        value: steps,
        href: to.stepTimeRows({ state: 'overdue', from: from.toString(), to: today.toString() }),
        tone: 'late',
      }),
    withheld.lines.length > 0 &&
      tile({ label: words.toAssess, value: withheld.lines.length, href: to.withheld(), tone: 'soon' }),
  ].filter((one) => one !== false)
  return section({
    title: words.flow,
    children: [
      tiles.length > 0 && grid({ children: tiles }),
      urgents.length > 0 &&
        dataTable({
          caption: words.lateUrgent,
          rows: urgents,
          tone: () => 'late',
          columns: [
            {
              key: 'title',
              label: words.urgentTitle,
              names: true,
              width: 'wide',
              cell: (row) =>
                html`<a href="${seesDrafts ? to.edition(row.countyId, row.editionId) : to.publication(row.address)}">${row.title}</a>`,
            },
            { key: 'organ', label: words.organ, width: 'narrow', cell: (row) => row.organName },
            {
              key: 'by',
              label: words.urgentBy,
              width: 'narrow',
              cell: (row) => html`${row.by}<br><small>${minuteOf(row.at)}</small>`,
            },
            { key: 'until', label: words.urgentUntil, width: 'narrow', cell: (row) => minuteOf(row.confirmBy) },
          ],
        }),
    ],
  })
}
