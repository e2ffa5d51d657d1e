import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { type DutyCounts, dueOf } from '#kernel/indicator/model.ts'
import {
  dueWithin,
  dutyCountColumns,
  heldBy,
  obligationsOfOpenSlots,
  type Span,
} from '#kernel/indicator/public-store.ts'
import { soonDays } from '#kernel/obligation/model.ts'

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

const scoped = ({ organ, own = false, field }: DutyScope): RawBuilder<unknown> => sql`
  and ${heldBy(organ && { ...organ, own })}
  ${field === undefined ? sql`` : sql`and i.field_code is not distinct from nullif(${field}, 'other')`}`

const rows = sql`${obligationsOfOpenSlots}
  join portal.organ g on g.id = o.organ_id
  join portal.item i on i.county_id = o.county_id and i.id = o.item_id`

/** The figures of a span in one pass: in all, by month, by organ below, by field. */
export async function readProgress(
  db: Read,
  scope: DutyScope,
  span: Span,
  today: Temporal.PlainDate,
): Promise<Progress> {
  const depth = (scope.organ?.lineage.length ?? 1) + 1
  type Row = DutyCounts & {
    by: number
    month: number | null
    organ: string | null
    field: string | null
    code: string
    name: string
    own: boolean
    fieldName: string | null
  }
  const { rows: found } = await sql<Row>`
    with counted as (
      select grouping(o.month, o.organ, o.field) as by, o.month, o.organ, o.field, ${dutyCountColumns(today)}
      from (
        select o.due_on, o.fulfilled_on, o.waived_on, o.provisional, extract(month from o.due_on)::int as month,
          coalesce(g.lineage[${depth}::int], g.id) as organ, coalesce(i.field_code, 'other') as field
        from ${rows} where ${dueWithin(span)} ${scoped(scope)}) o
      group by grouping sets ((), (o.month), (o.organ), (o.field)))
    select c.*, g.code, g.short_name as name, g.id is not distinct from ${scope.organ?.id ?? null}::uuid or g.parent_id is null as own, f.name as "fieldName"
    from counted c left join portal.organ g on g.id = c.organ left join portal.field f on f.code = c.field
    order by c.month, own desc nulls last, array_position(array['city', 'county', 'town', 'village'], g.level),
      array_position(array['government', 'office', 'department', 'town', 'street', 'village', 'community', 'enterprise'], g.kind), g.code, f.ordinal nulls last`.execute(
    db,
  )
  const counts = ({ onTime, late, missed, waived, pending, provisional }: Row): DutyCounts => ({
    onTime,
    late,
    missed,
    waived,
    pending,
    provisional,
  })
  const grouped = (by: number) => found.filter((row) => row.by === by && dueOf(row) + row.waived > 0)
  return {
    all: counts(found.find((row) => row.by === 0b111)!),
    months: grouped(0b011).map((row) => ({ ...counts(row), month: row.month! })),
    organs: grouped(0b101).map((row) => ({ ...counts(row), code: row.code, name: row.name, own: row.own })),
    fields: grouped(0b110).map((row) => ({ ...counts(row), code: row.field!, name: row.fieldName })),
  }
}

/** The figures whose rows can be looked at. */
export const rowKinds = ['due', 'fulfilled', 'on-time', 'late', 'overdue', 'waived', 'soon'] as const
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
      return sql`o.waived_on is not null and o.due_on <= ${day}`
    case 'soon':
      return sql`${open} and o.due_on between ${day} and ${today.add({ days: soonDays }).toString()}::date`
  }
}

/** The obligations behind a figure, one page of them; a span bounds all but what is due soon. */
export async function listDutyRows(
  db: Read,
  scope: DutyScope,
  kind: RowKind,
  span: Span | null,
  page: number,
  today: Temporal.PlainDate,
): Promise<{ duties: DutyRow[]; total: number; page: number; pages: number }> {
  const where = sql`${ofKind(kind, today)} ${span && kind !== 'soon' ? sql`and ${dueWithin(span)}` : sql``} ${scoped(scope)}`
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n from ${rows} where ${where}`.execute(db)
  const total = counted[0]!.n
  const pages = Math.max(1, Math.ceil(total / listSize))
  const shown = Math.min(page, pages)
  const first = kind === 'overdue' || kind === 'soon' ? sql`asc` : sql`desc`
  const { rows: duties } = await sql<DutyRow>`
    select g.code as "organCode", g.short_name as "organName", i.address as "itemAddress", i.name as "itemName", o.label, o.due_on as "dueOn",
      o.due_at as "dueAt", o.fulfilled_on as "fulfilledOn", o.waived_on as "waivedOn", o.waiver, o.fulfilled_address as address
    from ${rows} where ${where} order by o.due_on ${first}, g.code, o.id limit ${listSize} offset ${(shown - 1) * listSize}`.execute(
    db,
  )
  return { duties, total, page: shown, pages }
}
