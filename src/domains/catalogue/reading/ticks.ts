import { fold } from './fold.ts'
import { noLessons } from './lessons.ts'
import type { Lessons } from './model.ts'

export const tickedMarks = '√✓✔☑■●▲◆▄∨Ｖ'
export const untickedMarks = '□☐○〇◇△▢×✗✘'

/** What a cell under a tick column says. Words are given without the mark before them. */
export type Tick =
  | { kind: 'ticked' }
  | { kind: 'blank' }
  | { kind: 'words'; ticked: boolean; words: string }
  | { kind: 'strange'; text: string }

const led = new RegExp(`^[${tickedMarks}]\\s*(.+)`, 's')
/** Held at the beginning: else a long cell without a tick is looked through from each of its characters. */
const trailed = new RegExp(`^(.+?)\\s*[${tickedMarks}]$`, 's')
const onlyTicks = new RegExp(`^[${tickedMarks}]+$`)
const onlyBoxes = new RegExp(`^[${untickedMarks}]+$`)
const boxFirst = new RegExp(`^[${untickedMarks}口]`)

/**
 * Reads a tick, a blank, or words with or without a tick; a lone sign that is neither is strange, never guessed, unless
 * somebody has said for files of this layout what it means (`taught`, by folded text).
 */
export function readTick(text: string, taught: Lessons['marks'] = noLessons.marks): Tick {
  const bare = fold(text)
  const meaning = taught.get(bare)
  if (meaning) return { kind: meaning === 'ticked' ? 'ticked' : 'blank' }
  if (/^[-—─–/\\]*$/.test(bare) || /^[无否]$/.test(bare) || onlyBoxes.test(bare)) return { kind: 'blank' }
  if (onlyTicks.test(bare) || /^[vV是]$/.test(bare)) return { kind: 'ticked' }
  const words = led.exec(text)?.[1] ?? trailed.exec(text)?.[1]
  if (words !== undefined) return { kind: 'words', ticked: true, words }
  if (!/[\u4e00-\u9fff]{2}|[A-Za-z]{2}/.test(bare) || boxFirst.test(bare)) return { kind: 'strange', text }
  return { kind: 'words', ticked: false, words: text }
}
