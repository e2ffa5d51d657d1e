import { giveAddresses } from '#kernel/addresses-store.ts'
import type { Context } from '#kernel/context.ts'
import { replacePeriods } from '#kernel/obligation/replan-store.ts'
import { closeSlots, closeSlotsElsewhere, endVersions, insertItems, openSlots } from '#kernel/obligation/store.ts'
import { lockOrgan, organsBelow } from '#kernel/organisation/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { catalogueAtHand } from './catalogue-at-hand.ts'
import { type AdoptionSeen, reasonsNotToAdopt } from './model.ts'
import { organsBound } from './organs-bound.ts'
import { type Adoption, planAdoption } from './plan-adoption.ts'
import { findRows } from './rows-store.ts'
import { fieldNames, findAdopted, findCatalogue, itemsOf, markAdopted, markSuperseded } from './store.ts'

export interface AdoptCatalogue extends AdoptionSeen {
  countyId: string
  catalogueId: string
  /** Organs that the catalogue binds; null means every organ of its level below its organ. */
  organIds: readonly string[] | null
}

/**
 * 采用: the rows become items, each item a slot at every organ bound, and the calendar's obligations for thirteen months,
 * all in one transaction. Items of the version before go on under the same identity; items and organs that are gone are
 * closed with their history kept. Two adoptions for one organ come one after the other.
 */
export async function adoptCatalogue(
  context: Context,
  given: AdoptCatalogue,
): Promise<{ items: number; slots: number; obligations: number }> {
  const { write, actor, today, calendar, emit } = context
  const { countyId, catalogueId } = given
  const { organ } = await catalogueAtHand(context, given, 'catalogue.adopt', false)
  // Always the organ before its catalogues: the other way round, two adoptions wait for each other for ever.
  await lockOrgan(write, organ.id)
  const catalogue = (await findCatalogue(write, countyId, catalogueId, true))!
  const { bound, strangers } = organsBound(organ, await organsBelow(write, organ.id), catalogue.binds, given.organIds)
  const rows = await findRows(write, countyId, catalogueId)
  const before = await findAdopted(write, countyId, organ.id, catalogue.binds, true)
  refuseIf(reasonsNotToAdopt(catalogue, rows, { bound: bound.length, strangers }, before?.id ?? null, given))

  const known = before ? await itemsOf(write, countyId, before.id) : []
  const organIds = bound.map((each) => each.id)
  const plan = planAdoption(
    rows,
    known,
    organIds,
    { countyId, catalogueId, today, fields: await fieldNames(write) },
    calendar,
  )
  await endVersions(
    write,
    countyId,
    known.map((item) => item.itemId),
    today,
  )
  await addItems(context, organ.id, plan.items)
  const kept = plan.items.map((item) => item.itemId)
  await closeSlots(write, countyId, plan.gone, today)
  await closeSlotsElsewhere(write, countyId, kept, organIds, today)
  await openSlots(write, countyId, kept, organIds, today)
  await replacePeriods(
    write,
    { countyId, itemIds: [...kept, ...plan.gone], by: actor.personId, on: today, calendarVersion: calendar.version },
    plan.duties,
  )
  if (before) await markSuperseded(write, countyId, before.id)
  await markAdopted(write, countyId, catalogueId, actor.personId, today)
  await emit('catalogue.adopted', countyId, { catalogueId, organId: organ.id })
  return { items: kept.length, slots: kept.length * organIds.length, obligations: plan.duties.length }
}

/** New items get their public address; known ones keep it. */
async function addItems({ write, now }: Context, organId: string, items: Adoption['items']): Promise<void> {
  const fresh = items.filter((item) => item.version === 1)
  const countyId = fresh[0]?.countyId
  const addresses = countyId
    ? await giveAddresses(
        write,
        countyId,
        'item',
        fresh.map((item) => item.itemId),
      )
    : []
  const addressOf = new Map(fresh.map((item, index) => [item.itemId, addresses[index]!]))
  await insertItems(
    write,
    organId,
    now,
    items.map((item) => ({ ...item, address: addressOf.get(item.itemId) ?? null })),
  )
}
