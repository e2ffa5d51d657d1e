/** What actions tell after their commit. A new event without an answer in `reactions.ts` does not compile. */
export interface Events {
  'publication.released': { editionId: string; publicationId: string; address: string; organId: string }
  'publication.confirmed': { editionId: string; publicationId: string; address: string; organId: string }
  'release.announced': { organId: string }
  'publication.withdrawn': { editionId: string; publicationId: string; address: string; organId: string }
  'record.changed': { organId: string }
  'archive.asked': { archiveId: string }
  'catalogue.adopted': { catalogueId: string; organId: string }
  'catalogue.related': { catalogueId: string; organId: string }
  'inventory.changed': { organId: string }
  'obligation.changed': { organId: string }
  'organisation.changed': { organId: string }
  'procedure.adopted': { organId: string }
  'citations.rebuilt': Record<string, never>
  'topic.changed': { organId: string }
  'case.changed': { organId: string }
  'calendar.loaded': { calendarNumber: number }
}

export type EventName = keyof Events
