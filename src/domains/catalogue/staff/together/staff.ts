import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { may } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import { type Html, html } from '#platform/html/html.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { findFields } from '../../coverage/store.ts'
import type { ImportRecord } from '../../importing/store.ts'
import { findCatalogues } from '../../store.ts'
import { askAdoption } from '../../together/ask-adoption.ts'
import { hasEnded, type SeenDraft } from '../../together/model.ts'
import { findAdoption } from '../../together/store.ts'
import { isId } from '../access.ts'
import { type ImportParams, importToSee } from '../import/access.ts'
import { folderWords, importWords } from '../import/words.ts'
import { progressPage } from '../pages/adoption-progress.ts'
import { dayGiven } from '../pages/day-given.ts'
import { catalogueStyle } from '../pages/style.ts'
import { jointSupplementNotice } from '../pages/supplement-notice.ts'
import { words as listWords, adoptWords as organWords } from '../words.ts'
import { choosePage, confirmPage } from './pages.ts'
import { type Offer, readJoint, readOffer, readSupplements } from './read-together.ts'
import { togetherWords as words } from './words.ts'

const params = z.object({ county: z.string(), id: z.string() })
const list = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat())

/** The import of an address, for somebody who may adopt for its organ. */
async function importToAdopt(visit: StaffVisit, params: ImportParams): Promise<{ record: ImportRecord; organ: Organ }> {
  const seen = await importToSee(visit, params)
  const { id: organId, lineage } = seen.organ
  if (!may(visit.actor, 'catalogue.adopt', { organId, lineage })) throw new Forbidden()
  return seen
}

const show = (record: ImportRecord, organ: Organ, main: Html, { status = 200, scripts = [] as string[] } = {}) =>
  page({
    title: words.title,
    menu: 'catalogues',
    trail: [
      { label: listWords.catalogues, href: to.catalogues() },
      { label: importWords.title, href: to.importCatalogue() },
      {
        label: folderWords.title(organ.shortName, legalDayOf(record.startedAt).toString()),
        href: to.importFolder(record.countyId, record.importId),
      },
    ],
    head: catalogueStyle(),
    scripts,
    status,
    main,
  })

const idsOf = (offer: Offer): string[] => offer.ready.map(({ catalogue }) => catalogue.id)
const organIdsOf = (offer: Offer): string[] => offer.organs.flatMap(({ organs }) => organs.map(({ id }) => id))

export const choose = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/imports/:county/:id/adopt',
  params,
  handle: async ({ visit, params }) => {
    const { record, organ } = await importToAdopt(visit, params)
    const offer = await readOffer(visit, record, organ)
    const organs = organIdsOf(offer)
    const main = choosePage({ offer, chosen: idsOf(offer), scope: 'all', organs, errors: [], token: visit.formToken })
    const supplements = jointSupplementNotice(await readSupplements(visit, offer, idsOf(offer)))
    return show(record, organ, html`${supplements}${main}`)
  },
})

export const preview = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/imports/:county/:id/adopt/confirm',
  params,
  body: z.object({ drafts: list, scope: z.enum(['all', 'some']).catch('all'), organs: list }),
  handle: async ({ visit, params, body: { drafts, scope, organs } }) => {
    const { record, organ } = await importToAdopt(visit, params)
    const offer = await readOffer(visit, record, organ)
    const organIds = scope === 'all' ? null : organs
    const { views, reasons } = await readJoint(visit, offer, drafts, organIds)
    const errors = scope === 'some' && organs.length === 0 ? [organWords.noneChosen] : reasons
    const token = visit.formToken
    if (errors.length > 0)
      return show(record, organ, choosePage({ offer, chosen: drafts, scope, organs, errors, token }), { status: 422 })
    const today = visit.today.toString()
    const supplements = jointSupplementNotice(await readSupplements(visit, offer, drafts))
    return show(record, organ, html`${supplements}${confirmPage({ offer, views, organIds, reasons, today, token })}`)
  },
})

/** Asks for the adoption; a job carries it out, and the next page shows how far it is. */
export const adopt = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/imports/:county/:id/adopt',
  params,
  body: z.object({
    drafts: z.string().max(200_000).default(''),
    organs: z.string().max(200_000).default('all'),
    from: dayGiven,
  }),
  handle: async ({ visit, params, body }) => {
    const { record, organ } = await importToAdopt(visit, params)
    const { countyId, importId } = record
    const organIds = body.organs === 'all' ? null : body.organs.split(',').filter(Boolean)
    try {
      const given = {
        countyId,
        importId,
        drafts: draftsSeen(body.drafts),
        organIds,
        ...(body.from && { fromOn: body.from }),
      }
      const { adoptionId } = await visit.act(askAdoption, given)
      return seeOther(to.importAdoption(countyId, importId, adoptionId))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const offer = await readOffer(visit, record, organ)
      const main = choosePage({
        offer,
        chosen: idsOf(offer),
        scope: organIds === null ? 'all' : 'some',
        organs: organIds ?? organIdsOf(offer),
        errors: error.reasons,
        token: visit.formToken,
      })
      return show(record, organ, main, { status: 422 })
    }
  },
})

export const progress = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/imports/:county/:id/adoptions/:adoption',
  params: params.extend({ adoption: z.string() }),
  handle: async ({ visit, params }) => {
    const { record, organ } = await importToSee(visit, params)
    const { countyId, importId } = record
    const adoption = isId(params.adoption)
      ? await findAdoption(visit.db, { countyId, adoptionId: params.adoption })
      : null
    if (!adoption || adoption.importId !== importId) throw new NotFound('没有找到这次采用。')
    const ids = adoption.drafts.map(({ catalogueId }) => catalogueId)
    const drafts = await findCatalogues(visit.db, countyId, ids)
    const main = progressPage({
      adoption: { ...adoption, importId },
      token: visit.formToken,
      organ,
      drafts,
      fields: await findFields(visit.db),
    })
    return show(record, organ, main, {
      scripts: hasEnded(adoption) || adoption.fromOn !== null ? [] : ['import-progress.js'],
    })
  },
})

/** `id:version:touched+touched`, with commas between. */
const draftsSeen = (text: string): SeenDraft[] =>
  text.split(',').flatMap((each) => {
    const [, catalogueId, version, touches] = /^([0-9a-f-]{36}):(\d+):([0-9a-f+-]*)$/.exec(each) ?? []
    return catalogueId
      ? [{ catalogueId, version: Number(version), touches: (touches ?? '').split('+').filter(Boolean) }]
      : []
  })
