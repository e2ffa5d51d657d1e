import { CannotReadFile } from '../cannot-read-file.ts'
import type { DocumentLimits } from '../limits.ts'
import { scanXml } from '../scan-xml.ts'
import { names, refusals } from '../words.ts'

/** Collects the text of one string item: rich-text runs joined, phonetic runs (rPh) left out. */
export interface TextCollector {
  open(name: string): void
  text(text: string): void
  close(name: string): void
  /** The collected text; empties the collector. */
  take(): string
}

/** `where` names the place for the refusal of a text that is longer than a spreadsheet can hold. */
export function collectText(limits: DocumentLimits, where: () => string): TextCollector {
  let text = ''
  let inText = false
  let phonetic = 0
  return {
    open(name) {
      if (name === 'rPh') phonetic++
      if (name === 't') inText = phonetic === 0
    },
    text(piece) {
      if (!inText) return
      text += piece
      if (text.length > limits.cellLength * 2) throw tooLong(limits, where())
    },
    close(name) {
      if (name === 'rPh') phonetic--
      if (name === 't') inText = false
    },
    take() {
      const whole = decodeEscapes(text)
      text = ''
      requireShort(whole, limits, where)
      return whole
    },
  }
}

/** A text longer than a spreadsheet's cell can be is refused. */
export function requireShort(text: string, limits: DocumentLimits, where: () => string): void {
  if (text.length > limits.cellLength) throw tooLong(limits, where())
}

const tooLong = (limits: DocumentLimits, where: string) =>
  new CannotReadFile(refusals.longCell(limits.cellLength, where))

/** Spreadsheets write control characters as _x000D_; _x005F_ is an underscore that shields what follows it. */
const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** All shared strings of a workbook, in order. */
export function readSharedStrings(bytes: Uint8Array, part: string, limits: DocumentLimits): string[] {
  const strings: string[] = []
  const collector = collectText(limits, () => names.sharedString(strings.length + 1))
  scanXml(bytes, part, {
    open: collector.open,
    text: collector.text,
    close(name) {
      if (name === 'si') strings.push(collector.take())
      else collector.close(name)
    },
  })
  return strings
}
