import { countingUp } from './counting-up.ts'
import type { Nature, NatureOf } from './nature.ts'
import { cutPageNumbers } from './page-lines.ts'
import type { Piece } from './tell-rows.ts'

type Block = Piece & { startsLine?: boolean }

/** A row holds a deadline or channels; a piece of text that holds neither is no whole row. */
const holdsDuty = (looks: readonly Nature[]): boolean =>
  looks.some(({ strong, channels, ditto }) => strong === 'deadlineText' || channels || ditto)

/**
 * Where the rows begin: numbers that count up. A number that is printed twice, or out of turn, is a page number where
 * the row would be no whole one with it.
 */
export function numberStarts(looks: readonly Nature[], pieces: readonly { startsLine?: boolean }[]): number[] {
  const places = looks.flatMap(({ number }, at) => (number !== null && pieces[at]!.startsLine !== false ? [at] : []))
  const counted = countingUp(places.map((at) => looks[at]!.number!)).map((i) => places[i]!)
  const starts: number[] = []
  for (const [i, at] of counted.entries()) {
    const before = starts.at(-1)
    const next = counted[i + 1] ?? looks.length
    const jumps = before !== undefined && looks[at]!.number !== looks[before]!.number! + 1 && looks[at]!.number !== 1
    // The last number of all has none behind it that would prove it.
    const far = jumps && next === looks.length && looks[at]!.number! > looks[before]!.number! + 3
    if (far || (jumps && !(holdsDuty(looks.slice(before, at)) && holdsDuty(looks.slice(at, next))))) continue
    const again = places.find((each) => each > at && each < next && looks[each]!.number === looks[at]!.number)
    const broken = before !== undefined && !holdsDuty(looks.slice(before, at))
    starts.push(broken && again !== undefined && holdsDuty(looks.slice(before, again)) ? again : at)
  }
  return starts
}

/**
 * The paragraphs of a table whose blank lines are not all there: a number that the rows lack, on a line of its own inside
 * a paragraph, begins a row; any other one is a page number.
 */
export function partAtNumbers(pieces: readonly Block[], natureOf: NatureOf): Block[] {
  const looks = pieces.map(({ text }) => natureOf(text))
  const starts = numberStarts(looks, pieces)
  const parted: Block[] = []
  let row: { begin: number; due: number } | null = null
  let counted = 0
  for (const [at, piece] of pieces.entries()) {
    if (at === starts[counted]) {
      row = { begin: at, due: looks[at]!.number! + 1 }
      counted++
    }
    const next = starts[counted] ?? pieces.length
    const lacks = row !== null && looks[next]?.number !== row.due
    const lines = piece.text.split('\n')
    const line = lines.findIndex((each) => each.trim() === `${row?.due}`)
    const whole =
      line >= 0 &&
      lacks &&
      holdsDuty([...looks.slice(row!.begin, at), natureOf(lines.slice(0, line).join('\n'))]) &&
      holdsDuty([natureOf(lines.slice(line + 1).join('\n')), ...looks.slice(at + 1, next)])
    if (!whole) {
      parted.push(cutPageNumbers(piece, natureOf))
      continue
    }
    const part = (from: number, to: number): Block[] =>
      from < to
        ? [cutPageNumbers({ ...piece, text: lines.slice(from, to).join('\n'), line: piece.line + from }, natureOf)]
        : []
    parted.push(...part(0, line), ...part(line, line + 1), ...part(line + 1, lines.length))
    row = { begin: at, due: row!.due + 1 }
  }
  return parted
}
