import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { DutyKey } from '#kernel/indicator/model.ts'
import { soonDays } from '#kernel/obligation/model.ts'
import { endedName, type Level, type OrganKind } from '#kernel/organisation/model.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import { otherField, type Period, type Place, type Scope } from './model.ts'

/** The organs that a reach touches, parents before children; those that ended among them, for what they did counts. */
export async function listPlaces(db: Read, reach: Reach): Promise<Place[]> {
  const { rows } = await sql<{
    id: string
    county_id: string
    code: string
    name: string
    short_name: string
    level: Level
    kind: OrganKind
    parent_id: string | null
    lineage: string[]
    whole: boolean
    fields: string[]
    ended: boolean
  }>`
    select g.id, g.county_id, g.code, g.name, g.short_name, g.level, g.kind, g.parent_id, g.lineage, s.whole, s.fields, g.closed_on is not null as ended
    from (${seenOrgans(reach)}) s join organ g on g.id = s.id
    order by array_length(g.lineage, 1), g.code`.execute(db)
  return rows.map(({ county_id, short_name, parent_id, ended, ...row }) => ({
    ...row,
    name: ended ? endedName(row.name) : row.name,
    countyId: county_id,
    shortName: ended ? endedName(short_name) : short_name,
    parentId: parent_id,
  }))
}

const dayOf = (day: Temporal.PlainDate): RawBuilder<unknown> => sql`${day.toString()}::date`
const isOpen = sql`o.fulfilled_on is null and o.waived_on is null`

/** The condition of each figure on obligation `o`, on a day; the same counts it and opens its rows. */
export const conditionOf = (key: DutyKey, today: Temporal.PlainDate): RawBuilder<unknown> => {
  const day = dayOf(today)
  switch (key) {
    case 'due':
      return sql`o.waived_on is null and (o.due_on < ${day} or o.due_on = ${day} and o.fulfilled_on is not null)`
    case 'fulfilled':
      return sql`o.fulfilled_on is not null and o.due_on <= ${day}`
    case 'on-time':
      return sql`o.fulfilled_on <= o.due_on and o.due_on <= ${day}`
    case 'late':
      return sql`o.fulfilled_on > o.due_on and o.due_on <= ${day}`
    case 'missed':
    case 'overdue':
      return sql`${isOpen} and o.due_on < ${day}`
    case 'waived':
    case 'nil':
      return sql`o.waived_on is not null and o.ended_as = ${key} and o.due_on <= ${day}`
    case 'pending':
      return sql`${isOpen} and o.due_on >= ${day}`
    case 'provisional':
      return sql`${isOpen} and o.provisional`
    case 'measured':
      return sql`o.fulfilled_on is not null and o.trigger_on is not null and o.due_on <= ${day}`
    case 'soon':
      return sql`${isOpen} and o.due_on between ${day} and ${dayOf(today.add({ days: soonDays }))}`
    case 'ahead':
      return sql`o.fulfilled_on is not null and o.due_on > ${day}`
  }
}

export const dueWithin = ({ from, to }: Period): RawBuilder<unknown> =>
  sql`o.due_on between ${dayOf(from)} and ${dayOf(to)}`

/** So few organs are named one by one where all of their counties would be read instead. */
const fewPlaces = 100

const allOf = (scope: Scope) => scope.field === null && scope.places.every((place) => place.whole)

/**
 * Rows `o` of the scope's organs. They come as ids, so that the database goes to their rows by index, whatever it
 * believes about lineages.
 */
export const ofOrgans = ({ places }: Scope): RawBuilder<unknown> =>
  sql`o.county_id = any(${countiesOf(places)}::uuid[]) and o.organ_id = any(${places.map((place) => place.id)}::uuid[])`

const countiesOf = (places: readonly Place[]) => [...new Set(places.map((place) => place.countyId))]

/** Rows `o` of the scope's fields, as a further condition; none where everything is seen, which is the usual case. */
export function ofFields(scope: Scope, fieldOf: RawBuilder<unknown>): RawBuilder<unknown> {
  if (allOf(scope)) return sql``
  const whole = scope.places.filter((place) => place.whole).map((place) => place.id)
  const parts = scope.places.flatMap(({ whole, id, fields }) => (whole ? [] : fields.map((code) => ({ id, code }))))
  return sql`and (o.organ_id = any(${whole}::uuid[]) or (o.organ_id, ${fieldOf}) in (
      select * from unnest(${parts.map((part) => part.id)}::uuid[], ${parts.map((part) => part.code)}::text[])))
    ${scope.field === null ? sql`` : sql`and coalesce(${fieldOf}, ${otherField}) = ${scope.field}`}`
}

/** Obligations `o` with, where fields matter, their item version `v`. */
export const obligations = (scope: Scope): RawBuilder<unknown> =>
  allOf(scope)
    ? sql`obligation o`
    : sql`obligation o join item_version v on v.county_id = o.county_id and v.item_id = o.item_id and v.version = o.item_version`

/** What a newer catalogue has closed is nobody's debt. Few slots are closed, so they are looked up, not joined. */
export const closedSlots = ({ places }: Scope): RawBuilder<unknown> => sql`closed as materialized (
    select county_id, organ_id, item_id from slot where closed_on is not null and not handed_over and county_id = any(${countiesOf(places)}::uuid[])
      ${places.length > fewPlaces ? sql`` : sql`and organ_id = any(${places.map((place) => place.id)}::uuid[])`})`
export const ofOpenSlot = sql`not exists (
    select from closed c where c.county_id = o.county_id and c.organ_id = o.organ_id and c.item_id = o.item_id)`

/** How many organs each county has or had: a scope that holds as many of them holds the county whole. */
export async function countOrgans(db: Read): Promise<Map<string, number>> {
  const { rows } = await sql<{ county_id: string; n: number }>`
    select county_id, count(*)::int as n from organ group by 1`.execute(db)
  return new Map(rows.map((row) => [row.county_id, row.n]))
}

/** The fields in their order. */
export const listFields = (db: Read): Promise<{ code: string; name: string }[]> =>
  db.selectFrom('field').select(['code', 'name']).orderBy('ordinal').execute()
