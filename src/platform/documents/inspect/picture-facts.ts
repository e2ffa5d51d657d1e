import { CannotReadFile } from '../cannot-read-file.ts'
import { type FileFacts, kindTable } from './file-facts.ts'
import { refusals } from './words.ts'

/** A picture that a reader's machine can hold; told by its header, without unpacking it. */
const mostPixels = 40_000_000

interface Size {
  width: number
  height: number
}

const sizes = { png: pngSize, jpeg: jpegSize, webp: webpSize }

/** Facts of a picture: its size by its header, whole to its end, without the place where it was taken. */
export function pictureFacts(kind: keyof typeof sizes, bytes: Uint8Array): FileFacts {
  const size = sizeOf(kind, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!size || size.width === 0 || size.height === 0) throw new CannotReadFile(refusals.damaged())
  if (size.width * size.height > mostPixels) throw new CannotReadFile(refusals.pixels(size.width, size.height))
  return { kind, mediaType: kindTable[kind].mediaType, pages: null, hasText: null }
}

function sizeOf(kind: keyof typeof sizes, view: DataView): Size | null {
  try {
    return sizes[kind](view)
  } catch (error) {
    // The file ends where its header says that there is more.
    if (error instanceof RangeError) return null
    throw error
  }
}

const textAt = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, i) => view.getUint8(at + i)))

function pngSize(view: DataView): Size | null {
  if (textAt(view, 12, 4) !== 'IHDR' || textAt(view, view.byteLength - 8, 4) !== 'IEND') return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Walks the segments of a JPEG up to its picture data; the frame header gives the size, Exif may give a place. */
function jpegSize(view: DataView): Size | null {
  let size: Size | null = null
  let at = 2
  while (view.getUint8(at) === 0xff) {
    const mark = view.getUint8(at + 1)
    if (mark === 0xff) {
      at += 1
      continue
    }
    if (mark === 0xda) return endsWhole(view) ? size : null
    const length = view.getUint16(at + 2)
    if (length < 2) return null
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    if (mark === 0xe1 && textAt(view, at + 4, 4) === 'Exif' && hasPlace(view, at + 10))
      throw new CannotReadFile(refusals.location())
    at += 2 + length
  }
  return null
}

/** Some cameras write a little after the end mark. */
function endsWhole(view: DataView): boolean {
  for (let at = view.byteLength - 2; at >= Math.max(2, view.byteLength - 65_536); at--)
    if (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xd9) return true
  return false
}

/** Does the first directory of the Exif data point to one of places (tag 0x8825) with something in it? */
function hasPlace(view: DataView, begin: number): boolean {
  const little = textAt(view, begin, 2) === 'II'
  const directory = begin + view.getUint32(begin + 4, little)
  const count = view.getUint16(directory, little)
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (view.getUint16(at, little) !== 0x8825) continue
    return view.getUint16(begin + view.getUint32(at + 8, little), little) > 1
  }
  return false
}

function webpSize(view: DataView): Size | null {
  if (view.getUint32(4, true) + 8 > view.byteLength) return null
  switch (textAt(view, 12, 4)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: 1 + whole24(view, 24), height: 1 + whole24(view, 27) }
    default:
      return null
  }
}

const whole24 = (view: DataView, at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
