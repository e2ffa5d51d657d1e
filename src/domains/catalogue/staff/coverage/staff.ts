import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Refused, Stale } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { coverageWords } from '../../coverage/model.ts'
import { setCoverage } from '../../coverage/set-coverage.ts'
import { findFields } from '../../coverage/store.ts'
import { findRows } from '../../rows-store.ts'
import { findCatalogue } from '../../store.ts'
import { catalogueToChange, type SeenCatalogue } from '../access.ts'
import { words as listWords } from '../words.ts'
import { coveragePage } from './pages.ts'
import { type CoverageFace, coverageFace, coverageSaid } from './present.ts'
import { coverageTexts as texts } from './words.ts'

const params = z.object({ county: z.string(), id: z.string() })

async function show(
  visit: StaffVisit,
  { catalogue }: SeenCatalogue,
  given: { importId: string | null; typed?: Partial<CoverageFace>; errors?: readonly string[] },
) {
  const { countyId, id, title, state } = catalogue
  if (state !== 'draft') throw new Refused([texts.settled])
  const { importId, typed = {}, errors = [] } = given
  const fields = await findFields(visit.db)
  const face = { ...coverageFace(catalogue, await findRows(visit.db, countyId, id), fields), ...typed }
  return page({
    title: texts.title,
    menu: 'catalogues',
    trail: [
      { label: listWords.catalogues, href: to.catalogues() },
      { label: title, href: to.draftCatalogue(countyId, id) },
    ],
    status: errors.length > 0 ? 422 : 200,
    main: coveragePage({ catalogue, face, fields, token: visit.formToken, errors, importId }),
  })
}

export const look = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/coverage',
  params,
  handle: async ({ visit, params }) =>
    show(visit, await catalogueToChange(visit, params, 'catalogue.correct'), { importId: null }),
})

/** Says what the draft covers; on to the next doubt where it was asked among the doubts of a folder. */
export const say = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/coverage',
  params,
  body: z.object({
    version: z.coerce.number().int(),
    coverage: z.string().max(60).default(''),
    other: z.string().max(60).default(''),
    import: z.uuid().optional(),
  }),
  handle: async ({ visit, params, body }) => {
    const seen = await catalogueToChange(visit, params, 'catalogue.correct')
    const { countyId, id: catalogueId } = seen.catalogue
    const importId = body.import ?? null
    const typed = { choice: body.coverage, other: body.other }
    const coverage = coverageSaid(body)
    if (!coverage) return show(visit, seen, { importId, typed, errors: [texts.none] })
    try {
      await visit.act(setCoverage, { countyId, catalogueId, version: body.version, coverage })
    } catch (error) {
      const errors = error instanceof Refused ? error.reasons : error instanceof Stale ? [error.message] : null
      if (!errors) throw error
      return show(visit, await catalogueToChange(visit, params, 'catalogue.correct'), { importId, typed, errors })
    }
    const now = await findCatalogue(visit.db, countyId, catalogueId)
    const said = texts.saved(coverageWords(now?.coverage ?? coverage, await findFields(visit.db)))
    return seeOther(
      importId === null ? to.draftCatalogue(countyId, catalogueId) : to.importDoubts(countyId, importId),
      said,
    )
  },
})
