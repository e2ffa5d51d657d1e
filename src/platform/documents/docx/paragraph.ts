import { notes as words } from '../words.ts'
import type { XmlScanner } from '../xml/scanner.ts'
import type { NumberCounter, Numbering, NumberPlace } from './numbering.ts'
import { isSymbolFont, symbolOf } from './symbols.ts'

/** A paragraph while it is read. */
export interface Paragraph {
  text: string
  place: NumberPlace
  style: string | null
  /** As the file writes it: center, right, end; null where it says nothing. */
  align: string | null
  /** Level in the outline, counted from 0; null for the text itself. */
  outline: number | null
  /** The paragraph's own mark is hidden, its number with it. */
  hidden: boolean
  doubts: Set<string>
}

export const newParagraph = (): Paragraph => ({
  text: '',
  place: { list: null, level: 0 },
  style: null,
  align: null,
  outline: null,
  hidden: false,
  doubts: new Set(),
})

/** A run's own look, as far as it changes what is read. */
export interface Run {
  hidden: boolean
  font: string | null
}

/** What a property of a run says of it. */
export function readRunProperty(run: Run, xml: XmlScanner): void {
  if (xml.name === 'vanish' || xml.name === 'webHidden') run.hidden = isOn(xml)
  if (xml.name === 'rFonts') run.font = xml.attribute('ascii') ?? xml.attribute('hAnsi') ?? null
}

/** A property that is there is on, unless it says otherwise. */
export const isOn = (xml: XmlScanner): boolean => !/^(0|false|off)$/.test(xml.attribute('val') ?? '')

/** What a property of a paragraph says of it. */
export function readParagraphProperty(paragraph: Paragraph, xml: XmlScanner): void {
  const value = xml.attribute('val') ?? ''
  if (xml.name === 'pStyle') paragraph.style = value
  else if (xml.name === 'jc') paragraph.align = value
  else if (xml.name === 'outlineLvl') paragraph.outline = Number(value) < 9 ? Number(value) : null
  else if (xml.name === 'numId') paragraph.place.list = value
  else if (xml.name === 'ilvl') paragraph.place.level = Number(value) || 0
  else if (xml.name === 'vanish') paragraph.hidden = isOn(xml)
}

/** A w:sym element, or a letter of a symbol font, as the sign it shows; what is not known is said by its number. */
export function signOf(font: string | null, code: number, doubts: Set<string>): string {
  const sign = font === null ? null : symbolOf(font, code)
  if (sign !== null) return sign
  // In a font of letters the number is the character's own.
  if (!isSymbolFont(font) && code >= 0x100 && (code < 0xe000 || code > 0xf8ff)) return String.fromCodePoint(code)
  doubts.add(words.unknownSymbol(font ?? '', code))
  return String.fromCharCode(code < 0x100 ? 0xf000 + code : code)
}

/** Text of a run: in a symbol font every letter is a sign. */
export function shownText(text: string, run: Run, doubts: Set<string>): string {
  if (!isSymbolFont(run.font)) return text
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0)!
      const drawn = code > 0x20 && (code < 0x100 || (code >= 0xf000 && code <= 0xf0ff))
      return drawn ? signOf(run.font, code, doubts) : character
    })
    .join('')
}

/** The paragraph as a line: its automatic number, which stands nowhere in its text, and its words. */
export function lineOf(paragraph: Paragraph, numbering: Numbering, counter: NumberCounter): string {
  const byStyle = paragraph.style === null ? undefined : numbering.styles.get(paragraph.style)
  const list = paragraph.place.list ?? byStyle?.list ?? null
  if (list === null || list === '0' || paragraph.hidden) return paragraph.text
  const level = paragraph.place.list === null ? (byStyle?.level ?? 0) : paragraph.place.level
  const number = counter.next({ list, level })
  if (number === null) paragraph.doubts.add(words.unknownNumber())
  return (number ?? '') + paragraph.text
}
