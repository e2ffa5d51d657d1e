import { openXml } from './scanner.ts'

export interface XmlHandlers {
  /** The element's name without prefix; `attribute` looks one up by its name without prefix. */
  open?: (name: string, attribute: (name: string) => string | undefined) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** Reads a small XML part from front to back; where speed counts, a reader uses the scanner itself. */
export function scanXml(bytes: Uint8Array, part: string, on: XmlHandlers): void {
  const xml = openXml(bytes, part)
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token === 'open') on.open?.(xml.name, xml.attribute)
    else if (token === 'close') on.close?.(xml.name)
    else on.text?.(xml.text())
  }
}
