import { crc32, inflateRawSync } from 'node:zlib'
import { CannotReadFile } from './cannot-read-file.ts'
import type { DocumentLimits } from './limits.ts'
import { refusals } from './words.ts'

/** One file of an archive as the central directory declares it. */
export interface ZipEntry {
  name: string
  method: number
  crc: number
  packed: number
  size: number
  offset: number
}

export interface Zip {
  bytes: Uint8Array
  entries: Map<string, ZipEntry>
}

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
/** Says that the true figure stands in a record of its own, for archives beyond 4 GB. */
const zip64Mark = 0xffffffff
/** Below this nothing is a bomb, whatever its ratio. */
const harmlessBytes = 8 * 2 ** 20

/**
 * Reads the central directory of a zip archive and judges it before anything is unpacked: number of entries, names,
 * declared sizes, ratio, overlaps, encryption.
 */
export function openZip(bytes: Uint8Array, limits: DocumentLimits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) throw new CannotReadFile(refusals.zipCut())
  const count = view.getUint16(end + 10, true)
  if (view.getUint32(end + 16, true) === zip64Mark) throw new CannotReadFile(refusals.zip64())
  if (count > limits.entries) throw new CannotReadFile(refusals.zipEntries(count))
  const start = view.getUint32(end + 16, true)
  const entries = new Map<string, ZipEntry>()
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature)
      throw new CannotReadFile(refusals.zipDirectory())
    const { entry, next } = readCentral(bytes, view, at)
    requireSafeName(entry.name)
    if (entries.has(entry.name)) throw new CannotReadFile(refusals.zipTwice(entry.name))
    entries.set(entry.name, entry)
    at = next
  }
  requireHonestSizes([...entries.values()], start, bytes.length, limits)
  return { bytes, entries }
}

function findEnd(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= least; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return null
}

function readCentral(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  const flags = view.getUint16(at + 8, true)
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
  if (flags & 1) throw new CannotReadFile(refusals.password())
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  if (entry.method !== 0 && entry.method !== 8) throw new CannotReadFile(refusals.zipMethod(name))
  return { entry, next }
}

function requireSafeName(name: string): void {
  const steps = name.split('/')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL in a name is an attack
  if (!name || steps[0] === '' || steps.includes('..') || /[\\\u0000]|^[A-Za-z]:/.test(name)) {
    throw new CannotReadFile(refusals.zipPath())
  }
}

function requireHonestSizes(entries: ZipEntry[], start: number, length: number, limits: DocumentLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (total > limits.unpackedBytes) throw new CannotReadFile(refusals.unpacked(total))
  if (total > harmlessBytes && total > length * limits.ratio)
    throw new CannotReadFile(refusals.dense(Math.round(total / length)))
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < free || entry.offset + 30 + entry.packed > start)
      throw new CannotReadFile(refusals.zipLies(entry.name))
    free = entry.offset + 30 + entry.packed
  }
}

/** Unpacks one entry; stops at the declared size, and checks size and checksum. */
export function unpack(zip: Zip, name: string): Uint8Array | null {
  const entry = zip.entries.get(name)
  if (!entry) return null
  const view = new DataView(zip.bytes.buffer, zip.bytes.byteOffset, zip.bytes.byteLength)
  if (view.getUint32(entry.offset, true) !== localSignature) throw new CannotReadFile(refusals.zipPart(name))
  const begin = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (begin + entry.packed > zip.bytes.length) throw new CannotReadFile(refusals.zipPart(name))
  const packed = zip.bytes.subarray(begin, begin + entry.packed)
  const content = entry.method === 0 ? packed : inflate(packed, entry)
  if (content.length !== entry.size) throw new CannotReadFile(refusals.zipLies(name))
  if (crc32(content) !== entry.crc) throw new CannotReadFile(refusals.zipPart(name))
  return content
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    // One piece of the declared size, or a little more: pieces put together would take the memory twice.
    const most = Math.max(1, entry.size)
    return inflateRawSync(packed, { maxOutputLength: most, chunkSize: Math.max(64, most + 1) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new CannotReadFile(refusals.zipLies(entry.name))
    throw new CannotReadFile(refusals.zipPart(entry.name))
  }
}
