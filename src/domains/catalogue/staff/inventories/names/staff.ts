import { createHash } from 'node:crypto'
import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { may } from '#kernel/organisation/policy.ts'
import { lineagesOf } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { number } from '#platform/html/words.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { codeText, isId, oneOf, pageNumber } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { type CheckedName, checkNames } from '../../../inventories/naming/check-names.ts'
import { correctNames, mostCorrected } from '../../../inventories/naming/correct-names.ts'
import { findNames, findOrganNames } from '../../../inventories/naming/naming-store.ts'
import { type Place, placeOf } from '../access.ts'
import { rowWords } from '../row/words.ts'
import { sourceOrgans } from '../sources/store.ts'
import { frameWords } from '../words.ts'
import { namesOnPage, namesPage, previewPage } from './pages.ts'
import { namesWords as words } from './words.ts'

/** The names of a county that break a rule, and whose this person may correct. */
async function look({ db, actor }: StaffVisit, place: Place) {
  const [names, organs, sources] = await Promise.all([
    findNames(db, place.county, place.fields),
    findOrganNames(db, place.county),
    sourceOrgans(db, place.county),
  ])
  const lineages = await lineagesOf(
    db,
    sources.map(({ organId }) => organId),
  )
  const own = new Set(
    sources
      .filter(({ organId, fieldCode }) =>
        may(actor, 'inventory.load', { organId, lineage: lineages.get(organId) ?? [], fieldCode }),
      )
      .map(({ id }) => id),
  )
  const checked = checkNames(names, organs)
  const isMine = ({ listed }: CheckedName) => listed.of === 'row' && own.has(listed.listId)
  const repairable = checked
    .flatMap((each) => (each.proposal !== null && isMine(each) ? [{ ...each, proposal: each.proposal }] : []))
    .slice(0, mostCorrected)
  return { checked, own, repairable }
}

const digestOf = (names: readonly (CheckedName & { proposal: string })[]): string =>
  createHash('sha256')
    .update(names.map(({ listed, proposal }) => `${listed.id}|${listed.name}|${proposal}`).join('\n'))
    .digest('hex')
    .slice(0, 16)

export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/names',
  query: z.object({ county: codeText, show: oneOf(['row', 'item']), page: pageNumber }),
  handle: async ({ visit, query }) => {
    const place = await placeOf(visit, query.county)
    const { checked, own, repairable } = await look(visit, place)
    const wanted = query.show ?? 'row'
    const of = (show: 'row' | 'item') => checked.filter(({ listed }) => listed.of === show)
    const counts = { row: of('row').length, item: of('item').length }
    const at = Math.min(query.page, Math.max(1, Math.ceil(counts[wanted] / namesOnPage)))
    return page({
      title: frameWords.part.names,
      menu: 'inventories',
      trail: [{ label: frameWords.title, href: to.inventories({ county: place.county.code }) }],
      main: namesPage({
        place,
        show: wanted,
        counts,
        page: at,
        names: of(wanted).slice((at - 1) * namesOnPage, at * namesOnPage),
        repairable: repairable.length,
        mayCorrect: (sourceId) => own.has(sourceId),
        token: visit.formToken,
      }),
    })
  },
})

const id = z.string().max(60).default('')

/** One name as typed; or all that can be repaired, after a look at them. */
export const correct = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/inventories/names/correct',
  body: z.object({
    county: codeText,
    step: z.enum(['one', 'preview', 'confirm']),
    sourceCounty: id,
    source: id,
    row: id,
    from: z.string().max(2_000).default(''),
    name: z.string().max(2_000).default(''),
    seen: z.string().max(40).default(''),
  }),
  handle: async ({ visit, body }) => {
    const place = await placeOf(visit, body.county)
    const list = to.inventoryNames({ county: place.county.code })
    if (body.step === 'one') {
      const { sourceCounty: countyId, source: sourceId, row: rowId, from, name } = body
      if (![countyId, sourceId, rowId].every(isId)) throw new NotFound(rowWords.notFound)
      await visit.act(correctNames, { corrections: [{ countyId, sourceId, rowId, from, name: name.trim() }] })
      return seeOther(list, words.renamed('1'))
    }
    const { repairable } = await look(visit, place)
    if (repairable.length === 0) throw new Refused([`${words.none}。`])
    if (body.step === 'confirm') {
      if (digestOf(repairable) !== body.seen) throw new Stale(words.stale)
      const { corrected } = await visit.act(correctNames, {
        corrections: repairable.map(({ listed, proposal }) => ({
          countyId: listed.countyId,
          sourceId: listed.listId,
          rowId: listed.id,
          from: listed.name,
          name: proposal,
        })),
      })
      return seeOther(list, words.renamed(number(corrected)))
    }
    return page({
      title: words.previewTitle,
      menu: 'inventories',
      trail: [
        { label: frameWords.title, href: to.inventories({ county: place.county.code }) },
        { label: frameWords.part.names, href: list },
      ],
      main: previewPage({ place, names: repairable, digest: digestOf(repairable), token: visit.formToken }),
    })
  },
})
