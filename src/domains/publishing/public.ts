import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { findPublisher, publicFields, publicRegions } from '#kernel/organisation/public-store.ts'
import { publicRecord } from '#kernel/publication/records/record-store.ts'
import { staysReadable } from '#kernel/publication/release/model.ts'
import type { PublicVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { movedTo, type PageOutcome, page, seeOther } from '#platform/http/outcome.ts'
import { codeText, pageNumber, searchText, wholeNumber } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { attachmentsOfEdition } from './attachments/portal-store.ts'
import { filePublicRoutes } from './attachments/public.ts'
import { comparePage } from './portal/pages/compare.ts'
import { listPage } from './portal/pages/list.ts'
import { publicationPage, withdrawnPage } from './portal/pages/publication.ts'
import { minuteOf, standingEdition, summaryOf } from './portal/present.ts'
import { findEditions, listPublications, type PortalEdition } from './portal/store.ts'
import { words } from './portal/words.ts'
import { withdrawalOf } from './releasing/portal/pages/marks.ts'
import { releasingPublicRoutes } from './releasing/portal/public.ts'
import { type Decisions, decisionsOf } from './releasing/portal/store.ts'
import { words as markWords } from './releasing/portal/words.ts'

const publicRoute = routeFor<PublicVisit>()

const address = z
  .string()
  .toLowerCase()
  .regex(/^[0-9a-z]{4,16}$/)
const trail = [{ label: words.list, href: to.publications() }]
const column = { ColumnName: words.list, ColumnType: words.list }

const list = publicRoute({
  method: 'GET',
  url: '/info',
  query: z.object({ organ: codeText, field: codeText, q: searchText, page: pageNumber }),
  handle: async ({ visit: { db, today }, query: { page: wanted, ...query } }) => {
    const organ = query.organ === undefined ? null : await findPublisher(db, query.organ)
    if (query.organ !== undefined && !organ) throw new NotFound()
    const [found, fields, regions] = await Promise.all([
      listPublications(db, { field: query.field, q: query.q, organId: organ?.id }, wanted, today),
      publicFields(db),
      publicRegions(db),
    ])
    const organs = organ && !regions.some((region) => region.id === organ.id) ? [...regions, organ] : regions
    return page({
      title: words.list,
      menu: 'info',
      description: words.listLead,
      meta: column,
      main: listPage({ query, list: found, fields: [...fields, { code: 'other', name: words.otherField }], organs }),
    })
  },
})

const withdrawn = (edition: PortalEdition, decisions: Decisions): PageOutcome =>
  page({
    status: 410,
    title: edition.withdrawalKind ? markWords.says[edition.withdrawalKind] : words.withdrawn,
    menu: 'info',
    trail,
    meta: { robots: 'noindex' },
    main: withdrawnPage(edition, decisions),
  })

const publication = publicRoute({
  method: 'GET',
  url: '/info/:address',
  params: z.object({ address }),
  handle: async ({ visit: { db, today, calendar }, params }) => {
    const [editions, decisions] = await Promise.all([findEditions(db, params.address), decisionsOf(db, params.address)])
    const shown = standingEdition(editions)
    if (!shown) throw new NotFound()
    const { instead } = withdrawalOf(decisions, shown.number) ?? {}
    // 合并: the old address leads on for ever, as long as there is somewhere to lead to.
    if (shown.withdrawalKind === 'merged' && instead?.title) return movedTo(to.publication(instead.address))
    if (shown.withdrawalKind && !staysReadable(shown.withdrawalKind)) return withdrawn(shown, decisions)
    const record = await publicRecord(db, shown.address, shown.number, today)
    return page({
      title: shown.title,
      menu: 'info',
      trail,
      description: record?.fields.summary || summaryOf(shown),
      meta: {
        // What holds no longer stays readable, and out of the search engines' way.
        ...(shown.state === 'withdrawn' ? { robots: 'noindex' } : {}),
        ...column,
        EditionNumber: String(shown.number),
        ArticleTitle: shown.title,
        PubDate: minuteOf(shown.releasedAt),
        ContentSource: shown.organName,
        ...(record && record.fields.keywords.length > 0 ? { Keywords: record.fields.keywords.join(' ') } : {}),
      },
      main: publicationPage(
        shown,
        editions,
        decisions,
        { record, today, calendar },
        await attachmentsOfEdition(db, shown),
      ),
    })
  },
})

const earlierEdition = publicRoute({
  method: 'GET',
  url: '/info/:address/:number',
  params: z.object({ address, number: z.coerce.number().int().min(1).max(10_000) }),
  handle: async ({ visit: { db, today, calendar }, params }) => {
    const [editions, decisions] = await Promise.all([findEditions(db, params.address), decisionsOf(db, params.address)])
    const current = standingEdition(editions)
    const shown = editions.find(({ number }) => number === params.number)
    if (!shown || !current) throw new NotFound()
    // What is withdrawn takes its earlier texts with it: the reason may lie in any of them.
    if (current.withdrawalKind && !staysReadable(current.withdrawalKind)) return withdrawn(current, decisions)
    if (shown.withdrawalKind && !staysReadable(shown.withdrawalKind)) return withdrawn(shown, decisions)
    if (shown.number === current.number) return seeOther(to.publication(shown.address))
    return page({
      title: words.oldTitle(shown.number),
      menu: 'info',
      trail: [...trail, { label: current.title, href: to.publication(current.address) }],
      meta: { robots: 'noindex', ...column },
      main: publicationPage(
        shown,
        editions,
        decisions,
        { record: await publicRecord(db, shown.address, shown.number, today), today, calendar },
        await attachmentsOfEdition(db, shown),
      ),
    })
  },
})

/** Two released editions side by side: without numbers the newest with the one before. */
const compare = publicRoute({
  method: 'GET',
  url: '/info/:address/compare',
  params: z.object({ address }),
  query: z.object({ from: wholeNumber(1, 10_000), to: wholeNumber(1, 10_000) }),
  handle: async ({ visit: { db }, params, query }) => {
    const [editions, decisions] = await Promise.all([findEditions(db, params.address), decisionsOf(db, params.address)])
    const current = standingEdition(editions)
    if (!current) throw new NotFound()
    if (current.withdrawalKind && !staysReadable(current.withdrawalKind)) return withdrawn(current, decisions)
    const numbered = (number: number | undefined) => editions.find((edition) => edition.number === number)
    const later = numbered(query.to) ?? current
    const earlier = numbered(query.from) ?? editions.find(({ number }) => number < later.number)
    if (!earlier || earlier === later) return seeOther(to.publication(current.address))
    const [one, other] = earlier.number <= later.number ? [earlier, later] : [later, earlier]
    return page({
      title: words.compareTitle,
      menu: 'info',
      trail: [...trail, { label: current.title, href: to.publication(current.address) }],
      meta: { robots: 'noindex', ...column },
      main: comparePage(one, other, editions),
    })
  },
})

/** What everybody may read of publications: the newest, each by its address, and the editions before. */
export const publicRoutes = [list, publication, compare, earlierEdition, ...filePublicRoutes, ...releasingPublicRoutes]
