import type { Column } from '../header.ts'
import type { Nature } from './nature.ts'

/**
 * Channels that were merged over several rows and broken over them: a print puts their rest at the end of a later row,
 * behind its ticks. They may be that row's own as well, so its channels are open, and those above are not whole.
 */

/** A row as far as it was told; its pieces are of any kind. */
interface Told<Piece> {
  cells: Map<number, Piece>
  lacking: number[]
  open: number[]
  loose: Piece[]
  boxesBehind?: boolean
  guessed?: readonly number[]
}

/** The place of such boxes; -1 where there are none. */
export function boxesBehindTicks(looks: readonly Nature[]): number {
  const last = looks.findLastIndex(({ text }) => text !== '')
  const before = looks.slice(0, last).filter(({ text }) => text !== '')
  return looks[last]?.boxes && before.at(-1)?.tick && !before.some(({ boxes }) => boxes) ? last : -1
}

const channelsOf = (columns: readonly Column[]): number => columns.findIndex(({ head }) => head === 'channels')

/** The row without them, as it was told, its channels open. */
export function withOpenChannels<P, R extends Told<P>>(row: R, boxes: P, columns: readonly Column[]): R {
  const channels = channelsOf(columns)
  const cells = new Map([...row.cells].filter(([j]) => j !== channels))
  const lacking = row.lacking.filter((j) => j !== channels)
  const open = [...new Set([...row.open, channels])]
  return { ...row, cells, lacking, open, loose: [...row.loose, boxes], boxesBehind: true }
}

/** Of the rows above, the nearest with channels of its own must be looked at. */
export function doubtChannelsAbove<R extends Told<unknown>>(rows: readonly R[], columns: readonly Column[]): R[] {
  const channels = channelsOf(columns)
  const broken = new Set(
    rows.flatMap(({ boxesBehind }, at) =>
      boxesBehind ? rows.slice(0, at).findLastIndex(({ cells }) => cells.has(channels)) : [],
    ),
  )
  return rows.map((row, at) => (broken.has(at) ? { ...row, guessed: [...(row.guessed ?? []), channels] } : row))
}
