import { fold } from '../fold.ts'
import { isHeading } from '../heads.ts'
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
    // An extra column's name of a few characters, up to the next heading.
    const extra = [2, 3, 4].find((n) => at > 0 && headingAt(line, at + n) !== undefined)
    const taken = length ?? extra
    if (taken === undefined) return null
    found.push(line.slice(at, at + taken))
    at += taken
  }
  return found
}

/** A longer heading is none, its legend included. */
const longestHeading = 24

/** How long the longest heading is that begins here. */
function headingAt(line: string, at: number): number | undefined {
  for (let length = Math.min(longestHeading, line.length - at); length >= 2; length--)
    if (isHeading(line.slice(at, at + length))) return length
  return undefined
}
