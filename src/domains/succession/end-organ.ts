import type { Context } from '#kernel/context.ts'
import { insertChange } from '#kernel/obligation/life/changes-store.ts'
import { countHandOver, handOverDuties, handOverSlots } from '#kernel/obligation/life/hand-over-store.ts'
import type { Handed } from '#kernel/obligation/life/model.ts'
import { reasonWords } from '#kernel/obligation/life/words.ts'
import {
  closeOrgan,
  datedOrgans,
  handOverGuidance,
  lockOrgans,
  moveBelow,
} from '#kernel/organisation/end-organ-store.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { handOverEditions } from '#kernel/publication/hand-over-store.ts'
import { NotFound, refuseIf, Stale } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { divisionOf, type EndOrgan, reasonsNotToEnd, seenOf } from './model.ts'
import { readEnding } from './read-ending.ts'
import { editionWords, words } from './words.ts'

/**
 * 机关合并、拆分: the organ ends from a day on; its places, open duties and open texts each go to exactly one organ, and
 * what is written of each says why. What is not of one owner afterwards is refused. The county stands still meanwhile, so
 * that nothing is adopted or planned for an organ that is about to end.
 */
export async function endOrgan(context: Context, given: EndOrgan): Promise<Handed & { changeId: string }> {
  const { write, actor, today, now, emit } = context
  const named = await findOrgan(write, given.organId)
  if (!named) throw new NotFound('没有找到这个机关。')
  requireMay(actor, 'organ.merge', { organId: named.id, lineage: named.lineage })
  const { countyId } = named
  const wanted = divisionOf(given.to, { items: [], below: [] })
  await lockOrgans(write, [countyId, ...named.lineage.slice(1), ...wanted.successors])

  const ending = await readEnding(write, named.id)
  const { organ } = ending
  const division = divisionOf(given.to, ending)
  const successors = await datedOrgans(write, division.successors)
  refuseIf(reasonsNotToEnd(ending, division, successors, given, today))
  const over = { countyId, fromOrgan: organ.id, shares: division.shares }
  if (given.seen !== null && given.seen !== seenOf(ending, await countHandOver(write, over, given.on)))
    throw new Stale(words.stale)

  const changeId = newId()
  const { kind } = division
  const on = given.on.toString()
  const change = { countyId, id: changeId, kind, organId: organ.id, successors: division.successors, on: given.on }
  const by = { id: actor.personId, name: actor.name, at: now }
  await insertChange(write, { ...change, basis: given.basis.trim(), editions: ending.editions }, by)
  await handOverSlots(write, over, { changeId, on: given.on })
  const names = new Map([...successors.values()].map((one) => [one.id, one.shortName]))
  const handed = await handOverDuties(
    write,
    over,
    { changeId, on: given.on, today, by: actor.personId, names },
    {
      moved: (to) => reasonWords.moved(kind, organ.shortName, to, on),
      united: (to) => reasonWords.united(kind, organ.shortName, to, on),
    },
  )
  const ownerOf = new Map(division.shares.map(({ itemId, toOrgan }) => [itemId, toOrgan]))
  await handOverEditions(
    write,
    { countyId, fromOrgan: organ.id, toOrganOf: (itemId) => ownerOf.get(itemId ?? '') ?? division.successors[0]! },
    {
      personId: actor.personId,
      personName: actor.name,
      at: now,
      remark: editionWords.moved(kind, organ.shortName),
      doubled: editionWords.doubled(kind, organ.shortName),
    },
  )
  await moveBelow(write, division.below)
  if (kind === 'merge') await handOverGuidance(write, organ.id, division.successors[0]!)
  await closeOrgan(write, organ.id, given.on)
  for (const organId of [organ.id, ...division.successors]) await emit('organisation.changed', countyId, { organId })
  return { ...handed, changeId }
}
