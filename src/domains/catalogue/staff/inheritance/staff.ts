import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { may } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { html } from '#platform/html/html.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { isId, oneOf, pageNumber, wholeNumber } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { findDeedLines, findRule } from '../../inheritance/deeds-store.ts'
import { unexplained } from '../../inheritance/lines.ts'
import { kinds } from '../../inheritance/model.ts'
import { placesOf } from '../../inheritance/places-store.ts'
import { planSettlement, type SaidDrop, type SaidLine } from '../../inheritance/plan-settlement.ts'
import { type InheritanceView, readInheritance } from '../../inheritance/read-inheritance.ts'
import { setRule } from '../../inheritance/set-rule.ts'
import { reasonsNotToSettle, settleInheritance } from '../../inheritance/settle-inheritance.ts'
import { takeBackSettlement } from '../../inheritance/take-back-settlement.ts'
import { versionsStyle } from '../../versions/pages/field-table.ts'
import { catalogueToChange, catalogueToSee, type SeenCatalogue } from '../access.ts'
import { catalogueStyle } from '../pages/style.ts'
import { words as listWords } from '../words.ts'
import { deedPage, previewPage } from './pages/deed.ts'
import { inheritancePage } from './pages/list.ts'
import { saidInForm } from './said-in-form.ts'
import { type InheritanceShown, inheritanceViews, inheritanceWords as words } from './words.ts'

const params = z.object({ county: z.string(), id: z.string() })
const tier = wholeNumber(0, 99)
const linesOnPage = 20
const dropsOnPage = 60

const head = () => html`${catalogueStyle()}${versionsStyle()}`

const trailOf = ({ catalogue: { countyId, id, title } }: SeenCatalogue) => [
  { label: listWords.catalogues, href: to.catalogues() },
  { label: title, href: to.draftCatalogue(countyId, id) },
]

const linesIn = (view: InheritanceView, shown: InheritanceShown) => {
  if (shown === 'dropped') return []
  return view.lines.filter(({ kind, again }) => (shown === 'again' ? again !== null : kind === shown))
}
const dropsIn = (view: InheritanceView, shown: InheritanceShown) => {
  if (shown === 'dropped') return view.dropped
  return shown === 'again' ? view.dropped.filter(({ again }) => again !== null) : []
}

export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/inheritance',
  params,
  query: z.object({ tier, view: oneOf(inheritanceViews), page: pageNumber }),
  handle: async ({ visit, params, query }) => {
    const seen = await catalogueToSee(visit, params)
    const { catalogue, organ } = seen
    const { db, calendar, actor } = visit
    const nearest = await readInheritance(db, { catalogue, organ, calendar }, query.tier)
    // Where no catalogue stands above, the guideline does.
    const view =
      nearest.upperTier === null && nearest.above.length > 0
        ? await readInheritance(db, { catalogue, organ, calendar }, nearest.above[0]!.tier)
        : nearest
    const counts = Object.fromEntries(
      inheritanceViews.map((each) => [each, linesIn(view, each).length + dropsIn(view, each).length]),
    ) as Record<InheritanceShown, number>
    const shown = query.view ?? inheritanceViews.find((each) => counts[each] > 0) ?? 'taken'
    const [lines, dropped] = [linesIn(view, shown), dropsIn(view, shown)]
    const size = lines.length > 0 ? linesOnPage : dropsOnPage
    const pages = Math.max(1, Math.ceil(Math.max(lines.length, dropped.length) / size))
    const at = Math.min(query.page, pages)
    const cut = <Each>(list: readonly Each[]) => list.slice((at - 1) * size, at * size)
    const missing = unexplained(view)
    const county = await findOrgan(db, organ.countyId)
    const rule = await findRule(db, organ.countyId, organ.countyId)
    return page({
      title: words.title,
      menu: 'catalogues',
      trail: trailOf(seen),
      head: head(),
      main: inheritancePage({
        catalogue,
        tiers: [...new Set(view.above.map((each) => each.tier))],
        tier: view.upperTier,
        against: view.above.filter((each) => each.tier === view.upperTier).map(({ title }) => title),
        counts,
        view: shown,
        page: at,
        pages,
        lines: cut(lines),
        dropped: cut(dropped),
        free: view.dropped.map(({ upper }) => upper),
        unexplained: missing.narrowed.length + missing.dropped.length,
        certain: view.lines.filter(({ certain }) => certain).length,
        rule: { strict: rule?.strict ?? false, by: rule?.by ?? null, on: rule ? legalDayOf(rule.at).toString() : null },
        mayDecide: seen.may('catalogue.correct') && ['draft', 'adopted'].includes(catalogue.state),
        maySetRule: county !== null && may(actor, 'catalogue.adopt', { organId: county.id, lineage: county.lineage }),
        token: visit.formToken,
      }),
    })
  },
})

const formBody = z.record(z.string(), z.union([z.string().max(200_000), z.array(z.string().max(200_000))]))

export const preview = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/inheritance/preview',
  params,
  body: formBody,
  handle: async ({ visit, params, body }) => {
    const seen = await catalogueToChange(visit, params, 'catalogue.correct')
    const { catalogue, organ } = seen
    const { db, calendar } = visit
    const place = z.object({ tier, view: oneOf(inheritanceViews), page: pageNumber }).parse(body)
    const view = await readInheritance(db, { catalogue, organ, calendar }, place.tier)
    const said = body['scope'] === 'certain' ? certainOf(view) : saidInForm(body)
    const places = await placesOf(db, view, said.lines)
    const results = planSettlement(view, said, places, calendar)
    const isNone = results.every(({ why }) => why !== null)
    return page({
      title: words.title,
      menu: 'catalogues',
      trail: trailOf(seen),
      head: head(),
      main: previewPage({
        catalogue,
        by: visit.actor.name,
        results,
        said: JSON.stringify(said),
        tier: view.upperTier ?? 0,
        backHref: to.inheritance(catalogue.countyId, catalogue.id, {
          tier: String(view.upperTier ?? ''),
          ...(place.view ? { view: place.view } : {}),
          page: String(place.page),
        }),
        reasons: [
          ...reasonsNotToSettle(said, catalogue.state),
          ...(isNone && results.length > 0 ? new Set(results.flatMap(({ why }) => why ?? [])) : []),
        ],
        token: visit.formToken,
      }),
    })
  },
})

/** Everything that the content tells so plainly that it may be confirmed at once. */
const certainOf = (view: InheritanceView): { lines: SaidLine[]; drops: SaidDrop[] } => ({
  lines: view.lines
    .filter(({ certain }) => certain)
    .map(({ lower, upper }) => ({ key: lower.key, seen: null, upper: upper?.itemId ?? null, kind: null, reason: '' })),
  drops: [],
})

const saidText = z
  .string()
  .max(1_000_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('unreadable')
      return z.NEVER
    }
  })
  .pipe(
    z.object({
      lines: z.array(
        z.object({
          key: z.string().max(60),
          seen: z.string().max(40).nullable(),
          upper: z.string().refine(isId).nullable(),
          kind: z.enum(kinds).nullable(),
          reason: z.string().max(2_000),
        }),
      ),
      drops: z.array(
        z.object({
          upper: z.string().refine(isId),
          seen: z.string().max(40).nullable(),
          reason: z.string().max(2_000),
        }),
      ),
    }),
  )

export const settle = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/inheritance',
  params,
  body: z.object({ tier: z.coerce.number().int(), said: saidText }),
  handle: async ({ visit, params, body }) => {
    const { catalogue } = await catalogueToChange(visit, params, 'catalogue.correct')
    const { countyId, id: catalogueId } = catalogue
    const done = await visit.act(settleInheritance, { countyId, catalogueId, upperTier: body.tier, ...body.said })
    const names = done.passedOver.map(({ name, upperName, why }) => `${name || upperName}（${why}）`)
    return seeOther(to.inheritanceDeed(countyId, catalogueId, done.deed), words.done(done.settled, names))
  },
})

const deedParams = params.extend({ deed: z.string() })

export const showDeed = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/inheritance/deeds/:deed',
  params: deedParams,
  handle: async ({ visit, params }) => {
    const seen = await catalogueToSee(visit, params)
    const { catalogue } = seen
    const lines = isId(params.deed) ? await findDeedLines(visit.db, catalogue.countyId, params.deed) : []
    if (lines.length === 0) throw new NotFound(words.noDeed)
    return page({
      title: words.title,
      menu: 'catalogues',
      trail: [...trailOf(seen), { label: words.title, href: to.inheritance(catalogue.countyId, catalogue.id) }],
      main: deedPage({
        catalogue,
        deed: params.deed,
        lines,
        mayDecide: seen.may('catalogue.correct'),
        token: visit.formToken,
      }),
    })
  },
})

export const undo = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/inheritance/deeds/:deed/undo',
  params: deedParams,
  handle: async ({ visit, params }) => {
    const { catalogue } = await catalogueToChange(visit, params, 'catalogue.correct')
    if (!isId(params.deed)) throw new NotFound(words.noDeed)
    const { countyId, id: catalogueId } = catalogue
    const { takenBack } = await visit.act(takeBackSettlement, { countyId, catalogueId, deed: params.deed })
    return seeOther(to.inheritance(countyId, catalogueId), words.undone(takenBack))
  },
})

export const rule = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/inheritance/rule',
  params,
  body: z.object({ strict: z.enum(['yes', 'no']) }),
  handle: async ({ visit, params, body }) => {
    const { catalogue } = await catalogueToSee(visit, params)
    await visit.act(setRule, { organId: catalogue.countyId, strict: body.strict === 'yes' })
    return seeOther(to.inheritance(catalogue.countyId, catalogue.id), words.ruleSet)
  },
})
