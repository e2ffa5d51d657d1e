import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'
import { page } from '#platform/http/outcome.ts'
import { codeText, dayAndId, oneOf } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { listWords as words } from '../staff-words.ts'
import { complaintListPage } from './pages/list.ts'
import { complainedOrgans, complaintViews, countComplaints, listComplaints } from './store.ts'

const linesOnPage = 50

const placeText = dayAndId
  .transform(({ day, id }) => ({ dueOn: day, id }))
  .optional()
  .catch(undefined)

const list = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/complaints',
  query: z.object({ view: oneOf(complaintViews), organ: codeText, after: placeText, before: placeText }),
  handle: async ({ visit: { actor, db, today }, query: { after, before, ...query } }) => {
    if (!mayAnywhere(actor, 'complaint.see')) throw new Forbidden()
    const listed = { reach: reachOf(actor, 'complaint.see'), today, personId: actor.personId }
    const [organs, counts] = await Promise.all([complainedOrgans(db, listed.reach), countComplaints(db, listed)])
    const organ = organs.find(({ code }) => code === query.organ)
    if (query.organ !== undefined && !organ) throw new NotFound()
    const view = query.view ?? 'open'
    const place = after
      ? ({ direction: 'after', ...after } as const)
      : before && ({ direction: 'before', ...before } as const)
    const filter = { view, organId: organ?.id }
    const { lines, more } = await listComplaints(db, listed, filter, { place, limit: linesOnPage })
    return page({
      title: words.title,
      menu: 'complaints',
      main: complaintListPage({
        view,
        organ: organ?.code,
        organs,
        counts,
        lines,
        earlier: place?.direction === 'after' || (place?.direction === 'before' && more),
        later: place?.direction === 'before' || more,
        today,
        handles: mayAnywhere(actor, 'complaint.handle'),
      }),
    })
  },
})

/** Where the pages of one complaint come from. */
export const complaintTrail = [{ label: words.title, href: to.complaints() }]

/** The work list of complaints. */
export const listRoutes = [list]
