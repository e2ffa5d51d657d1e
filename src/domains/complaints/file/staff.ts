import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { addWorkingDays } from '#law/calendar/working-days.ts'
import { Refused, Stale } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { isId } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { acceptComplaint } from '../accept-complaint.ts'
import { answerComplaints } from '../answer-complaints.ts'
import { askComplainant } from '../ask-complainant.ts'
import { assignComplaint } from '../assign-complaint.ts'
import { closeComplaint } from '../close-complaint.ts'
import { acceptance, answer, question, rectification } from '../letter-templates.ts'
import { complaintTrail } from '../list/staff.ts'
import { noteComplaint } from '../note-complaint.ts'
import { orderRectification } from '../order-rectification.ts'
import { reopenComplaint } from '../reopen-complaint.ts'
import { revealComplainant } from '../reveal-complainant.ts'
import { fileWords as words } from '../staff-words.ts'
import { dayOf, othersOf, partsOf, type TypedFields, textOf } from './model.ts'
import { complaintPage } from './pages/complaint.ts'
import { type Revealed, type Tried, viewComplaint } from './view.ts'

const staffRoute = routeFor<StaffVisit>()

const key = z.object({ county: z.uuid(), id: z.uuid() })
type Key = z.output<typeof key>

/** Working days that an order leaves where nobody says otherwise. */
const usualOrder = 10

async function show(visit: StaffVisit, params: Key, tried: Tried | null, status: number, revealed: Revealed = null) {
  const view = await viewComplaint(visit, params)
  return page({
    status,
    title: `${view.about.organ.shortName}：${view.file.subject}`,
    menu: 'complaints',
    trail: complaintTrail,
    main: complaintPage({
      view,
      today: visit.today,
      token: visit.formToken,
      tried,
      revealed,
      orderDueOn: addWorkingDays(visit.today, usualOrder, visit.calendar).date,
    }),
  })
}

const look = staffRoute({
  method: 'GET',
  url: '/complaints/:county/:id',
  params: key,
  handle: ({ visit, params }) => show(visit, params, null, 200),
})

/** The action of each deed, with what a form gives it. */
const acts = {
  accept: ({ act }, seen, typed) => act(acceptComplaint, { ...seen, typed: partsOf(typed, acceptance) }),
  'ask-back': ({ act }, seen, typed) => act(askComplainant, { ...seen, typed: partsOf(typed, question) }),
  order: ({ act }, seen, typed) =>
    act(orderRectification, {
      ...seen,
      others: othersOf(typed, seen.countyId),
      dueOn: dayOf(textOf(typed, 'orderDue')),
      typed: partsOf(typed, rectification),
    }),
  answer: ({ act }, seen, typed) =>
    act(answerComplaints, {
      ...seen,
      others: othersOf(typed, seen.countyId),
      outcome: textOf(typed, 'outcome'),
      typed: partsOf(typed, answer),
      addressOf: words.onThisSite,
    }),
  assign: ({ act }, seen, typed) => {
    const person = textOf(typed, 'person')
    return act(assignComplaint, { ...seen, personId: person === '' ? null : isId(person) ? person : 'nobody' })
  },
  note: ({ act }, seen, typed) => act(noteComplaint, { ...seen, text: textOf(typed, 'text') }),
  close: ({ act }, seen) => act(closeComplaint, seen),
  reopen: ({ act }, seen, typed) => act(reopenComplaint, { ...seen, reason: textOf(typed, 'reason') }),
} as const satisfies Record<
  string,
  (
    visit: StaffVisit,
    seen: { countyId: string; caseId: string; version: number },
    typed: TypedFields,
  ) => Promise<unknown>
>

const deedNames = Object.keys(acts) as (keyof typeof acts)[]

const deed = staffRoute({
  method: 'POST',
  url: '/complaints/:county/:id/:deed',
  params: key.extend({ deed: z.enum(deedNames as [keyof typeof acts, ...(keyof typeof acts)[]]) }),
  body: z.object({ version: z.coerce.number().int().min(1) }).catchall(z.union([z.string(), z.array(z.string())])),
  handle: async ({ visit, params, body: { version, ...typed } }) => {
    try {
      await acts[params.deed](visit, { countyId: params.county, caseId: params.id, version }, typed)
    } catch (error) {
      const errors = error instanceof Refused ? error.reasons : error instanceof Stale ? [words.stale] : null
      if (!errors) throw error
      return show(visit, params, { deed: params.deed, typed, errors }, error instanceof Stale ? 409 : 422)
    }
    return seeOther(to.complaint(params.county, params.id), words.sent[params.deed])
  },
})

const contact = staffRoute({
  method: 'POST',
  url: '/complaints/:county/:id/contact',
  params: key,
  body: z.object({ purpose: z.string().default('') }),
  handle: async ({ visit, params, body: { purpose } }) => {
    const given = { countyId: params.county, caseId: params.id, purpose, keys: visit.keys }
    try {
      return show(visit, params, null, 200, await visit.act(revealComplainant, given))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return show(visit, params, { deed: 'contact', typed: { purpose }, errors: error.reasons }, 422)
    }
  },
})

/** One complaint and everything that can be done with it. */
export const fileRoutes = [look, contact, deed]
