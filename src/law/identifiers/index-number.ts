import { organCheck } from './check-characters.ts'
import { compact } from './compact.ts'
import { readCreditCode } from './credit-code.ts'
import { isPlausibleYear } from './dates.ts'
import { BLANK, fold } from './fold.ts'
import { label } from './forms.ts'
import { type Reading, sound, wrong } from './model.ts'
import { isProvinceCode } from './regions.ts'
import { type Find, type Folded, isAlone, isLabelled, scan } from './scan.ts'
import { reasonWords, repairWords } from './words.ts'

const gap = `[${BLANK}]{0,2}`
const form = new RegExp(
  `(?<![0-9A-Za-z/])(?:[0-9A-Za-z]{18}|[0-9A-Za-z]{8}${gap}-?${gap}[0-9A-Za-z]|[0-9]{6})${gap}/${gap}[0-9]{4}(?:[0-9]{2})?${gap}-${gap}[0-9]{1,8}(?![0-9A-Za-z/]|-[0-9])`,
  'g',
)
const named = label('索引号|索取号|索书号')
const parts = /^([0-9A-Z]{18}|[0-9A-Z]{9}|[0-9]{6})\/([0-9]{4})([0-9]{2})?-([0-9]+)$/
/** Numbers given to bodies without a registered code: 000000001. */
const reserved = /^0{7}[0-9]{2}$/

/**
 * 索引号 of disclosed information: the organ (unified social credit code, organ code or region), the year or month, and
 * a serial of five figures. All three kinds of organ occur on real portals; new numbers use the credit code.
 */
export function readIndexNumber(written: string): Reading {
  const trimmed = fold(written.trim())
  const plain = trimmed
    .replace(new RegExp(`[${BLANK}]`, 'g'), '')
    .replace(/-(?=[0-9A-Za-z]?\/)/, '')
    .toUpperCase()
  const [, organ, year, month, serial] = parts.exec(plain) ?? []
  if (!organ || !year || !serial) return wrong(reasonWords.shape('index-number'))
  const body = readOrgan(organ)
  if (body.reason) return wrong(body.reason)
  if (!isPlausibleYear(year)) return wrong(reasonWords.year(year))
  if (month && (month < '01' || month > '12')) return wrong(reasonWords.month(month))
  if (serial.length !== 5) return wrong(reasonWords.serialLength(serial.length))
  const repairs = compact(written).repairs.filter((repair) => repair !== repairWords.gaps())
  if (plain.length !== trimmed.length) repairs.push(repairWords.gaps())
  return sound(plain.replace(organ, body.normalised!), [...repairs, ...body.repairs])
}

function readOrgan(organ: string): Reading {
  if (organ.length === 18) return readCreditCode(organ)
  if (organ.length === 6)
    return isProvinceCode(organ.slice(0, 2)) ? sound(organ) : wrong(reasonWords.province(organ.slice(0, 2)))
  const check = organCheck(organ)
  return reserved.test(organ) || organ.at(-1) === check
    ? sound(organ)
    : wrong(reasonWords.organCode(organ.slice(-1), check))
}

/** A date beside a slash looks alike; what does not hold is one only with an organ's code and five figures, or a name. */
export function* findIndexNumbers(folded: Folded): Generator<Find> {
  const { text } = folded
  if (!text.includes('/')) return
  yield* scan(folded, form, ({ index }, value) => {
    const end = index + value.length
    const reading = readIndexNumber(value)
    const looksLike = /[^/]{9,}\/.*-[^-0-9]*[0-9]{5}$/.test(fold(value))
    const said = isLabelled(text, index, named) || isAlone(text, index, end)
    return reading.reason === null || looksLike || said ? { begin: index, end, reading } : null
  })
}
