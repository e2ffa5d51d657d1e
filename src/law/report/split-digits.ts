/**
 * Seven figures that were printed side by side and lost the blanks between them: every way to cut the digits into
 * figures without leading noughts whose first six add up to the last. Digits of a few thousand requests allow few ways;
 * where there are `most` or more none is given. A blank that is still there is kept as a cut.
 */
export function splitRow(digits: string, count: number, most = 2_000): number[][] {
  const parts = digits.trim().split(/\s+/).filter(Boolean)
  if (parts.some((part) => !/^\d+$/.test(part))) return []
  const text = parts.join('')
  const forced = new Set<number>()
  let at = 0
  for (const part of parts) {
    at += part.length
    forced.add(at)
  }
  const ways: number[][] = []
  /** The last figure is as long as the sum before it, so it is not cut but compared. */
  const walk = (from: number, figures: number[], sum: number) => {
    if (ways.length >= most) return
    if (figures.length === count - 1) {
      if (text.slice(from) === String(sum) && !crosses(from, text.length)) ways.push([...figures, sum])
      return
    }
    const longest = text[from] === '0' ? from + 1 : text.length
    for (let to = from + 1; to <= longest && to < text.length && to - from <= 7; to++) {
      if (!crosses(from, to)) walk(to, [...figures, Number(text.slice(from, to))], sum + Number(text.slice(from, to)))
    }
  }
  const crosses = (from: number, to: number) => [...forced].some((cut) => from < cut && cut < to)
  walk(0, [], 0)
  return ways.length < most ? ways : []
}

/** Rows cut apart together; null where more than one answer is left, or none. */
export interface SplitTable {
  rows: Record<string, number[]>
  /** Rows that can be cut in more than one way that fits everything else, or in none. */
  open: string[]
}

/**
 * Cuts all rows of a table so that each adds up across and the sums of `sums` hold down every column (new + carried in =
 * results + carried out; the results = their total). A row is told only where every answer to the whole agrees.
 */
export function splitTable(
  texts: Readonly<Record<string, string>>,
  count: number,
  sums: readonly { left: readonly string[]; right: readonly string[] }[],
): SplitTable {
  const ways = new Map(Object.entries(texts).map(([row, text]) => [row, splitRow(text, count)]))
  const held = sums.filter(({ left, right }) => [...left, ...right].every((row) => ways.has(row)))
  for (let changed = true; changed; ) {
    changed = false
    for (const sum of held)
      for (const row of [...sum.left, ...sum.right]) changed = narrow(row, sum, ways, count) || changed
  }
  const rows: Record<string, number[]> = {}
  const open: string[] = []
  for (const [row, left] of ways) {
    if (left.length === 1) rows[row] = left[0]!
    else open.push(row)
  }
  return { rows, open }
}

/** Strikes out the ways of a row that no choice for the others can balance, column by column; true where one went. */
function narrow(
  row: string,
  { left, right }: { left: readonly string[]; right: readonly string[] },
  ways: Map<string, number[][]>,
  count: number,
): boolean {
  const own = ways.get(row)!
  const sides = left.includes(row) ? [left, right] : [right, left]
  const kept = own.filter((figures) =>
    figures.every((figure, i) => {
      if (i >= count) return true
      const [least, most] = boundsOf(
        sides[0]!.filter((each) => each !== row),
        i,
        ways,
      )
      const [low, high] = boundsOf(sides[1]!, i, ways)
      return figure + least <= high && figure + most >= low
    }),
  )
  // Where nothing balances the report itself is wrong: its rows stand by their own sums.
  if (kept.length === own.length || kept.length === 0) return false
  ways.set(row, kept)
  return true
}

/** The least and the greatest sum of a column over these rows. */
function boundsOf(rows: readonly string[], column: number, ways: ReadonlyMap<string, number[][]>): [number, number] {
  let [least, most] = [0, 0]
  for (const row of rows) {
    const figures = ways.get(row)!.map((way) => way[column]!)
    least += Math.min(...figures)
    most += Math.max(...figures)
  }
  return [least, most]
}
