import { BLANK, fold } from './fold.ts'
import { apartNumber, apartShort } from './forms.ts'
import { type Reading, sound, wrong } from './model.ts'
import { type Find, type Folded, isInAddress, isLabelled, scan } from './scan.ts'
import { reasonWords, repairWords } from './words.ts'

const gap = `[${BLANK}-]{0,2}`
const area = '10|2[0-57-9]|[3-9][0-9]{2}'
const local = `[2-9][0-9]{2,3}${gap}[0-9]{4}`
const extension = '(?:[ ]?(?:转|#|-)[ ]?([0-9]{1,5}))?'
const form = apartNumber(
  `(?<!-)(?:(?:[+]|00)?86${gap}[(]?0?(?:${area})|[(]0(?:${area})|0(?:${area}))[)]?${gap}${local}${extension}`,
)
const localForm = apartShort('[2-9][0-9]{6,7}')
const named = /(?:电话|传真|热线|座机)[:()一-龥 ]{0,8}[: ]$/
const parts = new RegExp(`^(?:((?:[+]|00)?86${gap})?[(]?0?(${area})[)]?${gap})?(${local})${extension}$`)

/** A fixed telephone: area code and seven or eight figures, perhaps an extension. Offices have these. */
export function readLandline(written: string): Reading {
  const [, country, code, number, extra] = parts.exec(fold(written.trim())) ?? []
  if (!number) return wrong(reasonWords.shape('landline'))
  const normalised = `${code ? `0${code}-` : ''}${number.replace(/[^0-9]/g, '')}${extra ? `转${extra}` : ''}`
  const repairs: string[] = []
  if (country) repairs.push(repairWords.countryCode())
  if (normalised !== written) repairs.push(repairWords.separator())
  return sound(normalised, repairs)
}

export function* findLandlines(folded: Folded): Generator<Find> {
  const { text } = folded
  yield* scan(folded, form, ({ index }, value) =>
    isInAddress(text, index) ? null : { begin: index, end: index + value.length, reading: readLandline(value) },
  )
  yield* scan(folded, localForm, ({ index }, value) =>
    isLabelled(text, index, named) ? { begin: index, end: index + value.length, reading: readLandline(value) } : null,
  )
}
