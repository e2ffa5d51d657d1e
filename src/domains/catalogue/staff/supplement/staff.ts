import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { statutorySources } from '#law/statutory/model.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { type Html, html } from '#platform/html/html.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { oneOf, pageNumber } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { mediaTypes } from '../../media-types.ts'
import { addStatutoryRow } from '../../reconciliation/add-statutory-row.ts'
import { askReconciliation } from '../../reconciliation/ask-reconciliation.ts'
import { decideFindings, reasonsAgainst } from '../../reconciliation/decide-findings.ts'
import { findDeed } from '../../reconciliation/decisions-store.ts'
import { findCompared, findFindings, findLines } from '../../reconciliation/findings-store.ts'
import { type Verdict, verdicts } from '../../reconciliation/model.ts'
import { planDecisions } from '../../reconciliation/plan-decisions.ts'
import { findStandings } from '../../reconciliation/runs-store.ts'
import { undoDeed } from '../../reconciliation/undo-deed.ts'
import { reconcileWords } from '../../reconciliation/words.ts'
import { findAddedRows } from '../../rows-store.ts'
import { reasonsNotToSettle } from '../../supplement/settle-findings.ts'
import { catalogueToChange, catalogueToSee, isId, type SeenCatalogue } from '../access.ts'
import { catalogueStyle } from '../pages/style.ts'
import { bindsWords, words as listWords } from '../words.ts'
import { decidePage, deedPage } from './pages/decide-page.ts'
import { whereOf } from './pages/finding-sheet.ts'
import { listPage } from './pages/list-page.ts'
import { supplementStyle } from './pages/style.ts'
import { isUnderWay, openKeys, readList, readSupplement, type Supplement } from './read-supplement.ts'
import { supplementCsv, supplementFormats, supplementWorkbook } from './supplement-file.ts'
import { fileWords, views, supplementWords as words } from './words.ts'

const params = z.object({ county: z.string(), id: z.string() })
const list = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat())

function shown({ catalogue }: SeenCatalogue, main: Html, more: { title?: string; status?: number; running?: boolean }) {
  const { countyId, id, title } = catalogue
  const trail = [
    { label: listWords.catalogues, href: to.catalogues() },
    { label: title, href: to.draftCatalogue(countyId, id) },
    ...(more.title ? [{ label: words.title, href: to.catalogueSupplement(countyId, id) }] : []),
  ]
  return page({
    title: more.title ?? words.title,
    menu: 'catalogues',
    trail,
    head: html`${catalogueStyle()}${supplementStyle()}`,
    scripts: more.running ? ['import-progress.js'] : [],
    status: more.status ?? 200,
    main,
  })
}

/** The supplement of a catalogue that has one; a catalogue that was replaced has none any more. */
async function supplementOf(visit: StaffVisit, seen: SeenCatalogue): Promise<Supplement> {
  const supplement = await readSupplement(visit, seen)
  if (!supplement) throw new NotFound(words.gone_)
  return supplement
}

export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/supplement',
  params,
  query: z.object({ show: oneOf(views), source: oneOf(statutorySources), page: pageNumber }),
  handle: async ({ visit, params, query }) => {
    const seen = await catalogueToSee(visit, params)
    const supplement = await supplementOf(visit, seen)
    const { run } = supplement
    const { countyId, id: catalogueId, state } = seen.catalogue
    const mayDecide = seen.may('catalogue.reconcile')
    const main = listPage({
      supplement,
      list: run && !isUnderWay(supplement) ? await readList(visit, { ...supplement, run }, query) : null,
      countyId,
      catalogueId,
      token: visit.formToken,
      runId: run?.runId ?? '',
      mayRun: mayDecide,
      mayDecide,
      mayAdd: state === 'draft' && seen.may('catalogue.correct'),
      mayAdopt: seen.may('catalogue.adopt'),
    })
    return shown(seen, main, { running: isUnderWay(supplement) })
  },
})

export const run = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/supplement/run',
  params,
  handle: async ({ visit, params }) => {
    const { catalogue } = await catalogueToChange(visit, params, 'catalogue.reconcile')
    const { countyId, id: catalogueId } = catalogue
    await visit.act(askReconciliation, { countyId, catalogueId })
    return seeOther(to.catalogueSupplement(countyId, catalogueId), words.started)
  },
})

const decision = {
  run: z.string().refine(isId),
  verdict: oneOf(verdicts),
  reason: z.string().max(600).default(''),
  chosen: z.string().max(400_000).default(''),
}

/** What was chosen – one by its button, all of a kind, or the ones ticked – and what would come of deciding it so. */
export const preview = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/supplement/preview',
  params,
  body: z.object({
    ...decision,
    keys: list,
    only: z.string().optional(),
    all: z.string().optional(),
    show: oneOf(views),
    source: oneOf(statutorySources),
  }),
  handle: async ({ visit, params, body }) => {
    const seen = await catalogueToChange(visit, params, 'catalogue.reconcile')
    const supplement = await supplementOf(visit, seen)
    if (supplement.run?.runId !== body.run) throw new Refused([reconcileWords.noRun])
    const ticked = body.chosen ? body.chosen.split(',') : body.keys
    const all = body.all && body.show ? openKeys(supplement, body.show, body.source) : ticked
    const keys = body.only ? [body.only] : all
    if (keys.length === 0) throw new Refused([reconcileWords.noneChosen])
    const asked = { keys, verdict: body.verdict, reason: body.reason }
    const isFirst = body.verdict === undefined && body.reason === ''
    return askToDecide(visit, seen, { ...supplement, run: supplement.run }, asked, isFirst ? [] : undefined)
  },
})

/** The page before the last button; without reasons of its own it says what the form still lacks. */
async function askToDecide(
  visit: StaffVisit,
  seen: SeenCatalogue,
  { run: ofRun, decisions }: Supplement & { run: NonNullable<Supplement['run']> },
  asked: { keys: readonly string[]; verdict: Verdict | undefined; reason: string },
  refused?: readonly string[],
) {
  const { countyId, id: catalogueId } = seen.catalogue
  const { keys, verdict, reason } = asked
  const lines = await findLines(visit.db, ofRun)
  const reasons = refused ?? [...reasonsAgainst({ by: visit.actor.name, ...asked })]
  const ofReason = new Set(reasonsNotToSettle({ by: visit.actor.name, reason }))
  const plan = verdict ? planDecisions(ofRun, lines, decisions, { keys, verdict }) : null
  const chosen = new Set(keys)
  const main = decidePage({
    countyId,
    catalogueId,
    runId: ofRun.runId,
    token: visit.formToken,
    keys,
    findings: lines.filter(({ key }) => chosen.has(key)),
    verdict,
    reason,
    plan: reasons.length > 0 ? null : plan,
    errors: reasons.map((text) => ({ id: ofReason.has(text) ? 'f-reason' : 'f-verdict', text })),
  })
  return shown(seen, main, { title: words.decide, status: reasons.length > 0 ? 422 : 200 })
}

export const decide = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/supplement/decide',
  params,
  body: z.object(decision),
  handle: async ({ visit, params, body }) => {
    const seen = await catalogueToChange(visit, params, 'catalogue.reconcile')
    const supplement = await supplementOf(visit, seen)
    const { countyId, id: catalogueId } = seen.catalogue
    if (supplement.run?.runId !== body.run) throw new Refused([reconcileWords.noRun])
    const keys = body.chosen.split(',').filter(Boolean)
    const asked = { keys, verdict: body.verdict, reason: body.reason }
    if (!body.verdict) return askToDecide(visit, seen, { ...supplement, run: supplement.run }, asked)
    try {
      const done = await visit.act(decideFindings, {
        countyId,
        runId: body.run,
        keys,
        verdict: body.verdict,
        reason: body.reason,
      })
      return seeOther(
        to.supplementDeed(countyId, catalogueId, done.deed),
        words.done(done.decided, done.skipped.length),
      )
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return askToDecide(visit, seen, { ...supplement, run: supplement.run }, asked, error.reasons)
    }
  },
})

export const add = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/supplement/add',
  params,
  body: z.object({ run: decision.run, only: z.string().max(200) }),
  handle: async ({ visit, params, body }) => {
    const { catalogue } = await catalogueToChange(visit, params, 'catalogue.reconcile')
    const { countyId, id: catalogueId } = catalogue
    const { rowNumber, deed } = await visit.act(addStatutoryRow, { countyId, runId: body.run, key: body.only })
    return seeOther(to.supplementDeed(countyId, catalogueId, deed), words.added(rowNumber))
  },
})

export const deed = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/supplement/deeds/:deed',
  params: params.extend({ deed: z.string() }),
  handle: async ({ visit, params }) => {
    const seen = await catalogueToSee(visit, params)
    const { countyId, id: catalogueId, organId, binds } = seen.catalogue
    const found = isId(params.deed) ? await findDeed(visit.db, countyId, params.deed) : null
    if (!found || found.organId !== organId || found.binds !== binds) throw new NotFound(reconcileWords.noDeed)
    const mayDecide = seen.may('catalogue.reconcile')
    const added = await findAddedRows(visit.db, countyId, catalogueId)
    const main = deedPage({ countyId, catalogueId, token: visit.formToken, mayDecide, added, deed: found })
    return shown(seen, main, { title: words.deedTitle })
  },
})

export const undo = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/supplement/undo',
  params,
  body: z.object({ deed: z.string().refine(isId), keys: z.string().max(200).default('') }),
  handle: async ({ visit, params, body }) => {
    const { catalogue } = await catalogueToChange(visit, params, 'catalogue.reconcile')
    const { countyId, id: catalogueId } = catalogue
    const keys = body.keys === '' ? null : [body.keys]
    const { undone } = await visit.act(undoDeed, { countyId, deedId: body.deed, keys })
    return seeOther(to.supplementDeed(countyId, catalogueId, body.deed), words.undone(undone))
  },
})

export const file = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/supplement/files/:format',
  params: params.extend({ format: z.enum(supplementFormats) }),
  handle: async ({ visit, params }) => {
    const seen = await catalogueToSee(visit, params)
    const { run: ofRun, settled } = await supplementOf(visit, seen)
    if (!ofRun) throw new NotFound(words.never)
    const [standings, lines] = [await findStandings(visit.db, ofRun), await findLines(visit.db, ofRun)]
    const findings = await findFindings(
      visit.db,
      ofRun,
      lines.map(({ key }) => key),
    )
    const compared = await findCompared(
      visit.db,
      ofRun,
      standings.flatMap(({ items }) => items),
    )
    const title = fileWords.title(seen.organ.shortName, bindsWords[seen.catalogue.binds])
    const about = {
      title,
      standings,
      findings,
      compared,
      settled: new Map(settled.settled.map(({ finding, decision: each }) => [finding.key, each])),
      whereOf,
    }
    const bytes = params.format === 'xlsx' ? supplementWorkbook(about) : supplementCsv(about)
    return { kind: 'file', bytes, mediaType: mediaTypes[params.format], name: `${title}.${params.format}` }
  },
})
