import { CannotReadFile, type Refusal } from './cannot-read-file.ts'
import { names, notes, refusals } from './words.ts'

export type FileKind = 'workbook' | 'old-workbook' | 'document' | 'web-page' | 'plain-text'

const signatures: [number[], () => Refusal][] = [
  [[0x25, 0x50, 0x44, 0x46], refusals.pdf],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], refusals.rtf],
  [[0x52, 0x61, 0x72, 0x21], refusals.archive],
  [[0x37, 0x7a, 0xbc, 0xaf], refusals.archive],
  [[0x1f, 0x8b], refusals.archive],
  [[0x89, 0x50, 0x4e, 0x47], refusals.image],
  [[0xff, 0xd8, 0xff], refusals.image],
  [[0x47, 0x49, 0x46, 0x38], refusals.image],
  [[0x09, 0x08, 0x10, 0x00], refusals.oldestSheet],
  [[0x09, 0x04, 0x06, 0x00], refusals.oldestSheet],
]

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * What a file is by its bytes, whatever it is called: a zip or a compound file of an office program, or text that
 * has to be decoded first. Anything
 * that is neither is refused with a way on.
 */
export function binaryKind(bytes: Uint8Array): 'package' | 'compound' | 'text' {
  if (bytes.length === 0) throw new CannotReadFile(refusals.emptyFile())
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'package'
  if (startsWith(bytes, compound)) return 'compound'
  const known = signatures.find(([signature]) => startsWith(bytes, signature))
  if (known) throw new CannotReadFile(known[1]())
  return 'text'
}

/**
 * A compound file holds an old .xls or .et, an old .doc or .wps, or the encrypted shell of a newer file with a
 * password. Anything but a workbook is refused.
 */
export function requireOldWorkbook(names: ReadonlySet<string>): void {
  if (names.has('EncryptedPackage')) throw new CannotReadFile(refusals.password())
  if (names.has('Workbook') || names.has('Book')) return
  if (names.has('WordDocument')) throw new CannotReadFile(refusals.oldWord())
  throw new CannotReadFile(names.has('PowerPoint Document') ? refusals.slides() : refusals.unknownContainer())
}

const startsWith = (bytes: Uint8Array, signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte)

/** What decoded text is. Text that is not for people to read is refused. */
export function textKind(text: string): 'xml-sheet' | 'web-page' | 'plain-text' {
  if (text.trim() === '') throw new CannotReadFile(refusals.noText())
  const head = text.slice(0, 4_096)
  if (/^\s*<(\?xml|(\w+:)?Workbook)/.test(head) && /urn:schemas-microsoft-com:office:spreadsheet/.test(head))
    return 'xml-sheet'
  if (/<(!doctype\s+html|html|table|tbody|tr|td)[\s>]/i.test(text)) return 'web-page'
  if (controlShare(text) > 0.01) throw new CannotReadFile(refusals.notText())
  return 'plain-text'
}

function controlShare(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  return (text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0) / text.length
}

/** What a file's name promises; null: something that is never read. */
const endings = new Map<string, FileKind | null>([
  ['xlsx', 'workbook'],
  ['docx', 'document'],
  ['xls', 'old-workbook'],
  ['et', 'old-workbook'],
  ...['htm', 'html', 'shtml', 'mht', 'mhtml'].map((ending): [string, FileKind] => [ending, 'web-page']),
  ...['csv', 'tsv', 'txt'].map((ending): [string, FileKind] => [ending, 'plain-text']),
  ...['xlsm', 'xlsb', 'doc', 'docm', 'wps', 'pdf'].map((ending): [string, null] => [ending, null]),
])

/** A sentence where the name promises another kind than the content is; null where they agree or the name is silent. */
export function mislabelled(fileName: string, kind: FileKind): string | null {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase()
  const promised = endings.get(ending ?? '')
  if (ending === undefined || promised === undefined || promised === kind) return null
  return notes.mislabelled(ending, names.kinds[kind])
}
