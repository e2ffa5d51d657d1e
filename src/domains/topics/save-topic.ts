import type { Context } from '#kernel/context.ts'
import { Refused, refuseIf, Stale } from '#platform/errors/errors.ts'
import { reasonsNotToSave, type TopicContent } from './model.ts'
import { type TopicKey, takeTopic } from './topic-at-hand.ts'
import { saveContent } from './topic-store.ts'

/** Saves what was written, if nobody else saved in between; the public goes on seeing what was released. */
export async function saveTopic(
  context: Context,
  { version, content, ...key }: TopicKey & { version: number; content: TopicContent },
): Promise<void> {
  const topic = await takeTopic(context, key, 'topic.edit')
  if (topic.endedAt) throw new Refused(['这个专题已经结束，不能再改。'])
  if (topic.version !== version) throw new Stale()
  refuseIf(reasonsNotToSave(content))
  await saveContent(context.write, topic, content, context.actor.personId, context.now)
}
