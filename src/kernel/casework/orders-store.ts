import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Actor } from '#kernel/organisation/model.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenField, seenOrgans } from '#kernel/organisation/reach-store.ts'

/** 督促整改 to an organ for one of its slots. */
export interface NewOrder {
  countyId: string
  id: string
  organId: string
  itemId: string
  obligationId: string | null
  orderedBy: string
  body: string
  dueOn: Temporal.PlainDate
}

export const insertOrder = (
  write: Write,
  order: NewOrder,
  actor: Actor,
  { now, today }: { now: Temporal.Instant; today: Temporal.PlainDate },
) =>
  write
    .insertInto('case_order')
    .values({
      county_id: order.countyId,
      id: order.id,
      organ_id: order.organId,
      item_id: order.itemId,
      obligation_id: order.obligationId,
      ordered_by_organ: order.orderedBy,
      body: order.body,
      due_on: order.dueOn,
      ordered_on: today,
      ordered_at: now,
      person_id: actor.personId,
      person_name: actor.name,
    })
    .execute()

/** An order as the organ that has to follow it reads it; whoever asked does not occur in it. */
export interface OrderLine {
  countyId: string
  id: string
  organName: string
  organCode: string
  itemName: string
  itemAddress: string
  obligationId: string | null
  orderedBy: string
  body: string
  orderedOn: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  /** When something was published that answers it; null while nothing is. */
  doneOn: Temporal.PlainDate | null
}

/**
 * What answers an order `o`: its obligation fulfilled or waived, or, where it names none, something published at the slot
 * since. Computed from the obligations, so that nobody has to tick anything off.
 */
const done = sql`
  left join lateral (
    select min(coalesce(d.fulfilled_on, d.waived_on)) as done_on from obligation d
    where d.county_id = o.county_id and d.item_id = o.item_id and d.organ_id = o.organ_id
      and (d.id = o.obligation_id or (o.obligation_id is null and coalesce(d.fulfilled_on, d.waived_on) >= o.ordered_on))
  ) d on true`

const columns = sql`o.county_id as "countyId", o.id, s.short_name as "organName", s.code as "organCode", v.name as "itemName",
  i.address as "itemAddress", o.obligation_id as "obligationId", b.name as "orderedBy", o.body, o.ordered_on as "orderedOn",
  o.due_on as "dueOn", d.done_on as "doneOn"`

const named = sql`
  join item i on i.county_id = o.county_id and i.id = o.item_id
  join lateral (select v.name, v.field_code from item_version v where v.county_id = o.county_id and v.item_id = o.item_id
    order by v.version desc limit 1) v on true
  join organ b on b.id = o.ordered_by_organ`

/** Orders that a reach shows and that nothing answers yet, the earliest due first. */
export async function openOrders(db: Read, reach: Reach, limit: number): Promise<OrderLine[]> {
  const { rows } = await sql<OrderLine>`
    with seen as (${seenOrgans(reach)})
    select ${columns} from seen s join case_order o on o.county_id = s.county_id and o.organ_id = s.id ${named} ${done}
    where d.done_on is null and ${seenField(sql`v.field_code`)} order by o.due_on, o.id limit ${limit}`.execute(db)
  return rows
}

/** The newest order for a slot, answered or not. */
export async function ordersOfSlot(
  db: Read,
  slot: { countyId: string; organId: string; itemId: string },
  limit: number,
): Promise<OrderLine[]> {
  const { rows } = await sql<OrderLine>`
    select ${columns} from case_order o join organ s on s.id = o.organ_id ${named} ${done}
    where o.county_id = ${slot.countyId}::uuid and o.organ_id = ${slot.organId}::uuid and o.item_id = ${slot.itemId}::uuid
    order by o.ordered_at desc limit ${limit}`.execute(db)
  return rows
}
