import { splitRow } from './split-digits.ts'

/** An identity between rows, column by column: the sum of one side is that of the other. */
export interface RowSum {
  left: readonly string[]
  right: readonly string[]
}

/** Rows cut apart together. */
export interface SplitTable {
  rows: Record<string, readonly number[]>
  /** Rows that can be cut in more than one way that fits everything else, or in none. */
  open: string[]
}

type Way = readonly number[]
type Ways = Map<string, readonly Way[]>

/**
 * Cuts all rows of a table so that each adds up across and the sums of `sums` hold down every column (new + carried in =
 * results + carried out; the results = their total). A row that can be cut in one way only is told; any other only where
 * all answers in which every sum comes out agree on it, and there is one.
 */
export function splitTable(
  texts: Readonly<Record<string, string>>,
  count: number,
  sums: readonly RowSum[],
): SplitTable {
  const ways: Ways = new Map()
  for (const [row, text] of Object.entries(texts)) {
    const cuts = splitRow(text, count)
    ways.set(row, cuts.fewer ? [] : cuts.ways)
  }
  const held = sums.filter(({ left, right }) => [...left, ...right].every((row) => ways.get(row)?.length))
  const agreed = agreedWays(ways, held, count)
  const rows: Record<string, Way> = {}
  const open: string[] = []
  for (const [row, own] of ways) {
    const way = own.length === 1 ? own[0] : agreed.get(row)
    if (way) rows[row] = way
    else open.push(row)
  }
  return { rows, open }
}

/** So many steps of the search are taken; a table that needs more stays open. */
const STEPS = 20_000

/** For each row of the sums the way that all answers share; a row on which they differ is not there. */
function agreedWays(ways: Ways, held: readonly RowSum[], count: number): Map<string, Way> {
  const rows = [...new Set(held.flatMap(({ left, right }) => [...left, ...right]))].sort(
    (a, b) => ways.get(a)!.length - ways.get(b)!.length,
  )
  const answers = new Map<string, Set<Way>>(rows.map((row) => [row, new Set()]))
  const weights = held.map(({ left, right }) =>
    rows.map((row) => Number(left.includes(row)) - Number(right.includes(row))),
  )
  const spans = weights.map((own) => spansOf(rows, own, ways, count))
  let steps = 0
  const walk = (depth: number, chosen: readonly Way[], rest: readonly (readonly number[])[]): void => {
    if (++steps > STEPS) return
    if (depth === rows.length) {
      for (const [i, row] of rows.entries()) answers.get(row)!.add(chosen[i]!)
      return
    }
    for (const way of ways.get(rows[depth]!)!) {
      const left = rest.map((sums, k) => sums.map((sum, i) => sum + weights[k]![depth]! * way[i]!))
      const fits = left.every((sums, k) =>
        sums.every((sum, i) => {
          const [low, high] = spans[k]![depth + 1]![i]!
          return sum + low <= 0 && sum + high >= 0
        }),
      )
      if (fits) walk(depth + 1, [...chosen, way], left)
    }
  }
  walk(
    0,
    [],
    held.map(() => Array.from({ length: count }, () => 0)),
  )
  const told = [...answers].filter(([, own]) => own.size === 1 && steps <= STEPS)
  return new Map(told.map(([row, own]) => [row, [...own][0]!]))
}

/** For each depth and column the least and the greatest that the rows from there on can add. */
function spansOf(rows: readonly string[], weights: readonly number[], ways: Ways, count: number): [number, number][][] {
  const spans: [number, number][][] = [Array.from({ length: count }, () => [0, 0])]
  for (let depth = rows.length - 1; depth >= 0; depth--) {
    const own = ways.get(rows[depth]!)!
    const after = spans[0]!
    spans.unshift(
      after.map(([low, high], i): [number, number] => {
        const figures = own.map((way) => weights[depth]! * way[i]!)
        return [low + Math.min(...figures), high + Math.max(...figures)]
      }),
    )
  }
  return spans
}
