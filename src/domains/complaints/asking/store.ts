import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { findPublicOrgan } from '#kernel/organisation/public-store.ts'
import type { OpenDuty } from '../model.ts'

/** Open obligations that the form offers; the earliest of more. */
const mostDuties = 12

/** A slot as somebody meets it who asks for what is missing there; read from what is public only. */
export interface AskedSlot {
  countyId: string
  itemId: string
  itemAddress: string
  itemName: string
  basis: string
  organ: Organ
  applicability: string
  reason: string | null
  open: OpenDuty[]
  lastOn: Temporal.PlainDate | null
  /** How many ask already. */
  requests: number
}

/** The slot of an item at an organ; null where the catalogue in force has none. */
export async function findAskedSlot(db: Read, itemAddress: string, organCode: string): Promise<AskedSlot | null> {
  const organ = await findPublicOrgan(db, organCode)
  if (!organ) return null
  const { rows } = await sql<Omit<AskedSlot, 'organ' | 'open'>>`
    select s.county_id as "countyId", s.item_id as "itemId", i.address as "itemAddress", i.name as "itemName", i.basis,
      s.applicability, s.reason,
      (select max(o.fulfilled_on) from portal.obligation o
        where o.county_id = s.county_id and o.item_id = s.item_id and o.organ_id = s.organ_id) as "lastOn",
      coalesce((select r.requests from portal.request_count r
        where r.county_id = s.county_id and r.organ_id = s.organ_id and r.item_id = s.item_id), 0) as requests
    from portal.address a join portal.item i on i.county_id = a.county_id and i.id = a.target_id
      join portal.slot s on s.county_id = i.county_id and s.item_id = i.id
    where a.address = ${itemAddress} and a.kind = 'item' and s.organ_id = ${organ.id}::uuid`.execute(db)
  const slot = rows[0]
  if (!slot) return null
  const duties = await sql<OpenDuty>`
    select o.id, o.label, o.due_on as "dueOn" from portal.obligation o
    where o.county_id = ${slot.countyId}::uuid and o.item_id = ${slot.itemId}::uuid and o.organ_id = ${organ.id}::uuid
      and o.fulfilled_on is null and o.waived_on is null order by o.due_on, o.id limit ${mostDuties}`.execute(db)
  return { ...slot, organ, open: duties.rows }
}

/** Did an organ have a place for an item that it has no longer? */
export async function isPastSlot(db: Read, itemAddress: string, organCode: string): Promise<boolean> {
  const { rows } = await sql<{ past: boolean }>`
    select exists (
      select from portal.address a join portal.past_slot s on s.county_id = a.county_id and s.item_id = a.target_id
        join portal.publisher g on g.id = s.organ_id
      where a.address = ${itemAddress} and a.kind = 'item' and g.code = ${organCode}) as past`.execute(db)
  return rows[0]!.past
}
