import { z } from 'zod'
import { openOrders } from '#kernel/casework/orders-store.ts'
import { to } from '#kernel/links.ts'
import { findLife } from '#kernel/obligation/life/explain-store.ts'
import { reasonsNotToDraft } from '#kernel/obligation/model.ts'
import { may, mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { type PageOutcome, page, seeOther } from '#platform/http/outcome.ts'
import { codeText, dayAndId, oneOf } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import type { NilTyped } from '../nil/pages/panel.ts'
import { readPanel } from '../nil/read-panel.ts'
import { startDraft } from '../start-draft.ts'
import { listVacancies } from '../vacancies/store.ts'
import { waiveObligation } from '../waive-obligation.ts'
import { dutyWords, dutyPageWords as words } from '../words.ts'
import { type Duty, findDuty } from './duty-store.ts'
import { dutyPage } from './pages/duty.ts'
import { dutyListPage } from './pages/list.ts'
import { ledgerOfDuty, lifeRows, sentenceOfDue } from './present.ts'
import { type DutyPlace, dutyOrgans, dutyViews, listDuties, listFields } from './store.ts'

const staffRoute = routeFor<StaffVisit>()

const linesOnPage = 50
/** Orders of rectification at the head of the list: an office with more has other troubles. */
const ordersShown = 20

const placeText = dayAndId
  .transform(({ day, id }) => ({ dueOn: day, id }))
  .optional()
  .catch(undefined)

const list = staffRoute({
  method: 'GET',
  url: '/duties',
  query: z.object({
    organ: codeText,
    field: codeText,
    standing: oneOf(dutyViews),
    after: placeText,
    before: placeText,
  }),
  handle: async ({ visit: { actor, db, today, formToken }, query: { after, before, ...query } }) => {
    const reach = reachOf(actor, 'obligation.see')
    // Only the own posts are this page's; those of others stand on the page of vacancies.
    const own = { organs: reach.organs, subtrees: [], fields: [] }
    const [organs, fields, vacancies] = await Promise.all([
      dutyOrgans(db, reach, query.organ),
      listFields(db),
      listVacancies(db, own, today),
    ])
    const organ = organs.find((one) => one.code === query.organ)
    if (query.organ !== undefined && !organ) throw new NotFound()
    const view = query.standing ?? 'open'
    const place: DutyPlace | undefined = after
      ? { direction: 'after', ...after }
      : before && { direction: 'before', ...before }
    const filter = { organId: organ?.id, fieldCode: query.field, view }
    const orders = await openOrders(db, reach, ordersShown)
    const { lines, more } = await listDuties(db, reach, filter, { place, limit: linesOnPage, today })
    return page({
      title: dutyWords.title,
      menu: 'duties',
      main: dutyListPage({
        query: { ...query, organ: organ?.code, standing: view },
        organs,
        fields,
        lines,
        orders,
        earlier: place?.direction === 'after' || (place?.direction === 'before' && more),
        later: place?.direction === 'before' || more,
        today,
        vacancies,
        drafts: {
          organIds: reachOf(actor, 'publication.draft').organs,
          seesOthers: mayAnywhere(actor, 'publication.see-draft'),
          token: formToken,
        },
        mayRecord: mayAnywhere(actor, 'trigger.record'),
      }),
    })
  },
})

const key = z.object({ county: z.uuid(), id: z.uuid() })

/** The obligation, where the asker may see it; nobody else learns that it exists. */
export async function seenDuty(
  { db, actor }: StaffVisit,
  { county, id }: { county: string; id: string },
): Promise<Duty> {
  const duty = await findDuty(db, county, id)
  const target = duty && { organId: duty.organ.id, lineage: duty.organ.lineage, fieldCode: duty.item.fieldCode }
  if (!duty || !may(actor, 'obligation.see', target!)) throw new NotFound(words.notFound)
  return duty
}

/** What was typed into a form of the page that was refused. */
interface Typed {
  waive?: { typed: string; errors: readonly string[] }
  nil?: NilTyped
}

/** The page of an obligation as this person sees it. */
export async function showDuty(visit: StaffVisit, duty: Duty, again: Typed | null = null): Promise<PageOutcome> {
  const target = { organId: duty.organ.id, lineage: duty.organ.lineage, fieldCode: duty.item.fieldCode }
  const drafts = may(visit.actor, 'publication.draft', target)
  const open = !duty.fulfilledOn && !duty.waivedOn
  return page({
    status: again ? 422 : 200,
    title: duty.period ? dutyWords.ofPeriod(duty.item.name, duty.label) : duty.label,
    menu: 'duties',
    trail: [{ label: dutyWords.title, href: to.duties() }],
    main: dutyPage({
      duty,
      today: visit.today,
      explain: sentenceOfDue(duty, visit.calendar),
      account: ledgerOfDuty(duty, visit.calendar),
      token: visit.formToken,
      drafts,
      seesDraft: may(visit.actor, 'publication.see-draft', target),
      draftReasons: [...(drafts ? [] : [words.mayNotDraft]), ...reasonsNotToDraft(duty, duty.slot)],
      waive: open && may(visit.actor, 'obligation.waive', target) ? (again?.waive ?? { typed: '', errors: [] }) : null,
      life: lifeRows((await findLife(visit.db, duty.countyId, duty.id))!),
      nil: await readPanel(visit, duty, again?.nil ?? null),
    }),
  })
}

const show = staffRoute({
  method: 'GET',
  url: '/duties/:county/:id',
  params: key,
  handle: async ({ visit, params }) => showDuty(visit, await seenDuty(visit, params)),
})

const draft = staffRoute({
  method: 'POST',
  url: '/duties/:county/:id/draft',
  params: key,
  handle: async ({ visit, params }) => {
    await seenDuty(visit, params)
    const { editionId } = await visit.act(startDraft, { countyId: params.county, obligationId: params.id })
    return seeOther(to.edition(params.county, editionId))
  },
})

const waive = staffRoute({
  method: 'POST',
  url: '/duties/:county/:id/waive',
  params: key,
  body: z.object({ reason: z.string().max(5_000).default('') }),
  handle: async ({ visit, params, body: { reason } }) => {
    const duty = await seenDuty(visit, params)
    try {
      await visit.act(waiveObligation, { countyId: params.county, obligationId: params.id, reason })
    } catch (error) {
      if (!(error instanceof Refused) || duty.fulfilledOn || duty.waivedOn) throw error
      return showDuty(visit, duty, { waive: { typed: reason, errors: error.reasons } })
    }
    return seeOther(to.duty(params.county, params.id), words.waived)
  },
})

/** What is owed, by whom and by when. */
export const dutyRoutes = [list, show, draft, waive]
