import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import { findOrgan, organsBelow } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { type Outcome, page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { words as validityWords } from '../validity/words.ts'
import { countHandOver, handOverLines, listPackages } from './archive-store.ts'
import { askArchive } from './ask-archive.ts'
import { fetchArchive } from './fetch-archive.ts'
import { handOverSheet } from './hand-over-sheet.ts'
import { archivePage } from './pages/archive.ts'
import { words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()

async function showArchives(
  { db, actor, today, formToken }: StaffVisit,
  typed: { organ: string; year: string } | null = null,
  reasons: readonly string[] = [],
): Promise<Outcome> {
  if (!mayAnywhere(actor, 'archive.make')) throw new NotFound()
  const reach = reachOf(actor, 'archive.make')
  const [packages, organs, handOver] = await Promise.all([
    listPackages(db, reach),
    organsBelow(db, actor.organId),
    countHandOver(db, reach, today),
  ])
  return page({
    status: reasons.length > 0 ? 422 : 200,
    title: words.title,
    menu: 'validity',
    trail: [{ label: validityWords.title, href: to.validity() }],
    main: archivePage({
      packages,
      organs,
      typed: typed ?? { organ: '', year: String(today.year - 1) },
      handOver,
      reasons,
      token: formToken,
    }),
  })
}

const show = staffRoute({ method: 'GET', url: '/archive', handle: ({ visit }) => showArchives(visit) })

const ask = staffRoute({
  method: 'POST',
  url: '/archive',
  body: z.object({ organ: z.string().max(60).default(''), year: z.string().max(10).default('') }),
  handle: async ({ visit, body }) => {
    try {
      if (!z.uuid().safeParse(body.organ).success) throw new Refused([words.chooseOrgan])
      await visit.act(askArchive, { organId: body.organ, year: Number(body.year) })
      return seeOther(to.archives(), words.asked)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showArchives(visit, body, error.reasons)
    }
  },
})

const file = staffRoute({
  method: 'GET',
  url: '/archive/:county/:id/file',
  params: z.object({ county: z.uuid(), id: z.uuid() }),
  handle: async ({ visit, params: { county, id } }) => {
    const { sha256, name } = await visit.act(fetchArchive, { countyId: county, archiveId: id })
    return { kind: 'file', bytes: await visit.files.get(sha256), mediaType: 'application/zip', name }
  },
})

const handOver = staffRoute({
  method: 'GET',
  url: '/archive/hand-over.xlsx',
  query: z.object({ organ: z.uuid().optional().catch(undefined) }),
  handle: async ({ visit: { db, actor, today }, query }) => {
    if (!mayAnywhere(actor, 'archive.make')) throw new NotFound()
    const organ = await findOrgan(db, query.organ ?? actor.organId)
    if (!organ) throw new NotFound()
    const lines = await handOverLines(db, reachOf(actor, 'archive.make'), today, organ.id)
    return {
      kind: 'file',
      bytes: handOverSheet(organ.name, lines),
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      name: `${words.handOverTitle(organ.name)}.xlsx`,
    }
  },
})

/** What was published, packed year by year, and handed over. */
export const archiveRoutes = [show, ask, handOver, file]
