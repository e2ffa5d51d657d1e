import { CannotReadFile } from '../cannot-read-file.ts'
import type { DocumentLimits } from '../limits.ts'
import { names, refusals } from '../words.ts'
import { openXml, type XmlScanner } from '../xml/scanner.ts'

/**
 * The text of the string item that the scanner has just opened, up to its end: rich-text runs joined, phonetic runs
 * (rPh) left out. `where` names the place for the refusal of a text longer than a spreadsheet can hold.
 */
export function readStringItem(xml: XmlScanner, limits: DocumentLimits, where: () => string): string {
  const outside = xml.depth - 1
  let text = ''
  let inText = false
  let phonetic = 0
  for (let token = xml.next(); token !== 'close' || xml.depth > outside; token = xml.next()) {
    if (token === 'text') {
      if (inText) text += shortText(xml, text.length, limits, where)
    } else if (token === 'open') {
      if (xml.name === 'rPh') phonetic++
      inText = xml.name === 't' && phonetic === 0
    } else {
      if (xml.name === 'rPh') phonetic--
      inText = false
    }
  }
  const whole = decodeEscapes(text)
  if (whole.length > limits.cellLength) throw tooLong(limits, where())
  return whole
}

/** The scanner's text, refused before it is made where it would be longer than a cell can be. */
export function shortText(xml: XmlScanner, before: number, limits: DocumentLimits, where: () => string): string {
  // A character takes at most ten bytes: &#x10ffff; or seven for one that is written as an escape.
  if (xml.textBytes > limits.cellLength * 10) throw tooLong(limits, where())
  const text = xml.text()
  if (before + text.length > limits.cellLength * 7) throw tooLong(limits, where())
  return text
}

export const tooLong = (limits: DocumentLimits, where: string): CannotReadFile =>
  new CannotReadFile(refusals.longCell(limits.cellLength, where))

/** Spreadsheets write control characters as _x000D_; _x005F_ is an underscore that shields what follows it. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** All shared strings of a workbook, in order. */
export function readSharedStrings(bytes: Uint8Array, part: string, limits: DocumentLimits): string[] {
  const strings: string[] = []
  let left = limits.characters
  const xml = openXml(bytes, part)
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token !== 'open' || xml.name !== 'si') continue
    const text = readStringItem(xml, limits, () => names.sharedString(strings.length + 1))
    left -= text.length
    if (left < 0) throw new CannotReadFile(refusals.characters(limits.characters, part))
    if (strings.push(text) > limits.cells) throw new CannotReadFile(refusals.cells(part))
  }
  return strings
}
