import { giveAddresses } from '#kernel/addresses-store.ts'
import type { Context } from '#kernel/context.ts'
import { planPeriods } from '#kernel/obligation/plan.ts'
import { closeSlots, endVersions, insertItems, insertObligations, openSlots } from '#kernel/obligation/store.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan, organsBelow } from '#kernel/organisation/store.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { itemsOfRows } from './items-of-rows.ts'
import { reasonsNotToAdopt } from './model.ts'
import { fieldNames, findCatalogue, findRows, itemsOf, lockAdopted, markAdopted, markSuperseded } from './store.ts'

export interface AdoptCatalogue {
  countyId: string
  catalogueId: string
  version: number
  /** Organs that the catalogue binds; null means every organ of its level below its organ. */
  organIds: readonly string[] | null
}

/**
 * 采用: the rows become items, each item a slot at every organ bound, and the calendar's obligations for thirteen months,
 * all in one transaction. Items whose words stand in the version before go on as a new version of the same item; items
 * that are gone are closed with their history kept.
 */
export async function adoptCatalogue(
  { write, actor, now, today, calendar, emit }: Context,
  given: AdoptCatalogue,
): Promise<{ items: number; slots: number; obligations: number }> {
  const catalogue = await findCatalogue(write, given.countyId, given.catalogueId, true)
  const organ = catalogue && (await findOrgan(write, catalogue.organId))
  if (!catalogue || !organ) throw new NotFound('没有找到这份目录。')
  requireMay(actor, 'catalogue.adopt', { organId: organ.id, lineage: organ.lineage })
  const below = (await organsBelow(write, organ.id)).filter((o) => o.countyId === organ.countyId)
  const bound = below.filter((o) => (given.organIds ? given.organIds.includes(o.id) : o.level === catalogue.binds))
  const rows = await findRows(write, given.countyId, given.catalogueId)
  refuseIf(reasonsNotToAdopt(catalogue, rows, bound.length, given.version))

  const before = await lockAdopted(write, given.countyId, organ.id, catalogue.binds)
  const known = before ? await itemsOf(write, given.countyId, before.id) : []
  const items = itemsOfRows(rows, { countyId: given.countyId, catalogueId: catalogue.id, today, fields: await fieldNames(write) }, known)
  const kept = new Set(items.map((item) => item.itemId))
  const gone = known.filter((item) => !kept.has(item.item_id)).map((item) => item.item_id)
  await endVersions(write, given.countyId, known.map((item) => item.item_id), today)
  await closeSlots(write, given.countyId, gone, today)
  const fresh = items.filter((item) => item.version === 1)
  const addresses = await giveAddresses(write, given.countyId, 'item', fresh.map((item) => item.itemId))
  const addressOf = new Map(fresh.map((item, index) => [item.itemId, addresses[index]!]))
  await insertItems(write, organ.id, now, items.map((item) => ({ ...item, address: addressOf.get(item.itemId) ?? null })))
  const organIds = bound.map((o) => o.id)
  await openSlots(write, given.countyId, [...kept], organIds, today)
  const duties = items.flatMap((item) =>
    planPeriods({ countyId: item.countyId, itemId: item.itemId, itemVersion: item.version, rules: item.rules }, organIds, today, calendar),
  )
  await insertObligations(write, duties, { on: today, calendarVersion: calendar.version })
  if (before) await markSuperseded(write, given.countyId, before.id)
  await markAdopted(write, given.countyId, catalogue.id, actor.personId, today)
  await emit('catalogue.adopted', given.countyId, { catalogueId: catalogue.id, organId: organ.id })
  return { items: items.length, slots: items.length * organIds.length, obligations: duties.length }
}

