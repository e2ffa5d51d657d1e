import { scanXml } from '../scan-xml.ts'
import { notes } from '../words.ts'

/** How a cell's number is meant to be shown, as far as it changes what is read. */
export type NumberShape = { kind: 'plain' } | { kind: 'date' } | { kind: 'padded'; digits: number }

const plain: NumberShape = { kind: 'plain' }
const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])
const isBuiltInDate = (id: number): boolean => builtInDates.has(id) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Reads the number formats of a workbook: one shape for each cell style, in order. */
export function readNumberShapes(styles: Uint8Array, part: string): NumberShape[] {
  const formats = new Map<number, string>()
  const shapes: NumberShape[] = []
  let inCellStyles = false
  scanXml(styles, part, {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'xf' && inCellStyles) {
        const id = Number(attributes.numFmtId ?? 0)
        shapes.push(isBuiltInDate(id) ? { kind: 'date' } : shapeOf(formats.get(id) ?? ''))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return shapes
}

function shapeOf(format: string): NumberShape {
  if (/^0{2,}$/.test(format)) return { kind: 'padded', digits: format.length }
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general|e\+/gi, '')
  return /[ymdhs]/i.test(bare) ? { kind: 'date' } : plain
}

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
  if (Math.abs(value) >= 1e15) {
    return { text: raw, doubt: notes.longNumber() }
  }
  const text = String(Number(value.toPrecision(15)))
  return { text: shape.kind === 'padded' ? text.padStart(shape.digits, '0') : text, doubt: null }
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
