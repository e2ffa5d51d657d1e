import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Reach } from './policy.ts'

/**
 * The organs that a reach touches, as a query: `id`, `county_id`, `lineage`, `whole` (everything of the organ is seen)
 * and `fields` (else only items of these fields). Lists join it, so that what is not the actor's is never read.
 */
export function seenOrgans(reach: Reach): RawBuilder<unknown> {
  const organs = sql`${reach.organs}::uuid[]`
  const subtrees = sql`${reach.subtrees}::uuid[]`
  const codes = sql`${reach.fields.map((field) => field.code)}::text[]`
  const below = sql`${reach.fields.map((field) => field.below)}::uuid[]`
  return sql`select g.id, g.county_id, g.lineage, g.code, g.short_name, g.level,
      (g.id = any(${organs}) or g.lineage && ${subtrees}) as whole,
      array(select f.code from unnest(${codes}, ${below}) as f(code, below) where g.lineage @> array[f.below]) as fields
    from organ g
    where g.id = any(${organs}) or g.lineage && ${subtrees} or g.lineage && ${below}`
}

/** Of a row with a field code: does the reach show it, in an organ `s` of `seenOrgans`? */
export const seenField = (fieldCode: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`(s.whole or ${fieldCode} = any(s.fields))`

/** Counties of which a reach shows every organ and everything of it: lists and counts of these need not go organ by organ. */
export async function wholeCounties(db: Read, reach: Reach): Promise<string[]> {
  if (reach.subtrees.length === 0) return []
  const { rows } = await sql<{ county_id: string }>`
    select county_id from organ where closed_on is null
    group by county_id having bool_and(lineage && ${reach.subtrees}::uuid[])`.execute(db)
  return rows.map((row) => row.county_id)
}
