import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Binds } from '../model.ts'
import { guidelineTier, tierOf, type UpperItem } from './model.ts'
import type { ParentPlace } from './plan-settlement.ts'

/** Where items stand, of whichever list, and all they come from through others; in two queries. */
export async function findPlaces(db: Read, itemIds: readonly string[]): Promise<Map<string, ParentPlace>> {
  if (itemIds.length === 0) return new Map()
  const ids = [...new Set(itemIds)]
  const { rows } = await sql<{ itemId: string; name: string; level: string; binds: Binds }>`
    select i.id as "itemId", v.name, o.level, c.binds
    from item i
      join organ o on o.id = i.organ_id
      join item_version v on v.county_id = i.county_id and v.item_id = i.id and v.effective_until is null
      join catalogue c on c.county_id = v.county_id and c.id = v.catalogue_id
    where i.id = any(${ids}::uuid[])`.execute(db)
  const above = await sql<{ start: string; ancestor: string }>`
    with recursive up(start, ancestor) as (
      select n.lower_item, n.upper_item from inheritance n
      where n.lower_item = any(${ids}::uuid[]) and n.ended_by_deed is null and n.upper_item is not null
      union
      select up.start, n.upper_item from up join inheritance n on n.lower_item = up.ancestor
      where n.ended_by_deed is null and n.upper_item is not null)
    select start, ancestor from up`.execute(db)
  const ancestors = Map.groupBy(above.rows, ({ start }) => start)
  return new Map(
    rows.map(({ itemId, name, level, binds }) => [
      itemId,
      {
        itemId,
        name,
        tier: tierOf({ organLevel: level, binds }),
        ancestors: new Set(ancestors.get(itemId)?.map(({ ancestor }) => ancestor)),
      },
    ]),
  )
}

/** Where the chosen parents stand; a row of a guideline comes from nothing. */
export async function placesOf(
  db: Read,
  { upperTier, uppers }: { upperTier: number | null; uppers: readonly UpperItem[] },
  lines: readonly { upper: string | null }[],
): Promise<Map<string, ParentPlace>> {
  if (upperTier === guidelineTier)
    return new Map(
      uppers.map(({ itemId, name, tier }) => [itemId, { itemId, name, tier, ancestors: new Set<string>() }]),
    )
  return findPlaces(
    db,
    lines.flatMap(({ upper }) => upper ?? []),
  )
}
