import { z } from 'zod'
import type { Read } from '#kernel/context.ts'
import { to } from '#kernel/links.ts'
import { answers, signSlots, tidyReason, turned } from '#kernel/obligation/applicability.ts'
import { findAct, findOpenDuties, findSlotsAtHand, inForceOfAct } from '#kernel/obligation/applicability-store.ts'
import { may, reachOf } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { codeText, isId, oneOf, pageNumber, searchText } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import {
  decideApplicability,
  mostInAnAct,
  reasonsNotToChange,
  reasonsNotToDecide,
} from '../../applicability/decide-applicability.ts'
import { outlyingAnswer } from '../../applicability/find-outliers.ts'
import { findDisagreements, findOutlyingSlots } from '../../applicability/outliers-store.ts'
import {
  choicesOf,
  countDeclaredSlots,
  type DeclaringOrgan,
  decisionsOfSlot,
  declaringOrgans,
  findItemAt,
  listActs,
  listDeclaredSlots,
  type SlotFilter,
  slotViews,
} from '../../applicability/slots-store.ts'
import { reasonsNotToTakeBack, takeBackAct } from '../../applicability/take-back-act.ts'
import { findFields } from '../../coverage/store.ts'
import { catalogueStyle } from '../pages/style.ts'
import { actPage, previewPage, slotPage } from './pages/act.ts'
import { chosenValue, type ListPage, listPage, noOrganPage } from './pages/list.ts'
import { outliersPage } from './pages/outliers.ts'
import { actWords, applicabilityWords as words } from './words.ts'

const slotsOnPage = 50
const outliersOnPage = 20

const id = z
  .string()
  .refine((text) => isId(text))
  .optional()
  .catch(undefined)
const list = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat())
const filter = { field: codeText, catalogue: id, view: oneOf(slotViews), q: searchText, page: pageNumber }
const trail = [{ label: words.title, href: to.applicability() }]

/** The organ asked for, or the first of those that the person sees: the own one where it has items. */
async function organAsked({ db, actor }: StaffVisit, code: string | undefined) {
  const organs = await declaringOrgans(db, reachOf(actor, 'catalogue.see'), code)
  const own = organs.find((each) => each.id === actor.organId)
  return {
    organs,
    organ: (code === undefined ? (own ?? organs[0]) : organs.find((each) => each.code === code)) ?? null,
  }
}

const mayDecideFor = ({ actor }: StaffVisit, organ: Pick<DeclaringOrgan, 'id' | 'lineage'>): boolean =>
  may(actor, 'slot.decide', { organId: organ.id, lineage: organ.lineage })

/** Whether more than the own organ is seen, so that organs can be held beside each other. */
const seesOthers = ({ actor }: StaffVisit): boolean => {
  const { subtrees, fields } = reachOf(actor, 'catalogue.see')
  return subtrees.length + fields.length > 0
}

const nothingTyped: ListPage['typed'] = { chosen: [], answer: 'applies', reason: '' }

async function listView(
  visit: StaffVisit,
  { organ, organs }: { organ: DeclaringOrgan; organs: DeclaringOrgan[] },
  filter: SlotFilter & { page: number },
): Promise<ListPage> {
  const { db, today } = visit
  const [counts, choices, acts] = await Promise.all([
    countDeclaredSlots(db, organ, filter, today),
    choicesOf(db, organ),
    listActs(db, organ, 5),
  ])
  const pages = Math.max(1, Math.ceil(counts[filter.view ?? 'all'] / slotsOnPage))
  const page = Math.min(filter.page, pages)
  const slots = await listDeclaredSlots(
    db,
    organ,
    filter,
    { limit: slotsOnPage, offset: (page - 1) * slotsOnPage },
    today,
  )
  return {
    organ,
    organs,
    choices,
    filter,
    counts,
    slots,
    page,
    pages,
    acts,
    today,
    mayDecide: mayDecideFor(visit, organ),
    seesOthers: seesOthers(visit),
    token: visit.formToken,
    typed: nothingTyped,
    errors: [],
  }
}

export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/applicability',
  query: z.object({ organ: codeText, ...filter }),
  handle: async ({ visit, query }) => {
    const { organ, organs } = await organAsked(visit, query.organ)
    if (!organ && query.organ !== undefined) throw new NotFound()
    const main = organ
      ? listPage(await listView(visit, { organ, organs }, query))
      : noOrganPage({ seesOthers: seesOthers(visit) })
    return page({ title: words.title, menu: 'applicability', head: catalogueStyle(), main })
  },
})

/** Row by row what signing would do; where reasons speak against it, the list comes back with what was typed. */
export const preview = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/applicability/preview',
  body: z.object({
    organ: codeText,
    ...filter,
    chosen: list,
    scope: z.enum(['chosen', 'all']).catch('chosen'),
    answer: z.enum(answers).catch('applies'),
    reason: z.string().max(2_000).default(''),
  }),
  handle: async ({ visit, body }) => {
    const { organ, organs } = await organAsked(visit, body.organ)
    if (!organ || body.organ === undefined) throw new NotFound()
    const { db, today } = visit
    const { answer, scope } = body
    const reason = tidyReason(body.reason)
    const values = scope === 'all' ? await matching(db, organ, body, today) : body.chosen
    const chosen = chosenOf(values)
    const errors = [...reasonsNotToDecide(chosen, { answer, reason })]
    if (errors.length > 0) {
      const typed = { chosen: chosen.map(({ itemId }) => itemId), answer, reason: body.reason }
      const view = { ...(await listView(visit, { organ, organs }, body)), typed, errors }
      return page({
        title: words.title,
        menu: 'applicability',
        status: 422,
        head: catalogueStyle(),
        main: listPage(view),
      })
    }
    const itemIds = chosen.map(({ itemId }) => itemId)
    const place = { countyId: organ.countyId, organId: organ.id }
    const results = signSlots(chosen, await findSlotsAtHand(db, place, itemIds), { answer, reason })
    const duties = await findOpenDuties(
      db,
      place,
      turned(results, 'does-not-apply').map(({ itemId }) => itemId),
      today,
    )
    const reasons = [...(mayDecideFor(visit, organ) ? [] : [words.mayNot]), ...reasonsNotToChange(results)]
    const { field, catalogue, view, q } = body
    const backHref = to.applicability({
      organ: organ.code,
      ...(field ? { field } : {}),
      ...(catalogue ? { catalogue } : {}),
      ...(view ? { view } : {}),
      ...(q ? { q } : {}),
      page: String(body.page),
    })
    return page({
      title: words.title,
      menu: 'applicability',
      trail,
      main: previewPage({
        organ,
        by: visit.actor.name,
        today,
        answer,
        reason,
        results,
        duties,
        chosen: values.join(','),
        backHref,
        reasons,
        token: visit.formToken,
      }),
    })
  },
})

/** All slots of a filter, as their rows would be chosen. */
async function matching(db: Read, organ: DeclaringOrgan, filter: SlotFilter, today: Temporal.PlainDate) {
  const slots = await listDeclaredSlots(db, organ, filter, { limit: mostInAnAct + 1, offset: 0 }, today)
  return slots.map(chosenValue)
}

const chosenOf = (values: readonly string[]) =>
  values.flatMap((value) => {
    const [itemId = '', seen = ''] = value.split(':')
    return isId(itemId) ? [{ itemId, seen: isId(seen) ? seen : null }] : []
  })

export const sign = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/applicability',
  body: z.object({
    organ: codeText,
    chosen: z.string().max(400_000).default(''),
    answer: z.enum(answers),
    reason: z.string().max(2_000).default(''),
  }),
  handle: async ({ visit, body: { organ: code, chosen, answer, reason } }) => {
    const { organ } = await organAsked(visit, code)
    if (!organ || code === undefined) throw new NotFound()
    const { countyId } = organ
    const given = { countyId, organId: organ.id, chosen: chosenOf(chosen.split(',')), answer, reason }
    const { actId, signed, passedOver } = await visit.act(decideApplicability, given)
    return seeOther(to.applicabilityAct(countyId, actId), words.done(signed, passedOver))
  },
})

const actParams = z.object({ county: z.string(), id: z.string() })

/** The act of an address; one at an organ that the person may not see is not found. */
async function actToSee({ db, actor }: StaffVisit, params: z.output<typeof actParams>) {
  const act = isId(params.county) && isId(params.id) ? await findAct(db, params.county, params.id) : null
  const organ = act && (await findOrgan(db, act.organId))
  if (!act || !organ || !may(actor, 'catalogue.see', { organId: organ.id, lineage: organ.lineage }))
    throw new NotFound(words.notFound)
  return { act, organ }
}

export const showAct = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/applicability/acts/:county/:id',
  params: actParams,
  handle: async ({ visit, params }) => {
    const { act, organ } = await actToSee(visit, params)
    const inForce = await inForceOfAct(visit.db, act)
    return page({
      title: words.actTitle(actWords[act.answer]),
      menu: 'applicability',
      trail: [...trail, { label: organ.shortName, href: to.applicability({ organ: organ.code }) }],
      main: actPage({
        act,
        organ,
        reasons: [...reasonsNotToTakeBack(act, inForce.length)],
        mayDecide: mayDecideFor(visit, organ),
        token: visit.formToken,
      }),
    })
  },
})

export const undo = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/applicability/acts/:county/:id/undo',
  params: actParams,
  handle: async ({ visit, params }) => {
    const { act } = await actToSee(visit, params)
    const { countyId, id: actId } = act
    const { takenBack, stayed } = await visit.act(takeBackAct, { countyId, actId })
    return seeOther(to.applicabilityAct(countyId, actId), words.undone(takenBack, stayed))
  },
})

export const showSlot = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/applicability/slots/:organ/:address',
  params: z.object({ organ: z.string(), address: z.string().max(20) }),
  handle: async ({ visit, params }) => {
    const reach = reachOf(visit.actor, 'catalogue.see')
    const found = await findItemAt(visit.db, reach, params)
    if (!found) throw new NotFound(words.noSlot)
    const { organ, item } = found
    const decisions = await decisionsOfSlot(visit.db, { countyId: organ.countyId, organId: organ.id, itemId: item.id })
    return page({
      title: words.slotTitle(organ.shortName, item.name),
      menu: 'applicability',
      trail: [...trail, { label: organ.shortName, href: to.applicability({ organ: organ.code }) }],
      main: slotPage({ organ, item, decisions }),
    })
  },
})

/** Items of which few organs signed the contrary of all others. */
export const outliers = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/applicability/outliers',
  query: z.object({ field: codeText, page: pageNumber }),
  handle: async ({ visit: { db, actor }, query }) => {
    const reach = reachOf(actor, 'catalogue.see')
    const found = (await findDisagreements(db, reach, query.field)).flatMap((each) => {
      const answer = outlyingAnswer(each)
      return answer === null ? [] : [{ ...each, answer }]
    })
    const pages = Math.max(1, Math.ceil(found.length / outliersOnPage))
    const at = Math.min(query.page, pages)
    const shown = found.slice((at - 1) * outliersOnPage, at * outliersOnPage)
    const slots = await findOutlyingSlots(db, reach, shown)
    return page({
      title: words.outliersTitle,
      menu: 'applicability',
      trail,
      main: outliersPage({
        outliers: shown.map((each) => ({ ...each, slots: slots.get(each.itemId) ?? [] })),
        fields: await findFields(db),
        field: query.field,
        page: at,
        pages,
        total: found.length,
      }),
    })
  },
})
