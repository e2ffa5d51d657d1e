import type { CatalogueReading, CatalogueRow, Problem } from './model.ts'

/** The stable shape of `catalogue read --json`. */
export interface CatalogueFace {
  rows: FaceRow[]
  problems: Pick<Problem, 'row' | 'column' | 'message'>[]
}

export type FaceRow = Pick<
  CatalogueRow,
  | 'seq'
  | 'level1'
  | 'level2'
  | 'elements'
  | 'basis'
  | 'deadlineText'
  | 'deadlines'
  | 'body'
  | 'channels'
  | 'audienceAll'
  | 'audienceSpecific'
  | 'active'
  | 'onRequest'
  | 'levels'
>

/** The fields others rely on, and only those. */
export const faceOfReading = (reading: CatalogueReading): CatalogueFace => ({
  rows: reading.rows.map(faceRow),
  problems: reading.problems.map(({ row, column, message }) => ({ row, column, message })),
})

export const faceRow = (row: CatalogueRow): FaceRow => ({
  seq: row.seq,
  level1: row.level1,
  level2: row.level2,
  elements: row.elements,
  basis: row.basis,
  deadlineText: row.deadlineText,
  deadlines: row.deadlines,
  body: row.body,
  channels: row.channels,
  audienceAll: row.audienceAll,
  audienceSpecific: row.audienceSpecific,
  active: row.active,
  onRequest: row.onRequest,
  levels: row.levels,
})
