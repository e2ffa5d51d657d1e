import type { Nature, NatureOf } from './nature.ts'
import type { Piece } from './tell-rows.ts'

/** Where a deadline stands among the paragraphs of a row; narrow columns break it into several. */

export interface Span {
  begin: number
  end: number
}

/** The only run of pieces that is a deadline; narrow columns break one into several. */
export function deadlineSpan(
  pieces: readonly Piece[],
  looks: readonly Nature[],
  from: number,
  natureOf: NatureOf,
): Span | null {
  const whole = looks.flatMap(({ strong }, i) => (i >= from && strong === 'deadlineText' ? [i] : []))
  const parts = adjacent(whole)
  if (parts) return growDeadline(pieces, looks, parts, natureOf)
  if (whole.length > 0) return null
  const same = dittoDeadline(looks, from)
  if (same) return same
  for (let begin = from; begin < pieces.length; begin++) {
    if (
      looks[begin]!.strong !== null ||
      // It closes a bracket that a piece in front opened: （2015年修正）自信息形成之日起.
      /^[^(]*[)]/.test(looks[begin]!.folded) ||
      !/[信自制定获收发实及按在获形公每长年季月\d]/u.test(looks[begin]!.folded[0] ?? '')
    )
      continue
    for (let end = begin + 2; end <= Math.min(pieces.length, begin + 9); end++) {
      if (looks[end - 1]!.strong !== null) break
      if (
        natureOf(
          pieces
            .slice(begin, end)
            .map(({ text }) => text)
            .join(''),
        ).strong === 'deadlineText'
      ) {
        // The longest run: 信息形成之日起20个工作日内 goes on with 公开.
        let longest = end
        for (let more = end + 1; more <= Math.min(pieces.length, begin + 9) && looks[more - 1]!.strong === null; more++)
          if (
            natureOf(
              pieces
                .slice(begin, more)
                .map(({ text }) => text)
                .join(''),
            ).strong === 'deadlineText'
          )
            longest = more
        return { begin, end: longest }
      }
    }
  }
  return null
}

/** The only 同上 of a row, behind its basis and one cell before the channels, is the deadline. */
function dittoDeadline(looks: readonly Nature[], from: number): Span | null {
  const dittos = range(from, looks.length).filter((i) => looks[i]!.ditto)
  const at = dittos[0]
  if (dittos.length !== 1 || at === undefined || looks[at - 1]?.strong !== 'basis') return null
  return looks[at + 2]?.strong === 'channels' && !looks[at + 1]!.channels ? { begin: at, end: at + 1 } : null
}

const adjacent = (places: readonly number[]): Span | null =>
  places.length > 0 && places.at(-1)! - places[0]! === places.length - 1
    ? { begin: places[0]!, end: places.at(-1)! + 1 }
    : null

/** A broken beginning (信息形成之日起) or end of the sentence (予以公开) belongs to it. */
function growDeadline(pieces: readonly Piece[], looks: readonly Nature[], span: Span, natureOf: NatureOf): Span {
  const joins = (at: number, words: RegExp, begin: number, end: number): boolean =>
    looks[at]?.strong === null &&
    words.test(looks[at]!.folded) &&
    natureOf(
      pieces
        .slice(begin, end)
        .map((piece) => piece.text)
        .join(''),
    ).strong === 'deadlineText'
  let { begin, end } = span
  while (joins(begin - 1, /^[^《》、]{1,40}[自之日起后前的个]$/, begin - 1, end)) begin--
  if (joins(end, /^((之?内|予以|公开|公布|日内|工作日).{0,6}|开)$/, begin, end + 1)) end++
  return { begin, end }
}

/** The numbers from `from` up to `to`; none where it is not greater. */
export const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)
