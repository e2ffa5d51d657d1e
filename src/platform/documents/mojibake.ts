import { encodeGbk } from './gbk-bytes.ts'
import { notes } from './words.ts'

export interface Repair {
  text: string
  sentence: string
}

/** How many characters outside ASCII must agree before a repair counts as proven. */
const proof = 20

/**
 * Undoes one wrong decoding where it can be proven: the text, turned back into the bytes it was wrongly read from,
 * is valid throughout in the encoding it should have been read with. Returns null for a text that was never spoilt.
 */
export function repairMojibake(text: string): Repair | null {
  const foreign = firstForeign(text)
  if (foreign.length < proof) return null
  return beyondLatin.test(text) ? fromGbk(text, foreign) : fromWestern(text)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: everything outside Latin-1 is wanted
const beyondLatin = /[^\u0000-\u00ff]/

/** The first two hundred characters outside ASCII. */
function firstForeign(text: string): string {
  let foreign = ''
  for (let i = 0; i < text.length && foreign.length < 200; i++) if (text.charCodeAt(i) > 0x7f) foreign += text[i]
  return foreign
}

/** Chinese bytes once read as Western European: no Chinese text consists of accented letters alone. */
function fromWestern(text: string): Repair | null {
  const bytes = Buffer.from(text, 'latin1')
  for (const encoding of ['utf-8', 'gb18030']) {
    const right = decode(bytes, encoding)
    if (right && isMostlyHanzi(right)) {
      return { text: right, sentence: notes.repairedWestern() }
    }
  }
  return null
}

/** UTF-8 bytes once read as GBK: genuine Chinese is never valid UTF-8 when written in GBK. */
function fromGbk(text: string, foreign: string): Repair | null {
  const sample = encodeGbk(foreign)
  if (!sample || !beginsAsUtf8(sample)) return null
  const bytes = encodeGbk(text)
  const right = bytes && decode(bytes, 'utf-8')
  if (!right || !isMostlyHanzi(right)) return null
  return { text: right, sentence: notes.repairedGbk() }
}

/** Whether bytes that may end in the middle of a character are UTF-8 so far. */
function beginsAsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Spoilt like this, but with characters lost on the way, so that it cannot be put right. */
export function isSpoilt(text: string): boolean {
  const bytes = encodeGbk(text.slice(0, 8_000), () => '?')!
  const foreign = bytes.filter((byte) => byte > 0x7f).length
  const hanzi = new TextDecoder().decode(bytes).match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0
  return hanzi >= proof && hanzi * 3 > foreign * 0.7
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function isMostlyHanzi(text: string): boolean {
  let foreign = 0
  let hanzi = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 0x7f) foreign++
    if ((code >= 0x3000 && code <= 0x303f) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xff00 && code <= 0xffef))
      hanzi++
  }
  return hanzi >= foreign * 0.9
}
