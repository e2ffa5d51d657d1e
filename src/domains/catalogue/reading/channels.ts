import { foldChannel, isNamedOther, listOfSentence, readChannelWords, standardChannel } from './channel-words.ts'
import { fold } from './fold.ts'
import { noLessons } from './lessons.ts'
import { type Channel, channelCodes, type Lessons } from './model.ts'
import { tickedMarks, untickedMarks } from './ticks.ts'
import { sentences } from './words.ts'

export interface ChannelsRead {
  /** In the order of the national template; null where it cannot be told which are meant. */
  channels: Channel[] | null
  /** Boxes a legend calls 可选. */
  optional: Channel[]
  doubts: string[]
}

interface Option {
  box: 'ticked' | 'unticked' | 'none' | 'lost'
  text: string
}

/**
 * Reads a channel cell: a list of words, or the template's boxes. In a cell with boxes only ticked ones count; all
 * boxes empty proves nothing, for pages lose their ticks. `taught` says what unknown words mean in this layout.
 */
export function readChannels(text: string, legend: string, taught: Taught = noLessons.channels): ChannelsRead {
  const marked = markLetterBoxes(listOfSentence(text))
  const read: ChannelsRead = { channels: null, optional: [], doubts: [] }
  if (/^[?？]\s*[\u4e00-\u9fff]/m.test(marked)) return { ...read, doubts: [sentences.lostBox] }
  const options = splitAtBoxes(marked)
  if (options.every(({ box }) => box === 'none')) return listOf(marked, read, taught)
  const ticked = options.filter(({ box }) => box === 'ticked')
  if (ticked.length > 0 && ticked.every((option) => option.text === '')) {
    return { ...read, doubts: [sentences.tickInsteadOfChannel] }
  }
  const optional = isOptional(legend) ? options.filter(({ box }) => box === 'unticked') : []
  for (const { text: words } of options.filter((option) => option.box === 'none')) {
    read.doubts.push(sentences.unmarkedChannel(words.trim()))
  }
  if (ticked.length === 0) return { ...read, doubts: [...read.doubts, sentences.noChannelTicked] }
  if (ticked.some((option) => masked.test(option.text)))
    return { ...read, doubts: [...read.doubts, sentences.maskedChannel] }
  const words = ticked.map(({ text: words }) => ({
    text: words,
    channel: channelOf(words) ?? saidOf(taught, words),
  }))
  for (const word of words) if (word.channel === null) read.doubts.push(sentences.unknownChannel(word.text))
  return {
    ...read,
    channels: inOrder(words.map((word) => word.channel ?? 'other')),
    optional: inOrder(optional.map((option) => channelOf(option.text) ?? 'other')),
  }
}

/** What somebody has said a word means that nobody else knows. */
type Taught = Lessons['channels']
const saidOf = (taught: Taught, word: string): Channel | null => taught.get(foldChannel(word)) ?? null

function listOf(text: string, read: ChannelsRead, taught: Taught): ChannelsRead {
  const words = readChannelWords(text).map((word) => {
    const channel = word.known ? null : saidOf(taught, word.text)
    return channel ? { ...word, channel, known: true } : word
  })
  if (words.length === 0) return read
  const doubts = words.filter((word) => !word.known).map((word) => sentences.unknownChannel(word.text))
  return { ...read, channels: inOrder(words.map((word) => word.channel)), doubts }
}

/** Words that a collector of pages put in place of a name. */
const masked = /[（(]略[)）]|[*＊]{2,}|[xX]{3,}/

/** An option is one channel, whatever stands behind it (其他：征地信息公开平台); null for words nobody knows. */
function channelOf(published: string): Channel | null {
  const option = withoutAddress(published)
  const channel = standardChannel(option)
  if (channel) return channel
  return isNamedOther(option) || /^其[他它]/.test(foldChannel(option)) ? 'other' : null
}

/** 政府网站 with its address behind it is still the site. */
const withoutAddress = (words: string): string => words.replace(/[(（]?(https?:\/\/|www\.)[!-~]+）?/gi, '') || words

const inOrder = (channels: Channel[]): Channel[] => channelCodes.filter((code) => channels.includes(code))

const atBoxes = new RegExp(`(?=[${tickedMarks}${untickedMarks}])`)
const ticked = new RegExp(`^[${tickedMarks}]`)
const unticked = new RegExp(`^[${untickedMarks}]`)

/** Options in reading order; words after a line end, or a second known channel after a blank, lost their box. */
function splitAtBoxes(text: string): Option[] {
  const options: Option[] = []
  for (const piece of text.split(atBoxes)) {
    const box = ticked.test(piece) ? 'ticked' : unticked.test(piece) ? 'unticked' : 'none'
    if (box === 'none') {
      if (piece.trim() !== '') options.push({ box, text: piece })
      continue
    }
    const [first, ...unmarked] = detachUnmarked(piece.slice(1))
    options.push({ box, text: first! }, ...unmarked.map((words): Option => ({ box: 'none', text: words })))
  }
  return options
}

function detachUnmarked(text: string): string[] {
  const words = text.trim()
  if (standardChannel(words)) return [words]
  const parts = words.split(/\s+/)
  for (let n = parts.length - 1; n > 0; n--) {
    const [first, rest] = [parts.slice(0, n).join(''), parts.slice(n).join('')]
    if (standardChannel(first) && standardChannel(rest)) return [first, rest]
  }
  return [words]
}

/**
 * Symbol fonts print boxes as letters: R, t and þ ticked, £ empty; 口 stands for an empty box before a channel. One that
 * stands before a known channel proves that the others of the cell are boxes too.
 */
function markLetterBoxes(text: string): string {
  const proven = [...text.matchAll(letterBox)].some(([, , , words]) =>
    [...words!].some((_, i) => standardChannel(words!.slice(0, i + 1)) !== null),
  )
  if (!proven) return text
  return text.replace(letterBox, (_, before, letter) => `${before}${letter === '口' || letter === '£' ? '□' : '■'}`)
}

const letterBox = /(^|[\s、,;，；])([RtþÞ£口])\s?(?=([\u4e00-\u9fff/、（）()]{2,24}))/g

/** The heading's legend may call one of the boxes optional (■必选 □可选). */
const isOptional = (legend: string): boolean => new RegExp(`[${untickedMarks}]["”']?[为是]?可选`).test(fold(legend))
