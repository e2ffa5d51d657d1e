import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'

/** The organs at which items stand open, by their short names. */
export async function organsHolding(
  db: Read,
  countyId: string,
  itemIds: readonly string[],
): Promise<{ id: string; shortName: string }[]> {
  const { rows } = await sql<{ id: string; short_name: string }>`
    select distinct o.id, o.short_name, o.code from slot s join organ o on o.id = s.organ_id
    where s.county_id = ${countyId} and s.item_id = any(${[...itemIds]}::uuid[]) and s.closed_on is null order by o.code`.execute(
    db,
  )
  return rows.map((row) => ({ id: row.id, shortName: row.short_name }))
}
