import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { findLessons } from '../../lessons/store.ts'
import { teachLayout } from '../../lessons/teach-layout.ts'
import { findRows } from '../../rows-store.ts'
import { catalogueToChange, type SeenCatalogue } from '../access.ts'
import { catalogueStyle } from '../pages/style.ts'
import { words as listWords } from '../words.ts'
import { layoutPage } from './pages.ts'
import { type LayoutFace, presentLayout, taughtOf } from './present.ts'
import { layoutWords as words } from './words.ts'

const params = z.object({ county: z.string(), id: z.string() })
const list = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat())

/** How the catalogue's form is read now: from its headings, its rows and what was taught. */
export async function layoutFace({ db }: StaffVisit, { catalogue }: SeenCatalogue): Promise<LayoutFace> {
  const { countyId, id, organId, layoutKey, headings, problems } = catalogue
  const lessons = layoutKey === null ? [] : await findLessons(db, organId, layoutKey)
  return presentLayout(headings, await findRows(db, countyId, id), problems, lessons)
}

export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/layout',
  params,
  handle: async ({ visit, params }) => {
    const seen = await catalogueToChange(visit, params, 'catalogue.correct')
    const { countyId, id: catalogueId, title } = seen.catalogue
    return page({
      title: words.title,
      menu: 'catalogues',
      trail: [
        { label: listWords.catalogues, href: to.catalogues() },
        { label: title, href: to.draftCatalogue(countyId, catalogueId) },
      ],
      head: catalogueStyle(),
      main: layoutPage({ countyId, catalogueId, face: await layoutFace(visit, seen), token: visit.formToken }),
    })
  },
})

/** Keeps what was said, and shows what the file is read as with it. */
export const teach = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/layout',
  params,
  body: z.object({ 'heading[]': list, 'mark[]': list, 'channel[]': list }),
  handle: async ({ visit, params, body }) => {
    const seen = await catalogueToChange(visit, params, 'catalogue.correct')
    const { countyId, id: catalogueId } = seen.catalogue
    const { taught } = await visit.act(teachLayout, {
      countyId,
      catalogueId,
      taught: taughtOf(await layoutFace(visit, seen), {
        heading: body['heading[]'],
        mark: body['mark[]'],
        channel: body['channel[]'],
      }),
    })
    return seeOther(to.rereadCatalogue(countyId, catalogueId), words.saved(taught))
  },
})
