import { fold } from './fold.ts'
import type { Column } from './header.ts'
import type { NatureOf } from './text/nature.ts'

/**
 * The columns with 公开方式 or 公开形式 named by what stands under it: in a table without a column for channels it is that one
 * where nearly all its cells hold nothing else, and none says how it is published.
 */
export function withChannelsUnderMode(
  columns: readonly Column[],
  textsUnder: (column: Column, place: number) => readonly string[],
  natureOf: NatureOf,
): Column[] {
  if (columns.some(({ head }) => head === 'channels')) return [...columns]
  const places = columns.flatMap((column, place) => {
    if (column.head !== 'mode') return []
    const texts = textsUnder(column, place).filter((text) => text !== '')
    return holdChannels(texts, natureOf) ? [place] : []
  })
  return columns.map((column, place) =>
    places.length === 1 && places[0] === place ? { ...column, head: 'channels' } : column,
  )
}

function holdChannels(texts: readonly string[], natureOf: NatureOf): boolean {
  const channels = texts.filter((text) => natureOf(text).channels)
  return (
    channels.length > 0 && channels.length >= texts.length * 0.75 && !texts.some((text) => /主动|申请/.test(fold(text)))
  )
}
