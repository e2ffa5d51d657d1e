/** What a file from outside may cost. Sizes in bytes, processor time in milliseconds, worker heap in megabytes. */
export interface DocumentLimits {
  bytes: number
  /** Sum of the sizes a zip directory declares. */
  unpackedBytes: number
  /** Unpacked to packed; only asked once a zip declares more than a few megabytes. */
  ratio: number
  entries: number
  /** Rows with something in them, over all tables of the file. */
  rows: number
  columns: number
  cells: number
  /** Text of all cells together; a merged cell counts wherever it reaches. */
  characters: number
  cellLength: number
  cellLines: number
  tableDepth: number
  milliseconds: number
  heapMegabytes: number
}

export const importLimits: DocumentLimits = {
  bytes: 20 * 2 ** 20,
  unpackedBytes: 64 * 2 ** 20,
  ratio: 150,
  entries: 2_000,
  rows: 20_000,
  columns: 1_000,
  cells: 500_000,
  characters: 16_000_000,
  cellLength: 32_767,
  cellLines: 5_000,
  tableDepth: 20,
  milliseconds: 10_000,
  heapMegabytes: 160,
}
