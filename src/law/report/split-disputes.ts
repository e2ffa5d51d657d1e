import { type RowCuts, splitRow } from './split-digits.ts'

const GROUP = 5
/** Three groups of five figures, none longer than a row of table three allows. */
const LONGEST = 120

/**
 * The digits of table four, with single blanks where these still stand: three groups of four results and their sum,
 * printed side by side. Null where they can be cut in no way or in more than one, or where blank cells would fit as well.
 */
export function splitDisputes(text: string): number[][] | null {
  if (text.length > LONGEST) return null
  const found: number[][][] = []
  let blanks = false
  const ends = Array.from(text, (_, at) => at).filter((at) => text[at] !== ' ')
  const firsts = new Map(ends.map((to) => [to, cut(text.slice(0, to))]))
  for (const from of ends) {
    const last = cut(text.slice(from))
    if (!isRow(last)) continue
    for (const to of ends.filter((each) => each <= from && isRow(firsts.get(each)!))) {
      const middle = cut(text.slice(to, from))
      if (!isRow(middle)) continue
      const first = firsts.get(to)!
      blanks ||= first.fewer || middle.fewer || last.fewer
      for (const one of first.ways)
        for (const two of middle.ways) for (const three of last.ways) found.push([one, two, three])
    }
  }
  return found.length === 1 && !blanks ? found[0]! : null
}

/** A group that was left blank as a whole is a row too. */
function cut(text: string): RowCuts {
  const { ways, fewer } = splitRow(text, GROUP)
  return { ways, fewer: fewer || text === '' }
}

const isRow = ({ ways, fewer }: RowCuts): boolean => fewer || ways.length > 0
