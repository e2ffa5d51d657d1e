import type { Context } from '#kernel/context.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { type TopicKey, takeTopic } from './topic-at-hand.ts'
import { giveBack } from './topic-store.ts'

/** 退回: back to who wrote it, with what is to be mended. */
export async function returnTopic(context: Context, { remark, ...key }: TopicKey & { remark: string }): Promise<void> {
  const topic = await takeTopic(context, key, 'topic.release')
  refuseIf([
    ...(topic.proposedAt ? [] : ['还没有送审，不需要退回。']),
    ...(remark.trim().length < 2 ? ['请写明退回的意见。'] : []),
  ])
  await giveBack(context.write, topic, remark.trim().slice(0, 500))
}
