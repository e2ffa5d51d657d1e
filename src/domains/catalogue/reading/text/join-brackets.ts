import { joinPieces, type Piece } from './tell-rows.ts'

/** Words in brackets and nothing else (（权限内）); what numbers a list, （一） or (1), holds no two characters of them. */
const bracketed = /^[(（][^()（）]*[\u3400-\u9fff][^()（）]*[\u3400-\u9fff][^()（）]*[)）]$/u

const numeral = /^[(（][一二三四五六七八九十]+[)）]$/u

/** Paragraphs that are one bracket joined to the words they explain: no cell begins with its own explanation. */
export function joinBrackets<P extends Piece>(pieces: readonly P[]): P[] {
  const joined: P[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && /[\u3400-\u9fff》)）]$/u.test(last.text) && bracketed.test(piece.text) && !numeral.test(piece.text))
      joined[joined.length - 1] = { ...last, ...joinPieces([last, piece], '') }
    else joined.push(piece)
  }
  return joined
}
