import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { reasonsNotToSet, type Settings } from './model.ts'
import { saveSettings as keep } from './settings-store.ts'

/** Sets the days and months of a county, or of the city for all that set nothing. Tasks already open keep their day. */
export async function saveSettings(
  { write, actor, today }: Context,
  given: Settings & { organId: string },
): Promise<void> {
  const organ = await findOrgan(write, given.organId)
  if (!organ) throw new NotFound('没有找到这个机关。')
  requireMay(actor, 'inventory.set', { organId: organ.id, lineage: organ.lineage })
  refuseIf([
    ...(organ.id === organ.countyId || organ.parentId === null ? [] : ['期限由县级或者市级政府统一设置。']),
    ...reasonsNotToSet(given),
  ])
  await keep(write, organ.countyId, given, { personId: actor.personId, name: actor.name, on: today })
}
