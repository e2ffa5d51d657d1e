import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { may } from '#kernel/organisation/policy.ts'
import { findRoot } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { codeText, isId, oneOf, pageNumber } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { saveSettings } from '../../../inventories/settings/save-settings.ts'
import { findSettings } from '../../../inventories/settings/settings-store.ts'
import { countTasks, listTasks } from '../../../inventories/tasks/list-store.ts'
import { placeOf } from '../access.ts'
import { frameWords } from '../words.ts'
import { tasksOfOwn } from './own-tasks.ts'
import { tasksOnPage, tasksPage } from './pages.ts'
import { tasksWords as words } from './words.ts'

const states = ['open', 'overdue', 'done'] as const

/** The tasks of one's own organ, and those of all organs of the county. */
export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/tasks',
  query: z.object({ county: codeText, show: oneOf(states), page: pageNumber }),
  handle: async ({ visit, query }) => {
    const { db, today, actor } = visit
    const place = await placeOf(visit, query.county)
    const all = { countyIds: [place.county.id], fields: place.fields }
    const [mine, counts, root] = await Promise.all([tasksOfOwn(visit), countTasks(db, all, today), findRoot(db)])
    const wanted = query.show ?? (counts.overdue > 0 ? 'overdue' : 'open')
    const at = Math.min(query.page, Math.max(1, Math.ceil(counts[wanted] / tasksOnPage)))
    // Who stands above all counties sets what holds for those that set nothing.
    const setsAt = [root, place.county].find(
      (organ) => organ && may(actor, 'inventory.set', { organId: organ.id, lineage: organ.lineage }),
    )
    return page({
      title: frameWords.part.tasks,
      menu: 'inventories',
      trail: [{ label: frameWords.title, href: to.inventories({ county: place.county.code }) }],
      main: tasksPage({
        place,
        mine,
        show: wanted,
        counts,
        page: at,
        tasks: await listTasks(db, all, wanted, today, { page: at, size: tasksOnPage }),
        today,
        settings: setsAt ? { ...(await findSettings(db, setsAt.id)), organ: setsAt } : null,
        token: visit.formToken,
      }),
    })
  },
})

/** Sets the days and months. */
export const set = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/inventories/settings',
  body: z.object({
    organ: z.string().max(60),
    compileDays: z.coerce.number().catch(Number.NaN),
    assessMonths: z.coerce.number().catch(Number.NaN),
  }),
  handle: async ({ visit, body: { organ, compileDays, assessMonths } }) => {
    if (!isId(organ)) throw new Forbidden()
    await visit.act(saveSettings, { organId: organ, compileDays, assessMonths })
    return seeOther(to.inventoryTasks(), words.saved)
  },
})
