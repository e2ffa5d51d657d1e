import { CannotReadFile } from '../cannot-read-file.ts'
import { decodeText } from '../decode-text.ts'
import { textKind } from '../file-kind.ts'
import type { DocumentLimits } from '../limits.ts'
import { openCompoundFile } from '../xls/compound-file.ts'
import { endingOf, type FileFacts, type InspectedKind, kindTable } from './file-facts.ts'
import { packageFacts } from './package-facts.ts'
import { pdfFacts } from './pdf-facts.ts'
import { pictureFacts } from './picture-facts.ts'
import { kindNames, refusals, reworded } from './words.ts'

/**
 * What a file is by its bytes: parsed as far as it takes to know that it can be opened, holds nothing that runs, and is
 * what its name says. Throws CannotReadFile. Costly for a hostile file: called inside the guarded thread.
 */
export async function factsOf(bytes: Uint8Array, fileName: string, limits: DocumentLimits): Promise<FileFacts> {
  try {
    const facts = await factsByBytes(bytes, fileName, limits)
    requireFittingName(facts.kind, fileName)
    return facts
  } catch (error) {
    if (error instanceof CannotReadFile) throw new CannotReadFile(reworded(error.refusal))
    throw error
  }
}

type Head = readonly (number | null)[]
const ascii = (text: string): Head => [...text].map((letter) => letter.charCodeAt(0))

const heads: readonly (readonly [
  Head,
  (bytes: Uint8Array, limits: DocumentLimits) => FileFacts | Promise<FileFacts>,
])[] = [
  [ascii('%PDF-'), pdfFacts],
  [[0x50, 0x4b, 0x03, 0x04], packageFacts],
  [[0x50, 0x4b, 0x05, 0x06], refuse(refusals.archive)],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], (bytes) => pictureFacts('png', bytes)],
  [[0xff, 0xd8, 0xff], (bytes) => pictureFacts('jpeg', bytes)],
  [[...ascii('RIFF'), null, null, null, null, ...ascii('WEBP')], (bytes) => pictureFacts('webp', bytes)],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], oldOffice],
  [ascii('{\\rtf'), refuse(refusals.rich)],
  [ascii('Rar!'), refuse(refusals.archive)],
  [[0x37, 0x7a, 0xbc, 0xaf], refuse(refusals.archive)],
  [[0x1f, 0x8b], refuse(refusals.archive)],
  [ascii('GIF8'), refuse(refusals.picture)],
  [ascii('BM'), refuse(refusals.picture)],
  [[0x49, 0x49, 0x2a, 0x00], refuse(refusals.picture)],
  [[0x4d, 0x4d, 0x00, 0x2a], refuse(refusals.picture)],
  [ascii('MZ'), refuse(refusals.program)],
  [[0x7f, ...ascii('ELF')], refuse(refusals.program)],
]

function refuse(why: () => CannotReadFile['refusal']) {
  return (): never => {
    throw new CannotReadFile(why())
  }
}

function factsByBytes(bytes: Uint8Array, fileName: string, limits: DocumentLimits): FileFacts | Promise<FileFacts> {
  if (bytes.length === 0) throw new CannotReadFile(refusals.empty())
  const known = heads.find(([head]) => head.every((byte, at) => byte === null || bytes[at] === byte))
  return known ? known[1](bytes, limits) : textFacts(bytes, fileName)
}

function oldOffice(bytes: Uint8Array): never {
  const names = openCompoundFile(bytes).names
  if (names.has('EncryptedPackage')) throw new CannotReadFile(refusals.password())
  if (names.has('WordDocument')) throw new CannotReadFile(refusals.old('文字文档（.doc 或 .wps）'))
  if (names.has('Workbook') || names.has('Book')) throw new CannotReadFile(refusals.old('表格（.xls 或 .et）'))
  throw new CannotReadFile(refusals.old('办公文件（.doc、.xls、.ppt、.wps、.et、.dps）'))
}

function textFacts(bytes: Uint8Array, fileName: string): FileFacts {
  const { text, encoding } = decoded(bytes)
  if (textKind(text) !== 'plain-text' || /^\s*(?:<\?xml|<svg|<!doctype|#!|%!PS)/i.test(text.slice(0, 1_000)))
    throw new CannotReadFile(refusals.webPage())
  const kind = endingOf(fileName) === 'csv' ? 'csv' : 'txt'
  return {
    kind,
    mediaType: `${kindTable[kind].mediaType}; charset=${encoding.toLowerCase()}`,
    pages: null,
    hasText: true,
  }
}

/** What is no text in any encoding is not a damaged text but something else. */
function decoded(bytes: Uint8Array) {
  if (bytes.subarray(0, 4_096).includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe)
    throw new CannotReadFile(refusals.unknown())
  return decodeText(bytes)
}

function requireFittingName(kind: InspectedKind, fileName: string): void {
  const ending = endingOf(fileName)
  const { endings } = kindTable[kind]
  if (ending === null || endings.includes(ending)) return
  throw new CannotReadFile(refusals.mislabelled(ending, kindNames[kind], endings[0]!))
}
