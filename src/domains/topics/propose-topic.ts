import type { Context } from '#kernel/context.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { reasonsNotToPropose } from './model.ts'
import { type TopicKey, takeTopic } from './topic-at-hand.ts'
import { propose, publicTitles } from './topic-store.ts'

/** 送审: hands a topic on to somebody who did not write it. */
export async function proposeTopic(context: Context, key: TopicKey): Promise<void> {
  const { write, actor, now } = context
  const topic = await takeTopic(context, key, 'topic.edit')
  const addresses = topic.working.parts.flatMap(({ entries }) => entries.map(({ address }) => address))
  const titles = await publicTitles(write, addresses)
  refuseIf(
    reasonsNotToPropose(
      topic,
      addresses.filter((address) => !titles.has(address)),
    ),
  )
  await propose(write, topic, actor.personId, now)
}
