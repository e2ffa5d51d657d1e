import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'

/** An organ that ended, with those that took over and what it had published last. */
export interface EndedOrgan {
  countyId: string
  id: string
  code: string
  name: string
  kind: 'merge' | 'split'
  on: Temporal.PlainDate
  successors: { code: string; name: string }[]
  latest: { address: string; title: string }[]
}

const latestAtMost = 50

/** By its code; null where no organ of that code has ended. */
export async function findEndedOrgan(db: Read, code: string): Promise<EndedOrgan | null> {
  const { rows } = await sql<EndedOrgan>`
    select g.county_id as "countyId", g.id, g.code, g.name, c.kind, c.happened_on as on,
      (select coalesce(jsonb_agg(jsonb_build_object('code', s.code, 'name', s.name) order by s.code), '[]')
        from portal.publisher s where s.id = any(c.successors)) as successors,
      (select coalesce(jsonb_agg(jsonb_build_object('address', e.address, 'title', e.title)), '[]') from (
        select address, title from portal.edition where county_id = g.county_id and organ_id = g.id and state = 'live'
        order by released_at desc limit ${latestAtMost}) e) as latest
    from portal.publisher g join portal.organ_end c on c.county_id = g.county_id and c.organ_id = g.id
    where g.code = ${code} and g.closed_on is not null`.execute(db)
  return rows[0] ?? null
}

/** A place that is no more: its time, and who took the item over where somebody did. */
export interface PastSlot {
  itemAddress: string
  itemName: string
  openedOn: Temporal.PlainDate
  closedOn: Temporal.PlainDate
  heir: { code: string; name: string } | null
}

const pastSlots = sql`
  select i.address as "itemAddress", i.name as "itemName", s.opened_on as "openedOn", s.closed_on as "closedOn", h.heir
  from portal.past_slot s join portal.item i on i.county_id = s.county_id and i.id = s.item_id
    left join lateral (
      select jsonb_build_object('code', g.code, 'name', g.name) as heir
      from portal.slot_heir h join portal.publisher g on g.id = h.to_organ
      where s.handed_over and h.county_id = s.county_id and h.organ_id = s.organ_id and h.item_id = s.item_id
      order by h.change_id desc limit 1) h on true`

/** The place that an organ had for an item of the catalogue in force; null where it never had one, or has it still. */
export async function findPastSlot(
  db: Read,
  item: { countyId: string; id: string },
  code: string,
): Promise<(PastSlot & { organ: { id: string; code: string; name: string } }) | null> {
  const { rows } = await sql<PastSlot & { organ: { id: string; code: string; name: string } }>`
    select p.*, jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name) as organ
    from portal.publisher o cross join lateral (${pastSlots}
      where s.county_id = ${item.countyId}::uuid and s.item_id = ${item.id}::uuid and s.organ_id = o.id) p
    where o.code = ${code}`.execute(db)
  return rows[0] ?? null
}

const placesAtMost = 500

/** The places an organ had, in the order of the catalogue. */
export async function listPastSlots(db: Read, organ: { countyId: string; id: string }): Promise<PastSlot[]> {
  const { rows } = await sql<PastSlot>`${pastSlots}
    where s.county_id = ${organ.countyId}::uuid and s.organ_id = ${organ.id}::uuid
    order by i.level1, i.row_number, i.address limit ${placesAtMost}`.execute(db)
  return rows
}
