import { CannotReadFile } from '../cannot-read-file.ts'
import { refusals } from '../words.ts'
import { openXml } from '../xml/scanner.ts'

const most = 20_000

/**
 * Which level of heading each paragraph style is, by its id: 0 for the title of the document, from 1 for headings. By
 * the name that Word and WPS keep for their own styles, by the outline level, or by the style it is based on.
 */
export function readHeadingStyles(styles: { bytes: Uint8Array; path: string } | null): Map<string, number> {
  const levels = new Map<string, number>()
  const based = new Map<string, string>()
  if (!styles) return levels
  const xml = openXml(styles.bytes, styles.path)
  let style = ''
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token !== 'open') continue
    const value = xml.attribute('val') ?? ''
    if (xml.name === 'style') style = xml.attribute('styleId') ?? ''
    else if (xml.name === 'basedOn') based.set(style, value)
    else if (xml.name === 'outlineLvl' && Number(value) < 9 && !levels.has(style)) levels.set(style, Number(value) + 1)
    else if (xml.name === 'name') {
      const level = levelOfName(value)
      if (level !== null) levels.set(style, level)
    }
    if (levels.size + based.size > most) throw new CannotReadFile(refusals.structure())
  }
  for (const id of based.keys()) {
    let above = based.get(id)
    for (let steps = 0; above !== undefined && steps < 20 && !levels.has(id); steps++) {
      const inherited = levels.get(above)
      if (inherited !== undefined) levels.set(id, inherited)
      above = based.get(above)
    }
  }
  return levels
}

function levelOfName(name: string): number | null {
  if (/^(title|标题)$/i.test(name)) return 0
  const level = /^(?:heading|标题)\s?([1-9])$/i.exec(name)?.[1]
  return level === undefined ? null : Number(level)
}
