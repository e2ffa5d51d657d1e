import { giveAddresses } from '#kernel/addresses-store.ts'
import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { reasonsNotToSave } from './model.ts'
import { insertTopic } from './topic-store.ts'

/** Begins a topic of an organ; nobody outside sees it before somebody else has released it. */
export async function startTopic(
  { write, actor, now }: Context,
  { organId, title }: { organId: string; title: string },
): Promise<{ countyId: string; topicId: string }> {
  const organ = await findOrgan(write, organId)
  if (!organ) throw new NotFound('没有找到这个机关。')
  requireMay(actor, 'topic.edit', { organId: organ.id, lineage: organ.lineage })
  const content = { title: title.trim(), lead: '', parts: [] }
  refuseIf(reasonsNotToSave(content))
  const id = newId()
  const { countyId } = organ
  await giveAddresses(write, countyId, 'topic', [id])
  await insertTopic(write, { countyId, id, organId, content, by: actor.personId }, now)
  return { countyId, topicId: id }
}
