import { fold } from './fold.ts'
import { maskMiddle } from './mask-middle.ts'
import { type Reading, sound, wrong } from './model.ts'
import { provinceNames } from './regions.ts'
import { type Find, type Folded, scan } from './scan.ts'
import { reasonWords, repairWords } from './words.ts'

const mark = '[A-HJ-NP-Za-hj-np-z0-9]'
const serials = [
  // GA 36-2018 new energy: small cars a letter before five, large ones a letter behind five.
  `[A-HJKa-hjk]${mark}[0-9]{4}`,
  '[0-9]{5}[A-HJKa-hjk]',
  // Trailers, police, driving school, consulates, Hong Kong and Macao: four and their word.
  `${mark}{4}[挂警学领港澳]`,
  `${mark}{5}`,
].join('|')
const form = new RegExp(`[${provinceNames}][A-HJ-Za-hj-z][·. -]?(?:${serials})(?![A-Za-z0-9])`, 'g')
const whole = new RegExp(`^([${provinceNames}][A-HJ-Z])·?(${serials})$`)

/** A number plate by GA 36-2018: place, then the ordinary five, the six of new energy, or four and a word. */
export function readPlate(written: string): Reading {
  const folded = fold(written.trim())
  const plain = folded.replace(/[ .\u200b-]/g, '').toUpperCase()
  const [, place, serial] = whole.exec(plain) ?? []
  if (!place || !serial || !isSerial(serial)) return wrong(reasonWords.shape('plate'))
  if (/[港澳]/.test(serial) && place !== '粤Z') return wrong(reasonWords.shape('plate'))
  const repairs: string[] = []
  if (/[a-z]/.test(folded)) repairs.push(repairWords.letterCase())
  if (/[！-～]/.test(written)) repairs.push(repairWords.width())
  if (/[ .\u200b-]/.test(folded)) repairs.push(repairWords.separator())
  return sound(place + serial, repairs)
}

/** A figure at least, and never more than three letters: words are no plates. */
const isSerial = (serial: string): boolean => /[0-9]/.test(serial) && (serial.match(/[A-Z]/g) ?? []).length <= 3

export function* findPlates(folded: Folded): Generator<Find> {
  yield* scan(folded, form, ({ index }, value) => {
    const reading = readPlate(value)
    return reading.reason === null ? { begin: index, end: index + value.length, reading } : null
  })
}

/** The place and the last two marks stay: 苏F***45. */
export const maskPlate = (written: string): string =>
  maskMiddle(
    fold(written)
      .replace(/[^0-9A-Za-z\u4e00-\u9fa5]/g, '')
      .toUpperCase(),
    2,
    2,
    3,
  )
