import { type CannotReadFile, refuse } from './cannot-read-file.ts'

export type FileKind = 'workbook' | 'web-page' | 'plain-text'

const saveAs = '请用 WPS 或 Excel 打开后「另存为」Excel 工作簿（.xlsx）再导入'

const signatures: [number[], string, string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF 文件', '请向制作单位索取表格文件，或把表格复制到 Excel 另存为 .xlsx 再导入'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF 文档', '请打开后把表格复制到 WPS 表格或 Excel，另存为 .xlsx 再导入'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR 压缩包', '请先解压，再导入里面的表格文件'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z 压缩包', '请先解压，再导入里面的表格文件'],
  [[0x1f, 0x8b], 'GZ 压缩包', '请先解压，再导入里面的表格文件'],
  [[0x89, 0x50, 0x4e, 0x47], '图片', '请把表格文件（.xlsx）而不是图片导入'],
  [[0xff, 0xd8, 0xff], '图片', '请把表格文件（.xlsx）而不是图片导入'],
  [[0x47, 0x49, 0x46, 0x38], '图片', '请把表格文件（.xlsx）而不是图片导入'],
  [[0x09, 0x08, 0x10, 0x00], '旧版 Excel 文件（.xls）', saveAs],
  [[0x09, 0x04, 0x06, 0x00], '旧版 Excel 文件（.xls）', saveAs],
]

const ole2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * What a file is by its bytes, whatever it is called: a workbook, or text that has to be decoded first. Anything
 * that is neither is refused with a way on.
 */
export function binaryKind(bytes: Uint8Array): 'workbook' | 'text' {
  if (bytes.length === 0) throw refuse('IMP_EMPTY', '文件是空的', '请确认选对了文件，重新上传')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'workbook'
  if (startsWith(bytes, ole2)) throw refuseOle2(bytes)
  const known = signatures.find(([signature]) => startsWith(bytes, signature))
  if (known) throw refuse('IMP_TYPE', `这是${known[1]}，不是能读的表格`, known[2])
  return 'text'
}

/** OLE2 holds old .xls, .et and .doc files, and also the encrypted shell of a password-protected .xlsx. */
function refuseOle2(bytes: Uint8Array): CannotReadFile {
  if (holdsWide(bytes, 'EncryptedPackage')) {
    return refuse('IMP_ENCRYPTED', '文件设有密码', '请打开后取消密码（文件—信息—保护），另存为 .xlsx 再导入')
  }
  if (holdsWide(bytes, 'WordDocument')) {
    return refuse(
      'IMP_TYPE',
      '这是旧版 Word 文档（.doc）',
      '请打开后把表格复制到 WPS 表格或 Excel，另存为 .xlsx 再导入',
    )
  }
  return refuse('IMP_TYPE', '这是旧版表格文件（.xls 或 .et）', saveAs)
}

const startsWith = (bytes: Uint8Array, signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte)

const holdsWide = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))

/** What decoded text is. Text that is not for people to read is refused. */
export function textKind(text: string): 'web-page' | 'plain-text' {
  if (text.trim() === '') throw refuse('IMP_EMPTY', '文件里没有文字', '请确认选对了文件，重新上传')
  const head = text.slice(0, 4_096)
  if (/^\s*<\?xml/.test(head) && /urn:schemas-microsoft-com:office:spreadsheet/.test(head)) {
    throw refuse('IMP_TYPE', '这是 XML 表格（2003 版）', saveAs)
  }
  if (/^(MIME-Version|From|Content-Type):/im.test(head) && /multipart\/related/i.test(head)) {
    throw refuse('IMP_TYPE', '这是单个文件网页（.mht）', saveAs)
  }
  if (/<(!doctype\s+html|html|table|tbody|tr|td)[\s>]/i.test(text)) return 'web-page'
  if (controlShare(text) > 0.01) throw refuse('IMP_TYPE', '这不是表格或文字文件', saveAs)
  return 'plain-text'
}

function controlShare(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  return (text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0) / text.length
}

const endings: Record<string, FileKind> = {
  xlsx: 'workbook',
  htm: 'web-page',
  html: 'web-page',
  shtml: 'web-page',
  csv: 'plain-text',
  tsv: 'plain-text',
  txt: 'plain-text',
}

const kindNames: Record<FileKind, string> = { workbook: 'Excel 表格', 'web-page': '网页', 'plain-text': '文字' }

/** A sentence where the name promises another kind than the content is; null where they agree or the name is silent. */
export function mislabelled(fileName: string, kind: FileKind): string | null {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase()
  if (ending === undefined || endings[ending] === kind) return null
  if (endings[ending] === undefined && !/^(xls|xlsm|xlsb|et|doc|docx|wps|pdf)$/.test(ending)) return null
  return `文件名以 .${ending} 结尾，内容却是${kindNames[kind]}，已按${kindNames[kind]}读取`
}
