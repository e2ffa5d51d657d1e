import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import { stepKinds } from '#kernel/publication/flow/model.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { page } from '#platform/http/outcome.ts'
import { codeText, oneOf } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { words as tableWords, timeWords as words } from '../words.ts'
import { rowsPage, type TimesQuery, timesPage } from './pages/times.ts'
import { type TimesOf, timeRows, timeStates, timesByOrgan, timesByStep } from './times-store.ts'

const staffRoute = routeFor<StaffVisit>()
const organsShown = 300
const rowsShown = 200
/** A period is shown of at most a year; without one, the last three months. */
const longest = { years: 1 }
const usual = { months: 3 }

const dayText = z.iso
  .date()
  .transform((text) => Temporal.PlainDate.from(text))
  .optional()
  .catch(undefined)
const period = { organ: codeText, from: dayText, to: dayText }

function timesOf(
  { actor, today, now }: StaffVisit,
  query: { organ?: string | undefined; from?: Temporal.PlainDate | undefined; to?: Temporal.PlainDate | undefined },
): { of: TimesOf; query: TimesQuery } {
  const last = query.to ?? today
  const wanted = query.from ?? last.subtract(usual)
  const earliest = last.subtract(longest)
  const first =
    Temporal.PlainDate.compare(wanted, earliest) < 0 || Temporal.PlainDate.compare(wanted, last) > 0 ? earliest : wanted
  return {
    of: { reach: reachOf(actor, 'procedure.see'), organCode: query.organ, from: first, to: last, now },
    query: { organ: query.organ, from: first.toString(), to: last.toString() },
  }
}

const trail = [{ label: tableWords.title, href: to.procedure() }]

const show = staffRoute({
  method: 'GET',
  url: '/procedure/times',
  query: z.object(period),
  handle: async ({ visit, query: asked }) => {
    const { of, query } = timesOf(visit, asked)
    const [bySteps, byOrgans] = await Promise.all([
      timesByStep(visit.db, of),
      timesByOrgan(visit.db, { ...of, organCode: undefined }, organsShown),
    ])
    return page({ title: words.title, menu: 'procedure', trail, main: timesPage({ query, bySteps, byOrgans }) })
  },
})

const rows = staffRoute({
  method: 'GET',
  url: '/procedure/times/rows',
  query: z.object({ ...period, step: oneOf(stepKinds), state: oneOf(timeStates) }),
  handle: async ({ visit, query: { step, state = 'turns', ...asked } }) => {
    const { of, query } = timesOf(visit, asked)
    const found = await timeRows(visit.db, { ...of, kind: step, state }, rowsShown)
    return page({
      title: words.rows,
      menu: 'procedure',
      trail: [...trail, { label: words.title, href: to.stepTimes(query) }],
      main: rowsPage({ query, ...found, now: visit.now }),
    })
  },
})

/** 环节用时. */
export const timeRoutes = [show, rows]
