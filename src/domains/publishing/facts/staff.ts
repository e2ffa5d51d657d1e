import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { eventRules } from '#kernel/obligation/model.ts'
import { planFact } from '#kernel/obligation/plan.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { CalendarError } from '#law/calendar/calendar-error.ts'
import { dueAfter } from '#law/deadline/due.ts'
import { legalZone } from '#platform/clock/clock.ts'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { codeText, searchText } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { newId } from '#platform/ids/ids.ts'
import { dueWords } from '../duties/present.ts'
import { dayOf } from '../editions/typed.ts'
import { type FactGiven, reasonsAgainstFact, recordFacts } from '../record-facts.ts'
import { dutyWords } from '../words.ts'
import { choosePage } from './pages/choose.ts'
import { type RecordFact, recordPage, type TypedFact } from './pages/record.ts'
import {
  type ChosenItem,
  dutyOfFact,
  findRecordableItem,
  type RecordingOrgan,
  recentFacts,
  recordableItems,
  recordingOrgans,
} from './store.ts'
import { factWords as words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()

/** The organ asked for, of those for which this person records; without a question the first. */
async function organFor(
  visit: StaffVisit,
  code: string | undefined,
): Promise<{ organs: RecordingOrgan[]; organ: RecordingOrgan | null }> {
  const reach = reachOf(visit.actor, 'trigger.record')
  if (reach.organs.length + reach.subtrees.length === 0) throw new Forbidden()
  const organs = await recordingOrgans(visit.db, reach, code)
  if (code === undefined) return { organs, organ: organs[0] ?? null }
  const organ = organs.find((one) => one.code === code)
  if (!organ) throw new NotFound()
  return { organs, organ }
}

const noSuchItem = () => new NotFound(words.noneAtAllWhy)

const ask = staffRoute({
  method: 'GET',
  url: '/facts/new',
  query: z.object({ organ: codeText, item: z.uuid().optional().catch(undefined), q: searchText }),
  handle: async ({ visit, query }) => {
    const { organs, organ } = await organFor(visit, query.organ)
    if (!organ) throw noSuchItem()
    if (query.item) {
      const item = await findRecordableItem(visit.db, organ, query.item)
      if (!item) throw noSuchItem()
      const typed = { id: newId(), subject: '', happenedOn: visit.today.toString(), time: '' }
      return show(visit, organ, item, { typed, problems: [], previews: [] })
    }
    const items = await recordableItems(visit.db, organ, query.q)
    return page({
      title: words.title,
      menu: 'facts',
      description: words.lead,
      main: choosePage({ organs, organ, q: query.q, items }),
    })
  },
})

const asksTime = ({ rules }: ChosenItem): boolean =>
  rules.some(({ kind, unit }) => kind === 'realtime' || (kind === 'publish-within' && unit === 'hour'))

async function show(
  visit: StaffVisit,
  organ: RecordingOrgan,
  item: ChosenItem,
  beside: Pick<RecordFact, 'typed' | 'problems' | 'previews'>,
) {
  return page({
    status: beside.problems.length > 0 ? 422 : 200,
    title: words.title,
    menu: 'facts',
    trail: [{ label: dutyWords.title, href: to.duties() }],
    main: recordPage({
      ...beside,
      organ,
      item,
      token: visit.formToken,
      asksTime: asksTime(item),
      ahead: item.rules.some(({ kind }) => kind === 'before-event'),
      recent: await recentFacts(visit.db, organ, item.id),
    }),
  })
}

const tell = staffRoute({
  method: 'POST',
  url: '/facts/new',
  body: z.object({
    organ: z.string().max(60),
    item: z.uuid(),
    id: z.uuid(),
    subject: z.string().max(5_000).default(''),
    happenedOn: z.string().max(40).default(''),
    time: z.string().max(40).default(''),
    next: z.enum(['preview', 'record']).catch('preview'),
  }),
  handle: async ({ visit, body }) => {
    const { organ } = await organFor(visit, body.organ)
    const item = organ && (await findRecordableItem(visit.db, organ, body.item))
    if (!organ || !item) throw noSuchItem()
    const typed: TypedFact = { id: body.id, subject: body.subject, happenedOn: body.happenedOn, time: body.time }
    const { fact, problems } = readFact(typed, organ, item, visit.today)
    if (!fact || problems.length > 0) return show(visit, organ, item, { typed, problems, previews: [] })
    try {
      if (body.next === 'preview')
        return await show(visit, organ, item, { typed, problems: [], previews: previewsOf(fact, item, visit) })
      await visit.act(recordFacts, { countyId: organ.countyId, facts: [fact] })
    } catch (error) {
      if (!(error instanceof Refused || error instanceof CalendarError)) throw error
      const reasons = error instanceof Refused ? error.reasons : [error.message]
      return show(visit, organ, item, { typed, problems: reasons.map((text) => ({ id: 'main', text })), previews: [] })
    }
    const duty = await dutyOfFact(visit.db, organ.countyId, typed.id)
    return duty ? seeOther(to.duty(organ.countyId, duty.id), words.recorded(dueWords(duty))) : seeOther(to.duties())
  },
})

/** What was typed as a fact, with everything that speaks against it and where in the form. */
function readFact(
  typed: TypedFact,
  organ: RecordingOrgan,
  item: ChosenItem,
  today: Temporal.PlainDate,
): { fact: FactGiven | null; problems: { id: string; text: string }[] } {
  const happenedOn = dayOf(typed.happenedOn)
  const time = asksTime(item) ? timeOf(typed.time) : null
  const problems: { id: string; text: string }[] = []
  if (!happenedOn) problems.push({ id: 'f-happenedOn', text: words.badDay })
  if (asksTime(item) && !time) problems.push({ id: 'f-time', text: words.badTime })
  if (!happenedOn) return { fact: null, problems }
  const happenedAt = time ? happenedOn.toZonedDateTime({ timeZone: legalZone, plainTime: time }).toInstant() : null
  const fact: FactGiven = {
    id: typed.id,
    organId: organ.id,
    itemId: item.id,
    subject: typed.subject,
    happenedOn,
    happenedAt,
  }
  for (const text of reasonsAgainstFact(fact, item, today))
    problems.push({ id: /名称|写明是什么/.test(text) ? 'f-subject' : 'f-happenedOn', text })
  return { fact, problems }
}

function timeOf(typed: string): Temporal.PlainTime | null {
  const parts = /^\s*(\d{1,2})\s*[:：时点]\s*(\d{1,2})\s*分?\s*$/.exec(typed)
  if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59) return null
  return new Temporal.PlainTime(Number(parts[1]), Number(parts[2]))
}

/** The days by which the fact would have to be public, each with its reckoning; nothing is written. */
function previewsOf(fact: FactGiven, item: ChosenItem, visit: StaffVisit): { due: string; explain: string }[] {
  const trigger = fact.happenedAt ? { day: fact.happenedOn, instant: fact.happenedAt } : { day: fact.happenedOn }
  const owed = { countyId: visit.actor.countyId, itemId: item.id, itemVersion: item.version, rules: item.rules }
  const planned = planFact(
    owed,
    fact.organId,
    { id: fact.id ?? '', subject: fact.subject, on: fact.happenedOn, at: fact.happenedAt },
    visit.calendar,
  )
  const rules = eventRules(item.rules)
  return planned.map((duty, place) => ({
    due: dueWords(duty),
    explain: dueAfter(rules[place]?.rule ?? null, trigger, visit.calendar).explain,
  }))
}

/** Recording what happened, with a look at the limit before it is written. */
export const factRoutes = [ask, tell]
