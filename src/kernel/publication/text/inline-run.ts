import { cleanCharacters } from './characters.ts'
import type { Inline, Mark, NoteKind } from './model.ts'

/** The words of one paragraph while they are read. */
export type Run = Inline[]

export type Tell = (kind: NoteKind, times?: number) => void

export function addText(run: Run, raw: string, marks: readonly Mark[], href: string | null, tell: Tell): void {
  const { text, unseen, broken } = cleanCharacters(raw)
  if (unseen > 0) tell('unseen', unseen)
  if (broken > 0) tell('broken', broken)
  if (text !== '') run.push({ kind: 'text', text, marks, href })
}

/** Wide characters: a line end of the source between two of them is no blank. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u
const blank = /[ \t\n\r\f\u00a0]+/g
const outerBlank = { start: /^[\s\u3000]+/, end: /[\s\u3000]+$/ }

/** A paragraph as it is kept: blanks made one, none at its ends, neighbours with the same marks joined. */
export function tidyRun(run: readonly Inline[]): Inline[] {
  const pieces: Inline[] = []
  for (const piece of run) {
    const last = pieces.at(-1)
    if (piece.kind !== 'text') pieces.push(piece)
    else if (last?.kind === 'text' && alike(last, piece))
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
    else pieces.push(piece)
  }
  const tidy: Inline[] = []
  for (const [place, piece] of pieces.entries()) {
    if (piece.kind !== 'text') {
      tidy.push(piece)
      continue
    }
    const text = piece.text.replace(blank, (found, at: number) => {
      const before = at > 0 ? piece.text.slice(Math.max(0, at - 2), at) : endOf(pieces[place - 1])
      const behind = piece.text.slice(at + found.length, at + found.length + 2) || startOf(pieces[place + 1])
      return /[\n\r]/.test(found) && wide.test([...before].at(-1) ?? '') && wide.test([...behind][0] ?? '') ? '' : ' '
    })
    const trimmed = trim(text, tidy.at(-1), pieces[place + 1])
    if (trimmed !== '') tidy.push({ ...piece, text: trimmed })
  }
  return withoutOuter(tidy)
}

function trim(text: string, before: Inline | undefined, behind: Inline | undefined): string {
  const atStart = before === undefined || before.kind === 'break'
  const doubled = before?.kind === 'text' && before.text.endsWith(' ')
  const start = atStart ? text.replace(outerBlank.start, '') : doubled ? text.replace(/^ +/, '') : text
  return behind === undefined || behind.kind === 'break' ? start.replace(outerBlank.end, '') : start
}

/** Breaks at the ends say nothing; the last words may end in a blank once what followed them has gone. */
function withoutOuter(pieces: Inline[]): Inline[] {
  let from = 0
  let to = pieces.length
  while (from < to && isNothing(pieces[from]!)) from++
  while (to > from && isNothing(pieces[to - 1]!)) to--
  const kept = pieces.slice(from, to)
  for (const [place, piece] of kept.entries()) {
    if (piece.kind !== 'text') continue
    const next = kept[place + 1]
    const text = next === undefined || next.kind === 'break' ? piece.text.replace(outerBlank.end, '') : piece.text
    kept[place] = { ...piece, text }
  }
  return kept
}

const isNothing = (piece: Inline): boolean =>
  piece.kind === 'break' || (piece.kind === 'text' && piece.text.replace(outerBlank.start, '') === '')

type Text = Extract<Inline, { kind: 'text' }>

const alike = (one: Text, other: Text): boolean =>
  one.href === other.href &&
  one.marks.length === other.marks.length &&
  one.marks.every((mark) => other.marks.includes(mark))

const endOf = (piece: Inline | undefined): string => (piece?.kind === 'text' ? piece.text.slice(-2) : '')
const startOf = (piece: Inline | undefined): string => (piece?.kind === 'text' ? piece.text.slice(0, 2) : '')
