import { readFigures, readNumeral } from '../numerals.ts'
import { characterRepairs } from './character-repairs.ts'
import { isPlausibleYear } from './dates.ts'
import { BLANK } from './fold.ts'
import { namedIssuerBefore } from './issuer.ts'
import { withListMembers } from './list-members.ts'
import { open, type Reading, sound, wrong } from './model.ts'
import { type Find, type Folded, readWhole, scan } from './scan.ts'
import { reasonWords, repairWords } from './words.ts'

const gap = `[${BLANK}]{0,2}`
const numeral = '[一二三四五六七八九十百千零0○]'
const serialForm = `(?:([0-9]{1,5})|(${numeral}{1,7}))`
const form = new RegExp(
  `(令|公告)${gap}[〔(]?${gap}(?:([0-9]{4})${gap}[年〕)]{0,2}${gap})?(第?)${gap}${serialForm}${gap}号[〕)]?`,
  'g',
)
/** The same the other way round: 国务院第711号令. */
const turned = new RegExp(`第${gap}${serialForm}${gap}号${gap}(令|公告)`, 'g')
/** Words that end in 令 or 公告 without an organ. */
const noOrgan = /^(?:命|指|法|口|禁|政|司|号|责|明|此|本|该|县|市|省|有关|相关|采购|招标|中标|征收|拟征收)$/
/** The State and its council are named without the country. */
const shortNames: Record<string, string> = { 中华人民共和国国务院: '国务院', 中华人民共和国主席: '主席' }

/**
 * The number of an order or announcement: 国务院令第711号, 主席令第七十六号, 国家税务总局公告2018年第28号. It carries the
 * organ's name instead of a code; 国令第711号 is the code that the State Council's orders bear since 2018.
 */
export const readOrderNumber = (written: string): Reading =>
  readWhole(written, findOrderNumbers) ?? wrong(reasonWords.shape('order-number'))

export function* findOrderNumbers(folded: Folded): Generator<Find> {
  const straight = scan(folded, form, (match) => {
    const [whole, kind, year, ordinal, figures, numerals] = match
    const parts = { kind: kind!, year, figures, numerals, ordinal: ordinal !== '', turned: false }
    return readAt(folded, match.index, match.index + whole.length - strayBracket(whole), parts)
  })
  yield* withListMembers(folded.text, straight)
  yield* scan(folded, turned, (match) => {
    const [whole, figures, numerals, kind] = match
    const parts = { kind: kind!, year: undefined, figures, numerals, ordinal: true, turned: true }
    return readAt(folded, match.index, match.index + whole.length, parts)
  })
}

/** The length of a bracket behind 号 that closes the words round the number: （财政部公告〔2018〕28号）. */
const strayBracket = (whole: string): number =>
  /[〕)]$/.test(whole) && whole.match(/[〔(]/)?.length !== whole.match(/[〕)]/g)!.length ? 1 : 0

interface Parts {
  kind: string
  year: string | undefined
  figures: string | undefined
  numerals: string | undefined
  ordinal: boolean
  turned: boolean
}

function readAt({ written, text }: Folded, at: number, end: number, parts: Parts): Find | null {
  const issuer = namedIssuerBefore(text, at)
  if (!issuer || noOrgan.test(issuer.words)) return null
  const { kind, year, figures, numerals } = parts
  const serial = figures === undefined ? (readNumeral(numerals!) ?? readFigures(numerals!)) : Number(figures)
  const stem = `${kind}${year ? `${year}年` : ''}第${serial}号`
  const { begin, candidates } = issuer
  const find = (reading: Reading): Find => ({ begin, end, reading })
  if (serial === null) return find(wrong(reasonWords.numeral(numerals!)))
  if (serial === 0) return find(wrong(reasonWords.noSerial()))
  if (year && !isPlausibleYear(year)) return find(wrong(reasonWords.year(year)))
  if (candidates.length > 0)
    return find(
      open(
        reasonWords.longOrgan(stem),
        candidates.map((organ) => organ + stem),
      ),
    )
  return find(sound((shortNames[issuer.words] ?? issuer.words) + stem, repairsOf(written.slice(begin, end), parts)))
}

function repairsOf(written: string, { ordinal, figures, turned }: Parts): string[] {
  const repairs = characterRepairs(written)
  if (figures === undefined) repairs.push(repairWords.numeral())
  if (figures?.startsWith('0')) repairs.push(repairWords.leadingZero())
  if (!ordinal) repairs.push(repairWords.ordinalLost())
  if (turned) repairs.push(repairWords.turned())
  return repairs
}
