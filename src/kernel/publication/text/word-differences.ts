import { diffArrays } from 'diff'
import { blocksOf } from './clean-body.ts'
import { hunksOf } from './merge-blocks.ts'
import { textOf } from './model.ts'
import { writeBlock } from './write-body.ts'

/** A stretch of words that stayed, came or went. */
export interface Words {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A paragraph (or heading, list, table) that changed, word by word. */
export type Change = readonly Words[]

export interface Differences {
  readonly changes: readonly Change[]
  /** How many paragraphs stayed as they were. */
  readonly same: number
}

/** Beyond so many changed words a paragraph is simply another one. */
const mostEdits = 800
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** What changed from one body to another: first which paragraphs, then the words in them. */
export function bodyDifferences(earlier: string, later: string): Differences {
  const [before, after] = [earlier, later].map((body) => blocksOf(body).map(writeBlock)) as [string[], string[]]
  const changes: Change[] = []
  let same = before.length
  for (const { from, to, blocks } of hunksOf(before, after)) {
    same -= to - from
    const gone = before.slice(from, to).map(textOf)
    const come = blocks.map(textOf)
    // Paragraphs that changed stand beside one another in order; the rest came or went whole.
    for (let place = 0; place < Math.max(gone.length, come.length); place++) {
      const [one, other] = [gone[place] ?? '', come[place] ?? '']
      const change = textDifferences(one, other)
      changes.push(...(isReworded(change) ? [change] : [textDifferences(one, ''), textDifferences('', other)]))
    }
  }
  return { changes: changes.filter(({ length }) => length > 0), same }
}

/** Paragraphs that share little are not one that was changed, and are easier read one after the other. */
function isReworded(change: Change): boolean {
  const lengthOf = (kinds: readonly Words['kind'][]) =>
    change.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { text }) => sum + text.length, 0)
  return lengthOf(['same']) * 3 >= Math.max(lengthOf(['same', 'added']), lengthOf(['same', 'removed']))
}

/** The words of two texts that stayed, came and went. */
export function textDifferences(earlier: string, later: string): Change {
  const parts =
    earlier !== '' && later !== ''
      ? diffArrays(wordsOf(earlier), wordsOf(later), { maxEditLength: mostEdits })
      : undefined
  const all: Words[] = parts
    ? parts.map(({ added, removed, value }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        text: value.join(''),
      }))
    : [
        { kind: 'removed', text: earlier },
        { kind: 'added', text: later },
      ]
  return all.filter(({ text }) => text !== '')
}
