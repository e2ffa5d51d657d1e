import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { seenDuty, showDuty } from '../../duties/staff.ts'
import { declareNil } from '../declare-nil.ts'
import { judgeNil } from '../judge-nil.ts'
import type { NilTyped } from '../pages/panel.ts'
import { returnNil } from '../return-nil.ts'
import { signNil } from '../sign-nil.ts'
import { obligationOfNil } from '../store.ts'
import { nilWords as words } from '../words.ts'

const staffRoute = routeFor<StaffVisit>()
const key = z.object({ county: z.uuid(), id: z.uuid() })
const text = z.string().max(5_000).default('')

/** The deed and back to the obligation; or its page again with what was typed and what spoke against it. */
async function orAgain(
  visit: StaffVisit,
  at: { county: string; id: string },
  typed: Omit<NilTyped, 'errors'> | null,
  said: string,
  deed: () => Promise<unknown>,
) {
  const duty = await seenDuty(visit, at)
  try {
    await deed()
  } catch (error) {
    if (!(error instanceof Refused) || !typed) throw error
    return showDuty(visit, duty, { nil: { ...typed, errors: error.reasons } })
  }
  return seeOther(to.duty(at.county, at.id), said)
}

/** The obligation that a nil return is about. */
async function dutyOf(visit: StaffVisit, { county, id }: z.output<typeof key>) {
  const obligationId = await obligationOfNil(visit.db, county, id)
  if (!obligationId) throw new NotFound()
  return { county, id: obligationId }
}

const declare = staffRoute({
  method: 'POST',
  url: '/duties/:county/:id/nil',
  params: key,
  body: z.object({ reason: text }),
  handle: ({ visit, params, body: { reason } }) =>
    orAgain(visit, params, { form: 'declare', text: reason }, words.declared, () =>
      visit.act(declareNil, { countyId: params.county, obligationId: params.id, reason }),
    ),
})

const sign = staffRoute({
  method: 'POST',
  url: '/nil/:county/:id/sign',
  params: key,
  handle: async ({ visit, params }) =>
    orAgain(visit, await dutyOf(visit, params), null, words.signed, () =>
      visit.act(signNil, { countyId: params.county, nilId: params.id }),
    ),
})

const sendBack = staffRoute({
  method: 'POST',
  url: '/nil/:county/:id/return',
  params: key,
  body: z.object({ why: text }),
  handle: async ({ visit, params, body: { why } }) =>
    orAgain(visit, await dutyOf(visit, params), { form: 'return', text: why }, words.sentBack, () =>
      visit.act(returnNil, { countyId: params.county, nilId: params.id, why }),
    ),
})

const judge = staffRoute({
  method: 'POST',
  url: '/nil/:county/:id/judge',
  params: key,
  body: z.object({ verdict: z.enum(['upheld', 'overturned']).optional().catch(undefined), reason: text }),
  handle: async ({ visit, params, body: { verdict, reason } }) => {
    const said = verdict === 'overturned' ? words.overturnedSaid : words.upheldSaid
    return orAgain(visit, await dutyOf(visit, params), { form: 'judge', text: reason }, said, () => {
      if (!verdict) throw new Refused([words.chooseVerdict])
      return visit.act(judgeNil, { countyId: params.county, nilId: params.id, verdict, reason })
    })
  },
})

/** What is done about nil returns on the page of an obligation. */
export const nilDeedRoutes = [declare, sign, sendBack, judge]
