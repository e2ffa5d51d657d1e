import { CannotReadFile } from '../cannot-read-file.ts'
import { refusals } from '../words.ts'

/** The workbook stream of an old spreadsheet: records one after the other, each with a number and a length. */
export interface Records {
  /** Moves to the record at a place of the stream; next() then reads on from there. */
  jump(offset: number): void
  /** Moves to the next record; false at the end of the stream. */
  next(): boolean
  type: number
  length: number
  /** Whole numbers of the present record, by their place in it. */
  byte(at: number): number
  short(at: number): number
  long(at: number): number
  double(at: number): number
  /** Reads on from a place of the present record, over the records that continue it. */
  reader(at: number): RecordReader
}

/** Reads what may go on in further records. */
export interface RecordReader {
  byte(): number
  short(): number
  long(): number
  skip(count: number): void
  /** A text of so many characters with its flags before it; formats and phonetic runs behind it are passed over. */
  text(characters: number): string
}

const continues = 0x3c

export function openRecords(bytes: Uint8Array): Records {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = 0
  let after = 0
  const fail = (): never => {
    throw new CannotReadFile(refusals.brokenSheet())
  }
  const at = (place: number, size: number): number =>
    place < 0 || place + size > records.length ? fail() : start + place

  const records: Records = {
    type: 0,
    length: 0,
    jump(offset) {
      after = offset
    },
    next() {
      if (after + 4 > bytes.length) return false
      records.type = view.getUint16(after, true)
      records.length = view.getUint16(after + 2, true)
      start = after + 4
      after = start + records.length
      // Behind the last record the stream is filled up; a record that reaches beyond the end was cut off.
      if (after > bytes.length) fail()
      return true
    },
    byte: (place) => view.getUint8(at(place, 1)),
    short: (place) => view.getUint16(at(place, 2), true),
    long: (place) => view.getUint32(at(place, 4), true),
    double: (place) => view.getFloat64(at(place, 8), true),
    reader: (place) => readerFrom(at(place, 0)),
  }

  function readerFrom(from: number): RecordReader {
    let here = from
    let end = start + records.length

    function goOn(): void {
      if (end + 4 > bytes.length || view.getUint16(end, true) !== continues) fail()
      here = end + 4
      end = here + view.getUint16(end + 2, true)
      if (end > bytes.length) fail()
      after = end
    }

    function byte(): number {
      while (here >= end) goOn()
      return bytes[here++]!
    }

    const short = () => byte() | (byte() << 8)
    const long = () => (short() | (short() << 16)) >>> 0

    function skip(count: number): void {
      for (let left = count; left > 0; ) {
        while (here >= end) goOn()
        const step = Math.min(left, end - here)
        here += step
        left -= step
      }
    }

    /** Where a text goes on in another record, that record says anew how wide its characters are. */
    function characters(count: number, flags: number): string {
      let wide = (flags & 1) === 1
      let text = ''
      for (let left = count; left > 0; ) {
        if (here >= end) {
          goOn()
          wide = (byte() & 1) === 1
        }
        const width = wide ? 2 : 1
        const step = Math.min(left, Math.floor((end - here) / width))
        if (step === 0) fail()
        text += buffer.toString(wide ? 'utf16le' : 'latin1', here, here + step * width)
        here += step * width
        left -= step
      }
      return text
    }

    function text(count: number): string {
      const flags = byte()
      const runs = flags & 8 ? short() : 0
      const phonetic = flags & 4 ? long() : 0
      const read = characters(count, flags)
      skip(runs * 4 + phonetic)
      return read
    }

    return { byte, short, long, skip, text }
  }

  return records
}
