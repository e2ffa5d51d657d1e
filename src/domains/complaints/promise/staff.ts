import { z } from 'zod'
import { findPromise } from '#kernel/casework/promise-store.ts'
import { to } from '#kernel/links.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden, Refused } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { complaint } from '../complaint.ts'
import { complaintTrail } from '../list/staff.ts'
import { setPromise } from '../set-promise.ts'
import { promiseWords as words } from '../staff-words.ts'
import { promisePage } from './pages/promise.ts'

const staffRoute = routeFor<StaffVisit>()

/** The organ for which somebody promises: where they handle complaints, their own desk first. */
function organOf({ actor }: StaffVisit): string {
  const { organs } = reachOf(actor, 'complaint.handle')
  const organ = organs.find((id) => id === actor.organId) ?? organs[0]
  if (!organ) throw new Forbidden(words.nowhere)
  return organ
}

async function show(visit: StaffVisit, typed: { days: string; wording: string } | null, errors: readonly string[]) {
  const now = (await findPromise(visit.db, organOf(visit), complaint.key)) ?? complaint.promise
  const shown = typed ?? { days: String(now.workingDays), wording: now.wording }
  return page({
    status: errors.length > 0 ? 422 : 200,
    title: words.title,
    menu: 'complaints',
    trail: complaintTrail,
    main: promisePage({ token: visit.formToken, now: now.wording, ...shown, errors }),
  })
}

const look = staffRoute({ method: 'GET', url: '/complaints/promise', handle: ({ visit }) => show(visit, null, []) })

const save = staffRoute({
  method: 'POST',
  url: '/complaints/promise',
  body: z.object({ days: z.string().default(''), wording: z.string().default('') }),
  handle: async ({ visit, body }) => {
    const workingDays = /^\d{1,3}$/.test(body.days.trim()) ? Number(body.days) : 0
    try {
      await visit.act(setPromise, { organId: organOf(visit), workingDays, wording: body.wording })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return show(visit, body, error.reasons)
    }
    return seeOther(to.complaints(), words.saved)
  },
})

/** The promise of an office. */
export const promiseRoutes = [look, save]
