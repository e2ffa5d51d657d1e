import { CannotReadFile } from '../cannot-read-file.ts'
import { refusals } from '../words.ts'

const mostParts = 2_000
const deepest = 5

/**
 * The pages within a web page saved as a single file (MHTML, RFC 2557), each as the bytes it was before; null where
 * the file is none. Pictures and the like are passed over.
 */
export function pagesOfSingleFile(bytes: Uint8Array): Uint8Array[] | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.toString('latin1', 0, 8_192)
  if (!/^(MIME-Version|From|Content-Type|Subject|Snapshot-Content-Location):/im.test(head.slice(0, 500))) return null
  if (!/^Content-Type:\s*(multipart\/related|multipart\/alternative|text\/html)/im.test(head)) return null
  const pages = pagesIn(buffer, 0)
  if (pages.length === 0) throw new CannotReadFile(refusals.noPage())
  return pages
}

function pagesIn(part: Buffer, depth: number): Buffer[] {
  const { head, body } = split(part)
  const type = /^Content-Type:\s*([^;\s]+)/im.exec(head)?.[1]?.toLowerCase() ?? ''
  if (type === 'text/html') return [decode(body, /^Content-Transfer-Encoding:\s*(\S+)/im.exec(head)?.[1] ?? '')]
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(head)
  if (!type.startsWith('multipart/') || !boundary || depth > deepest) return []
  return partsOf(body, `--${boundary[1] ?? boundary[2]}`).flatMap((each) => pagesIn(each, depth + 1))
}

/** Headers, lines that go on joined, and what follows the blank line. */
function split(part: Buffer): { head: string; body: Buffer } {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => ({ at: part.indexOf(end), length: end.length }))
  const end = ends.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0] ?? { at: part.length, length: 0 }
  const head = part.toString('latin1', 0, Math.min(end.at, 65_536)).replace(/\r?\n[ \t]+/g, ' ')
  return { head, body: part.subarray(end.at + end.length) }
}

function partsOf(body: Buffer, mark: string): Buffer[] {
  const parts: Buffer[] = []
  let from = body.indexOf(mark)
  while (from >= 0) {
    const start = body.indexOf('\n', from)
    const next = body.indexOf(mark, from + mark.length)
    if (start < 0 || body.toString('latin1', from + mark.length, from + mark.length + 2) === '--') break
    parts.push(body.subarray(start + 1, next < 0 ? body.length : next))
    if (parts.length > mostParts) throw new CannotReadFile(refusals.structure())
    from = next
  }
  return parts
}

function decode(body: Buffer, encoding: string): Buffer {
  if (/^base64$/i.test(encoding)) return Buffer.from(body.toString('latin1'), 'base64')
  return /^quoted-printable$/i.test(encoding) ? fromQuotedPrintable(body) : body
}

const hex = (byte: number | undefined): number =>
  byte === undefined ? -1 : '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase())

/** "=E5" is a byte, "=" at the end of a line is no line end; anything else stays as it is. */
function fromQuotedPrintable(body: Buffer): Buffer {
  const read = Buffer.alloc(body.length)
  let length = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!
    const [high, low] = byte === 0x3d ? [hex(body[at + 1]), hex(body[at + 2])] : [-1, -1]
    if (high >= 0 && low >= 0) {
      read[length++] = high * 16 + low
      at += 2
    } else if (byte === 0x3d && body[at + 1] === 0x0a) at += 1
    else if (byte === 0x3d && body[at + 1] === 0x0d && body[at + 2] === 0x0a) at += 2
    else read[length++] = byte
  }
  return read.subarray(0, length)
}
