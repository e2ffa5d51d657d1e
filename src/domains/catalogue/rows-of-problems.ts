import type { CatalogueRow, Problem } from './reading/model.ts'

/** Where an address of the file stands: the table it names, and the line in it counted from 1. */
interface Place {
  table: string
  line: number
}

/** "B12", "附件!B12" and "表1 第3行第2列" alike; null for an address without a line. */
export function placeOf(from: string | null): Place | null {
  const match = /^(?:(.*?)第(\d+)行.*|(?:(.*)!)?\$?[A-Z]{1,3}\$?(\d+))$/.exec(from ?? '')
  return match ? { table: (match[1] ?? match[3] ?? '').trim(), line: Number(match[2] ?? match[4]) } : null
}

/** What tells where a row stands: a reading's row, or a draft's. */
interface Placed {
  from: Readonly<Record<string, string>>
  filled: readonly string[]
}

/** The row's own line: merged cells point at lines above, and are left out. */
export function ownPlace({ from, filled }: Placed): Place | null {
  const own = Object.entries(from).filter(([field]) => !filled.includes(field))
  const places = own.flatMap(([, address]) => placeOf(address) ?? [])
  return places.reduce<Place | null>((first, each) => (first && first.line <= each.line ? first : each), null)
}

/** The place as a key: rows of two readings of one file that begin at the same place are the same row. */
export const placeOfRow = (row: Placed): string => {
  const place = ownPlace(row)
  return place === null ? '' : `${place.table}|${place.line}`
}

/**
 * Which row a problem is about, null where that is not certain. A problem names the printed number, or the line of the
 * file where no number is printed; numbers restart and jump, so a number that fits several rows is settled by the
 * cell, and a problem about a line that became no row is nobody's.
 */
export function rowFinder(rows: readonly CatalogueRow[]): (problem: Problem) => number | null {
  const places = rows.map(ownPlace)
  const bySeq = Map.groupBy(
    rows.keys().filter((index) => rows[index]!.seq !== null),
    (index) => rows[index]!.seq!,
  )
  const byLine = Map.groupBy(
    rows.keys().filter((index) => rows[index]!.seq === null && places[index] !== null),
    (index) => places[index]!.line,
  )
  const ordered = new Set(
    [...Map.groupBy(places, (place) => place?.table ?? null)]
      .filter(([, each]) => ascends(each))
      .map(([table]) => table),
  )
  /** The last row that begins at the line or above it, in the same table. */
  const holder = (place: Place | null): number | null => {
    if (!place || !ordered.has(place.table)) return null
    const at = places.findLastIndex((each) => each !== null && each.table === place.table && each.line <= place.line)
    return at < 0 ? null : at
  }
  const holds = (index: number, place: Place | null): boolean =>
    place !== null &&
    (holder(place) === index || (places[index]?.line === place.line && places[index].table === place.table))

  return ({ row, column, from }) => {
    if (row === null) return null
    // Without column and cell the reader means a line of the file that goes on the row above.
    if (column === null && from === null)
      return ordered.size === 1 ? holder({ table: places[0]?.table ?? '', line: row }) : null
    const named = [...(bySeq.get(row) ?? []), ...(byLine.get(row) ?? [])]
    const place = placeOf(from)
    const fitting = named.filter((index) => holds(index, place))
    if (fitting.length === 1) return fitting[0]!
    // A merged cell stands above its row; a line that was not taken over stands anywhere.
    return column !== null && named.length === 1 ? named[0]! : null
  }
}

const ascends = (places: readonly (Place | null)[]): boolean =>
  places.every((place, index) => index === 0 || (place?.line ?? 0) >= (places[index - 1]?.line ?? 0))
