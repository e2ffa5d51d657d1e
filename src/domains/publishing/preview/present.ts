import type { Edition } from '#kernel/publication/model.ts'
import type { Surroundings } from '../editions/edition-store.ts'
import type { PortalEdition } from '../portal/store.ts'

/** A draft as the public page would get it, were it released now. */
export const asReleased = (
  edition: Edition,
  { organ, item, duty }: Surroundings,
  now: Temporal.Instant,
): PortalEdition => ({
  address: edition.address,
  number: edition.number,
  state: 'live',
  title: edition.title,
  body: edition.body,
  elements: edition.elements,
  channels: edition.channels,
  documentNumber: edition.documentNumber,
  formedOn: edition.formedOn,
  releasedAt: edition.releasedAt ?? now,
  withdrawnAt: null,
  withdrawal: null,
  withdrawalKind: null,
  urgent: false,
  urgentConfirmedAt: null,
  organCode: organ.code,
  organName: organ.name,
  itemAddress: item?.address ?? null,
  itemName: item?.name ?? null,
  duty: duty && { label: duty.label, dueOn: duty.dueOn, fulfilledOn: duty.fulfilledOn },
})
