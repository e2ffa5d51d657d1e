import type { Random } from './random.ts'

/**
 * What printing and copying do to a text: words put between its rows, of which none is a cell; and bars, lines, ends of
 * lines and blank lines that are lost.
 */

type Damage = (text: string, random: Random) => string

/** The lines on which rows begin: their numbers, from 1 on. */
function startsOf(lines: readonly string[]): number[] {
  const starts: number[] = []
  for (const [at, line] of lines.entries()) {
    const number = /^\s*\|?\s*(\d{1,3})\s*(?:\||$)/.exec(line)?.[1]
    if (number !== undefined && Number(number) === starts.length + 1) starts.push(at)
  }
  return starts
}

const isGapped = (lines: readonly string[]): boolean =>
  lines.filter((line) => line.trim() === '').length > lines.length / 3

/** Words as the text prints cells: on one line with bars, a line each with a bar, or paragraphs. */
function asCells(words: readonly string[], text: string): string[] {
  const lines = text.split('\n')
  if (text.split('|').length <= 20) return isGapped(lines) ? words.flatMap((word) => [word, '']) : [...words]
  const starts = startsOf(lines)
  const short = starts.slice(1).filter((start, i) => start - starts[i]! <= 6).length
  return short > starts.length / 2 ? [`${words.join(' | ')} |`] : words.map((word) => `${word} |`)
}

/** Puts lines in front of some of the rows, or anywhere below the headings. */
function between(text: string, random: Random, make: (page: number) => readonly string[], anywhere = false): string {
  const lines = text.split('\n')
  const starts = startsOf(lines)
  if (starts.length < 3) return text
  const some = starts.slice(1).filter(() => random.chance(0.25))
  const rows = some.length > 0 ? some : [random.pick(starts.slice(1))]
  const places = anywhere ? rows.map(() => random.whole(starts[0]! + 1, lines.length)).sort((a, b) => a - b) : rows
  const first = random.whole(1, 40)
  return lines
    .flatMap((line, at) => [...places.flatMap((place, i) => (place === at ? make(first + i) : [])), line])
    .join('\n')
}

const pageWords = (page: number, random: Random): string =>
  random.pick([`— ${page} —`, `第 ${page} 页`, `- ${page} -`, `第${page}页 共60页`])

function headings(text: string): string[] {
  const lines = text.split('\n')
  const end = startsOf(lines)[0] ?? 0
  const begin = lines.slice(0, end).findLastIndex((line) => /^\W{0,4}序/.test(line))
  return begin < 0 ? [] : lines.slice(begin, end)
}

/** The lines of the rows, without the headings. */
const belowHeadings = (lines: readonly string[]): number => (startsOf(lines)[0] ?? 0) + 1

/** Changes some of the lines that `at` picks below the headings; null takes a line away. */
function hurt(
  text: string,
  random: Random,
  picks: (line: string, lines: readonly string[], at: number) => boolean,
  change: (line: string) => string | null,
): string {
  const lines = text.split('\n')
  if (startsOf(lines).length < 3) return text
  const first = belowHeadings(lines)
  const places = lines.flatMap((line, at) => (at >= first && picks(line, lines, at) ? [at] : []))
  if (places.length === 0) return text
  const hit = new Set(Array.from({ length: random.whole(1, 3) }, () => random.pick(places)))
  return lines.flatMap((line, at) => (hit.has(at) ? (change(line) ?? []) : line)).join('\n')
}

function withoutOneBar(line: string, random: Random): string {
  const bars = [...line].flatMap((character, at) => (character === '|' ? [at] : []))
  const at = random.pick(bars)
  return `${line.slice(0, at)} ${line.slice(at + 1)}`
}

const footer = ['填表人：王某', '审核人：李某', '联系电话：0551-1234567', '填表日期：2024年3月1日']

/** Each damage by its name. */
export const damages: Record<string, Damage> = {
  'page numbers between rows': (text, random) => between(text, random, (page) => [String(page)]),
  'page numbers in paragraphs of their own': (text, random) => between(text, random, (page) => ['', String(page), '']),
  'page numbers anywhere': (text, random) => between(text, random, (page) => [String(page)], true),
  'pages by words': (text, random) => between(text, random, (page) => [pageWords(page, random)], true),
  'page number at the end': (text, random) => `${text.trimEnd()}\n${random.whole(1, 60)}`,
  'footer at the end': (text, random) =>
    `${text.trimEnd()}\n${asCells(footer.slice(0, random.whole(1, 4)), text).join('\n')}`,
  'footer on each page': (text, random) => between(text, random, () => asCells(footer.slice(0, 3), text)),
  'headings again': (text, random) => between(text, random, () => headings(text)),
  'page number and headings again': (text, random) =>
    between(text, random, (page) => [String(page), ...headings(text)]),
  'numbers of columns': (text) => {
    const lines = text.split('\n')
    const at = startsOf(lines)[0] ?? 0
    const numbers = Array.from({ length: 12 }, (_, i) => String(i + 1))
    return [...lines.slice(0, at), ...asCells(numbers, text), ...lines.slice(at)].join('\n')
  },
  'titles of parts': (text, random) =>
    between(text, random, () => [random.pick(['二、救助领域', '（三）临时救助', '第二部分 公共服务'])]),
  'titles of parts with bars': (text, random) =>
    between(text, random, () => [random.pick(['二、救助领域 |', '（三）临时救助 |', '社会救助领域 |||||'])]),
}

/** What is lost, by its name: of some of it no reader can know, so these are measured (measure.ts --lost), not demanded. */
export const losses: Record<string, Damage> = {
  'bars lost': (text, random) =>
    hurt(
      text,
      random,
      (line) => line.includes('|'),
      (line) => withoutOneBar(line, random),
    ),
  'lines lost': (text, random) =>
    hurt(
      text,
      random,
      (line) => line.trim() !== '',
      () => null,
    ),
  'blank lines lost': (text, random) =>
    hurt(
      text,
      random,
      (line) => line.trim() === '',
      () => null,
    ),
  'ends of lines lost': (text, random) => {
    const lines = text.split('\n')
    if (startsOf(lines).length < 3) return text
    const at = random.whole(belowHeadings(lines), lines.length - 1)
    return [...lines.slice(0, at - 1), `${lines[at - 1]} ${lines[at]}`, ...lines.slice(at + 1)].join('\n')
  },
}
