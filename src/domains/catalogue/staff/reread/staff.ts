import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { importLimits } from '#platform/documents/limits.ts'
import { Refused } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { lessonsByLayout } from '../../lessons/store.ts'
import { openDoubts, openGeneral } from '../../model.ts'
import type { CatalogueReading } from '../../reading/model.ts'
import { readCatalogue } from '../../reading/read-catalogue.ts'
import { compareRereading, rereadCatalogue } from '../../reread-catalogue.ts'
import { findRows } from '../../rows-store.ts'
import type { CatalogueRecord } from '../../store.ts'
import { catalogueToChange } from '../access.ts'
import { rereadWords as words } from '../layout/words.ts'
import { catalogueStyle } from '../pages/style.ts'
import { words as listWords } from '../words.ts'
import { rereadPage } from './pages.ts'

const params = z.object({ county: z.string(), id: z.string() })

/** The draft's own file, read as what has been taught says now. */
async function readAgain({ db, files }: StaffVisit, catalogue: CatalogueRecord): Promise<CatalogueReading> {
  if (catalogue.state !== 'draft') throw new Refused(['这份目录已经采用，不能重读；需要修改的，请导入新版目录。'])
  const [bytes, lessons] = [await files.get(catalogue.fileSha256), await lessonsByLayout(db, catalogue.organId)]
  try {
    return await readCatalogue(bytes, catalogue.fileName, importLimits, lessons)
  } catch (error) {
    if (error instanceof CannotReadFile) throw new Refused([error.message])
    throw error
  }
}

/** What reading the file once more would change, before it is done. */
export const preview = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/reread',
  params,
  handle: async ({ visit, params }) => {
    const { catalogue } = await catalogueToChange(visit, params, 'catalogue.correct')
    const { countyId, id, title, version, problems } = catalogue
    const { merged } = await compareRereading(visit.db, catalogue, await readAgain(visit, catalogue))
    const before = openDoubts(await findRows(visit.db, countyId, id)) + openGeneral(problems).length
    return page({
      title: words.title,
      menu: 'catalogues',
      trail: [
        { label: listWords.catalogues, href: to.catalogues() },
        { label: title, href: to.draftCatalogue(countyId, id) },
      ],
      head: catalogueStyle(),
      main: rereadPage({
        countyId,
        catalogueId: id,
        version,
        merged,
        doubts: { before, after: openDoubts(merged.rows) + openGeneral(merged.general).length },
        token: visit.formToken,
      }),
    })
  },
})

export const reread = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/reread',
  params,
  body: z.object({ version: z.coerce.number().int() }),
  handle: async ({ visit, params, body }) => {
    const { catalogue } = await catalogueToChange(visit, params, 'catalogue.correct')
    const { countyId, id: catalogueId } = catalogue
    const reading = await readAgain(visit, catalogue)
    const { changed, kept } = await visit.act(rereadCatalogue, {
      countyId,
      catalogueId,
      version: body.version,
      reading,
    })
    return seeOther(to.draftCatalogue(countyId, catalogueId), words.done(changed, kept))
  },
})
