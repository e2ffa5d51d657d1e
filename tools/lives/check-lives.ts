import { findLives } from '#kernel/obligation/life/explain-store.ts'
import type { Life } from '#kernel/obligation/life/model.ts'
import type { LifeCounty } from './county.ts'
import type { Played } from './play-event.ts'
import { type DutyState, placeOf, type Snapshot } from './snapshot.ts'

const keyOf = ({ organId, itemId, rule, period }: DutyState): string => `${organId} ${itemId} ${rule} ${period}`

const told = ({ organ, item, label, dueOn, endedAs }: DutyState): string =>
  `${organ} ${item} ${label} (${dueOn}, ${endedAs})`

/** What is wrong between two moments with one event between them: nothing may be lost, doubled or without a reason. */
export async function* faultsAfter(
  world: LifeCounty,
  before: Snapshot,
  after: Snapshot,
  played: Played,
): AsyncGenerator<string> {
  yield* lostOrChanged(world, before, after, played)
  yield* doubled(after)
  yield* ownerless(after)
  yield* texts(after)
  if (played.did === 'merge' || played.did === 'split') yield* handedOver(before, after, played)
  yield* unexplained(await findLives(world.ground.db, world.countyId), after)
}

/** Which events may end an open duty in which way; by a change of catalogue or calendar only a period still ahead lapses. */
const ends: Record<string, readonly Played['did'][]> = {
  fulfilled: ['publish'],
  waived: ['waive'],
  nil: ['sign'],
  lapsed: ['adopt', 'notice'],
  united: ['merge', 'split'],
}

function* lostOrChanged(world: LifeCounty, before: Snapshot, after: Snapshot, played: Played): Generator<string> {
  const today = world.today.toString()
  for (const [id, was] of before.duties) {
    const is = after.duties.get(id)
    if (!is) {
      yield `lost: ${told(was)}`
      continue
    }
    if (was.endedAs !== is.endedAs) {
      if (was.endedAs === 'open') {
        if (!ends[is.endedAs]?.includes(played.did)) yield `${played.did} ended as ${is.endedAs}: ${told(was)}`
        if (is.endedAs === 'lapsed' && (!was.period || was.dueOn < today)) yield `lapsed although owed: ${told(was)}`
      } else if (was.endedAs === 'lapsed') {
        if (!['adopt', 'notice', 'pass', 'merge', 'split', 'judge'].includes(played.did))
          yield `came back: ${told(was)}`
      } else if (was.endedAs === 'nil' && (played.did === 'publish' || played.did === 'judge')) {
        if (!['open', 'fulfilled', 'united'].includes(is.endedAs)) yield `${played.did} made of nil: ${told(is)}`
      } else yield `${played.did} changed what had ended: ${told(was)} → ${is.endedAs}`
    }
    if (was.organId !== is.organId && !['merge', 'split', 'judge'].includes(played.did))
      yield `moved by ${played.did}: ${told(was)}`
    if (was.itemId !== is.itemId || was.period !== is.period || was.factId !== is.factId)
      yield `another thing: ${told(was)}`
  }
}

/** One period of one item is owed once; one fact is owed once for each rule. */
function* doubled({ duties }: Snapshot): Generator<string> {
  const open = [...duties.values()].filter(({ endedAs }) => endedAs === 'open')
  const periods = Map.groupBy(
    open.filter(({ period }) => period),
    keyOf,
  )
  for (const same of periods.values()) if (same.length > 1) yield `owed ${same.length} times: ${told(same[0]!)}`
  const facts = Map.groupBy(
    [...duties.values()].filter(({ factId }) => factId),
    ({ factId, rule }) => `${factId} ${rule}`,
  )
  for (const same of facts.values()) if (same.length > 1) yield `two duties of one fact: ${told(same[0]!)}`
}

/** Nothing open is owed by an organ that has ended. */
function* ownerless({ duties, ended, places }: Snapshot): Generator<string> {
  for (const duty of duties.values())
    if (duty.endedAs === 'open' && ended.has(duty.organId)) yield `owed by an organ that has ended: ${told(duty)}`
  for (const place of places)
    if (ended.has(place.split(' ')[0]!)) yield `open place of an organ that has ended: ${place}`
}

/** A text that is being written belongs to an organ that stands, and to the one that owes what it answers. */
function* texts({ texts: open, duties, ended }: Snapshot): Generator<string> {
  for (const { id, organId, obligationId } of open) {
    if (ended.has(organId)) yield `text of an organ that has ended: ${id}`
    const duty = obligationId && duties.get(obligationId)
    if (duty && duty.endedAs === 'open' && duty.organId !== organId)
      yield `text and duty at different organs: ${told(duty)}`
    if (duty && duty.endedAs === 'united') yield `text of a duty that was united: ${told(duty)}`
  }
}

/** Everything that was open at the organ that ended is at its successor, or united with the same period there. */
function* handedOver(
  before: Snapshot,
  after: Snapshot,
  { organId, ownerOf }: Extract<Played, { did: 'merge' | 'split' }>,
): Generator<string> {
  for (const was of before.duties.values()) {
    if (was.organId !== organId || was.endedAs !== 'open') continue
    const is = after.duties.get(was.id)!
    const owner = ownerOf(was.itemId)
    if (is.endedAs === 'open') {
      if (is.organId !== owner) yield `at the wrong successor: ${told(was)}`
    } else if (is.endedAs === 'united') {
      const into = after.duties.get(is.unitedInto ?? '')
      if (into?.endedAs !== 'open' || keyOf(into) !== keyOf({ ...was, organId: owner! }))
        yield `united with something else: ${told(was)}`
    } else yield `dropped by a change of organs: ${told(was)}`
  }
  for (const place of before.places) {
    const [organ, itemId] = place.split(' ') as [string, string]
    if (organ === organId && !after.places.has(placeOf({ organId: ownerOf(itemId)!, itemId })))
      yield `place lost: ${place}`
  }
}

/** The life of each obligation tells the same as its row, without a gap. */
function* unexplained(lives: readonly Life[], { duties }: Snapshot): Generator<string> {
  if (lives.length !== duties.size) yield `${lives.length} lives of ${duties.size} obligations`
  const byId = new Map(lives.map((life) => [life.obligationId, life]))
  for (const duty of duties.values()) {
    const life = byId.get(duty.id)
    if (!life) {
      yield `no life: ${told(duty)}`
      continue
    }
    if (life.end.as !== duty.endedAs) yield `life ends as ${life.end.as}: ${told(duty)}`
    if ('why' in life.end && life.end.why.length < 4) yield `ended without a reason: ${told(duty)}`
    let at = life.origin.organId
    for (const [index, step] of life.steps.entries()) {
      if (step.from.id !== at || step.reason.length < 8) yield `gap at step ${index + 1}: ${told(duty)}`
      if (step.unitedInto && index < life.steps.length - 1) yield `goes on after it was united: ${told(duty)}`
      at = step.unitedInto ? step.from.id : step.to.id
    }
    if (at !== duty.organId) yield `path ends elsewhere: ${told(duty)}`
    if (duty.endedAs === 'united') yield* followed(duty, byId, duties)
  }
}

/** What was united leads to one that goes on or has ended in a way of its own, and that one knows of it. */
function* followed(duty: DutyState, lives: ReadonlyMap<string, Life>, duties: Snapshot['duties']): Generator<string> {
  const seen = new Set<string>()
  for (let at: DutyState | undefined = duty; at?.endedAs === 'united'; at = duties.get(at.unitedInto ?? '')) {
    if (seen.has(at.id)) return yield `united in a circle: ${told(duty)}`
    seen.add(at.id)
    const into = lives.get(at.unitedInto ?? '')
    if (!into) return yield `united with nothing: ${told(at)}`
    if (!into.unites.includes(at.id)) yield `its other does not know of it: ${told(at)}`
  }
}
