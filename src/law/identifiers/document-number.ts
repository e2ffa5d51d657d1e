import { characterRepairs } from './character-repairs.ts'
import { isPlausibleYear } from './dates.ts'
import { BLANK } from './fold.ts'
import { type Issuer, issuerBefore } from './issuer.ts'
import { withListMembers } from './list-members.ts'
import { open, type Reading, sound, wrong } from './model.ts'
import { type Numbering, readNumbering } from './numbering.ts'
import { type Find, type Folded, readWhole, scan } from './scan.ts'
import { reasonWords, repairWords } from './words.ts'

const opened = /[〔(]/g
/** No bracket at all: only behind a word that ends the code of an organ. */
const unopened = new RegExp(`(?<=[发函办字规通文政综复电])(?=[${BLANK}]{0,2}(?:19|20))`, 'g')
const codeEnd = /[发函办字规通文政综复电告监]$/
/** 财政部公告〔2018〕28号 is the announcement 财政部公告2018年第28号; 海政公告〔2020〕3号 has a code. */
const announcement = /(?:政府|部|委|局|署|院|会|银行|办公[室厅])公告$/
/** What counts or measures instead: 〔2016〕14条 is no number. */
const counted = new RegExp(`^[${BLANK}]{0,2}(?:[年月日条款项章节元个万亿份次件%]|[.][0-9])`)

/**
 * 发文字号 by GB/T 9704-2012: the organ's code, the year in 〔〕, the serial without 第 and leading zeros, 号. Damage that
 * leaves one meaning is repaired and told; where more than one is left, or the organ is missing, it stays open.
 */
export const readDocumentNumber = (written: string): Reading =>
  readWhole(written, findDocumentNumbers) ?? wrong(reasonWords.shape('document-number'))

export function* findDocumentNumbers(folded: Folded): Generator<Find> {
  const { text } = folded
  yield* withListMembers(
    text,
    scan(folded, opened, ({ index }) => readAt(folded, index, true)),
  )
  yield* withListMembers(
    text,
    scan(folded, unopened, ({ index }) => readAt(folded, index, false)),
  )
}

/** The number whose bracket stands at `at`, or should stand there. */
function readAt({ written, text }: Folded, at: number, bracket: boolean): Find | null {
  const numbering = readNumbering(text, bracket ? at + 1 : at)
  if (!numbering) return null
  const issuer = issuerBefore(text, at)
  if (!isNumber(text, at, numbering, issuer, bracket) || announcement.test(issuer?.words ?? '')) return null
  const { end } = numbering
  const begin = issuer?.begin ?? at
  return { begin, end, reading: readParts(numbering, issuer, repairsOf(written.slice(begin, end), numbering, bracket)) }
}

/** Round brackets and figures are everywhere; the fewer marks are left, the more the words before must say. */
function isNumber(text: string, at: number, numbering: Numbering, issuer: Issuer | null, bracket: boolean): boolean {
  const { closed, marked, end } = numbering
  const words = issuer?.words ?? ''
  const organ = words.length >= 2
  const code = organ && codeEnd.test(words)
  if (!marked && counted.test(text.slice(end))) return false
  if (!bracket) return marked && code && issuer!.candidates.length === 0
  if (marked) return closed || organ
  const hexagon = text.charAt(at) === '〔'
  return hexagon && closed ? organ : (hexagon || closed) && code
}

function readParts(numbering: Numbering, issuer: Issuer | null, repairs: readonly string[]): Reading {
  const { serial, glued, marked, split, range } = numbering
  if (!issuer || issuer.words.length < 2) return wrong(reasonWords.noOrgan())
  const years = yearsOf(numbering.year)
  const organs = issuer.candidates.length > 0 ? issuer.candidates : [issuer.words]
  const all = organs.flatMap((organ) => years.map((year) => `${organ}〔${year}〕${Number(serial)}号`))
  if (years.length === 0) return wrong(reasonWords.year(numbering.year))
  if (Number(serial) === 0) return wrong(reasonWords.noSerial())
  if (String(Number(serial)).length > 5) return wrong(reasonWords.longSerial(serial))
  if (issuer.candidates.length > 0) return open(reasonWords.longOrgan(`〔${numbering.year}〕`), all)
  if (years.length > 1) return open(reasonWords.shortYear(numbering.year), all)
  if (range) return open(reasonWords.range(serial + range), all)
  if (split) return open(reasonWords.spacedSerial(serial), all)
  if (glued && serial.startsWith('0')) return open(reasonWords.gluedZero(numbering.year + serial), all)
  if (glued && !marked && /^(?:1[0-2])(?:[0-2][0-9]|3[01])$/.test(serial))
    return open(reasonWords.gluedDate(numbering.year + serial), all)
  return sound(all[0]!, years[0] === numbering.year ? repairs : [...repairs, repairWords.shortYear(years[0]!)])
}

/** Old numbers write two figures of the year; 05 can only be 2005, 98 could be either century. */
function yearsOf(written: string): string[] {
  const years = written.length === 2 ? [`19${written}`, `20${written}`] : [written]
  return years.filter(isPlausibleYear)
}

function repairsOf(written: string, numbering: Numbering, bracket: boolean): string[] {
  const { closed, moved, yearWord, ordinal, serial, marked, stray } = numbering
  const repairs = characterRepairs(written)
  if (!bracket || !closed) repairs.push(repairWords.bracketLost())
  else if (!/〔[^〕]*〕/.test(written)) repairs.push(repairWords.brackets())
  if (bracket && !closed && !written.includes('〔')) repairs.push(repairWords.brackets())
  if (moved) repairs.push(repairWords.bracketMoved())
  if (yearWord) repairs.push(repairWords.yearWord())
  if (ordinal) repairs.push(repairWords.ordinal())
  if (serial.startsWith('0')) repairs.push(repairWords.leadingZero())
  if (stray) repairs.push(repairWords.stray(stray))
  if (!marked) repairs.push(repairWords.markLost())
  return repairs
}
