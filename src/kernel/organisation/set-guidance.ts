import type { Context } from '#kernel/context.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { requireMay } from './policy.ts'
import { findOrgan, knownFields, replaceGuidance } from './store.ts'

/**
 * 指导单位: the fields that a department guides in everything below its government; what is not named any more is taken
 * away, and with it what supervisors saw by it.
 */
export async function setGuidance(
  { write, actor, emit }: Context,
  { organId, fieldCodes }: { organId: string; fieldCodes: readonly string[] },
): Promise<void> {
  const organ = await findOrgan(write, organId)
  if (!organ) throw new NotFound('没有找到这个机关。')
  requireMay(actor, 'organ.manage', { organId: organ.id, lineage: organ.lineage })
  const known = new Set(await knownFields(write))
  refuseIf(fieldCodes.filter((code) => !known.has(code)).map((code) => `没有编码为 ${code} 的领域，请重新选择。`))
  await replaceGuidance(write, organ.id, fieldCodes)
  await emit('organisation.changed', organ.countyId, { organId: organ.id })
}
