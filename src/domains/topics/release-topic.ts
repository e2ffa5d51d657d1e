import type { Context } from '#kernel/context.ts'
import { refuseIf, Stale } from '#platform/errors/errors.ts'
import { reasonsNotToRelease } from './model.ts'
import { type TopicKey, takeTopic } from './topic-at-hand.ts'
import { release } from './topic-store.ts'

/** 发布: what was handed on, and read by who releases it, is what the public sees; by somebody who did not write it. */
export async function releaseTopic(
  context: Context,
  { version, ...key }: TopicKey & { version: number },
): Promise<void> {
  const { write, actor, now, emit } = context
  const topic = await takeTopic(context, key, 'topic.release')
  refuseIf(reasonsNotToRelease(topic, actor.personId))
  if (topic.version !== version) throw new Stale()
  await release(write, topic, actor.personId, now)
  await emit('topic.changed', topic.countyId, { organId: topic.organId })
}
