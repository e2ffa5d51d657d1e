import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { Refused, Stale } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { confirmDoubt } from '../../confirm-doubt.ts'
import { confirmDoubts } from '../../confirm-doubts.ts'
import { coverageColumn } from '../../coverage/model.ts'
import { findFields } from '../../coverage/store.ts'
import { isAt, nextOpen, type OpenDoubt, placeText } from '../../doubts-in-order.ts'
import { findRowsAt } from '../../doubts-store.ts'
import type { ImportKey } from '../../importing/model.ts'
import { reopenDoubts } from '../../reopen-doubts.ts'
import { findRows } from '../../rows-store.ts'
import { coverageFace } from '../coverage/present.ts'
import { importToSee } from '../import/access.ts'
import { folderWords, importWords } from '../import/words.ts'
import { catalogueStyle } from '../pages/style.ts'
import { words as listWords } from '../words.ts'
import { donePage, doubtPage, quoted } from './pages.ts'
import { readFolderDoubts } from './read-doubts.ts'
import { doubtWords as words } from './words.ts'

const params = z.object({ county: z.string(), id: z.string() })
const place = z.string().max(80).optional().catch(undefined)

/** One open doubt of a folder, with what is alike; the first where none is asked for, or the one asked for is settled. */
export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/imports/:county/:id/doubts',
  params,
  query: z.object({ at: place, undo: z.uuid().optional().catch(undefined), was: place }),
  handle: async ({ visit, params, query }) => {
    const { record, organ } = await importToSee(visit, params)
    const { countyId, importId } = record
    const { drafts, doubts } = await readFolderDoubts(visit.db, record)
    const at = Math.max(
      0,
      doubts.findIndex((doubt) => query.at !== undefined && isAt(doubt, query.at)),
    )
    const undo = query.undo ?? null
    const common = { countyId, importId, undo, was: query.was ?? null, token: visit.formToken }
    const doubt = doubts[at]
    const alike = doubts.filter(({ kind }) => kind === doubt?.kind)
    const shown = [...(doubt ? [doubt] : []), ...alike.slice(0, quoted)]
    const places = shown.flatMap(({ catalogueId, rowNumber }) =>
      rowNumber === null ? [] : [{ catalogueId, rowNumber }],
    )
    return page({
      title: words.title,
      menu: 'catalogues',
      trail: [
        { label: listWords.catalogues, href: to.catalogues() },
        { label: importWords.title, href: to.importCatalogue() },
        {
          label: folderWords.title(organ.shortName, legalDayOf(record.startedAt).toString()),
          href: to.importFolder(countyId, importId),
        },
      ],
      head: catalogueStyle(),
      scripts: ['doubt-keys.js'],
      main: doubt
        ? doubtPage({
            ...common,
            doubt,
            at,
            all: doubts.length,
            alike,
            rows: await findRowsAt(visit.db, countyId, places),
            previous: at > 0 ? doubts[at - 1]! : null,
            next: doubts[at + 1] ?? null,
            coverage: await coverageAsked(visit, doubt),
          })
        : donePage({ ...common, drafts }),
    })
  },
})

/** The form for a doubt about what the file covers, filled with what is most likely. */
async function coverageAsked({ db }: StaffVisit, { column, rowNumber, catalogue }: OpenDoubt) {
  if (column !== coverageColumn || rowNumber !== null) return null
  const fields = await findFields(db)
  const rows = await findRows(db, catalogue.countyId, catalogue.id)
  return { face: coverageFace(catalogue, rows, fields), fields }
}

/** Confirms the doubt that is shown, or all of its kind; on to the next one. */
export const confirm = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/imports/:county/:id/doubts',
  params,
  body: z.object({
    at: z.string().max(80),
    version: z.coerce.number().int().optional(),
    /** Catalogues and their versions as they were seen, `id:version` with commas between. */
    seen: z.string().max(20_000).optional(),
    remember: z.string().optional(),
  }),
  handle: async ({ visit, params, body }) => {
    const { record } = await importToSee(visit, params)
    const { doubts } = await readFolderDoubts(visit.db, record)
    const at = doubts.findIndex((doubt) => isAt(doubt, body.at))
    const doubt = doubts[at]
    if (!doubt) return seeOther(flow(record), new Stale().message)
    try {
      if (body.seen === undefined) {
        const { catalogueId, rowNumber, index } = doubt
        const version = body.version ?? 0
        const { countyId } = record
        const { deed } = await visit.act(confirmDoubt, { countyId, catalogueId, rowNumber, index, version })
        return seeOther(
          onward(record, doubts, at, (each) => each === doubt, deed),
          words.confirmedOne,
        )
      }
      const { kind } = doubt
      const remember = body.remember !== undefined
      const { countyId } = record
      const done = await visit.act(confirmDoubts, { countyId, seen: seenOf(body.seen), kind, remember })
      const said = words.confirmedAll(done.confirmed, done.changed)
      const isSettled = (each: OpenDoubt) => each.kind === kind && each.confirmable
      return seeOther(onward(record, doubts, at, isSettled, done.deed), remember ? `${said}${words.remembered}` : said)
    } catch (error) {
      if (error instanceof Refused) return seeOther(flow(record, { at: body.at }), error.reasons.join(''))
      if (error instanceof Stale) return seeOther(flow(record, { at: body.at }), error.message)
      throw error
    }
  },
})

/** Takes back what was confirmed by one deed, anywhere in the folder. */
export const undo = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/imports/:county/:id/undo',
  params,
  body: z.object({ deed: z.uuid(), at: place }),
  handle: async ({ visit, params, body }) => {
    const { record } = await importToSee(visit, params)
    const { drafts } = await readFolderDoubts(visit.db, record)
    try {
      const { reopened } = await visit.act(reopenDoubts, {
        countyId: record.countyId,
        catalogueIds: drafts.map(({ id }) => id),
        decided: { deed: body.deed },
      })
      return seeOther(flow(record, body.at ? { at: body.at } : {}), words.undone(reopened))
    } catch (error) {
      if (error instanceof Refused) return seeOther(flow(record), error.reasons.join(''))
      throw error
    }
  },
})

const flow = ({ countyId, importId }: ImportKey, query: { at?: string; undo?: string; was?: string } = {}) =>
  to.importDoubts(countyId, importId, query)

/** The next doubt that is not settled by this deed, with the way to take the deed back. */
function onward(
  key: ImportKey,
  doubts: readonly OpenDoubt[],
  at: number,
  isSettled: (doubt: OpenDoubt) => boolean,
  deed: string,
): string {
  const next = nextOpen(doubts, at, isSettled)
  return flow(key, { ...(next ? { at: placeText(next) } : {}), undo: deed, was: placeText(doubts[at]!) })
}

const seenOf = (text: string): { catalogueId: string; version: number }[] =>
  text.split(',').flatMap((each) => {
    const [, catalogueId, version] = /^([0-9a-f-]{36}):(\d+)$/.exec(each) ?? []
    return catalogueId ? [{ catalogueId, version: Number(version) }] : []
  })
