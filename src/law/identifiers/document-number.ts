import { isPlausibleYear } from './dates.ts'
import { BLANK, fold } from './fold.ts'
import { type Issuer, issuerBefore } from './issuer.ts'
import { open, type Reading, sound, wrong } from './model.ts'
import { type Numbering, readList, readNumbering } from './numbering.ts'
import { type Find, type Folded, scan } from './scan.ts'
import { simplifiedOf } from './traditional.ts'
import { reasonWords, repairWords } from './words.ts'

const opened = new RegExp(`[〔(][${BLANK}]{0,3}(?=[0-9])`, 'g')
/** No bracket at all: only behind a word that ends the code of an organ. */
const unopened = new RegExp(`(?<=[发函办字规通文政综复电])[${BLANK}]{0,2}(?=(?:19|20)[0-9]{2})`, 'g')
const codeEnd = /[发函办字规通文政综复电告监]$/
/** What counts or measures instead: 〔2016〕14条 is no number. */
const counted = new RegExp(`^[${BLANK}]{0,2}(?:[年月日条款项章节元个万亿份次件%]|[.][0-9])`)

/**
 * 发文字号 by GB/T 9704-2012: the organ's code, the year in 〔〕, the serial without 第 and leading zeros, 号. Damage that
 * leaves one meaning is repaired and told; where more than one is left, or the organ is missing, it stays open.
 */
export function readDocumentNumber(written: string): Reading {
  const trimmed = written.trim()
  const folded = { written: trimmed, text: fold(trimmed) }
  for (const find of findDocumentNumbers(folded))
    if (find.begin === 0 && find.end === trimmed.length) return find.reading
  return wrong(reasonWords.shape('document-number'))
}

export function* findDocumentNumbers(folded: Folded): Generator<Find> {
  const found: Find[] = []
  const collect = (at: number, behind: number, bracket: boolean) => {
    const finds = readAt(folded, at, behind, bracket)
    for (const member of finds.slice(1)) found.push(member)
    return finds[0] ?? null
  }
  yield* scan(folded, opened, ({ index, 0: value }) => collect(index, index + value.length, true))
  yield* scan(folded, unopened, ({ index, 0: value }) => collect(index, index + value.length, false))
  yield* found
}

/** The number whose bracket stands at `at`, and those of its list. */
function readAt({ written, text }: Folded, at: number, behind: number, bracket: boolean): Find[] {
  const numbering = readNumbering(text, behind)
  if (!numbering) return []
  const issuer = issuerBefore(text, at)
  if (!isNumber(text, at, numbering, issuer, bracket)) return []
  const begin = issuer?.begin ?? at
  const reading = readParts(numbering, issuer, repairsOf(written.slice(begin, numbering.end), numbering, bracket))
  const first: Find = { begin, end: numbering.end, reading }
  if (reading.normalised === null) return [first]
  const stem = reading.normalised.slice(0, reading.normalised.indexOf('〕') + 1)
  const others = [...readList(text, numbering.end)].map(({ begin, end, serial }) => ({
    begin,
    end,
    reading:
      Number(serial) > 0
        ? sound(`${stem}${Number(serial)}号`, [repairWords.inherited()])
        : wrong(reasonWords.noSerial()),
  }))
  return [first, ...others]
}

/** Round brackets and figures are everywhere; the fewer marks are left, the more the words before must say. */
function isNumber(text: string, at: number, numbering: Numbering, issuer: Issuer | null, bracket: boolean): boolean {
  const { closed, marked, end } = numbering
  const code = issuer !== null && issuer.words.length >= 2 && codeEnd.test(issuer.words)
  if (!marked && counted.test(text.slice(end, end + 4))) return false
  if (!bracket) return marked && code && issuer.candidates.length === 0
  const hexagon = text.charAt(at) === '〔'
  if (closed && marked) return true
  if (marked) return issuer !== null && issuer.words.length >= 2
  return hexagon && closed ? issuer !== null && issuer.words.length >= 2 : (hexagon || closed) && code
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
  const { closed, glued, yearWord, ordinal, serial, marked, stray } = numbering
  const repairs: string[] = []
  if ([...written].some((char) => simplifiedOf.has(char))) repairs.push(repairWords.traditional())
  if (/[０-９]/.test(written)) repairs.push(repairWords.width())
  if (/\s|[\u00ad\u200b-\u200f\ufeff]/.test(written)) repairs.push(repairWords.gaps())
  if (!bracket || !closed) repairs.push(repairWords.bracketLost())
  else if (!/〔[^〕]*〕/.test(written)) repairs.push(repairWords.brackets())
  if (bracket && !closed && !written.includes('〔')) repairs.push(repairWords.brackets())
  if (closed && glued) repairs.push(repairWords.bracketMoved())
  if (yearWord) repairs.push(repairWords.yearWord())
  if (ordinal) repairs.push(repairWords.ordinal())
  if (serial.startsWith('0')) repairs.push(repairWords.leadingZero())
  if (stray) repairs.push(repairWords.stray(stray))
  if (!marked) repairs.push(repairWords.markLost())
  return repairs
}
