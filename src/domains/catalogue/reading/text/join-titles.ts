import { fold } from '../fold.ts'
import { joinPieces, type Piece } from './tell-rows.ts'

/**
 * Paragraphs with the two halves of a title joined: a narrow cell breaks the line inside 《…》, and a copy puts a blank line
 * there. What opens in one paragraph and closes in the next stood in one cell; where the first half could be a whole title
 * each of two may have lost a mark.
 */
export function joinTitles<P extends Piece>(pieces: readonly P[]): P[] {
  const joined: P[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && isHalf(last.text) && /^[^《》]{1,60}》/.test(piece.text))
      joined[joined.length - 1] = { ...last, ...joinPieces([last, piece], '\n') }
    else joined.push(piece)
  }
  return joined
}

const isHalf = (text: string): boolean => /《[^《》]{1,60}$/.test(text) && !endsAsTitle.test(fold(text))

const endsAsTitle = /(法|条例|规定|细则|意见|通知|方案|决定|规程|规范|标准|纲要|规划|制度|公告)$/
