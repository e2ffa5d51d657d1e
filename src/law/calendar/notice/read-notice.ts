import { checkParts, weights } from './check-notice.ts'
import { type CleanText, cleanText } from './clean-text.ts'
import { type Heading, readHeading } from './heading.ts'
import type { Fault, Notice, NoticeReading } from './model.ts'
import { type ReadPart, readPart } from './read-part.ts'
import { type Item, itemsOf } from './sentences.ts'
import { noticeWords as words } from './words.ts'

/** A notice has under a thousand characters; a pasted page some thousand more. */
const LONGEST_TEXT = 20_000
const FIRST_YEAR = 2004
/** The solar term 清明 is computed for this century. */
const LAST_YEAR = 2099

/**
 * Reads the State Council's notice on holidays from its own wording: a whole year's (关于2026年部分节假日安排的通知) or a
 * change in the course of one (关于延长2020年春节假期的通知). The text checks itself: printed weekdays, printed counts,
 * worked weekends, days named twice, the minimum of 《全国年节及纪念日放假办法》. With one fault nothing is read; what is
 * only unlike law and custom is a doubt for a person (see `weights`).
 */
export function readNotice(text: string): NoticeReading {
  if (text.length > LONGEST_TEXT) return refused(1, '', words.tooLong(LONGEST_TEXT))
  const clean = cleanText(text)
  const heading = readHeading(clean.text)
  if (!heading) return refused(1, clean.text.slice(0, 40), words.noTitle)
  const faults = [...faultsOfHeading(heading, clean)]
  const { year, documentNumber } = heading
  if (faults.length > 0 || year === null || documentNumber === null) return { notice: null, faults, doubts: [] }

  const items = itemsOf(clean, heading.bodyFrom, heading.bodyTo)
  faults.push(...faultsOfOrder(items, clean))
  const about = { year, lineOf: clean.lineOf, festivals: heading.kind === 'year' ? [] : heading.festivals }
  const parts = items.map((item) => readPart(item, about, faults)).filter((part): part is ReadPart => part !== null)
  const titleLine = clean.lineOf(heading.titleAt)
  const at = { line: titleLine, sentence: heading.title }
  if (parts.length === 0 && faults.length === 0) faults.push({ ...at, message: words.noItems })
  for (const { part } of parts)
    if (part.festivals.length === 0)
      faults.push({ line: part.line, sentence: part.sentence, message: words.noFestival })
  const { title, issuedOn, kind } = heading
  const doubts: Fault[] = []
  for (const { check, ...said } of checkParts(parts, { year, kind, title, titleLine }))
    (weights[check] === 'fault' ? faults : doubts).push(said)
  if (faults.length > 0) return { notice: null, faults: inOrder(faults), doubts }
  const notice: Notice = { title, year, documentNumber, issuedOn, kind, parts: parts.map(({ part }) => part) }
  return { notice, faults, doubts }
}

function* faultsOfHeading(heading: Heading, clean: CleanText): Generator<Fault> {
  const at = { line: clean.lineOf(heading.titleAt), sentence: heading.title }
  const { year, documentNumber, documentYear } = heading
  if (documentNumber === null) yield { ...at, message: words.noNumber }
  if (year === null) return yield { ...at, message: words.noYear }
  if (year < FIRST_YEAR || year > LAST_YEAR) return yield { ...at, message: words.yearOutOfRange(year) }
  // The year's notice comes out in the autumn before it; a change within the year or just before.
  if (documentNumber !== null && documentYear !== year && documentYear !== year - 1)
    yield { ...at, message: words.numberOfOtherYear(documentNumber, year) }
}

/** 一、二、四: somebody left a part out when copying. */
function* faultsOfOrder(items: readonly Item[], clean: CleanText): Generator<Fault> {
  let last = 0
  for (const { ordinal, at, sentences } of items) {
    if (ordinal === null) continue
    const place = { line: clean.lineOf(at), sentence: sentences[0]!.text }
    if (ordinal <= last) yield { ...place, message: words.again(String(ordinal)) }
    else if (ordinal > last + 1) {
      const missing = Array.from({ length: ordinal - last - 1 }, (_, index) => last + 1 + index)
      yield { ...place, message: words.gap(missing.join('、')) }
    }
    last = ordinal
  }
}

const refused = (line: number, sentence: string, message: string): NoticeReading => ({
  notice: null,
  faults: [{ line, sentence, message }],
  doubts: [],
})

const inOrder = (faults: readonly Fault[]): Fault[] => faults.toSorted((a, b) => a.line - b.line)
