import { BLANK, fold } from './fold.ts'
import { simplifiedOf } from './traditional.ts'
import { repairWords } from './words.ts'

const blank = new RegExp(`[${BLANK}]`)

/** What was repaired in the characters of a number, before anything is said of its parts. */
export function characterRepairs(written: string): string[] {
  const repairs: string[] = []
  if ([...written].some((char) => simplifiedOf.has(char))) repairs.push(repairWords.traditional())
  if (/[０-９]/.test(written)) repairs.push(repairWords.width())
  if (blank.test(fold(written))) repairs.push(repairWords.gaps())
  return repairs
}
