import type { Context } from '#kernel/context.ts'
import type { Deed } from '#kernel/organisation/grid.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { type CatalogueRecord, findCatalogue } from './store.ts'

/** The catalogue that an action is about, after the permission was checked; locked unless the action locks its organ first. */
export async function catalogueAtHand(
  { write, actor }: Context,
  key: { countyId: string; catalogueId: string },
  deed: Deed,
  lock = true,
): Promise<{ catalogue: CatalogueRecord; organ: Organ }> {
  const catalogue = await findCatalogue(write, key.countyId, key.catalogueId, lock)
  const organ = catalogue && (await findOrgan(write, catalogue.organId))
  if (!catalogue || !organ) throw new NotFound('没有找到这份目录。')
  requireMay(actor, deed, { organId: organ.id, lineage: organ.lineage })
  return { catalogue, organ }
}

/** Only a draft can be corrected; what binds already is changed by a new catalogue. */
export function requireDraft({ state, plannedOn }: CatalogueRecord): void {
  if (state === 'discarded') throw new Refused(['这份草稿已经撤销；需要的请重新导入原文件。'])
  if (state !== 'draft') throw new Refused(['这份目录已经采用，不能再订正；需要修改的，请导入新版目录。'])
  requireUnplanned({ plannedOn })
}

/** What is to be in force from a day stays as it was seen; who wants it otherwise takes the day back first. */
export function requireUnplanned({ plannedOn }: Pick<CatalogueRecord, 'plannedOn'>): void {
  if (plannedOn !== null)
    throw new Refused([`这份目录已定于${plannedOn}起施行。需要改动或者提前施行的，请先撤回施行日期。`])
}
