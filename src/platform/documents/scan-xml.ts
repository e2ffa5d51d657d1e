import { SaxesParser } from 'saxes'
import { CannotReadFile } from './cannot-read-file.ts'
import { refusals } from './words.ts'

export interface XmlHandlers {
  /** The element's name without prefix; attributes keep theirs. */
  open?: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const chunk = 1 << 16
const deepest = 64

/**
 * Reads one XML part from front to back. A document type declaration is refused unread, so there are no entities
 * but the five of XML itself; a part that is not well-formed UTF-8 XML is refused as damaged.
 */
export function scanXml(bytes: Uint8Array, part: string, on: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('doctype', () => {
    throw new CannotReadFile(refusals.doctype(part))
  })
  parser.on('opentag', (tag) => {
    if (++depth > deepest) throw damaged(part)
    on.open?.(localName(tag.name), tag.attributes as Record<string, string>)
  })
  parser.on('closetag', (tag) => {
    depth--
    on.close?.(localName(tag.name))
  })
  if (on.text) {
    parser.on('text', on.text)
    parser.on('cdata', on.text)
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += chunk) {
      parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }))
    }
    parser.write(decoder.decode()).close()
  } catch (error) {
    if (error instanceof CannotReadFile) throw error
    throw damaged(part)
  }
}

const damaged = (part: string) => new CannotReadFile(refusals.brokenPart(part))

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
