import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { correctRow } from '../../correct-row.ts'
import { nextOpen, type OpenDoubt, placeText } from '../../doubts-in-order.ts'
import { joinRows } from '../../join-rows.ts'
import { type DraftRow, openDoubtsOf } from '../../model.ts'
import { findRow, findRows } from '../../rows-store.ts'
import { splitRow } from '../../split-row.ts'
import { catalogueToChange, catalogueToSee, type SeenCatalogue } from '../access.ts'
import { readFolderDoubts } from '../doubts/read-doubts.ts'
import { basisNotes } from '../pages/basis.ts'
import { catalogueStyle } from '../pages/style.ts'
import { draftWords, words as listWords, rowWords as words } from '../words.ts'
import { changesOf, formOf, type RowForm, rowForm } from './form.ts'
import { type RowPage, rowPage } from './pages.ts'
import { differencesOf, explainRules } from './present.ts'
import { shapeWords } from './words.ts'

const params = z.object({ county: z.string(), id: z.string(), row: z.coerce.number().int().min(1).max(100_000) })
type Params = z.output<typeof params>

async function rowOf({ db }: StaffVisit, { catalogue }: SeenCatalogue, { row }: Params): Promise<DraftRow> {
  const found = await findRow(db, catalogue.countyId, catalogue.id, row)
  if (!found) throw new NotFound('目录里没有这一行。')
  return found
}

const nameOf = (row: DraftRow): string => draftWords.rowName(row.seq, row.rowNumber)

type Again = Partial<Pick<RowPage, 'typed' | 'refused' | 'now' | 'reason' | 'folder'>>

async function show(visit: StaffVisit, seen: SeenCatalogue, row: DraftRow, again: Again = {}, status = 200) {
  const { countyId, id: catalogueId, state, title } = seen.catalogue
  const neighbour = async (rowNumber: number) =>
    (await findRow(visit.db, countyId, catalogueId, rowNumber)) ? rowNumber : null
  return page({
    title: words.title(nameOf(row), row.fields.level2 ?? row.fields.level1),
    menu: 'catalogues',
    trail: [
      { label: listWords.catalogues, href: to.catalogues() },
      { label: title, href: to.draftCatalogue(countyId, catalogueId) },
    ],
    head: catalogueStyle(),
    status,
    main: rowPage({
      countyId,
      catalogueId,
      row,
      typed: formOf(row.fields, row.version),
      refused: [],
      now: null,
      reason: '',
      rules: explainRules(row.fields.rules, visit.today, visit.calendar),
      basis: basisNotes(row.fields.basis, visit.today),
      neighbours: { previous: await neighbour(row.rowNumber - 1), next: await neighbour(row.rowNumber + 1) },
      mayCorrect: state === 'draft' && seen.may('catalogue.correct'),
      token: visit.formToken,
      headings: seen.catalogue.headings,
      folder: null,
      ...again,
    }),
  })
}

export const look = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/rows/:row',
  params,
  query: z.object({ import: z.uuid().optional().catch(undefined) }),
  handle: async ({ visit, params, query }) => {
    const seen = await catalogueToSee(visit, params)
    return show(visit, seen, await rowOf(visit, seen, params), { folder: query.import ?? null })
  },
})

export const correct = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/rows/:row',
  params,
  body: rowForm,
  handle: async ({ visit, params, body }) => {
    const seen = await catalogueToChange(visit, params, 'catalogue.correct')
    const row = await rowOf(visit, seen, params)
    const after = await placeAfter(visit, seen, row, body)
    try {
      const { open } = await visit.act(correctRow, {
        ...keyOf(seen, row),
        version: body.version,
        fields: changesOf(body, row.fields),
        confirm: body.confirm !== undefined,
        leftOut: row.leftOut,
      })
      if (after !== null && body.go === 'next') return seeOther(after, words.saved(nameOf(row), open))
      return await goOn(visit, seen, row, open, body)
    } catch (error) {
      return onceMore(visit, seen, params, error, (now) => ({
        folder: body.import ?? null,
        typed: body,
        now: error instanceof Stale ? differencesOf(body, now.fields) : null,
      }))
    }
  },
})

export const leaveOut = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/rows/:row/leave-out',
  params,
  body: z.object({
    version: z.coerce.number().int(),
    reason: z.string().max(200).default(''),
    take: z.string().optional(),
  }),
  handle: async ({ visit, params, body }) => {
    const seen = await catalogueToChange(visit, params, 'catalogue.correct')
    const row = await rowOf(visit, seen, params)
    const leftOut = body.take === 'in' ? null : body.reason
    try {
      await visit.act(correctRow, { ...keyOf(seen, row), version: body.version, fields: {}, confirm: false, leftOut })
    } catch (error) {
      return onceMore(visit, seen, params, error, () => ({
        reason: body.reason,
        now: error instanceof Stale ? {} : null,
      }))
    }
    const { countyId, id } = seen.catalogue
    return seeOther(
      `${to.draftCatalogue(countyId, id)}#rows`,
      (leftOut === null ? words.takenIn : words.leftOut)(nameOf(row)),
    )
  },
})

/** Where the folder goes on after this row, found before the row's doubts are gone; null outside a folder. */
async function placeAfter(
  visit: StaffVisit,
  { catalogue }: SeenCatalogue,
  row: DraftRow,
  { import: importId }: Pick<RowForm, 'import'>,
): Promise<string | null> {
  if (!importId) return null
  const { countyId } = catalogue
  const { doubts } = await readFolderDoubts(visit.db, { countyId, importId })
  const isHere = (doubt: OpenDoubt) => doubt.catalogueId === catalogue.id && doubt.rowNumber === row.rowNumber
  const next = nextOpen(doubts, doubts.findIndex(isHere), isHere)
  return to.importDoubts(countyId, importId, next ? { at: placeText(next) } : {})
}

export const split = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/rows/:row/split',
  params,
  body: z.object({ version: z.coerce.number().int() }),
  handle: async ({ visit, params, body }) => {
    const seen = await catalogueToChange(visit, params, 'catalogue.correct')
    const row = await rowOf(visit, seen, params)
    try {
      await visit.act(splitRow, { ...keyOf(seen, row), version: body.version })
    } catch (error) {
      return onceMore(visit, seen, params, error, () => ({ now: error instanceof Stale ? {} : null }))
    }
    const { countyId, id } = seen.catalogue
    return seeOther(to.catalogueRow(countyId, id, String(row.rowNumber)), shapeWords.splitDone(nameOf(row)))
  },
})

export const join = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/rows/:row/join',
  params,
  body: z.object({ version: z.coerce.number().int() }),
  handle: async ({ visit, params, body }) => {
    const seen = await catalogueToChange(visit, params, 'catalogue.correct')
    const row = await rowOf(visit, seen, params)
    const { countyId, id } = seen.catalogue
    try {
      const { into } = await visit.act(joinRows, { ...keyOf(seen, row), version: body.version })
      return seeOther(to.catalogueRow(countyId, id, String(into)), shapeWords.joinDone)
    } catch (error) {
      return onceMore(visit, seen, params, error, () => ({ now: error instanceof Stale ? {} : null }))
    }
  },
})

const keyOf = ({ catalogue }: SeenCatalogue, { rowNumber }: DraftRow) => ({
  countyId: catalogue.countyId,
  catalogueId: catalogue.id,
  rowNumber,
})

/** After saving: the next open doubt below, else the first one, else back to the catalogue. */
async function goOn(
  visit: StaffVisit,
  { catalogue }: SeenCatalogue,
  row: DraftRow,
  open: number,
  { go }: Pick<RowForm, 'go'>,
) {
  const { countyId, id } = catalogue
  if (go !== 'next')
    return seeOther(to.catalogueRow(countyId, id, String(row.rowNumber)), words.saved(nameOf(row), open))
  const doubtful = (await findRows(visit.db, countyId, id)).filter(
    (each) => openDoubtsOf(each).length > 0 && each.rowNumber !== row.rowNumber,
  )
  const next = doubtful.find((each) => each.rowNumber > row.rowNumber) ?? doubtful[0]
  if (next) return seeOther(to.catalogueRow(countyId, id, String(next.rowNumber)), words.saved(nameOf(row), open))
  if (open > 0) return seeOther(to.catalogueRow(countyId, id, String(row.rowNumber)), words.saved(nameOf(row), open))
  return seeOther(`${to.draftCatalogue(countyId, id)}#adopt`, words.savedLast(nameOf(row)))
}

/** The form again with what was typed, for a deed that was refused or came too late; other errors are the door's. */
async function onceMore(
  visit: StaffVisit,
  seen: SeenCatalogue,
  params: Params,
  error: unknown,
  again: (now: DraftRow) => Again,
) {
  if (!(error instanceof Refused || error instanceof Stale)) throw error
  const now = await rowOf(visit, seen, params)
  const refused = error instanceof Refused ? error.reasons : []
  return show(visit, seen, now, { refused, ...again(now) }, error instanceof Stale ? 409 : 422)
}
