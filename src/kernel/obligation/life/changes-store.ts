import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { ChangeKind } from './model.ts'

export interface OrganChange {
  countyId: string
  id: string
  kind: ChangeKind
  organId: string
  successors: readonly string[]
  on: Temporal.PlainDate
  /** The document that orders it. */
  basis: string
}

/** Writes that an organ ends. */
export const insertChange = (
  write: Write,
  change: OrganChange & { editions: number },
  by: { id: string; name: string; at: Temporal.Instant },
) =>
  write
    .insertInto('organ_change')
    .values({
      county_id: change.countyId,
      id: change.id,
      kind: change.kind,
      organ_id: change.organId,
      successors: [...change.successors],
      happened_on: change.on,
      basis: change.basis,
      decided_by: by.id,
      decided_by_name: by.name,
      decided_at: by.at,
      editions: change.editions,
    })
    .execute()

/** The change that ended an organ; null where it stands. */
export async function changeOf(
  db: Read,
  countyId: string,
  organId: string,
): Promise<{ id: string; kind: ChangeKind; on: Temporal.PlainDate } | null> {
  const row = await db
    .selectFrom('organ_change')
    .select(['id', 'kind', 'happened_on'])
    .where('county_id', '=', countyId)
    .where('organ_id', '=', organId)
    .executeTakeFirst()
  return row ? { id: row.id, kind: row.kind as ChangeKind, on: row.happened_on } : null
}

/** Who took over an item of an organ that ended; null where the organ goes on. */
export async function successorOf(
  db: Read,
  countyId: string,
  organId: string,
  itemId: string,
): Promise<{ changeId: string; kind: ChangeKind; on: Temporal.PlainDate; toOrgan: string } | null> {
  const { rows } = await sql<{ changeId: string; kind: ChangeKind; on: Temporal.PlainDate; toOrgan: string }>`
    select c.id as "changeId", c.kind, c.happened_on as on, coalesce(i.to_organ, c.successors[1]) as "toOrgan"
    from organ_change c left join organ_change_item i on i.county_id = c.county_id and i.change_id = c.id and i.item_id = ${itemId}::uuid
    where c.county_id = ${countyId}::uuid and c.organ_id = ${organId}::uuid`.execute(db)
  return rows[0] ?? null
}

/** The organ that answers today for what an organ owed or published of an item: itself, or whoever took over in the end. */
export async function ownerNow(
  db: Read,
  { countyId, organId, itemId }: { countyId: string; organId: string; itemId: string | null },
): Promise<string> {
  const { rows } = await sql<{ owner: string }>`
    with recursive owners as (
      select ${organId}::uuid as owner, 0 as step
      union all
      select coalesce(i.to_organ, c.successors[1]), w.step + 1 from owners w
        join organ_change c on c.county_id = ${countyId}::uuid and c.organ_id = w.owner
        left join organ_change_item i on i.county_id = c.county_id and i.change_id = c.id and i.item_id = ${itemId}::uuid)
    select owner from owners order by step desc limit 1`.execute(db)
  return rows[0]!.owner
}
