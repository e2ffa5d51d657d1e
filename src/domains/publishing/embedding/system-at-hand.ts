import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { lockSystem } from './system-store.ts'

export interface SystemKey {
  countyId: string
  systemId: string
}

/** Takes a system in hand: locked, permission checked; a system of others is not found. */
export async function takeSystem({ write, actor }: Context, { countyId, systemId }: SystemKey) {
  const system = await lockSystem(write, countyId, systemId)
  const organ = system && (await findOrgan(write, system.organ_id))
  if (!system || !organ) throw new NotFound('没有找到这个业务系统。')
  requireMay(actor, 'system.manage', { organId: organ.id, lineage: organ.lineage })
  return system
}
