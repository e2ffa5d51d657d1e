import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'

/** The organs at which items do not apply, by item: few, so they are asked for instead of those at which they do. */
export async function findExempt(
  db: Read,
  countyId: string,
  itemIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<{ item_id: string; organ_id: string }>`
    select item_id, organ_id from slot where county_id = ${countyId} and item_id = any(${[...itemIds]}::uuid[])
      and applicability = 'does-not-apply'`.execute(db)
  return new Map(
    [...Map.groupBy(rows, (row) => row.item_id)].map(([id, of]) => [id, new Set(of.map((row) => row.organ_id))]),
  )
}
