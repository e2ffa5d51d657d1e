/** Every way to cut a row, and whether it could also be a row with blank cells. */
export interface RowCuts {
  ways: number[][]
  /** Fewer figures would fit as well: then nobody knows which cells are blank. */
  fewer: boolean
}

/** No figure is longer; the sum of a row may be. */
const LONGEST = 7

/**
 * Figures that were printed side by side and lost the blanks between them: every way to cut the digits into `count`
 * figures without leading noughts whose last is the sum of the others. Digits of a few thousand requests allow few ways. A
 * blank that is still there is kept as a cut.
 */
export function splitRow(text: string, count: number): RowCuts {
  const { digits, cuts } = digitsOf(text)
  const ways: number[][] = []
  let fewer = false
  const crosses = (from: number, to: number) => {
    for (let at = from + 1; at < to; at++) if (cuts.has(at)) return true
    return false
  }
  /** The last figure is as long as the sum before it, so it is not cut but compared. */
  const walk = (from: number, figures: readonly number[], sum: number) => {
    const last = figures.length === count - 1
    if (digits.slice(from) === String(sum) && !crosses(from, digits.length)) {
      if (last) ways.push([...figures, sum])
      else fewer = true
    }
    if (last) return
    const longest = digits[from] === '0' ? 1 : LONGEST
    for (let to = from + 1; to <= from + longest && to < digits.length && !crosses(from, to); to++) {
      const figure = Number(digits.slice(from, to))
      walk(to, [...figures, figure], sum + figure)
    }
  }
  walk(0, [], 0)
  return { ways, fewer }
}

/** The digits of a text of digits and blanks; where the blanks still stand, as places in the digits without them. */
function digitsOf(text: string): { digits: string; cuts: ReadonlySet<number> } {
  const parts = text.split(' ')
  const cuts = new Set<number>()
  let at = 0
  for (const part of parts) {
    at += part.length
    cuts.add(at)
  }
  return { digits: parts.join(''), cuts }
}
