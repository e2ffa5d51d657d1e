import { giveAddresses } from '#kernel/addresses-store.ts'
import type { Context } from '#kernel/context.ts'
import { closeSlots, closeSlotsElsewhere, endVersions, insertItems, openSlots } from '#kernel/obligation/store.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { wholeOrgan } from './coverage/model.ts'
import { findFields, findInForce } from './coverage/store.ts'
import { touchedBy } from './coverage/take-over.ts'
import { carryOver } from './inheritance/deeds-store.ts'
import { reasonsAgainstDepartures } from './inheritance/reasons-against-departures.ts'
import { type AdoptionSeen, reasonsNotToAdopt } from './model.ts'
import { organsBound } from './organs-bound.ts'
import { owePeriods } from './owe-periods.ts'
import { type Adoption, planAdoption } from './plan-adoption.ts'
import { findRows } from './rows-store.ts'
import { findCatalogue, markAdopted, markSuperseded } from './store.ts'
import { findSaid } from './versions/matches-store.ts'
import { insertSuccessions, successionsOf } from './versions/successions-store.ts'

export interface PutInForce extends AdoptionSeen {
  countyId: string
  catalogueId: string
  /** Organs that the catalogue binds; null means every organ of its level below its organ. */
  organIds: readonly string[] | null
}

/** What an adoption made. */
export interface Made {
  items: number
  slots: number
  obligations: number
}

/**
 * Makes a draft the standard for its field. The caller has locked the organ: always the organ before its catalogues, for
 * the other way round two adoptions wait for each other for ever.
 */
export async function putInForce(
  context: Context,
  { organ, below }: { organ: Organ; below: readonly Organ[] },
  given: PutInForce,
): Promise<Made> {
  const { write, actor, today, calendar, emit } = context
  const { countyId, catalogueId } = given
  const catalogue = (await findCatalogue(write, countyId, catalogueId, true))!
  const { bound, strangers } = organsBound(organ, below, catalogue.binds, given.organIds)
  const rows = await findRows(write, countyId, catalogueId)
  const inForce = await findInForce(write, countyId, organ.id, catalogue.binds, true)
  const organIds = bound.map((each) => each.id)
  const fields = await findFields(write)
  // One that nobody has said yet is among the reasons below.
  const coverage = catalogue.coverage ?? wholeOrgan
  const said = await findSaid(write, countyId, catalogueId)
  const plan = planAdoption(rows, inForce, { countyId, catalogueId, today, coverage, fields, said })
  const organs = { bound: bound.length, strangers }
  refuseIf([
    ...reasonsNotToAdopt(catalogue, rows, organs, touchedBy(plan.losses), given),
    ...(await reasonsAgainstDepartures(write, { catalogue, organ, calendar })),
  ])

  await endVersions(
    write,
    countyId,
    plan.losses.flatMap(({ taken }) => taken.map(({ itemId }) => itemId)),
    { on: today, by: catalogueId },
  )
  await addItems(context, organ.id, plan.items)
  await insertSuccessions(write, { countyId, catalogueId, on: today }, successionsOf(plan))
  const adopted = rows.filter(({ leftOut }) => leftOut === null)
  await carryOver(
    write,
    { countyId, catalogueId, deed: catalogueId },
    plan.items.map(({ itemId, version }, place) => ({ rowNumber: adopted[place]!.rowNumber, itemId, version })),
  )
  const kept = plan.items.map((item) => item.itemId)
  await closeSlots(write, countyId, plan.gone, today)
  await closeSlotsElsewhere(write, countyId, kept, organIds, today)
  await openSlots(write, countyId, kept, organIds, today)
  const obligations = await owePeriods(context, { countyId, items: plan.items, gone: plan.gone, organIds })
  // A catalogue of the whole organ stays in force for what is left of it.
  const emptied = plan.losses.filter(({ taken, stays }) => taken.length > 0 && stays.length === 0)
  const replaced = plan.losses.filter(({ effect }) => effect === 'replaces')
  const ended = new Set([...emptied, ...replaced].map(({ catalogue: { id } }) => id))
  await markSuperseded(write, countyId, [...ended])
  await markAdopted(write, countyId, catalogueId, actor.personId, today)
  await emit('catalogue.adopted', countyId, { catalogueId, organId: organ.id })
  return { items: kept.length, slots: kept.length * organIds.length, obligations }
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
