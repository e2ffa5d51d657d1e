import { CannotReadFile } from '../cannot-read-file.ts'
import { refusals } from '../words.ts'
import { openXml, type XmlScanner } from '../xml/scanner.ts'
import { numberFormats } from './number-formats.ts'
import { symbolOf } from './symbols.ts'

interface Level {
  start: number
  format: string
  /** "%1.%2": a per cent sign and a digit stand for the number of that level. */
  text: string
  /** The level (counted from 1) whose next number begins this one anew; null: any above. 0: none. */
  restart: number | null
  font: string | null
  suffix: string
}

interface NumberedList {
  abstract: string
  /** Starts of its own, by level. */
  starts: Map<number, number>
  levels: Map<number, Level>
}

export interface Numbering {
  abstracts: Map<string, Map<number, Level>>
  lists: Map<string, NumberedList>
  /** Numbers and levels that paragraphs have by their style. */
  styles: Map<string, NumberPlace>
}

export interface NumberPlace {
  list: string | null
  level: number
}

const most = 20_000

/** Reads numbering.xml and the numbers that styles bring along; either may be missing. */
export function readNumbering(
  numbering: { bytes: Uint8Array; path: string } | null,
  styles: { bytes: Uint8Array; path: string } | null,
): Numbering {
  const read: Numbering = { abstracts: new Map(), lists: new Map(), styles: new Map() }
  if (numbering) readLists(openXml(numbering.bytes, numbering.path), read)
  if (styles) readStyles(openXml(styles.bytes, styles.path), read)
  return read
}

function readLists(xml: XmlScanner, { abstracts, lists }: Numbering): void {
  const byStyle = new Map<string, string>()
  const links: [string, string][] = []
  let abstract = ''
  let list: NumberedList | null = null
  let level: Level | null = null
  let overridden = 0
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token === 'close') {
      if (xml.name === 'lvl') level = null
      if (xml.name === 'num') list = null
    }
    if (token !== 'open') continue
    const value = xml.attribute('val') ?? ''
    if (abstracts.size + lists.size > most) throw new CannotReadFile(refusals.structure())
    if (xml.name === 'abstractNum') {
      abstract = xml.attribute('abstractNumId') ?? ''
      abstracts.set(abstract, new Map())
    } else if (xml.name === 'styleLink') byStyle.set(value, abstract)
    else if (xml.name === 'numStyleLink') links.push([abstract, value])
    else if (xml.name === 'num') {
      list = { abstract: '', starts: new Map(), levels: new Map() }
      lists.set(xml.attribute('numId') ?? '', list)
    } else if (xml.name === 'abstractNumId' && list) list.abstract = value
    else if (xml.name === 'lvlOverride') overridden = Number(xml.attribute('ilvl') ?? 0)
    else if (xml.name === 'startOverride' && list) list.starts.set(overridden, Number(value))
    else if (xml.name === 'lvl') {
      level = { start: 0, format: 'decimal', text: '', restart: null, font: null, suffix: 'tab' }
      const at = Number(xml.attribute('ilvl') ?? 0)
      ;(list ? list.levels : abstracts.get(abstract))?.set(at, level)
    } else if (level) readLevel(level, xml.name, value, xml)
  }
  for (const [from, style] of links) {
    const levels = abstracts.get(byStyle.get(style) ?? '')
    if (levels) abstracts.set(from, levels)
  }
}

function readLevel(level: Level, name: string, value: string, xml: XmlScanner): void {
  if (name === 'start') level.start = Number(value) || 0
  else if (name === 'numFmt') level.format = value
  else if (name === 'lvlText') level.text = value
  else if (name === 'lvlRestart') level.restart = Number(value)
  else if (name === 'suff') level.suffix = value
  else if (name === 'rFonts') level.font = xml.attribute('ascii') ?? xml.attribute('hAnsi') ?? null
}

function readStyles(xml: XmlScanner, { styles }: Numbering): void {
  const based = new Map<string, string>()
  let style = ''
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token !== 'open') continue
    const value = xml.attribute('val') ?? ''
    if (xml.name === 'style') style = xml.attribute('styleId') ?? ''
    else if (xml.name === 'basedOn') based.set(style, value)
    else if (xml.name === 'numId') styles.set(style, { list: value, level: styles.get(style)?.level ?? 0 })
    else if (xml.name === 'ilvl') styles.set(style, { list: styles.get(style)?.list ?? null, level: Number(value) })
    if (styles.size + based.size > most) throw new CannotReadFile(refusals.structure())
  }
  for (const name of based.keys()) {
    let above = based.get(name)
    for (let steps = 0; above !== undefined && steps < 20 && !styles.has(name); steps++) {
      const inherited = styles.get(above)
      if (inherited) styles.set(name, inherited)
      above = based.get(above)
    }
  }
}

/** The numbers of one document, counted on as its paragraphs come. */
export interface NumberCounter {
  /** The number before a paragraph with its suffix; null where its format is not known. */
  next(place: NumberPlace): string | null
}

export function countNumbers({ abstracts, lists }: Numbering): NumberCounter {
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next({ list: id, level: at }) {
      const list = id === null ? undefined : lists.get(id)
      const levels = list && abstracts.get(list.abstract)
      const levelAt = (k: number) => list?.levels.get(k) ?? levels?.get(k)
      const level = levelAt(at)
      if (!list || !level) return ''
      const numbers = counts.get(list.abstract) ?? []
      counts.set(list.abstract, numbers)
      const own = begun.has(`${id} ${at}`) ? undefined : list.starts.get(at)
      begun.add(`${id} ${at}`)
      numbers[at] = own ?? (numbers[at] === undefined ? level.start : numbers[at] + 1)
      for (let k = at + 1; k < numbers.length; k++) {
        const restart = levelAt(k)?.restart ?? null
        if (restart === null || (restart > 0 && at < restart)) numbers[k] = undefined
      }
      const label = labelOf(level, (k) => ({
        number: numbers[k] ?? levelAt(k)?.start ?? 1,
        format: levelAt(k)?.format,
      }))
      return label === null || label === '' || level.suffix === 'nothing' ? label : `${label} `
    },
  }
}

function labelOf(level: Level, at: (k: number) => { number: number; format: string | undefined }): string | null {
  if (level.format === 'bullet')
    return level.font === null ? '' : (symbolOf(level.font, level.text.charCodeAt(0)) ?? '')
  let known = true
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const { number, format = 'decimal' } = at(Number(digit) - 1)
    const text = numberFormats[format]?.(number) ?? null
    if (text === null) known = false
    return text ?? ''
  })
  return known ? label : null
}
