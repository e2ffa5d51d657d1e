import { proposeTopic } from '#domains/topics/propose-topic.ts'
import { releaseTopic } from '#domains/topics/release-topic.ts'
import { saveTopic } from '#domains/topics/save-topic.ts'
import { startTopic } from '#domains/topics/start-topic.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { at } from './at.ts'
import type { SeatedOrgan } from './seed-organs.ts'

/** A topic of the first town: put together by its clerk, released by its reviewer. */
export async function seedTopics(
  ground: Ground,
  seated: readonly SeatedOrgan[],
  today: Temporal.PlainDate,
): Promise<void> {
  const town = seated.find(({ organ }) => organ.kind === 'town')
  const clerk = town?.actors.get('clerk')
  const reviewer = town?.actors.get('reviewer')
  if (!town || !clerk || !reviewer) return
  const title = '社会救助政策和结果（演示）'
  const write = actAs(ground, clerk, at(today.subtract({ days: 3 }), 10))
  const { countyId, topicId } = await write(startTopic, { organId: town.id, title })
  const rule = { field: 'social-assistance', organ: '', words: '' }
  const content = {
    title,
    lead: '低保、特困、临时救助的政策、申请办法和审批结果，集中在这里，方便困难群众查找和监督。',
    parts: [
      { title: '本镇公开的结果', entries: [], rule: { ...rule, organ: town.organ.code } },
      { title: '全市社会救助信息', entries: [], rule },
    ],
  }
  await write(saveTopic, { countyId, topicId, version: 1, content })
  await write(proposeTopic, { countyId, topicId })
  await actAs(
    ground,
    reviewer,
    at(today.subtract({ days: 3 }), 15),
  )(releaseTopic, {
    countyId,
    topicId,
    version: 3,
  })
}
