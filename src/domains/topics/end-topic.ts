import type { Context } from '#kernel/context.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { type TopicKey, takeTopic } from './topic-at-hand.ts'
import { end } from './topic-store.ts'

/** 结束: nothing is added from now on; the page stays at its address and says since when and why. */
export async function endTopic(context: Context, { why, ...key }: TopicKey & { why: string }): Promise<void> {
  const { write, now, emit } = context
  const topic = await takeTopic(context, key, 'topic.release')
  refuseIf([
    ...(topic.endedAt ? ['这个专题已经结束。'] : []),
    ...(why.trim().length < 4 ? ['请写明结束的原因（会公开显示）。'] : []),
  ])
  await end(write, topic, why.trim().slice(0, 200), now)
  await emit('topic.changed', topic.countyId, { organId: topic.organId })
}
