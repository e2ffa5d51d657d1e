import type { Context } from '#kernel/context.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { requireMay } from './policy.ts'
import { findOrgan, guideField } from './store.ts'

/** 指导单位: a department guides a field in everything below its government. */
export async function setGuidance(
  { write, actor, emit }: Context,
  { organId, fieldCodes }: { organId: string; fieldCodes: readonly string[] },
): Promise<void> {
  const organ = await findOrgan(write, organId)
  if (!organ) throw new NotFound('没有找到这个机关。')
  requireMay(actor, 'organ.manage', { organId: organ.id, lineage: organ.lineage })
  for (const fieldCode of fieldCodes) await guideField(write, organ.id, fieldCode)
  await emit('organisation.changed', organ.countyId, { organId: organ.id })
}
