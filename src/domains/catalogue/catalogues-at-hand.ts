import type { Context } from '#kernel/context.ts'
import type { Deed } from '#kernel/organisation/grid.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { type CatalogueRecord, findCatalogues } from './store.ts'

/** Several catalogues that an action is about, locked in one order, after the permission was checked for each organ. */
export async function cataloguesAtHand(
  { write, actor }: Context,
  key: { countyId: string; catalogueIds: readonly string[] },
  deed: Deed,
): Promise<CatalogueRecord[]> {
  const catalogues = await findCatalogues(write, key.countyId, [...new Set(key.catalogueIds)], true)
  if (catalogues.length === 0) throw new NotFound('没有找到这份目录。')
  for (const organId of new Set(catalogues.map((catalogue) => catalogue.organId))) {
    const organ = await findOrgan(write, organId)
    if (!organ) throw new NotFound('没有找到这份目录。')
    requireMay(actor, deed, { organId: organ.id, lineage: organ.lineage })
  }
  return catalogues
}
