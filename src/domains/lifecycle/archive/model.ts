/** What one edition is in a package. */
export interface ArchiveDocument {
  serial: number
  publicationId: string
  editionId: string
  number: number
  title: string
  body: string
  documentNumber: string | null
  indexNumber: string | null
  address: string
  state: 'live' | 'superseded' | 'withdrawn'
  formedOn: Temporal.PlainDate
  releasedAt: Temporal.Instant
  withdrawnAt: Temporal.Instant | null
  withdrawal: string | null
  elements: unknown
  channels: readonly string[]
  fields: Record<string, unknown> | null
  steps: unknown
  relations: unknown
}

/** A file of a package as its manifest names it. */
export interface PackedFile {
  path: string
  sha256: string
  size: number
}

export const manifestName = 'manifest.json'
export const digestName = 'manifest.sha256'
export const packageFormat = 'changliang-archive/1'

/** As many as fit in one zip archive with two files each, well below its limit of 65,535. */
export const mostEditions = 30_000

/** 档案法实施条例第二十条: after so many years documents go to the archive. */
export const handOverYears = { county: 10, city: 20 } as const
