import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { page } from '#platform/http/outcome.ts'
import { codeText, oneOf } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { findFields } from '../../../coverage/store.ts'
import { findCells, findCovering, findGuidelines } from '../../../inventories/matrix/matrix-store.ts'
import { boundLevels } from '../../../inventories/model.ts'
import { placeOf } from '../access.ts'
import { boundLevelWords, frameWords } from '../words.ts'
import { cellPage, matrixPage } from './pages.ts'
import { matrixWords as words } from './words.ts'

/** The 26 fields by county, one level at a time. */
export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/matrix',
  query: z.object({ county: codeText, level: oneOf(boundLevels) }),
  handle: async ({ visit, query }) => {
    const place = await placeOf(visit, query.county)
    const level = query.level ?? 'town'
    const ids = place.counties.map(({ id }) => id)
    const [fields, cells] = await Promise.all([findFields(visit.db), findCells(visit.db, ids, level, place.fields)])
    return page({
      title: frameWords.part.matrix,
      menu: 'inventories',
      trail: [{ label: frameWords.title, href: to.inventories() }],
      main: matrixPage({ place, level, fields, cells }),
    })
  },
})

export const cell = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/matrix/cell',
  query: z.object({ county: codeText, field: codeText, level: oneOf(boundLevels) }),
  handle: async ({ visit, query }) => {
    const { db } = visit
    const { county, fields, may } = await placeOf(visit, query.county)
    const level = query.level ?? 'town'
    const field = (await findFields(db)).find(({ code }) => code === query.field)
    const [facts] =
      field && (fields === null || fields.includes(field.code))
        ? await findCells(db, [county.id], level, [field.code])
        : []
    if (!field || !facts) throw new NotFound('没有找到这个领域，或者您没有权限看。')
    const [catalogues, guidelines] = await Promise.all([
      findCovering(db, county.id, field.code, level),
      findGuidelines(db, county, field.code, level),
    ])
    return page({
      title: words.cellTitle(county.shortName, boundLevelWords[level], field.name),
      menu: 'inventories',
      trail: [
        { label: frameWords.title, href: to.inventories({ county: county.code }) },
        { label: frameWords.part.matrix, href: to.inventoryMatrix({ level }) },
      ],
      main: cellPage({
        county,
        cell: facts,
        catalogues,
        guidelines,
        mayImport: may('catalogue.import'),
        maySee: may('catalogue.see'),
      }),
    })
  },
})
