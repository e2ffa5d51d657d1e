import { BLANK, fold } from './fold.ts'
import { type Reading, sound, wrong } from './model.ts'
import { type Find, type Folded, isInAddress, isLabelled, scan } from './scan.ts'
import { reasonWords, repairWords } from './words.ts'

const gap = `[${BLANK}-]{0,2}`
const area = '10|2[0-57-9]|[3-9][0-9]{2}'
const local = `[2-9][0-9]{2,3}${gap}[0-9]{4}`
const form = new RegExp(
  `(?<![0-9A-Za-z.-])(?:(?:\\+|00)?86${gap}\\(?0?(?:${area})|\\(0(?:${area})|0(?:${area}))\\)?${gap}${local}(?:[ ]?(?:转|#|-)[ ]?[0-9]{1,5})?(?![0-9A-Za-z])`,
  'g',
)
const localForm = /(?<![0-9A-Za-z.-])[2-9][0-9]{6,7}(?![0-9A-Za-z%]|[.-][0-9])/g
const label = /(?:电话|传真|热线|座机)(?:号码)?[:()一-龥 ]{0,6}[: ]$/
const parts = new RegExp(`^((?:\\+|00)?86(?=0?(?:${area})[2-9]))?(?:0?(${area}))?([2-9][0-9]{6,7})(?:转([0-9]{1,5}))?$`)

/** A fixed telephone: area code and seven or eight figures, perhaps an extension. Offices have these. */
export function readLandline(written: string): Reading {
  const folded = fold(written.trim())
  const plain = plainOf(folded)
  const [whole, country, code, number, extension] = parts.exec(plain) ?? []
  if (!whole) return wrong(reasonWords.shape('landline'))
  const normalised = `${code ? `0${code}-` : ''}${number}${extension ? `转${extension}` : ''}`
  const repairs: string[] = []
  if (country) repairs.push(repairWords.countryCode())
  if (normalised !== written) repairs.push(repairWords.separator())
  return sound(normalised, repairs)
}

/** Without marks; what is left of a hyphen or a 转 behind the number is its extension. */
const plainOf = (folded: string): string =>
  folded
    .replace(/([0-9]{4})[ ]?(?:转|#|-)[ ]?([0-9]{1,3}|[0-9]{5})$/, '$1转$2')
    .replace(/([0-9]{4})[ ]?(?:转|#)[ ]?([0-9]{4})$/, '$1转$2')
    .replace(new RegExp(`[${BLANK}()-]`, 'g'), '')

export function* findLandlines(folded: Folded): Generator<Find> {
  const { text } = folded
  yield* scan(folded, form, ({ index }, value) =>
    isInAddress(text, index) ? null : { begin: index, end: index + value.length, reading: readLandline(value) },
  )
  yield* scan(folded, localForm, ({ index }, value) =>
    isLabelled(text, index, label) ? { begin: index, end: index + value.length, reading: readLandline(value) } : null,
  )
}
