import { readFigures, readNumber } from '#law/numerals.ts'
import type { Block } from '../model.ts'
import { around, type Found, type PageUnderCheck, typedParts } from '../model.ts'
import { checkWords, say } from '../words.ts'

const { compare } = Temporal.PlainDate
const day = String.raw`((?:19|20)\d{2}|[一二][〇零○Ｏ一二三四五六七八九]{3})\s*[年./-]\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*[月./-]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?`
const anyDay = new RegExp(String.raw`(截至|截止到|截止至)?\s*(?<![\d/.-])${day}(?![\d.-])`, 'g')
const onlyDay = new RegExp(`^${day}$`)

/** 日期: days that do not exist, ends of a count that lie ahead, a letter that is younger than its release. */
export function* dayFindings(page: PageUnderCheck): Generator<Found> {
  const { formedOn, releaseOn, text } = page
  if (compare(formedOn, releaseOn) > 0) {
    const [says, mend] = say.formedLate(formedOn.toString(), releaseOn.toString())
    const place = { part: checkWords.parts.formedOn, paragraph: null, around: formedOn.toString() }
    yield { rule: 'formed-late', severity: 'must', place, says, mend, evidence: formedOn.toString() }
  }
  for (const [part, block] of typedParts(page, checkWords.parts)) yield* daysOf(page, part, block)
  const last = text.blocks.findLast(({ kind }) => kind === 'paragraph')
  const signed = last && onlyDay.exec(last.text)
  const on = signed && dayOf(signed[1]!, signed[2]!, signed[3]!)
  if (!last || !on || compare(on, formedOn) === 0) return
  const late = compare(on, releaseOn) > 0
  const [says, mend] = late ? say.signedLate(last.text) : say.signed(last.text, formedOn.toString())
  yield {
    rule: late ? 'future-day' : 'signed-day',
    severity: late ? 'must' : 'hint',
    place: { part: checkWords.parts.body, paragraph: last.number, around: last.text },
    says,
    mend,
    evidence: `${last.text} ${formedOn}`,
  }
}

function* daysOf({ releaseOn }: PageUnderCheck, part: string, { text, number }: Block): Generator<Found> {
  for (const found of text.matchAll(anyDay)) {
    const [whole, until, year, month, date] = found
    const on = dayOf(year!, month!, date!)
    if (on && !(until && compare(on, releaseOn) > 0)) continue
    const words = around(text, found.index, found.index + whole.length)
    const written = whole.slice(until?.length ?? 0).trim()
    const [says, mend] = on ? say.future(written) : say.noSuchDay(written)
    yield {
      rule: on ? 'future-day' : 'no-such-day',
      severity: 'must',
      place: { part, paragraph: part === checkWords.parts.body ? number : null, around: words },
      says,
      mend,
      evidence: words,
    }
  }
}

/** 2026 or 二〇二六, 3 or 三: the day, null where there is none. */
function dayOf(year: string, month: string, date: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(
      {
        year: readFigures(year.replace(/Ｏ/g, '〇')) ?? Number(year),
        month: readNumber(month) ?? 0,
        day: readNumber(date) ?? 0,
      },
      { overflow: 'reject' },
    )
  } catch {
    return null
  }
}
