import { isPlausibleYear } from './dates.ts'
import { BLANK, fold } from './fold.ts'
import { namedIssuerBefore } from './issuer.ts'
import { open, type Reading, sound, wrong } from './model.ts'
import { readList } from './numbering.ts'
import { readChineseNumber } from './numerals.ts'
import { type Find, type Folded, scan } from './scan.ts'
import { simplifiedOf } from './traditional.ts'
import { reasonWords, repairWords } from './words.ts'

const gap = `[${BLANK}]{0,2}`
const numeral = '[一二三四五六七八九十百千零0○]'
const serialForm = `(?:([0-9]{1,5})|(${numeral}{1,9}))`
const form = new RegExp(
  `(令|公告)${gap}[〔(]?${gap}(?:([0-9]{4})${gap}[〕)]?年?[〕)]?${gap})?(第?)${gap}${serialForm}${gap}号[〕)]?`,
  'g',
)
/** The same the other way round: 国务院第711号令. */
const turned = new RegExp(`(第)${gap}${serialForm}${gap}号${gap}(令|公告)`, 'g')
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
  const members: Find[] = []
  yield* scan(folded, form, (match) => {
    const [whole, kind, year, ordinal, figures, numerals] = match
    const closing = /[〕)]$/.test(whole) && !/[〔(]/.test(whole) ? 1 : 0
    const parts = { kind: kind!, year, figures, numerals, ordinal: ordinal !== '', turned: false }
    const find = readAt(folded, match.index, match.index + whole.length - closing, parts)
    if (find?.reading.normalised) for (const member of membersOf(folded.text, find)) members.push(member)
    return find
  })
  yield* scan(folded, turned, (match) => {
    const [whole, , figures, numerals, kind] = match
    const parts = { kind: kind!, year: undefined, figures, numerals, ordinal: true, turned: true }
    return readAt(folded, match.index, match.index + whole.length, parts)
  })
  yield* members
}

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
  const serial = figures === undefined ? readChineseNumber(numerals!) : Number(figures)
  const stem = `${kind}${year ? `${year}年` : ''}第${serial}号`
  const { begin, candidates } = issuer
  const find = (reading: Reading): Find => ({ begin, end, reading })
  if (!serial) return find(wrong(reasonWords.noSerial()))
  if (year && !isPlausibleYear(year)) return find(wrong(reasonWords.year(year)))
  if (candidates.length > 0)
    return find(
      open(
        reasonWords.longOrgan(stem),
        candidates.map((organ) => organ + stem),
      ),
    )
  const organ = issuer.words.replace(/^中华人民共和国(?=国务院$|主席$)/, '')
  return find(sound(organ + stem, repairsOf(written.slice(begin, end), parts)))
}

/** 建设部令第1号、第2号: the second is of the same organ. */
const membersOf = (text: string, { end, reading }: Find): Find[] =>
  Array.from(readList(text, end), (member) => {
    const normalised = reading.normalised!.replace(/第[0-9]+号$/, `第${Number(member.serial)}号`)
    const heir =
      Number(member.serial) > 0 ? sound(normalised, [repairWords.inherited()]) : wrong(reasonWords.noSerial())
    return { begin: member.begin, end: member.end, reading: heir }
  })

function repairsOf(written: string, { ordinal, figures, turned }: Parts): string[] {
  const repairs: string[] = []
  if ([...written].some((char) => simplifiedOf.has(char))) repairs.push(repairWords.traditional())
  if (/[０-９]/.test(written)) repairs.push(repairWords.width())
  if (/\s/.test(written)) repairs.push(repairWords.gaps())
  if (figures === undefined) repairs.push(repairWords.numeral())
  if (figures?.startsWith('0')) repairs.push(repairWords.leadingZero())
  if (!ordinal) repairs.push(repairWords.ordinalLost())
  if (turned) repairs.push(repairWords.turned())
  return repairs
}
