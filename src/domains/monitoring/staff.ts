import { z } from 'zod'
import { type CountKey, countKeys, lagOf } from '#kernel/indicator/model.ts'
import { to } from '#kernel/links.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import { page } from '#platform/http/outcome.ts'
import { codeText, dayAndId, isId, oneOf } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import {
  groupsBelow,
  monthWithin,
  otherField,
  type Period,
  type Place,
  placesBelow,
  presetPeriod,
  reasonsAgainstPeriod,
  type Scope,
  topOf,
} from './model.ts'
import { monitorPage } from './pages/monitor.ts'
import { rowsPage } from './pages/rows.ts'
import type { MonitorPlace } from './place.ts'
import { dutyFile, slotFile } from './rows-file.ts'
import {
  countDutyRows,
  countEmptySlots,
  type DutyRow,
  type EmptySlotRow,
  listDutyRows,
  listEmptySlots,
  type Rows,
} from './rows-store.ts'
import { listFields, listPlaces } from './scope-store.ts'
import { countMonitor } from './store.ts'
import { countWords, words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()

const dayText = z.iso
  .date()
  .transform((text) => Temporal.PlainDate.from(text))
  .optional()
  .catch(undefined)
const monthText = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined)
const place = { organ: codeText, own: oneOf(['1']), field: codeText, from: dayText, to: dayText }

interface Asked {
  organ?: string | undefined
  own?: '1' | undefined
  field?: string | undefined
  from?: Temporal.PlainDate | undefined
  to?: Temporal.PlainDate | undefined
}

/** What is looked at, within what the person may see; an organ outside it answers as not found. */
async function readPlace({ db, actor, today }: StaffVisit, asked: Asked) {
  const [places, all] = await Promise.all([listPlaces(db, reachOf(actor, 'monitor.see')), listFields(db)])
  const top = topOf(places)
  if (!top) throw new Forbidden(words.forbidden)
  const root = asked.organ === undefined ? top : places.find((one) => one.code === asked.organ)
  if (!root) throw new NotFound()
  const year = presetPeriod('year', today)
  const wanted: Period = { from: asked.from ?? year.from, to: asked.to ?? year.to }
  const problems = [...reasonsAgainstPeriod(wanted)]
  const at: MonitorPlace = {
    root,
    own: asked.own === '1',
    field: asked.field ?? null,
    period: problems.length > 0 ? year : wanted,
  }
  return { at, places, ...seenFields(places, all), problems, scope: scopeOf(places, at) }
}

/** Whoever guides fields chooses among those; everybody else among all, with what belongs to none. */
function seenFields(places: readonly Place[], all: readonly { code: string; name: string }[]) {
  if (places.some((one) => one.whole))
    return { guided: false, fields: [...all, { code: otherField, name: words.otherField }] }
  return { guided: true, fields: all.filter(({ code }) => places.some((one) => one.fields.includes(code))) }
}

const scopeOf = (places: readonly Place[], { root, own, field }: MonitorPlace): Scope => ({
  places: placesBelow(places, root, own),
  field,
})

const show = staffRoute({
  method: 'GET',
  url: '/monitor',
  query: z.object(place),
  handle: async ({ visit, query }) => {
    const { db, today, now, calendar } = visit
    const { at, places, fields, guided, problems, scope } = await readPlace(visit, query)
    const { lags, ...counted } = await countMonitor(db, scope, at.period, today, groupsBelow(scope.places, at.root))
    return page({
      title: words.title,
      menu: 'monitor',
      main: monitorPage({
        place: at,
        places,
        fields,
        guided,
        counted,
        lag: lagOf(lags, calendar),
        asOf: now,
        today,
        problems,
      }),
    })
  },
})

const rowsOnPage = 50
/** Rows in one file: a spreadsheet opens it at once, and the database is not held up. */
const rowsInFile = 20_000

/** A place in a list as it stands in an address: a day and an id, or two ids for a slot. */
const dutyKey = dayAndId.transform(({ day, id }) => ({ dueOn: day, id }))
const slotKey = z
  .string()
  .refine((text) => text[36] === '_' && isId(text.slice(0, 36)) && isId(text.slice(37)))
  .transform((text) => ({ organId: text.slice(0, 36), itemId: text.slice(37) }))
const rowKey = z.union([dutyKey, slotKey]).optional().catch(undefined)
const rowsQuery = z.object({ ...place, count: oneOf(countKeys), month: monthText, after: rowKey, before: rowKey })

async function readRows(visit: StaffVisit, query: z.output<typeof rowsQuery>, limit: number) {
  const { db, today } = visit
  const count: CountKey = query.count ?? 'due'
  const { at, fields, guided, scope } = await readPlace(visit, query)
  const month =
    query.month && monthWithin(Temporal.PlainYearMonth.from(query.month), at.period) ? query.month : undefined
  const period = (month && monthWithin(Temporal.PlainYearMonth.from(month), at.period)) || at.period
  const key = query.after ?? query.before
  const direction = query.after ? ('after' as const) : ('before' as const)
  if (count === 'empty') {
    const from = key && 'organId' in key ? { direction, key } : undefined
    const [total, rows] = await Promise.all([
      countEmptySlots(db, scope),
      listEmptySlots(db, scope, { place: from, limit }),
    ])
    return {
      at,
      fields,
      guided,
      count,
      month: undefined,
      period,
      total,
      list: { kind: 'slots' as const, rows: rows.rows },
      ...ends(rows, from, slotKeyOf),
    }
  }
  const from = key && 'dueOn' in key ? { direction, key } : undefined
  const [total, rows] = await Promise.all([
    countDutyRows(db, count, scope, period, today),
    listDutyRows(db, count, scope, period, today, { place: from, limit }),
  ])
  return {
    at,
    fields,
    guided,
    count,
    month,
    period,
    total,
    list: { kind: 'duties' as const, rows: rows.rows },
    ...ends(rows, from, dutyKeyOf),
  }
}

const dutyKeyOf = (row: DutyRow) => `${row.dueOn}_${row.id}`
const slotKeyOf = (row: EmptySlotRow) => `${row.organId}_${row.itemId}`

/** Where the list goes on: on the side that was read there is more, on the side one came from there was. */
function ends<Row>(
  { rows, more }: Rows<Row>,
  from: { direction: 'after' | 'before' } | undefined,
  keyOf: (row: Row) => string,
) {
  const [first, last] = [rows[0], rows.at(-1)]
  const earlier = from?.direction === 'after' || (from?.direction === 'before' && more)
  const later = from?.direction === 'before' || more
  return { before: earlier && first ? keyOf(first) : undefined, after: later && last ? keyOf(last) : undefined }
}

const rows = staffRoute({
  method: 'GET',
  url: '/monitor/rows',
  query: rowsQuery,
  handle: async ({ visit, query }) => {
    const { at, ...found } = await readRows(visit, query, rowsOnPage)
    return page({
      title: countWords[found.count],
      menu: 'monitor',
      trail: [{ label: words.title, href: to.monitor() }],
      main: rowsPage({ ...found, place: at, asOf: visit.now, today: visit.today, fileLimit: rowsInFile }),
    })
  },
})

const file = staffRoute({
  method: 'GET',
  url: '/monitor/rows.csv',
  query: rowsQuery,
  handle: async ({ visit, query }) => {
    const { after: _, before: __, ...whole } = query
    const { at, count, total, list } = await readRows(
      visit,
      { ...whole, after: undefined, before: undefined },
      rowsInFile,
    )
    if (total > rowsInFile) throw new Refused([words.tooMany(total, rowsInFile)])
    const { from, to: until } = at.period
    return {
      kind: 'file',
      bytes: list.kind === 'duties' ? dutyFile(list.rows, visit.today) : slotFile(list.rows),
      mediaType: 'text/csv; charset=utf-8',
      name: words.file(at.root.shortName, countWords[count], `${from}至${until}`),
    }
  },
})

/** What staff see of the figures: the monitor, the rows behind each figure, and those rows as a file. */
export const staffRoutes = [show, rows, file]
