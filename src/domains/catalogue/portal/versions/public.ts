import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { PublicVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { html } from '#platform/html/html.ts'
import { page } from '#platform/http/outcome.ts'
import { oneOf, pageNumber } from '#platform/http/query-values.ts'
import { type Route, routeFor } from '#platform/http/route.ts'
import { changeKinds } from '../../versions/difference.ts'
import { versionsStyle } from '../../versions/pages/field-table.ts'
import { changesOfAdoption } from '../adoption-changes.ts'
import { guidelineDropsOf } from '../inheritance-store.ts'
import { guidelineDrops } from '../pages/inheritance.ts'
import { adoptionsOnPage, versionPage, versionsPage } from '../pages/versions.ts'
import { versionTexts } from '../version-words.ts'
import { findAdoption, goneByAdoption, listAdoptions, relativesOf, versionsOfAdoption } from '../versions-store.ts'
import { words } from '../words.ts'

const publicRoute = routeFor<PublicVisit>()
const inCatalogue = { label: words.catalogue, href: to.catalogue() }

const versions = publicRoute({
  method: 'GET',
  url: '/catalogue/versions',
  query: z.object({ page: pageNumber }),
  handle: async ({ visit: { db }, query }) => {
    const offset = (query.page - 1) * adoptionsOnPage
    const { adoptions, total } = await listAdoptions(db, { limit: adoptionsOnPage, offset })
    if (adoptions.length === 0 && query.page > 1) throw new NotFound()
    return page({
      title: versionTexts.versions,
      menu: 'catalogue',
      trail: [inCatalogue],
      description: versionTexts.versionsLead,
      meta: { ColumnName: versionTexts.versions, ColumnType: words.catalogue },
      main: versionsPage({ adoptions, total, page: query.page }),
    })
  },
})

const version = publicRoute({
  method: 'GET',
  url: '/catalogue/versions/:id',
  params: z.object({ id: z.uuid() }),
  query: z.object({ kind: oneOf(changeKinds), page: pageNumber }),
  handle: async ({ visit: { db }, params, query }) => {
    const adoption = await findAdoption(db, params.id)
    if (!adoption) throw new NotFound()
    const [{ after, before }, gone, drops] = await Promise.all([
      versionsOfAdoption(db, adoption),
      goneByAdoption(db, adoption),
      adoption.inForce ? guidelineDropsOf(db, adoption) : [],
    ])
    const ids = [...new Set([...after, ...gone].map(({ itemId }) => itemId))]
    const relatives = (await relativesOf(db, adoption.countyId, ids)).filter((each) => each.catalogueId === adoption.id)
    const made = changesOfAdoption({ after, before, gone, relatives })
    const kind = query.kind ?? changeKinds.find((each) => made.changes.some((change) => change.kind === each)) ?? 'new'
    return page({
      title: adoption.title,
      menu: 'catalogue',
      trail: [inCatalogue, { label: versionTexts.versions, href: to.catalogueVersions() }],
      meta: { ColumnName: versionTexts.versions, ColumnType: words.catalogue },
      head: versionsStyle(),
      main: html`${versionPage({ ...made, adoption, kind, page: query.page })}${guidelineDrops(drops)}`,
    })
  },
})

/** The catalogues that were put in force, and what each changed. */
export const versionRoutes: readonly Route<PublicVisit>[] = [versions, version]
