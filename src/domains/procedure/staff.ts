import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { organKinds } from '#kernel/organisation/model.ts'
import { may, reachOf } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { EMERGENCY_HOURS } from '#kernel/publication/flow/model.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { type PageOutcome, page, type SeeOther, seeOther } from '#platform/http/outcome.ts'
import { oneOf } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { adoptTable } from './adopt-table.ts'
import { changeTable } from './change-table.ts'
import { defaultRows } from './default-table.ts'
import { dropTable } from './drop-table.ts'
import { formats, mediaTypes, tableFile } from './files.ts'
import { blankRow, type Change, type DutyTable, links, reasonsAgainstTable } from './model.ts'
import { listPage, ownerName } from './pages/list.ts'
import { onePage } from './pages/one.ts'
import { rowPage } from './pages/row.ts'
import { startTable } from './start-table.ts'
import { organOf, targetOf } from './table-at-hand.ts'
import { findTable, listTables, tableFor, versionsOf } from './table-store.ts'
import { rowForm, rowOf, typedOfRow } from './typed.ts'
import { kindNames, words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()
const listed = 300
const trail = [{ label: words.title, href: to.procedure() }]

const list = staffRoute({
  method: 'GET',
  url: '/procedure',
  handle: async ({ visit }) => {
    const { db, actor, today, formToken } = visit
    const organ = await findOrgan(db, actor.organId)
    if (!organ) throw new NotFound(words.notFound)
    const [tables, holds] = await Promise.all([
      listTables(db, reachOf(actor, 'procedure.see'), today, listed),
      tableFor(db, { countyId: organ.countyId, organId: organ.id, kind: organ.kind }, today),
    ])
    return page({
      title: words.title,
      menu: 'procedure',
      main: listPage({
        tables,
        owners: await ownersOf(visit),
        token: formToken,
        holds: {
          organName: organ.shortName,
          from: holds ? words.inForce(holds.fromOn!.toString(), holds.number) : words.builtIn,
          hours: holds?.emergencyHours ?? EMERGENCY_HOURS,
          rows: holds?.rows ?? defaultRows,
        },
      }),
    })
  },
})

/** For whom the person may write: the county, a kind of its organs, the own organ. */
async function ownersOf({ db, actor }: StaffVisit): Promise<{ value: string; label: string }[]> {
  const [organ, county] = await Promise.all([findOrgan(db, actor.organId), findOrgan(db, actor.countyId)])
  if (!organ || !county) return []
  const ofCounty = may(actor, 'procedure.write', targetOf(county))
  return [
    ...(ofCounty ? [{ value: 'county', label: words.county(county.shortName) }] : []),
    ...(ofCounty
      ? organKinds.map((kind) => ({ value: `kind:${kind}`, label: words.kindOf(county.shortName, kindNames[kind]) }))
      : []),
    ...(may(actor, 'procedure.write', targetOf(organ))
      ? [{ value: 'organ', label: words.ownOrgan(organ.shortName) }]
      : []),
  ]
}

const start = staffRoute({
  method: 'POST',
  url: '/procedure',
  body: z.object({ owner: z.string().max(40).default('') }),
  handle: async ({ visit, body: { owner } }) => {
    const { actor } = visit
    const organKind = owner.startsWith('kind:') ? owner.slice(5) : null
    const { countyId, tableId } = await visit.act(startTable, {
      countyId: actor.countyId,
      organId: owner === 'organ' ? actor.organId : null,
      organKind,
    })
    return seeOther(to.dutyTable(countyId, tableId))
  },
})

const key = z.object({ county: z.uuid(), id: z.uuid() })

interface Seen {
  table: DutyTable
  name: string
  mayWrite: boolean
  mayAdopt: boolean
}

/** The table, where the asker sees tables of its organ; a draft only where they may write it. */
async function seenTable({ db, actor }: StaffVisit, countyId: string, id: string): Promise<Seen> {
  const table = await findTable(db, countyId, id)
  const organ = table && (await organOf(db, table))
  const county = table && (await findOrgan(db, table.countyId))
  if (!table || !organ || !county) throw new NotFound(words.notFound)
  const mayWrite = may(actor, 'procedure.write', targetOf(organ))
  const inCounty = actor.countyId === table.countyId
  if (!mayWrite && !(table.state === 'in-force' && (inCounty || may(actor, 'procedure.see', targetOf(organ)))))
    throw new NotFound(words.notFound)
  const name = ownerName({
    organName: table.organId ? organ.name : null,
    organKind: table.organKind,
    countyName: county.shortName,
  })
  return { table, name, mayWrite, mayAdopt: may(actor, 'procedure.adopt', targetOf(organ)) }
}

async function showTable(
  visit: StaffVisit,
  { table, name, mayWrite, mayAdopt }: Seen,
  refused: readonly string[] = [],
): Promise<PageOutcome> {
  const versions = (await versionsOf(visit.db, table)).filter(({ state }) => mayWrite || state === 'in-force')
  return page({
    status: refused.length > 0 ? 422 : 200,
    title: `${name}${words.title}`,
    menu: 'procedure',
    trail,
    main: onePage({
      table,
      versions,
      mayWrite,
      mayAdopt,
      reasons: [...reasonsAgainstTable(table.rows, table.emergencyHours)],
      refused,
      today: visit.today,
      token: visit.formToken,
    }),
  })
}

const show = staffRoute({
  method: 'GET',
  url: '/procedure/tables/:county/:id',
  params: key,
  handle: async ({ visit, params: { county, id } }) => showTable(visit, await seenTable(visit, county, id)),
})

const file = staffRoute({
  method: 'GET',
  url: '/procedure/tables/:county/:id/files/:format',
  params: key.extend({ format: z.enum(formats) }),
  handle: async ({ visit, params: { county, id, format } }) => {
    const { table, name } = await seenTable(visit, county, id)
    const title = `${name}${words.title}${words.numberOf(table.number)}`
    return {
      kind: 'file',
      bytes: tableFile(title, table.rows, format),
      mediaType: mediaTypes[format],
      name: `${title}.${format}`,
    }
  },
})

/** Does something with a draft; what speaks against it is said on its page. */
async function tried(
  visit: StaffVisit,
  countyId: string,
  id: string,
  deed: () => Promise<SeeOther>,
): Promise<SeeOther | PageOutcome> {
  try {
    return await deed()
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Stale)) throw error
    const reasons = error instanceof Refused ? error.reasons : [words.stale]
    return showTable(visit, await seenTable(visit, countyId, id), reasons)
  }
}

const version = z.coerce.number().int().min(1)

const change = (url: 'row' | 'flow' | 'hours', read: (body: Record<string, string>) => Change, say: string) =>
  staffRoute({
    method: 'POST',
    url: `/procedure/tables/:county/:id/${url}`,
    params: key,
    body: z.looseObject({ version }),
    handle: async ({ visit, params: { county, id }, body }) =>
      tried(visit, county, id, async () => {
        const fields = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]))
        await visit.act(changeTable, { countyId: county, tableId: id, version: body.version, change: read(fields) })
        return seeOther(to.dutyTable(county, id), say)
      }),
  })

const moveRow = change(
  'row',
  ({ place = '', do: what }) => {
    const at = Number.parseInt(place, 10)
    return what === 'remove' ? { kind: 'remove', place: at } : { kind: 'move', place: at, by: what === 'up' ? -1 : 1 }
  },
  words.saved,
)

const setFlow = change(
  'flow',
  ({ preset, contentType = '' }) =>
    preset === 'none'
      ? { kind: 'no-flow', contentType }
      : { kind: 'flow', preset: preset === 'three-reviews' ? preset : 'standard', contentType: contentType || null },
  words.saved,
)

const setHours = change('hours', ({ hours = '' }) => ({ kind: 'hours', emergencyHours: Number(hours) }), words.saved)

const rowKey = key.extend({ place: z.string().regex(/^(new|\d{1,3})$/) })

const editRow = staffRoute({
  method: 'GET',
  url: '/procedure/tables/:county/:id/rows/:place',
  params: rowKey,
  query: z.object({ link: oneOf(links) }),
  handle: async ({ visit, params: { county, id, place }, query: { link = 'active' } }) => {
    const { table, name, mayWrite } = await seenTable(visit, county, id)
    const row = place === 'new' ? blankRow(link) : table.rows[Number(place)]
    if (!row || !mayWrite || table.state !== 'draft') throw new NotFound(words.notFound)
    return showRow(visit, { county, id, place, name }, typedOfRow(row, table.version), [])
  },
})

const showRow = (
  { formToken }: StaffVisit,
  at: { county: string; id: string; place: string; name: string },
  typed: ReturnType<typeof typedOfRow>,
  reasons: readonly string[],
): PageOutcome =>
  page({
    status: reasons.length > 0 ? 422 : 200,
    title: words.row,
    menu: 'procedure',
    trail: [...trail, { label: at.name, href: to.dutyTable(at.county, at.id) }],
    main: rowPage({ action: to.dutyRow(at.county, at.id, at.place), typed, reasons, token: formToken }),
  })

const saveRow = staffRoute({
  method: 'POST',
  url: '/procedure/tables/:county/:id/rows/:place',
  params: rowKey,
  body: rowForm,
  handle: async ({ visit, params: { county, id, place }, body }) => {
    const { name } = await seenTable(visit, county, id)
    const row = rowOf(body)
    const change: Change = place === 'new' ? { kind: 'add', row } : { kind: 'replace', place: Number(place), row }
    try {
      await visit.act(changeTable, { countyId: county, tableId: id, version: body.version, change })
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Stale)) throw error
      const reasons = error instanceof Refused ? error.reasons : [words.stale]
      return showRow(visit, { county, id, place, name }, body, reasons)
    }
    return seeOther(to.dutyTable(county, id), words.saved)
  },
})

const adopt = staffRoute({
  method: 'POST',
  url: '/procedure/tables/:county/:id/adopt',
  params: key,
  body: z.object({ version, fromOn: z.iso.date().optional().catch(undefined) }),
  handle: async ({ visit, params: { county, id }, body }) =>
    tried(visit, county, id, async () => {
      if (!body.fromOn) throw new Refused([words.badDay])
      const fromOn = Temporal.PlainDate.from(body.fromOn)
      await visit.act(adoptTable, { countyId: county, tableId: id, version: body.version, fromOn })
      return seeOther(to.dutyTable(county, id), words.adopted(fromOn.toString()))
    }),
})

const drop = staffRoute({
  method: 'POST',
  url: '/procedure/tables/:county/:id/drop',
  params: key,
  handle: async ({ visit, params: { county, id } }) =>
    tried(visit, county, id, async () => {
      await visit.act(dropTable, { countyId: county, tableId: id })
      return seeOther(to.procedure(), words.dropped)
    }),
})

/** The duty table: read, written, put in force. */
export const tableRoutes = [list, start, show, file, moveRow, setFlow, setHours, editRow, saveRow, adopt, drop]
