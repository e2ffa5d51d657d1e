import { to } from '#kernel/links.ts'
import type { HandedRecord } from './record-store.ts'

/** A record as JSON: its clock, its draft, and where it was published. */
export const jsonOf = (record: HandedRecord) => ({
  externalId: record.externalId,
  revision: record.revision,
  subject: record.subject,
  organ: record.organCode,
  item: record.itemAddress,
  happenedOn: record.happenedOn.toString(),
  receivedAt: record.receivedAt.toString(),
  revisedAt: record.revisedAt?.toString() ?? null,
  obligations: record.duties.map(({ label, dueOn, dueAt, provisional, fulfilledOn, endedAs }) => ({
    label,
    dueOn,
    dueAt,
    provisional,
    state: fulfilledOn ? 'fulfilled' : (endedAs ?? 'open'),
    fulfilledOn,
  })),
  publication: {
    state: record.editionState,
    address: record.publicAddress && to.publication(record.publicAddress),
    releasedAt: record.publicAddress ? (record.releasedAt?.toString() ?? null) : null,
  },
})
