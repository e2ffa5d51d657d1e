import { isPlausibleYear } from './dates.ts'
import { BLANK, fold } from './fold.ts'
import { issuerBefore } from './issuer.ts'
import { open, type Reading, sound, wrong } from './model.ts'
import { readChineseNumber } from './numerals.ts'
import { type Find, type Folded, scan } from './scan.ts'
import { simplifiedOf } from './traditional.ts'
import { reasonWords, repairWords } from './words.ts'

const gap = `[${BLANK}]{0,2}`
const numeral = '[一二三四五六七八九十百千零0○]'
const form = new RegExp(
  `(令|公告)${gap}[〔(]?${gap}(?:([0-9]{4})${gap}[〕)]?年?[〕)]?${gap})?(第?)${gap}(?:([0-9]{1,5})|(${numeral}{1,9}))${gap}号[〕)]?`,
  'g',
)
/** Words that end in 令 or 公告 without an organ. */
const noOrgan = /^(?:命|指|法|口|禁|政|司|号|责|明|通知|此|本|该|县|市|省|有关|相关|采购|招标|中标|征收|拟征收)$/

/**
 * The number of an order or announcement: 国务院令第711号, 主席令第七十六号, 国家税务总局公告2018年第28号. It carries the
 * organ's name instead of a code; 国令第711号 is the code that the State Council's orders bear since 2018.
 */
export function readOrderNumber(written: string): Reading {
  const trimmed = written.trim()
  for (const find of findOrderNumbers({ written: trimmed, text: fold(trimmed) }))
    if (find.begin === 0 && find.end === trimmed.length) return find.reading
  return wrong(reasonWords.shape('order-number'))
}

export function* findOrderNumbers(folded: Folded): Generator<Find> {
  const { written, text } = folded
  yield* scan(folded, form, (match) => {
    const [whole, kind, year, ordinal, figures, numerals] = match
    const issuer = issuerBefore(text, match.index, 24)
    if (!issuer || noOrgan.test(issuer.words)) return null
    const closing = /[〕)]$/.test(whole) && !/[〔(]/.test(whole) ? 1 : 0
    const end = match.index + whole.length - closing
    const serial = figures === undefined ? readChineseNumber(numerals!) : Number(figures)
    const stem = `${kind}${year ? `${year}年` : ''}第${serial}号`
    const find = (reading: Reading): Find => ({ begin: issuer.begin, end, reading })
    if (!serial) return find(wrong(reasonWords.noSerial()))
    if (year && !isPlausibleYear(year)) return find(wrong(reasonWords.year(year)))
    if (issuer.candidates.length > 1)
      return find(
        open(
          reasonWords.longOrgan(stem),
          issuer.candidates.map((organ) => organ + stem),
        ),
      )
    const value = written.slice(issuer.begin, end)
    return find(
      sound(issuer.words + stem, repairsOf(value, { ordinal: ordinal !== '', numerals: figures === undefined })),
    )
  })
}

function repairsOf(written: string, { ordinal, numerals }: { ordinal: boolean; numerals: boolean }): string[] {
  const repairs: string[] = []
  if ([...written].some((char) => simplifiedOf.has(char))) repairs.push(repairWords.traditional())
  if (/[０-９]/.test(written)) repairs.push(repairWords.width())
  if (/\s/.test(written)) repairs.push(repairWords.gaps())
  if (numerals) repairs.push(repairWords.numeral())
  if (/令第0|年第0/.test(fold(written).replace(/\s/g, ''))) repairs.push(repairWords.leadingZero())
  if (!ordinal) repairs.push(repairWords.ordinalLost())
  return repairs
}
