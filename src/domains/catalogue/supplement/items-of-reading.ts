import type { CatalogueReading } from '../reading/model.ts'
import type { CatalogueItem } from './model.ts'

/** The rows of a file as items to reconcile; `catalogue` is what the file calls itself. */
export const itemsOfReading = (reading: CatalogueReading, fileName: string): CatalogueItem[] =>
  reading.rows.map((row, at) => ({
    id: String(at + 1),
    catalogue: reading.sourceTitle ?? fileName,
    level1: row.level1,
    level2: row.level2,
    elements: row.elements,
    basis: row.basis,
    deadlineText: row.deadlineText,
    body: row.body,
    channels: row.channels,
    audienceAll: row.audienceAll,
    active: row.active,
    onRequest: row.onRequest,
  }))
