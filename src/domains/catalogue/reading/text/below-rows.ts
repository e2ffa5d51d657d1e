import { isBand, isFooter } from '../bands.ts'
import type { BarCell } from './bars.ts'
import type { NatureOf } from './nature.ts'

/** Cells that a page prints between and below its rows, told by the words to the end of the row. */
type Below = (words: readonly BarCell[], at: number) => boolean

/** Rows without the lines at their ends that are none of theirs, those lines, and the cells in front of each. */
export function cutBelow(
  rows: readonly (readonly BarCell[])[],
  stands: Below,
): { kept: BarCell[][]; below: BarCell[][]; before: BarCell[][] } {
  const below: BarCell[][] = []
  const before: BarCell[][] = []
  const kept = rows.flatMap((cells): BarCell[][] => {
    const wordsFrom = (at: number) => cells.slice(at).filter(({ text }) => text !== '')
    const end = cells.findIndex((cell, at) => cell.text !== '' && cell.startsLine && stands(wordsFrom(at), at))
    if (end < 0) return [[...cells]]
    below.push(wordsFrom(end))
    before.push(cells.slice(0, end))
    return end === 0 ? [] : [cells.slice(0, end)]
  })
  return { kept, below, before }
}

/** Footers, the page's own lines perhaps in front of the first; titles of the next part of the table. */
export const isBelow: Below = (words, at) =>
  isFooter(words.map(({ text }, i) => (i === 0 ? text.split('\n').at(-1)! : text))) ||
  (at > 2 && words.every(({ text, startsLine }) => startsLine && isBand(text)))

/** One or two cells behind a row that is full already, unless they are channels or ticks of it. */
export const isBeyond =
  (width: number, natureOf: NatureOf): Below =>
  (words, at) =>
    at >= width &&
    words.length < 3 &&
    words.every(({ text }) => {
      const { tick, boxes } = natureOf(text)
      return !tick && !boxes
    })

/** A title behind cells that hold no duty yet may be the row's own last cell: 权力清单 is a content too. */
export const mayBeCell = (words: readonly BarCell[], before: readonly BarCell[], natureOf: NatureOf): boolean =>
  words.every(({ text }) => isBand(text) && !isFooter([text])) &&
  before.every(({ text }) => {
    const { strong, channels } = natureOf(text)
    return (strong === null || strong === 'body') && !channels
  })
