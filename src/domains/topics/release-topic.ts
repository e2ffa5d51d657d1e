import type { Context } from '#kernel/context.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { reasonsNotToRelease } from './model.ts'
import { type TopicKey, takeTopic } from './topic-at-hand.ts'
import { release } from './topic-store.ts'

/** 发布: what was handed on is what the public sees from now on; by somebody who did not write it. */
export async function releaseTopic(context: Context, key: TopicKey): Promise<void> {
  const { write, actor, now, emit } = context
  const topic = await takeTopic(context, key, 'topic.release')
  refuseIf(reasonsNotToRelease(topic, actor.personId))
  await release(write, topic, actor.personId, now)
  await emit('topic.changed', topic.countyId, { organId: topic.organId })
}
