import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { PublicVisit } from '#kernel/visit.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { page } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { topicPage, topicsPage } from './pages/topic.ts'
import { findPublicTopic, partLines, publicTopics } from './portal/topic-store.ts'
import { words } from './words.ts'

const publicRoute = routeFor<PublicVisit>()
const column = { ColumnName: words.title, ColumnType: words.title }

const list = publicRoute({
  method: 'GET',
  url: '/topics',
  handle: async ({ visit: { db } }) =>
    page({
      title: words.title,
      menu: 'topics',
      description: words.lead,
      meta: column,
      main: topicsPage(await publicTopics(db)),
    }),
})

const topic = publicRoute({
  method: 'GET',
  url: '/topics/:address',
  params: z.object({
    address: z
      .string()
      .toLowerCase()
      .regex(/^[0-9a-z]{4,16}$/),
  }),
  handle: async ({ visit: { db }, params }) => {
    const found = await findPublicTopic(db, params.address)
    if (!found) throw new NotFound()
    const { content, organName, releasedAt, endedAt, endedWhy } = found
    return page({
      title: content.title,
      menu: 'topics',
      trail: [{ label: words.title, href: to.topics() }],
      description: content.lead.slice(0, 120),
      meta: { ...column, ContentSource: organName },
      main: topicPage({
        content,
        lines: await partLines(db, content.parts, endedAt),
        by: words.by(organName, legalDayOf(releasedAt).toString()),
        ended: endedAt && { day: legalDayOf(endedAt).toString(), why: endedWhy ?? '' },
      }),
    })
  },
})

/** Topics as everybody may read them. */
export const publicRoutes = [list, topic]
