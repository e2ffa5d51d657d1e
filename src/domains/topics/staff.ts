import { z } from 'zod'
import type { Action } from '#kernel/context.ts'
import { to } from '#kernel/links.ts'
import { may, mayAnywhere, type Reach, reachOf } from '#kernel/organisation/policy.ts'
import { findPublicOrgan, publicFields } from '#kernel/organisation/public-store.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { Forbidden, NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { endTopic } from './end-topic.ts'
import { deskPage } from './pages/list.ts'
import { topicPage } from './pages/topic.ts'
import { workPage } from './pages/work.ts'
import { partLines } from './portal/topic-store.ts'
import { proposeTopic } from './propose-topic.ts'
import { releaseTopic } from './release-topic.ts'
import { returnTopic } from './return-topic.ts'
import { saveTopic } from './save-topic.ts'
import { startTopic } from './start-topic.ts'
import type { TopicKey } from './topic-at-hand.ts'
import { findTopic, listTopics, publicTitles } from './topic-store.ts'
import { contentOf, type TypedTopic, typedFrom, typedOf } from './typed.ts'
import { words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()
const params = z.object({ county: z.uuid(), id: z.uuid() })
type Params = z.output<typeof params>

const both = (actor: StaffVisit['actor']): Reach => {
  const [edit, release] = [reachOf(actor, 'topic.edit'), reachOf(actor, 'topic.release')]
  return { organs: [...edit.organs, ...release.organs], subtrees: [...edit.subtrees, ...release.subtrees], fields: [] }
}

async function showDesk(visit: StaffVisit, typed: { organ: string; title: string } | null, errors: readonly string[]) {
  const { db, actor, formToken } = visit
  if (!mayAnywhere(actor, 'topic.edit') && !mayAnywhere(actor, 'topic.release')) throw new Forbidden()
  const edit = reachOf(actor, 'topic.edit')
  const organs = await Promise.all([...new Set([...edit.organs, ...edit.subtrees])].map((id) => findOrgan(db, id)))
  return page({
    title: words.title,
    menu: 'topics',
    status: errors.length > 0 ? 422 : 200,
    main: deskPage({
      topics: await listTopics(db, both(actor)),
      organs: organs.filter((organ) => organ !== null).map(({ id, shortName }) => ({ id, name: shortName })),
      typed: typed ?? { organ: actor.organId, title: '' },
      errors,
      token: formToken,
    }),
  })
}

const desk = staffRoute({ method: 'GET', url: '/topics', handle: ({ visit }) => showDesk(visit, null, []) })

const start = staffRoute({
  method: 'POST',
  url: '/topics',
  body: z.object({ organ: z.uuid(), title: z.string().max(500).default('') }),
  handle: async ({ visit, body }) => {
    try {
      const { countyId, topicId } = await visit.act(startTopic, { organId: body.organ, title: body.title })
      return seeOther(to.topicWork(countyId, topicId))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showDesk(visit, body, error.reasons)
    }
  },
})

async function showWork(
  visit: StaffVisit,
  { county, id }: Params,
  typed: TypedTopic | null = null,
  errors: readonly string[] = [],
) {
  const { db, actor, formToken } = visit
  const topic = await findTopic(db, county, id)
  const target = topic && { organId: topic.organId, lineage: topic.lineage }
  const mayEdit = target !== null && may(actor, 'topic.edit', target)
  const mayRelease = target !== null && may(actor, 'topic.release', target)
  if (!topic || (!mayEdit && !mayRelease)) throw new NotFound(words.notFound)
  const addresses = topic.working.parts.flatMap(({ entries }) => entries.map(({ address }) => address))
  const [titles, lines, fields] = await Promise.all([
    publicTitles(db, addresses),
    partLines(db, topic.working.parts, topic.endedAt),
    publicFields(db),
  ])
  const ended = topic.endedAt && { day: legalDayOf(topic.endedAt).toString(), why: topic.endedWhy ?? '' }
  const by = words.by(topic.organName, legalDayOf(topic.savedAt).toString())
  return page({
    title: topic.working.title,
    menu: 'topics',
    trail: [{ label: words.title, href: to.topicDesk() }],
    status: errors.length > 0 ? 422 : 200,
    main: workPage({
      topic,
      typed: typed ?? typedOf(topic.working),
      errors,
      fields,
      titles,
      mayEdit,
      mayRelease,
      personId: actor.personId,
      preview: topicPage({ content: topic.working, lines, by, ended }),
      token: formToken,
    }),
  })
}

const work = staffRoute({
  method: 'GET',
  url: '/topics/:county/:id',
  params,
  handle: ({ visit, params }) => showWork(visit, params),
})

const save = staffRoute({
  method: 'POST',
  url: '/topics/:county/:id',
  params,
  body: z.record(z.string().max(20), z.unknown()),
  handle: async ({ visit, params, body }) => {
    const typed = typedFrom(body)
    const { content, unread } = contentOf(typed)
    const codes = content.parts.flatMap(({ rule }) => (rule?.organ ? [rule.organ] : []))
    const unknown: string[] = []
    for (const code of new Set(codes)) if (!(await findPublicOrgan(visit.db, code))) unknown.push(words.badOrgan(code))
    const reasons = [...(unread.length > 0 ? [words.unread(unread.slice(0, 5).join('；'))] : []), ...unknown]
    if (reasons.length > 0) return showWork(visit, params, typed, reasons)
    try {
      const version = Number(body['version'])
      await visit.act(saveTopic, { countyId: params.county, topicId: params.id, version, content })
      return seeOther(to.topicWork(params.county, params.id), words.didSave)
    } catch (error) {
      if (error instanceof Refused) return showWork(visit, params, typed, error.reasons)
      if (error instanceof Stale) return showWork(visit, params, typed, [words.stale])
      throw error
    }
  },
})

/** A deed with a button of its own. */
const deed = <Given>(
  name: string,
  action: Action<TopicKey & Given, unknown>,
  givenOf: (body: { remark: string; why: string; version: number }) => Given,
  say: string,
) =>
  staffRoute({
    method: 'POST',
    url: `/topics/:county/:id/${name}`,
    params,
    body: z.object({
      remark: z.string().max(2_000).default(''),
      why: z.string().max(2_000).default(''),
      version: z.coerce.number().int().catch(0),
    }),
    handle: async ({ visit, params, body }) => {
      try {
        await visit.act(action, { countyId: params.county, topicId: params.id, ...givenOf(body) })
        return seeOther(to.topicWork(params.county, params.id), say)
      } catch (error) {
        if (error instanceof Stale) return showWork(visit, params, null, [words.changedSince])
        if (!(error instanceof Refused)) throw error
        return showWork(visit, params, null, error.reasons)
      }
    },
  })

/** Topics at work: the desk, one of them, and what is done with it. */
export const staffRoutes = [
  desk,
  start,
  work,
  save,
  deed('propose', proposeTopic, () => ({}), words.didPropose),
  deed('release', releaseTopic, ({ version }) => ({ version }), words.didRelease),
  deed('return', returnTopic, ({ remark }) => ({ remark }), words.didReturn),
  deed('end', endTopic, ({ why }) => ({ why }), words.didEnd),
]
