import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { may, mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import type { Attachment } from '#kernel/publication/attachments/model.ts'
import { attachmentsOf } from '#kernel/publication/attachments/store.ts'
import { flowOf } from '#kernel/publication/flow/flow-store.ts'
import type { Flow } from '#kernel/publication/flow/model.ts'
import type { Edition } from '#kernel/publication/model.ts'
import { findEdition } from '#kernel/publication/store.ts'
import { waitingSaves } from '#kernel/publication/text/save-store.ts'
import { typedOfBody } from '#kernel/publication/text/typed-body.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import type { Html } from '#platform/html/html.ts'
import { type PageOutcome, page, seeOther } from '#platform/http/outcome.ts'
import { oneOf } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { attachmentPanel } from '../attachments/pages/panel.ts'
import { type CheckedEdition, checkEdition } from '../checks/check-edition.ts'
import { type FindingPanel, findingPanel } from '../checks/pages/panel.ts'
import { type RecordsPanel, readRecordsPanel } from '../fields/read-panel.ts'
import { readPreviewPanel } from '../preview/read-panel.ts'
import { releasingPanel } from '../releasing/pages/panel.ts'
import { readReleasing } from '../releasing/read-panel.ts'
import { submitEdition } from '../submit-edition.ts'
import { deedWords, editorWords, editionWords as words } from '../words.ts'
import { keepText } from '../writing/keep-text.ts'
import { fieldName, words as savingWords } from '../writing/words.ts'
import { actionFor } from './deed-actions.ts'
import { type EditionStep, type Surroundings, stepsOf, surroundingsOf } from './edition-store.ts'
import { typedOf } from './model.ts'
import type { Deeds } from './pages/deeds.ts'
import { editionPage } from './pages/edition.ts'
import { articleHead, editorHead } from './pages/editor-head.ts'
import { type EditionView, editionListPage, editionViews } from './pages/list.ts'
import type { TextForm } from './pages/text-form.ts'
import { offeredDeeds, offersOf } from './present.ts'
import { readWay, type WayRead, type WayTyped, wayPanels } from './read-panels.ts'
import {
  countWaiting,
  type EditionPlace,
  openEditions,
  openEditionsBelow,
  releasedEditions,
  withdrawnEditions,
} from './store.ts'
import { readTyped, typedForm } from './typed.ts'

const staffRoute = routeFor<StaffVisit>()

const linesOnPage = 50
/** Open editions shown at most: nobody works on more at a time. */
const openAtMost = 300

/** A place in the list as it stands in an address: 2026-03-05T02:21:00Z_0197… */
const placeText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z_[0-9a-f-]{36}$/)
  .transform((text) => ({ at: Temporal.Instant.from(text.slice(0, -37)), id: text.slice(-36) }))
  .optional()
  .catch(undefined)

const list = staffRoute({
  method: 'GET',
  url: '/editions',
  query: z.object({ state: oneOf(editionViews), after: placeText, before: placeText }),
  handle: async ({ visit, query: { state, after, before } }) => {
    const { actor, today, now } = visit
    const own =
      reachOf(actor, 'publication.publish').organs.length + reachOf(actor, 'publication.review-secrecy').organs.length >
      0
    const writes = mayAnywhere(actor, 'publication.draft')
    const views = editionViews.filter((view) => (view === 'waiting' ? own : view === 'mine' ? writes : true))
    const view = state && views.includes(state) ? state : await firstView(visit, views)
    const place: EditionPlace | undefined = after
      ? { direction: 'after', ...after }
      : before && { direction: 'before', ...before }
    const { lines, more } = await linesOf(visit, view, place)
    return page({
      title: words.title,
      menu: 'editions',
      main: editionListPage({
        view,
        views,
        lines,
        withOrgan: reachOf(actor, 'publication.see-draft').subtrees.length > 0,
        today,
        now,
        earlier: place?.direction === 'after' || (place?.direction === 'before' && more),
        later: place?.direction === 'before' || more,
      }),
    })
  },
})

/** What waits for the person; where nothing does, what comes next. */
async function firstView({ db, actor }: StaffVisit, views: readonly EditionView[]): Promise<EditionView> {
  const nothing = views[0] === 'waiting' && (await countWaiting(db, actor)) === 0
  return (nothing ? views[1] : views[0]) ?? 'open'
}

async function linesOf({ db, actor }: StaffVisit, view: EditionView, place: EditionPlace | undefined) {
  const reach = reachOf(actor, 'publication.see-draft')
  switch (view) {
    case 'waiting':
    case 'mine':
      return { lines: await openEditions(db, actor, view, openAtMost), more: false }
    case 'open':
      return { lines: await openEditionsBelow(db, reach, openAtMost), more: false }
    case 'live':
      return releasedEditions(db, reach, { place, limit: linesOnPage })
    case 'withdrawn':
      return { lines: await withdrawnEditions(db, reach, openAtMost), more: false }
  }
}

const key = z.object({ county: z.uuid(), id: z.uuid() })

export { key as editionKey }

export interface Seen {
  releasing: Html | null
  edition: Edition
  at: Surroundings
  steps: EditionStep[]
  flow: Flow
  way: WayRead
  attached: Attachment[]
  /** What the content checks find today, and what was answered. */
  checked: CheckedEdition
  records: RecordsPanel
}

/** The edition, where the asker may see drafts of its organ; nobody else learns that it exists. */
export async function seenEdition(visit: StaffVisit, countyId: string, id: string): Promise<Seen> {
  const { db, actor, today } = visit
  const edition = await findEdition(db, countyId, id)
  if (!edition) throw new NotFound(editorWords.notFound)
  const [at, steps, flow, way] = await Promise.all([
    surroundingsOf(db, edition),
    stepsOf(db, countyId, id),
    flowOf(db, edition, today),
    readWay(visit, edition),
  ])
  if (!may(actor, 'publication.see-draft', targetOf(at))) throw new NotFound(editorWords.notFound)
  const attached = await attachmentsOf(db, { countyId, editionId: id })
  const checked = await checkEdition(db, edition, at.item, attached, today)
  const releasing = releasingPanel(await readReleasing(visit, edition, targetOf(at)))
  const records = await readRecordsPanel(visit, edition, at)
  return { edition, at, steps, flow, way, attached, checked, releasing, records }
}

export const targetOf = ({ organ, item }: Surroundings) => ({
  organId: organ.id,
  lineage: organ.lineage,
  fieldCode: item?.fieldCode ?? null,
})

/** What a page of an edition shows besides the edition: text that was not saved, a deed that was refused. */
type Beside = Partial<Pick<TextForm, 'typed' | 'trouble' | 'proposed'> & Pick<Deeds, 'refused'>> &
  WayTyped & {
    status?: number
    refusedFiles?: readonly string[]
    refusedAnswer?: FindingPanel['refused']
  }

export async function showEdition(visit: StaffVisit, seen: Seen, beside: Beside = {}): Promise<PageOutcome> {
  const { edition, at, steps, flow, attached, checked, releasing, records } = seen
  const { trouble = null, proposed = null, refused = null } = beside
  const writing =
    edition.state === 'draft' && !edition.withheldOn && may(visit.actor, 'publication.draft', targetOf(at))
  const token = visit.formToken
  const key = { countyId: edition.countyId, editionId: edition.id }
  const typed = beside.typed ?? typedOf(edition, at.item?.elements ?? [], writing ? typedOfBody(edition.body) : '')
  const waiting = writing ? await waitingSaves(visit.db, key, visit.actor.personId) : []
  const form = { edition, demand: at.item, typed, token, trouble, proposed, waiting, person: visit.actor.personId }
  return page({
    status: beside.status ?? 200,
    title: edition.title || words.untitled,
    menu: 'editions',
    trail: [{ label: words.title, href: to.editions() }],
    scripts: writing ? ['attachments.js'] : [],
    head: writing ? editorHead() : articleHead(),
    main: editionPage({
      panels: [
        attachmentPanel({ edition, attachments: attached, token, writing, refused: beside.refusedFiles ?? [] }),
        findingPanel({ edition, checked, token, writing, refused: beside.refusedAnswer ?? null }),
      ],
      edition,
      at,
      steps,
      flow,
      way: wayPanels(visit, seen, beside),
      releasing,
      records,
      today: visit.today,
      offers: offersOf(edition, at, visit.actor, { checked, now: visit.now }),
      token,
      refused,
      writing,
      form: writing || trouble ? form : null,
      previews: await readPreviewPanel(visit, edition, writing),
    }),
  })
}

const show = staffRoute({
  method: 'GET',
  url: '/editions/:county/:id',
  params: key,
  handle: async ({ visit, params }) => showEdition(visit, await seenEdition(visit, params.county, params.id)),
})

const save = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/save',
  params: key,
  body: typedForm,
  handle: async ({ visit, params, body }) => {
    const seen = await seenEdition(visit, params.county, params.id)
    const edition = { countyId: params.county, editionId: params.id }
    const { typed, text, problems, notes } = readTyped(body)
    const trouble = (reasons: readonly string[]) => ({ title: editorWords.errors(reasons.length), reasons })
    if (!text) return showEdition(visit, seen, { typed, trouble: trouble(problems), status: 422 })
    const kept = await visit
      .act(keepText, { ...edition, version: typed.version, base: typed.base || undefined, text })
      .catch((error: unknown) => {
        if (error instanceof Refused) return error
        throw error
      })
    if (kept instanceof Refused) {
      const now = await seenEdition(visit, params.county, params.id)
      return showEdition(visit, now, { typed, trouble: trouble(kept.reasons), status: 422 })
    }
    if (kept.kind === 'conflict')
      return seeOther(to.mergeSave(params.county, params.id, kept.save), savingWords.waitsSaid)
    const said = kept.taken.length > 0 ? savingWords.merged(kept.taken.map(fieldName)) : editorWords.saved
    // What was brought together is looked at before it goes on to review.
    if (body.next !== 'submit' || kept.taken.length > 0)
      return seeOther(to.edition(params.county, params.id), [said, ...notes].join(''))
    try {
      await visit.act(submitEdition, edition)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const now = await seenEdition(visit, params.county, params.id)
      return showEdition(visit, now, {
        trouble: { title: editorWords.notSubmitted, reasons: error.reasons },
        status: 422,
      })
    }
    return seeOther(to.edition(params.county, params.id), deedWords.submit.said)
  },
})

const deed = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/:deed',
  params: key.extend({ deed: z.enum(offeredDeeds) }),
  body: z.object({ remark: z.string().max(5_000).default('') }),
  handle: async ({ visit, params, body: { remark } }) => {
    await seenEdition(visit, params.county, params.id)
    try {
      const { editionId } = await actionFor(visit, params.deed, {
        countyId: params.county,
        editionId: params.id,
        remark,
      })
      return seeOther(to.edition(params.county, editionId), deedWords[params.deed].said)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const now = await seenEdition(visit, params.county, params.id)
      return showEdition(visit, now, { refused: { deed: params.deed, remark, reasons: error.reasons }, status: 422 })
    }
  },
})

/** Editions from the first word to the release and after. */
export const editionRoutes = [list, show, save, deed]
