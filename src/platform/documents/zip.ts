import { crc32, inflateRawSync } from 'node:zlib'
import { refuse } from './cannot-read-file.ts'
import type { DocumentLimits } from './limits.ts'

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
/** Below this nothing is a bomb, whatever its ratio. */
const harmlessBytes = 8 * 2 ** 20

const again = '请重新下载或请对方重发，再导入一次'
const damaged = (what: string) => refuse('IMP_DAMAGED', what, again)
const lies = (name: string) => refuse('IMP_ZIP_LIES', `文件内部「${name}」的大小与目录所写不符`, again)
const tooBig = (size: number) =>
  refuse(
    'IMP_TOO_BIG',
    `文件展开后约有 ${Math.ceil(size / 2 ** 20)} 兆，超过允许的大小`,
    '请删去多余的工作表、空行和图片，或分成几个文件再导入',
  )

const tooDense = (size: number, length: number) =>
  refuse(
    'IMP_TOO_BIG',
    `文件展开后是原来的 ${Math.round(size / length)} 倍，不像正常的表格`,
    '请用 WPS 或 Excel 打开，把目录复制到新的工作簿，另存为 .xlsx 再导入',
  )

/**
 * Reads the central directory of a zip archive and judges it before anything is unpacked: number of entries, names,
 * declared sizes, ratio, overlaps, encryption.
 */
export function openZip(bytes: Uint8Array, limits: DocumentLimits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) throw damaged('文件不完整，可能没有下载完')
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) {
    throw refuse(
      'IMP_ZIP_ENTRIES',
      `文件内部有 ${count} 个以上的部件，不像一份表格`,
      '请用 WPS 或 Excel 打开后另存为 .xlsx 再导入',
    )
  }
  const start = view.getUint32(end + 16, true)
  const entries = new Map<string, ZipEntry>()
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) throw damaged('文件内部目录已损坏')
    const { entry, next } = readCentral(bytes, view, at)
    requireSafeName(entry.name)
    if (entries.has(entry.name)) throw damaged(`文件内部有两个「${entry.name}」`)
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
  if (flags & 1) {
    throw refuse('IMP_ENCRYPTED', '文件设有密码', '请打开后取消密码（文件—信息—保护），另存一份再导入')
  }
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  if (entry.method !== 0 && entry.method !== 8) throw damaged(`文件内部「${name}」的压缩方式不认识`)
  return { entry, next }
}

function requireSafeName(name: string): void {
  const steps = name.split('/')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL in a name is an attack
  if (!name || steps[0] === '' || steps.includes('..') || /[\\\u0000]|^[A-Za-z]:/.test(name)) {
    throw refuse(
      'IMP_ZIP_PATH',
      '文件内部有指向外面的路径，可能是恶意文件',
      '请不要再打开它，并告知系统管理员和文件来源单位',
    )
  }
}

function requireHonestSizes(entries: ZipEntry[], start: number, length: number, limits: DocumentLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (total > limits.unpackedBytes) throw tooBig(total)
  if (total > harmlessBytes && total > length * limits.ratio) throw tooDense(total, length)
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < free || entry.offset + 30 + entry.packed > start) throw lies(entry.name)
    free = entry.offset + 30 + entry.packed
  }
}

/** Unpacks one entry; stops at the declared size, and checks size and checksum. */
export function unpack(zip: Zip, name: string): Uint8Array | null {
  const entry = zip.entries.get(name)
  if (!entry) return null
  const view = new DataView(zip.bytes.buffer, zip.bytes.byteOffset, zip.bytes.byteLength)
  if (view.getUint32(entry.offset, true) !== localSignature) throw damaged(`文件内部「${name}」已损坏`)
  const begin = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (begin + entry.packed > zip.bytes.length) throw damaged(`文件内部「${name}」不完整`)
  const packed = zip.bytes.subarray(begin, begin + entry.packed)
  const content = entry.method === 0 ? packed : inflate(packed, entry)
  if (content.length !== entry.size) throw lies(name)
  if (crc32(content) !== entry.crc) throw damaged(`文件内部「${name}」与校验码不符，内容已损坏`)
  return content
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw lies(entry.name)
    throw damaged(`文件内部「${entry.name}」已损坏`)
  }
}
