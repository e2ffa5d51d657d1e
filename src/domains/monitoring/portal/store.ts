import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { type DutyCounts, dueOf } from '#kernel/indicator/model.ts'
import { dueWithin, heldBy, heldWhole, ofOpenSlot } from '#kernel/indicator/public-store.ts'
import { firstDueDay, lastDueDay } from '#kernel/indicator/stretches.ts'
import {
  dutySums,
  fieldTally,
  namedSums,
  organFieldTally,
  organTally,
  type Span,
  stretchesOfPeriod,
  sumFigure,
  type TalliedOrgan,
  talliedFigure,
} from '#kernel/indicator/tally-store.ts'
import { type EndKind, soonDays } from '#kernel/obligation/model.ts'
import { endedName } from '#kernel/organisation/model.ts'

/** Which obligations are meant: of an organ alone or with everything below it, of a field; all where nothing is named. */
export interface DutyScope {
  organ: { id: string; countyId: string; lineage: readonly string[] } | null
  own?: boolean | undefined
  /** Code of a field; `other` for items of none. */
  field?: string | undefined
}

export interface Progress {
  all: DutyCounts
  /** By month of the due day, January first; what nothing was due for is left out. */
  months: (DutyCounts & { month: number })[]
  /** By the organs right below the chosen one; what the organ owes itself stands under its own name. */
  organs: (DutyCounts & { code: string; name: string; own: boolean })[]
  fields: (DutyCounts & { code: string; name: string | null })[]
}

const countNames = ['onTime', 'late', 'missed', 'waived', 'nil', 'pending', 'provisional']
const countColumns = sql.join(countNames.map((name) => sql.ref(name)))
const sumColumns = sql.join(
  countNames.map((name) => sql`coalesce(sum(b.${sql.ref(name)}), 0)::int as ${sql.ref(name)}`),
)

/** Obligations `o` of the scope. */
const scoped = ({ organ, own = false, field }: DutyScope): RawBuilder<unknown> => sql`
  ${heldBy(organ && { ...organ, own })} and ${ofOpenSlot}
  ${
    field === undefined
      ? sql``
      : sql`and (o.county_id, o.item_id) in (
          select county_id, id from portal.item where field_code is not distinct from nullif(${field}, 'other'))`
  }`

/** What a row of the count is about: the answers of `grouping(month, place)`, and one more. */
const groups = { month: 0b01, organ: 0b10, all: 0b11, field: 0b100 }

/** How a scope is read: counties that stand under one organ of the list, organs of those that stand under several, and other organs. */
interface Reading {
  one: { countyId: string; place: string }[]
  several: TalliedOrgan[]
  organs: TalliedOrgan[]
}

async function howToRead(db: Read, { organ, own = false }: DutyScope, depth: number): Promise<Reading> {
  const { whole, organs } = await heldWhole(db, organ && { ...organ, own })
  if (whole.length === 0) return { one: [], several: [], organs }
  const { rows } = await sql<{ countyId: string; places: number; place: string; organs: string[] }>`
    select county_id as "countyId", count(distinct coalesce(lineage[${depth}::int], id))::int as places,
      min(coalesce(lineage[${depth}::int], id)::text) as place, array_agg(id::text) as organs
    from portal.publisher where county_id = any(${whole}::uuid[]) group by 1`.execute(db)
  return {
    one: rows.filter(({ places }) => places === 1),
    several: rows.flatMap(({ countyId, places, organs }) => (places > 1 ? organs.map((id) => ({ id, countyId })) : [])),
    organs,
  }
}

/** The figures of a span as of one moment: in all, by month, by organ below, by field. */
export async function readProgress(
  db: Read,
  scope: DutyScope,
  span: Span,
  today: Temporal.PlainDate,
): Promise<Progress> {
  const { organ, field } = scope
  const depth = (organ?.lineage.length ?? 1) + 1
  const { one, several, organs } = await howToRead(db, scope, depth)
  const whole = [...new Set([...one, ...several].map(({ countyId }) => countyId))]
  const stretches = stretchesOfPeriod(span, today)
  const sums = namedSums(dutySums)
  const only = field === undefined ? null : [field]
  const month = sql`extract(month from month)::int as month`
  const ofField = field === undefined ? sql`true` : sql`field_code = ${field}`
  // Only what the scope needs is asked: planning a query costs as much as reading an organ.
  const tables: RawBuilder<unknown>[] = []
  const places: RawBuilder<unknown>[] = []
  const fields: RawBuilder<unknown>[] = []
  const ofOrgans = (name: RawBuilder<unknown>) => sql`
    select b.month, coalesce(g.lineage[${depth}::int], g.id) as place, ${countColumns}
    from ${name} b join portal.publisher g on g.id = b.organ_id`
  // Summed by plain columns first: there are many rows, and each sum of a figure looks at each row it is given.
  const counted = (column: RawBuilder<unknown>, from: RawBuilder<unknown>, where: RawBuilder<unknown>) => sql`
    select ${column}, ${month}, ${sums} from (
      select ${column}, month, key, class, sum(n) as n from ${from} t where ${where} group by ${column}, month, key, class) t
    group by ${column}, month`
  const [ofCounty, ofOrgan] = [sql`county_id, field_code`, sql`organ_id`]
  if (whole.length > 0) {
    tables.push(sql`fields as materialized (${counted(ofCounty, fieldTally('public', whole, stretches), ofField)})`)
    places.push(sql`select month, g.place, ${countColumns}
      from fields join unnest(${one.map(({ countyId }) => countyId)}::uuid[], ${one.map(({ place }) => place)}::uuid[])
        as g(county_id, place) using (county_id)`)
    fields.push(sql`select field_code, ${countColumns} from fields`)
  }
  if (several.length > 0) {
    const tally =
      only === null ? organTally('public', several, stretches) : organFieldTally('public', several, only, stretches)
    tables.push(sql`organs as materialized (${counted(ofOrgan, tally, sql`true`)})`)
    places.push(ofOrgans(sql`organs`))
  }
  if (organs.length > 0 || whole.length === 0) {
    const tally = organFieldTally('public', organs, only, stretches)
    tables.push(sql`duties as materialized (${counted(sql`organ_id, field_code`, tally, sql`true`)})`)
    places.push(ofOrgans(sql`duties`))
    fields.push(sql`select field_code, ${countColumns} from duties`)
  }
  type Row = DutyCounts & {
    by: number
    month: number | null
    organ: string | null
    field: string | null
    code: string
    name: string
    own: boolean
    ended: boolean
    fieldName: string | null
  }
  const { rows: found } = await sql<Row>`
    with ${sql.join(tables)},
    places as (${sql.join(places, sql` union all `)}),
    counts as (
      select grouping(b.month, b.place) as by, b.month, b.place as organ, null as field, ${sumColumns}
      from places b group by grouping sets ((), (b.month), (b.place))
      union all
      select ${groups.field}, null, null, b.field_code, ${sumColumns}
      from (${sql.join(fields, sql` union all `)}) b group by b.field_code)
    select c.*, g.code, g.short_name as name, g.id is not distinct from ${organ?.id ?? null}::uuid or g.parent_id is null as own,
      g.closed_on is not null as ended, f.name as "fieldName"
    from counts c left join portal.publisher g on g.id = c.organ left join portal.field f on f.code = c.field
    order by c.month, own desc nulls last, array_position(array['city', 'county', 'town', 'village'], g.level),
      array_position(array['government', 'office', 'department', 'town', 'street', 'village', 'community', 'enterprise'], g.kind), g.code, f.ordinal nulls last`.execute(
    db,
  )
  const counts = ({ onTime, late, missed, waived, nil, pending, provisional }: Row): DutyCounts => ({
    onTime,
    late,
    missed,
    waived,
    nil,
    pending,
    provisional,
  })
  const grouped = (by: number) => found.filter((row) => row.by === by && dueOf(row) + row.waived + row.nil > 0)
  return {
    all: counts(found.find((row) => row.by === groups.all)!),
    months: grouped(groups.month).map((row) => ({ ...counts(row), month: row.month! })),
    organs: grouped(groups.organ).map((row) => ({
      ...counts(row),
      code: row.code,
      name: row.ended ? endedName(row.name) : row.name,
      own: row.own,
    })),
    fields: grouped(groups.field).map((row) => ({ ...counts(row), code: row.field!, name: row.fieldName })),
  }
}

/** The figures whose rows can be looked at. */
export const rowKinds = ['due', 'fulfilled', 'on-time', 'late', 'overdue', 'waived', 'nil', 'soon'] as const
export type RowKind = (typeof rowKinds)[number]

export interface DutyRow {
  organCode: string
  organName: string
  itemAddress: string
  itemName: string
  label: string
  dueOn: Temporal.PlainDate
  fulfilledOn: Temporal.PlainDate | null
  waivedOn: Temporal.PlainDate | null
  endedAs: EndKind | null
  waiver: string | null
  dueAt: Temporal.Instant | null
  address: string | null
}

const listSize = 50

const ofKind = (kind: RowKind, today: Temporal.PlainDate): RawBuilder<unknown> => {
  const day = sql`${today.toString()}::date`
  const open = sql`o.fulfilled_on is null and o.waived_on is null`
  switch (kind) {
    case 'due':
      return sql`o.waived_on is null and (o.due_on < ${day} or o.due_on = ${day} and o.fulfilled_on is not null)`
    case 'fulfilled':
      return sql`o.fulfilled_on is not null and o.due_on <= ${day}`
    case 'on-time':
      return sql`o.fulfilled_on <= o.due_on and o.due_on <= ${day}`
    case 'late':
      return sql`o.fulfilled_on > o.due_on and o.due_on <= ${day}`
    case 'overdue':
      return sql`${open} and o.due_on < ${day}`
    case 'waived':
    case 'nil':
      return sql`o.ended_as = ${kind} and o.due_on <= ${day}`
    case 'soon':
      return sql`${open} and o.due_on between ${day} and ${today.add({ days: soonDays }).toString()}::date`
  }
}

/** Figures of open obligations: in a county these lie in one index by due day. */
const isOpenKind = (kind: RowKind): boolean => kind === 'overdue' || kind === 'soon'

/** How many obligations a figure counts. */
async function countDutyRows(
  db: Read,
  scope: DutyScope,
  kind: RowKind,
  span: Span | null,
  today: Temporal.PlainDate,
): Promise<number> {
  const { organ, own = false, field } = scope
  const { whole, organs } = await heldWhole(db, organ && { ...organ, own })
  const everything = { from: firstDueDay, to: lastDueDay }
  const key = kind === 'overdue' ? 'missed' : kind
  const parts = talliedFigure(key, kind === 'soon' ? everything : (span ?? everything), today) ?? []
  const fields = field === undefined ? null : [field]
  const sums = [
    ...(whole.length > 0 ? [sumFigure('public', { counties: whole }, parts, fields)] : []),
    ...(whole.length === 0 || organs.length > 0 ? [sumFigure('public', { organs }, parts, fields)] : []),
  ]
  const { rows } = await sql<{ n: number }>`
    select sum(n)::int as n from (${sql.join(sums, sql` union all `)}) s`.execute(db)
  return rows[0]!.n
}

const whereOf = (scope: DutyScope, kind: RowKind, span: Span | null, today: Temporal.PlainDate): RawBuilder<unknown> =>
  sql`${ofKind(kind, today)} ${span && kind !== 'soon' ? sql`and ${dueWithin(span)}` : sql``} and ${scoped(scope)}`

/**
 * The obligations behind a figure, one page of them; a span bounds all but what is due soon. Each organ, or each county
 * where open ones are asked for, gives its first ones by its index and these are merged.
 */
export async function listDutyRows(
  db: Read,
  scope: DutyScope,
  kind: RowKind,
  span: Span | null,
  page: number,
  today: Temporal.PlainDate,
): Promise<{ duties: DutyRow[]; total: number; page: number; pages: number }> {
  const { organ, own = false } = scope
  const holder = organ && { ...organ, own }
  const [total, { whole }] = await Promise.all([
    countDutyRows(db, scope, kind, span, today),
    isOpenKind(kind) ? heldWhole(db, holder) : { whole: [] },
  ])
  const pages = Math.max(1, Math.ceil(total / listSize))
  const shown = Math.min(page, pages)
  const order = isOpenKind(kind) ? sql`asc` : sql`desc`
  const lane = (of: RawBuilder<unknown>) => sql`cross join lateral (
      select o.county_id, o.id, o.due_on from portal.obligation o where ${of} and ${whereOf(scope, kind, span, today)}
      order by o.due_on ${order}, o.id limit ${shown * listSize}) o`
  const { rows: duties } = await sql<DutyRow>`
    with picked as (
      select n.county_id, n.id from (
        select o.* from portal.publisher s ${lane(sql`o.county_id = s.county_id and o.organ_id = s.id`)}
        where s.county_id <> all(${whole}::uuid[]) ${holdsOrgan(holder)}
        union all
        select o.* from unnest(${whole}::uuid[]) as s(county_id) ${lane(sql`o.county_id = s.county_id`)}) n
      order by n.due_on ${order}, n.id limit ${listSize} offset ${(shown - 1) * listSize})
    select g.code as "organCode", g.short_name as "organName", i.address as "itemAddress", i.name as "itemName", o.label, o.due_on as "dueOn",
      o.due_at as "dueAt", o.fulfilled_on as "fulfilledOn", o.waived_on as "waivedOn", o.ended_as as "endedAs", o.waiver, o.fulfilled_address as address
    from picked p join portal.obligation o on o.county_id = p.county_id and o.id = p.id
      join portal.publisher g on g.id = o.organ_id
      join portal.item i on i.county_id = o.county_id and i.id = o.item_id
    order by o.due_on ${order}, o.id`.execute(db)
  return { duties, total, page: shown, pages }
}

const holdsOrgan = (holder: { id: string; own: boolean } | null): RawBuilder<unknown> =>
  holder === null
    ? sql``
    : holder.own
      ? sql`and s.id = ${holder.id}::uuid`
      : sql`and s.lineage @> array[${holder.id}]::uuid[]`
