import { CannotReadFile } from './cannot-read-file.ts'
import { isSpoilt, repairMojibake } from './mojibake.ts'
import { refusals } from './words.ts'

export type Encoding = 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE'

export interface DecodedText {
  text: string
  encoding: Encoding
  /** A sentence where the text had been spoilt by a wrong encoding before and was put right. */
  repaired: string | null
}

/**
 * Decodes text whose encoding nobody declared reliably: byte order marks first, then strict UTF-8, then UTF-16 by
 * its zero bytes, then GB18030 where it is valid and reads like Chinese. What stays open is refused, never guessed.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf8 = strictly(bytes, 'UTF-8')
  const encoding = encodingOf(bytes, utf8 !== null)
  const text = encoding === 'UTF-8' ? utf8 : strictly(bytes, encoding)
  if (text === null) throw new CannotReadFile(refusals.notAsMarked(encoding))
  if (isLost(text)) throw new CannotReadFile(refusals.spoilt(lineOf(text, text.search(lostMarks))))
  const repair = repairMojibake(text)
  if (!repair && isSpoilt(text)) throw new CannotReadFile(refusals.spoilt(null))
  return repair ? { text: repair.text, encoding, repaired: repair.sentence } : { text, encoding, repaired: null }
}

const lostMarks = /\ufffd|锟斤拷|烫烫烫|屯屯屯/

/** Characters replaced by marks for "cannot be read": a few are a slip, many are a wrong encoding. */
function isLost(text: string): boolean {
  let lost = 0
  for (let at = text.indexOf('\ufffd'); at >= 0 && lost <= 20; at = text.indexOf('\ufffd', at + 1)) lost++
  return lost > 20 || lost * 50 > text.length || /锟斤拷|烫烫烫|屯屯屯/.test(text)
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split(/\r\n?|\n/).length

function encodingOf(bytes: Uint8Array, isUtf8: boolean): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE'
  const wide = wideEncoding(bytes)
  if (wide) return wide
  if (isUtf8) return 'UTF-8'
  if (mostlyUtf8(bytes)) throw brokenUtf8(bytes)
  if (strictly(bytes, 'GB18030') !== null && readsLikeChinese(bytes)) return 'GB18030'
  throw new CannotReadFile(refusals.unknownEncoding())
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark: other text has no zero bytes, and only one order of bytes reads like a text. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0 || !bytes.includes(0)) return null
  const sample = bytes.subarray(0, 8_192)
  return (
    (['UTF-16LE', 'UTF-16BE'] as const).find((encoding) => readsLikeText(new TextDecoder(encoding).decode(sample))) ??
    null
  )
}

function readsLikeText(text: string): boolean {
  const plausible = text.match(
    /[\t\r\n\u0020-\u007e\u00a0\u2000-\u206f\u2200-\u22ff\u2460-\u25ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g,
  )
  return (plausible?.length ?? 0) >= text.length * 0.95
}

/** Nearly all multi-byte sequences are whole: a damaged UTF-8 file, not another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const { whole, broken } = countSequences(bytes)
  return whole > 10 * broken
}

/** How many bytes a UTF-8 sequence has that begins with this byte; 0 where none can. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xc2) return 0
  if (lead < 0xe0) return 2
  if (lead < 0xf0) return 3
  return lead < 0xf5 ? 4 : 0
}

function countSequences(bytes: Uint8Array): { whole: number; broken: number; firstBroken: number } {
  const count = { whole: 0, broken: 0, firstBroken: -1 }
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes[i]!)
    let good = length > 0
    for (let k = 1; k < length; k++) good &&= ((bytes[i + k] ?? 0) & 0xc0) === 0x80
    if (good && length > 1) count.whole++
    if (!good) {
      count.broken++
      if (count.firstBroken < 0) count.firstBroken = i
    }
    i += good ? length : 1
  }
  return count
}

function brokenUtf8(bytes: Uint8Array): CannotReadFile {
  const at = countSequences(bytes).firstBroken
  let line = 1
  for (let i = 0; i < at; i++) if (bytes[i] === 0x0a) line++
  return new CannotReadFile(refusals.brokenText(line))
}

/** Most two-byte characters lie in the rows of GB 2312 that hold the 3,755 common characters and the punctuation. */
function readsLikeChinese(bytes: Uint8Array): boolean {
  let common = 0
  let all = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!
    if (lead < 0x81) continue
    const next = bytes[++i] ?? 0
    all++
    if (next >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++
  }
  return common >= all * 0.7
}
