import { type RowCuts, splitRow } from './split-digits.ts'

const GROUP = 5
/** Three groups of five figures, none longer than a row of table three allows. */
const LONGEST = 105

/**
 * The digits of table four: three groups of four results and their sum, printed side by side. Null where they can be cut in
 * no way or in more than one, or where blank cells would fit as well.
 */
export function splitDisputes(text: string): number[][] | null {
  const digits = text.trim()
  if (digits.length > LONGEST) return null
  const found: number[][][] = []
  let blanks = false
  const firsts = Array.from({ length: digits.length + 1 }, (_, to) => cut(digits.slice(0, to)))
  for (let from = 0; from <= digits.length; from++) {
    const last = cut(digits.slice(from))
    if (!isRow(last)) continue
    for (let to = 0; to <= from; to++) {
      const groups = [firsts[to]!, last]
      if (!isRow(groups[0]!)) continue
      const middle = cut(digits.slice(to, from))
      if (!isRow(middle)) continue
      blanks ||= [...groups, middle].some(({ fewer }) => fewer)
      for (const one of firsts[to]!.ways)
        for (const two of middle.ways) for (const three of last.ways) found.push([one, two, three])
    }
  }
  return found.length === 1 && !blanks ? found[0]! : null
}

const cut = (text: string): RowCuts => (text.trim() === '' ? { ways: [], fewer: true } : splitRow(text, GROUP))

const isRow = ({ ways, fewer }: RowCuts): boolean => fewer || ways.length > 0
