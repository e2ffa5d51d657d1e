import { isUtf8 } from 'node:buffer'
import { CannotReadFile } from '../cannot-read-file.ts'
import { refusals } from '../words.ts'
import { readReferences } from './references.ts'
import { rememberTexts } from './remember-texts.ts'

export type Token = 'open' | 'close' | 'text' | 'end'

/** A part being read from front to back; what it tells is of the token that `next` moved to last. */
export interface XmlScanner {
  next(): Token
  /** Of an opened or closed element: its name without prefix. */
  name: string
  /** Elements that are open, the one just opened included. */
  depth: number
  /** Of an opened element: the attribute without prefix, else the first whose name after the prefix is this. */
  attribute(name: string): string | undefined
  /** Of a text: how many bytes it has in the file; asked before `text` where a text may be absurdly long. */
  textBytes: number
  text(): string
}

const most = { names: 2_000, attributes: 200, attributeBytes: 200_000 }

const tab = 0x09
const lineFeed = 0x0a
const carriageReturn = 0x0d
const space = 0x20
const quote = 0x22
const ampersand = 0x26
const apostrophe = 0x27
const slash = 0x2f
const colon = 0x3a
const less = 0x3c
const equals = 0x3d
const greater = 0x3e
const bracket = 0x5d

/** Bytes that may stand in a name: letters, digits, - . _ : and whatever lies outside ASCII. */
const inName = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > 0x7f || /[\w.:-]/.test(String.fromCharCode(byte)) ? 1 : 0,
)
/** Bytes below the blank that XML allows. */
const isBlank = (byte: number): boolean =>
  byte === space || byte === lineFeed || byte === carriageReturn || byte === tab

/**
 * Scans one XML part without building anything: names are compared as bytes, texts and attributes become strings only
 * when asked for. Checks that the part is well-formed UTF-8; a document type declaration is refused unread, so there
 * are no entities but the five of XML itself. `deepest` is how many elements may be open at once.
 */
export function openXml(whole: Uint8Array, part: string, deepest = 64): XmlScanner {
  const bytes = inUtf8(whole)
  if (bytes === null) throw damaged(part)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = bytes.length
  const textOf = rememberTexts(buffer, 4_096)
  const attributeOf = rememberTexts(buffer, 256)
  const known = new Map<number, { start: number; end: number; name: string }[]>()
  let names = 0
  /** Where the names of the open elements stand. */
  const opened = new Int32Array(deepest * 2)
  /** Of each attribute: name from, to, its hash, value from, to. */
  const attributes = new Int32Array(most.attributes * 5)
  let attributeCount = 0
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let closeNow = false
  let rooted = false
  let textFrom = 0
  let textTo = 0
  let referring = false

  const fail = (): never => {
    throw damaged(part)
  }
  const tooMuch = (): never => {
    throw new CannotReadFile(refusals.structure())
  }

  function sameBytes(a: number, b: number, size: number): boolean {
    for (let i = 0; i < size; i++) if (bytes![a + i] !== bytes![b + i]) return false
    return true
  }

  /** Reads over a name and answers its hash. */
  function passName(): number {
    const from = at
    let hash = 0
    while (at < length && inName[bytes![at]!] === 1) hash = (Math.imul(hash, 31) + bytes![at++]!) | 0
    const first = bytes![from]!
    if (at === from || first === 0x2d || first === 0x2e || (first >= 0x30 && first <= 0x39)) fail()
    return hash
  }

  /** The element's name after its prefix, one string for all elements of that name. */
  function localName(start: number, end: number, hash: number): string {
    const alike = known.get(hash)
    for (const each of alike ?? [])
      if (each.end - each.start === end - start && sameBytes(each.start, start, end - start)) return each.name
    if (++names > most.names || end - start > 1_000) tooMuch()
    const whole = buffer.toString('utf8', start, end)
    const entry = { start, end, name: whole.slice(whole.indexOf(':') + 1) }
    if (alike) alike.push(entry)
    else known.set(hash, [entry])
    return entry.name
  }

  function passBlanks(): boolean {
    const from = at
    while (at < length && isBlank(bytes![at]!)) at++
    return at > from
  }

  function passAttribute(): void {
    const from = at
    const hash = passName()
    const to = at
    passBlanks()
    if (bytes![at++] !== equals) fail()
    passBlanks()
    const mark = bytes![at++]
    if (mark !== quote && mark !== apostrophe) fail()
    const valueFrom = at
    let byte = bytes![at]!
    while (at < length && byte !== mark) {
      if (byte === less || (byte < space && !isBlank(byte))) fail()
      byte = bytes![++at]!
    }
    if (at >= length) fail()
    if (attributeCount === most.attributes) tooMuch()
    for (let i = 0; i < attributeCount * 5; i += 5) {
      const other = attributes[i]!
      const alike = attributes[i + 2] === hash && attributes[i + 1]! - other === to - from
      if (alike && sameBytes(other, from, to - from)) fail()
    }
    const slot = attributeCount++ * 5
    attributes[slot] = from
    attributes[slot + 1] = to
    attributes[slot + 2] = hash
    attributes[slot + 3] = valueFrom
    attributes[slot + 4] = at++
  }

  function passOpenTag(): Token {
    const from = at
    const hash = passName()
    const to = at
    scanner.name = localName(from, to, hash)
    attributeCount = 0
    for (;;) {
      const apart = passBlanks()
      const byte = bytes![at]
      if (byte === greater) break
      if (byte === slash) {
        if (bytes![++at] !== greater) fail()
        closeNow = true
        break
      }
      if (!apart || at >= length) fail()
      passAttribute()
    }
    at++
    if (scanner.depth === 0 && rooted) fail()
    rooted = true
    if (scanner.depth === deepest) tooMuch()
    opened[scanner.depth * 2] = from
    opened[scanner.depth * 2 + 1] = to
    scanner.depth++
    return 'open'
  }

  function passCloseTag(): Token {
    const from = at
    const hash = passName()
    const size = at - from
    if (scanner.depth === 0) fail()
    const top = (scanner.depth - 1) * 2
    if (opened[top + 1]! - opened[top]! !== size || !sameBytes(opened[top]!, from, size)) fail()
    scanner.name = localName(from, at, hash)
    passBlanks()
    if (bytes![at++] !== greater) fail()
    scanner.depth--
    return 'close'
  }

  /** Text up to the next markup. Outside the root element only white space may stand. */
  function passText(): Token {
    textFrom = at
    referring = false
    let bare = true
    let byte = bytes![at]!
    while (at < length && byte !== less) {
      if (byte === ampersand) referring = true
      else if (byte < space && !isBlank(byte)) fail()
      else if (byte === greater && bytes![at - 1] === bracket && bytes![at - 2] === bracket && at - 2 >= textFrom)
        fail()
      if (bare && !isBlank(byte)) bare = false
      byte = bytes![++at]!
    }
    textTo = at
    scanner.textBytes = textTo - textFrom
    if (scanner.depth === 0 && !bare) fail()
    return 'text'
  }

  /** Goes on behind a closing mark; what lies before it is told by the answer. */
  function passUntil(mark: string): number {
    const end = buffer.indexOf(mark, at, 'latin1')
    if (end < 0) fail()
    at = end + mark.length
    return end
  }

  /** Behind "<!": a comment is passed over (null), a CDATA section is text, a document type is refused. */
  function passDeclaration(): Token | null {
    if (startsWith('--')) {
      at += 2
      if (bytes![passUntil('--') + 2] !== greater) fail()
      at++
      return null
    }
    if (startsWith('[CDATA[') && scanner.depth > 0) {
      at += 7
      textFrom = at
      referring = false
      textTo = passUntil(']]>')
      scanner.textBytes = textTo - textFrom
      for (let i = textFrom; i < textTo; i++) if (bytes![i]! < space && !isBlank(bytes![i]!)) fail()
      return 'text'
    }
    if (startsWith('DOCTYPE')) throw new CannotReadFile(refusals.doctype(part))
    return fail()
  }

  function startsWith(mark: string): boolean {
    for (let i = 0; i < mark.length; i++) if (bytes![at + i] !== mark.charCodeAt(i)) return false
    return true
  }

  function next(): Token {
    if (closeNow) {
      closeNow = false
      scanner.depth--
      return 'close'
    }
    for (;;) {
      if (at >= length) return scanner.depth === 0 && rooted ? 'end' : fail()
      if (bytes![at] !== less) {
        const token = passText()
        if (scanner.depth > 0) return token
        continue
      }
      const byte = bytes![++at]
      if (byte === slash) {
        at++
        return passCloseTag()
      }
      if (byte === 0x3f) passUntil('?>')
      else if (byte === 0x21) {
        at++
        const token = passDeclaration()
        if (token) return token
      } else return passOpenTag()
    }
  }

  function attribute(name: string): string | undefined {
    let prefixed = -1
    for (let i = 0; i < attributeCount * 5; i += 5) {
      const end = attributes[i + 1]!
      const from = end - name.length
      const start = attributes[i]!
      if (from < start || (from > start && bytes![from - 1] !== colon)) continue
      let same = true
      for (let k = 0; k < name.length && same; k++) same = bytes![from + k] === name.charCodeAt(k)
      if (!same) continue
      if (from === start) return valueAt(i)
      if (prefixed < 0) prefixed = i
    }
    return prefixed < 0 ? undefined : valueAt(prefixed)
  }

  function valueAt(i: number): string {
    const from = attributes[i + 3]!
    const to = attributes[i + 4]!
    if (to - from > most.attributeBytes) tooMuch()
    const raw = attributeOf(from, to)
    return raw.includes('&') ? (readReferences(raw) ?? fail()) : raw
  }

  function text(): string {
    const raw = textOf(textFrom, textTo)
    const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
    return referring ? (readReferences(lines) ?? fail()) : lines
  }

  const scanner: XmlScanner = { next, name: '', depth: 0, attribute, textBytes: 0, text }
  return scanner
}

/** The part in UTF-8; null where it is neither UTF-8 nor UTF-16 with its mark. */
function inUtf8(bytes: Uint8Array): Uint8Array | null {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (!wide) return isUtf8(bytes) ? bytes : null
  try {
    return new TextEncoder().encode(new TextDecoder(wide, { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

const damaged = (part: string) => new CannotReadFile(refusals.brokenPart(part))
