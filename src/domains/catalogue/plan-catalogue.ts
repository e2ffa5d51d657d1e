import type { Context } from '#kernel/context.ts'
import { findOrgan, organsBelow } from '#kernel/organisation/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { catalogueAtHand, requireUnplanned } from './catalogue-at-hand.ts'
import { reasonsNotToAdopt } from './model.ts'
import { organsBound } from './organs-bound.ts'
import { findRows } from './rows-store.ts'
import { markPlanned } from './store.ts'
import type { AdoptionKey } from './together/model.ts'
import { reasonsAgainstDay } from './together/model.ts'
import { insertAdoption } from './together/store.ts'

export interface PlanCatalogue {
  countyId: string
  catalogueId: string
  version: number
  /** The catalogues in force that it changes, as they were seen. */
  touches: readonly string[]
  organIds: readonly string[] | null
  fromOn: Temporal.PlainDate
}

/**
 * 定于某日起施行: the draft is in force from a day to come, put there by a job of that day. What could be refused today is
 * refused today; what happens to others in the meantime is looked at again on the day.
 */
export async function planCatalogue(context: Context, given: PlanCatalogue): Promise<AdoptionKey> {
  const { write, actor, now, today } = context
  const { countyId, catalogueId, version, touches, fromOn } = given
  const { catalogue } = await catalogueAtHand(context, given, 'catalogue.adopt')
  requireUnplanned(catalogue)
  refuseIf(reasonsAgainstDay(fromOn, today.add({ days: 1 })))
  const organ = (await findOrgan(write, catalogue.organId))!
  const { bound, strangers } = organsBound(organ, await organsBelow(write, organ.id), catalogue.binds, given.organIds)
  const rows = await findRows(write, countyId, catalogueId)
  refuseIf(reasonsNotToAdopt(catalogue, rows, { bound: bound.length, strangers }, touches, { version, touches }))
  const key = { countyId, adoptionId: newId() }
  const adoption = {
    ...key,
    importId: null,
    counties: null,
    drafts: [{ catalogueId, version, touches: [...touches] }],
    organIds: given.organIds === null ? null : [...given.organIds],
    fromOn,
  }
  await insertAdoption(write, adoption, { id: actor.personId, name: actor.name }, now)
  await markPlanned(write, countyId, [catalogueId], fromOn)
  return key
}
