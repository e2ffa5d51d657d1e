import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { saveRule } from './deeds-store.ts'

/** Says whether lists that an organ issues may be adopted while departures from the list above have no reason. */
export async function setRule(
  { write, actor, now }: Context,
  { organId, strict }: { organId: string; strict: boolean },
): Promise<void> {
  const organ = await findOrgan(write, organId)
  if (!organ) throw new NotFound('没有找到这个机关。')
  requireMay(actor, 'catalogue.adopt', { organId, lineage: organ.lineage })
  const by = { personId: actor.personId, name: actor.name, at: now }
  await saveRule(write, { countyId: organ.countyId, organId }, strict, by)
}
