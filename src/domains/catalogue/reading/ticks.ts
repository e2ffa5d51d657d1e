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

const led = new RegExp(`^([${tickedMarks}])\\s*(.+)$`, 'su')
const trailed = new RegExp(`^(.+?)\\s*([${tickedMarks}])$`, 'su')
const onlyTicks = new RegExp(`^[${tickedMarks}]+$`, 'u')
const onlyBoxes = new RegExp(`^[${untickedMarks}]+$`, 'u')

/**
 * Reads a tick, a blank, or words with or without a tick; a lone sign that is neither is strange, never guessed, unless
 * somebody has said for files of this layout what it means (`taught`, by folded text).
 */
export function readTick(text: string, taught: Lessons['marks'] = noLessons.marks): Tick {
  if (text === '') return { kind: 'blank' }
  const meaning = taught.size > 0 ? taught.get(fold(text)) : undefined
  if (meaning) return { kind: meaning === 'ticked' ? 'ticked' : 'blank' }
  if (text === '√') return { kind: 'ticked' }
  const bare = fold(text)
  if (bare === '' || /^[-—─–/\\]+$/.test(bare) || /^(无|否)$/.test(bare)) return { kind: 'blank' }
  if (onlyTicks.test(bare) || /^([vV]|是)$/.test(bare)) return { kind: 'ticked' }
  if (onlyBoxes.test(bare)) return { kind: 'blank' }
  const words = led.exec(text)?.[2] ?? trailed.exec(text)?.[1]
  if (words !== undefined) return { kind: 'words', ticked: true, words }
  if (!/[\u4e00-\u9fff]{2}|[A-Za-z]{2}/.test(bare) || bare.startsWith('口')) return { kind: 'strange', text }
  return new RegExp(`^[${untickedMarks}]`, 'u').test(bare)
    ? { kind: 'strange', text }
    : { kind: 'words', ticked: false, words: text }
}
