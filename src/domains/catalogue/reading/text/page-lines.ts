import { fold } from '../fold.ts'
import type { NatureOf } from './nature.ts'
import type { Piece } from './tell-rows.ts'

/** What a print puts on every page, and how it is kept out of the cells it stands between. */

const numeral = '[\\d一二三四五六七八九十百]{1,4}'
const pageLine = new RegExp(
  `^[-—–─~·•]{1,3}\\d{1,4}[-—–─~·•]{1,3}$|^第${numeral}页(([,、/]|[(])?共${numeral}页[)]?)?$|^共${numeral}页[,、/]?第${numeral}页$|^\\d{1,4}/\\d{1,4}页?$|^page\\d{1,4}(of\\d{1,4})?$`,
  'iu',
)

/** The text with a blank line for each line that says itself that it is a page number (— 17 —, 第3页 共9页). */
export function withoutPageLines(text: string): { text: string; lines: number[] } {
  const lines: number[] = []
  const kept = text.split('\n').map((line, at) => {
    if (line.length > 40 || !/[\d页頁]/u.test(line) || !pageLine.test(fold(line))) return line
    lines.push(at)
    return ''
  })
  return { text: kept.join('\n'), lines }
}

/** A number on a line of its own. */
export const isLoneNumber = (line: string): boolean => /^\d{1,4}$/.test(line.trim())

const unit = /^([个個年月日天周季小条條款项項号號%％家户戶人元万萬亿億次份份、.．)）,，]|工作日)/u
const leads = /[第共约約每满滿达達前后後至到起(（〔:：—~]$/u

/**
 * A cell without the lines that hold nothing but a number: a page ended inside it. What it lost is kept beside it, for a
 * person must look. A number that belongs to the sentence around it (20 / 个工作日) stays.
 */
export function cutPageNumbers<P extends Piece>(piece: P, natureOf: NatureOf): P {
  const lines = piece.text.split('\n')
  if (!lines.some(isLoneNumber)) return piece
  if (natureOf(lines.join('')).strong === 'deadlineText') return piece
  const isPage = (line: string, at: number): boolean => {
    if (!isLoneNumber(line)) return false
    if (at === 0) return line.length < 4 || !unit.test(lines[1]!)
    return !unit.test(lines[at + 1] ?? '') && !leads.test(lines[at - 1]!)
  }
  const pages = lines.filter(isPage)
  const kept = lines.filter((line, at) => !isPage(line, at))
  return pages.length === 0 || kept.length === 0
    ? piece
    : { ...piece, text: kept.join('\n'), cut: [...(piece.cut ?? []), ...pages] }
}
