import { channelWords } from '#kernel/publication/model.ts'
import type { Lesson, Taught } from '../../lessons/model.ts'
import type { DraftRow, GeneralProblem } from '../../model.ts'
import { foldChannel } from '../../reading/channel-words.ts'
import { fold } from '../../reading/fold.ts'
import { channelCodes, type Field, levelNames, type TableHeadings } from '../../reading/model.ts'
import { fieldNames, levelWords, sentences } from '../../reading/words.ts'
import { layoutWords as words } from './words.ts'

/** A column of the file: its heading, what stands below, and how it is read now. */
export interface HeadingFace {
  title: string
  shown: string
  samples: string[]
  readAs: string
  /** The reader does not know it, and nobody has said what it is. */
  unknown: boolean
  taught: boolean
}

/** A sign or a channel's word that the reader does not know. */
export interface UnknownFace {
  text: string
  times: number
}

export interface LayoutFace {
  headings: HeadingFace[]
  marks: UnknownFace[]
  channels: UnknownFace[]
}

const fields = Object.keys(fieldNames).filter((field) => !field.startsWith('levels.')) as Exclude<
  Field,
  `levels.${string}`
>[]

/** What a heading can be said to mean, value and words. */
export const headingMeanings = [
  ...fields.map((field) => [field, fieldNames[field]] as const),
  ...levelNames.map((level) => [`level:${level}`, fieldNames[`levels.${level}`]] as const),
  ['ignore', words.ignore] as const,
]

const groups: Record<string, string> = { item: '公开事项', audience: '公开对象', mode: '公开方式', levels: '公开层级' }

const meaningWords = (means: string | null): string =>
  means === null
    ? words.unknown
    : means
        .split('+')
        .map((each) => fieldNames[each as Field] ?? groups[each] ?? each)
        .join('、')

/** How the file's form is read, and what of it nobody knows. */
export function presentLayout(
  headings: readonly TableHeadings[],
  rows: readonly DraftRow[],
  problems: readonly GeneralProblem[],
  lessons: readonly Lesson[],
): LayoutFace {
  const said = new Map(lessons.map((lesson) => [`${lesson.kind}|${lesson.subject}`, lesson]))
  const columns = headings[0]?.columns ?? []
  const messages = [
    ...problems.map(({ message }) => message),
    ...rows.flatMap(({ doubts }) => doubts.map(({ message }) => message)),
  ]
  const isUnsaid = (kind: Taught['kind'], subject: string) => !said.has(`${kind}|${subject}`)
  return {
    headings: columns.map(({ index, title, means }): HeadingFace => {
      const lesson = said.get(`heading|${fold(title)}`) ?? said.get(`level|${fold(title)}`)
      return {
        title,
        shown: title || words.unnamed(index + 1),
        samples: samplesOf(rows, index),
        readAs: lesson ? lessonMeaning(lesson) : meaningWords(means),
        unknown: means === null && !lesson && title !== '',
        taught: lesson !== undefined,
      }
    }),
    marks: quoted(messages, strange).filter(({ text }) => isUnsaid('mark', fold(text))),
    channels: quoted(messages, unknownChannel).filter(({ text }) => isUnsaid('channel', foldChannel(text))),
  }
}

/** How many things of the form nobody knows. */
export const unknownIn = ({ headings, marks, channels }: LayoutFace): number =>
  headings.filter(({ unknown }) => unknown).length + marks.length + channels.length

/** What a lesson about a form says, in words. */
export function lessonMeaning({ kind, meaning }: Pick<Taught, 'kind' | 'meaning'>): string {
  if (kind === 'level') return levelWords[meaning as keyof typeof levelWords] ?? meaning
  if (kind === 'channel') return channelWords[meaning] ?? meaning
  if (kind === 'mark') return meaning === 'ticked' ? words.ticked : words.unticked
  return meaning === 'ignore' ? words.ignore : meaningWords(meaning)
}

function samplesOf(rows: readonly DraftRow[], index: number): string[] {
  const found = new Set<string>()
  for (const row of rows) {
    const text = row.cells.find(({ column }) => column === index)?.text
    if (text) found.add(text.length > 24 ? `${text.slice(0, 24)}…` : text)
    if (found.size === 3) break
  }
  return [...found]
}

/** A sentence of the reader as a pattern for the word it quotes; the code points behind a sign vary with it. */
const patternOf = (sentence: (word: string) => string): RegExp =>
  new RegExp(
    sentence('\u0001')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('U\\+0001', '[U+0-9A-F ]+')
      .replace('\u0001', '(.+?)'),
  )
const strange = patternOf(sentences.strangeMark)
const unknownChannel = patternOf(sentences.unknownChannel)

function quoted(messages: readonly string[], pattern: RegExp): UnknownFace[] {
  const counts = new Map<string, number>()
  for (const message of messages) {
    const text = pattern.exec(message)?.[1]
    if (text) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].map(([text, times]) => ({ text, times })).sort((a, b) => b.times - a.times)
}

/** What a person said on the page, in the order of its selects; what was left as it is says nothing. */
export function taughtOf(
  face: LayoutFace,
  said: { heading: readonly string[]; mark: readonly string[]; channel: readonly string[] },
): Taught[] {
  const isMeaning = (meaning: string) => headingMeanings.some(([value]) => value === meaning)
  return [
    ...face.headings.flatMap(({ title, shown }, index): Taught[] => {
      const meaning = said.heading[index] ?? ''
      if (title === '' || !isMeaning(meaning)) return []
      const level = /^level:(.+)$/.exec(meaning)?.[1]
      return [{ kind: level ? 'level' : 'heading', subject: fold(title), shown, meaning: level ?? meaning }]
    }),
    ...face.marks.flatMap(({ text }, index): Taught[] => {
      const meaning = said.mark[index] ?? ''
      return meaning === 'ticked' || meaning === 'unticked'
        ? [{ kind: 'mark', subject: fold(text), shown: text, meaning }]
        : []
    }),
    ...face.channels.flatMap(({ text }, index): Taught[] => {
      const meaning = said.channel[index] ?? ''
      return channelCodes.some((code) => code === meaning)
        ? [{ kind: 'channel', subject: foldChannel(text), shown: text, meaning }]
        : []
    }),
  ]
}
