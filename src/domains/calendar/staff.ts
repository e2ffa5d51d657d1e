import { z } from 'zod'
import { missingYear } from '#kernel/calendar/model.ts'
import { listVersions, newestVersion } from '#kernel/calendar/store.ts'
import { to } from '#kernel/links.ts'
import { listMoved } from '#kernel/obligation/recompute-store.ts'
import { may, mayAnywhere } from '#kernel/organisation/policy.ts'
import { findRoot } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { readNotice } from '#law/calendar/notice/read-notice.ts'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { decodeText } from '#platform/documents/decode-text.ts'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import { assetAddress } from '#platform/html/assets.ts'
import { section } from '#platform/html/components/card.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { type Route, routeFor, type Upload } from '#platform/http/route.ts'
import { loadNotice } from './load-notice.ts'
import { openDoubts } from './model.ts'
import { calendarPage } from './pages/calendar.ts'
import { loadPage, previewPage } from './pages/load.ts'
import { movesTable } from './pages/year.ts'
import { presentYear } from './present.ts'
import { previewMoves, previewNotice } from './preview-notice.ts'
import { faultWords, fullDayWords, pageWords as words } from './words.ts'

/** Moved obligations that are named on a page; the count is of all. */
const shownMoves = 50
const keptMoves = 500
const largestFile = 1_000_000

const style = () => html`<link rel="stylesheet" href="${assetAddress('calendar.css')}">\n`
const trail = [{ label: words.title, href: to.calendar() }]
const show = (title: string, main: Html, more: { status?: number; description?: string } = {}) =>
  page({ title, menu: 'calendar', head: style(), main, ...(title === words.title ? {} : { trail }), ...more })

/** The organ in whose name somebody loads; null for who may not. */
async function loadsFor({ db, actor }: StaffVisit) {
  const root = await findRoot(db)
  return root && may(actor, 'calendar.load', { organId: root.id, lineage: root.lineage }) ? root : null
}

async function requireLoads(visit: StaffVisit) {
  const root = await loadsFor(visit)
  if (!root) throw new Forbidden()
  return root
}

/** The newest version as the database has it: this node may not have heard of it yet. */
const calendarOf = async ({ db, calendar }: StaffVisit) => (await newestVersion(db))?.calendar ?? calendar

const look = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/calendar',
  query: z.object({ year: z.coerce.number().int().optional().catch(undefined) }),
  handle: async ({ visit, query }) => {
    const root = await loadsFor(visit)
    if (!root && !mayAnywhere(visit.actor, 'obligation.see')) throw new Forbidden()
    const [calendar, versions] = await Promise.all([calendarOf(visit), listVersions(visit.db)])
    const [from, covered] = [calendar.coverage.from, calendar.coverage.to].map((day) => Number(day.slice(0, 4)))
    const until = Math.max(covered!, visit.today.year) + 1
    const year = Math.min(Math.max(query.year ?? visit.today.year, from!), until)
    const missing = missingYear(calendar, visit.today)
    const coversTo = fullDayWords(Temporal.PlainDate.from(calendar.coverage.to))
    const main = calendarPage({
      face: presentYear(year, calendar, visit.today),
      from: from!,
      until,
      missing: missing === null ? null : { year: missing, begun: missing <= visit.today.year },
      mayLoad: root !== null,
      versions: versions.map((row) => ({
        ...row,
        ...whoAndWhen(row),
      })),
    })
    return show(words.title, main, { description: words.coverageUntil(coversTo) })
  },
})

const form = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/calendar/load',
  handle: async ({ visit }) => {
    await requireLoads(visit)
    return show(words.load, loadPage({ token: visit.formToken, typed: '', reasons: [] }))
  },
})

const preview = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/calendar/load',
  body: z.object({ wording: z.string().max(40_000).default('') }),
  handle: async ({ visit, body, uploads }) => {
    await requireLoads(visit)
    const again = (typed: string, reasons: readonly string[]) =>
      show(words.load, loadPage({ token: visit.formToken, typed, reasons }), { status: 422 })
    const given = textOf(body.wording, uploads)
    if (given.reason) return again(body.wording, [given.reason])
    try {
      return await showPreview(visit, given.wording, null)
    } catch (error) {
      if (error instanceof Refused) return again(given.wording, error.reasons)
      throw error
    }
  },
})

/** What the notice says and moves; with the doubts that were ticked where the first try left some open. */
async function showPreview(visit: StaffVisit, wording: string, confirmed: readonly string[] | null) {
  const preview = previewNotice(wording, await calendarOf(visit))
  const moves = await previewMoves(visit.db, preview, shownMoves)
  const main = previewPage({ token: visit.formToken, wording, preview, moves, confirmed })
  return show(words.previewTitle, main, confirmed ? { status: 422 } : {})
}

/** The pasted text, or that of a file. */
function textOf(pasted: string, uploads: readonly Upload[]): { wording: string; reason: string | null } {
  if (pasted.trim() !== '') return { wording: pasted, reason: null }
  const file = uploads.find((upload) => upload.field === 'file' && upload.bytes.length > 0)
  if (!file) return { wording: '', reason: words.noWording }
  if (file.bytes.length > largestFile) return { wording: '', reason: words.badFile }
  try {
    return { wording: decodeText(file.bytes).text, reason: null }
  } catch (error) {
    if (error instanceof CannotReadFile) return { wording: '', reason: words.badFile }
    throw error
  }
}

const confirm = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/calendar/load/confirm',
  body: z.object({
    wording: z.string().max(40_000),
    basedOn: z.string().max(200),
    confirmed: z
      .union([z.string(), z.array(z.string())])
      .default([])
      .transform((given) => [given].flat()),
  }),
  handle: async ({ visit, body }) => {
    const root = await requireLoads(visit)
    const open = openDoubts(readNotice(body.wording).doubts, body.confirmed, faultWords)
    if (open.length > 0) return showPreview(visit, body.wording, body.confirmed)
    const put = await visit.act(loadNotice, { organId: root.id, ...body })
    return seeOther(`${to.calendar({ year: put.version.slice(0, 4) })}`, words.loaded(put.version, put.moved))
  },
})

const version = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/calendar/versions/:number',
  params: z.object({ number: z.coerce.number().int().min(0).max(100_000) }),
  handle: async ({ visit, params }) => {
    await requireLoads(visit)
    const found = (await listVersions(visit.db)).find(({ number }) => number === params.number)
    if (!found) throw new NotFound()
    const rows = await listMoved(visit.db, found.number, keptMoves)
    const { by: who, at } = whoAndWhen(found)
    const main = section({
      title: words.moves,
      children: [
        descriptionList({
          items: [
            [words.document, `${found.title}（${found.documentNumber}）`],
            [words.by, who],
            ...(found.confirmed.length > 0 ? [confirmedItem(found.confirmed, words.confirmedBy(who, at))] : []),
            [words.moved, words.movedCount(found.moved, found.settled)],
            [words.checksum, html`<code class="checksum">${found.sha256}</code>`],
          ],
        }),
        html`<p class="hint">${words.movesFirst(rows.length, found.moved)}</p>`,
        movesTable(
          words.moves,
          rows.map((row) => ({ ...row, href: to.duty(row.countyId, row.id) })),
        ),
      ],
    })
    return show(words.versionTitle(found.version), main)
  },
})

/** Who loaded a version, and on which day in China; an operator at the server is no person of the installation. */
const whoAndWhen = ({ by, loadedBy, loadedAt }: Awaited<ReturnType<typeof listVersions>>[number]) => ({
  by: by ?? (loadedBy ? words.operator : words.program),
  at: loadedAt.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString(),
})

const confirmedItem = (confirmed: readonly string[], by: string): readonly [string, Html] => [
  words.confirmed,
  html`<ul>${confirmed.map((doubt) => html`<li>${doubt}</li>`)}</ul><p>${by}</p>`,
]

/** The calendar for everybody with duties; loading for the supervisor of the whole installation. */
export const staffRoutes: readonly Route<StaffVisit>[] = [look, form, preview, confirm, version]
