import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { columnOf } from '#platform/db/column-of.ts'
import type { Organ } from './model.ts'
import { organOf } from './store.ts'

/** An organ with the days between which it stands. */
export interface DatedOrgan extends Organ {
  openedOn: Temporal.PlainDate
  closedOn: Temporal.PlainDate | null
}

/** Organs by id, with their days; those that are not there are left out. */
export async function datedOrgans(db: Read, ids: readonly string[]): Promise<Map<string, DatedOrgan>> {
  const rows = await db
    .selectFrom('organ')
    .selectAll()
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, { ...organOf(row), openedOn: row.opened_on, closedOn: row.closed_on }]))
}

/** Makes others wait who are about to end these organs, record what happened there, or adopt for them; in order of id. */
export const lockOrgans = (write: Write, ids: readonly string[]) =>
  sql`select id from organ where id = any(${[...new Set(ids)]}::uuid[]) order by id for no key update`.execute(write)

/** Waits until nobody is ending these organs, and keeps it so; others may do the same at once. */
export const holdOrgans = (write: Write, ids: readonly string[]) =>
  sql`select id from organ where id = any(${[...new Set(ids)]}::uuid[]) order by id for share`.execute(write)

/** The open organs right below one. */
export async function childrenOf(db: Read, organId: string): Promise<Organ[]> {
  const rows = await db
    .selectFrom('organ')
    .selectAll()
    .where('parent_id', '=', organId)
    .where('closed_on', 'is', null)
    .orderBy('code')
    .execute()
  return rows.map(organOf)
}

/** Organs with which one can be united or among which it can be divided: open, of the same county and level. */
export async function possibleSuccessors(db: Read, organ: Organ): Promise<Organ[]> {
  const rows = await db
    .selectFrom('organ')
    .selectAll()
    .where('county_id', '=', organ.countyId)
    .where('level', '=', organ.level)
    .where('closed_on', 'is', null)
    .where('id', '<>', organ.id)
    .orderBy('code')
    .execute()
  return rows.map(organOf).filter((one) => !one.lineage.includes(organ.id) && one.id !== one.countyId)
}

/** How many posts an organ has, and how many people hold them. */
export async function countSeats(db: Read, organId: string): Promise<{ posts: number; people: number }> {
  const { rows } = await sql<{ posts: number; people: number }>`
    select count(distinct t.id)::int as posts, count(distinct h.person_id)::int as people
    from post t left join post_holding h on h.post_id = t.id and h.until_on is null
    where t.organ_id = ${organId}::uuid and t.closed_on is null`.execute(db)
  return rows[0]!
}

/** The organ ends, and its posts with it; nobody holds them from that day on. */
export async function closeOrgan(write: Write, organId: string, on: Temporal.PlainDate): Promise<void> {
  const day = on.toString()
  await sql`update organ set closed_on = ${day}::date where id = ${organId}::uuid`.execute(write)
  await sql`update post_holding h set until_on = greatest(h.from_on, ${day}::date - 1) from post t
    where t.id = h.post_id and t.organ_id = ${organId}::uuid and t.closed_on is null and h.until_on is null`.execute(
    write,
  )
  await sql`update post set closed_on = ${day}::date where organ_id = ${organId}::uuid and closed_on is null`.execute(
    write,
  )
}

/** Organs below one that ends go on below another, with everything below them. */
export async function moveBelow(write: Write, moves: readonly { organId: string; toOrgan: string }[]): Promise<void> {
  if (moves.length === 0) return
  const table = sql`unnest(${columnOf(moves, (move) => move.organId)}::uuid[], ${columnOf(moves, (move) => move.toOrgan)}::uuid[]) as k (organ_id, to_organ)`
  await sql`update organ o set lineage = p.lineage || o.lineage[array_position(o.lineage, k.organ_id):],
      parent_id = case when o.id = k.organ_id then k.to_organ else o.parent_id end
    from ${table} join organ p on p.id = k.to_organ where o.lineage @> array[k.organ_id]`.execute(write)
}

/** What an organ guided is guided by its successor. */
export async function handOverGuidance(write: Write, fromOrgan: string, toOrgan: string): Promise<void> {
  await sql`insert into guidance (organ_id, field_code) select ${toOrgan}::uuid, field_code from guidance
    where organ_id = ${fromOrgan}::uuid on conflict do nothing`.execute(write)
  await write.deleteFrom('guidance').where('organ_id', '=', fromOrgan).execute()
}
