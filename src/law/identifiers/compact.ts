import { BLANK, fold } from './fold.ts'
import { repairWords } from './words.ts'

const gaps = new RegExp(`[${BLANK}-]`, 'g')

/** A candidate without blanks, line breaks and hyphens, half-width, capitals; and what was repaired for that. */
export function compact(written: string): { plain: string; repairs: string[] } {
  const folded = fold(written.trim())
  const bare = folded.replace(gaps, '')
  const plain = bare.toUpperCase()
  const repairs: string[] = []
  if (folded !== written.trim() && /[^\x20-\x7e\s]/.test(written)) repairs.push(repairWords.width())
  if (bare !== folded) repairs.push(repairWords.gaps())
  if (plain !== bare) repairs.push(repairWords.letterCase())
  return { plain, repairs }
}
