import { CannotReadFile } from '../cannot-read-file.ts'
import { refusals } from '../words.ts'

/** The streams of an OLE2 compound file that lie at its top, by name. */
export interface CompoundFile {
  names: ReadonlySet<string>
  /** The bytes of a stream; null where there is none of that name. */
  read(name: string): Uint8Array | null
}

interface Entry {
  name: string
  kind: number
  left: number
  right: number
  child: number
  start: number
  size: number
}

const kinds = { storage: 1, stream: 2, root: 5 }
const none = 0xffff_ffff
/** Sector numbers from here on are marks, not places. */
const firstMark = 0xffff_fffa

const damaged = (): CannotReadFile => new CannotReadFile(refusals.brokenContainer())

/**
 * Opens a compound file (MS-CFB). A chain of sectors can be no longer than the file has sectors and a tree of names no
 * larger than its directory, so that a circle ends as damage.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 512) throw damaged()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(0x1e, true)
  const miniShift = view.getUint16(0x20, true)
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw damaged()
  const size = 2 ** shift
  const sectors = Math.ceil(bytes.length / size) - 1

  const sectorAt = (sector: number): number => {
    const at = (sector + 1) * size
    if (sector >= firstMark || at >= bytes.length) throw damaged()
    return at
  }
  /** The whole numbers of a sector; what a cut-off last sector lacks counts as free. */
  const numbersOf = (sector: number): number[] => {
    const at = sectorAt(sector)
    return Array.from({ length: size / 4 }, (_, i) =>
      at + i * 4 + 4 <= bytes.length ? view.getUint32(at + i * 4, true) : none,
    )
  }

  function readTable(): Uint32Array {
    const listed = Array.from({ length: 109 }, (_, i) => view.getUint32(0x4c + i * 4, true))
    let more = view.getUint32(0x44, true)
    for (let steps = 0; more < firstMark; steps++) {
      if (steps > sectors) throw damaged()
      const numbers = numbersOf(more)
      more = numbers.pop()!
      listed.push(...numbers)
    }
    const places = listed.filter((sector) => sector < firstMark)
    if (places.length > sectors) throw damaged()
    const table = new Uint32Array((places.length * size) / 4)
    for (const [i, sector] of places.entries()) table.set(numbersOf(sector), (i * size) / 4)
    return table
  }

  const table = readTable()
  const chain = (start: number, next: Uint32Array): number[] => {
    const chained: number[] = []
    for (let sector = start; sector < firstMark; sector = next[sector]!) {
      if (sector >= next.length || chained.push(sector) > next.length) throw damaged()
    }
    return chained
  }
  const gather = (start: number): Uint8Array => {
    const chained = chain(start, table)
    if (chained.length > sectors) throw damaged()
    const whole = new Uint8Array(chained.length * size)
    for (const [i, sector] of chained.entries())
      whole.set(bytes.subarray(sectorAt(sector), sectorAt(sector) + size), i * size)
    return whole
  }

  const entries = readEntries(gather(view.getUint32(0x30, true)))
  const root = entries[0]
  if (root?.kind !== kinds.root) throw damaged()
  const top = topEntries(entries, root)
  const cutoff = view.getUint32(0x38, true)

  function readSmall(entry: Entry): Uint8Array {
    const numbers = gather(view.getUint32(0x3c, true))
    const next = new Uint32Array(numbers.buffer, 0, numbers.length / 4)
    const within = gather(root!.start)
    const whole = new Uint8Array(Math.ceil(entry.size / 64) * 64)
    for (const [i, sector] of chain(entry.start, next).entries()) {
      if (i * 64 >= whole.length) break
      whole.set(within.subarray(sector * 64, sector * 64 + 64), i * 64)
    }
    return whole
  }

  return {
    names: new Set(top.keys()),
    read(name) {
      const entry = top.get(name)
      if (entry?.kind !== kinds.stream) return null
      if (entry.size > bytes.length) throw damaged()
      const whole = entry.size < cutoff ? readSmall(entry) : gather(entry.start)
      if (whole.length < entry.size) throw damaged()
      return whole.subarray(0, entry.size)
    },
  }
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  return Array.from({ length: Math.floor(directory.length / 128) }, (_, i) => {
    const at = i * 128
    const length = Math.min(64, view.getUint16(at + 0x40, true))
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2))),
      kind: directory[at + 0x42]!,
      left: view.getUint32(at + 0x44, true),
      right: view.getUint32(at + 0x48, true),
      child: view.getUint32(at + 0x4c, true),
      start: view.getUint32(at + 0x74, true),
      size: view.getUint32(at + 0x78, true),
    }
  })
}

/** What lies directly at the top: embedded files have streams of the same names further down. */
function topEntries(entries: readonly Entry[], root: Entry): Map<string, Entry> {
  const top = new Map<string, Entry>()
  const seen = new Set<number>()
  const open = [root.child]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at]
    if (!entry || seen.has(at)) continue
    seen.add(at)
    top.set(entry.name, entry)
    open.push(entry.left, entry.right)
  }
  return top
}
