import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { lockTopic, type TopicAtOrgan } from './topic-store.ts'

export interface TopicKey {
  countyId: string
  topicId: string
}

/** Takes a topic in hand: locked, permission checked; what is others' is not found. */
export async function takeTopic(
  { write, actor }: Context,
  { countyId, topicId }: TopicKey,
  deed: 'topic.edit' | 'topic.release',
): Promise<TopicAtOrgan> {
  const topic = await lockTopic(write, countyId, topicId)
  if (!topic) throw new NotFound('没有找到这个专题。')
  requireMay(actor, deed, { organId: topic.organId, lineage: topic.lineage })
  return topic
}
