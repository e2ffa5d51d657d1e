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
