import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

/** A document of plain paragraphs under a title. */
export interface PlainDocument {
  title: string
  paragraphs: readonly string[]
}

/** A document (.docx) of a title and paragraphs, as every office program opens it. The same content makes the same file. */
export function writeDocument({ title, paragraphs }: PlainDocument): Uint8Array {
  const body = [
    paragraph(title, '<w:pPr><w:jc w:val="center"/></w:pPr>', '<w:rPr><w:b/><w:sz w:val="36"/></w:rPr>'),
    ...paragraphs.map((text) => paragraph(text, '', '<w:rPr><w:sz w:val="28"/></w:rPr>')),
  ].join('')
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(`${declaration}${xml}`)] as const)
  return zipSync(Object.fromEntries(files), { mtime: new Date(2000, 0, 1) })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const paragraph = (text: string, shape: string, letters: string): string =>
  `<w:p>${shape}<w:r>${letters}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML knows no control characters
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
