import { fold } from '../fold.ts'
import { groupOf, headOf, levelHeadOf } from '../heads.ts'
import type { Piece } from './tell-rows.ts'

/** The pieces of a text, headings that were glued into one line, or two, each a piece of its own. */
export function partGluedHeadings(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(isGlued)) return pieces
  const parted: Piece[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!
    const next = isGlued(piece) ? pieces[at + 1] : undefined
    const both = next ? headingsIn(fold(piece.text) + fold(next.text)) : null
    const headings = both ?? (isGlued(piece) ? headingsIn(fold(piece.text)) : null)
    parted.push(...(headings?.map((text) => ({ ...piece, text })) ?? [piece]))
    if (both) at++
  }
  return parted
}

const isGlued = ({ text }: Piece): boolean => text.startsWith('序') && text.length >= 12

/** The headings of a line without blanks, the longest known one each time; null where anything is none. */
export function headingsIn(line: string): string[] | null {
  if (line.length < 20 || line.length > 160 || !line.startsWith('序')) return null
  const found: string[] = []
  for (let at = 0; at < line.length; ) {
    const length = headingAt(line, at)
    const extra = extraLengths.find((n) => at > 0 && isExtra(line.slice(at, at + n)) && headingAt(line, at + n))
    const taken = length ?? extra
    if (taken === undefined) return null
    found.push(line.slice(at, at + taken))
    at += taken
  }
  return found
}

/** An extra column's name up to the next heading: a few characters, or what offices add to say where and by whom. */
const isExtra = (name: string): boolean =>
  name.length <= 4 || /(栏目|网址|链接|地址|位置|编码|代码|科室|电话)$/.test(name)
const extraLengths = [2, 3, 4, 5, 6, 7, 8]

/** A longer heading is none, its legend included. */
const longestHeading = 24

/**
 * How long the heading is that begins here: the longest word for a column, else a level up to its first 级, for levels
 * stand side by side (市级县级乡镇).
 */
function headingAt(line: string, at: number): number | undefined {
  const lengths = Array.from({ length: Math.min(longestHeading, line.length - at) - 1 }, (_, i) => i + 2)
  const startOf = (length: number) => line.slice(at, at + length)
  const isColumn = (length: number) => headOf(startOf(length)) !== null || groupOf(startOf(length)) !== null
  const isLevel = (length: number) => levelHeadOf(startOf(length)) !== null
  return (
    lengths.findLast(isColumn) ??
    lengths.find((length) => isLevel(length) && startOf(length).endsWith('级')) ??
    lengths.findLast(isLevel)
  )
}
