import type { DocumentLimits } from '../limits.ts'

/** Kinds of files that readers can open on their own machines without a program that must be bought. */
export const inspectedKinds = ['pdf', 'ofd', 'docx', 'xlsx', 'pptx', 'png', 'jpeg', 'webp', 'csv', 'txt'] as const
export type InspectedKind = (typeof inspectedKinds)[number]

/** What a file from outside is by its bytes. */
export interface FileFacts {
  kind: InspectedKind
  /** As it is sent to readers; texts say their encoding. */
  mediaType: string
  /** Pages, slides or sheets; null where the kind has none or the file does not say. */
  pages: number | null
  /** Can its words be read by a machine? Null for pictures. */
  hasText: boolean | null
}

/** Endings that fit a kind, the usual one first, and how it is sent. */
export const kindTable: Record<InspectedKind, { endings: readonly string[]; mediaType: string }> = {
  pdf: { endings: ['pdf'], mediaType: 'application/pdf' },
  ofd: { endings: ['ofd'], mediaType: 'application/ofd' },
  docx: {
    endings: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { endings: ['xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: {
    endings: ['pptx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  png: { endings: ['png'], mediaType: 'image/png' },
  jpeg: { endings: ['jpg', 'jpeg', 'jfif'], mediaType: 'image/jpeg' },
  webp: { endings: ['webp'], mediaType: 'image/webp' },
  csv: { endings: ['csv'], mediaType: 'text/csv' },
  txt: { endings: ['txt'], mediaType: 'text/plain' },
}

/** What looking into a file may cost: larger than an import, for nothing of it is kept in memory. */
export const inspectionLimits: DocumentLimits = {
  bytes: 50 * 2 ** 20,
  unpackedBytes: 256 * 2 ** 20,
  ratio: 150,
  entries: 5_000,
  rows: 1_000_000,
  columns: 16_384,
  cells: 20_000_000,
  characters: 200_000_000,
  cellLength: 32_767,
  cellLines: 5_000,
  tableDepth: 20,
  milliseconds: 15_000,
  heapMegabytes: 256,
}

export const endingOf = (fileName: string): string | null =>
  /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? null
