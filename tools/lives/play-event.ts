import { holdCalendar, putVersion } from '#domains/calendar/put-version.ts'
import { extendObligations } from '#domains/catalogue/extend-obligations.ts'
import { approveEdition } from '#domains/publishing/approve-edition.ts'
import { declareNil } from '#domains/publishing/nil/declare-nil.ts'
import { judgeNil } from '#domains/publishing/nil/judge-nil.ts'
import { returnNil } from '#domains/publishing/nil/return-nil.ts'
import { signNil } from '#domains/publishing/nil/sign-nil.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { recordFacts } from '#domains/publishing/record-facts.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { saveDraft } from '#domains/publishing/save-draft.ts'
import { startDraft } from '#domains/publishing/start-draft.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { waiveObligation } from '#domains/publishing/waive-obligation.ts'
import { endOrgan } from '#domains/succession/end-organ.ts'
import type { EndOrgan } from '#domains/succession/model.ts'
import type { Context } from '#kernel/context.ts'
import { itemsToHandOver } from '#kernel/obligation/life/hand-over-store.ts'
import { findEdition } from '#kernel/publication/store.ts'
import { isWorkday } from '#law/calendar/working-days.ts'
import { newId } from '#platform/ids/ids.ts'
import { adoptItems, deadlines, type LifeCounty } from './county.ts'
import type { LifeEvent } from './draw-course.ts'
import { type DutyState, type Snapshot, takeSnapshot } from './snapshot.ts'

/** What an event did, for the rules that follow it; what there is nothing to do for is left out of the course. */
export type Played =
  | { did: 'nothing' }
  | { did: Exclude<LifeEvent['does'], 'merge' | 'split'>; duty?: string }
  | { did: 'merge' | 'split'; organId: string; ownerOf(itemId: string): string | undefined }

const nothing: Played = { did: 'nothing' }

const among = <Thing>(things: readonly Thing[], pick: number): Thing | undefined => things[pick % things.length]

const standing = (world: LifeCounty, { ended }: Snapshot) => world.towns.filter(({ id }) => !ended.has(id))

/** Lets one thing happen, through the same actions as an office uses. Refusals are thrown as they are. */
export async function playEvent(world: LifeCounty, event: LifeEvent): Promise<Played> {
  const now = await takeSnapshot(world)
  const { countyId } = world
  switch (event.does) {
    case 'fact':
      return playFact(world, event, now)
    case 'draft':
    case 'publish':
    case 'declare':
    case 'waive':
      return playDuty(world, event, now)
    case 'sign':
    case 'send-back':
      return playNil(world, event, now)
    case 'judge':
      return playJudge(world, event)
    case 'merge':
    case 'split':
      return playEnd(world, event, now)
    case 'adopt': {
      const kept = world.items.filter(
        (_, at) => world.items.length < 3 || at !== event.without % (world.items.length * 2),
      )
      const items = kept.map(({ name, deadline }, at) => {
        const chosen = among(event.deadlines, at)!
        return { name, deadline: chosen % 3 === 0 ? among(deadlines, chosen)! : deadline }
      })
      if (event.fresh) items.push({ name: `新增第${++world.turn}类`, deadline: among(deadlines, event.deadlines[0]!)! })
      const towns = standing(world, now)
      const left = event.organs === null ? null : towns.filter((_, at) => at !== event.organs! % (towns.length + 1))
      await adoptItems(world, items, left === null || left.length === 0 ? null : left.map(({ id }) => id))
      return { did: 'adopt' }
    }
    case 'notice':
      return playNotice(world, event)
    case 'pass':
      world.today = world.today.add({ days: event.days })
      await world.as('officer')(extendObligations, { countyId })
      return { did: 'pass' }
  }
}

async function playFact(
  world: LifeCounty,
  event: Extract<LifeEvent, { does: 'fact' }>,
  now: Snapshot,
): Promise<Played> {
  const town = among(standing(world, now), event.organ)!
  const rows = await world.ground.db
    .selectFrom('slot as s')
    .innerJoin('item_version as v', (join) =>
      join
        .onRef('v.county_id', '=', 's.county_id')
        .onRef('v.item_id', '=', 's.item_id')
        .on('v.effective_until', 'is', null),
    )
    .where('s.organ_id', '=', town.id)
    .where('s.closed_on', 'is', null)
    .where('v.cadence', '<>', 'periodic')
    .orderBy('v.name')
    .select('s.item_id')
    .execute()
  const item = among(rows, event.item)
  if (!item) return nothing
  const happenedOn = world.today.subtract({ days: event.daysBack })
  const fact = {
    organId: town.id,
    itemId: item.item_id,
    subject: `第${++world.turn}批`,
    happenedOn,
    happenedAt: null,
  }
  await world.as('clerk')(recordFacts, { countyId: world.countyId, facts: [fact] })
  return { did: 'fact' }
}

async function playDuty(
  world: LifeCounty,
  event: Extract<LifeEvent, { late: boolean }>,
  now: Snapshot,
): Promise<Played> {
  const open = event.late ? pressing(world, now) : [...now.duties.values()].filter(({ endedAs }) => endedAs === 'open')
  const duty = among(open, event.duty)
  if (!duty) return nothing
  const key = { countyId: world.countyId, obligationId: duty.id }
  if (event.does === 'declare') await world.as('clerk')(declareNil, { ...key, reason: '本期没有发生这类业务。' })
  else if (event.does === 'waive') await world.as('officer')(waiveObligation, { ...key, reason: '不再由本机关承担。' })
  else if (event.does === 'draft') await world.as('clerk')(startDraft, key)
  else await publish(world, duty)
  return { did: event.does, duty: duty.id }
}

/** What is open and due within days, or overdue. */
function pressing(world: LifeCounty, { duties }: Snapshot): DutyState[] {
  const near = world.today.add({ days: 5 }).toString()
  return [...duties.values()].filter(({ endedAs, dueOn }) => endedAs === 'open' && dueOn <= near)
}

async function publish(world: LifeCounty, duty: DutyState): Promise<void> {
  const { countyId } = world
  const { editionId } = await world.as('clerk')(startDraft, { countyId, obligationId: duty.id })
  const key = { countyId, editionId }
  const edition = (await findEdition(world.ground.db, countyId, editionId))!
  const text = {
    title: duty.label,
    body: '现予公开。',
    elements: edition.elements.map(({ element }) => ({ element, text: '见正文' })),
    channels: ['site'],
    documentNumber: null,
    formedOn: world.today,
  }
  await world.as('clerk')(saveDraft, { ...key, version: edition.version, text })
  await world.as('clerk')(submitEdition, key)
  await world.as('approver')(reviewSecrecy, { ...key, remark: '' })
  await world.as('approver')(approveEdition, key)
  await world.as('clerk')(publishEdition, key)
}

const nils = (world: LifeCounty, state: 'declared' | 'signed') =>
  world.ground.db
    .selectFrom('nil_return')
    .select(['id', 'obligation_id'])
    .where('county_id', '=', world.countyId)
    .where('state', '=', state)
    .orderBy('declared_at')
    .orderBy('id')
    .execute()

/** Signs or sends back what waits; where nothing does, something is declared first. */
async function playNil(
  world: LifeCounty,
  event: { does: 'sign' | 'send-back'; nil: number },
  now: Snapshot,
): Promise<Played> {
  const periodic = pressing(world, now).filter(({ period }) => period)
  const declares = among(periodic, event.nil)
  if ((await nils(world, 'declared')).length === 0 && declares)
    await world.as('clerk')(declareNil, {
      countyId: world.countyId,
      obligationId: declares.id,
      reason: '本期没有发生这类业务。',
    })
  const nil = among(await nils(world, 'declared'), event.nil)
  if (!nil) return nothing
  const key = { countyId: world.countyId, nilId: nil.id }
  if (event.does === 'sign') await world.as('approver')(signNil, key)
  else await world.as('approver')(returnNil, { ...key, why: '台账里有内容。' })
  return { did: event.does, duty: nil.obligation_id }
}

async function playJudge(world: LifeCounty, event: Extract<LifeEvent, { does: 'judge' }>): Promise<Played> {
  const nil = among(await nils(world, 'signed'), event.nil)
  if (!nil) return nothing
  const verdict = event.overturned ? ('overturned' as const) : ('upheld' as const)
  const key = { countyId: world.countyId, nilId: nil.id }
  await world.as('supervisor')(judgeNil, { ...key, verdict, reason: '已经查阅台账。' })
  return { did: 'judge', duty: nil.obligation_id }
}

async function playEnd(
  world: LifeCounty,
  event: Extract<LifeEvent, { does: 'merge' | 'split' }>,
  now: Snapshot,
): Promise<Played> {
  const towns = standing(world, now)
  if (towns.length < (event.does === 'merge' ? 2 : 3)) return nothing
  const ending = among(towns, event.organ)!
  const others = towns.filter(({ id }) => id !== ending.id)
  const items = await itemsToHandOver(world.ground.db, world.countyId, ending.id)
  const days = event.does === 'merge' ? event.daysBack : 0
  const to: EndOrgan['to'] =
    event.does === 'merge'
      ? { kind: 'merge', organId: among(others, event.into)!.id }
      : {
          kind: 'split',
          shares: items.map(({ itemId }, at) => ({
            itemId,
            // The first two owners differ, so that it is a split.
            toOrgan: (at < 2 ? others[at]! : among(others, among(event.owners, at)!)!).id,
          })),
          below: [],
        }
  const on = world.today.subtract({ days })
  await world.as('officer')(endOrgan, { organId: ending.id, on, basis: '关于调整机构的批复', to, seen: null })
  const shares = new Map(to.kind === 'split' ? to.shares.map(({ itemId, toOrgan }) => [itemId, toOrgan]) : [])
  const ownerOf = (itemId: string) => (to.kind === 'merge' ? to.organId : shares.get(itemId))
  return { did: event.does, organId: ending.id, ownerOf }
}

/** A day ahead becomes what it was not: a working day a holiday, a day of rest a working day. */
async function playNotice(world: LifeCounty, { inDays }: Extract<LifeEvent, { does: 'notice' }>): Promise<Played> {
  const { ground } = world
  const day = world.today.add({ days: inDays })
  const works = isWorkday(day, ground.calendar)
  const without = (days: ReadonlySet<string>) => [...days].filter((one) => one !== day.toString())
  const holidays = new Set([...without(ground.calendar.holidays), ...(works ? [day.toString()] : [])])
  const workdays = new Set([...without(ground.calendar.workdays), ...(works ? [] : [day.toString()])])
  const changed = { ...ground.calendar, version: `${day}-${newId()}`, holidays, workdays }
  await world.as('officer')(async function loadChange(context: Context) {
    const before = await holdCalendar(context)
    const wording = { documentNumber: '测试', title: '放假安排', wording: '', confirmed: [] }
    await putVersion(context, { ...before, calendar: ground.calendar }, { ...wording, calendar: changed }, null)
  }, {})
  ground.calendar = changed
  await world.as('officer')(extendObligations, { countyId: world.countyId })
  return { did: 'notice' }
}
