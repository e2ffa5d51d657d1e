import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { type DutyKey, isOfPeriod } from '#kernel/indicator/model.ts'
import type { Dated } from '#kernel/obligation/model.ts'
import type { Period, Scope } from './model.ts'
import {
  closedSlots,
  conditionOf,
  countOrgans,
  dueWithin,
  obligations,
  ofFields,
  ofOpenSlot,
  ofOrgans,
} from './scope-store.ts'
import { countSlotRows } from './slot-rows-store.ts'
import { type ScopePart, splitScope } from './split-scope.ts'
import { countFigure, countTalliedEmpty } from './tallied-store.ts'

/** An obligation behind a figure, with everything that lets a person check it. */
export interface DutyRow extends Dated {
  countyId: string
  id: string
  organCode: string
  organName: string
  itemName: string
  itemAddress: string
  label: string
  basis: string
  triggerOn: Temporal.PlainDate | null
  provisional: boolean
  waiver: string | null
  /** The edition that fulfilled it; its address is public. */
  title: string | null
  address: string | null
}

/** A slot behind the number of empty ones. */
export interface EmptySlotRow {
  countyId: string
  organId: string
  itemId: string
  organCode: string
  organName: string
  itemName: string
  itemAddress: string
  basis: string
  deadlineText: string
  openedOn: Temporal.PlainDate
}

/** A place in a list: it goes on after it, or came before it. */
export interface RowPlace<Key> {
  direction: 'after' | 'before'
  key: Key
}
export type DutyKeyset = { dueOn: Temporal.PlainDate; id: string }
export type SlotKeyset = { organId: string; itemId: string }

export interface Rows<Row> {
  rows: Row[]
  /** There is more in the direction that was read. */
  more: boolean
}

/** Conditions on obligation `o` that a figure stands for. */
const behind = (key: DutyKey, scope: Scope, period: Period, today: Temporal.PlainDate): RawBuilder<unknown> =>
  sql`${conditionOf(key, today)} ${isOfPeriod(key) ? sql`and ${dueWithin(period)}` : sql``}
    ${ofFields(scope, sql`v.field_code`)} and ${ofOpenSlot}`

/** A list shows no groups: a county that is held whole is one of its own. */
const splitForRows = async (db: Read, scope: Scope): Promise<ScopePart[]> =>
  splitScope(scope, await countOrgans(db), () => '')

/** How many rows a figure has. */
export async function countDutyRows(
  db: Read,
  key: DutyKey,
  scope: Scope,
  period: Period,
  today: Temporal.PlainDate,
): Promise<number> {
  const parts = await splitForRows(db, scope)
  const counts = await Promise.all(parts.map((part) => countFigure(db, key, part, period, today)))
  return counts.reduce((sum, n) => sum + n, 0)
}

/** Figures of open obligations: in a county these lie in one index by due day. */
const openKeys: readonly DutyKey[] = ['missed', 'overdue', 'pending', 'soon', 'provisional']

/**
 * The obligations behind a figure by due day. Each organ, or where that is possible each whole county, gives its first few
 * by its index and these are merged, so that a page of a long list costs no more than one of a short list.
 */
export async function listDutyRows(
  db: Read,
  key: DutyKey,
  scope: Scope,
  period: Period,
  today: Temporal.PlainDate,
  { place, limit }: { place?: RowPlace<DutyKeyset> | undefined; limit: number },
): Promise<Rows<DutyRow>> {
  const backwards = place?.direction === 'before'
  const order = backwards ? sql`desc` : sql`asc`
  const beyond = place
    ? sql`and (o.due_on, o.id) ${backwards ? sql`<` : sql`>`} (${place.key.dueOn.toString()}::date, ${place.key.id}::uuid)`
    : sql``
  const whole = openKeys.includes(key) ? (await splitForRows(db, scope)).flatMap((part) => part.whole) : []
  const held = new Set(whole.map(({ countyId }) => countyId))
  const first = sql`order by o.due_on ${order}, o.id ${order} limit ${limit + 1}`
  const rest = scope.places.filter(({ countyId }) => !held.has(countyId))
  const lanes = [
    sql`select n.* from unnest(${rest.map((one) => one.countyId)}::uuid[], ${rest.map((one) => one.id)}::uuid[]) as s(county_id, organ_id)
      cross join lateral (
        select o.county_id, o.id, o.due_on from ${obligations(scope)}
        where o.county_id = s.county_id and o.organ_id = s.organ_id and ${behind(key, scope, period, today)} ${beyond}
        ${first}) n`,
  ]
  if (whole.length > 0)
    lanes.push(sql`select n.* from unnest(${whole.map(({ countyId }) => countyId)}::uuid[]) as s(county_id)
      cross join lateral (
        select o.county_id, o.id, o.due_on from ${obligations(scope)}
        where o.county_id = s.county_id and ${behind(key, scope, period, today)} ${beyond}
        ${first}) n`)
  const { rows } = await sql<DutyRow>`
    with ${closedSlots(scope)}
    select d.county_id as "countyId", d.id, g.code as "organCode", g.short_name as "organName", v.name as "itemName",
      i.address as "itemAddress", d.label, v.basis, d.trigger_on as "triggerOn", d.due_on as "dueOn", d.due_at as "dueAt",
      d.provisional, d.fulfilled_on as "fulfilledOn", d.waived_on as "waivedOn", d.waiver, d.ended_as as "endedAs", e.title, p.address
    from (
      select n.* from (${sql.join(lanes, sql` union all `)}) n
      order by n.due_on ${order}, n.id ${order} limit ${limit + 1}) picked
      join obligation d on d.county_id = picked.county_id and d.id = picked.id
      join organ g on g.id = d.organ_id
      join item i on i.county_id = d.county_id and i.id = d.item_id
      join item_version v on v.county_id = d.county_id and v.item_id = d.item_id and v.version = d.item_version
      left join edition e on e.county_id = d.county_id and e.id = d.fulfilled_by
      left join publication p on p.county_id = e.county_id and p.id = e.publication_id
    order by d.due_on ${order}, d.id ${order}`.execute(db)
  return cut(rows, limit, backwards)
}

/** The slots where nothing was ever recorded; each county gives its first few. */
export async function listEmptySlots(
  db: Read,
  scope: Scope,
  { place, limit }: { place?: RowPlace<SlotKeyset> | undefined; limit: number },
): Promise<Rows<EmptySlotRow>> {
  const backwards = place?.direction === 'before'
  const order = backwards ? sql`desc` : sql`asc`
  const beyond = place
    ? sql`and (o.organ_id, o.item_id) ${backwards ? sql`<` : sql`>`} (${place.key.organId}::uuid, ${place.key.itemId}::uuid)`
    : sql``
  const { rows } = await sql<EmptySlotRow>`
    select o.county_id as "countyId", o.organ_id as "organId", o.item_id as "itemId", g.code as "organCode",
      g.short_name as "organName", o.name as "itemName", i.address as "itemAddress", o.basis, o.deadline_text as "deadlineText",
      o.opened_on as "openedOn"
    from unnest(${[...new Set(scope.places.map((one) => one.countyId))]}::uuid[]) as s(county_id)
      cross join lateral (
        select o.*, v.name, v.basis, v.deadline_text from slot o
          join item_version v on v.county_id = o.county_id and v.item_id = o.item_id and v.effective_until is null
        where o.county_id = s.county_id and ${isEmptySlot(scope)} ${beyond}
        order by o.organ_id ${order}, o.item_id ${order} limit ${limit + 1}) o
      join organ g on g.id = o.organ_id
      join item i on i.county_id = o.county_id and i.id = o.item_id
    order by o.organ_id ${order}, o.item_id ${order} limit ${limit + 1}`.execute(db)
  return cut(rows, limit, backwards)
}

export async function countEmptySlots(db: Read, scope: Scope): Promise<number> {
  const parts = await splitForRows(db, scope)
  const counts = await Promise.all(
    parts.flatMap((part) => [
      part.whole.length > 0 ? countTalliedEmpty(db, part) : 0,
      part.organs.length > 0 ? countEmpty(db, part) : 0,
    ]),
  )
  return counts.reduce((sum, n) => sum + n, 0)
}

const countEmpty = async (db: Read, { organs, fields }: ScopePart): Promise<number> =>
  (await countSlotRows(db, organs, fields)).reduce((sum, { empty }) => sum + empty, 0)

const isEmptySlot = (scope: Scope): RawBuilder<unknown> => sql`
  ${ofOrgans(scope)} ${ofFields(scope, sql`v.field_code`)} and o.closed_on is null and o.applicability = 'applies'
    and not exists (select from obligation d where d.county_id = o.county_id and d.item_id = o.item_id and d.organ_id = o.organ_id)`

function cut<Row>(rows: Row[], limit: number, backwards: boolean): Rows<Row> {
  const kept = rows.slice(0, limit)
  return { rows: backwards ? kept.reverse() : kept, more: rows.length > limit }
}
