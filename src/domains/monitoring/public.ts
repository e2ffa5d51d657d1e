import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { findPublicOrgan, publicFields, publicRegions } from '#kernel/organisation/public-store.ts'
import type { PublicVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { page } from '#platform/http/outcome.ts'
import { codeText, oneOf, pageNumber, wholeNumber } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { progressPage } from './portal/pages/progress.ts'
import { rowsPage } from './portal/pages/rows.ts'
import { listDutyRows, readProgress, rowKinds } from './portal/store.ts'
import { kindWords, words } from './portal/words.ts'

const publicRoute = routeFor<PublicVisit>()

/** Years that can be looked at: this one and the two before. */
const yearsBack = 2

const trail = [{ label: words.title, href: to.progress() }]
const column = { ColumnName: words.title, ColumnType: words.title }

async function chosen(db: PublicVisit['db'], code: string | undefined): Promise<Organ | null> {
  if (code === undefined) return null
  const organ = await findPublicOrgan(db, code)
  if (!organ) throw new NotFound()
  return organ
}

/** The days of a year, or of one of its months. */
function spanOf(year: number, month?: number) {
  const from = new Temporal.PlainDate(year, month ?? 1, 1)
  return { from, to: from.add(month === undefined ? { years: 1 } : { months: 1 }).subtract({ days: 1 }) }
}

const progress = publicRoute({
  method: 'GET',
  url: '/progress',
  query: z.object({ year: wholeNumber(2004, 2200), organ: codeText, field: codeText }),
  handle: async ({ visit: { db, today }, query }) => {
    const organ = await chosen(db, query.organ)
    const years = Array.from({ length: yearsBack + 1 }, (_, back) => today.year - back)
    const year = query.year !== undefined && years.includes(query.year) ? query.year : today.year
    const [figures, fields, regions] = await Promise.all([
      readProgress(db, { organ, field: query.field }, spanOf(year), today),
      publicFields(db),
      publicRegions(db),
    ])
    const place = organ?.shortName ?? regions[0]?.shortName ?? ''
    return page({
      title: organ ? words.titleOf(place, year) : words.title,
      menu: 'progress',
      ...(organ ? { trail } : {}),
      description: words.lead,
      meta: column,
      main: progressPage({
        query: { ...query, year },
        place,
        years,
        progress: figures,
        fields: [...fields, { code: 'other', name: words.otherField }],
        organs: organ && !regions.some((region) => region.id === organ.id) ? [...regions, organ] : regions,
      }),
    })
  },
})

const rows = publicRoute({
  method: 'GET',
  url: '/progress/rows',
  query: z.object({
    state: oneOf(rowKinds).transform((kind) => kind ?? 'due'),
    year: wholeNumber(2004, 2200),
    month: wholeNumber(1, 12),
    organ: codeText,
    own: oneOf(['1']),
    field: codeText,
    page: pageNumber,
  }),
  handle: async ({ visit: { db, today }, query: { page: wanted, ...query } }) => {
    const organ = await chosen(db, query.organ)
    const span = query.year === undefined ? null : spanOf(query.year, query.month)
    const [list, fields] = await Promise.all([
      listDutyRows(db, { organ, own: query.own === '1', field: query.field }, query.state, span, wanted, today),
      publicFields(db),
    ])
    const field = query.field && (fields.find(({ code }) => code === query.field)?.name ?? words.otherField)
    const days =
      query.state !== 'soon' &&
      query.year &&
      `${words.yearOf(query.year)}${query.month ? words.monthOf(query.month) : ''}`
    return page({
      title: kindWords[query.state],
      menu: 'progress',
      trail,
      meta: { robots: 'noindex', ...column },
      main: rowsPage({
        query,
        scope: [
          organ ? (query.own ? words.ownDuties(organ.name) : words.withBelow(organ.name)) : words.whole,
          field,
          days,
        ]
          .filter(Boolean)
          .join(' · '),
        today,
        list,
      }),
    })
  },
})

/** What everybody may read of the figures: progress, and the rows behind each figure. */
export const publicRoutes = [progress, rows]
