import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { countHandOver } from '#kernel/obligation/life/hand-over-store.ts'
import { datedOrgans, possibleSuccessors } from '#kernel/organisation/end-organ-store.ts'
import { may, reachOf } from '#kernel/organisation/policy.ts'
import { findOrganByCode } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { dayAndId } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { findChange, listChanges, listItems, listMoves } from './changes-store.ts'
import { endOrgan } from './end-organ.ts'
import { divisionOf, reasonsNotToEnd, seenOf } from './model.ts'
import { changePage, changesPage } from './pages/changes.ts'
import { endPage } from './pages/end.ts'
import { readEnding } from './read-ending.ts'
import { dayOf, type TypedEnd, toOf, typedOf } from './typed.ts'
import { words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()
const params = z.object({ code: z.string().max(60) })
const body = z.record(z.string().max(60), z.union([z.string(), z.array(z.string())]))

/** The organ that somebody may end; nobody else learns that it could be ended. */
async function organToEnd({ db, actor }: StaffVisit, code: string) {
  const organ = await findOrganByCode(db, code)
  if (!organ || !may(actor, 'organ.merge', { organId: organ.id, lineage: organ.lineage })) throw new NotFound()
  return organ
}

/** The form, with the preview of what was typed; extra reasons come from the action. */
async function show(visit: StaffVisit, code: string, typed: TypedEnd | null, more: readonly string[] = []) {
  const { db, today, formToken } = visit
  const organ = await organToEnd(visit, code)
  const [ending, successors] = await Promise.all([readEnding(db, organ.id), possibleSuccessors(db, organ)])
  const blank: TypedEnd = { way: 'merge', into: '', on: today.toString(), basis: '', owners: {}, below: {}, seen: null }
  return page({
    title: words.title,
    menu: 'organisation',
    status: more.length > 0 ? 422 : 200,
    trail: [
      { label: words.organs, href: to.organisation() },
      { label: organ.name, href: to.organDesk(organ.code) },
    ],
    main: endPage({
      ending,
      successors,
      typed: typed ?? blank,
      token: formToken,
      preview: typed && (await previewOf()),
    }),
  })

  async function previewOf() {
    const on = dayOf(typed!)
    const division = divisionOf(toOf(typed!, successors), ending)
    const chosen = await datedOrgans(db, division.successors.filter(Boolean))
    const over = { countyId: organ.countyId, fromOrgan: organ.id, shares: division.shares.filter((one) => one.toOrgan) }
    const handed = await countHandOver(db, over, on ?? today)
    const given = { on: on ?? today, basis: typed!.basis }
    const reasons = new Set([
      ...more,
      ...(on ? [] : [words.badDay]),
      ...reasonsNotToEnd(ending, division, chosen, given, today),
    ])
    return { handed, reasons: [...reasons], seen: seenOf(ending, handed) }
  }
}

const form = staffRoute({
  method: 'GET',
  url: '/organisation/:code/end',
  params,
  handle: ({ visit, params: { code } }) => show(visit, code, null),
})

const preview = staffRoute({
  method: 'POST',
  url: '/organisation/:code/end/preview',
  params,
  body,
  handle: ({ visit, params: { code }, body: sent }) => show(visit, code, typedOf(sent)),
})

const end = staffRoute({
  method: 'POST',
  url: '/organisation/:code/end',
  params,
  body,
  handle: async ({ visit, params: { code }, body: sent }) => {
    const organ = await organToEnd(visit, code)
    const typed = typedOf(sent)
    const on = dayOf(typed)
    if (!on) return show(visit, code, typed)
    try {
      const choice = toOf(typed, await possibleSuccessors(visit.db, organ))
      const given = { organId: organ.id, on, basis: typed.basis, to: choice, seen: typed.seen }
      const { changeId } = await visit.act(endOrgan, given)
      return seeOther(to.organChange(organ.countyId, changeId), words.done(organ.name))
    } catch (error) {
      if (error instanceof Refused) return show(visit, code, typed, error.reasons)
      if (error instanceof Stale) return show(visit, code, typed, [words.stale])
      throw error
    }
  },
})

const linesOnPage = 50

const list = staffRoute({
  method: 'GET',
  url: '/organ-changes',
  query: z.object({ after: z.uuid().optional().catch(undefined), before: z.uuid().optional().catch(undefined) }),
  handle: async ({ visit: { db, actor }, query: { after, before } }) => {
    const place = after
      ? { direction: 'after' as const, id: after }
      : before
        ? { direction: 'before' as const, id: before }
        : undefined
    const { lines, more } = await listChanges(db, reachOf(actor, 'obligation.see'), { place, limit: linesOnPage })
    return page({
      title: words.list,
      menu: 'organisation',
      trail: [{ label: words.organs, href: to.organisation() }],
      main: changesPage({
        lines,
        earlier: place?.direction === 'after' || (place?.direction === 'before' && more),
        later: place?.direction === 'before' || more,
      }),
    })
  },
})

const placeText = dayAndId.optional().catch(undefined)

const one = staffRoute({
  method: 'GET',
  url: '/organ-changes/:county/:id',
  params: z.object({ county: z.uuid(), id: z.uuid() }),
  query: z.object({ after: placeText, before: placeText }),
  handle: async ({ visit: { db, actor, today }, params: { county, id }, query: { after, before } }) => {
    const change = await findChange(db, reachOf(actor, 'obligation.see'), county, id)
    if (!change) throw new NotFound(words.notFound)
    const from = after ?? before
    const place = from && { direction: after ? ('after' as const) : ('before' as const), ...from }
    const [{ lines, more }, items] = await Promise.all([
      listMoves(db, county, id, { place, limit: linesOnPage }),
      listItems(db, county, id),
    ])
    return page({
      title: words.title,
      menu: 'organisation',
      trail: [
        { label: words.organs, href: to.organisation() },
        { label: words.list, href: to.organChanges() },
      ],
      main: changePage({
        change,
        moves: lines,
        earlier: place?.direction === 'after' || (place?.direction === 'before' && more),
        later: place?.direction === 'before' || more,
        items,
        today,
      }),
    })
  },
})

/** Ending an organ with its preview, and what each change moved. */
export const staffRoutes = [form, preview, end, list, one]
