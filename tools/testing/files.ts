import { strToU8, zipSync } from 'fflate'
import { writeWorkbook } from '#platform/documents/xlsx/write-workbook.ts'

// Files as offices have them, and as attackers make them; built here, so that nothing of anybody's is kept.

export const workbook = (text = '张某某'): Uint8Array =>
  writeWorkbook({
    name: '名单',
    title: '名单',
    head: [['姓名', '金额']],
    merges: [],
    columns: [{ width: 12 }, { width: 12 }],
    rows: [[text, 1200]],
  })

/** A PDF of one page; `content` is what is drawn on it. */
export function pdf(
  content = 'BT /F1 24 Tf 100 700 Td (Hello) Tj ET',
  catalogue = '',
  font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue}>>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font,
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return strToU8(text)
}

/** A PDF as Chinese office programs write it: its letters are codes of GBK, and no font is in the file. */
export const chinesePdf = (): Uint8Array =>
  pdf(
    'BT /F1 24 Tf 100 700 Td <D0D5C3FB> Tj ET',
    '',
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 >> >>] >>',
  )

export const zip = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { mtime: new Date(2000, 0, 1) },
  )

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const docx = (text = '通知', more: Record<string, string> = {}): Uint8Array =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    'docProps/app.xml': '<Properties><Pages>3</Pages></Properties>',
    ...more,
  })

export const ofd = (text = '公告'): Uint8Array =>
  zip({
    'OFD.xml': '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"/>',
    'Doc_0/Document.xml': '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"/>',
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:TextCode>${text}</ofd:TextCode></ofd:Page>`,
  })

/** The header of a PNG of a size, and its end; what lies between is not looked at. */
export function png(width = 2, height = 2): Uint8Array {
  const bytes = new Uint8Array(45)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, ...strToU8('IHDR')])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  bytes.set([0, 0, 0, 0, ...strToU8('IEND'), 0xae, 0x42, 0x60, 0x82], 33)
  return bytes
}

/** A JPEG with a frame header, and where wanted the place in which it was taken. */
export function jpeg(place: boolean): Uint8Array {
  const exif = new Uint8Array(44)
  const view = new DataView(exif.buffer)
  exif.set(strToU8('Exif\0\0II'))
  view.setUint16(8, 42, true)
  view.setUint32(10, 8, true)
  view.setUint16(14, 1, true)
  view.setUint16(16, 0x8825, true)
  view.setUint32(24, 26, true)
  view.setUint16(32, 4, true)
  const segment = (mark: number, content: Uint8Array) => [0xff, mark, 0, content.length + 2, ...content]
  return Uint8Array.from([
    0xff,
    0xd8,
    ...(place ? segment(0xe1, exif) : []),
    ...segment(0xc0, Uint8Array.from([8, 0, 2, 0, 2, 1, 1, 0x11, 0])),
    ...segment(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0])),
    0x00,
    0xff,
    0xd9,
  ])
}
