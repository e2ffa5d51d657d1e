import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'

/** Titles of the catalogues in force that an organ set. */
export async function cataloguesOf(db: Read, countyId: string, organId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('catalogue')
    .select('title')
    .where('county_id', '=', countyId)
    .where('organ_id', '=', organId)
    .where('state', '=', 'adopted')
    .orderBy('title')
    .execute()
  return rows.map((row) => row.title)
}

/** Texts of an organ that somebody is working on. */
export async function countOpenEditions(db: Read, countyId: string, organId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from edition where county_id = ${countyId}::uuid and organ_id = ${organId}::uuid
      and state in ('draft', 'in-review', 'approved')`.execute(db)
  return rows[0]!.n
}
