import { notes } from '../words.ts'
import type { NumberFace, NumberShape } from './number-shapes.ts'

export interface ReadNumber {
  text: string
  /** A sentence where the number cannot be trusted, null where it is told with certainty. */
  doubt: string | null
}

/**
 * The text a number cell stands for. Spreadsheets keep 15 digits and count days from 1900 (with a 29 February 1900
 * that never was) or from 1904; what these rules lose is said, never guessed.
 */
export function readNumber(raw: string, shape: NumberShape, date1904: boolean): ReadNumber {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return { text: raw, doubt: notes.notANumber() }
  if (shape.kind === 'date') return readDate(value, date1904)
  if (Math.abs(value) >= 1e15) return { text: raw, doubt: notes.longNumber() }
  return { text: shown(value, shape), doubt: null }
}

/** As shown, but never rounded: 0.256 under a format of whole percents is 25.6%. */
function shown(value: number, { digits, decimals, percent, before, after }: NumberFace): string {
  const number = Number((percent ? value * 100 : value).toPrecision(15))
  const [whole = '', fraction = ''] = String(Math.abs(number)).split('.')
  if (whole.includes('e') || fraction.includes('e')) return `${before}${number}${percent ? '%' : ''}${after}`
  const tail = fraction.padEnd(decimals, '0')
  const text = `${whole.padStart(digits, '0')}${tail && '.'}${tail}${percent ? '%' : ''}`
  return `${number < 0 ? '-' : ''}${before}${text}${after}`
}

function readDate(value: number, date1904: boolean): ReadNumber {
  const days = Math.floor(value)
  const least = date1904 ? 0 : 1
  if (days < least || days > 2_958_465 || (!date1904 && days === 60))
    return { text: String(value), doubt: notes.wrongDate() }
  const first = date1904 ? Temporal.PlainDate.from('1904-01-01') : Temporal.PlainDate.from('1899-12-30')
  const day = first.add({ days: !date1904 && days < 60 ? days + 1 : days })
  const seconds = Math.round((value - days) * 86_400)
  if (seconds === 0) return { text: day.toString(), doubt: null }
  const time = Temporal.PlainTime.from('00:00').add({ seconds })
  return {
    text: `${day.toString()} ${time.toString({ smallestUnit: seconds % 60 ? 'second' : 'minute' })}`,
    doubt: null,
  }
}
