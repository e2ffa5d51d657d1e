import type { Read } from '#kernel/context.ts'
import { to } from '#kernel/links.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { type PageOutcome, page } from '#platform/http/outcome.ts'
import { findEndedOrgan, findPastSlot, listPastSlots } from '../ended-store.ts'
import type { PortalItem } from '../items-store.ts'
import { endedOrganPage } from '../pages/ended-organ.ts'
import { pastSlotPage } from '../pages/past-slot.ts'
import { dutiesOnPage } from '../pages/slot.ts'
import { listDuties } from '../slots-store.ts'
import { words } from '../words.ts'

/** The page of an organ that no longer stands: its address is kept for ever. */
export async function endedOrgan(db: Read, code: string): Promise<PageOutcome> {
  const organ = await findEndedOrgan(db, code)
  if (!organ) throw new NotFound()
  const slots = await listPastSlots(db, organ)
  return page({
    title: organ.name,
    menu: 'organs',
    trail: [{ label: words.organs, href: to.organs() }],
    meta: { ColumnName: organ.name, ColumnType: words.organs },
    main: endedOrganPage(organ, slots),
  })
}

/** The page of a place that is no more: where its item went, and what was done in it. */
export async function pastSlot(
  db: Read,
  item: PortalItem,
  organCode: string,
  wanted: number,
  today: Temporal.PlainDate,
): Promise<PageOutcome> {
  const slot = await findPastSlot(db, item, organCode)
  if (!slot) throw new NotFound()
  const size = dutiesOnPage.settled
  const key = { countyId: item.countyId, itemId: item.id, organId: slot.organ.id }
  const settled = await listDuties(db, key, 'settled', { limit: size, offset: (wanted - 1) * size })
  return page({
    title: words.slotTitle(slot.organ.name, item.name),
    menu: 'catalogue',
    trail: [
      { label: words.catalogue, href: to.catalogue() },
      { label: item.name, href: to.item(item.address) },
    ],
    meta: { ColumnName: words.catalogue, ColumnType: words.catalogue },
    main: pastSlotPage({ item, slot, settled, today, page: wanted }),
  })
}
