import { z } from 'zod'
import type { Read } from '#kernel/context.ts'
import { countDuties } from '#kernel/indicator/public-store.ts'
import { lawRegister } from '#kernel/law-register.ts'
import { to } from '#kernel/links.ts'
import { levels } from '#kernel/organisation/model.ts'
import { findPublicOrgan, organsAbove, publicFields, publicRegions } from '#kernel/organisation/public-store.ts'
import type { PublicVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { html } from '#platform/html/html.ts'
import { page } from '#platform/http/outcome.ts'
import { codeText, oneOf, pageNumber, searchText } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { countByLaw, countCiting, itemsCiting } from './portal/bases-store.ts'
import { endedOrgan, pastSlot } from './portal/ended-organ/public.ts'
import { type ExportedItem, itemsToExport } from './portal/export-store.ts'
import { exportWords } from './portal/export-words.ts'
import { csvOf, exportFormats, jsonOf, workbookOf } from './portal/exports.ts'
import { newsOfItem } from './portal/feed-store.ts'
import { feedWords } from './portal/feed-words.ts'
import { relationsOfItem } from './portal/inheritance-store.ts'
import { findElsewhere, findItem, listItems } from './portal/items-store.ts'
import { latestOfOrgan, listOrgans } from './portal/organs-store.ts'
import { basesPage, basisPage, itemsOnPage } from './portal/pages/basis.ts'
import { cataloguePage } from './portal/pages/catalogue.ts'
import { feedOf } from './portal/pages/feed.ts'
import { historyPage } from './portal/pages/history.ts'
import { goneItemPage, itemPage, slotsOnPage } from './portal/pages/item.ts'
import { organPage } from './portal/pages/organ.ts'
import { organsPage } from './portal/pages/organs.ts'
import { dutiesOnPage, slotPage } from './portal/pages/slot.ts'
import { organTree, standings, totalOf } from './portal/present.ts'
import { basisGroups } from './portal/present-basis.ts'
import { countRequests, countSlots, listDuties, listSlots, listThreads } from './portal/slots-store.ts'
import { findItemSources } from './portal/sources-store.ts'
import { versionTexts } from './portal/version-words.ts'
import { versionRoutes } from './portal/versions/public.ts'
import { relativesOf, versionsOfItem } from './portal/versions-store.ts'
import { basisWords, words } from './portal/words.ts'
import { versionsStyle } from './versions/pages/field-table.ts'

const publicRoute = routeFor<PublicVisit>()

const address = z
  .string()
  .toLowerCase()
  .regex(/^[0-9a-z]{4,16}$/)
const code = z.string().regex(/^[0-9A-Za-z-]{2,40}$/)
const inCatalogue = { label: words.catalogue, href: to.catalogue() }

const catalogue = publicRoute({
  method: 'GET',
  url: '/catalogue',
  query: z.object({ field: codeText, organ: codeText, level: oneOf(levels), q: searchText, page: pageNumber }),
  handle: async ({ visit: { db, today }, query: { page: wanted, ...query } }) => {
    const organ = query.organ === undefined ? null : await findPublicOrgan(db, query.organ)
    if (query.organ !== undefined && !organ) throw new NotFound()
    const filter = { ...query, organId: organ?.id }
    const [list, fields, regions, elsewhere] = await Promise.all([
      listItems(db, filter, wanted, today),
      publicFields(db),
      publicRegions(db),
      query.q === undefined ? null : findElsewhere(db, query.q),
    ])
    const places = organ && !regions.some((region) => region.id === organ.id) ? [...regions, organ] : regions
    const counted = [...fields, { code: 'other', name: words.otherField }].map((field) => ({
      ...field,
      count: list.fields.get(field.code) ?? 0,
    }))
    return page({
      title: words.catalogue,
      menu: 'catalogue',
      description: words.catalogueLead,
      meta: { ColumnName: words.catalogue, ColumnType: words.catalogue },
      main: cataloguePage({ query, list, fields: counted, organs: places, elsewhere }),
    })
  },
})

const exported = publicRoute({
  method: 'GET',
  url: '/catalogue/files/:format',
  params: z.object({ format: z.enum(exportFormats) }),
  query: z.object({ organ: code, field: codeText }),
  handle: async ({ visit: { db, today, origin }, params: { format }, query }) => {
    const place = await findPublicOrgan(db, query.organ)
    if (!place) throw new NotFound()
    const items = await itemsToExport(db, { organId: place.id, field: query.field })
    const field = query.field === undefined ? null : (items[0]?.fieldName ?? exportWords.otherField)
    const about = {
      title: exportWords.title(place.name, field),
      placeName: place.name,
      on: today,
      addressOf: (item: ExportedItem) => `${origin}${to.item(item.address)}`,
    }
    if (format === 'json') return { kind: 'json', value: jsonOf(items, about) }
    const bytes = format === 'csv' ? csvOf(items, about) : workbookOf(items, about)
    return { kind: 'file', bytes, mediaType: mediaTypes[format], name: `${about.title}.${format}` }
  },
})

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

const organs = publicRoute({
  method: 'GET',
  url: '/organs',
  handle: async ({ visit: { db, today } }) =>
    page({
      title: words.organs,
      menu: 'organs',
      description: words.organsLead,
      meta: { ColumnName: words.organs, ColumnType: words.organs },
      main: organsPage(organTree(await listOrgans(db, null, today))),
    }),
})

const slotQuery = z.object({ state: oneOf(standings), page: pageNumber })

const organ = publicRoute({
  method: 'GET',
  url: '/organ/:code',
  params: z.object({ code }),
  query: slotQuery,
  handle: async ({ visit: { db, today }, params, query: { state, page: wanted } }) => {
    const found = await findPublicOrgan(db, params.code)
    if (!found) return endedOrgan(db, params.code)
    const scope = { of: 'organ', countyId: found.countyId, organId: found.id } as const
    const span = { from: today.with({ month: 1, day: 1 }), to: today }
    const [above, counts, below] = await Promise.all([
      organsAbove(db, found),
      countSlots(db, scope, today),
      listOrgans(db, { parentId: found.id }, today),
    ])
    // A government that owes nothing itself is shown with everything below it.
    const own = totalOf(counts) > 0 || below.length === 0
    const [figures, latest] = await Promise.all([
      countDuties(db, { ...found, own }, span, today),
      latestOfOrgan(db, { ...found, own }, 8),
    ])
    const shown = Math.min(wanted, Math.max(1, Math.ceil((state ? counts[state] : totalOf(counts)) / slotsOnPage)))
    const slots = await listSlots(db, scope, { state, limit: slotsOnPage, offset: (shown - 1) * slotsOnPage }, today)
    return page({
      title: found.name,
      menu: 'organs',
      trail: [
        { label: words.organs, href: to.organs() },
        ...above.map((one) => ({ label: one.shortName, href: to.organ(one.code) })),
      ],
      meta: { ColumnName: found.name, ColumnType: words.organs },
      main: organPage({
        organ: found,
        own,
        year: today.year,
        figures,
        counts,
        state,
        page: shown,
        slots,
        latest,
        below,
      }),
    })
  },
})

const item = publicRoute({
  method: 'GET',
  url: '/item/:address',
  params: z.object({ address }),
  query: slotQuery,
  handle: async ({ visit: { db, today }, params, query: { state, page: wanted } }) => {
    const found = await findItem(db, params.address)
    if (!found) throw new NotFound()
    if (found === 'gone') return gone(db, params.address)
    const scope = { of: 'item', countyId: found.countyId, itemId: found.id } as const
    const counts = await countSlots(db, scope, today)
    const shown = Math.min(wanted, Math.max(1, Math.ceil((state ? counts[state] : totalOf(counts)) / slotsOnPage)))
    const slots = await listSlots(db, scope, { state, limit: slotsOnPage, offset: (shown - 1) * slotsOnPage }, today)
    const sources = await findItemSources(db, found.countyId, found.id)
    return page({
      title: found.name,
      menu: 'catalogue',
      trail: [inCatalogue, { label: found.level1, href: to.catalogue({ field: found.fieldCode ?? 'other' }) }],
      meta: { ColumnName: words.catalogue, ColumnType: words.catalogue },
      head: html`<link rel="alternate" type="application/atom+xml" title="${feedWords.title(found.name)}" href="${to.itemFeed(found.address)}">\n`,
      main: itemPage({
        ...{ item: found, sources, today, counts, state, page: shown, slots },
        ...(await relationsOfItem(db, found)),
      }),
    })
  },
})

const slot = publicRoute({
  method: 'GET',
  url: '/item/:address/:organCode',
  params: z.object({ address, organCode: code }),
  query: z.object({ page: pageNumber }),
  handle: async ({ visit: { db, today }, params, query }) => {
    const found = await findItem(db, params.address)
    if (found === 'gone') return gone(db, params.address)
    if (!found) throw new NotFound()
    const owner = await findPublicOrgan(db, params.organCode)
    if (!owner) return pastSlot(db, found, params.organCode, query.page, today)
    const key = { countyId: found.countyId, itemId: found.id, organId: owner.id }
    const [one] = await listSlots(db, { of: 'item', ...key }, { organId: owner.id, limit: 1, offset: 0 }, today)
    if (!one) return pastSlot(db, found, params.organCode, query.page, today)
    const size = dutiesOnPage.settled
    const [open, settled, requests, threads] = await Promise.all([
      listDuties(db, key, 'open', { limit: dutiesOnPage.open, offset: 0 }),
      listDuties(db, key, 'settled', { limit: size, offset: (query.page - 1) * size }),
      countRequests(db, key),
      listThreads(db, key),
    ])
    return page({
      title: words.slotTitle(one.organName, found.name),
      menu: 'catalogue',
      trail: [inCatalogue, { label: found.name, href: to.item(found.address) }],
      meta: { ColumnName: words.catalogue, ColumnType: words.catalogue },
      main: slotPage({ item: found, slot: one, today, open, settled, page: query.page, requests, threads }),
    })
  },
})

const history = publicRoute({
  method: 'GET',
  url: '/item/:address/history',
  params: z.object({ address }),
  handle: async ({ visit: { db }, params }) => {
    const { countyId, versions } = await versionsOfItem(db, params.address)
    const [newest] = versions
    if (!newest) throw new NotFound()
    const relatives = await relativesOf(db, countyId, [newest.itemId])
    return page({
      title: versionTexts.historyTitle(newest.name),
      menu: 'catalogue',
      trail: [inCatalogue, { label: newest.name, href: to.item(newest.address) }],
      meta: { ColumnName: words.catalogue, ColumnType: words.catalogue },
      head: versionsStyle(),
      main: historyPage({ versions, relatives }),
    })
  },
})

const feed = publicRoute({
  method: 'GET',
  url: '/item/:address/feed',
  params: z.object({ address }),
  query: z.object({ organ: codeText }),
  handle: async ({ visit: { db, origin }, params, query }) => {
    const { countyId, versions } = await versionsOfItem(db, params.address)
    const [newest] = versions
    const organ = query.organ === undefined ? null : await findPublicOrgan(db, query.organ)
    if (!newest || (query.organ !== undefined && !organ)) throw new NotFound()
    const events = await newsOfItem(db, { countyId, itemId: newest.itemId, organId: organ?.id }, entriesInFeed)
    const xml = feedOf({
      title: organ ? feedWords.titleAt(newest.name, organ.name) : feedWords.title(newest.name),
      self: `${origin}${to.itemFeed(newest.address, organ ? { organ: organ.code } : {})}`,
      page: `${origin}${to.item(newest.address)}`,
      addressOf: ({ kind, key }) =>
        `${origin}${kind === 'version' ? to.itemHistory(newest.address) : kind === 'withdrawn' ? to.publicRecord(key) : to.publication(key)}`,
      events,
      since: newest.from.toZonedDateTime('Asia/Shanghai').toInstant(),
    })
    const bytes = new TextEncoder().encode(xml)
    return {
      kind: 'file',
      inline: true,
      bytes,
      mediaType: 'application/atom+xml; charset=utf-8',
      name: `${newest.name}.xml`,
    }
  },
})

/** News of an item that a reader has not fetched for longer is found on its page. */
const entriesInFeed = 50

const bases = publicRoute({
  method: 'GET',
  url: '/basis',
  handle: async ({ visit: { db, today } }) =>
    page({
      title: words.basis,
      menu: 'catalogue',
      trail: [inCatalogue],
      description: basisWords.lead,
      meta: { ColumnName: words.basis, ColumnType: words.catalogue },
      main: basesPage(basisGroups(await countByLaw(db), today)),
    }),
})

const basis = publicRoute({
  method: 'GET',
  url: '/basis/:slug',
  params: z.object({ slug: code }),
  query: z.object({ page: pageNumber }),
  handle: async ({ visit: { db, today }, params, query }) => {
    const law = lawRegister.laws.get(params.slug)
    if (!law) throw new NotFound()
    const total = await countCiting(db, law.slug)
    const shown = Math.min(query.page, Math.max(1, Math.ceil(total / itemsOnPage)))
    const items = await itemsCiting(db, law.slug, { limit: itemsOnPage, offset: (shown - 1) * itemsOnPage })
    return page({
      title: law.title,
      menu: 'catalogue',
      trail: [inCatalogue, { label: words.basis, href: to.bases() }],
      meta: { ColumnName: words.basis, ColumnType: words.catalogue },
      main: basisPage({ law, today, items, total, page: shown }),
    })
  },
})

/** Where the item went, and what it was. */
async function gone(db: Read, itemAddress: string) {
  const { countyId, versions } = await versionsOfItem(db, itemAddress)
  const relatives = await relativesOf(
    db,
    countyId,
    versions.slice(0, 1).map(({ itemId }) => itemId),
  )
  return page({
    status: 410,
    title: words.gone,
    menu: 'catalogue',
    trail: [inCatalogue],
    meta: { robots: 'noindex' },
    main: goneItemPage({ name: versions[0]?.name, address: itemAddress, relatives }),
  })
}

/** What everybody may read of the catalogue: items, organs, and how each stands. */
export const publicRoutes = [
  catalogue,
  exported,
  ...versionRoutes,
  organs,
  organ,
  item,
  history,
  feed,
  slot,
  bases,
  basis,
]
